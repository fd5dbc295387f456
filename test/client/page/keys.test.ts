import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { keysAreOn, latinKey, matcher, turnKeys } from '../../../src/client/page/keys.ts'

const nothing = () => {}
const blocked = () => {
  throw new DOMException('no', 'SecurityError')
}

function storage() {
  const kept = new Map<string, string>()
  return {
    kept,
    door: () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }),
  }
}

test('single keys are on until the reader turns them off, and that is remembered', () => {
  const { door, kept } = storage()
  assert.equal(keysAreOn(door), true)
  assert.equal(turnKeys(false, door), true)
  assert.deepEqual([...kept], [['backfile.keys', 'off']])
  assert.equal(keysAreOn(door), false)
  turnKeys(true, door)
  assert.equal(keysAreOn(door), true)
  assert.equal(keysAreOn(blocked), true)
  assert.equal(turnKeys(false, blocked), false)
})

test('a key is the same on every keyboard', () => {
  const pressed = (key: string, code: string, shiftKey = false) => latinKey({ key, code, shiftKey })
  assert.equal(pressed('j', 'KeyJ'), 'j')
  assert.equal(pressed('j', 'KeyC'), 'j', 'Dvorak: what is printed on the key counts')
  assert.equal(pressed('ت', 'KeyJ'), 'j')
  assert.equal(pressed('؟', 'Slash', true), '?')
  assert.equal(pressed('?', 'Minus', true), '?')
  assert.equal(pressed('ظ', 'Slash'), '/')
  for (const other of ['Enter', 'Escape', 'ArrowDown', 'Dead', 'é'])
    assert.equal(pressed(other, other), '', other)
})

describe('keys that follow each other', () => {
  const shortcuts = ['j', 'c', 'g c', 'g h'].map((keys) => ({ keys, label: keys, act: nothing }))
  const typed = (...keys: readonly (readonly [key: string, time: number])[]) => {
    const match = matcher(shortcuts)
    return keys.map(([key, time]) => match(key, time)?.keys)
  }

  test('mean what they mean together', () => {
    assert.deepEqual(typed(['g', 0], ['c', 900], ['c', 1000]), [undefined, 'g c', 'c'])
  })

  test('mean nothing together when too much time has passed, or another key between', () => {
    assert.deepEqual(typed(['g', 0], ['c', 1501]), [undefined, 'c'])
    assert.deepEqual(typed(['g', 0], ['x', 10], ['h', 20]), [undefined, undefined, undefined])
    assert.deepEqual(typed(['g', 0], ['j', 10], ['j', 20]), [undefined, undefined, 'j'])
  })
})
