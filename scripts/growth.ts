// How the time of reading a file grows with it: each piece of hostile files, repeated to 1, 4, 16 and 64 times a size.
// `npm run growth -- WORD` tries the rows that hold the word; `--all` prints every row, not the worst alone; `--astral` leaves
// out the files without a letter of two units. Exits with 1 where time grows faster than the file, or something throws.
import process, { argv } from 'node:process'
import { type Cost, costOf, growsTooFast, growthFile } from '../test/support/growth/measure.ts'
import { FORMS, type Form, nameOfPiece, type Piece } from '../test/support/growth/patterns.ts'

/** Units of the smallest file. */
const UNITS = 2048
const TIMES = [1, 4, 16, 64]
/** Milliseconds for the largest file, above which a row is printed without being wrong. */
const SLOW_MS = 1000

const words = argv.slice(2).filter((word) => !word.startsWith('--'))
const showsAll = argv.includes('--all')
const count = { rows: 0, wrong: 0, slow: 0 }

function shown(cost: Cost): string {
  return (typeof cost === 'number' ? cost.toFixed(0) : cost).padStart(8)
}

function tryRow(row: string, form: Form, piece: Piece, isAstral: boolean): void {
  const fileOf = (units: number) => growthFile(form, piece, units, isAstral)
  const costs: Cost[] = []
  for (const times of TIMES) {
    const cost = costOf(fileOf(UNITS * times))
    costs.push(cost)
    if (typeof cost === 'string') break
  }
  const [small, large] = [costs.at(-2) ?? 0, costs.at(-1) ?? 0]
  const isWrong = growsTooFast(fileOf, UNITS * 16, 4, { small, large })
  const isSlow = typeof large === 'number' && large > SLOW_MS
  count.rows++
  if (isWrong) count.wrong++
  else if (isSlow) count.slow++
  const mark = isWrong ? '!' : isSlow ? '~' : ' '
  if (isWrong || isSlow || showsAll)
    console.log(`${mark} ${row.padEnd(64)} ${isAstral ? '😀' : '  '} ${costs.map(shown).join('')}`)
}

console.log(
  `${'ms of the processor at'.padEnd(69)} ${TIMES.map((times) => `${times}×`.padStart(8)).join('')}`,
)
for (const [name, form] of Object.entries(FORMS)) {
  for (const piece of [...form.pieces, ...(form.also ?? [])]) {
    const row = `${name.padEnd(16)} ${nameOfPiece(piece)}`
    if (words.length > 0 && !words.some((word) => row.includes(word))) continue
    for (const isAstral of argv.includes('--astral') ? [true] : [false, true])
      tryRow(row, form, piece, isAstral)
  }
}
console.log(
  `${count.rows} rows: ${count.wrong} grow too fast or throw, ${count.slow} take more than a second`,
)
process.exitCode = count.wrong > 0 ? 1 : 0
