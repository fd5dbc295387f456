import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { formatDiagnostic } from '../../src/diagnostic/code-frame.ts'
import { authorityOf } from '../../src/names/authority.ts'
import { readNames } from '../../src/pipeline/names-file.ts'
import { NameEntry } from '../../src/pipeline/names-schema.ts'

const told = (text: string) => readNames(text).diagnostics.map(formatDiagnostic)
const brief = (text: string) =>
  readNames(text).diagnostics.map(({ code, at, message, hint }) => [
    code,
    at.line,
    at.column,
    at.length,
    message,
    hint,
  ])

const GOOD = `# The archive's own names
- name: United Nations
  kind: organisation
  variants: [UN, U.N., ملل متحد]
  note: Founded in 1945.
- name: Panjshir
  variants:
    - Panjsher
`

/** What a name has of which its keeper says nothing. */
const LISTED = {
  kind: null,
  labels: {},
  variants: [],
  hidden: [],
  related: [],
  different: [],
  broader: [],
  exact: {},
  note: '',
  isPrivate: false,
}

const FULL = `- id: rahbar-mina
  name: Rahbar, Mina
  kind: person
  display: Mina Rahbar
  labels: { en: Mina Rahbar, fa-AF: مینا رهبر }
  variants: [M. Rahbar]
  hidden: [Meena Rahbar]
  related: [Harbour Post]
  different: [mina-rahbari]
  exact: { wikidata: Q1, viaf: 12 }
  note: A reporter who was made up.
- name: Mina Rahbari
- name: Harbour Post
  kind: organisation
  broader: [press]
- name: Press
- name: Tom Ashby
  variants: [T. Ashby]
  sensitivity: private
`

describe('names.yaml', () => {
  test('says of a name what it is called, what it is, and how it stands to others', () => {
    const { value, diagnostics } = readNames(FULL)
    assert.deepEqual(diagnostics, [])
    assert.deepEqual(value?.names[0], {
      id: 'rahbar-mina',
      name: 'Rahbar, Mina',
      kind: 'person',
      display: 'Mina Rahbar',
      labels: { en: 'Mina Rahbar', 'fa-AF': 'مینا رهبر' },
      variants: ['M. Rahbar'],
      hidden: ['Meena Rahbar'],
      related: ['harbour-post'],
      different: ['mina-rahbari'],
      broader: [],
      exact: { wikidata: 'Q1', viaf: '12' },
      note: 'A reporter who was made up.',
      isPrivate: false,
      forms: ['Mina Rahbar', 'Rahbar, Mina', 'مینا رهبر', 'M. Rahbar'],
    })
    for (const form of ['Meena Rahbar', 'm rahbar', 'مينا رهبر'])
      assert.equal(authorityOf(form, value)?.id, 'rahbar-mina', form)
  })

  test('keeps private names out of everything but the forms that are passed over', () => {
    const { value } = readNames(FULL)
    assert.ok(value)
    assert.deepEqual(
      [value.privateNames.map(({ id }) => id), authorityOf('T. Ashby', value), [...value.closed]],
      [['tom-ashby'], undefined, ['tomashby', 'tashby']],
    )
  })

  test('gives each form the name that it stands for', () => {
    const { value, diagnostics } = readNames(GOOD)
    assert.deepEqual(diagnostics, [])
    assert.ok(value)
    const nations = {
      ...LISTED,
      id: 'united-nations',
      name: 'United Nations',
      kind: 'organisation',
      display: 'United Nations',
      variants: ['UN', 'U.N.', 'ملل متحد'],
      note: 'Founded in 1945.',
      forms: ['United Nations', 'UN', 'U.N.', 'ملل متحد'],
    }
    for (const form of ['United Nations', 'united-nations', 'UN', 'u.n', 'ملل‌متحد'])
      assert.deepEqual(authorityOf(form, value), nations, form)
    assert.deepEqual(authorityOf('panjsher', value), {
      ...LISTED,
      id: 'panjshir',
      name: 'Panjshir',
      display: 'Panjshir',
      variants: ['Panjsher'],
      forms: ['Panjshir', 'Panjsher'],
    })
    assert.equal(authorityOf('Herat', value), undefined)
  })

  test('may be missing, empty, or hold comments alone', () => {
    for (const text of [undefined, '', ' \n', '# none yet\n', '[]\n']) {
      const { value, diagnostics } = readNames(text)
      assert.deepEqual([value?.byKey.size, value?.forms, diagnostics], [0, undefined, []])
    }
  })

  test('may leave values empty', () => {
    const empty = Object.keys(NameEntry.shape).map((key) =>
      key === 'name' ? '- name: Herat\n' : `  ${key}:\n`,
    )
    const { value, diagnostics } = readNames(empty.join(''))
    assert.deepEqual(diagnostics, [])
    assert.deepEqual(value?.names, [
      { ...LISTED, id: 'herat', name: 'Herat', display: 'Herat', forms: ['Herat'] },
    ])
  })
})

