import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shownAddress } from '../../src/client/shown-address.ts'

test('an address is shown in its own letters, and still leads to the same place', () => {
  const address = 'https://valley.example/undated/کابل-۱/'
  assert.equal(shownAddress(new URL(address).href), address)
  assert.equal(new URL(shownAddress(new URL(address).href)).href, new URL(address).href)
})

test('what would end an address, or is no text, stays escaped', () => {
  for (const address of ['/a%20b/%3Cc%3E/', '/%FF%FE/', '/%E2%82/', '/100%/', ''])
    assert.equal(shownAddress(address), address)
})
