import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { toMarkdown } from '../../src/citation/markdown.ts'
import { anyCitation, BARE, cited, HOSTILE } from '../support/citations.ts'

test('citations are a numbered list with remarks and notes below each', () => {
  assert.equal(
    toMarkdown([cited({ note: 'Compare with 2.\nWhy?' }), BARE], 'My *list*'),
    `# My \\*list\\*

1. Mina Rahbar. [“Panjshir fighters hold valley.”](<https://archive.example/2022/01/01/panjshir/>) *Sample Wire*, 1 January 2022. Valley Archive, k2m9c7bq4x.

   - Taken from\\: https\\://wire.example/a?b=1\\&c=2
   - SHA-256\\: ${'ab'.repeat(32)}

   > Compare with 2.
   > Why?

2. “\\[It rained all night\\].” undated. Valley Archive, zzzzzzzzzz.
`,
  )
})

/** Everything that another program could make of it, links and raw HTML included. */
const reader = new MarkdownIt({ html: true, linkify: true })

test('a hostile text is shown, and is neither link nor markup', () => {
  const html = reader.render(toMarkdown([HOSTILE], '<b>'))
  assert.doesNotMatch(html, /<img|<a |<b>|<h[2-6]/)
  assert.ok(html.includes('&lt;img src=x onerror=alert(1)&gt;'), html)
  assert.equal(html.match(/<h1>/g)?.length, 1)
})

test('any citation is one item of one list, and links to nothing but its address', () => {
  fc.assert(
    fc.property(fc.array(anyCitation, { minLength: 1, maxLength: 3 }), (all) => {
      const html = new MarkdownIt({ html: true }).render(toMarkdown(all, 'List'))
      const tags = new Set([...html.matchAll(/<\/?([a-z][a-z\d]*)/g)].map(([, name]) => name))
      const allowed = ['h1', 'ol', 'li', 'p', 'a', 'em', 'ul', 'blockquote']
      assert.deepEqual(
        [...tags].filter((name) => !allowed.includes(name ?? '')),
        [],
        html,
      )
      assert.equal(html.match(/<ol/g)?.length, 1, html)
      const links = [...html.matchAll(/<a href="([^"]*)"/g)]
      assert.ok(links.length <= all.length, html)
      assert.ok(
        links.every(([, href = '']) => /^https?:/.test(href)),
        html,
      )
    }),
  )
})
