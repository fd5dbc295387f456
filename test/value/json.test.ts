import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type PlacedJson, readLenientJson, readStrictJson } from '../../src/value/json.ts'

test('the first token that cannot stand where it does is told', () => {
  for (const [text, at] of [
    ['', 0],
    [' \n', 2],
    ['{"a": "b",}', 10],
    ['{"a": "b" "c": 1}', 10],
    ['{"a" "b"}', 5],
    ['{"a": }', 6],
    ['{a: 1}', 1],
    ['{"a": 1', 7],
    ['{"a": "b', 6],
    ['[1, 2}', 5],
    ['{"a": 1} x', 9],
    ['{} {}', 3],
    ['[01]', 1],
    ['{"a": tru}', 6],
    ["{'a': 1}", 1],
    ['// no\n{}', 0],
  ] as const)
    assert.deepEqual(readStrictJson(text), { kind: 'fault', offset: at, tooDeep: false }, text)
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('a text has a fault when it is no JSON, and then alone', () => {
  const nearly = fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"\\n"',
        '1',
        '-0.5e3',
        'null',
        ' ',
        '\n',
        'x',
        '"',
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join(''))
  const json = fc.json().map((text) => JSON.stringify(JSON.parse(text), null, 1))
  fc.assert(
    fc.property(fc.oneof(nearly, json, fc.json(), fc.string()), (text) => {
      const read = readStrictJson(text)
      const fault = read.kind === 'fault' ? read.offset : undefined
      assert.ok((fault === undefined) === isJson(text), `${JSON.stringify(text)}: ${fault}`)
      assert.ok(fault === undefined || (fault >= 0 && fault <= text.length), `${fault} is in the text`)
    }),
    { numRuns: 2000 },
  )
})

test('a value knows where its texts and keys are written; of two with one key the last counts', () => {
  const text = '{"a": "x", "b": [1, "y"], "a": "z"}'
  assert.deepEqual(readStrictJson(text), {
    kind: 'object',
    members: new Map<string, PlacedJson>([
      ['a', { kind: 'text', value: 'z', start: 32, end: 33 }],
      ['b', { kind: 'list', items: [{ kind: 'bare' }, { kind: 'text', value: 'y', start: 21, end: 22 }] }],
    ]),
    keyStarts: new Map([
      ['a', 26],
      ['b', 11],
    ]),
    repeated: new Set(['a']),
  })
})

test('depth is refused where it begins, and no stack is exhausted by it', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}1${']'.repeat(depth)}`
  assert.equal(readStrictJson(nested(64)).kind, 'list')
  for (const text of [nested(65), nested(500_000), '['.repeat(500_000)])
    assert.deepEqual(readStrictJson(text), { kind: 'fault', offset: 65, tooDeep: true })
  assert.deepEqual(readStrictJson('{"a":'.repeat(500_000)), { kind: 'fault', offset: 325, tooDeep: true })
})

test('a long text is read in time', () => {
  const long = 'x\\n'.repeat(500_000)
  assert.deepEqual(readStrictJson(`"${long}"`), {
    kind: 'text',
    value: 'x\n'.repeat(500_000),
    start: 1,
    end: 1_500_001,
  })
})

describe('linked data', () => {
  const read = (source: string) => readLenientJson(source, 0, source.length)
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
})
