import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalAddress } from '../../src/value/canonical-address.ts'

test('addresses of one page are one, however a reader came to it', () => {
  const ways = [
    'https://www.gazette.example/2022/river?utm_source=letter&id=7',
    'http://gazette.example/2022/river/?id=7#comments',
    'https://m.gazette.example/2022/river/amp/?id=7&fbclid=abc',
    'https://GAZETTE.example:443/2022/river/index.html?id=7',
    'https://web.archive.org/web/20220105083001/https://www.gazette.example/2022/river?id=7',
  ]
  assert.deepEqual([...new Set(ways.map(canonicalAddress))], ['gazette.example/2022/river&id=7'])
})

test('what leads to another page is told apart', () => {
  const others = ['/2022/river?id=8', '/2022/river', '/2022/River', '/2022/river/page/2'].map(
    (path) => `https://gazette.example${path}`,
  )
  assert.equal(new Set(others.map(canonicalAddress)).size, others.length)
})

test('the front page of a site, and what is no address of the web, are the address of no article', () => {
  const none = ['https://gazette.example/', 'https://www.gazette.example', 'mailto:a@b.example', 'river', '']
  assert.deepEqual(
    none.map(canonicalAddress),
    none.map(() => undefined),
  )
  assert.equal(canonicalAddress('https://gazette.example/?p=12'), 'gazette.example&p=12')
})
