import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pagesOf } from '../../../src/client/citation/save-list.ts'

test('the pages of a list are read from the newest, which is its first', () => {
  const first = new URL('https://a.example/news/tags/herat/')
  const addresses = (pages: number) => pagesOf({ first, pages, fileName: '' }).map(({ href }) => href)
  assert.deepEqual(addresses(1), [first.href])
  assert.deepEqual(addresses(3), [first.href, `${first.href}page/2/`, `${first.href}page/1/`])
})
