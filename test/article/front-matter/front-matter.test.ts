import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readFrontMatter } from '../../../src/article/front-matter/front-matter.ts'
import { rawText } from '../../../src/article/raw-text.ts'
import { formatDiagnostic } from '../../../src/diagnostic/code-frame.ts'
import { worked } from '../../support/worked.ts'

function read(text: string) {
  const { value, diagnostics } = readFrontMatter(rawText('articles/a.md', text))
  return {
    present: value && value.format !== null,
    data: value && Object.fromEntries(value.entries.map(({ key, value }) => [key, value])),
    body: value && text.slice(value.bodyStart),
    places: value?.entries.map(({ start, end }) => text.slice(start, end)),
    problems: diagnostics.map(formatDiagnostic),
  }
}

test('YAML, TOML and JSON front matter are read, with the words of each field', () => {
  assert.deepEqual(read('---\ntitle: Flood\ntags: [a, b]\n---\nBody\n'), {
    present: true,
    data: { title: 'Flood', tags: ['a', 'b'] },
    body: 'Body\n',
    places: ['title: Flood', 'tags: [a, b]'],
    problems: [],
  })
  assert.deepEqual(read('+++\ntitle = "Flood"\n[taxonomies]\ntags = ["a"]\n+++\nBody'), {
    present: true,
    data: { title: 'Flood', taxonomies: Object.assign(Object.create(null), { tags: ['a'] }) },
    body: 'Body',
    places: ['title = "Flood"', '[taxonomies]'],
    problems: [],
  })
  assert.deepEqual(read('{\n  "title": "Flood"\n}\nBody'), {
    present: true,
    data: { title: 'Flood' },
    body: 'Body',
    places: ['"title": "Flood"'],
    problems: [],
  })
})

test('dates, zeros, times and versions stay as they are written', () => {
  const yaml = read(
    '---\na: 2022-01-01\nb: 1998-02-30\nc: 00123\nd: 12:30:45\ne: 1.10\nf: 1998-11-03T09:30+02:00\ng: no\nh: 1401-10-11\ni: 12\n---\n',
  )
  assert.deepEqual(yaml.data, {
    a: '2022-01-01',
    b: '1998-02-30',
    c: '00123',
    d: '12:30:45',
    e: '1.10',
    f: '1998-11-03T09:30+02:00',
    g: 'no',
    h: '1401-10-11',
    i: 12,
  })
  assert.deepEqual(read('+++\na = 2020-02-30\nb = 1979-05-27T07:32:00+04:30 # noon\n+++\n').data, {
    a: '2020-02-30',
    b: '1979-05-27T07:32:00+04:30',
  })
})

test('code is refused in every spelling, and is never run', () => {
  for (const language of ['js', 'javascript', 'JS', 'JavaScript', 'coffee', 'coffeescript', 'cson']) {
    const text = `---${language}\nglobalThis.wasRun = true\n---\nBody`
    const { present, problems } = read(text)
    assert.equal(present, undefined)
    assert.match(problems.join(), /front-matter-language/)
  }
  read('---\ntitle: !!js/function "function () { globalThis.wasRun = true }"\n---\n')
  read('---\nx: 1\n---\n---js\nglobalThis.wasRun = true\n---\n')
  assert.equal('wasRun' in globalThis, false)
})

test('a block that cannot be read is an error each time it is met, never empty data', () => {
  const text = '---\ntitle: Kabul: one year on\n---\nBody'
  const expected = [
    'articles/a.md:2:8 error [front-matter-unreadable] The front matter cannot be read as YAML. The value holds a colon and a blank, with which a field begins. The article was left out.',
    '  1 | ---',
    '  2 | title: Kabul: one year on',
    '    |        ^^^^^^^^^^^^^^^^^^',
    '  3 | ---',
    '  hint: A value that holds a colon needs quotation marks around it: headline: "Kabul: one year on".',
  ].join('\n')
  for (let again = 0; again < 3; again++) assert.deepEqual(read(text).problems, [expected])
  assert.equal(read(text).present, undefined)
})

