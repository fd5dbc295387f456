// No file makes time grow faster than its size. `npm run growth` tries more forms and sizes, and prints the figures.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { costOf, growsTooFast, growthFile } from '../support/growth/measure.ts'
import { FORMS, nameOfPiece } from '../support/growth/patterns.ts'

const UNITS = 4096
const TIMES = 8

for (const [name, form] of Object.entries(FORMS)) {
  test(`time grows with the size of a file and no faster: ${name}`, () => {
    const tooFast = form.pieces.filter((piece) => {
      const fileOf = (units: number) => growthFile(form, piece, units, true)
      return growsTooFast(fileOf, UNITS, TIMES, { large: costOf(fileOf(UNITS * TIMES)) })
    })
    assert.deepEqual(tooFast.map(nameOfPiece), [])
  })
}
