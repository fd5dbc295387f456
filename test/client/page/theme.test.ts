import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepTheme, readTheme } from '../../../src/client/page/theme.ts'

const blocked = () => {
  throw new DOMException('no', 'SecurityError')
}

test('a theme is remembered until the device is to decide again', () => {
  const kept = new Map<string, string>()
  const door = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
  assert.equal(readTheme(door), 'auto')
  keepTheme('dark', door)
  assert.deepEqual([...kept], [['backfile.theme', 'dark']])
  assert.equal(readTheme(door), 'dark')
  keepTheme('auto', door)
  assert.equal(kept.size, 0)
})

test('what is no theme, and a browser that keeps nothing, leave the choice to the device', () => {
  assert.equal(
    readTheme(() => ({ getItem: () => '"><script>' })),
    'auto',
  )
  assert.equal(readTheme(blocked), 'auto')
  assert.doesNotThrow(() => keepTheme('dark', blocked))
})