test('fences: only the first words of a file open a block, only a line of its own closes it', () => {
  assert.deepEqual(read('\n\n---\ntitle: x\n---\nBody').data, { title: 'x' })
  assert.deepEqual(read(' ---\ntitle: x\n ---\nBody').body, 'Body')
  assert.deepEqual(read('\n\ufeff---\ntitle: x\n---\nBody').body, 'Body')
  assert.equal(read('\n---\nA rule above a text. Note: it is one.\n---\n').present, false)
  assert.equal(read('\n---\nnote: a rule above a text that nothing closes\n').present, false)
  assert.equal(read(`${'\n'.repeat(30)}---\ntitle: x\n---\n`).present, false)
  assert.equal(read('A text\n---\ntitle: x\n---\n').present, false)
  assert.equal(read('---\nA line of a text that starts with a rule.\n---\nMore of it.').present, false)
  // Fences of no tool, where a title stands between two of them.
  for (const [open, close] of [
    ['----', '----'],
    ['———', '———'],
    ['—-', '—-'],
    ['```yaml', '```'],
  ] as const) {
    assert.deepEqual(read(`${open}\ntitle: x\n${close}\nBody`).data, { title: 'x' })
    assert.equal(read(`${open}\nnote: x\n${close}\nBody`).present, false)
    assert.equal(read(`${open}\ntitle: x\n\nBody`).present, false)
  }
  assert.equal(read('---\n\n---\nBody').present, false)
  assert.deepEqual(read('---\nnote: |\n  ---b is text\n  more\n---\nBody').data, {
    note: '---b is text\nmore\n',
  })
  assert.deepEqual(read('---   \r\ntitle: x\r\n---\r\nBody').data, { title: 'x' })
  assert.deepEqual(read('---\ntitle: x\n...\nBody').body, 'Body')
  assert.deepEqual(read('---yaml\ntitle: x\n---\nBody').data, { title: 'x' })
  assert.match(read('---\ntitle: x\nBody without an end').problems.join(), /front-matter-unclosed/)
})

test('the notation may be named behind the fence; Hexo has JSON between signs of its own', () => {
  for (const text of [
    '---json\n{"title": "x"}\n---\nBody',
    '---toml\ntitle = "x"\n---\nBody',
    '--- YAML\ntitle: x\n---\nBody',
    ';;;\n{"title": "x"}\n;;;\nBody',
    ';;;\n"title": "x"\n;;;\nBody',
    ';;;json\n"title": "x",\n"tags": []\n;;;\nBody',
  ]) {
    const { data, body, problems } = read(text)
    assert.deepEqual([data?.['title'], body, problems], ['x', 'Body', []])
  }
  assert.match(
    read('---js\n{ title: require("fs") }\n---\nBody').problems.join(),
    /would be run as a program/,
  )
  assert.equal(read(';;;\nwords\n;;;\nBody').present, false)
  assert.deepEqual(read(';;;\n"a": "x",\n"title": "y"\n;;;\n').places, ['"a": "x",', '"title": "y"'])
})

test('of a key that is there twice the last one counts, and the article is not lost', () => {
  for (const [text, data, places] of [
    ['---\ntags: [a]\ntitle: x\ntags: [b]\n---\n', { title: 'x', tags: ['b'] }, ['4:1']],
    ['+++\ntags = [\n "a",\n]\ntitle = "x"\ntags = ["b"]\n+++\n', { title: 'x', tags: ['b'] }, ['6:1']],
    ['{\n"tags": ["a"],\n"title": "x",\n"tags": ["b"]\n}\n', { tags: ['b'], title: 'x' }, ['4:1']],
    [
      '---\nparams:\n  a: 1\n  a: 2\ntitle: x\ntitle: x\n---\n',
      { params: Object.assign(Object.create(null), { a: 2 }), title: 'x' },
      ['4:3', '6:1'],
    ],
  ] as const) {
    const { value, diagnostics } = readFrontMatter(rawText('a.md', text))
    assert.deepEqual(value && Object.fromEntries(value.entries.map(({ key, value }) => [key, value])), data)
    assert.deepEqual(
      diagnostics.map(({ code, severity, at }) => [code, severity, `${at.line}:${at.column}`]),
      places.map((place) => ['repeated-key', 'warning', place]),
    )
  }
})

