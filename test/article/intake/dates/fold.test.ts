import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldForDates } from '../../../../src/article/intake/dates/fold.ts'

test('a letter is folded alike wherever it stands and whatever stands beside it', () => {
  const wrong: string[] = []
  for (let unit = 0; unit <= 0xffff; unit++) {
    const letter = String.fromCharCode(unit)
    if (foldForDates(`a${letter}`).slice(1) !== foldForDates(`۱${letter}`).slice(1))
      wrong.push(unit.toString(16))
  }
  assert.deepEqual(wrong, [])
})

test('figures of every script, blanks, hyphens and letters of one meaning become one', () => {
  assert.equal(foldForDates('۱۴\u00a0آبان‐٣ ９ “à” –'), '14 ابان-3 9 “à” –')
})
