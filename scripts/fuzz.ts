// Changed files by the thousand, from a small set of our own: `npm run fuzz -- MINUTES SEED`. Files that are read in a new way are
// changed further. What breaks a promise is made as small as it gets, and kept in test/article/fuzz-found.json, which the tests try.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process, { argv, cpuUsage } from 'node:process'
import { readingOf } from '../test/support/fuzz/faults.ts'
import { chanceOf, minimised, mutated } from '../test/support/fuzz/mutate.ts'
import { type FuzzFile, SEEDS } from '../test/support/fuzz/seeds.ts'

const FOUND = join(import.meta.dirname, '../test/article/fuzz-found.json')
/** So many files of new ways are changed further. */
const MOST_FILES = 2000
/** A file that takes so many milliseconds of the processor is told: all are of a few kilobytes. */
const SLOW_MS = 2000

interface Found extends FuzzFile {
  readonly fault: string
}

const minutes = Number(argv[2] ?? 1)
const seed = Number(argv[3] ?? 1)
const chance = chanceOf(seed)
const files: FuzzFile[] = [...SEEDS]
const ways = new Set(files.map((file) => readingOf(file).way))
const found: Found[] = JSON.parse(readFileSync(FOUND, 'utf8'))
const known = new Set(found.map(({ fault }) => fault))
let tried = 0
let slow = 0

function keep(file: FuzzFile, fault: string): void {
  const least = minimised(file, (smaller) => readingOf(smaller).fault === fault)
  console.log(`${fault}\n  ${JSON.stringify(least)}`)
  known.add(fault)
  found.push({ ...least, fault })
  writeFileSync(FOUND, `${JSON.stringify(found, null, 2)}\n`)
}

const end = Date.now() + minutes * 60_000
while (Date.now() < end) {
  const [file, other] = [files[chance(files.length)], files[chance(files.length)]]
  if (!file || !other) break
  const next = mutated(file, other, chance)
  const before = cpuUsage()
  const { fault, way } = readingOf(next)
  const { user } = cpuUsage(before)
  if (user > SLOW_MS * 1000) {
    slow++
    console.log(`${user / 1000} ms\n  ${JSON.stringify(next)}`)
  }
  tried++
  if (fault !== undefined && !known.has(fault)) keep(next, fault)
  if (ways.has(way)) continue
  ways.add(way)
  if (files.length < MOST_FILES) files.push(next)
  else files[SEEDS.length + chance(files.length - SEEDS.length)] = next
}
console.log(
  `seed ${seed}: ${tried} files in ${minutes} minutes, read in ${ways.size} ways; ${slow} slow; ${known.size} faults known`,
)
process.exitCode = known.size > 0 ? 1 : 0
