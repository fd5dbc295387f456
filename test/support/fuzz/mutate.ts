// Changes files at random, the same for the same seed.
import { type FuzzFile, PIECES } from './seeds.ts'

/** A number from 0 to below a bound. */
export type Chance = (below: number) => number

/** Numbers that follow from a seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

/** Longest text that mutations make, in UTF-16 units. */
const LONGEST = 4000

/** A file made of another, with something of a third. */
export function mutated(file: FuzzFile, other: FuzzFile, chance: Chance): FuzzFile {
  let { text, sidecar } = file
  for (let changes = 1 + chance(6); changes > 0; changes--) {
    if (sidecar !== undefined && chance(4) === 0) sidecar = changed(sidecar, other.sidecar ?? '', chance)
    else text = changed(text, other.text, chance)
  }
  const path = chance(20) === 0 ? other.path : file.path
  return { path, text: text.slice(0, LONGEST), ...(sidecar !== undefined && { sidecar }) }
}

function changed(text: string, other: string, chance: Chance): string {
  const at = chance(text.length + 1)
  const end = Math.min(text.length, at + 1 + chance(chance(4) === 0 ? 200 : 8))
  const piece = PIECES[chance(PIECES.length)] ?? ''
  const from = chance(other.length + 1)
  switch (chance(8)) {
    case 0:
      return text.slice(0, at) + text.slice(end)
    case 1:
      return text.slice(0, at) + piece + text.slice(at)
    case 2:
      return text.slice(0, at) + piece + text.slice(end)
    case 3:
      return text.slice(0, at) + text.slice(at, end).repeat(2 + chance(20)) + text.slice(end)
    case 4:
      return text.slice(0, at) + other.slice(from, from + chance(300)) + text.slice(at)
    case 5:
      return text.slice(0, at) + String.fromCharCode(chance(chance(2) === 0 ? 256 : 65536)) + text.slice(end)
    case 6:
      return withLines(text, chance)
    default:
      return text.slice(0, at) + piece.repeat(1 + chance(30)) + text.slice(at)
  }
}

/** Two lines in each other's place. */
function withLines(text: string, chance: Chance): string {
  const lines = text.split('\n')
  const [one, other] = [chance(lines.length), chance(lines.length)]
  const [first = '', second = ''] = [lines[one], lines[other]]
  lines[one] = second
  lines[other] = first
  return lines.join('\n')
}

/** The smallest file found that still shows something: lines are left out, then stretches, then single letters. */
export function minimised(file: FuzzFile, shows: (file: FuzzFile) => boolean): FuzzFile {
  let { sidecar: _, ...least } = file
  if (!shows(least)) least = file
  for (const by of ['\n', '']) {
    for (let size = least.text.split(by).length >> 1; size >= 1; size >>= 1) {
      let parts = least.text.split(by)
      for (let at = 0; at < parts.length; ) {
        const fewer = [...parts.slice(0, at), ...parts.slice(at + size)]
        const tried = { ...least, text: fewer.join(by) }
        if (shows(tried)) [least, parts] = [tried, fewer]
        else at += size
      }
    }
  }
  return least
}
