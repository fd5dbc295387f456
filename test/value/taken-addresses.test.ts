import assert from 'node:assert/strict'
import { test } from 'node:test'
import { permalink } from '../../src/value/permalink.ts'
import { isOfSite } from '../../src/value/taken-addresses.ts'

test('the site keeps its own addresses, those that it may come to use, and those of years', () => {
  const taken = [
    [],
    ['about'],
    ['about', 'us'],
    ['tags'],
    ['2021'],
    ['1998', 'notes'],
    ['data'],
    ['assets'],
    ['names'],
    ['stories'],
  ]
  for (const segments of taken) assert.equal(isOfSite(permalink(...segments)), true, segments.join('/'))
  for (const segments of [['about-us'], ['contact'], ['fa', 'about'], ['help', 'dates']])
    assert.equal(isOfSite(permalink(...segments)), false, segments.join('/'))
})
