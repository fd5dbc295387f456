import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import type { Block, Image, Inline, LinkTarget } from '../../../src/article/block.ts'
import { passagesOf } from '../../../src/page/article/body-anchors.ts'
import { bodyHtml, type HrefOf } from '../../../src/page/article/body-html.ts'
import { HOSTILE } from '../../support/example-views.ts'
import { ENGLISH } from '../../support/texts.ts'

const target = (href: string): LinkTarget => ({ href, wiki: false, at: null })

/** `in:` leads to a page of the archive, `out:` out of it, and everything else nowhere. */
const hrefOf: HrefOf = ({ href }) => {
  if (href.startsWith('in:')) return { href: href.slice(3), outside: false }
  const [, width, height] = /^sized:(\d+)x(\d+)$/.exec(href) ?? []
  if (width && height)
    return { href: '../a.png', outside: false, size: { width: Number(width), height: Number(height) } }
  return href.startsWith('out:') ? { href: href.slice(4), outside: true } : undefined
}
const html = (...blocks: Block[]): string => bodyHtml(blocks, hrefOf, ENGLISH)
const line = (...text: Inline[]): string => html({ type: 'paragraph', text })
const paragraph = (...text: Inline[]): Block => ({ type: 'paragraph', text })
const heading = (level: number, text = 'x'): Block => ({ type: 'heading', level, text: [text] })
const link = (href: string, ...children: Inline[]): Inline => ({
  type: 'link',
  target: target(href),
  children,
})
const figure = (href: string, text: string, more: Partial<Image> = {}): Block => ({
  type: 'figure',
  image: { type: 'image', target: target(href), text, ...more },
})
const image = (href: string, text: string, caption = ''): Inline => ({
  type: 'image',
  target: target(href),
  text,
  ...(caption === '' ? {} : { caption }),
})

const REL = 'rel="nofollow noreferrer ugc"'
const ESCAPED = '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;&lt;%= it %&gt;'

describe('text within a line', () => {
  for (const [name, inline, expected] of [
    ['plain text', 'a < b', 'a &lt; b'],
    ['strong text', { type: 'strong', children: ['a'] }, '<strong>a</strong>'],
    ['emphasis', { type: 'emphasis', children: ['a'] }, '<em>a</em>'],
    ['struck text', { type: 'strike', children: ['a'] }, '<s>a</s>'],
    ['code', { type: 'code', text: '<b>' }, '<code>&lt;b&gt;</code>'],
    ['a line break', { type: 'break' }, '<br>'],
    ['a link within the archive', link('in:../rain/', 'a'), '<a href="../rain/">a</a>'],
    ['a link out of it', link('out:https://x.example/', 'a'), `<a href="https://x.example/" ${REL}>a</a>`],
    ['a link that leads nowhere', link('rain', 'a'), 'a'],
    ['a link without words', link('in:../rain/'), ''],
    [
      'a picture elsewhere',
      image('out:https://x.example/a.png', 'Rain'),
      `<a href="https://x.example/a.png" ${REL}>Image: Rain</a>`,
    ],
    ['a picture that is nowhere', image('a.png', 'Rain'), 'Image: Rain'],
    ['a picture that is nowhere, without words', image('a.png', ''), 'Image'],
  ] satisfies (readonly [string, Inline, string])[]) {
    test(`is ${name}`, () => assert.equal(line(inline), `<p>${expected}</p>`))
  }

  test('has no link within a link', () => {
    assert.equal(
      line(link('in:../rain/', image('out:https://x.example/a.png', 'Rain'), link('in:../b/', 'b'))),
      '<p><a href="../rain/">Image: Rainb</a></p>',
    )
    assert.equal(
      line(link('in:../rain/', 'a', { type: 'note', number: 1 }), { type: 'note', number: 1 }),
      '<p><a href="../rain/">a<sup>1</sup></a>' +
        '<sup><a id="ref-1" href="#note-1" aria-label="Note 1">1</a></sup></p>',
    )
    assert.equal(
      line(link('in:../rain/', image('in:../a.png', ''))),
      '<p><a href="../rain/"><img src="../a.png" alt=""></a></p>',
    )
  })

  test('is a link within the words of a link that leads nowhere', () => {
    assert.equal(line(link('rain', link('in:../b/', 'b'))), '<p><a href="../b/">b</a></p>')
  })
})

