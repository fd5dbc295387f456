import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleOf } from '../../support/parse.ts'

const PROSE =
  '<p>The dam above Lower Sedge held on Monday, and the water fell by a hand before noon, the warden of the valley said to those who had come.</p><p>Sixty families had slept in the school. Most of them, she added, would be at home again by the evening meal, if the road was open.</p><p>Engineers from the coast are to look at the gates on Friday, and a report on what they find is to follow in the spring of the year after.</p>'

const published = (inside: string, head = '') =>
  articleOf(
    `<!doctype html><html lang="en"><head><title>Dam holds</title>${head}</head><body>${inside}</body></html>`,
    'articles/a.html',
  ).published

test('a date in an element that is called so in any usual way is read', () => {
  for (const name of [
    'news-list-date',
    'meta__date',
    'node__publication-date',
    '_publishingdate',
    'post-created',
    'fecha-articulo',
    'datum',
  ])
    assert.equal(
      published(`<h1>Dam holds</h1><div class="${name}">3 May 2022</div>${PROSE}`).value.edtf,
      '2022-05-03',
      name,
    )
  for (const name of ['update-list', 'candidate', 'dated-look', 'mandate'])
    assert.notEqual(
      published(`<main><h1>Dam holds</h1>${PROSE}<div class="${name}">Fair 3 May 2022 ends</div></main>`)
        .value.precision,
      'day',
      name,
    )
})

test('the one day that a page shows is likely its own; of a page that shows several none is', () => {
  const item = (day: string) =>
    `<div class="teaser"><span class="date">${day}</span> <a href="/x">Rain</a></div>`
  const story = `<h1>Dam holds</h1>${PROSE}`
  assert.deepEqual([published(`${story}${item('3 May 2022')}`).value.edtf], ['2022-05-03?'])
  for (const others of [`${item('3 May 2022')}${item('4 May 2022')}`, `<aside>${item('3 May 2022')}</aside>`])
    assert.notEqual(published(story + others).value.precision, 'day', others)
})

test('the day that a page prints beside its story counts before a moment that it declares for the day next to it', () => {
  const at = (moment: string) => `<meta property="article:published_time" content="${moment}">`
  for (const day of [`<div class="date">3 May 2022</div>`, '<p>By Mina Rahbar | 3 May 2022, 10:30 pm</p>']) {
    const story = `<h1>Dam holds</h1>${day}${PROSE}`
    assert.equal(published(story, at('2022-05-04T01:30:00Z')).value.edtf, '2022-05-03')
    assert.equal(published(story, at('2022-05-02T22:30:00+00:00')).value.edtf, '2022-05-03')
    assert.equal(published(story, at('2022-05-04T01:30:00+02:00')).value.edtf, '2022-05-03')
    assert.equal(published(story, at('2022-05-06T01:30:00Z')).value.edtf, '2022-05-06')
    assert.equal(published(story, at('2022-05-04')).value.edtf, '2022-05-04')
  }
  const both = '<h1>Dam holds</h1><p>3 May 2022 – 4 May 2022</p>'
  assert.equal(published(both + PROSE, at('2022-05-04T01:30:00Z')).value.edtf, '2022-05-04')
  const masthead = '<p>Tuesday, 3 May 2022</p><h1>Dam holds</h1>'
  assert.equal(published(masthead + PROSE, at('2022-05-04T01:30:00Z')).value.edtf, '2022-05-04')
})

test('where nothing is declared, the line between headline and story that holds a day is read, whatever its element', () => {
  for (const [line, day] of [
    ['<span>Mina Rahbar</span> · <em>3 May 2022</em>', '2022-05-03'],
    ['Hafen | 03.05.2022, 13:10 Uhr | Mina Rahbar', '2022-05-03'],
    ['Publié le 3 mai 2022 à 8 h 10', '2022-05-03'],
    ['\ue192 03.05.2022', '2022-05-03'],
  ]) {
    const claim = published(`<h1>Dam holds</h1><div>${line}</div>${PROSE}`)
    assert.deepEqual([claim.value.edtf, claim.status, claim.rule], [day, 'stated', 'date.printed-line'], line)
  }
  // A day of the story, one of a menu, and a range are none of publication.
  for (const inside of [
    `<h1>Dam holds</h1><p>The dam was built in the years to 3 May 1952, when it held for the first time.</p>${PROSE}`,
    `<h1>Dam holds</h1>${PROSE}<section class="comments"><p>grumpy, 3 May 2022</p></section>`,
  ])
    assert.notEqual(published(inside).value.precision, 'day', inside)
})

