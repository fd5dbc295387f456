// A short run of what `npm run fuzz` does for as long as one likes, and every file that it ever found a fault with.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readingOf } from '../support/fuzz/faults.ts'
import { chanceOf, minimised, mutated } from '../support/fuzz/mutate.ts'
import { type FuzzFile, SEEDS } from '../support/fuzz/seeds.ts'

const FILES = 400

test('changed files are read without a throw, with every quote at its place and no word lost', () => {
  const chance = chanceOf(20190303)
  for (const seed of SEEDS) assert.equal(readingOf(seed).fault, undefined, JSON.stringify(seed))
  for (let i = 0; i < FILES; i++) {
    const [file, other] = [SEEDS[i % SEEDS.length], SEEDS[chance(SEEDS.length)]]
    if (!file || !other) continue
    const next = mutated(file, other, chance)
    const { fault } = readingOf(next)
    assert.equal(fault, undefined, JSON.stringify(next))
  }
})

test('what fuzzing found before holds', () => {
  const found: readonly FuzzFile[] = JSON.parse(
    readFileSync(join(import.meta.dirname, 'fuzz-found.json'), 'utf8'),
  )
  for (const file of found) assert.equal(readingOf(file).fault, undefined, JSON.stringify(file))
})

test('a file that shows a fault is made as small as it gets', () => {
  const file = { path: 'a.txt', text: 'one\ntwo\nthree fault four\nfive\n', sidecar: 'title: A\n' }
  assert.deepEqual(
    minimised(file, ({ text }) => text.includes('fault')),
    { path: 'a.txt', text: 'fault' },
  )
})
