// The small reader of plain YAML: wherever it answers, the library says the same.
import assert from 'node:assert/strict'
import { env } from 'node:process'
import { test } from 'node:test'
import fc from 'fast-check'
import { readPlainYaml } from '../../../src/article/front-matter/plain-yaml.ts'
import { readAnyYaml, readYaml } from '../../../src/article/front-matter/yaml.ts'

/** What both make of a block; how many of a run's blocks the small reader answered is counted. */
function agree(text: string): boolean {
  const entries = readPlainYaml(text)
  if (entries === undefined) return false
  assert.deepEqual({ entries, notes: [] }, readAnyYaml(text), JSON.stringify(text))
  return true
}

test('a block of plain fields is read with its places', () => {
  const text =
    'title: "Rain: a chronicle"\ndate: 1998-11-03\n\npages: 12\ntags: [flood, "Upper Valley", 7]\nplaces:\n  - Herat\n  - \'Kabul\'\nnote:\n'
  assert.deepEqual(readPlainYaml(text), [
    { key: 'title', value: 'Rain: a chronicle', start: 0, end: 26 },
    { key: 'date', value: '1998-11-03', start: 27, end: 43 },
    { key: 'pages', value: 12, start: 45, end: 54 },
    { key: 'tags', value: ['flood', 'Upper Valley', 7], start: 55, end: 87 },
    { key: 'places', value: ['Herat', 'Kabul'], start: 88, end: 117 },
    { key: 'note', value: null, start: 118, end: 123 },
  ])
  assert.ok(agree(text))
})

for (const [what, text] of [
  ['a comment', 'title: River # note\n'],
  ['a hashtag', 'title: A #hashtag\n'],
  ['a colon and a blank', 'title: Rain: more\n'],
  ['a colon at the end', 'title: Rain:\n'],
  ['an escape', 'title: "a \\t b"\n'],
  ['an anchor', 'title: &a River\nother: *a\n'],
  ['a tag', 'title: !Wall\n'],
  ['a block of text', 'title: |\n  River\n'],
  ['a line that goes on', 'title: River\n  and more\n'],
  ['a group', 'a:\n  b: c\n'],
  ['a group in a list', 'a:\n  - b: c\n'],
  ['a list in a list', 'a: [b, [c]]\n'],
  ['a pair in a list', 'a: [b: c]\n'],
  ['an empty item', 'a: [b, , c]\n'],
  ['the same key twice', 'a: b\na: c\n'],
  ['a number with a zero before it', 'a: 0123\n'],
  ['a number with a fraction', 'a: 1.10\n'],
  ['a number to the power of ten', 'a: 1e5\n'],
  ['a number of base sixteen', 'a: 0xff\n'],
  ['nothing, by its name', 'a: null\n'],
  ['a tab', 'a:\tb\n'],
  ['a next line', 'a: b\u0085c\n'],
  ['an end of a document', 'a: b\n...\n'],
  ['a merge', '<<: a\n'],
  ['items further in than others', 'a:\n  - b\n   - c\n'],
  ['an item below nothing', '- a\n'],
  ['nothing', '\n\n'],
] as const)
  test(`${what} is left to the library`, () => assert.equal(readPlainYaml(text), undefined))

test('wherever the small reader answers, the library says the same, places included', () => {
  const odd = fc.constantFrom(
    ..."River Rain سیلاب Öl 12 1998-11-03 1998-11 0 007 1.5 1e5 .5 -3 +4 0x1f 0o7 true NO null ~ yes .inf NaN 2001-01-01T10:00:00Z 10:30 a:b http://a.example/b a#b #c - ? ! & * | > % @ ` , [ ] { } ' \" \" \\ \\\" \\\\ '' \u00a0 # True / ( FALSE 😀 … «x» a'b".split(
      ' ',
    ),
  )
  const word = fc.oneof(
    { arbitrary: fc.constantFrom('River', 'Rain', 'سیلاب', '12', '1998-11-03'), weight: 5 },
    odd,
  )
  const words = fc.array(word, { maxLength: 4 }).map((some) => some.join(' '))
  const joined = fc.array(word, { maxLength: 4 }).map((some) => some.join(', '))
  const value = fc.oneof(
    words,
    words.map((text) => `"${text}"`),
    words.map((text) => `'${text}'`),
    joined.map((text) => `[${text}]`),
    joined.map((text) => `[ "${text}", ${text} ]`),
  )
  const key = fc.oneof(
    { arbitrary: fc.constantFrom(...'title date tags a b c_d e-f g h i j'.split(' ')), weight: 9 },
    fc.constantFrom(...'True null 12 "q" سیل x.y <<'.split(' '), 'two words'),
  )
  const blanks = fc.constantFrom('', ' ', '  ', '   ')
  const line = fc.oneof(
    { arbitrary: fc.tuple(key, value, blanks).map(([k, v, b]) => `${k}: ${v}${b}`), weight: 9 },
    { arbitrary: fc.tuple(blanks, value, blanks).map(([b, v, c]) => `${b}- ${v}${c}`), weight: 3 },
    fc.tuple(key, blanks).map(([k, b]) => `${k}:${b}`),
    fc.constantFrom('', ' ', '# note', '#', '# a: b', '---', '...', '\t', 'text', '  text', '  a: b'),
  )
  let answered = 0
  fc.assert(
    fc.property(fc.array(line, { maxLength: 7 }), fc.constantFrom('\n', '\n\n'), (lines, end) => {
      if (agree(lines.join(end))) answered += 1
      if (agree(`${lines.join('\n')}\n`)) answered += 1
    }),
    { numRuns: Number(env['RUNS'] ?? 1500) },
  )
  assert.ok(answered > 300, `${answered} blocks were answered`)
})

test('a block is read by either', () => {
  assert.deepEqual(readYaml('a: 1.10\n'), readAnyYaml('a: 1.10\n'))
  assert.deepEqual(readYaml('a: b\n'), readAnyYaml('a: b\n'))
})
