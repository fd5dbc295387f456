import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createRebuildLoop } from '../../../src/edge/watch/rebuild-loop.ts'

/** Lets everything that is due happen. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const unexpected = (error: unknown): void => assert.ifError(error)

/** A build that ends when told to. */
function handBuild() {
  const seen: string[][] = []
  const ends: { resolve: () => void; reject: (reason: unknown) => void }[] = []
  return {
    seen,
    build: (changes: ReadonlySet<string>) => {
      seen.push([...changes])
      return new Promise<void>((resolve, reject) => ends.push({ resolve, reject }))
    },
    end: () => ends.shift()?.resolve(),
    fail: (reason: unknown) => ends.shift()?.reject(reason),
  }
}

test('what changes during a build is built once it is done, all of it together', async () => {
  const hand = handBuild()
  const loop = createRebuildLoop(hand.build, unexpected)
  loop.changed(['a'])
  await settle()
  loop.changed(['b', 'c'])
  loop.changed(['b'])
  await settle()
  assert.deepEqual(hand.seen, [['a']])
  hand.end()
  await settle()
  assert.deepEqual(hand.seen, [['a'], ['b', 'c']])
  hand.end()
  await loop.idle()
  loop.changed([])
  await settle()
  assert.deepEqual(hand.seen, [['a'], ['b', 'c'], []])
})

test('a build that throws is reported, and the next change is built', async () => {
  const hand = handBuild()
  const failures: unknown[] = []
  const loop = createRebuildLoop(hand.build, (error) => failures.push(error))
  loop.changed(['a'])
  await settle()
  hand.fail('no good')
  await loop.idle()
  loop.changed(['b'])
  await settle()
  hand.end()
  await loop.idle()
  assert.deepEqual([hand.seen, failures], [[['a'], ['b']], ['no good']])
})

test('a build that changes what it watches is built again, not twice at a time', async () => {
  let running = 0
  let builds = 0
  const loop = createRebuildLoop<string>(async () => {
    running += 1
    builds += 1
    assert.equal(running, 1)
    if (builds < 3) loop.changed(['self'])
    await settle()
    running -= 1
  }, unexpected)
  loop.changed(['a'])
  await loop.idle()
  assert.equal(builds, 3)
})

test('whatever the order of changes and ends: one build at a time, and no change without a build after it', async () => {
  const event = fc.constantFrom<'change' | 'end' | 'fail'>('change', 'change', 'end', 'fail')
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 30 }), async (events) => {
      const hand = handBuild()
      let changes = 0
      let ended = 0
      const loop = createRebuildLoop(hand.build, () => {})
      const close = (end: () => void): void => {
        if (hand.seen.length === ended) return
        ended += 1
        end()
      }
      for (const next of events) {
        if (next === 'change') loop.changed([String(changes++)])
        else close(next === 'end' ? hand.end : () => hand.fail('no good'))
        await settle()
        assert.ok(hand.seen.length - ended <= 1)
      }
      while (hand.seen.length > ended) {
        close(hand.end)
        await settle()
      }
      await loop.idle()
      assert.deepEqual(
        hand.seen.flat(),
        Array.from({ length: changes }, (_, i) => String(i)),
      )
    }),
  )
})
