import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createProgress } from '../../src/cli/progress.ts'

/** A screen with a clock of its own. */
function screen(isTerminal: boolean) {
  const written: string[] = []
  let time = 0
  const progress = createProgress({ isTerminal, now: () => time, write: (text) => written.push(text) })
  const at = (milliseconds: number): typeof progress => {
    time = milliseconds
    return progress
  }
  return { written, at }
}

test('on a terminal one line changes, not too often, and goes away in the end', () => {
  const { written, at } = screen(true)
  at(10).show('read', 1)
  at(100).show('read', 1)
  at(120).show('read', 2)
  at(200).show('render', 12345)
  at(300).show('index', 0)
  at(301).clear()
  at(302).clear()
  assert.deepEqual(written, [
    '\r\u001b[KReading: 1 file',
    '\r\u001b[KRendering: 12,345 pages',
    '\r\u001b[KIndexing',
    '\r\u001b[K',
  ])
})

test('elsewhere only long work says a line now and then', () => {
  const { written, at } = screen(false)
  at(4999).show('read', 10)
  at(5000).show('read', 20)
  at(9000).show('write', 1)
  at(10_000).show('write', 3)
  at(10_001).clear()
  assert.deepEqual(written, ['Reading: 20 files\n', 'Writing: 3 files\n'])
})
