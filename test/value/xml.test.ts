import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyElement, escapeXml, textElement } from '../../src/value/xml.ts'

test('what is special in XML is written as a reference', () => {
  assert.equal(
    escapeXml(`<a href="x">'R&D'</a>`),
    '&#60;a href=&#34;x&#34;&#62;&#39;R&#38;D&#39;&#60;/a&#62;',
  )
  assert.equal(escapeXml(']]>'), ']]&#62;')
})

test('what no XML document may hold is left out, and everything else stays', () => {
  assert.equal(escapeXml('a\u0000b\u0008c\u001fd\ufffee\uffff'), 'abcde')
  assert.equal(escapeXml('\ud83d\ude00 \ud83d x \ude00'), '\ud83d\ude00  x ')
  assert.equal(escapeXml('کتاب\u200cها\tو\nسطر\r'), 'کتاب\u200cها\tو\nسطر&#13;')
})

test('an attribute without a value is left out', () => {
  assert.equal(
    emptyElement('link', { rel: 'self', type: '', href: 'a&b' }),
    '<link rel="self" href="a&#38;b"/>',
  )
  assert.equal(textElement('title', 'A < B', { 'xml:lang': '' }), '<title>A &#60; B</title>')
})
