import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Block, blocksText, type Inline, imagesOf, linksOf } from '../../../src/article/block.ts'
import { readMarkdown } from '../../../src/article/markdown/markdown-body.ts'
import { textForParser, withoutUnread } from '../../../src/article/markdown/unread.ts'
import { rawText } from '../../../src/article/raw-text.ts'

const p = (...text: readonly Inline[]): Block => ({ type: 'paragraph', text })

/** A Markdown text as it is published. */
function read(text: string, isNote = false): Block[] {
  const { raw } = withoutUnread(rawText('a.md', text), 0, isNote)
  return readMarkdown(textForParser(raw, 0), 1, raw)
}

describe('HTML in Markdown', () => {
  test('is a tag with quotation marks within those of an attribute, all of whose words stay', () => {
    const text =
      'Below <img src="wall.jpg" alt="The "new" wall, "whole" again" width="250">the quay <a href="https://a.example/" title=""x"">lies</a>.'
    const blocks = read(text)
    assert.equal(blocksText(blocks), 'Below The "new" wall, "whole" againthe quay lies.')
    assert.deepEqual(
      [...imagesOf(blocks)].map(({ target, text: alt }) => [target.href, alt]),
      [['wall.jpg', 'The "new" wall, "whole" again']],
    )
    assert.deepEqual(
      [...linksOf(blocks)].map(({ href }) => href),
      ['https://a.example/'],
    )
  })

  test('is no sentence with a sign for less, no unknown name and no code', () => {
    for (const words of [
      'where a <b and "c" > d',
      'a <p = "x" y> b',
      'the tag <wall a="x "y" z"> here',
      'unclosed <img alt="a "b" c" and on',
    ])
      assert.equal(blocksText(read(words)), words)
    assert.equal(blocksText(read('`<img alt="a "b" c">`')), '<img alt="a "b" c">')
  })

  for (const [name, text, blocks] of [
    [
      'is paragraphs, marks and entities',
      '<p>The <b>quay</b> &amp; the <i>wall</i> &mdash; <del>old</del></p>\n<p>Two.</p>\n',
      [
        p(
          'The ',
          { type: 'strong', children: ['quay'] },
          ' & the ',
          { type: 'emphasis', children: ['wall'] },
          ' — ',
          { type: 'strike', children: ['old'] },
        ),
        p('Two.'),
      ],
    ],
    [
      'stands within a paragraph of Markdown',
      'One<br>two<br/>*three* <u>four</u>.',
      [
        p(
          'One',
          { type: 'break' },
          'two',
          { type: 'break' },
          { type: 'emphasis', children: ['three'] },
          ' four.',
        ),
      ],
    ],
    [
      'holds Markdown between its tags',
      '<details><summary>More</summary>\n\nInside **bold**.\n\n- a\n- b\n\n</details>\n\n<center>\n\n## Middle\n\n</center>\n',
      [
        p('More'),
        p('Inside ', { type: 'strong', children: ['bold'] }, '.'),
        { type: 'list', start: null, items: [[p('a')], [p('b')]] },
        { type: 'heading', level: 2, text: ['Middle'] },
      ],
    ],
    [
      'is lists, quotations and tables, however they are indented',
      '<ul>\n\n    <li>a</li>\n\n    <li>b</li>\n\n</ul>\n\n<blockquote>\n<p>Said.</p></blockquote>\n\n<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>\n',
      [
        { type: 'list', start: null, items: [[p('a')], [p('b')]] },
        { type: 'quote', blocks: [p('Said.')] },
        { type: 'table', head: [[['A'], ['B']]], rows: [[['1'], ['2']]] },
      ],
    ],
    [
      'parts what stands in the cell of a table of Markdown',
      '| a |\n|---|\n| <ul><li>x</li><li>y</li></ul> |\n',
      [{ type: 'table', head: [[['a']]], rows: [[['x', { type: 'break' }, 'y']]] }],
    ],
    [
      'keeps raised figures apart, and words as they are',
      '10<sup>6</sup>, 6<sup>th</sup>, H<sub>2</sub>O',
      [p('10⁶, 6th, H2O')],
    ],
    [
      'has no scripts, styles and forms',
      'One.\n\n<script>\nlet a\n\nalert(1)\n</script>\n\n<style>p { color: red }</style>\n\n<form><input value="x"><button>Go</button></form>\n\nTwo.',
      [p('One.'), p('Two.')],
    ],
    [
      'is text where a tag is no element',
      'He said <inaudible> and left.',
      [p('He said <inaudible> and left.')],
    ],
    [
      'is text in code',
      '`<b>` and\n\n```\n<p>x</p>\n```\n',
      [p({ type: 'code', text: '<b>' }, ' and'), { type: 'code', text: '<p>x</p>' }],
    ],
    [
      'is text from a tag on that never ends',
      'One.\n\n<div class="x\nTwo.\n\nThree.',
      [p('One.'), p('<div class="x Two.'), p('Three.')],
    ],
    ['has no tags of office programs', 'Text<o:p></o:p> here', [p('Text here')]],
    [
      'puts what is in no item of a list and no cell of a table where it can be read',
      '<ul>\nx\n<li>a</li></ul>\n\n<table>\n\nBefore\n\n<tr><td>1</td><td>2</td></tr></table>',
      [
        { type: 'list', start: null, items: [[p('x')], [p('a')]] },
        p('Before'),
        { type: 'table', head: [], rows: [[['1'], ['2']]] },
      ],
    ],
  ] as const)
    test(name, () => assert.deepEqual(read(text), blocks))

  test('keeps its links and pictures, with their places; what could run something is words', () => {
    const blocks = read(
      'Top.\n\n<a href="../b.md">b</a> <a href="javascript:alert(1)">run</a> <a href="#part">part</a>\n\n<figure><img src="wall.jpg" alt="Wall"><figcaption>The wall</figcaption></figure>\n',
    )
    assert.deepEqual(
      [...linksOf(blocks)].map(({ href, at }) => [href, at?.line, at?.column]),
      [['../b.md', 3, 10]],
    )
    assert.deepEqual(
      [...imagesOf(blocks)].map(({ target: { href, at }, caption }) => [href, at?.line, at?.column, caption]),
      [['wall.jpg', 5, 19, 'The wall']],
    )
    assert.equal(blocksText(blocks), 'Top.\n\nb run part\n\nWall\nThe wall')
  })

  test('links to what a frame or a film shows', () => {
    const blocks = read(
      '<iframe src="//video.example/1" title="The storm"></iframe>\n\n<video><source src="https://video.example/2.mp4">Your browser is old.</video>\n',
    )
    assert.equal(blocksText(blocks), 'The storm\n\nhttps://video.example/2.mp4')
    assert.deepEqual(
      [...linksOf(blocks)].map(({ href }) => href),
      ['https://video.example/1', 'https://video.example/2.mp4'],
    )
  })

  test('of any depth keeps its words', () => {
    const deep = `${'<div><b>'.repeat(5000)}deep${'</b></div>'.repeat(5000)}`
    assert.match(blocksText(read(`Top.\n\n${deep}\n\nEnd.`)), /deep[\s\S]*End\./)
  })

  test('never throws, and no tag of an element is left outside of code', () => {
    const piece = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<div>',
        '</div>',
        '<table>',
        '<tr>',
        '<td>',
        '</table>',
        '<ul>',
        '<li>',
        '</ul>',
      ],
      ...[
        '<br>',
        '<!-- x -->',
        '<script>',
        '</script>',
        '\n',
        '\n\n',
        '> ',
        '- ',
        '**',
        'word ',
        '<img src=a>',
        '%%',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const blocks = read(pieces.join(''))
        const texts = blocks.filter(({ type }) => type !== 'code')
        assert.doesNotMatch(blocksText(texts), /<\/?(?:p|b|div|td)>/)
      }),
    )
  })
})

