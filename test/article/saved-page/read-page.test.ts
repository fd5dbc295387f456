import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Article } from '../../../src/article/article.ts'
import { blocksText } from '../../../src/article/block.ts'
import type { Claim } from '../../../src/article/claim.ts'
import { textOfFile } from '../../../src/article/source-text.ts'
import { articleOf, parse, windows1256 } from '../../support/parse.ts'

const PARAGRAPHS = [
  'The river rose during the night and by morning had covered the lower market, where traders were still trying to save what they could carry.',
  'Officials opened two schools as shelters, and a convoy with tents and blankets left the provincial capital shortly after noon, they said.',
  'Engineers warned that the old bridge might not stand another day of rain, and asked drivers to use the northern road until further notice.',
  'The governor said that the damage would be counted once the water had gone, and that families would be paid before the winter began.',
]
const STORY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')

const page = (head: string, above = '', story = STORY, below = '') =>
  `<!doctype html><html lang="en"><head><title>River Floods Market</title>${head}</head><body><article><h1>River Floods Market</h1>${above}${story}</article>${below}</body></html>`
const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const article = (fields: object) =>
  linked({ '@type': 'NewsArticle', headline: 'River Floods Market', ...fields })
const read = (html: string | Uint8Array): Article => articleOf(html, 'articles/a.html')
const brief = <T>({ value, status, rule, evidence }: Claim<T>) => [
  value,
  status,
  rule,
  evidence.map(({ quote }) => quote),
]
const date = ({ published }: Article) => [published.value.edtf, published.status, published.rule]
const names = ({ authors }: Article) => authors.value.map(({ name }) => name)

test('a value written with references or escapes is shown as it is written', () => {
  const { headline, tags } = read(
    page(
      '<meta property="og:title" content=" Rain &amp; R&#252;zgar ">' +
        '<script type="application/ld+json">{"@type":"NewsArticle","keywords":["Wind \\u0026 rain","D\\u00fcrre"]}</script>',
    ),
  )
  assert.deepEqual(brief(headline), [
    'Rain & Rüzgar',
    'stated',
    'page.meta.og:title',
    ['Rain &amp; R&#252;zgar'],
  ])
  assert.deepEqual(
    tags.map(({ name, evidence }) => [name, evidence[0]?.quote]),
    [
      ['Wind & rain', 'Wind \\u0026 rain'],
      ['Dürre', 'D\\u00fcrre'],
    ],
  )
})

test('linked data is believed before meta elements, and they before what is shown', () => {
  const meta =
    '<meta property="article:published_time" content="2022-01-02"><meta name="author" content="Tom Ashby">'
  const shown = '<time datetime="2022-01-02">2 January 2022</time><p class="byline">By Lena Moor</p>'
  const all = read(
    page(article({ datePublished: '2022-01-02', author: { name: 'Mina Rahbar' } }) + meta, shown),
  )
  assert.deepEqual([date(all), names(all)], [['2022-01-02', 'stated', 'page.linked-data'], ['Mina Rahbar']])
  const two = read(page(meta, shown))
  assert.deepEqual([date(two)[2], names(two)], ['page.meta.article:published_time', ['Tom Ashby']])
  const one = read(page('', shown))
  assert.deepEqual([date(one), names(one)], [['2022-01-02', 'stated', 'page.time'], ['Lena Moor']])
})

test('dates that agree are evidence together; one that does not is kept and reported', () => {
  const { article: found, codes } = parse(
    page(
      `${article({ datePublished: '2022-01-02T08:30:00+04:30' })}<meta property="article:published_time" content="2022-01-05">`,
      '<time datetime="2022-01-02">Sunday</time>',
    ),
    'articles/a.html',
  )
  assert.deepEqual(found && brief(found.published).slice(1), [
    'stated',
    'page.linked-data',
    ['2022-01-02T08:30:00+04:30', '2022-01-02'],
  ])
  assert.deepEqual(
    found?.published.rejected?.map(({ value, rule, evidence }) => [value.edtf, rule, evidence[0]?.quote]),
    [['2022-01-05', 'page.meta.article:published_time', '2022-01-05']],
  )
  assert.deepEqual(codes, ['dates-disagree'])
})

test('the day is the one where it was written', () => {
  assert.deepEqual(date(read(page(article({ datePublished: '2022-01-02T00:15:00+04:30' }))))[0], '2022-01-02')
  assert.deepEqual(date(read(page('<meta name="pubdate" content="20220102T001500Z">')))[0], '2022-01-02')
})

