import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleOf } from '../../../support/parse.ts'

/** The date of an article whose second line is given. */
const dated = (line: string) => {
  const { published } = articleOf(
    `Rain in Balkh\n\n${line}\n\nIt rained all night in Balkh, and the river rose above the old mark in the town.\n`,
  )
  return [published.value.edtf, published.status]
}

test('a line that a label calls the date, or that is as issues are dated, is read as far as it is known', () => {
  for (const [line, edtf] of [
    ['Date: c. 1990', '1990~'],
    ['Published: before 1990', '../1989-12-31'],
    ['Published: spring 2003', '2003-21'],
    ['Spring 2003', '2003-21'],
    ['March–May 2019', '2019-03/2019-05'],
  ] as const)
    assert.deepEqual(dated(line), [edtf, 'stated'], line)
})

test('without a label, what may speak of anything dates nothing', () => {
  for (const line of [
    'c. 1990',
    '1990–1992',
    'Before 1990',
    'In 1990',
    'Spring offensive 2003',
    'Location: before 1990',
  ])
    assert.notEqual(dated(line)[1], 'stated', line)
})
