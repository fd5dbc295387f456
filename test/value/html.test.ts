import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { escapeHtml } from '../../src/value/html.ts'

test('what is special in HTML is written as a reference, each character once', () => {
  assert.equal(
    escapeHtml(`<a href="x" title='y'>&amp;</a>`),
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
  )
  assert.equal(escapeHtml('plain – text «خبر»'), 'plain – text «خبر»')
  assert.equal(escapeHtml(''), '')
})

test('a reader of HTML reads the text back, between tags and in either kind of quotes', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('<', '>', '"', "'", '&', '&lt;', '&#39', '--', ']]>', '/', 'script', ' '))
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const safe = escapeHtml(text)
      const { children } = parseDocument(`<p a="${safe}" b='${safe}'>|${safe}</p>`)
      const [paragraph] = children
      assert.equal(children.length, 1)
      assert.ok(paragraph && 'attribs' in paragraph, 'an element')
      assert.deepEqual({ ...paragraph.attribs }, { a: text, b: text })
      assert.deepEqual(
        paragraph.children.map((child) => ('data' in child ? child.data : child.type)),
        [`|${text}`],
      )
    }),
  )
})
