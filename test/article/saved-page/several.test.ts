// Pages of several whole articles, and pages of one with teasers of others.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articlesIn, mayHoldSeveral } from '../../../src/article/saved-page/several.ts'

const TEXT = 'The new bridge over the river was opened on Monday by the mayor of Olden. '
const whole = (headline: string, times = 4) =>
  `<article><h2>${headline}</h2><p>${TEXT.repeat(times)}</p></article>`

test('articles with headlines and texts of their own are counted', () => {
  assert.equal(
    articlesIn(`<main>${whole('Bridge opens')}${whole('Mill to close')}${whole('Rain')}</main>`),
    3,
  )
  assert.equal(articlesIn(whole('Bridge opens')), 1)
  assert.equal(articlesIn('<p>None</p>'), 1)
})

test('an article may be marked by a class, a type or a role', () => {
  for (const mark of [
    'class="post hentry"',
    'class="h-entry"',
    'itemscope itemtype="https://schema.org/NewsArticle"',
    'role="article"',
  ]) {
    const marked = (headline: string) => `<div ${mark}><h2>${headline}</h2><p>${TEXT.repeat(4)}</p></div>`
    const page = `<div>${marked('Bridge opens')}${marked('Mill to close')}</div><div><p>${TEXT}</p></div>`
    assert.deepEqual([mayHoldSeveral(page, 0), articlesIn(page)], [true, 2], mark)
    assert.equal(mayHoldSeveral(marked('Bridge opens'), 0), false)
    assert.equal(articlesIn(`<div ${mark}><h1>Bridge opens</h1>${marked('Inside')}</div>`), 1)
  }
})

test('teasers, comments, asides and what lies within an article are no articles of the page', () => {
  const teaser =
    '<article><h3><a href="/b">Mill to close</a></h3><p>Sixty people will be without work.</p></article>'
  const linked = `<article><h2><a href="/b">Mill to close</a></h2><p>${TEXT.repeat(4)}</p></article>`
  const comment = `<article class="comment"><p>${TEXT.repeat(4)}</p></article>`
  assert.equal(articlesIn(whole('Bridge opens', 20) + teaser + teaser + linked + comment), 1)
  assert.equal(
    articlesIn(`<article><h1>Bridge opens</h1><p>${TEXT.repeat(8)}</p>${whole('Inside')}</article>`),
    1,
  )
  assert.equal(articlesIn(`${whole('Bridge opens')}<aside>${whole('Mill to close')}</aside>`), 1)
})

test('the longest by far is the article of its page; the same headline twice is one article', () => {
  assert.equal(articlesIn(whole('Bridge opens', 30) + whole('Mill to close')), 1)
  assert.equal(articlesIn(whole('Bridge opens') + whole('Bridge opens')), 1)
})
