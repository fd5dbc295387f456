import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Block, blocksText, type Inline, inlineText, linksOf } from '../../../src/article/block.ts'
import { readMarkdown } from '../../../src/article/markdown/markdown-body.ts'
import { rawText } from '../../../src/article/raw-text.ts'

const read = (text: string): Block[] => readMarkdown(text, 1, rawText('a.md', text))
const p = (...text: Extract<Block, { type: 'paragraph' }>['text']): Block => ({ type: 'paragraph', text })

/** The link or picture that a paragraph opens with. */
function linkIn(block: Block | undefined): { href: string; words: string; type: string } | undefined {
  const [first] = block?.type === 'paragraph' ? block.text : []
  if (first === undefined || typeof first === 'string' || !('target' in first)) return undefined
  return { href: first.target.href, words: inlineText([first]), type: first.type }
}

test('blocks of every kind are read', () => {
  assert.deepEqual(
    read(
      '# One\n\nA *b* **c** ~~d~~ `e`\nand on.  \nNext\n\n> quoted\n\n- x\n- y\n\n3. three\n\n---\n\n```\ncode <b>\n```\n',
    ),
    [
      { type: 'heading', level: 1, text: ['One'] },
      p(
        'A ',
        { type: 'emphasis', children: ['b'] },
        ' ',
        { type: 'strong', children: ['c'] },
        ' ',
        { type: 'strike', children: ['d'] },
        ' ',
        { type: 'code', text: 'e' },
        ' and on.',
        { type: 'break' },
        'Next',
      ),
      { type: 'quote', blocks: [p('quoted')] },
      { type: 'list', start: null, items: [[p('x')], [p('y')]] },
      { type: 'list', start: 3, items: [[p('three')]] },
      { type: 'rule' },
      { type: 'code', text: 'code <b>' },
    ],
  )
})

test('the numbers of a list are as they are written, but where all are left to Markdown', () => {
  const item = (text: string) => [p(text)]
  for (const [text, list] of [
    ['7. a\n8. b\n', { start: 7, items: [item('a'), item('b')] }],
    ['1. a\n2. b\n5. c\n', { start: 1, items: [item('a'), item('b'), item('c')], numbers: [1, 2, 5] }],
    ['3. a\n2. b\n1. c\n', { start: 3, items: [item('a'), item('b'), item('c')], numbers: [3, 2, 1] }],
    ['1. a\n1. b\n1. c\n', { start: 1, items: [item('a'), item('b'), item('c')] }],
  ] as const)
    assert.deepEqual(read(text), [{ type: 'list', ...list }])
})

test('tables and footnotes are read', () => {
  assert.deepEqual(read('| a | b |\n|---|---|\n| 1 | *2* |\n\nText[^1].\n\n[^1]: The note.\n'), [
    { type: 'table', head: [[['a'], ['b']]], rows: [[['1'], [{ type: 'emphasis', children: ['2'] }]]] },
    p('Text', { type: 'note', number: 1 }, '.'),
    { type: 'notes', items: [[p('The note.')]] },
  ])
})

test('notes follow the text in the order in which it refers to them', () => {
  const text =
    'B[^b], A[^a], B again[^b], here^[*Now*.], none[^c].\n\n[^a]: First.\n\n    Second.\n\n[^b]: Only.\n\n[^d]: Unasked.\n\nEnd.'
  const note = (number: number) => ({ type: 'note' as const, number })
  assert.deepEqual(read(text), [
    p('B', note(1), ', A', note(2), ', B again', note(1), ', here', note(3), ', none[^c].'),
    p('End.'),
    {
      type: 'notes',
      items: [[p('Only.')], [p('First.'), p('Second.')], [p({ type: 'emphasis', children: ['Now'] }, '.')]],
    },
  ])
})

test('a note that is defined within another leaves it its words', () => {
  assert.equal(
    blocksText(read('A[^a] B[^b]\n\n[^a]: First.\n\n    [^b]: Inner.\n\n    Last.\n')),
    'A B\n\nFirst.\n\nLast.\n\nInner.',
  )
})

test('shortcodes and template tags are text', () => {
  const text = '{{< ref "x" >}} {% include x %}'
  assert.deepEqual(read(text), [p(text)])
})

test('links keep their address and, within the archive, their place', () => {
  const [link] = linksOf(read('First line.\n\nSee [the other](../b/c.txt) piece.'))
  assert.equal(link?.href, '../b/c.txt')
  assert.deepEqual([link?.at?.line, link?.at?.column, link?.at?.length], [3, 17, 10])
  const [outside] = linksOf(read('[out](https://news.example/a?b=1&c=2)'))
  assert.deepEqual(outside, { href: 'https://news.example/a?b=1&c=2', wiki: false, at: null })
})