test('what YAML takes for a comment or a mark is told, with what is lost', () => {
  for (const [field, value, lost] of [
    ['title: A #hashtag story', 'A', '#hashtag story'],
    ['title: Wall # again', 'Wall', '# again'],
    ['tags: #harbour #storm', null, '#harbour #storm'],
    ['tags:\n  - #harbour\n  - quay', [null, 'quay'], '#harbour'],
    ['title: !Wall gives way', 'gives way', '!Wall'],
    ['title: &Wall gives way', 'gives way', '&Wall'],
  ] as const) {
    const { data, problems } = read(`---\n${field}\n---\n`)
    assert.deepEqual(Object.values(data ?? {}), [value])
    assert.equal(problems.length, 1)
    assert.match(problems[0] ?? '', /^articles\/a\.md:\d+:\d+ warning \[value-cut\]/)
    assert.ok(problems[0]?.includes(`"${lost}"`), problems[0])
  }
})

test('comments that are meant as such are not told', () => {
  const text = [
    'date: 2022-01-06 # as printed',
    'tags: # of the desk',
    '  - a # first',
    'lang: en # checked',
    'title: "A" # working title',
    'base: &b {x: 1}',
    'copy: *b',
    'a: !!str 12',
  ]
  assert.deepEqual(read(`---\n# Head\n${text.join('\n')}\n---\n`).problems, [])
})

test('fields of another block are taken over, those that are given themselves excepted', () => {
  const { data, places, problems } = read(
    '---\nbase: &b\n  author: Tessa Marlow\n  lang: en\nmore: &m {lang: fa, section: News}\n<<: [*b, *m]\ntitle: x\nsection: Sport\n---\n',
  )
  assert.deepEqual(
    [data?.['author'], data?.['lang'], data?.['section'], data?.['<<']],
    ['Tessa Marlow', 'en', 'Sport', undefined],
  )
  assert.ok(places?.includes('author: Tessa Marlow'))
  assert.deepEqual(problems, [])
  const inner = read('---\na: &a {x: 1, y: 2}\nb:\n  <<: *a\n  y: 3\n---\n').data?.['b']
  assert.deepEqual({ ...(inner as object) }, { x: 1, y: 3 })
})

test('blocks that are merged into each other without end are refused', () => {
  const bomb = ['a: &a {x: [1,1,1,1,1,1,1,1,1,1]}']
  for (let i = 0; i < 40; i++)
    bomb.push(`a${i}: &a${i} {l: *a${i === 0 ? '' : i - 1}, m: *a${i === 0 ? '' : i - 1}}`)
  assert.match(read(`---\n${bomb.join('\n')}\n---\n`).problems.join(), /unfolds without end/)
  assert.match(read('---\na: &a [*a]\n---\n').problems.join(), /unfolds without end|none is called/)
})

