import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLiveState, writeLiveState } from '../../src/value/live-server.ts'

test('a part of a state is the same only within one start of the server', () => {
  const state = writeLiveState({ start: 'a1', pages: 3, search: 1, assets: 0 })
  assert.equal(state, 'a1.3.1.0')
  assert.deepEqual(readLiveState(state), { pages: 'a1.3', search: 'a1.1', assets: 'a1.0' })
  const again = readLiveState(writeLiveState({ start: 'b2', pages: 3, search: 1, assets: 0 }))
  assert.deepEqual(again, { pages: 'b2.3', search: 'b2.1', assets: 'b2.0' })
})

test('a state that is not one equals only itself', () => {
  assert.deepEqual(readLiveState(''), readLiveState(''))
  assert.notDeepEqual(readLiveState(''), readLiveState('a1.0.0.0'))
})
