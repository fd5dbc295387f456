import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { IndexedArticle } from '../../../../src/client/search/index/indexed-article.ts'
import {
  countOf,
  resultAt,
  resultHref,
  type StoredList,
  storedList,
  storeList,
} from '../../../../src/client/search/results/stored-list.ts'

const ROOT = new URL('https://example.org/archive/')
const LIST: StoredList = {
  search: '/archive/search/#q=ferry',
  results: [
    { href: 'https://example.org/archive/1999/ferry/#mark=ferry,old%20quay' },
    { href: 'https://example.org/archive/1999/boats/#mark=ferry,ferries' },
  ],
  all: '0_0a1b2c3 1_1a1b2c3 1_2a1b2c3 0_3a1b2c3',
  folders: ['pagefind/', 'pagefind/b1/'],
  opened: '',
}

const fragment = (url: string): IndexedArticle => ({ url, content: '', meta: { headline: '' } })

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
  storeList(LIST, storage)
  assert.deepEqual(storedList(storage), LIST)
})

test('what is no list of results is none', () => {
  const wrong = [
    { ...LIST, results: [{ href: 'no address' }] },
    { ...LIST, all: 2 },
    { ...LIST, folders: [7] },
    { ...LIST, results: {} },
  ]
  const texts = ['', '{', 'null', '7', '[]', ...wrong.map((each) => JSON.stringify(each))]
  for (const text of [null, ...texts]) assert.equal(storedList(storageOf(text)), undefined, String(text))
})

test('a browser that blocks storage keeps nothing, and nothing breaks', () => {
  const blocked = () => {
    throw new Error('blocked')
  }
  storeList(LIST, blocked)
  assert.equal(storedList(blocked), undefined)
})

test('a list counts what is not on the page, too', () => {
  assert.equal(countOf(LIST), 4)
  assert.equal(countOf({ ...LIST, all: '' }), 0)
})

test('a result on the page is known; another is looked up in its block, with the words of the others', async () => {
  const asked: string[] = []
  const load = async (root: URL, folder: string, id: string) => {
    asked.push(`${root}${folder} ${id}`)
    return fragment('/1999/پل/')
  }
  assert.deepEqual(await resultAt(LIST, 1, ROOT, load), LIST.results[1])
  assert.deepEqual(asked, [])
  assert.deepEqual(await resultAt(LIST, 2, ROOT, load), {
    href: `https://example.org/archive/1999/${encodeURIComponent('پل')}/#mark=ferry,old%20quay,ferries`,
  })
  assert.deepEqual(asked, ['https://example.org/archive/pagefind/b1/ 2a1b2c3'])
  for (const place of [-1, 4, 99]) assert.equal(await resultAt(LIST, place, ROOT, load), undefined)
  assert.equal(await resultAt({ ...LIST, folders: [] }, 2, ROOT, load), undefined)
  await assert.rejects(
    resultAt(LIST, 3, ROOT, async () => {
      throw new Error('gone')
    }),
  )
})

test('a result without a word to mark is known as one all the same', () => {
  assert.equal(
    resultHref(ROOT, fragment('//elsewhere.example/'), ''),
    'https://example.org/archive/elsewhere.example/#mark=',
  )
})
