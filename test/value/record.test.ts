import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, recordWithKeys } from '../../src/value/record.ts'

test('a record has every key, in the order given', () => {
  const record = recordWithKeys(['b', 'a'], (key) => key.toUpperCase())
  assert.deepEqual(Object.entries(record), [
    ['b', 'B'],
    ['a', 'A'],
  ])
  assert.deepEqual(
    recordWithKeys([], () => 1),
    {},
  )
})

test('only objects and lists have members', () => {
  assert.deepEqual([{}, [], new Map()].map(isObject), [true, true, true])
  assert.deepEqual([null, undefined, '', 'text', 0, true].map(isObject), [
    false,
    false,
    false,
    false,
    false,
    false,
  ])
})
