import assert from 'node:assert/strict'
import { test } from 'node:test'
import { permalink } from '../../src/value/permalink.ts'
import * as addresses from '../../src/value/site-addresses.ts'

test('the addresses of the pages that every site has are permalinks, each once', () => {
  const all = Object.values(addresses)
  for (const address of all) assert.equal(address, permalink(...address.split('/').filter(Boolean)))
  assert.equal(new Set(all).size, all.length)
})
