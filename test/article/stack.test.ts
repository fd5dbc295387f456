// No file exhausts the stack: what there is much of is never passed as arguments, and nobody goes down as deep as a file does.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blocksText } from '../../src/article/block.ts'
import { parse } from '../support/parse.ts'

const WORDS = 'The bridge at Olden fell into the river Sarn.'
const many = (piece: string, units = 400_000) => piece.repeat(Math.floor(units / piece.length))

const FILES: readonly (readonly [string, string, string])[] = [
  ['short lines', 'a.txt', many('a\n')],
  ['short lines of Markdown', 'a.md', many('a\n')],
  ['paragraphs', 'a.txt', many('a\n\n')],
  ['items', 'a.md', many('- a\n')],
  ['items that hold items', 'a.md', many('- ', 20_000)],
  ['quoted lines', 'a.md', many('> a\n')],
  ['quotes within quotes', 'a.txt', many('>', 20_000)],
  ['lines of plus signs', 'a.md', many('+ a\n')],
  ['a fence that nothing closes', 'a.txt', `---\n${many('a\n')}`],
  ['a fence of TOML that nothing closes', 'a.txt', `+++\n${many('+ a\n')}`],
  ['stars', 'a.md', many('***', 100_000)],
  ['ticks', 'a.md', many('`', 100_000)],
  ['marks within marks', 'a.md', many('**a *b ', 100_000)],
  ['one note again and again', 'a.md', `${many('[^1] ', 200_000)}\n\n[^1]: a\n`],
  ['notes that hold notes', 'a.md', many('^[a ', 100_000)],
  ['brackets', 'a.md', many('[', 100_000)],
  ['deep JSON', 'a.md', `{"title": ${many('[', 100_000)}\n}\n`],
  [
    'deep linked data',
    'a.html',
    `<p>${WORDS}</p><script type="application/ld+json">${many('{"a":', 100_000)}</script>`,
  ],
  [
    'long attributes',
    'a.html',
    `<p class="${many('a ')}" style="${many('a;')}" id="${many('b')}">${WORDS}</p>`,
  ],
  [
    'many attributes',
    'a.html',
    `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}="b"`).join(' ')}>${WORDS}</p>`,
  ],
  ['long preformatted text', 'a.html', `<p>${WORDS}</p><pre>${many('a\n', 200_000)}</pre>`],
  ['elements within elements', 'a.html', `${many('<b><i>', 100_000)}${WORDS}`],
]

for (const [name, path, text] of FILES)
  test(`a file made of this exhausts no stack: ${name}`, () => {
    const { article, diagnostics } = parse(text, path)
    assert.ok(article || diagnostics.some(({ severity }) => severity === 'error'))
  })

test('a text with bells, escapes and NULs in it is a text', () => {
  for (const sign of ['\u0007', '\u001b', '\u0000']) {
    const { article } = parse(`${WORDS}\n\n${many(`${WORDS} `, 30_000)}${sign} ${WORDS}\n`)
    assert.match(blocksText(article?.body ?? []), /river Sarn/)
  }
})
