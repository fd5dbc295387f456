import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepResults, keptResults, type ResultList } from '../../src/client/result-list.ts'

const LIST: ResultList = {
  search: '/archive/search/#q=ferry',
  count: 2,
  results: [{ href: 'https://example.org/archive/1999/ferry/#mark=ferry' }],
}

function storageOf(text: string | null) {
  let kept = text
  const getItem = () => kept
  const setItem = (_: string, value: string) => {
    kept = value
  }
  return () => ({ getItem, setItem })
}

test('a list is kept and found again', () => {
  const storage = storageOf(null)
  keepResults(LIST, storage)
  assert.deepEqual(keptResults(storage), LIST)
})

test('what is no list of results is none', () => {
  const wrong = [
    { ...LIST, results: [{ href: 'no address' }] },
    { ...LIST, count: '2' },
    { ...LIST, results: {} },
  ]
  const texts = ['', '{', 'null', '7', '[]', ...wrong.map((each) => JSON.stringify(each))]
  for (const text of [null, ...texts]) assert.equal(keptResults(storageOf(text)), undefined, String(text))
})

test('a browser that blocks storage keeps nothing, and nothing breaks', () => {
  const blocked = () => {
    throw new Error('blocked')
  }
  keepResults(LIST, blocked)
  assert.equal(keptResults(blocked), undefined)
})
