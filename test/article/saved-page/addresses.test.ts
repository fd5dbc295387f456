import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleOf } from '../../support/parse.ts'

const STORY =
  'The river rose during the night and by morning had covered the lower market, where traders were still trying to save what they could carry. '.repeat(
    4,
  )
const page = (before: string, head: string) =>
  `<!doctype html>${before}<html><head><title>River Floods</title>${head}</head><body><article><h1>River Floods</h1><p>${STORY}</p></article></body></html>`

const provenance = (before: string, head = '') => {
  const {
    sourceUrl,
    archivedAt,
    collected: taken,
    published,
  } = articleOf(page(before, head), 'articles/a.html')
  return { sourceUrl, archivedAt, collected: taken?.at, published: published.value.edtf }
}

test('the address that the publisher declares is the source, not a front page declared by mistake', () => {
  assert.deepEqual(
    provenance(
      '',
      '<link rel="canonical" href="https://wire.example/"><meta property="og:url" content="https://wire.example/floods">',
    ),
    { sourceUrl: 'https://wire.example/floods', archivedAt: [], collected: undefined, published: '' },
  )
})

test('the comment that browsers leave names the source', () => {
  assert.deepEqual(
    provenance('<!-- saved from url=(0027)https://wire.example/floods -->').sourceUrl,
    'https://wire.example/floods',
  )
})

test('the comment of SingleFile names the source and the day of saving, which is no publication', () => {
  const comment =
    '<!--\n Page saved with SingleFile \n url: https://wire.example/floods \n saved date: Wed Jan 05 2022 12:33:00 GMT+0430 (Afghanistan Time)\n-->'
  assert.deepEqual(provenance(comment), {
    sourceUrl: 'https://wire.example/floods',
    archivedAt: [],
    collected: '2022-01-05',
    published: '',
  })
})

test('a copy of the Wayback Machine gives the original address, its own, and the day of the copy', () => {
  const copy = 'https://web.archive.org/web/20220105083001/https://wire.example/floods'
  const expected = {
    sourceUrl: 'https://wire.example/floods',
    archivedAt: [copy],
    collected: '2022-01-05',
    published: '',
  }
  assert.deepEqual(provenance('', `<link rel="canonical" href="${copy}">`), expected)
  assert.deepEqual(
    provenance(
      '',
      '<script>__wm.wombat("https://wire.example/floods","20220105083001","https://web.archive.org/");</script>',
    ),
    expected,
  )
})

test('what archive.today says of its copy is not said of the article', () => {
  const head = `<meta property="og:site_name" content="archive.ph"><meta property="og:url" content="http://archive.ph/AbCdE">
<meta property="article:published_time" content="2022-01-05T08:30:01Z"><link rel="canonical" href="http://archive.today/2022.01.05-083001/https://wire.example/floods">`
  assert.deepEqual(provenance('', head), {
    sourceUrl: 'https://wire.example/floods',
    archivedAt: [
      'http://archive.today/2022.01.05-083001/https://wire.example/floods',
      'http://archive.ph/AbCdE',
    ],
    collected: '2022-01-05',
    published: '',
  })
  assert.deepEqual(articleOf(page('', head), 'articles/a.html').publication.value, null)
})

test('the bar of the Wayback Machine is no part of the text', () => {
  const { body } = articleOf(
    `<html><body><!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base"><p>12 captures of this page, which ${'was collected '.repeat(40)}</p></div><!-- END WAYBACK TOOLBAR INSERT --><h1>River Floods</h1><p>${STORY}</p></body></html>`,
    'articles/a.html',
  )
  assert.doesNotMatch(JSON.stringify(body), /captures/)
})
