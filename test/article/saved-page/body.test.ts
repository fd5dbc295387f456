import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blocksText } from '../../../src/article/block.ts'
import { articleOf, parse } from '../../support/parse.ts'

const PARAGRAPHS = [
  'The river rose during the night and by morning had covered the lower market, where traders were still trying to save what they could carry.',
  'Officials opened two schools as shelters, and a convoy with tents and blankets left the provincial capital shortly after noon, they said.',
  'Engineers warned that the old bridge might not stand another day of rain, and asked drivers to use the northern road until further notice.',
]

const page = (head: string, extra = '') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>River Floods Market | Sample Wire</title>${head}</head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>River Floods Market</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}${extra}</article>
<footer>All rights reserved. <a href="/terms">Terms</a></footer></body></html>`

const LINKED_DATA = `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
{"@type":"NewsArticle","headline":"River Floods Market","datePublished":"2022-01-01T08:30:00+04:30","author":[{"@type":"Person","name":"Mina Rahbar"}],
"publisher":{"@type":"Organization","name":"Sample Wire"},"keywords":["Floods","Rivers"]}]}</script>`

test('what a page declares is stated, with the words that declare it', () => {
  const article = articleOf(page(LINKED_DATA), 'articles/a.html')
  assert.equal(article.headline.value, 'River Floods Market')
  assert.equal(article.headline.status, 'stated')
  assert.deepEqual(article.published.value.edtf, '2022-01-01')
  assert.deepEqual(
    article.published.evidence.map(({ quote }) => quote),
    ['2022-01-01T08:30:00+04:30'],
  )
  assert.equal(article.byline.value, 'Mina Rahbar')
  assert.deepEqual(article.publication.value, { name: 'Sample Wire' })
  assert.deepEqual(
    article.tags.map(({ name }) => name),
    ['Floods', 'Rivers'],
  )
})

test('only the article’s text is kept, as blocks without its headline', () => {
  const article = articleOf(page(LINKED_DATA), 'articles/a.html')
  assert.equal(blocksText(article.body), PARAGRAPHS.join('\n\n'))
})

test('meta elements serve where there is no linked data', () => {
  const head =
    '<meta property="article:published_time" content="2021-08-15"><meta name="author" content="Tom Ashby"><meta property="og:site_name" content="The Northern Sample">'
  const article = articleOf(page(head), 'articles/a.html')
  assert.deepEqual(
    [article.published.value.edtf, article.byline.value, article.publication.value],
    ['2021-08-15', 'Tom Ashby', { name: 'The Northern Sample' }],
  )
})

test('a page without a date has none, whatever times stand in its footer', () => {
  const { published } = articleOf(
    page('', '').replace('</footer>', '<time datetime="2024-05-06">6 May</time></footer>'),
    'articles/a.html',
  )
  assert.equal(published.status, 'unknown')
})

test('nothing that runs survives: handlers, scripts and addresses', () => {
  const article = articleOf(
    page(
      '',
      '<p onclick="steal()">Clicking here has long been known to be a thing that nobody should do, say experts. <a href="javascript:alert(1)">Here</a></p><script>steal()</script><img src=x onerror=steal()>',
    ),
    'articles/a.html',
  )
  const json = JSON.stringify(article.body)
  assert.doesNotMatch(json, /steal|javascript:|onerror/)
  assert.match(json, /Clicking here/)
})

test('lists, quotes, sub-headings and data tables keep their form', () => {
  const article = articleOf(
    page(
      '',
      '<h2>What is known</h2><ul><li>Two schools opened as shelters for families</li><li>One bridge at risk of collapse</li></ul><blockquote><p>We have never seen it so high, said a trader at the market.</p></blockquote><table><tr><th>Day</th><th>Rain</th></tr><tr><td>1</td><td>40</td></tr></table>',
    ),
    'articles/a.html',
  )
  assert.deepEqual(
    article.body.map(({ type }) => type),
    ['paragraph', 'paragraph', 'paragraph', 'heading', 'list', 'quote', 'table'],
  )
})

test('a declared encoding of an old page is used', () => {
  const html = page('').replace('utf-8', 'windows-1252').replace('convoy', 'café convoy')
  const bytes = Uint8Array.from([...html].map((character) => character.charCodeAt(0)))
  const { article, codes } = parse(bytes, 'articles/a.html')
  assert.equal(article?.source.encoding, 'windows-1252')
  assert.match(blocksText(article?.body ?? []), /café convoy/)
  assert.deepEqual(codes, [])
})

test('of a page that would exhaust the reader every word is published as plain text, and that is said', () => {
  const words = PARAGRAPHS.join('\n\n')
  const paragraphs = PARAGRAPHS.map((text) => `<p>${text.replace('convoy', '<b>con</b>voy')}</p>`).join('')
  for (const html of [
    `${'<div>'.repeat(20_000)}${paragraphs}`,
    `<title>No</title><script>no</script>${paragraphs}${'<i></i>'.repeat(40_000)}`,
  ]) {
    const { article, codes } = parse(html, 'articles/a.html')
    assert.deepEqual(codes, ['page-too-large'])
    assert.equal(blocksText(article?.body ?? []), words)
    assert.equal(article?.published.status, 'unknown')
    assert.equal(article?.namesCollector, true)
  }
})

test('a page that is too large and has no words is no article', () => {
  assert.deepEqual(parse('<div>'.repeat(20_000), 'articles/a.html').codes, [
    'page-too-large',
    'nothing-to-publish',
  ])
})

test('a fragment without a page around it is read', () => {
  const article = articleOf(
    `<h1>River Floods Market</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}`,
    'articles/a.htm',
  )
  assert.equal(article.headline.value, 'River Floods Market')
  assert.equal(blocksText(article.body), PARAGRAPHS.join('\n\n'))
})

test('long content and long attributes exhaust no stack', () => {
  for (const [what, extra] of [
    ['preformatted lines', `<pre>${'a line\n'.repeat(150_000)}</pre>`],
    ['a paragraph of many lines', `<p>${'a\n'.repeat(150_000)}</p>`],
    ['a class of many words', `<p class="${'a '.repeat(250_000)}">x</p>`],
    ['a class that is nearly one of a sidebar', `<p class="related${'_'.repeat(100_000)}!">x</p>`],
    ['an attribute', `<p title="${'a '.repeat(250_000)}">x</p>`],
  ] as const) {
    const { article } = parse(page('', extra), 'articles/a.html')
    assert.ok(article && blocksText(article.body).startsWith(PARAGRAPHS[0] ?? ''), what)
  }
  for (const meta of ['og:title', 'author', 'keywords', 'og:site_name']) {
    const { article } = parse(
      page(`<meta property="${meta}" content="${'a@ | '.repeat(50_000)}">`),
      'articles/a.html',
    )
    assert.ok(article, meta)
  }
})
