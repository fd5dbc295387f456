import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  collisionKey,
  fileAddress,
  indexFile,
  permalink,
  rootFrom,
  withFileName,
} from '../../src/value/permalink.ts'

test('segments become an address, none the root', () => {
  assert.equal(permalink(), '/')
  assert.equal(permalink('2022', '01', 'rain-in-herat'), '/2022/01/rain-in-herat/')
})

test('an address is served from the index file of its folder', () => {
  assert.equal(indexFile(permalink()), 'index.html')
  assert.equal(indexFile(permalink('tags', 'herat')), 'tags/herat/index.html')
})

test('the way up leads from any page to the root', () => {
  assert.equal(rootFrom(permalink()), './')
  assert.equal(rootFrom(permalink('tags')), '../')
  assert.equal(rootFrom(permalink('2022', '01', '02', 'rain')), '../../../../')
})

test('the way up and down again is the way to any other page', () => {
  const addresses = fc
    .array(fc.stringMatching(/^[a-z\d]{1,8}$/), { maxLength: 5 })
    .map((parts) => permalink(...parts))
  fc.assert(
    fc.property(addresses, addresses, (from, to) => {
      const href = new URL(rootFrom(from) + to.slice(1), `https://archive.example/news${from}`).pathname
      assert.equal(href, `/news${to}`)
    }),
  )
})

test('the address of a page is made that of its file, before a query and a fragment; files stay as they are', () => {
  for (const [address, file] of [
    ['./', './index.html'],
    ['../../tags/herat/', '../../tags/herat/index.html'],
    ['../rain/#p-1', '../rain/index.html#p-1'],
    ['../rain/?q=a/#b/', '../rain/index.html?q=a/#b/'],
    ['../rain/photo.jpg', '../rain/photo.jpg'],
    ['../rain/photo.jpg?q=a/', '../rain/photo.jpg?q=a/'],
    ['#p-1', '#p-1'],
  ] as const)
    assert.equal(withFileName(address), file)
})

test('what an address would read otherwise is encoded in the address of a file', () => {
  assert.equal(fileAddress('images/rain.png'), 'images/rain.png')
  assert.equal(fileAddress('a b/50% #1?.png'), 'a%20b/50%25%20%231%3F.png')
  assert.equal(fileAddress('خبر.png'), encodeURIComponent('خبر.png'))
})

test('a file’s address leads back to the file', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }), (segments) => {
      const path = segments.map((segment) => `_${segment.replaceAll('/', '')}`).join('/')
      const { pathname, search, hash } = new URL(fileAddress(path), 'https://archive.example/')
      assert.deepEqual([decodeURIComponent(pathname), search, hash], [`/${path}`, '', ''])
    }),
  )
})

test('addresses that some file system takes for one have one key', () => {
  for (const [a, b] of [
    ['/Rain/', '/rain/'],
    ['/café/', '/cafe\u0301/'],
    ['/straße/', '/STRASSE/'],
    ['/σας/', '/ΣΑΣ/'],
    ['/ﬁne/', '/fine/'],
    ['/K/', '/k/'],
  ] as const)
    assert.equal(collisionKey(a), collisionKey(b), `${a} ${b}`)
  for (const [a, b] of [
    ['/rain/', '/rains/'],
    ['/cafe/', '/café/'],
    ['/کابل/', '/كابل/'],
  ] as const)
    assert.notEqual(collisionKey(a), collisionKey(b), `${a} ${b}`)
})
