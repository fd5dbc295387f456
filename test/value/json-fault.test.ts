import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { jsonFault } from '../../src/value/json-fault.ts'

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
    assert.equal(jsonFault(text), at, text)
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
      const fault = jsonFault(text)
      assert.ok((fault === undefined) === isJson(text), `${JSON.stringify(text)}: ${fault}`)
      assert.ok(fault === undefined || (fault >= 0 && fault <= text.length), `${fault} is in the text`)
    }),
    { numRuns: 2000 },
  )
})
