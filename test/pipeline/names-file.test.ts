import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { authorityOf } from '../../src/archive/authority.ts'
import { formatDiagnostic } from '../../src/diagnostic/code-frame.ts'
import { readNames } from '../../src/pipeline/names-file.ts'

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

describe('names.yaml', () => {
  test('gives each form the name that it stands for', () => {
    const { value, diagnostics } = readNames(GOOD)
    assert.deepEqual(diagnostics, [])
    assert.ok(value)
    const nations = {
      name: 'United Nations',
      kind: 'organisation',
      variants: ['UN', 'U.N.', 'ملل متحد'],
      note: 'Founded in 1945.',
    }
    for (const form of ['United Nations', 'united-nations', 'UN', 'u.n', 'ملل‌متحد'])
      assert.deepEqual(authorityOf(form, value), nations, form)
    assert.deepEqual(authorityOf('panjsher', value), {
      name: 'Panjshir',
      kind: null,
      variants: ['Panjsher'],
      note: '',
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
    const { value } = readNames('- name: Herat\n  kind:\n  variants:\n  note:\n')
    assert.ok(value)
    assert.deepEqual(authorityOf('Herat', value), { name: 'Herat', kind: null, variants: [], note: '' })
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
        'This name cannot be used: a kind is person, place, organisation, topic. Nothing was built.',
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
      'Each name is an item of a list: "- name: Preferred form", and below it kind, variants and note.'
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