test('a year is made exact by a day within it', () => {
  const found = read(
    page('<meta name="citation_publication_date" content="2022"><meta name="dc.date" content="2022-03-04">'),
  )
  assert.deepEqual(date(found), ['2022-03-04', 'stated', 'page.meta.dc.date'])
})

test('a later change is no publication', () => {
  const found = read(
    page(
      '<meta property="article:modified_time" content="2023-05-05">',
      '<time class="updated" datetime="2023-05-05">5 May</time>',
    ),
  )
  assert.deepEqual([date(found), found.updated?.edtf], [['', 'unknown', ''], '2023-05-05'])
})

test('dates of other things on the page are not the article’s', () => {
  for (const html of [
    page('', '', STORY, '<footer><time datetime="2024-05-06">Today</time></footer>'),
    page('', '', `<aside><time datetime="2024-05-06">Latest</time></aside>${STORY}`),
    page(
      '',
      '',
      `${STORY}<p>The dam broke on <time datetime="1979-12-27">27 December</time> of that year.</p>`,
    ),
    page('', '', STORY, '<ol class="comments"><li><time datetime="2024-05-06">x</time></li></ol>'),
    page(
      '',
      '',
      STORY,
      '<div itemscope itemtype="http://schema.org/Comment"><meta itemprop="datePublished" content="2024-05-06"></div>',
    ),
  ])
    assert.deepEqual(date(read(html)), ['', 'unknown', ''])
})

test('a date above the headline may be the day on which the page was opened: it is only likely', () => {
  const found = read(
    `<html><body><div class="date">Saturday 4 May 2024</div><h1>River Floods</h1>${STORY}</body></html>`,
  )
  assert.deepEqual(date(found), ['2024-05-04?', 'inferred', 'page.date-line'])
})

test('dates that programs write when they know none are reported and not used', () => {
  for (const value of ['1970-01-01T00:00:00Z', '0001-01-01T00:00:00', '1969-12-31T19:00:00-05:00']) {
    const { article: found, codes } = parse(page(article({ datePublished: value })), 'articles/a.html')
    assert.deepEqual([found && date(found), codes], [['', 'unknown', ''], ['placeholder-date']])
  }
  const impossible = parse(page(article({ datePublished: '2022-02-30' })), 'articles/a.html')
  assert.deepEqual(impossible.codes, ['impossible-date'])
})

test('the day in an address is only likely', () => {
  const found = read(page('<link rel="canonical" href="https://wire.example/2022/01/02/floods">'))
  assert.deepEqual(brief(found.published).slice(1), ['inferred', 'page.address', ['2022/01/02']])
  assert.equal(found.published.value.edtf, '2022-01-02?')
  assert.deepEqual(
    date(
      read(
        page(
          '<link rel="canonical" href="https://web.archive.org/web/20220105083001/https://wire.example/x">',
        ),
      ),
    ),
    ['', 'unknown', ''],
  )
})

test('a graph’s references are followed', () => {
  const graph = {
    '@graph': [
      { '@type': 'WebSite', name: 'Another Name' },
      {
        '@type': ['Article', 'NewsArticle'],
        headline: 'River Floods Market',
        author: { '@id': '#p' },
        publisher: { '@id': '#o' },
      },
      { '@type': 'Person', '@id': '#p', name: 'Mina Rahbar' },
      { '@type': 'Organization', '@id': '#o', name: 'Sample Wire' },
    ],
  }
  const found = read(page(linked(graph)))
  assert.deepEqual([names(found), found.publication.value], [['Mina Rahbar'], { name: 'Sample Wire' }])
})

test('of several articles in linked data the page’s own is taken, or none', () => {
  const own = linked([
    { '@type': 'NewsArticle', headline: 'Wind', datePublished: '2020-01-01' },
    { '@type': 'NewsArticle', headline: 'River Floods Market', datePublished: '2022-01-02' },
  ])
  assert.equal(date(read(page(own)))[0], '2022-01-02')
  const others = linked([
    { '@type': 'NewsArticle', headline: 'Wind', datePublished: '2020-01-01' },
    { '@type': 'NewsArticle', headline: 'Snow', datePublished: '2022-01-02' },
  ])
  const { article: found, codes } = parse(page(others), 'articles/a.html')
  assert.deepEqual([found && date(found), codes], [['', 'unknown', ''], ['several-articles']])
})

test('who is nobody is passed over for who is somebody', () => {
  for (const author of ['admin', 'https://wire.example/author/7', 'desk@wire.example', '@wire', 'null'])
    assert.deepEqual(
      names(read(page(article({ author }), '<p class="byline">By Mina Rahbar</p>'))),
      ['Mina Rahbar'],
      author,
    )
  assert.deepEqual(names(read(page(article({ author: 'desk@wire.example (Mina Rahbar)' })))), ['Mina Rahbar'])
})

