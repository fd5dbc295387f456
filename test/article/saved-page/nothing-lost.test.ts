import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../../../src/article/article.ts'
import { blocksText } from '../../../src/article/block.ts'
import { articleOf } from '../../support/parse.ts'

const STORY = [
  'The dam above Lower Sedge held on Monday, and the water fell by a hand before noon, the warden of the valley said.',
  'Sixty families had slept in the school. Most of them, she added, would be at home again by the evening meal.',
  'Engineers from the coast are to look at the gates on Friday, and a report is to follow in the spring of next year.',
]
const PROSE = STORY.map((text) => `<p>${text}</p>`).join('')

const page = (inside: string, head = '') =>
  articleOf(
    `<!doctype html><html lang="en"><head><title>Dam holds</title>${head}</head><body>${inside}</body></html>`,
    'articles/a.html',
  )
const bodyText = ({ body }: Article) => blocksText(body)
const outside = ({ hidden }: Article) =>
  hidden.filter(({ rule }) => rule === 'page.outside').map(({ text }) => text)

test('every word beside the article is among what is hidden, once, and none of the article is', () => {
  const found = page(
    `<nav><ul><li><a href="/a">World &amp; <b>Weather</b></a></li><li><a href="/b">Sport</a></li></ul></nav><article><h1>Dam holds</h1>${PROSE}<footer><p>Corrected on 5 May: an earlier version misnamed the <i>warden</i>.</p></footer></article><aside><h2>Key dates</h2><p>Built in 1911.</p></aside>`,
  )
  assert.equal(bodyText(found), STORY.join('\n\n'))
  assert.deepEqual(outside(found), [
    'World &amp; <b>Weather',
    'Sport',
    'Corrected on 5 May: an earlier version misnamed the <i>warden</i>.',
    'Key dates',
    'Built in 1911.',
  ])
})

test('what no reader sees as text is no part of the page: scripts, styles, templates that are none of a shadow root', () => {
  const found = page(
    `<article><h1>Dam holds</h1>${PROSE}</article><script>var a = "b"</script><style>p{}</style><template><p>Row</p></template><!-- note -->`,
  )
  assert.deepEqual(outside(found), [])
})

test('a story in a shadow root or in a frame is read, and a menu in a frame is hidden', () => {
  for (const attribute of ['shadowrootmode="open"', 'shadowrootmode=closed', 'shadowroot="open"'])
    assert.equal(
      bodyText(page(`<h1>Dam holds</h1><x-story><template ${attribute}>${PROSE}</template></x-story>`)),
      STORY.join('\n\n'),
    )
  const framed = `<html><head><title>Frame</title></head><body>${PROSE}</body></html>`
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
  assert.equal(bodyText(page(`<h1>Dam holds</h1><iframe srcdoc="${framed}"></iframe>`)), STORY.join('\n\n'))
  const beside = page(
    `<article><h1>Dam holds</h1>${PROSE}</article><div><iframe srcdoc="&lt;a href=/x&gt;Tickets&lt;/a&gt;"></iframe></div>`,
  )
  assert.deepEqual([bodyText(beside), outside(beside)], [STORY.join('\n\n'), ['Tickets']])
})

test('the captions of a page of pictures are its text, and those of a story are not', () => {
  const figure = (caption: string) => `<figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure>`
  const captions = ['The dam at dawn.', 'Boats on the meadow.', 'The school hall.']
  assert.equal(
    bodyText(page(`<article><h1>Dam holds</h1>${captions.map(figure).join('')}</article>`)),
    captions.join('\n\n'),
  )
  const story = page(`<article><h1>Dam holds</h1>${PROSE}${captions.map(figure).join('')}</article>`)
  assert.equal(bodyText(story), STORY.join('\n\n'))
})

test('elements beside each other are apart, letters within a word are not', () => {
  for (const [html, text] of [
    [
      '<span>3 May 2022</span><span>Ada Lind</span><span>Valley reporter</span>',
      '3 May 2022 Ada Lind Valley reporter',
    ],
    ['<time>3 May</time><cite>Ada Lind</cite>', '3 May Ada Lind'],
    ['<span>نشر في 2022</span><span>كتبت: آدا ليند</span>', 'نشر في 2022 كتبت: آدا ليند'],
    ['<span>W</span><span>ater</span> rose', 'Water rose'],
    ['<b>wat</b><i>er</i> rose', 'water rose'],
    ['H<sub>2</sub>O rose', 'H2O rose'],
    ['<cite>dam</cite><span>, they said</span>', 'dam, they said'],
    ['<span>the </span><span>dam</span>', 'the dam'],
  ] as const) {
    const found = page(`<article><h1>Dam holds</h1>${PROSE}<div>${html}</div>${PROSE}</article>`)
    assert.ok(bodyText(found).split('\n\n').includes(text), html)
  }
})

const LISTS: readonly (readonly [string, unknown])[] = [
  ['<ol><li>a</li><li>b</li></ol>', { start: 1 }],
  ['<ol start="7"><li>a</li><li>b</li></ol>', { start: 7 }],
  [
    '<ol start=7 type=a><li>a</li><li value=12>b</li><li>c</li></ol>',
    { start: 7, numbers: [7, 12, 13], figures: 'a' },
  ],
  ['<ol reversed><li>a</li><li>b</li></ol>', { start: 2, numbers: [2, 1] }],
  ['<ol type="I"><li>a</li></ol>', { start: 1, figures: 'I' }],
  ['<ol type="disc" start="x"><li>a</li></ol>', { start: 1 }],
  ['<ul><li value="3">a</li></ul>', { start: null }],
]
test('a list keeps the numbers that its markup gives it', () => {
  for (const [html, numbers] of LISTS) {
    const list = page(`<article><h1>Dam holds</h1>${PROSE}${html}${PROSE}</article>`).body.find(
      ({ type }) => type === 'list',
    )
    assert.ok(list?.type === 'list')
    const { type: _, items: __, ...rest } = list
    assert.deepEqual(rest, numbers, html)
  }
})

