// Figures of a benchmark beside what they should reach; where one misses it, the ten cases that are the worst.
import process from 'node:process'

/** A case of a figure: how well it went, from 0 to 1, and a line that lets a person see why. */
export interface Judged {
  readonly id: string
  readonly share: number
  readonly told: string
  /** What it counts beside others in a mean; 1 where none is given. */
  readonly weight?: number
}

/** What a figure should reach: at least a value, or at most one. */
export interface Target {
  readonly value: number
  readonly atMost?: true
}

const WORST = 10

/** Whether a figure misses its target, as it is printed: to three places. */
export function misses(value: number, target: Target | undefined): boolean {
  if (!target || Number.isNaN(value)) return false
  const shown = Math.round(value * 1000) / 1000
  return target.atMost ? shown > target.value : shown < target.value
}

/** A target in a few characters. */
export function showTarget(target: Target | undefined): string {
  return target ? `${target.atMost ? '<=' : '>='} ${target.value}` : ''
}

/** Whether the worst cases of every figure are asked for (`--worst`), and not only of those that miss their target. */
export const SHOWS_ALL = process.argv.includes('--worst')

/** Prints the worst cases of a figure, which misses its target where one is given. */
export function showWorst(name: string, target: Target | undefined, cases: readonly Judged[]): void {
  console.log(`\n${name}${target ? ` misses its target of ${showTarget(target)}` : ''}; its worst cases:`)
  const ranked = [...cases]
    .filter(({ share }) => share < 1)
    .sort((a, b) => a.share - b.share || (a.id < b.id ? -1 : 1))
  for (const { id, share, told } of ranked.slice(0, WORST))
    console.log(`  ${share.toFixed(2)}  ${id}  ${told}`)
}

/** The mean of cases' shares, each by its weight. */
export function meanShare(cases: readonly Judged[]): number {
  const weights = cases.reduce((sum, { weight = 1 }) => sum + weight, 0)
  return cases.reduce((sum, { share, weight = 1 }) => sum + share * weight, 0) / weights
}

/** The mean of some values; 0 when there are none. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
