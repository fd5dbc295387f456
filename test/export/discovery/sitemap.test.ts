import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sitemap } from '../../../src/export/discovery/sitemap.ts'

const BASE = 'https://archive.example/news/'
const made = (count: number, limits?: { addresses: number; bytes: number }) => {
  const addresses = Array.from({ length: count }, (_, i) => `${BASE}${i}/?a&b`)
  return new Map([...sitemap(addresses, BASE, limits)].map(({ path, content }) => [path, String(content)]))
}
const locations = (xml = '') => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address)

test('what fits into one file stands in one', () => {
  assert.deepEqual(
    made(1),
    new Map([
      [
        'sitemap.xml',
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<url><loc>https://archive.example/news/0/?a&#38;b</loc></url>\n</urlset>\n',
      ],
    ]),
  )
  assert.deepEqual([...made(5, { addresses: 5, bytes: 10_000 }).keys()], ['sitemap.xml'])
})

test('more addresses than a file may hold are parted, and an index names the parts', () => {
  const files = made(11, { addresses: 5, bytes: 10_000 })
  assert.deepEqual([...files.keys()], ['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml', 'sitemap.xml'])
  assert.deepEqual(
    [1, 2, 3].map((part) => locations(files.get(`sitemap-${part}.xml`)).length),
    [5, 5, 1],
  )
  assert.match(files.get('sitemap.xml') ?? '', /^<\?xml [^>]*>\n<sitemapindex /)
  assert.deepEqual(
    locations(files.get('sitemap.xml')),
    [1, 2, 3].map((part) => `${BASE}sitemap-${part}.xml`),
  )
})

test('no part has more bytes than a file may have', () => {
  const limits = { addresses: 1000, bytes: 500 }
  const parts = [...made(40, limits)].filter(([path]) => path !== 'sitemap.xml')
  assert.ok(parts.length > 1)
  for (const [path, xml] of parts) assert.ok(Buffer.byteLength(xml) <= limits.bytes, path)
  assert.equal(parts.flatMap(([, xml]) => locations(xml)).length, 40)
})

test('the limits are those of the protocol', () => {
  assert.deepEqual([...made(50_000).keys()], ['sitemap.xml'])
  assert.deepEqual([...made(50_001).keys()], ['sitemap-1.xml', 'sitemap-2.xml', 'sitemap.xml'])
})
