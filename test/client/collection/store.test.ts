import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { withAdded, without } from '../../../src/client/collection/collection.ts'
import { collectionKey, openCollection } from '../../../src/client/collection/store.ts'

const ROOT = new URL('https://x.example/news/')
const item = (id: string) => ({ id, permalink: '/a/', headline: 'A', language: 'en', note: '' })

/** A browser with tabs: a change in one is told to the others. */
function browser(setItem?: () => void) {
  const kept = new Map<string, string>()
  const tabs: ((key: string | null) => void)[] = []
  const tab = () => {
    return {
      storage: () => ({
        getItem: (key: string) => kept.get(key) ?? null,
        setItem(key: string, value: string) {
          setItem?.()
          kept.set(key, value)
        },
      }),
      announce(key: string) {
        for (const each of tabs) each(key)
      },
      onChange(listener: (key: string | null) => void) {
        tabs.push(listener)
      },
    }
  }
  return { kept, tab }
}

describe('the collection of a browser', () => {
  test('is one for all tabs: each change builds on the last, and is told to all', () => {
    const { tab } = browser()
    const [one, two] = [openCollection(ROOT, tab()), openCollection(ROOT, tab())]
    const told: string[] = []
    one.onChange(() => told.push('one'))
    two.onChange(() => told.push('two'))
    assert.equal(
      one.change((all) => withAdded(all, [item('a')])),
      'saved',
    )
    assert.equal(
      two.change((all) => withAdded(all, [item('b')])),
      'saved',
    )
    assert.equal(
      one.change((all) => without(all, 'a')),
      'saved',
    )
    assert.deepEqual(told, ['one', 'two', 'one', 'two', 'one', 'two'])
    assert.deepEqual([one.read(), two.read()], [[item('b')], [item('b')]])
  })

  test('is each archive’s own', () => {
    const { tab } = browser()
    const other = new URL('https://x.example/other/')
    openCollection(ROOT, tab()).change((all) => withAdded(all, [item('a')]))
    assert.notEqual(collectionKey(ROOT), collectionKey(other))
    assert.deepEqual(openCollection(other, tab()).read(), [])
  })

  test('holds until the page is left when the browser keeps nothing', () => {
    const blocked = {
      storage: () => {
        throw new DOMException('no', 'SecurityError')
      },
      announce() {},
      onChange() {},
    }
    const store = openCollection(ROOT, blocked)
    assert.deepEqual(store.read(), [])
    assert.equal(
      store.change((all) => withAdded(all, [item('a')])),
      'blocked',
    )
    assert.equal(
      store.change((all) => withAdded(all, [item('b')])),
      'blocked',
    )
    assert.deepEqual(store.read(), [item('a'), item('b')])
  })

  test('says when the browser has no room, and keeps all once it has', () => {
    let full = true
    const { tab, kept } = browser(() => {
      if (full) throw new DOMException('no', 'QuotaExceededError')
    })
    const store = openCollection(ROOT, tab())
    assert.equal(
      store.change((all) => withAdded(all, [item('a')])),
      'full',
    )
    assert.equal(kept.size, 0)
    full = false
    assert.equal(
      store.change((all) => withAdded(all, [item('b')])),
      'saved',
    )
    assert.deepEqual(openCollection(ROOT, tab()).read(), [item('a'), item('b')])
  })
})
