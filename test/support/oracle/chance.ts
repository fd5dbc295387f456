// Numbers by chance that are the same at every run.

/** Gives whole numbers below `n`, from 0 (mulberry32). */
export type Chance = (n: number) => number

/** A chance that begins with a seed. */
export function chanceFrom(seed: number): Chance {
  let state = seed
  return (n) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n)
  }
}

/** One of some things. */
export function oneOf<T>(things: readonly T[], chance: Chance): T {
  const one = things[chance(things.length)]
  if (one === undefined) throw new Error('There is nothing to choose from.')
  return one
}