describe('what is for no reader', () => {
  for (const [name, text, words] of [
    [
      'is a comment of HTML',
      'One <!-- private --> two.\n\n<!--\nprivate\n\nprivate -->\n\nThree.',
      'One two.\n\nThree.',
    ],
    [
      'is a comment of Obsidian, in a line or over many',
      'One %%private%% two.\n\n%%\nprivate\n\nprivate\n%%\n\nThree %%pri\nvate%% four.',
      'One two.\n\nThree four.',
    ],
    [
      'is a reference that is a comment',
      'One.\n\n[//]: # (private)\n[comment]: <> "private"\n\nTwo.',
      'One.\n\nTwo.',
    ],
    ['leaves no line break or code behind', '<!-- private --> One %%private%%\ntwo.', 'One two.'],
    ['is not what stands in code', '`<!-- a -->` `%%b%%`\n\n~~~\n%%c%%\n~~~\n', '<!-- a --> %%b%%\n\n%%c%%'],
    ['is not what is escaped', 'A \\<!-- sign --> b', 'A <!-- sign --> b'],
    [
      'is not what a slip of the pen makes of percents',
      'Prices rose 5%% in May and 6 %% in June.',
      'Prices rose 5%% in May and 6 %% in June.',
    ],
  ] as const)
    test(name, () => assert.equal(blocksText(read(text)), words))

  test('is everything below a comment that nothing closes', () => {
    const raw = rawText('a.md', 'One.\n\n<!-- private\n\nprivate')
    const { raw: readable, unclosed } = withoutUnread(raw, 0, false)
    assert.equal(readable.text.trim(), 'One.')
    assert.deepEqual(unclosed, { start: 6, end: 10 })
    assert.equal(withoutUnread(rawText('a.md', 'One.\n\n%%\nprivate'), 0, true).raw.text.trim(), 'One.')
  })

  test('goes without moving a line or an offset', () => {
    const text = 'A %%b\nc%% d\r\n<!-- e\n f --> g\n'
    const { raw } = withoutUnread(rawText('a.md', text), 0, false)
    assert.deepEqual([raw.text.length, raw.lineStarts], [text.length, rawText('a.md', text).lineStarts])
    assert.equal(raw.text.replace(/\s+/g, ' '), 'A d g ')
  })
})

describe('signs of Obsidian', () => {
  for (const [name, text, blocks] of [
    [
      'around marked words go',
      'The ==old *quay*== and ==b==.',
      [p('The old ', { type: 'emphasis', children: ['quay'] }, ' and b.')],
    ],
    ['that compare stay', 'a == b, x==y and y==z', [p('a == b, x==y and y==z')]],
    [
      'that name a block go',
      'Said so. ^first-1\n\n- a ^b2\n\n> q\n\n^q9',
      [p('Said so.'), { type: 'list', start: null, items: [[p('a')]] }, { type: 'quote', blocks: [p('q')] }],
    ],
    [
      'of a callout leave its title and text',
      '> [!warning]- Tide *table*\n> High water.',
      [
        {
          type: 'quote',
          blocks: [
            p({ type: 'strong', children: ['Tide ', { type: 'emphasis', children: ['table'] }] }),
            p('High water.'),
          ],
        },
      ],
    ],
    [
      'of a callout without a title leave its kind',
      '> [!pull-quote]\n> High water.',
      [{ type: 'quote', blocks: [p({ type: 'strong', children: ['Pull quote'] }), p('High water.')] }],
    ],
  ] as const)
    test(name, () => assert.deepEqual(read(text), blocks))
})
