import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assembleArchive } from '../../../src/archive/assemble-archive.ts'
import type { Article } from '../../../src/article/article.ts'
import type { HidingRule } from '../../../src/article/rules/hiding-rules.ts'
import type { ArticleView } from '../../../src/page/article/article-view.ts'
import type { SiteSettings } from '../../../src/page/frame.ts'
import { planPages, siteLinks } from '../../../src/page/plan-pages.ts'
import { type ArticleWords, article, parsed } from '../../support/articles.ts'
import { siteSettings } from '../../support/site-settings.ts'
import { ENGLISH } from '../../support/texts.ts'

const SETTINGS = siteSettings()

/** The view of the page of one article alone in its archive, and the page's description. */
function viewOf(
  words: ArticleWords,
  changes: Partial<Article> = {},
  settings: Partial<SiteSettings> = {},
): ArticleView & { description: string } {
  const one = {
    article: { ...article(words), ...changes },
    acronyms: [],
    listed: [],
    shortcodes: undefined,
    links: [],
    pictures: undefined,
  }
  const archive = assembleArchive([one]).value
  const site = { archive, settings: { ...SETTINGS, ...settings }, texts: ENGLISH }
  for (const page of planPages({ ...site, resolve: siteLinks(site, new Set()) }))
    if (page.template === 'article') return { ...page.data.page, description: page.data.head.description }
  assert.fail('no article page')
}

const claims = (view: ArticleView) =>
  view.claims.map(({ term, value, href, status }) => [term, value.text, href, status])
const hidden = (rule: HidingRule, text: string) => ({ rule, line: 1, start: 0, end: 1, text })

describe('the record of an article', () => {
  test('leads to the file itself where it is published, and says why where it is not', () => {
    const fileOf = (rawFiles: boolean, namesCollector: boolean) => {
      const { raw, rawNote } = viewOf({ namesCollector }, {}, { rawFiles }).source
      return [raw, rawNote]
    }
    const notPublished = 'The file itself is not published.'
    assert.deepEqual(fileOf(false, false), ['', notPublished])
    assert.deepEqual(fileOf(false, true), ['', notPublished])
    assert.deepEqual(fileOf(true, false), [
      'raw.txt',
      'Save it and check it with sha256sum against the digest below.',
    ])
    assert.deepEqual(fileOf(true, true), ['', 'The file itself is not published: it tells who collected it.'])
  })

  test('shows where a text was taken from as it is read, piece by piece', () => {
    const robust = (article: Parameters<typeof viewOf>[1]) => {
      const { versionDay, versionCopy } = viewOf({}, article).source
      return [versionDay, versionCopy]
    }
    const copy = 'https://web.archive.example/2022/https://x.example/'
    const collected = { at: '2022-01-02T09:15:00+04:30', method: null, clock: null }
    assert.deepEqual(robust({ collected, archivedAt: [copy] }), ['2022-01-02', copy])
    assert.deepEqual(robust({ collected: { ...collected, at: 'January 2022' } })[1], '')
    const shown = (sourceUrl: string | null) => viewOf({}, { sourceUrl }).source.shownAddress
    assert.deepEqual(shown(null), [])
    assert.deepEqual(shown('https://a.example/b/'), ['https://a.example/b/'])
    assert.deepEqual(shown('https://a.example/%D8%A2%D8%A8/x%20y'), [
      ...['https:', '//', 'a.example', '/', 'آب', '/', 'x%20y'],
    ])
  })

  test('says what is stated, with the way to its lists', () => {
    const view = viewOf({ date: '2022-03-04', publication: 'Sample Wire', authors: ['Mina Rahbar'] })
    assert.deepEqual(claims(view), [
      ['Published', '4 March 2022', '', 'in the source'],
      ['Publication', 'Sample Wire', '../../../../publications/sample-wire/', 'in the source'],
      ['Byline', 'Mina Rahbar', '../../../../authors/mina-rahbar/', 'in the source'],
      ['Language', 'English', '', ''],
      ['Rights in the text', 'Copyright Not Evaluated', 'http://rightsstatements.org/vocab/CNE/1.0/', ''],
    ])
    assert.deepEqual(view.claims[0], {
      term: 'Published',
      value: { text: '4 March 2022', lang: '', dir: 'auto' },
      href: '',
      outside: false,
      status: 'in the source',
      doubtful: false,
      reason: 'Printed above the text.',
      evidence: [{ quote: 'as printed', place: 'line 1', href: '' }],
      rejected: [],
    })
  })

  test('says what is not known, without a value', () => {
    assert.deepEqual(claims(viewOf({})), [
      ['Published', '', '', 'not known'],
      ['Publication', '', '', 'not known'],
      ['Byline', '', '', 'not known'],
      ['Language', 'English', '', ''],
      ['Rights in the text', 'Copyright Not Evaluated', 'http://rightsstatements.org/vocab/CNE/1.0/', ''],
    ])
  })

  test('names a bound in the record and beside the headline', () => {
    const view = viewOf({ date: '[2022-02..]', dateStatus: 'bounded' })
    assert.deepEqual(claims(view)[0], ['Published', 'not before February 2022', '', 'only limits known'])
    assert.deepEqual(view.date, {
      text: 'not before February 2022',
      datetime: '',
      stamp: 'only limits known',
    })
  })

  test('leads from two authors to neither, for one byline names both', () => {
    assert.deepEqual(claims(viewOf({ authors: ['Mina Rahbar', 'Tom Ashby'] }))[2], [
      'Byline',
      'Mina Rahbar and Tom Ashby',
      '',
      'in the source',
    ])
  })

  test('says of a headline that the archive made that it did', () => {
    const headline = {
      value: 'It rained',
      status: 'supplied' as const,
      rule: 'headline.first-sentence' as const,
      evidence: [{ quote: 'It rained', line: 0, start: 0, end: 9 }],
      rejected: [],
    }
    const view = viewOf({}, { headline })
    assert.equal(view.headlineSupplied, true)
    assert.deepEqual(
      view.claims.find(({ term }) => term === 'Headline'),
      {
        term: 'Headline',
        value: { text: 'It rained', lang: 'en', dir: 'ltr' },
        href: '',
        outside: false,
        status: 'added by the archive',
        doubtful: true,
        reason: 'The file has no headline. The archive took the beginning of the first sentence.',
        evidence: [{ quote: 'It rained', place: 'name of the file', href: '' }],
        rejected: [],
      },
    )
    assert.match(view.citation.join(' '), /^“\[It rained\]\.” /)
  })

  test('names another language than the site’s', () => {
    assert.equal(viewOf({}).languageNote, '')
    const view = viewOf({ language: 'fa-AF', headline: 'باد' })
    assert.deepEqual(
      [view.languageNote, view.headline],
      ['In Dari', { text: 'باد', lang: 'fa-AF', dir: 'rtl' }],
    )
  })
})

