import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  noteLines,
  oneLine,
  remarks,
  rightsLine,
  rightsRemark,
  splitName,
  webAddress,
} from '../../src/citation/text.ts'
import { cited } from '../support/citations.ts'
import { worked } from '../support/worked.ts'

test('a text in one line keeps the joiners that spelling needs, and nothing else that cannot be seen', () => {
  assert.equal(oneLine(' می\u200cروم\u202e\u2067\u0007 \r\n\u2028 b\ud800\ufeff '), 'می\u200cروم b\ufffd')
})

test('a note keeps its lines', () => {
  assert.deepEqual(noteLines('\n one \r\n\r\ntwo\u0000\n'), ['one', '', 'two'])
  assert.deepEqual(noteLines(undefined), [''])
})

test('an address is one of the web, and nothing in it ends it early', () => {
  assert.equal(
    webAddress('https://x.example/a b"<>{}\\(c)#d'),
    'https://x.example/a%20b%22%3C%3E%7B%7D/%28c%29#d',
  )
  assert.equal(webAddress('https://x.example/دره'), 'https://x.example/%D8%AF%D8%B1%D9%87')
  for (const none of ['', 'javascript:alert(1)', 'data:text/html,x', '/a/', 'x', 'file:///etc/passwd'])
    assert.equal(webAddress(none), '', none)
})

test('an address takes no longer than its length allows, whatever it is', () => {
  const start = worked()
  for (const end of ['!', '?', '//!', '.!', '..'])
    webAddress(`https://x.example/${'a'.repeat(20_000)}${'a.a/'.repeat(20_000)}${end}`)
  assert.ok(worked() - start < 10_000, 'seconds would be minutes for a longer one')
})

test('a name is split only where it is printed so', () => {
  assert.deepEqual(splitName('Rahbar, Mina', 'person'), { family: 'Rahbar', given: 'Mina' })
  for (const whole of ['Mina Rahbar', 'a, b, c', ', b', 'a,', 'احمد مسعود'])
    assert.equal(splitName(whole, 'person'), undefined, whole)
  assert.equal(splitName('Wire, Inc', 'organisation'), undefined)
})

test('without an address of the site, the page is named by its place in it', () => {
  const places = (address: string) =>
    remarks(cited({ address })).filter((remark) => remark.startsWith('Page in the archive'))
  assert.deepEqual(places(''), ['Page in the archive: /2022/01/01/panjshir/'])
  assert.deepEqual(places('https://archive.example/2022/01/01/panjshir/'), [])
})

test('rights are words, with the address of their statement', () => {
  assert.equal(rightsLine(cited()), 'Copyright Not Evaluated (http://rightsstatements.org/vocab/CNE/1.0/)')
  assert.equal(rightsLine(cited({ rights: { words: 'Ask the wire', uri: 'javascript:x' } })), 'Ask the wire')
  assert.deepEqual(rightsRemark(cited({ rights: { words: '', uri: '' } })), [])
})
