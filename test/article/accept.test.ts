import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Acceptable, acceptableIn, addToSidecar } from '../../src/article/accept.ts'
import { readYaml } from '../../src/article/front-matter/yaml.ts'
import { articleOf } from '../support/parse.ts'

/** A scraper's note: date and byline are inferred. */
const INFERRED = [
  'Rain Stops Work on the Bridge',
  ' date 2022-03-03 Mina Rahbar',
  '',
  'Work on the bridge over the river stopped on Thursday after two days of rain, the builders said.',
  '',
  'The river rose by a hand and the road to the west is closed until further notice, they said.',
  '',
].join('\n')

/** Nothing above the text: the headline is made of the first sentence. */
const BARE = '---\nlang: en\n---\nWork on the bridge stopped. The river rose by a hand, the builders said.\n'

function accepted(raw: string, path: string, before = ''): string {
  const text = addToSidecar(before, acceptableIn(articleOf(raw, path, before)))?.text
  assert.ok(text !== undefined)
  return text
}

test('what was inferred is written as fields; what the file states is not', () => {
  assert.equal(
    accepted(INFERRED, 'articles/a.txt'),
    'date: 2022-03-03?\nbyline: Mina Rahbar\nauthors:\n  - Mina Rahbar\n',
  )
  assert.equal(accepted(BARE, 'articles/a.md'), 'title: Work on the bridge stopped\n')
  assert.equal(accepted('---\ntitle: A\ndate: 2022\nauthor: B C\n---\nText.\n', 'articles/a.md'), '')
})

test('a bound is not accepted, nor is a record without a name', () => {
  const bounded = articleOf(
    'Talks Went On\n\nThe talks of February 2022 went on, and nobody said how they would end.\n',
  )
  assert.equal(bounded.published.status, 'bounded')
  assert.deepEqual(acceptableIn(bounded), [])
  assert.deepEqual(acceptableIn(articleOf('---\ntitle: ""\nlang: en\n---\n', 'articles/a.md')), [])
})

test('after acceptance the values are the same and supplied, and a second time changes nothing', () => {
  for (const [raw, path] of [
    [INFERRED, 'articles/a.txt'],
    [BARE, 'articles/a.md'],
    [INFERRED.replace('2022-03-03', ''), 'articles/2021-09-07-bridge.txt'],
    [
      'KABUL, Aug 30 (Sample Wire) - The bridge over the river fell on Tuesday, the builders said.\n',
      'articles/b.txt',
    ],
  ] as const) {
    const before = articleOf(raw, path)
    const sidecar = accepted(raw, path)
    assert.notEqual(sidecar, '')
    const after = articleOf(raw, path, sidecar)
    for (const field of ['headline', 'published', 'byline', 'authors', 'publication'] as const) {
      assert.deepEqual(after[field].value, before[field].value)
      const wasOpen = before[field].status === 'inferred' || before[field].status === 'supplied'
      assert.equal(after[field].status, wasOpen ? 'supplied' : before[field].status, field)
      assert.equal(after[field].rejected, undefined)
    }
    assert.deepEqual(after.body, before.body)
    assert.deepEqual(after.hidden, before.hidden)
    assert.deepEqual(addToSidecar(sidecar, acceptableIn(after)), { text: sidecar, written: [] })
  }
})

test('what stands in a sidecar stays byte for byte, and its fields win', () => {
  const mine = '# seen in the volume of 1400\r\ntitle:   "Mine"   # by hand\r\n\r\ndate:\r\n# the end'
  assert.equal(
    accepted(INFERRED, 'articles/a.txt', mine),
    `${mine}\r\nbyline: Mina Rahbar\r\nauthors:\r\n  - Mina Rahbar\r\n`,
  )
})

test('a sidecar in braces, or one with an end mark, keeps its fields and comments', () => {
  const values: Acceptable[] = [{ key: 'date', value: '2022-03-03?' }]
  assert.equal(addToSidecar('{title: Mine}\n', values)?.text, '{ title: Mine, date: 2022-03-03? }\n')
  const ended = addToSidecar('# mine\ntitle: Mine\n...\n', values)?.text ?? ''
  assert.match(ended, /^# mine\ntitle: Mine\n/)
  assert.deepEqual(keysOf(ended), [
    ['title', 'Mine'],
    ['date', '2022-03-03?'],
  ])
  assert.equal(addToSidecar('title: A: B\n', values), undefined)
})

test('a source that is an address leaves room for the publication; a publisher does not', () => {
  const values: Acceptable[] = [{ key: 'publication', value: 'Sample Wire' }]
  assert.equal(addToSidecar('source: https://news.example/\n', values)?.written.length, 1)
  assert.equal(addToSidecar('Publisher:\n', values)?.written.length, 0)
})

function keysOf(text: string): unknown {
  const entries = readYaml(text)
  assert.ok(!('reason' in entries))
  return entries.entries.map(({ key, value }) => [key, value])
}

test('whatever a value holds, it is read back as it was written', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'yes',
      '2022',
      '0x1F',
      '~',
      '[a]',
      '- a',
      'a: b',
      '#x',
      '"',
      "'",
      '\u2028',
      '😀',
      '? x',
      '|',
      '',
    ),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
  )
  fc.assert(
    fc.property(word, fc.array(word, { minLength: 1, maxLength: 3 }), (title, authors) => {
      const values: Acceptable[] = [
        { key: 'title', value: title },
        { key: 'authors', value: authors },
      ]
      const text = addToSidecar('# c\nslug: x\n', values)?.text ?? ''
      assert.ok(text.startsWith('# c\nslug: x\n'))
      assert.deepEqual(keysOf(text), [
        ['slug', 'x'],
        ['title', title],
        ['authors', authors],
      ])
    }),
    { numRuns: 500 },
  )
})