test('a list that stands in a list outside of its items is a part of the item above it', () => {
  const list = page(
    `<article><h1>Dam holds</h1>${PROSE}<ul><li>Gates</li><ul><li>north</li></ul><li>Walls</li></ul></article>`,
  ).body.at(-1)
  assert.deepEqual(list?.type === 'list' && list.items.map(blocksText), ['Gates\n\nnorth', 'Walls'])
})

test('a menu that stands in a list outside of its items is hidden and not lost', () => {
  const menu = '<ul><li><a href="/a">Weather</a></li><li><a href="/b">Ferries</a></li></ul>'
  const found = page(
    `<article><h1>Dam holds</h1>${PROSE}<ul><li>Gates</li>${menu}<li>Walls</li></ul></article>`,
  )
  const list = found.body.at(-1)
  assert.deepEqual(list?.type === 'list' && list.items.map(blocksText), ['Gates', 'Walls'])
  assert.deepEqual(outside(found), ['Weather', 'Ferries'])
})

test('items in a cell of a table are apart', () => {
  const cells = '<td>Monday</td><td><ul><li>6 to 9</li><li>16 to 19</li></ul></td>'
  const table = page(
    `<article><h1>Dam holds</h1>${PROSE}<table><tr><th>Day</th><th>Open</th></tr><tr>${cells}</tr></table>${PROSE}</article>`,
  ).body.find(({ type }) => type === 'table')
  assert.equal(table && blocksText([table]), 'Day\tOpen\nMonday\t6 to 9\n16 to 19')
})

test('columns of preformatted text stay, and a letter in it is paragraphs', () => {
  const [columns, letter] = [
    'GATE   METRES\nNorth  3.1\nSouth  2.9',
    'Dear editor,\n\nthe dam holds.  It always did.\n\nA reader',
  ]
  const found = page(
    `<article><h1>Dam holds</h1>${PROSE}<pre>\n${columns}</pre><pre>${letter}</pre></article>`,
  )
  assert.deepEqual(found.body.slice(3), [
    { type: 'code', text: columns },
    { type: 'paragraph', text: ['Dear editor,'] },
    { type: 'paragraph', text: ['the dam holds. It always did.'] },
    { type: 'paragraph', text: ['A reader'] },
  ])
})

test('a byline that is read from its element or declared does not stand in the text as well', () => {
  for (const [inside, head] of [
    ['<div class="byline"><a rel="author" href="/l">Ada Lind</a></div>', ''],
    ['<p>Ada Lind</p>', '<meta name="author" content="Ada Lind">'],
    ['<p>By Ada Lind</p>', '<meta name="author" content="Ada Lind">'],
    ['<div class="author">Ada Lind | ada@sedge.example <a href="/m">Mail her</a> | Follow</div>', ''],
  ] as const) {
    const found = page(`<article><h1>Dam holds</h1>${inside}${PROSE}</article>`, head)
    assert.deepEqual(
      [found.authors.value.map(({ name }) => name), bodyText(found)],
      [['Ada Lind'], STORY.join('\n\n')],
      inside,
    )
  }
  const named = page(
    `<article><h1>Dam holds</h1>${PROSE}<p>Ada Lind is the warden’s sister.</p></article>`,
    '<meta name="author" content="Ada Lind">',
  )
  assert.ok(bodyText(named).endsWith('Ada Lind is the warden’s sister.'))
})

test('the day in an address is a likely day of publication, wherever the page keeps its address', () => {
  for (const [head, edtf] of [
    ['<link rel="canonical" href="https://sedge.example/20220503/dam/">', '2022-05-03?'],
    ['<meta property="og:url" content="https://sedge.example/news/2022/may/03/dam">', '2022-05-03?'],
    ['<link rel="canonical" href="https://sedge.example/dam-holds-2022-05-03.html">', '2022-05-03?'],
    ['<link rel="canonical" href="https://sedge.example/dam-holds-20220503">', '2022-05-03?'],
    ['<meta name="savepage-url" content="https://sedge.example/2022/05/03/dam">', '2022-05-03?'],
    ['<!-- saved from url=(0037)https://sedge.example/2022/05/03/dam -->', '2022-05-03?'],
    [
      '<!--\n Page saved with SingleFile \n url: https://sedge.example/2022/05/03/dam \n saved date: Thu Jun 02 2022 08:01:55\n-->',
      '2022-05-03?',
    ],
    ['<link rel="canonical" href="https://sedge.example/dam-20229903">', ''],
    ['<link rel="canonical" href="https://sedge.example/item-2022-19-45">', ''],
    ['<link rel="canonical" href="https://sedge.example/world/mayor-03">', ''],
  ] as const) {
    const { published } = page(`<article><h1>Dam holds</h1>${PROSE}</article>`, head)
    assert.equal(published.value.edtf, edtf, head)
    for (const { quote } of published.evidence) assert.match(quote, /^20220503$|^2022[-/](?:05|may)[-/]03$/)
  }
})