test('wikilinks are links by file name, with or without a label', () => {
  const [plain, labelled] = linksOf(read('[[A short guide]] and [[notes/other#part|the other]]'))
  assert.deepEqual(
    [plain?.href, plain?.wiki, labelled?.href, labelled?.wiki],
    ['A short guide', true, 'notes/other#part', true],
  )
  assert.equal(
    blocksText(read('[[A short guide]] and [[notes/other#part|the other]]')),
    'A short guide and the other',
  )
})

test('a link to another place of the same text is its words', () => {
  for (const [text, words] of [
    ['See [the *second* part](#part-two) below.', 'See the second part below.'],
    ['See [[#Part two]] below.', 'See Part two below.'],
    ['See [[#Part two|the second part]] below.', 'See the second part below.'],
    ['See [nothing]() below.', 'See nothing below.'],
  ] as const) {
    assert.deepEqual([blocksText(read(text)), [...linksOf(read(text))]], [words, []])
  }
  assert.deepEqual(read('a [b](#c) d'), [p('a b d')])
  const [other] = linksOf(read('[a](b.md#c)'))
  assert.equal(other?.href, 'b.md#c')
})

test('a text given as a picture is a link to it', () => {
  assert.deepEqual(linkIn(read('![other](b.md)')[0]), { href: 'b.md', words: 'other', type: 'link' })
  assert.deepEqual(linkIn(read('![](b.txt#c)')[0]), { href: 'b.txt#c', words: 'b.txt#c', type: 'link' })
  assert.deepEqual(
    read('![map](b.png)').map(
      (block) => block.type === 'figure' && [block.image.target.href, block.image.text],
    ),
    [['b.png', 'map']],
  )
  assert.deepEqual(read('![x](b.md.png)')[0]?.type, 'figure')
})

test('addresses that could run something are not links', () => {
  for (const href of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
  ]) {
    assert.deepEqual([...linksOf(read(`[x](${href})`))], [], href)
  }
})

test('ten thousand nested quotes are read without exhausting the stack', () => {
  assert.equal(read(`${'> '.repeat(10_000)}deep`).length > 0, true)
  assert.equal(read(`${'- '.repeat(10_000)}deep`).length > 0, true)
})

test('reading Markdown never throws and loses no word', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '# ',
      '> ',
      '- ',
      '1. ',
      '**',
      '_',
      '`',
      '```\n',
      '| a |\n|---|\n',
      '[[',
      ']]',
      '[^1]',
      '[^1]: ',
      '[a](b)',
      '![a](b)',
      '\n',
      '\n\n',
      '    ',
      '<b>',
      '---\n',
    ),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      blocksText(read(pieces.join('')))
    }),
    { numRuns: 500 },
  )
  const word = fc.stringMatching(/^[a-z]{3,8}$/)
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 }),
      (paragraphs) => {
        const text = paragraphs.map((words) => words.join(' ')).join('\n\n')
        assert.equal(blocksText(read(text)), text)
      },
    ),
  )
})

test('marks that are nested without end keep their words, and exhaust no stack', () => {
  const depth = (inlines: readonly Inline[]): number =>
    Math.max(
      0,
      ...inlines.map((inline) =>
        typeof inline !== 'string' && 'children' in inline ? 1 + depth(inline.children) : 0,
      ),
    )
  const nested = '**a '.repeat(2000) + ' b**'.repeat(2000)
  const [block] = read(nested)
  const text = block?.type === 'paragraph' ? block.text : []
  assert.equal(depth(text), 60)
  assert.equal(blocksText(read(nested)), `${'a '.repeat(2000)}${' b'.repeat(2000)}`)
})

test('a wikilink is looked for no further than one is long', () => {
  assert.deepEqual(
    ['x'.repeat(300), 'x'.repeat(301)].map((name) => [...linksOf(read(`[[${name}]]`))].length),
    [1, 0],
  )
})

test('a link is found at its first place from its line on, whatever was looked for before', () => {
  const text = '[b](two.md)\n[a](one.md)\n\n[a](one.md) [b](two.md)\n[c][1]\n[d](t%77o.md)\n\n[1]: three.md\n'
  assert.deepEqual(
    [...linksOf(read(text))].map(({ at }) => [at?.line, at?.column]),
    [
      [1, 5],
      [2, 5],
      [4, 5],
      [4, 17],
      [8, 6],
      [6, 5],
    ],
  )
})

test('as many links as a hostile text can hold are looked for in time', () => {
  const links = Array.from({ length: 20_000 }, (_, i) => `[a](x&#${65 + (i % 26)};${i})`).join(' ')
  assert.equal([...linksOf(read(links))].length, 20_000)
})
