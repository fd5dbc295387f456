import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSettings, storeSettings } from '../../../src/client/page/reading-settings.ts'

const blocked = () => {
  throw new DOMException('no', 'SecurityError')
}

test('what a reader chose is stored, and nothing once all is as usual', () => {
  const kept = new Map<string, string>()
  const door = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
  assert.deepEqual(readSettings(door), {})
  assert.equal(storeSettings({ size: 'large', lists: 'compact' }, door), true)
  assert.deepEqual([...kept], [['backfile.reading', 'size=large&lists=compact']])
  assert.deepEqual(readSettings(door), { size: 'large', lists: 'compact' })
  storeSettings({}, door)
  assert.equal(kept.size, 0)
})

test('what is no choice is none, and a browser may store nothing', () => {
  const stored = (text: string) => readSettings(() => ({ getItem: () => text }))
  assert.deepEqual(stored('size=huge&measure=normal&x=1&spacing=wide'), { spacing: 'wide' })
  assert.deepEqual(stored('"><script>'), {})
  assert.deepEqual(readSettings(blocked), {})
  assert.equal(storeSettings({ size: 'large' }, blocked), false)
})
