import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { loadIndexedArticle } from '../../../../src/client/search/index/indexed-article.ts'

const ROOT = new URL('https://example.org/archive/')

function answering(t: TestContext, body: Uint8Array<ArrayBuffer> | null, status = 200): string[] {
  const asked: string[] = []
  t.mock.method(globalThis, 'fetch', async (address: URL) => {
    asked.push(address.href)
    return new Response(body, { status })
  })
  return asked
}

test('one article is read from its own file of the index', async (t) => {
  const fragment = { url: '/1999/پل/', content: 'The bridge.', meta: { headline: 'پل' } }
  const asked = answering(t, gzipSync(`pagefind_dcd${JSON.stringify(fragment)}`))
  assert.deepEqual(await loadIndexedArticle(ROOT, 'pagefind/b1/', '0a1b2c3'), fragment)
  assert.deepEqual(asked, ['https://example.org/archive/pagefind/b1/fragment/und_0a1b2c3.pf_fragment'])
})

test('what is not there, or is of another form, is not read', async (t) => {
  for (const [body, status] of [
    [null, 404],
    [new TextEncoder().encode('pagefind_dcd{}'), 200],
    [gzipSync('{"url":"/"}'), 200],
    [gzipSync('pagefind_dcd{"url'), 200],
  ] as const) {
    answering(t, body, status)
    await assert.rejects(loadIndexedArticle(ROOT, 'pagefind/', '0a1b2c3'))
    t.mock.restoreAll()
  }
})