const NO_WAY = { label: '', href: '' }

const lines = (...texts: string[]) => texts.map((text) => ({ text, id: '', back: NO_WAY }))

test('hidden lines stand under their reasons, in the order of the file', () => {
  const view = viewOf(
    {},
    {
      hidden: [
        hidden('boilerplate.share', 'Tweet'),
        hidden('boilerplate.share', 'Pin'),
        hidden('boilerplate.copyright', '© Wire'),
        hidden('boilerplate.share', 'Mail'),
      ],
    },
  )
  assert.equal(view.hiddenSummary, '4 lines of the file are not part of the article')
  assert.deepEqual(view.hidden, [
    { reason: 'share buttons', lines: lines('Tweet', 'Pin') },
    { reason: 'copyright notice', lines: lines('© Wire') },
    { reason: 'share buttons', lines: lines('Mail') },
  ])
  assert.equal(viewOf({}).hiddenSummary, '')
})

describe('the citation', () => {
  for (const [name, words, expected] of [
    [
      'has everything that is known, in the order of a bibliography',
      { date: '2022-03-04', publication: 'Sample Wire', authors: ['Mina Rahbar'] },
      'Mina Rahbar. “Rain in Herat.” Sample Wire, 4 March 2022. The Backfile, ID.',
    ],
    ['says that nothing is known of the date', {}, '“Rain in Herat.” undated. The Backfile, ID.'],
    [
      'doubts what the archive doubts',
      { date: '2022-03~', publication: 'Sample Wire' },
      '“Rain in Herat.” Sample Wire, [circa March 2022]. The Backfile, ID.',
    ],
    [
      'ends a sentence once',
      { headline: 'Is it raining?', authors: ['Tom Ashby Jr.'] },
      'Tom Ashby Jr. “Is it raining?” undated. The Backfile, ID.',
    ],
  ] satisfies (readonly [string, ArticleWords, string])[]) {
    test(name, () => {
      const view = viewOf(words)
      assert.equal(view.citation.join(' '), expected.replace('ID', view.id))
    })
  }
})

