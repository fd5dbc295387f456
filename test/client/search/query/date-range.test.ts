import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type DateRange, isBackward, isInRange } from '../../../../src/client/search/query/date-range.ts'
import { OPEN_END, OPEN_START } from '../../../../src/value/search-files.ts'

test('an article of some days is of every range that has one of them', () => {
  assert.equal(isInRange('1999-05-01', '1999-05-31', { from: '1999-05-31', to: '' }), true)
  assert.equal(isInRange('1999-05-01', '1999-05-31', { from: '', to: '1999-05-01' }), true)
  assert.equal(isInRange('1999-05-01', '1999-05-31', { from: '1999-06', to: '' }), false)
  assert.equal(isInRange('1999-05-01', '1999-05-31', { from: '', to: '1999-04' }), false)
  assert.equal(isInRange('1999-05-04', '1999-05-04', { from: '1999', to: '1999' }), true)
})

test('an article whose days are open to one side is of every range that reaches into them', () => {
  const before = (range: DateRange) => isInRange(OPEN_START, '1989-12-31', range)
  assert.equal(before({ from: '', to: '1605' }), true)
  assert.equal(before({ from: '1989-12-31', to: '' }), true)
  assert.equal(before({ from: '1990', to: '' }), false)
  const after = (range: DateRange) => isInRange('1991-01-01', OPEN_END, range)
  assert.equal(after({ from: '2300-01-01', to: '' }), true)
  assert.equal(after({ from: '', to: '1991' }), true)
  assert.equal(after({ from: '1980', to: '1990-12' }), false)
})

test('a range is backward when none of its days is left', () => {
  const parts = fc.tuple(
    fc.integer({ min: 1998, max: 2000 }),
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom(4, 7, 10),
  )
  const date = parts.map(([year, month, length]) =>
    `${year}-${String(month).padStart(2, '0')}-15`.slice(0, length),
  )
  fc.assert(
    fc.property(date, date, (from, to) => {
      const days = [1998, 1999, 2000].flatMap((year) =>
        Array.from({ length: 12 }, (_, m) =>
          ['01', '15', '28'].map((d) => `${year}-${String(m + 1).padStart(2, '0')}-${d}`),
        ),
      )
      const some = days.flat().some((day) => isInRange(day, day, { from, to }))
      assert.equal(isBackward({ from, to }), !some, `${from} to ${to}`)
    }),
  )
  assert.deepEqual(
    [
      isBackward({ from: '', to: '1999' }),
      isBackward({ from: '1999', to: '' }),
      isBackward({ from: '1999', to: '1999' }),
    ],
    [false, false, false],
  )
})