test('several authors are parted, a name in catalogue order is not, and an office stays one', () => {
  const found = read(page(article({ author: 'By Mina Rahbar and Tom Ashby' })))
  assert.deepEqual(
    [found.byline.value, names(found)],
    ['Mina Rahbar and Tom Ashby', ['Mina Rahbar', 'Tom Ashby']],
  )
  assert.deepEqual(names(read(page('<meta name="citation_author" content="Rahbar, Mina">'))), [
    'Rahbar, Mina',
  ])
  assert.deepEqual(
    read(page(article({ author: { '@type': 'Organization', name: 'Morning Wind' } }))).authors.value,
    [{ name: 'Morning Wind', kind: 'organisation' }],
  )
})

test('a publishing system is no publication', () => {
  assert.equal(read(page('<meta property="og:site_name" content="WordPress">')).publication.value, null)
  assert.deepEqual(brief(read(page('').replace('</title>', ' | Sample Wire</title>')).publication), [
    { name: 'Sample Wire' },
    'inferred',
    'page.title-suffix',
    ['Sample Wire'],
  ])
})

test('a headline that was cut off is taken whole from where it stands whole', () => {
  const head = '<meta property="og:title" content="River Floods Lower Market and…">'
  const html = page(head).replaceAll('River Floods Market', 'River Floods Lower Market and Two Schools')
  assert.equal(read(html).headline.value, 'River Floods Lower Market and Two Schools')
})

test('microdata serves, and that of comments does not', () => {
  const found =
    read(`<html><body><div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">River Floods</h1>
<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Mina Rahbar</span></span>
<meta itemprop="datePublished" content="2022-01-02">${STORY}
<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Somebody Else</span><meta itemprop="datePublished" content="2023-01-01"></div></div></body></html>`)
  assert.deepEqual([names(found), date(found)], [['Mina Rahbar'], ['2022-01-02', 'stated', 'page.microdata']])
})

test('a page of the nineties is read line by line above its story', () => {
  const html = `<HTML><HEAD><TITLE>The Northern Sample: Caf\u00e9 owners protest</TITLE></HEAD><BODY><TABLE><TR><TD><A HREF=a.htm>Home</A><BR><A HREF=b.htm>News</A></TD>
<TD><FONT SIZE=5><B>Caf\u00e9 owners protest</B></FONT><BR>By Tom Ashby<BR>November 3, 1998<P><FONT FACE=Arial>${PARAGRAPHS.join('<P>')}</FONT></TD></TR></TABLE></BODY></HTML>`
  const found = read(Uint8Array.from(html, (character) => character.charCodeAt(0)))
  assert.deepEqual(
    [found.source.encoding, found.headline.value, names(found), date(found), found.publication.value],
    [
      'windows-1252',
      'Café owners protest',
      ['Tom Ashby'],
      ['1998-11-03', 'stated', 'date.printed-line'],
      { name: 'The Northern Sample' },
    ],
  )
  assert.equal(blocksText(found.body), PARAGRAPHS.join('\n\n'))
})

test('a Persian page in windows-1256 is read right to left, whatever language its theme declares', () => {
  const text = 'استاندار گفت که پل شهرستان تا پايان آذر باز مي شود و مردم مي توانند از آن عبور کنند.'
  const html = `<html lang="en-US"><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1256"><title>خبر از شهرستان</title></head><body><h1>خبر از شهرستان</h1>${`<p>${text}</p>`.repeat(1)}</body></html>`
  const found = read(windows1256(html))
  assert.deepEqual(
    [found.source.encoding, found.language, found.dir, found.headline.value, blocksText(found.body)],
    ['windows-1256', 'fa', 'rtl', 'خبر از شهرستان', text],
  )
})

test('a declared language that is not told from the text stands', () => {
  assert.equal(read(page('').replace('lang="en"', 'lang="eu"')).language, 'eu')
  assert.equal(read(page('').replace('lang="en"', 'lang="en-GB"')).language, 'en-GB')
  assert.equal(read(page('').replace('lang="en"', 'lang="fr"')).language, 'en')
})

