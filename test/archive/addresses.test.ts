import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { assignAddresses } from '../../src/archive/addresses.ts'
import { collisionKey } from '../../src/value/permalink.ts'
import { parsed, type Sketch } from '../support/archives.ts'

/** Addresses by path, so that the order of input does not matter to the comparison. */
function addresses(sketches: readonly Sketch[]): Map<string, string> {
  const articles = parsed(sketches).map(({ article }) => article)
  return new Map(
    assignAddresses(articles).map(({ permalink }, i) => [articles[i]?.source.path ?? '', permalink]),
  )
}
const only = (sketch: Sketch) => [...addresses([sketch]).values()][0]

test('an address says as much of the date as is known', () => {
  assert.equal(only({ title: 'Flood', date: '1998-11-03' }), '/1998/11/03/flood/')
  assert.equal(only({ title: 'Flood', date: '1998-11' }), '/1998/11/flood/')
  assert.equal(only({ title: 'Flood', date: '1998' }), '/1998/flood/')
  assert.equal(only({ title: 'Flood' }), '/undated/flood/')
  assert.equal(only({ title: 'Flood', date: '01/02/2022' }), '/2022/flood/')
  assert.equal(only({ title: 'Flood', date: '[..2022-02]' }), '/undated/flood/')
})

test('letters of every script are kept', () => {
  assert.equal(only({ title: 'دروازه‌های مکتب بسته ماند' }), '/undated/دروازه-های-مکتب-بسته-ماند/')
  assert.equal(only({ title: 'Überschwemmung in Žilina' }), '/undated/überschwemmung-in-žilina/')
})

test('two headlines of one day part, and a third moves neither', () => {
  const two = [
    { title: 'Flood', date: '1998-11-03', text: 'a' },
    { title: 'Flood', date: '1998-11-03', text: 'b' },
  ]
  const before = addresses(two)
  assert.equal(new Set(before.values()).size, 2)
  for (const address of before.values()) assert.match(address, /^\/1998\/11\/03\/flood-[a-z2-7]{10}\/$/)
  const after = addresses([...two, { title: 'Flood', date: '1998-11-03', text: 'c' }])
  for (const [path, address] of before) assert.equal(after.get(path), address)
})

test('addresses that only case or the Unicode normal form tells apart are a clash', () => {
  const values = [
    ...addresses([
      { title: 'Caf\u00e9', text: 'a' },
      { title: 'Cafe\u0301', text: 'b' },
      { title: 'Other', slug: 'CAFÉ', text: 'c' },
    ]).values(),
  ]
  assert.equal(new Set(values.map(collisionKey)).size, 3)
})

test('headlines without letters, and those that read like other segments, bear their id', () => {
  for (const title of ['!!!', '☃', '01', '2022', 'Page', 'CON', 'nul']) {
    assert.match(only({ title, date: '2022-01' }) ?? '', /^\/2022\/01\/(?:[a-z0-9]+-)?[a-z2-7]{10}\/$/, title)
  }
})

test('the same bytes twice are two records', () => {
  const twice = addresses([
    { path: 'articles/a.md', title: 'Flood', text: 'x' },
    { path: 'articles/b.md', title: 'Flood', text: 'x' },
  ])
  assert.equal(new Set(twice.values()).size, 2)
})

test('addresses are unique, none is lost, and the order of files does not matter', () => {
  const sketch = fc.record({
    title: fc.constantFrom(
      'Flood',
      'flood',
      'FLOOD',
      'Flo\u0301od',
      'Flóod',
      '!',
      '',
      'page',
      '12',
      'Fire',
      'Fire a',
      'Stra\u00dfe',
      'Strasse',
    ),
    date: fc.constantFrom('2022', '2022-01', '2022-01-01', '2022-01-02'),
    text: fc.constantFrom('a', 'b', 'c'),
  })
  fc.assert(
    fc.property(fc.array(sketch, { maxLength: 14 }), (sketches) => {
      const named = sketches.map((each, i) => ({ ...each, path: `articles/${i}.md` }))
      const forward = addresses(named)
      assert.equal(new Set([...forward.values()].map(collisionKey)).size, named.length)
      const backward = addresses([...named].reverse())
      for (const [path, address] of forward) assert.equal(backward.get(path), address)
    }),
  )
})

test('a new article of another headline changes no address', () => {
  const sketches = [
    { title: 'Flood', text: 'a' },
    { title: 'Flood', text: 'b' },
    { title: 'Fire', text: 'c' },
  ].map((each, i) => ({ ...each, path: `articles/${i}.md` }))
  const before = addresses(sketches)
  const after = addresses([...sketches, { title: 'Storm', path: 'articles/0a.md' }])
  for (const [path, address] of before) assert.equal(after.get(path), address)
})