describe('names that are not understood', () => {
  test('are shown in their place, with what to do', () => {
    assert.deepEqual(told('- name: Herat\n  knd: place\n'), [
      [
        'names.yaml:2:3 error [unknown-name-key] A name has no "knd". Nothing was built.',
        '  1 | - name: Herat',
        '  2 |   knd: place',
        '    |   ^^^',
        '  3 |',
        '  hint: Did you mean "kind"?',
      ].join('\n'),
    ])
  })

  test('are told one by one', () => {
    const text = `- name: Herat
  kind: river
  variants: Heart
- kind: place
- Kabul
- name: ""
- name: [a]
- name: Bamiyan
  variants: [1998, "", {a: b}]
  note: [x]
`
    assert.deepEqual(brief(text), [
      [
        'wrong-name',
        2,
        9,
        5,
        'This name cannot be used: a kind is person, place, organisation, event, topic. Nothing was built.',
        undefined,
      ],
      [
        'wrong-name',
        3,
        13,
        5,
        'This name cannot be used: "variants" should be a list: [UN, U.N.]. Nothing was built.',
        undefined,
      ],
      [
        'wrong-name',
        4,
        3,
        11,
        'This name cannot be used: it has no "name" that is text. Nothing was built.',
        undefined,
      ],
      [
        'wrong-name',
        5,
        3,
        5,
        'This name cannot be used: a name should have a "name". Nothing was built.',
        undefined,
      ],
      ['wrong-name', 6, 9, 2, 'This name cannot be used: its "name" is empty. Nothing was built.', undefined],
      [
        'wrong-name',
        7,
        3,
        9,
        'This name cannot be used: it has no "name" that is text. Nothing was built.',
        undefined,
      ],
      ...[14, 20, 24].map((column) => [
        'wrong-name',
        9,
        column,
        column === 14 ? 4 : column === 20 ? 2 : 6,
        'This name cannot be used: a form of a name should be text; put it in quotes. Nothing was built.',
        undefined,
      ]),
      [
        'wrong-name',
        10,
        9,
        3,
        'This name cannot be used: a note should be text. Nothing was built.',
        undefined,
      ],
    ])
    assert.equal(readNames(text).value, undefined)
  })

  test('as YAML, or are no list, are shown at the place with what to do', () => {
    const item =
      'Each name is an item of a list: "- name: Preferred form", and below it kind, variants, note and others.'
    for (const [text, line, hint] of [
      ['- name: [\n', 1, 'Write "]" behind the last item.'],
      ['name: Herat\n', 1, item],
      ['Herat', 1, item],
      ['- name: a\n  name: b\n', 2, 'Keep one of the two.'],
      ['- name: a\n- *b\n', 2, 'Write the value itself.'],
    ] as const) {
      const { value, diagnostics } = readNames(text)
      assert.deepEqual(
        [value, diagnostics.map(({ code, at, hint }) => [code, at.line, hint])],
        [undefined, [['names-unreadable', line, hint]]],
      )
    }
  })
})

describe('a form that is claimed', () => {
  const codes = (text: string) =>
    readNames(text).diagnostics.map(({ code, severity, at }) => [code, severity, at.line, at.column])

  test('by two names is an error at the second, which names the first', () => {
    assert.deepEqual(
      brief('- name: United Nations\n  variants: [UN]\n- name: Union\n  variants: [U, u.n.]\n'),
      [
        [
          'form-claimed-twice',
          4,
          17,
          4,
          '"u.n." is also a form of "United Nations", on line 2, so it is not known which of the two is meant. Nothing was built.',
          'Leave it to one of the two, or to neither; capitals, accents, points and hyphens do not tell forms apart.',
        ],
      ],
    )
  })

  test('as the preferred form of another name is an error, wherever that stands', () => {
    assert.deepEqual(codes('- name: A\n  variants: [B]\n- name: b\n'), [
      ['form-claimed-twice', 'error', 2, 14],
    ])
    assert.deepEqual(codes('- name: b\n- name: A\n  variants: [B]\n'), [
      ['form-claimed-twice', 'error', 3, 14],
    ])
  })

  test('as a name of its own twice is an error', () => {
    assert.deepEqual(codes('- name: Herat\n- name: HERAT\n'), [['name-listed-twice', 'error', 2, 9]])
  })

  test('twice by one name is a warning, and the names count', () => {
    const text = '- name: Herat\n  variants: [Hirat, Hirat, Herat, hirat]\n'
    assert.deepEqual(codes(text), [
      ['form-repeated', 'warning', 2, 21],
      ['form-repeated', 'warning', 2, 28],
    ])
    assert.notEqual(readNames(text).value, undefined)
  })
})