test('the description is the summary, else how the text begins', () => {
  assert.equal(viewOf({ body: 'It rained.\n\nLong.' }).description, 'It rained. Long.')
  assert.equal(viewOf({}, { summary: 'Wet.' }).description, 'Wet.')
})

describe('what stands around an article', () => {
  /** The views of the pages of several articles, by headline. */
  function viewsOf(all: readonly ArticleWords[], settings: Partial<SiteSettings> = {}) {
    const archive = assembleArchive(parsed(all)).value
    const site = { archive, settings: { ...SETTINGS, ...settings }, texts: ENGLISH }
    const pages = planPages({ ...site, resolve: siteLinks(site, new Set()) })
    return new Map(
      [...pages].flatMap((page) =>
        page.template === 'article' ? [[page.data.page.headline.text, page.data.page] as const] : [],
      ),
    )
  }

  test('is what is related to it, with what both name, and with no date for machines', () => {
    const views = viewsOf([
      { headline: 'Rain', date: '2022-03-04', tags: ['Herat', 'water'] },
      { headline: 'باد', date: '2022-03-05', tags: ['Herat', 'water'], language: 'fa-AF', slug: 'wind' },
      { headline: 'Bread', date: '2022-03-06', tags: ['Kabul'] },
    ])
    assert.deepEqual(views.get('Rain')?.related, [
      {
        id: views.get('باد')?.id,
        href: '../../../../2022/03/05/wind/',
        headline: { text: 'باد', lang: 'fa-AF', dir: 'rtl' },
        summary: '',
        date: { text: '5 March 2022', datetime: '', stamp: '' },
        publication: '',
        byline: '',
        coins: '',
        shared: ['Herat', 'water'],
        words: [],
      },
    ])
    assert.deepEqual(views.get('Bread')?.related, [])
  })

  test('is its number in the archive', () => {
    assert.deepEqual(
      [...viewsOf([{ headline: 'Rain' }, { headline: 'Snow' }]).values()].map(({ accession }) => accession),
      ['No. 1', 'No. 2'],
    )
    const taken = assembleArchive(parsed([{ headline: 'Rain' }]), {
      register: [],
      today: '2026-11-21',
      addresses: 'move',
      unpublished: [],
    }).value
    const site = { archive: taken, settings: SETTINGS, texts: ENGLISH }
    const [page] = planPages({ ...site, resolve: siteLinks(site, new Set()) })
    assert.equal(page?.template === 'article' && page.data.page.accession, 'No. 1, 21 November 2026')
  })

  test('is its address, absolute where that is known, with its letters as they are', () => {
    const words = { headline: 'باد', language: 'fa-AF' }
    assert.equal(viewsOf([words]).get('باد')?.address, '/undated/باد/')
    assert.equal(
      viewsOf([words], { baseUrl: 'https://archive.example/' }).get('باد')?.address,
      'https://archive.example/undated/باد/',
    )
  })

  test('is the time that it takes to read', () => {
    assert.equal(viewOf({ body: 'word '.repeat(950) }).readingTime, '4 minutes to read')
  })

  test('is a hidden line with an id where evidence leads to it', () => {
    const byline = {
      ...article({ authors: ['Mina Rahbar'] }).byline,
      evidence: [{ quote: 'Mina', line: 2, start: 3, end: 7 }],
    }
    const view = viewOf(
      {},
      {
        byline,
        hidden: [
          { rule: 'head.byline', line: 2, start: 0, end: 7, text: 'By Mina' },
          { rule: 'head.byline', line: 2, start: 8, end: 9, text: '.' },
        ],
      },
    )
    assert.deepEqual(view.hidden[0]?.lines, [
      { text: 'By Mina', id: 'line-2', back: { label: 'Back to the record', href: '#record' } },
      { text: '.', id: '', back: NO_WAY },
    ])
    assert.equal(view.claims.find(({ term }) => term === 'Byline')?.evidence[0]?.href, '#line-2')
  })
})
