// How time grows with a file. Two files of one kind are compared within one run, by the time of the processor, each by the
// best of several readings: what else the machine does counts little.
import { cpuUsage } from 'node:process'
import { runInThisContext } from 'node:vm'
import { parseArticles } from '../../../src/article/parse-article.ts'
import type { SourceFile } from '../../../src/article/source-file.ts'
import { type Form, type Piece, repeated } from './patterns.ts'

/** What a file cost: milliseconds of the processor, or why there is no figure. */
export type Cost = number | 'stopped' | `threw ${string}`

const encoder = new TextEncoder()

/** The file of a form in which a piece is repeated to so many units. With a letter of two units, every place in it must be counted. */
export function growthFile(form: Form, piece: Piece, units: number, isAstral: boolean): SourceFile {
  const text = repeated(piece, units)
  const whole = isAstral && !form.isStrict ? form.wrap(`😀\n${text}`) : form.wrap(text)
  const all = isAstral && form.isStrict ? `${whole}\n# 😀\n` : whole
  if (!form.isSidecar) return { path: form.path, bytes: encoder.encode(all) }
  const bytes = encoder.encode('The bridge at Olden fell into the river Sarn in the night.\n')
  return { path: form.path, bytes, sidecar: { path: `${form.path}.yaml`, text: all } }
}

/** A file that takes so long on the clock is stopped; where much else runs, that is many times what the processor needs. */
const LONGEST_MS = 60_000

/** Milliseconds of the processor for reading a file. */
export function costOf(file: SourceFile): Cost {
  const before = cpuUsage()
  try {
    within(LONGEST_MS, () => parseArticles(file, { language: 'en' }))
  } catch (thrown) {
    if (!(thrown instanceof Error)) return `threw ${String(thrown)}`
    const isStopped = 'code' in thrown && thrown.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
    return isStopped ? 'stopped' : `threw ${thrown.message.slice(0, 60)}`
  }
  const { user, system } = cpuUsage(before)
  return (user + system) / 1000
}

/** Runs something that cannot be waited for, and stops it when it takes longer. */
function within(timeout: number, run: () => unknown): void {
  Object.assign(globalThis, { runWithin: run })
  runInThisContext('globalThis.runWithin()', { timeout })
}

/** How much more than its size a file's time may grow: n·log n and what a machine does besides are less, n² is more. */
const MOST_GROWTH = 2.5
/** What takes less than so many milliseconds is not judged. */
const LEAST_MS = 200
/** In a process that has read much before, a collection of its memory can fall into every one of a few readings of the larger file. */
const READINGS = 8

/**
 * Whether time grew faster than the file, from one of so many units to one of so many times as many; read again before that is
 * said. The smaller file is read only where the larger one is judged.
 */
export function growsTooFast(
  fileOf: (units: number) => SourceFile,
  units: number,
  times: number,
  costs: { readonly small?: Cost; readonly large: Cost },
): boolean {
  let { small, large } = costs
  for (let reading = 1; ; reading++) {
    if (typeof small === 'string' || typeof large === 'string') return true
    if (large <= LEAST_MS) return false
    small ??= costOf(fileOf(units))
    if (typeof small === 'string') return true
    if (large <= small * times * MOST_GROWTH) return false
    if (reading === READINGS) return true
    small = best(small, costOf(fileOf(units)))
    large = best(large, costOf(fileOf(units * times)))
  }
}

function best(one: number, other: Cost): Cost {
  return typeof other === 'number' ? Math.min(one, other) : other
}
