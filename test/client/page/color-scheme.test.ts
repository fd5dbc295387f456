import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readColorScheme, storeColorScheme } from '../../../src/client/page/color-scheme.ts'

const blocked = () => {
  throw new DOMException('no', 'SecurityError')
}

test('a color scheme is stored until the device is to decide again', () => {
  const kept = new Map<string, string>()
  const door = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
  assert.equal(readColorScheme(door), 'auto')
  storeColorScheme('dark', door)
  assert.deepEqual([...kept], [['backfile.theme', 'dark']])
  assert.equal(readColorScheme(door), 'dark')
  storeColorScheme('auto', door)
  assert.equal(kept.size, 0)
})

test('what is no color scheme, and a browser that keeps nothing, leave the choice to the device', () => {
  assert.equal(
    readColorScheme(() => ({ getItem: () => '"><script>' })),
    'auto',
  )
  assert.equal(readColorScheme(blocked), 'auto')
  assert.doesNotThrow(() => storeColorScheme('dark', blocked))
})