test('what stands among the paragraphs and is not the story is hidden where it stands', () => {
  const [first = '', second = '', third = '', fourth = ''] = PARAGRAPHS
  const found = read(
    page(
      '',
      '<p>By Mina Rahbar</p>',
      `<p>${first}</p><p><b>Also read:</b> <a href="https://wire.example/x">Rain &amp; wind</a></p><p>${second}</p>
<figure><img src="x.jpg"><figcaption>Traders at the market</figcaption></figure><p>${third}</p><p>${fourth}</p><p>Subscribe to our newsletter</p>`,
    ),
  )
  assert.deepEqual(
    found.hidden.map(({ rule, text }) => [rule, text]),
    [
      ['head.byline', 'By Mina Rahbar'],
      ['boilerplate.read-more', 'Also read:</b> <a href="https://wire.example/x">Rain &amp; wind'],
      ['boilerplate.caption', 'Traders at the market'],
      ['boilerplate.subscribe', 'Subscribe to our newsletter'],
    ],
  )
  assert.equal(blocksText(found.body), PARAGRAPHS.join('\n\n'))
})

test('a long box stays, whatever its name', () => {
  const found = read(
    page('', '', `${STORY}<div class="newsletter">${STORY.replaceAll('river', 'sea')}</div>`),
  )
  assert.match(blocksText(found.body), /The sea rose/)
})

test('a page in one form, as some servers make them, keeps its text', () => {
  assert.equal(
    blocksText(read(`<html><body><form id="f"><h1>River Floods</h1>${STORY}</form></body></html>`).body),
    PARAGRAPHS.join('\n\n'),
  )
})

test('old ways of setting paragraphs are paragraphs', () => {
  const expected = PARAGRAPHS.join('\n\n')
  for (const story of [
    PARAGRAPHS.join('<br><br>'),
    `<font face="Arial"><p>${PARAGRAPHS.join('<p>')}</font>`,
    `<pre>${PARAGRAPHS.join('\n\n')}</pre>`,
    `<table><tr><td>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</td><td></td></tr></table>`,
  ])
    assert.equal(blocksText(read(`<html><body><h1>River Floods</h1>${story}</body></html>`).body), expected)
})

test('a page that a script would have filled gives what its linked data holds', () => {
  const empty = (head: string) =>
    `<html><head><title>River Floods</title>${head}</head><body><div id="root"></div><script>run()</script></body></html>`
  const full = parse(empty(article({ articleBody: PARAGRAPHS.join('\n') })), 'articles/a.html')
  assert.deepEqual([blocksText(full.article?.body ?? []), full.codes], [PARAGRAPHS.join('\n\n'), []])
  assert.deepEqual(parse(empty(''), 'articles/a.html').codes.includes('page-without-text'), true)
})

test('frames hold no article, and a list of articles holds none of its own', () => {
  assert.deepEqual(
    parse(
      '<html><head><title>x</title></head><frameset><frame src="a.htm"></frameset></html>',
      'articles/a.html',
    ).codes,
    ['page-of-frames'],
  )
  const list = `<html><head><title>The Sample</title><meta property="og:type" content="website"></head><body>${PARAGRAPHS.map(
    (text, i) =>
      `<article><h2>Story ${i}</h2><time datetime="2022-01-0${i + 1}">Day</time><p>${text}</p></article>`,
  ).join('')}</body></html>`
  const { article: found, codes } = parse(list, 'articles/a.html')
  assert.deepEqual([found && date(found), codes], [['', 'unknown', ''], ['several-articles']])
})

test('front matter above a page describes it and is no part of its text', () => {
  const found = articleOf(
    `---\ndate: 2020-02-02\n---\n${page('<meta name="author" content="Tom Ashby">')}`,
    'articles/a.html',
  )
  assert.deepEqual(
    [date(found), names(found), blocksText(found.body)],
    [['2020-02-02', 'stated', 'front-matter.date'], ['Tom Ashby'], PARAGRAPHS.join('\n\n')],
  )
})

test('the word <html in what is no page makes none', () => {
  for (const html of ['<!<html lang=fa>', '<script><html lang=fa>', '<!-- <html> -->'])
    assert.deepEqual(parse(html, 'articles/a.html').codes, ['page-without-text', 'nothing-to-publish'])
})

test('pages made to exhaust their reader end as problems', () => {
  const nested = (depth: number) => `${'<div>'.repeat(depth)}x${'</div>'.repeat(depth)}`
  for (const html of [
    '<'.repeat(400_000),
    '<!-- x -->'.repeat(70_000),
    // Each not deep, and not many: but all their depths together are.
    nested(390).repeat(25),
    '&amp;'.repeat(100_000),
    '<p>x'.repeat(30_000),
    `<p>${'<b>'.repeat(2000)}x`,
  ])
    assert.equal(parse(html, 'articles/a.html').codes[0], 'page-too-large')
})

