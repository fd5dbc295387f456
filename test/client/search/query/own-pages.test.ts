// The keeper's own pages in the search: found by the words in them, beside the articles and never among them.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { pageIndex, pagesOfSite } from '../../../../src/client/search/index/own-pages.ts'
import { pagesFor } from '../../../../src/client/search/query/own-pages.ts'
import { searcher } from '../../../../src/client/search/query/search.ts'
import { readState } from '../../../../src/client/search/state.ts'
import { permalink } from '../../../../src/value/permalink.ts'
import { record } from '../../../search/made-up-records.ts'
import { memoryIndex } from '../../../support/memory-engine.ts'

const page = (name: string, headline: string, text: string, language = 'en') => ({
  url: permalink(name),
  headline,
  text,
  language,
  dir: language === 'fa' ? ('rtl' as const) : ('ltr' as const),
})
const PAGES = [
  page(
    'about',
    'About us',
    'We keep what the papers of the valley printed.\n\nWrite to the well-known editors.',
  ),
  page('corrections', 'Corrections', 'We correct what we wrote, never what papers printed.'),
  page('fa-contact', 'تماس', 'به ما بنویسید.', 'fa'),
]
const site = {
  ...memoryIndex([record('a', { text: 'The papers of the valley.' })]),
  pages: async () => pageIndex(PAGES),
}

const found = async (fragment: string, index = site) =>
  (await pagesFor(index, readState(fragment), false)).map(({ article }) => article.url)

describe('pages', () => {
  test('are found by words, their forms and beginnings, phrases and headlines, the best first', async () => {
    assert.deepEqual(await found('q=papers'), ['/corrections/', '/about/'])
    assert.deepEqual(await found('q=corrections'), ['/corrections/'])
    assert.deepEqual(await found('q=%22of the valley%22'), ['/about/'])
    assert.deepEqual(await found('q=%22valley of%22'), [])
    assert.deepEqual(await found('q=title:papers'), [])
    assert.deepEqual(await found('q=edit*'), ['/about/'])
    assert.deepEqual(await found('q=wellknown'), ['/about/'])
    assert.deepEqual(await found('q=papers -valley'), ['/corrections/'])
    assert.deepEqual(await found('q=بنويسيد'), ['/fa-contact/'])
    assert.deepEqual(await found('q=editor'), ['/about/'])
  })

  test('answer no question that only articles can: none without words, beside filters, of a tag or a date', async () => {
    for (const fragment of [
      '',
      'tag=Sea',
      'q=papers&tag=Sea',
      'q=papers&from=1999',
      'q=tag:papers',
      'q=-papers',
    ])
      assert.deepEqual(await found(fragment), [], fragment)
    assert.deepEqual(await found('q=papers tag:Sea'), [])
    assert.deepEqual(await found('q=papers 1998..2001'), [])
  })

  test('change nothing of what the search says of articles', async () => {
    const { search } = searcher(async () => site)
    const { pages, ...outcome } = (await search(readState('q=papers'), false))()
    const without = { ...site, pages: async () => pageIndex([]) }
    const { pages: none, ...alone } = (
      await searcher(async () => without).search(readState('q=papers'), false)
    )()
    assert.deepEqual([pages.length, none.length], [2, 0])
    assert.deepEqual(
      {
        results: outcome.results,
        matching: outcome.matching,
        facets: outcome.narrowed.facets,
        hits: outcome.answer?.hits,
      },
      {
        results: alone.results,
        matching: alone.matching,
        facets: alone.narrowed.facets,
        hits: alone.answer?.hits,
      },
    )
  })

  test('that cannot be loaded take nothing from the articles, and are asked for again', async (t) => {
    t.mock.method(console, 'error', () => {})
    const asked: string[] = []
    const pages = pagesOfSite(async (path) => {
      asked.push(path)
      if (asked.length === 1) throw new Error('No line.')
      return new Response(JSON.stringify(PAGES))
    })
    assert.deepEqual(await found('q=papers', { ...site, pages }), [])
    assert.deepEqual(await found('q=papers', { ...site, pages }), ['/corrections/', '/about/'])
    assert.deepEqual(await found('q=valley', { ...site, pages }), ['/about/'])
    assert.deepEqual(asked, ['search/pages.json', 'search/pages.json'])
  })
})
