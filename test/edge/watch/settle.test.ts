import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { createSettler } from '../../../src/edge/watch/settle.ts'

/** A settler over a made-up disk, with a clock that moves when it is told to. */
function settling(t: TestContext) {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const disk = new Map<string, string>()
  const told: (readonly string[] | 'everything')[] = []
  let now = 0
  const settler = createSettler({
    stamp: (path) => disk.get(path) ?? '',
    now: () => now,
    changed: (paths) => told.push(paths === 'everything' ? paths : [...paths].sort()),
  })
  return {
    settler,
    /** Something is written, and its event comes. */
    write(path: string, content: string) {
      disk.set(path, content)
      settler.hint(path)
    },
    /** Something is written and no event comes. */
    writeUnseen: (path: string, content: string) => disk.set(path, content),
    remove(path: string) {
      disk.delete(path)
      settler.hint(path)
    },
    /** Lets time pass; gives what was told meanwhile. */
    pass(ms: number) {
      for (let i = 0; i < ms; i++) {
        now += 1
        t.mock.timers.tick(1)
      }
      return told.splice(0)
    },
  }
}

test('a file that is written at once is told within 60 ms of its last event, and only once', (t) => {
  const { write, remove, pass } = settling(t)
  write('a', '1')
  pass(1)
  write('a', '12')
  assert.deepEqual([pass(39), pass(21), pass(500)], [[], [['a']], []])
  remove('a')
  assert.deepEqual([pass(60), pass(500)], [[['a']], []])
})

test('a file that grows is told when it is whole, and others meanwhile', (t) => {
  const { write, pass } = settling(t)
  const told: unknown[] = []
  for (let i = 0; i < 40; i++) {
    write('slow', 'x'.repeat(i))
    if (i === 10) write('quick', '1')
    told.push(...pass(30))
  }
  assert.deepEqual([told, pass(60)], [[['quick']], [['slow']]])
})

test('growth that no event tells of is seen by looking', (t) => {
  const { write, writeUnseen, pass } = settling(t)
  write('a', '1')
  const told: unknown[] = []
  for (let i = 0; i < 10; i++) {
    told.push(...pass(20))
    writeUnseen('a', 'x'.repeat(i))
  }
  assert.deepEqual([told, pass(90)], [[], [['a']]])
})

test('a file that never rests is told after ten seconds all the same', (t) => {
  const { write, pass } = settling(t)
  let told: unknown[] = []
  let ms = 0
  for (; told.length === 0 && ms < 20_000; ms += 20) {
    write('log', String(ms))
    told = pass(20)
  }
  assert.deepEqual(told, [['log']])
  assert.ok(ms >= 10_000 && ms <= 10_100, `after ${ms} ms`)
})

test('a burst is told together, and a long one each second', (t) => {
  const { write, pass } = settling(t)
  const batches: unknown[] = []
  for (let i = 0; i < 15; i++) {
    write(`f${i}`, '1')
    batches.push(...pass(20))
  }
  assert.deepEqual([batches, pass(60).map((batch) => batch.length)], [[], [15]])
  for (let i = 0; i < 100; i++) {
    write(`g${i}`, '1')
    batches.push(...pass(20))
  }
  assert.equal(batches.length, 2)
  assert.deepEqual(new Set([...batches, ...pass(100)].flat()).size, 100)
})

test('more than 200 paths are everything', (t) => {
  const { write, pass } = settling(t)
  for (let i = 0; i < 200; i++) write(`f${i}`, '1')
  assert.deepEqual(
    pass(60).map((batch) => batch.length),
    [200],
  )
  for (let i = 0; i < 201; i++) write(`f${i}`, '2')
  assert.deepEqual([pass(60), pass(500)], [['everything'], []])
})

test('everything waits for files that are being written, but not for long', (t) => {
  const { settler, write, pass } = settling(t)
  settler.everything()
  write('a', '1')
  pass(30)
  write('a', '2')
  assert.deepEqual([pass(30), pass(30), pass(500)], [[], ['everything'], []])
  settler.everything()
  const told: unknown[] = []
  for (let i = 0; i < 60; i++) {
    write('slow', 'x'.repeat(i))
    told.push(...pass(30))
  }
  assert.deepEqual([told, pass(60)], [['everything'], [['slow']]])
})

test('what is cleared is not told, and what comes after is', (t) => {
  const { settler, write, pass } = settling(t)
  write('a', '1')
  settler.everything()
  settler.clear()
  assert.deepEqual(pass(500), [])
  write('b', '1')
  assert.deepEqual(pass(60), [['b']])
})
