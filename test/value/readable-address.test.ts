import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addressPieces, readableAddress } from '../../src/value/readable-address.ts'

test('letters, marks and digits of any script are shown', () => {
  for (const [encoded, shown] of [
    ['https://a.example/%D8%A2%D8%A8/', 'https://a.example/آب/'],
    ['https://a.example/caf%C3%A9', 'https://a.example/café'],
    ['https://a.example/cafe%cc%81', 'https://a.example/cafe%CC%81'],
    ['https://a.example/%D8%A2%D9%8E', 'https://a.example/آَ'],
    ['https://a.example/%DB%B1%DB%B4%DB%B0%DB%B0/', 'https://a.example/۱۴۰۰/'],
    ['https://a.example/%F0%A0%80%80', 'https://a.example/𠀀'],
  ] as const)
    assert.equal(readableAddress(encoded), shown)
})

test('what parts an address, cannot be seen or is no text stays encoded', () => {
  for (const address of [
    'https://a.example/a%2Fb%20c%3Fd%23e%25f',
    'https://a.example/%E2%80%AEdrowssap',
    'https://a.example/a%E2%80%8Cb%C2%A0c',
    'https://a.example/%E2%80%A6%E2%81%84',
    'https://a.example/%D8%zz%FF%C0%AF',
    'https://a.example/%D8',
  ])
    assert.equal(readableAddress(address), address)
  assert.equal(
    readableAddress('https://a.example/%D9%85%DB%8C%E2%80%8C%D8%B1%D9%88%D8%AF'),
    'https://a.example/می%E2%80%8Cرود',
  )
})

test('whatever is encoded, what is shown is the same address, and its pieces make it up', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (path) => {
      const { href } = new URL(encodeURIComponent(path), 'https://a.example/')
      const shown = readableAddress(href)
      assert.ok(new URL(shown).href === href, `${shown} is ${href}`)
      assert.ok(addressPieces(shown).join('') === shown, `${shown} is its pieces`)
    }),
  )
})

test('names between slashes are pieces of their own', () => {
  assert.deepEqual(addressPieces('https://a.example/b/?q=c'), ['https://a.example/b/?q=c'])
  assert.deepEqual(addressPieces(''), [])
  assert.deepEqual(addressPieces('https://a.example/آب/برف/?q=گل#x'), [
    ...['https:', '//', 'a.example', '/', 'آب', '/', 'برف', '/?', 'q', '=', 'گل', '#', 'x'],
  ])
})