test('what one parser nests and another does not, drawings and empty forms exhaust nobody', () => {
  for (const html of ['<form>'.repeat(20_000), `<svg>${'<path/>'.repeat(30_000)}</svg>`])
    assert.deepEqual(parse(html, 'articles/a.html').codes, ['page-without-text', 'nothing-to-publish'])
})

const piece = fc.constantFrom(
  '<html lang=fa>', '<head>', '</head>', '<body>', '<title>Rain &amp; wind | Sample</title>', '<h1>Rain</h1>', '<h1>R<b>a&#105;n</b>',
  '<meta name=author content="Mina &eacute; Rahbar">', "<meta property='article:published_time' content=' 2022-01-02 '>", '<meta name=date content=2022-02-30>',
  '<meta name="keywords" content="a, b &amp; c,,d;e">', '<link rel=canonical href=https://w.example/2022/01/02/x>', '<article>', '</article>', '<p>', '</p>', '<div class=byline>By Mina Rahbar</div>',
  '<time datetime="2022-01-02">x</time>', '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ra\\u0069n","author":["A B","C D"],"datePublished":"2022-01-03","keywords":"x, y"}</script>',
  '<script type="application/ld+json">{"@type":', '<!-- saved from url=(0010)https://w.example/a -->', '<!--', '-->', '<span itemprop="author">Tom\n Ashby</span>', '<p>Also read: x &lt; y</p>', '😀', ' \u0000 ', '<p>By Mina Rahbar<br>3 March 2022</p>',
  `<p>${PARAGRAPHS[0]}</p>`, '<table><tr><td>a<td>b', '<figure><figcaption>cap</figcaption></figure>', '</div></div>', '<pre>a\n\nb</pre>', '<a href="javascript:x">y</a>', '<![CDATA[x]]>',
) // biome-ignore format: a list of pieces reads better close
test('whatever a page is made of, reading ends and every quote stands in the source', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 12 })), { maxLength: 30 }), (pieces) => {
      const html = pieces.join('')
      const { article: found } = parse(html, 'articles/a.html')
      if (!found) return
      const points = [...textOfFile({ path: 'articles/a.html', bytes: new TextEncoder().encode(html) })]
      const { headline, published, byline, authors, publication, tags, hidden } = found
      const claims = [headline, published, byline, authors, publication, ...tags]
      const quotes = claims.flatMap(({ evidence }) => evidence).filter(({ line }) => line > 0)
      for (const { quote, start, end } of [
        ...quotes,
        ...hidden.map((range) => ({ ...range, quote: range.text })),
      ])
        assert.equal(points.slice(start, end).join(''), quote)
      for (const { status, evidence } of [headline, published, byline, publication])
        if (status === 'stated') assert.ok(evidence.length > 0 && evidence.every(({ quote }) => quote !== ''))
    }),
    { numRuns: 500 },
  )
})

test('a site that names itself as the author gives way to a person whom the page names', () => {
  const html = (head: string, above: string, below = '') =>
    page(`<meta property="og:site_name" content="Valley Gazette">${head}`, above, `${STORY}${below}`)
  const site = '<meta name="author" content="Valley Gazette">'
  for (const [head, above, below, name] of [
    [site, '<p>Von Mina Rahbar</p>', '', 'Mina Rahbar'],
    [site, '<a href="/autor/mina-rahbar">Mina Rahbar</a>', '', 'Mina Rahbar'],
    [site, '', '<p>Autor: Mina Rahbar</p>', 'Mina Rahbar'],
    [site, '<p>Ein Gastbeitrag von Mina Rahbar</p>', '', 'Mina Rahbar'],
    [site, '', '', 'Valley Gazette'],
    ['<meta name="author" content="Oren Castell">', '<p>Von Mina Rahbar</p>', '', 'Oren Castell'],
    ['<meta name="author" content="Oren Castell @orenc">', '', '', 'Oren Castell'],
  ] as const)
    assert.equal(read(html(head, above, below)).byline.value, name, above + below)
})

test('several links to authors beside each other are one byline, without their jobs', () => {
  const link = (name: string) => `<a href="/authors/x" class="author-name">${name}</a>`
  const found = (above: string) => read(page('', above, STORY)).authors.value.map(({ name }) => name)
  assert.deepEqual(found(`<div>${link('Mina Rahbar')}, ${link('Oren Castell')}</div>`), [
    'Mina Rahbar',
    'Oren Castell',
  ])
  assert.deepEqual(found(link('Mina Rahbar Staff Writer')), ['Mina Rahbar'])
  assert.deepEqual(found('<a href="/authors">All authors</a>'), [])
})