test('what is wrong with YAML is said in words, where a person must look', () => {
  for (const [block, place, words] of [
    ['title: "Wall\ndate: 2022', '2:8', 'The quotation mark that opens here is never closed.'],
    [
      "title: x\nnote: 'Wall\ndate: 2022\ntags: [a]",
      '3:7',
      'The quotation mark that opens here is never closed.',
    ],
    ["title: 'Wall's end'", '2:14', 'Words follow the quotation mark that closes the value.'],
    ['title: "Wall" gives', '2:15', 'Words follow the quotation mark that closes the value.'],
    ['title: Wall: the end', '2:8', 'The value holds a colon and a blank, with which a field begins.'],
    ['title: Wall\n\tdate: 2022', '3:1', 'The line is indented with a tab, which YAML does not allow.'],
    [
      'title: Wall\n  date: 2022',
      '3:3',
      'The line is indented as if it belonged to the field above it, which has a value already.',
    ],
    ['tags: [a, b\ndate: 2022', '2:7', 'The bracket "[" that opens here is never closed.'],
    ['tags: {a: b\ndate: 2022', '2:7', 'The bracket "{" that opens here is never closed.'],
    ['title: [a]]\nb: c', '2:11', 'The bracket "]" closes nothing.'],
    ['title: *Wall* gives', '2:15', 'A value that begins with "*" refers to another, and words follow it.'],
    ['title: *Wall', '2:8', 'A value that begins with "*" refers to another, and none is called "&Wall".'],
    ['title: @Wall', '2:8', 'A value cannot begin with "@" in YAML.'],
    [
      'title: "C:\\path"',
      '2:11',
      'Within double quotation marks a backslash begins a sign, and this is none that YAML knows.',
    ],
    ['title: Wall\ndate 2022\ntags: x', '3:1', 'The line is no field: a colon is missing.'],
    ['title:Wall\ndate: 2022', '2:1', 'Behind the colon of a field a blank is missing.'],
    ['title: &a &b x', '2:11', 'Marks that begin with "&", "*" or "!" stand where YAML does not know them.'],
    ['title: - a', '2:8', 'A list begins on the line below its field, one item a line.'],
    [
      'tags:\n  - a\n - b\ntitle: A',
      '4:2',
      'The item begins in another column than the list that it belongs to.',
    ],
    ['title: ? Wall', '2:8', 'A value cannot begin with "?" and a blank in YAML.'],
    ['title: Wall:\ndate: 2022', '2:8', 'The value ends with a colon, with which a field begins.'],
    [
      'tags:\n\u00a0 - a\ntitle: A',
      '3:1',
      'The line is indented with a blank that is none to YAML, such as the one that never breaks a line.',
    ],
    ['title: %Wall', '2:8', 'A value cannot begin with "%" in YAML.'],
    ['title: `Wall`', '2:8', 'A value cannot begin with "`" in YAML.'],
    ['title: |Wall', '2:9', 'Behind "|" the text begins on the next line, indented.'],
    ['title: [Wall] gives', '2:15', 'Words follow the bracket "]" that closes the value.'],
    ['a:\n    b: 1\n  c: 2', '4:3', 'The line begins in another column than those that it belongs to.'],
    ['title: A\ntags:\n\t- a', '4:1', 'The line is indented with a tab, which YAML does not allow.'],
  ] as const) {
    const [problem = ''] = read(`---\n${block}\n---\nBody`).problems
    const said = `articles/a.md:${place} error [front-matter-unreadable] The front matter cannot be read as YAML. ${words} The article was left out.`
    assert.equal(problem.split('\n')[0], said)
    assert.match(problem, /\n {2}hint: /)
  }
})

test('what YAML makes of a mistake without a word is told', () => {
  for (const [block, told] of [
    [
      'tags:\n  - a\n   - b\ntitle: A',
      '3:5 YAML reads "tags" as "a - b": a line that begins further in goes on with the value.',
    ],
    ['title: A\ntags: #a, #b', '3:7 YAML reads no value for "tags": "#a, #b" is a comment or a mark to it.'],
    [
      'tags:\n  - #a\n  - b\ntitle: A',
      '3:5 YAML reads no value for "tags": "#a" is a comment or a mark to it.',
    ],
    ['title: &Wall gives', '2:14 YAML reads "title" as "gives": "&Wall" is no part of it.'],
    ['title: !Wall gives', '2:14 YAML reads "title" as "gives": "!Wall" is no part of it.'],
    ['title: Wall #2', '2:8 YAML reads "title" as "Wall": "#2" is no part of it.'],
  ] as const) {
    const [place = '', ...words] = told.split(' ')
    const [problem = ''] = read(`---\n${block}\n---\nBody`).problems
    assert.equal(problem.split('\n')[0], `articles/a.md:${place} warning [value-cut] ${words.join(' ')}`)
  }
  for (const block of [
    'summary: a\n  b\n  c – d',
    'title: A # 2 words here\n'.replace('title', 'note'),
    'tags: [a, b]',
  ])
    assert.deepEqual(read(`---\n${block}\n---\nBody`).problems, [])
})

test('no message of YAML is in the words of its parser', () => {
  const piece = fc.constantFrom(
    ...[
      'title',
      ': ',
      ':',
      '\n',
      '  ',
      '\t',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '#',
      '&a ',
      '*a',
      '!x ',
      '|',
      '>',
      '%',
      '@',
      '? ',
      'word',
      '\\',
    ],
  )
  const jargon =
    /scalar|mapping|implicit|flow|sequence|token|alias|node|anchor|tag\b|directive|collection|key/i
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const [problem = ''] = read(`---\na: b\n${pieces.join('')}\n---\n`).problems
      const said = /read as YAML\. (.*)/.exec(problem)?.[1] ?? ''
      assert.doesNotMatch(said, jargon)
    }),
  )
})

