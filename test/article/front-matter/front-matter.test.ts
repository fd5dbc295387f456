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
    'articles/a.md:2:8 error [front-matter-unreadable] The front matter cannot be read as YAML. Nested mappings are not allowed in compact mappings. The article was left out.',
    '  1 | ---',
    '  2 | title: Kabul: one year on',
    '    |        ^^^^^^^^^^^^^^^^^^',
    '  3 | ---',
    '  hint: A value that holds a colon needs quotation marks around it: headline: "Kabul: one year on".',
  ].join('\n')
  for (let again = 0; again < 3; again++) assert.deepEqual(read(text).problems, [expected])
  assert.equal(read(text).present, undefined)
})

test('fences: only the first line opens a block, only a line of its own closes it', () => {
  assert.equal(read('\n---\ntitle: x\n---\n').present, false)
  assert.equal(read('A text\n---\ntitle: x\n---\n').present, false)
  assert.equal(read('---\nA line of a text that starts with a rule.\n---\nMore of it.').present, false)
  assert.equal(read('----\ntitle: x\n----\n').present, false)
  assert.equal(read('---\n\n---\nBody').present, false)
  assert.deepEqual(read('---\nnote: |\n  ---b is text\n  more\n---\nBody').data, {
    note: '---b is text\nmore\n',
  })
  assert.deepEqual(read('---   \r\ntitle: x\r\n---\r\nBody').data, { title: 'x' })
  assert.deepEqual(read('---\ntitle: x\n...\nBody').body, 'Body')
  assert.deepEqual(read('---yaml\ntitle: x\n---\nBody').data, { title: 'x' })
  assert.match(read('---\ntitle: x\nBody without an end').problems.join(), /front-matter-unclosed/)
})

test('only fields are front matter: lists, duplicates and endless aliases are refused', () => {
  assert.match(read('---\n- a: 1\n  b: 2\n---\n').problems.join(), /not a list of fields/)
  assert.equal(read('---\n# A heading between rules\n---\nText').present, false)
  assert.match(read('---\ntitle: a\ntitle: b\n---\n').problems.join(), /Map keys must be unique/)
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'.split('').map((k, i) => `${k}: &${k} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]`),
  ]
  assert.match(read(`---\n${bomb.join('\n')}\n---\n`).problems.join(), /aliases unfold without end/)
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