describe('what a list says of its names', () => {
  const told = (text: string) =>
    readNames(text).diagnostics.map(({ code, at, message, hint }) => [
      code,
      at.line,
      at.column,
      message,
      hint,
    ])
  const cannot = (line: number, column: number, why: string) => [
    'wrong-name',
    line,
    column,
    `This name cannot be used: ${why}. Nothing was built.`,
    undefined,
  ]

  test('has a grammar, and nothing of it is guessed', () => {
    const text = `- name: Herat
  id: Herat City
  labels: { english-man-tongue: Herat, fa: هرات, FA: هراة }
  hidden: Hrat
  related: [{ a: b }]
  exact: { wikidata: https://www.wikidata.org/wiki/Q45604, isni: 1 }
  sensitivity: open
`
    assert.deepEqual(told(text), [
      cannot(2, 7, 'an id is made of small letters, digits and single hyphens: ahmad-massoud'),
      cannot(3, 13, 'a label stands under a language tag: en, fa-AF, ps'),
      cannot(4, 11, '"hidden" should be a list: [Untied Nations]'),
      cannot(5, 13, '"related" should be a list of names, by their id or their "name": [kabul, herat]'),
      cannot(6, 22, '"wikidata" should be the number alone: Q1065'),
      ['unknown-name-key', 6, 60, 'A name has no "isni". Nothing was built.', 'A name has wikidata, viaf.'],
      cannot(7, 16, 'sensitivity is private, or is left out'),
    ])
  })

  test('holds one label for a language, and each form once in all lists of a name', () => {
    assert.deepEqual(
      told(
        '- name: Herat\n  display: Herat\n  labels: { fa: هرات, FA: هراة }\n  variants: [هرات]\n  hidden: [Herat]\n',
      ),
      [
        cannot(3, 23, '"fa" and "FA" are one language, which has one label'),
        ['form-repeated', 4, 14, '"هرات" stands twice in the same name.', 'Remove one of the two.'],
        ['form-repeated', 5, 12, '"Herat" stands twice in the same name.', 'Remove one of the two.'],
      ],
    )
  })

  test('gives an id to one name alone, be it made of the preferred form', () => {
    assert.deepEqual(told('- name: Herat\n- name: Hirat\n  id: herat\n'), [
      [
        'id-listed-twice',
        3,
        7,
        '"Herat" has the id "herat" too. Nothing was built.',
        'Give one of them another id. Keep that of the one whose page was cited.',
      ],
    ])
  })

  test('refers to names that are listed, and contradicts itself nowhere', () => {
    const remove = 'Remove one of the two.'
    const contradict = (line: number, column: number, why: string) => [
      'names-contradict',
      line,
      column,
      `The names contradict each other: ${why}. Nothing was built.`,
      remove,
    ]
    const text = `- name: Herat
  related: [Herat, kabull, asia]
  broader: [Afghanistan]
- name: Kabul
- name: Afghanistan
  broader: [asia]
- name: Asia
  broader: [herat]
`
    assert.deepEqual(told(text), [
      contradict(2, 13, '"Herat" stands under its own "related"'),
      ['unknown-name', 2, 20, 'No name is listed as "kabull". Nothing was built.', 'Did you mean "kabul"?'],
      contradict(2, 28, '"Asia" is both related to and broader or narrower than "Herat"'),
      contradict(3, 13, '"Herat" would be broader than itself, by way of "Afghanistan"'),
      contradict(6, 13, '"Afghanistan" would be broader than itself, by way of "Asia"'),
      contradict(8, 13, '"Asia" would be broader than itself, by way of "Herat"'),
    ])
  })
})

test('whatever the text, reading it does not throw, and without a value there is an error', () => {
  const piece = fc.constantFrom(
    '- ',
    'name: ',
    'variants: ',
    '[',
    ']',
    'Herat',
    '\n',
    '  ',
    '&a ',
    '*a',
    '{',
    '}',
    ': ',
    '"',
    '!!binary x',
  )
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        const { value, diagnostics } = readNames(text)
        const isWrong = diagnostics.some(({ severity }) => severity === 'error')
        assert.ok((value === undefined) === isWrong, 'an error or a value')
      },
    ),
  )
})
