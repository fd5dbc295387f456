import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleOf } from '../../support/parse.ts'

const STORY =
  'The mill at the weir ground its last flour on Friday, and its owner kept the keys of the house beside it. '.repeat(
    4,
  )
const ADDRESS = 'https://courier.example/2022/01/06/mill'
const note = (head: string) =>
  `<html><head><title>Mill clip</title>${head}</head><body><div><h1>Mill stops</h1><div>${STORY}</div></div></body></html>`

function facts(head: string) {
  const article = articleOf(note(head), 'articles/a.html')
  const { sourceUrl, collected, authors, updated, published, tags, namesCollector } = article
  return {
    sourceUrl,
    collected: collected?.at ?? null,
    authors: authors.value.map(({ name }) => name),
    updated: updated?.edtf ?? null,
    published: published.value.edtf,
    tags: tags.map(({ name }) => name),
    namesCollector,
  }
}

test('a note of Evernote gives the address of its clip and the day of clipping, and keeps its maker to itself', () => {
  const wanted = {
    sourceUrl: ADDRESS,
    collected: '2022-02-03',
    authors: [],
    updated: null,
    published: '2022-01-06?',
    tags: ['mills', 'water'],
    namesCollector: true,
  }
  const metas = `<meta name="author" content="Jane Collector"/><meta name="source" content="web.clip"/><meta name="source-url" content="${ADDRESS}"/><meta name="keywords" content="mills, water"/>`
  assert.deepEqual(
    facts(
      `<meta name="exporter-version" content="Evernote Mac 7.14"/>${metas}<meta name="created" content="2022-02-03 08:01:55 +0000"/><meta name="updated" content="2022-02-04 08:01:55 +0000"/>`,
    ),
    wanted,
  )
  assert.deepEqual(facts(`${metas}<meta name="created" content="20220203T080155Z"/>`), wanted)
  const asItems = metas.replaceAll('meta name="source', 'meta itemprop="source')
  assert.deepEqual(facts(`${asItems}<meta itemprop="created" content="20220203T080155Z"/>`), wanted)
})

test('a note without an address tells when it was made all the same', () => {
  const { collected, sourceUrl } = facts(
    '<meta name="generator" content="OneNote"/><meta name="created" content="2022-02-03T08:01:00.0000000"/>',
  )
  assert.deepEqual([collected, sourceUrl], ['2022-02-03', null])
})

test('what a page of a site says by the same names is its own', () => {
  const { authors, collected, namesCollector } = facts(
    '<meta name="author" content="Mina Rahbar"/><meta name="created" content="2022-02-03"/>',
  )
  assert.deepEqual([authors, collected, namesCollector], [['Mina Rahbar'], null, false])
})