test('a day of a book and one of several entries below the story is not the article’s', () => {
  const about = (line: string) =>
    `<h1>Dam holds</h1><div>ISBN: 9780000000002</div><div>Pages: 448</div><div>Publication date: ${line}</div>${PROSE}`
  assert.notEqual(published(about('3 May 2022')).value.precision, 'day')
  const entries = `<h1>Dam holds</h1>${PROSE}<div>Report | 3 May 2022</div><div>Report | 2 May 2022</div>`
  assert.notEqual(published(entries).value.precision, 'day')
})

test('a day beside the story that contradicts the address is not believed', () => {
  const at = (path: string) => `<link rel="canonical" href="https://gazette.example/${path}/dam">`
  const story = `<h1>Dam holds</h1>${PROSE}${PROSE}<div>Published: 3 May 2022</div>`
  assert.equal(published(story, at('2022/05')).value.edtf, '2022-05-03')
  assert.equal(published(story, at('2022/05/04')).value.edtf, '2022-05-03')
  assert.equal(published(story, at('2022/07')).value.edtf, '2022-07?')
})

test('what programs call only a date is believed less than the day that the page shows', () => {
  const story = `<h1>Dam holds</h1><div class="date">3 May 2022</div>${PROSE}`
  for (const name of ['date', 'dc.date', 'dcterms.date'])
    assert.equal(
      published(story, `<meta name="${name}" content="2022-05-09">`).value.edtf,
      '2022-05-03',
      name,
    )
  assert.equal(published(story, '<meta name="pubdate" content="2022-05-09">').value.edtf, '2022-05-09')
  assert.equal(
    published(`<h1>Dam holds</h1>${PROSE}`, '<meta name="date" content="2022-05-09">').value.edtf,
    '2022-05-09',
  )
})

test('figures that leave two days are read as the language of the page writes them', () => {
  const story = (lang: string) =>
    articleOf(
      `<!doctype html><html lang="${lang}"><head><title>Dam holds</title></head><body><h1>Dam holds</h1><div class="date">02/10/2020</div>${PROSE}</body></html>`,
      'articles/a.html',
    ).published
  assert.deepEqual(
    [story('en-GB').value.edtf, story('en-GB').rule, story('en-GB').status],
    ['2020-10-02', 'date.line-by-language', 'inferred'],
  )
  assert.equal(story('en').value.edtf, '[2020-02-10,2020-10-02]')
})

test('a line that says of itself that it tells a change tells no publication', () => {
  const line = '<h1>Dam holds</h1><div class="published-date">Updated 3 May 2022</div>'
  const head = '<meta property="article:published_time" content="2020-01-05T08:00:00Z">'
  const article = articleOf(
    `<!doctype html><html><head><title>Dam holds</title>${head}</head><body>${line}${PROSE}</body></html>`,
    'articles/a.html',
  )
  assert.deepEqual(
    [article.published.value.edtf, article.published.rejected, article.updated?.edtf],
    ['2020-01-05', undefined, '2022-05-03'],
  )
})

test('the foot of an article and the posts of Blogger are parts of the article', () => {
  const foot = `<article><h1>Dam holds</h1><footer><span class="post-created">03.05.22</span> / <span>0 comments</span></footer>${PROSE}</article>`
  assert.equal(published(foot).value.edtf, '2022-05-03')
  const blog = `<div class="widget Blog"><h2 class="date-header">Tuesday, 3 May 2022</h2><h3>Dam holds</h3>${PROSE}</div>`
  assert.equal(published(blog).value.edtf, '2022-05-03')
  assert.notEqual(published(`<h1>Dam holds</h1>${PROSE}<footer>3 May 2022</footer>`).value.precision, 'day')
})

test('a day that a whole line states is the only one of its page where no other line states another', () => {
  const entry = (day: string) => `<h3><a href="/x">Rain</a></h3><span>Entry by Mina Rahbar | ${day}</span>`
  const line = `<h1>Dam holds</h1>${PROSE}${PROSE}${PROSE}${'<p>So it was.</p>'.repeat(8)}<div>3 May 2022</div>`
  assert.equal(published(line).value.edtf, '2022-05-03?')
  assert.notEqual(published(`${line}${entry('28 April 2022')}`).value.precision, 'day')
})

test('the days on which a study was received and accepted are not those of its publication', () => {
  const story = `<h1>Dam holds</h1><p>Received 14 October 2022; accepted 16 December 2022.</p>${PROSE}`
  assert.equal(published(story, '<meta name="dc.date" content="2023-01-02">').value.edtf, '2023-01-02')
})