describe('a block', () => {
  for (const [name, block, expected] of [
    ['quote', { type: 'quote', blocks: [paragraph('a')] }, '<blockquote>\n<p>a</p>\n</blockquote>'],
    [
      'list',
      { type: 'list', start: null, items: [[paragraph('a')], []] },
      '<ul>\n<li>a</li>\n<li></li>\n</ul>',
    ],
    ['counted list', { type: 'list', start: 1, items: [[paragraph('a')]] }, '<ol>\n<li>a</li>\n</ol>'],
    [
      'list counted from another number',
      { type: 'list', start: 0, items: [[paragraph('a'), paragraph('b')]] },
      '<ol start="0">\n<li>a\n<p>b</p></li>\n</ol>',
    ],
    [
      'list with a gap, in letters',
      {
        type: 'list',
        start: 3,
        numbers: [3, 4, 9],
        figures: 'a',
        items: [[paragraph('c')], [paragraph('d')], [paragraph('i')]],
      },
      '<ol start="3" type="a">\n<li>c</li>\n<li>d</li>\n<li value="9">i</li>\n</ol>',
    ],
    ['code', { type: 'code', text: '\n<b>\n' }, '<pre dir="ltr"><code>\n&lt;b&gt;\n</code></pre>'],
    ['rule', { type: 'rule' }, '<hr>'],
    [
      'table',
      {
        type: 'table',
        head: [[['A'], ['B']]],
        rows: [
          [['1'], [link('in:../b/', '2')]],
          [['3'], []],
        ],
      },
      '<div class="scroll" role="group" aria-label="Table" tabindex="0"><table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>' +
        '<tbody><tr><td>1</td><td><a href="../b/">2</a></td></tr>\n<tr><td>3</td><td></td></tr></tbody></table></div>',
    ],
    [
      'table without a head',
      { type: 'table', head: [], rows: [[['1']]] },
      '<div class="scroll" role="group" aria-label="Table" tabindex="0"><table><tbody><tr><td>1</td></tr></tbody></table></div>',
    ],
  ] satisfies (readonly [string, Block, string])[]) {
    test(`is a ${name}`, () => assert.equal(html(block), expected))
  }

  test('is parted from the next by a line break', () => {
    assert.equal(html(paragraph('a'), paragraph('b')), '<p>a</p>\n<p>b</p>')
    assert.equal(html(), '')
  })
})

test('headings begin at the second level and go down one at a time', () => {
  const levels = (...asked: number[]) =>
    [...html(...asked.map((level) => heading(level))).matchAll(/<h(\d)>/g)].map(([, level]) => Number(level))
  assert.deepEqual(levels(1, 1, 2), [2, 2, 2])
  assert.deepEqual(levels(4, 4, 4, 2, 6), [2, 3, 4, 2, 3])
  assert.deepEqual(levels(2, 3, 4, 5, 6, 3, 2), [2, 3, 4, 4, 4, 3, 2])
})

test('notes lead there and back; a second reference to one has no id of its own', () => {
  const note = (number: number): Inline => ({ type: 'note', number })
  assert.equal(
    html(paragraph('a', note(1), note(1)), {
      type: 'notes',
      items: [[paragraph('first')], [paragraph('never referred to')]],
    }),
    '<p>a<sup><a id="ref-1" href="#note-1" aria-label="Note 1">1</a></sup>' +
      '<sup><a href="#note-1" aria-label="Note 1">1</a></sup></p>\n' +
      '<section class="notes" aria-label="Notes"><ol>\n' +
      '<li id="note-1">first <a href="#ref-1" aria-label="Back to the text">↩</a></li>\n' +
      '<li id="note-2">never referred to</li>\n</ol></section>',
  )
})

test('hostile text is only text, wherever it stands', () => {
  const everywhere: Block[] = [
    paragraph(
      HOSTILE,
      {
        type: 'strong',
        children: [{ type: 'emphasis', children: [{ type: 'strike', children: [HOSTILE] }] }],
      },
      { type: 'code', text: HOSTILE },
      link(`in:${HOSTILE}`, HOSTILE),
      link(`out:${HOSTILE}`, HOSTILE),
      link(HOSTILE, HOSTILE),
      image(`in:${HOSTILE}`, HOSTILE),
      image(`out:${HOSTILE}`, HOSTILE),
      image(HOSTILE, HOSTILE),
    ),
    heading(1, HOSTILE),
    { type: 'quote', blocks: [paragraph(HOSTILE)] },
    { type: 'list', start: null, items: [[paragraph(HOSTILE)]] },
    { type: 'code', text: HOSTILE },
    { type: 'table', head: [[[HOSTILE]]], rows: [[[HOSTILE]]] },
    { type: 'notes', items: [[paragraph(HOSTILE)]] },
  ]
  const written = html(...everywhere)
  assert.equal(written.split(ESCAPED).length - 1, 21)
  assert.doesNotMatch(written, /<script|<%|"">/)
})

