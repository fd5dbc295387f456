import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type PlacedJson, readPlacedJson } from '../../../src/article/saved-page/json.ts'

const read = (source: string) => readPlacedJson(source, 0, source.length)
const member = (json: PlacedJson | undefined, key: string) =>
  json?.kind === 'object' ? json.members.get(key) : undefined

test('a text knows its place between the quotes, with its escapes', () => {
  const source = '{"a": {"b": ["x", "R\\u0069ver \\"Kabul\\"\\/"]}}'
  const list = member(member(read(source), 'a'), 'b')
  const text = list?.kind === 'list' ? list.items[1] : undefined
  assert.equal(text?.kind === 'text' && text.value, 'River "Kabul"/')
  assert.equal(text?.kind === 'text' && source.slice(text.start, text.end), 'R\\u0069ver \\"Kabul\\"\\/')
})

test('what publishing systems get wrong is forgiven', () => {
  for (const source of [
    '//<![CDATA[\n{"a": "x"}\n//]]>',
    '<!-- {"a": "x"} -->',
    '{"a": "x",};',
    '{"n": 1e3, "t": true, "a": "x"}',
  ])
    assert.equal((member(read(source), 'a') as { value?: string } | undefined)?.value, 'x', source)
  const lines = member(read('{"a": "one\ntwo"}'), 'a')
  assert.equal(lines?.kind === 'text' && lines.value, 'one\ntwo')
})

test('what is no JSON is nothing', () => {
  for (const source of ['', 'x', '{"a" "b"}', '{"a": "x"', '["x"', '{a: 1}', '[,]', '{"a": "\\'])
    assert.equal(read(source), undefined, source)
})

test('a value nested too deeply is nothing, in time', () => {
  assert.equal(read('['.repeat(500_000)), undefined)
})

test('whatever JSON.parse reads is read the same', () => {
  const plain = (json: PlacedJson | undefined): unknown => {
    if (json?.kind === 'list') return json.items.map(plain)
    if (json?.kind === 'object')
      return Object.fromEntries([...json.members].map(([key, value]) => [key, plain(value)]))
    return json?.kind === 'text' ? json.value : null
  }
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'binary' }),
      fc.constant(null),
      fc.array(tie('value')),
      fc.dictionary(
        fc.string().map((key) => `k${key}`),
        tie('value'),
      ),
    ),
  })).value
  fc.assert(
    fc.property(value, (any) => {
      const source = JSON.stringify([any])
      assert.deepEqual(plain(read(source)), JSON.parse(source))
    }),
  )
})
