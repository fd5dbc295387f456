// The table of a comparison: printed, and kept in the documentation where that is asked for.
import { readFileSync, writeFileSync } from 'node:fs'
import type { Cost } from './run.ts'

export interface Row {
  readonly name: string
  /** Of each round. */
  readonly costs: readonly Cost[]
  readonly files: number
  readonly bytes: number
}

export interface Comparison {
  readonly machine: string
  readonly versions: readonly string[]
  /** Peers that are not installed, each with how to get it. */
  readonly absent: readonly string[]
  readonly articles: number
  readonly rounds: number
  /** The first is that with which the others are compared. */
  readonly rows: readonly Row[]
  /** Seconds of each round for writing our files again, from one process and from two. */
  readonly floors: readonly (readonly [number, number])[]
}

/** The middle one of some values, or the lower of the two in the middle. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}

/** By rounds how many times as long ours took as this; the middle one. */
function ratioOf(ours: readonly number[], its: readonly number[]): string {
  return median(ours.map((seconds, round) => seconds / (its[round] ?? Number.NaN))).toFixed(2)
}

function tableOf({ rows, floors }: Comparison): string[] {
  const ours = rows[0]?.costs.map(({ wall }) => wall) ?? []
  const lines = rows.map(({ name, costs, files, bytes }) => {
    const of = (key: keyof Cost) => median(costs.map((cost) => cost[key]))
    const ratio = ratioOf(
      ours,
      costs.map(({ wall }) => wall),
    )
    return [
      name,
      of('wall').toFixed(1),
      of('user').toFixed(1),
      of('system').toFixed(1),
      (of('memory') / 1e6).toFixed(0),
      files.toLocaleString('en'),
      (bytes / 1e6).toFixed(0),
      ratio,
    ]
  })
  const plain = (name: string, of: 0 | 1) => {
    const seconds = floors.map((round) => round[of])
    return [name, median(seconds).toFixed(1), '', '', '', '', '', ratioOf(ours, seconds)]
  }
  return [
    ['', 'Seconds', 'User', 'System', 'Memory, MB', 'Files', 'MB', 'Backfile takes … times'],
    ['---', '--:', '--:', '--:', '--:', '--:', '--:', '--:'],
    ...lines,
    plain('Writing Backfile’s files, one process', 0),
    plain('Writing Backfile’s files, two processes', 1),
  ].map((cells) => `| ${cells.join(' | ')} |`)
}

const [START, END] = ['<!-- bench:peers -->', '<!-- /bench:peers -->']

/** Prints a comparison; with a file, puts it between its two marks there. */
export function writeReport(comparison: Comparison, file: string | undefined): void {
  const { machine, versions, absent, articles, rounds } = comparison
  const day = new Date().toISOString().slice(0, 10)
  const lines = [
    `${articles.toLocaleString('en')} articles; ${[...versions, machine].join(', ')}; ${day}; medians of ${rounds} round${rounds === 1 ? '' : 's'}.${absent.length > 0 ? ` Not there: ${absent.join(', ')}.` : ''}`,
    '',
    ...tableOf(comparison),
  ]
  console.log(`\n${lines.join('\n')}`)
  if (file === undefined) return
  const text = readFileSync(file, 'utf8')
  const [start, end] = [text.indexOf(START), text.indexOf(END)]
  if (start < 0 || end < start) throw new Error(`${file} has no ${START} … ${END}`)
  writeFileSync(file, `${text.slice(0, start + START.length)}\n${lines.join('\n')}\n${text.slice(end)}`)
}
