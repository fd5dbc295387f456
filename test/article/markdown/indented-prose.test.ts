import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blocksText } from '../../../src/article/block.ts'
import { isProse } from '../../../src/article/markdown/indented-prose.ts'
import { articleOf } from '../../support/parse.ts'

const body = (text: string) => articleOf(`---\ntitle: A\n---\n${text}\n`, 'articles/a.md').body

test('a paragraph that is indented by four blanks is one, with its links and letters', () => {
  const blocks = body(
    '  1. **The mill stopped.**\n  \n    Its owner kept the keys of the house, &#8220;for good&#8221;, as he told [the paper](https://courier.example/).',
  )
  assert.deepEqual(
    blocks.map(({ type }) => type),
    ['list', 'paragraph'],
  )
  assert.match(blocksText(blocks), /of the house, “for good”, as he told the paper\.$/)
})

test('tags in indented prose are read, not shown', () => {
  const blocks = body(
    'One.\n\n    <span style="line-height: 1.5">The mill at the weir ground its last flour on Friday.</span>\n',
  )
  assert.equal(blocksText(blocks).split('\n').at(-1), 'The mill at the weir ground its last flour on Friday.')
  assert.ok(blocks.every(({ type }) => type === 'paragraph'))
})

test('links in indented prose have the place of their line', () => {
  const [, paragraph] = body(
    'One.\n\n    The mill at the weir ground its last [flour](gone.md) on Friday morning.\n',
  )
  assert.match(JSON.stringify(paragraph), /"line":6/)
})

for (const code of [
  'npm install backfile\nbackfile build',
  'if (isOpen) return "The mill at the weir ground its last flour on Friday."',
  'The mill at the weir; ground its last = flour on Friday.',
  '# The mill at the weir ground its last flour on Friday.',
  'const words = The mill at the weir ground its last flour.',
  'Mina Rahbar\nThe Courier\nPort Ellery',
  'the mill at the weir ground its last flour on friday.',
  '12.5 14.1 16.0 18.2 The 20.1 22.0 mill 24.1 stopped. 26.0 28.1 and 30.0 was here now then.',
])
  test(`"${code.slice(0, 40)}…" stays code`, () => {
    assert.equal(isProse(code), false)
    const indented = code.replace(/^/gm, '    ')
    assert.deepEqual(body(`One.\n\n${indented}`).at(-1), { type: 'code', text: code })
  })
