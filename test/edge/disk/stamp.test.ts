import assert from 'node:assert/strict'
import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { nowNs, provingStamp } from '../../../src/edge/disk/stamp.ts'
import { makeFolder } from './disk.ts'

const LATER = () => nowNs() + 3_600_000_000_000n

test('a stamp stays as long as nobody touches the files, and changes with each of them', (t) => {
  const root = makeFolder(t, { 'a.txt': 'rain', 'a.txt.yaml': 'title: Rain', 'b.txt': 'snow' })
  const files = [join(root, 'a.txt'), join(root, 'a.txt.yaml')]
  const [file = '', beside = ''] = files
  const seen = [provingStamp(files, LATER())]
  assert.equal(provingStamp(files, LATER()), seen[0])
  assert.notEqual(seen[0], '')
  writeFileSync(beside, 'title: Snow')
  seen.push(provingStamp(files, LATER()))
  renameSync(join(root, 'b.txt'), file)
  seen.push(provingStamp(files, LATER()))
  utimesSync(file, 1, 1)
  seen.push(provingStamp(files, LATER()))
  seen.push(provingStamp([file], LATER()))
  assert.equal(new Set(seen).size, seen.length)
})

test('what was changed a moment ago, or is not there, proves nothing', (t) => {
  const root = makeFolder(t, { 'a.txt': 'rain', 'b.txt': 'snow' })
  const [a, b] = [join(root, 'a.txt'), join(root, 'b.txt')]
  assert.equal(provingStamp([a], nowNs()), '')
  // Only the time of change is new: a copy that keeps the times of its original.
  utimesSync(a, 1, 1)
  assert.equal(provingStamp([a], nowNs()), '')
  assert.notEqual(provingStamp([a, b], LATER()), '')
  rmSync(b)
  assert.equal(provingStamp([a, b], LATER()), '')
})