test('only fields are front matter: lists and endless aliases are refused', () => {
  assert.match(read('---\n- a: 1\n  b: 2\n---\n').problems.join(), /not a list of fields/)
  assert.equal(read('---\n# A heading between rules\n---\nText').present, false)
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'.split('').map((k, i) => `${k}: &${k} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]`),
  ]
  assert.match(read(`---\n${bomb.join('\n')}\n---\n`).problems.join(), /unfolds without end/)
  assert.match(read('+++\ntitle = \n+++\n').problems.join(), /cannot be read as TOML/)
  assert.match(read('{\n"title": x\n}\n').problems.join(), /cannot be read as JSON/)
})

test('a key called __proto__ stays a key and changes nothing', () => {
  const { data } = read('---\n__proto__:\n  polluted: true\n---\n')
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined)
  assert.notEqual(data, undefined)
})

test('reading front matter never throws', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '---',
      '+++',
      '{',
      '}',
      'title: x',
      '- a',
      '  b: [',
      '\t',
      'a = 1',
      '"a": 1',
      '&a *a',
      '? x',
      '---js',
      '%YAML 1.2',
      '!!binary x',
    ),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      read(lines.join('\n'))
    }),
    { numRuns: 500 },
  )
})

test('a key that is there twice is refused, at whatever depth, and many keys take no longer each', () => {
  assert.match(read('---\na:\n  b: 1\n  b: 2\n---\n').problems.join(), /"b" is there twice/)
  const lines = Array.from({ length: 20_000 }, (_, i) => `k${i}: v`).join('\n')
  const start = worked()
  assert.deepEqual(read(`---\n${lines}\n---\n`).problems, [])
  assert.ok(worked() - start < 5000)
})

test('JSON front matter has the place of its fault, and that of a key whose word is a value too', () => {
  const { value, diagnostics } = readFrontMatter(
    rawText('a.md', '{\n"kind": "title",\n"title": "A bridge"\n}\nText.\n'),
  )
  const title = value?.entries.find(({ key }) => key === 'title')
  assert.deepEqual([title?.start, title?.end, diagnostics], [19, 38, []])
  for (const [text, line, column] of [
    ['{\n"title": "A bridge",\n}\n', 3, 1],
    [`{\n"tags": ${'['.repeat(100_000)}\n}\n`, 2, 73],
  ] as const) {
    const { at } = readFrontMatter(rawText('a.md', text)).diagnostics[0] ?? {}
    assert.deepEqual([at?.line, at?.column], [line, column], text.slice(0, 40))
  }
})

test('a block that is longer than any that people write is told, and handed to no parser', () => {
  for (const text of [
    `---\ntitle: Flood\n${'a: b\n'.repeat(60_000)}---\nBody\n`,
    `+++\ntitle = "Flood"\n${'\n'.repeat(300_000)}+++\nBody\n`,
    `{\n"title": "Flood",\n"tags": [${'1,'.repeat(200_000)}1]\n}\nBody\n`,
  ]) {
    const { data, problems } = read(text)
    assert.equal(data, undefined)
    assert.match(problems[0] ?? '', /cannot be read as (?:YAML|TOML|JSON)\. It is longer than 256 KB\./)
  }
})

test('TOML that is nested too deeply is told, in whichever way it is written', () => {
  for (const value of [
    `${'a.'.repeat(20_000)}a = 1`,
    `a = ${'['.repeat(500)}${']'.repeat(500)}`,
    `${'[b.'.repeat(1)}${'a.'.repeat(5000)}c]\nd = 1`,
  ])
    assert.match(read(`+++\n${value}\n+++\nBody\n`).problems[0] ?? '', /cannot be read as TOML\./)
  assert.deepEqual(read(`+++\n${'a.'.repeat(20)}a = 1\n+++\nBody\n`).problems, [])
})

test('the place and the spelling of a key of TOML are those of its first line, however it is quoted', () => {
  const text = '+++\n"date" = 2020-02-30 # none\n[b]\nday = 2020-02-30\n[c.d]\n\'e\' = 1\n+++\nBody'
  const { data, places } = read(text)
  assert.equal(data?.['date'], '2020-02-30')
  assert.deepEqual({ ...Object(data?.['b']) }, { day: '2020-02-30' })
  assert.deepEqual(places, ['"date" = 2020-02-30 # none', '[b]', '[c.d]'])
})