describe('laws of bodies', () => {
  const texts = fc.oneof(fc.constantFrom(HOSTILE, '<a>', '&lt;', '</p>', '-->', 'rain'), fc.string())
  const hrefs = fc.oneof(
    texts,
    texts.map((text) => `in:${text}`),
    texts.map((text) => `out:${text}`),
  )
  const { inlines, blocks } = fc.letrec<{ inline: Inline; inlines: Inline[]; block: Block; blocks: Block[] }>(
    (tie) => ({
      inline: fc.oneof(
        { maxDepth: 3 },
        texts,
        fc.record({ type: fc.constant('code' as const), text: texts }),
        fc.constant<Inline>({ type: 'break' }),
        fc.record({ type: fc.constant('note' as const), number: fc.integer({ min: 1, max: 3 }) }),
        fc.record({ type: fc.constant('image' as const), target: hrefs.map(target), text: texts }),
        fc.record({
          type: fc.constantFrom('strong' as const, 'emphasis' as const, 'strike' as const),
          children: tie('inlines'),
        }),
        fc.record({
          type: fc.constant('link' as const),
          target: hrefs.map(target),
          children: tie('inlines'),
        }),
      ),
      inlines: fc.array(tie('inline'), { maxLength: 4 }),
      block: fc.oneof(
        { maxDepth: 2 },
        fc.record({ type: fc.constant('paragraph' as const), text: tie('inlines') }),
        fc.record({
          type: fc.constant('heading' as const),
          level: fc.integer({ min: 1, max: 6 }),
          text: tie('inlines'),
        }),
        fc.record({ type: fc.constant('code' as const), text: texts }),
        fc.record({ type: fc.constant('quote' as const), blocks: tie('blocks') }),
        fc.record({
          type: fc.constant('list' as const),
          start: fc.constantFrom(null, 1, 7),
          items: fc.array(tie('blocks'), { maxLength: 3 }),
        }),
        fc.record({
          type: fc.constant('table' as const),
          head: fc.array(fc.array(tie('inlines'), { maxLength: 2 }), { maxLength: 1 }),
          rows: fc.array(fc.array(tie('inlines'), { maxLength: 2 }), { maxLength: 2 }),
        }),
      ),
      blocks: fc.array(tie('block'), { maxLength: 4 }),
    }),
  )
  const bodies = fc
    .tuple(blocks, fc.array(inlines, { maxLength: 3 }))
    .map(([blocks, notes]): Block[] => [
      ...blocks,
      ...(notes.length === 0
        ? []
        : [{ type: 'notes' as const, items: notes.map((text) => [paragraph(...text)]) }]),
    ])
  const law = (holds: (elements: readonly Element[], body: readonly Block[]) => void) =>
    fc.assert(
      fc.property(bodies, (body) =>
        holds(elementsOf(bodyHtml(body, hrefOf, ENGLISH, passagesOf(body))), body),
      ),
    )

  test('only the elements and attributes that a body may have are written, whatever its text', () => {
    const tags = new Set(
      'p h2 h3 h4 blockquote ul ol li pre code div table thead tbody tr th td hr section strong em s br sup a img figure figcaption'.split(
        ' ',
      ),
    )
    const attributes = new Set(
      'href rel id role tabindex aria-label src alt loading start dir scope class'.split(' '),
    )
    law((elements) => {
      for (const { name, attribs } of elements) {
        assert.ok(tags.has(name), name)
        for (const attribute of Object.keys(attribs)) assert.ok(attributes.has(attribute), attribute)
      }
    })
  })

  test('no link stands in another', () =>
    law((elements) => {
      for (const { name, ancestors } of elements)
        assert.ok(name !== 'a' || !ancestors.includes('a'), ancestors.join(' '))
    }))

  test('ids are unique, and what leads to a reference or back finds it', () =>
    law((elements) => {
      const ids = elements.flatMap(({ attribs }) => attribs['id'] ?? [])
      assert.equal(new Set(ids).size, ids.length)
      for (const { attribs } of elements) {
        const href = attribs['href'] ?? ''
        if (/^#(?:ref|p)-/.test(href)) assert.ok(ids.includes(href.slice(1)), href)
      }
    }))

  test('headings never skip a level', () =>
    law((elements) => {
      let last = 1
      for (const { name } of elements) {
        const level = Number(/^h(\d)$/.exec(name)?.[1] ?? Number.NaN)
        if (Number.isNaN(level)) continue
        assert.ok(level >= 2 && level <= last + 1, `h${level} after h${last}`)
        last = level
      }
    }))

  test('addresses are those that links were resolved to, and no others', () =>
    law((elements, body) => {
      const resolved = new Set<string>()
      bodyHtml(
        body,
        (asked) => {
          const found = hrefOf(asked)
          if (found) resolved.add(found.href)
          return found
        },
        ENGLISH,
      )
      for (const { attribs } of elements) {
        const href = attribs['href'] ?? attribs['src']
        assert.ok(
          href === undefined ||
            resolved.has(href) ||
            /^#(?:(?:note|ref)-\d+|p-[a-z2-7]{6}(?:-\d+)?)$/.test(href),
          href,
        )
      }
    }))
})

interface Element {
  readonly name: string
  readonly attribs: Readonly<Record<string, string>>
  readonly ancestors: readonly string[]
}

/** Every element, in reading order, with the names of those around it. */
function elementsOf(markup: string): Element[] {
  type Nodes = ReturnType<typeof parseDocument>['children']
  const walk = (nodes: Nodes, ancestors: readonly string[]): Element[] =>
    nodes.flatMap((node) => {
      assert.ok('name' in node || 'data' in node, node.type)
      assert.ok(node.type !== 'comment' && node.type !== 'directive', `a ${node.type}`)
      if (!('attribs' in node)) return []
      return [
        { name: node.name, attribs: node.attribs, ancestors },
        ...walk(node.children, [...ancestors, node.name]),
      ]
    })
  return walk(parseDocument(markup).children, [])
}

describe('a picture', () => {
  const img = '<img src="../a.png" alt="Rain">'
  test('that stands alone is a figure, with its caption and its credit', () => {
    assert.equal(html(figure('in:../a.png', 'Rain')), `<figure>${img}</figure>`)
    assert.equal(
      html(figure('in:../a.png', 'Rain', { caption: 'Rain, <Herat>', credit: 'Photo: B & C' })),
      `<figure>${img}<figcaption>Rain, &lt;Herat&gt; <span class="credit">Photo: B &amp; C</span></figcaption></figure>`,
    )
  })

  test('keeps room for itself by its width and height, and is asked for when it is near, unless it is seen at once', () => {
    const blocks = [figure('sized:600x400', 'Wide'), paragraph('a'), figure('sized:400x600', 'High')]
    assert.equal(
      bodyHtml(blocks, hrefOf, ENGLISH),
      [
        '<figure><img src="../a.png" alt="Wide" width="600" height="400"></figure>',
        '<p>a</p>',
        '<figure><img src="../a.png" alt="High" width="400" height="600" class="tall" loading="lazy"></figure>',
      ].join('\n'),
    )
  })

  test('among words is one of them', () => {
    assert.equal(line('It ', image('in:../a.png', 'Rain')), `<p>It ${img}</p>`)
  })

  test('elsewhere is a link that says its caption', () => {
    assert.equal(
      html(figure('out:https://x.example/a.png', 'Rain', { caption: 'In May', credit: '© A' })),
      `<p><a href="https://x.example/a.png" ${REL}>Image: Rain. In May. © A</a></p>`,
    )
  })

  test('that is not there is its words, each once; of a page that only may have saved it, nothing', () => {
    assert.equal(html(figure('none', 'Rain', { caption: 'Rain' })), '<p>Image: Rain</p>')
    assert.equal(html(figure('none', '')), '<p>Image</p>')
    const saved: Block = {
      type: 'figure',
      image: { type: 'image', target: target('none'), text: 'Rain' },
      ifThere: true,
    }
    assert.equal(html(saved), '')
  })
})

test('passages bear their ids; paragraphs and headings link to themselves', () => {
  const blocks: Block[] = [
    heading(2, 'Rain'),
    paragraph('It rained.'),
    { type: 'quote', blocks: [paragraph('Yes.')] },
    { type: 'list', start: 3, items: [[paragraph('One')]] },
    { type: 'table', head: [], rows: [[['1']]] },
    figure('in:../a.png', 'Rain'),
    { type: 'code', text: 'x' },
  ]
  const passages = passagesOf(blocks)
  const [h, p, q, l, t, f] = passages.map(({ id }) => id)
  const pin = (id: string | undefined, what: string) =>
    ` <a class="pin" href="#${id}" tabindex="-1" aria-label="Link to this ${what}"></a>`
  assert.equal(
    bodyHtml(blocks, hrefOf, ENGLISH, passages),
    [
      `<h2 id="${h}">Rain${pin(h, 'heading')}</h2>`,
      `<p id="${p}">It rained.${pin(p, 'paragraph')}</p>`,
      `<blockquote>\n<p id="${q}">Yes.${pin(q, 'paragraph')}</p>\n</blockquote>`,
      `<ol start="3" id="${l}">\n<li>One</li>\n</ol>`,
      `<div class="scroll" id="${t}" role="group" aria-label="Table: Rain" tabindex="0"><table><tbody><tr><td>1</td></tr></tbody></table></div>`,
      `<figure id="${f}"><img src="../a.png" alt="Rain" loading="lazy"></figure>`,
      '<pre dir="ltr"><code>x</code></pre>',
    ].join('\n'),
  )
})
