import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { brokenLinks } from '../../src/archive/links.ts'
import type { Block } from '../../src/article/block.ts'
import { archiveFile, formatsAt } from '../../src/citation/formats.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { fileItself } from '../../src/diagnostic/place.ts'
import type { NeighbourView } from '../../src/page/article/article-view.ts'
import { formatViews } from '../../src/page/article/format-views.ts'
import type { SiteSettings } from '../../src/page/frame.ts'
import { type Page, planPages, siteLinks } from '../../src/page/plan-pages.ts'
import { sha256, shortId } from '../../src/value/digest.ts'
import { collisionKey, indexFile } from '../../src/value/permalink.ts'
import { type ArticleWords, parsed } from '../support/articles.ts'
import { siteSettings } from '../support/site-settings.ts'
import { ENGLISH } from '../support/texts.ts'

const SETTINGS = siteSettings({
  title: 'The Valley Backfile',
  description: 'Clippings on a valley.',
  generator: 'Backfile 0.1.0',
})

const linked = (...hrefs: string[]): Block[] =>
  hrefs.map((href) => ({
    type: 'paragraph',
    text: [
      { type: 'link', target: { href, wiki: false, at: fileItself('articles/rain.txt') }, children: [href] },
    ],
  }))

const SMALL: readonly ArticleWords[] = [
  {
    path: 'articles/rain.txt',
    headline: 'Rain',
    date: '2022-03-04',
    tags: ['Herat', 'C#'],
    publication: 'Sample Wire',
    authors: ['Mina Rahbar'],
    body: linked(
      'snow.txt#deep',
      '/tags/herat/',
      '/tags/c/',
      '/files/50%25%20%231.pdf',
      'hail.txt',
      '/tags/',
    ),
  },
  { path: 'articles/snow.txt', headline: 'Snow', date: '2022-03-02', tags: ['C++', 'herat'] },
  { path: 'articles/fog.txt', headline: 'Fog', date: '2021', authors: ['Mina Rahbar', 'Tom Ashby'] },
  { path: 'articles/wind.txt', headline: 'باد', language: 'fa-AF' },
]

/** Hundred and twenty articles of one tag, one author, one month, and as many undated. */
const MANY: readonly ArticleWords[] = Array.from({ length: 240 }, (_, i) => ({
  path: `articles/${i}.txt`,
  headline: `Rain ${i}, again`,
  date: i % 2 === 0 ? '' : `2022-03-${String(1 + (i % 28)).padStart(2, '0')}`,
  tags: ['Rain', `Rain ${i}`],
  authors: ['Mina Rahbar'],
}))

interface Plan {
  readonly pages: readonly Page[]
  /** Whether an article may link to an address of the site. */
  readonly leadsTo: (href: string) => boolean
  readonly diagnostics: readonly Diagnostic[]
}

function plan(
  words: readonly ArticleWords[],
  settings: Partial<SiteSettings> = {},
  files: string[] = [],
): Plan {
  const articles = parsed(words)
  const archive = assembleArchive(articles).value
  const site = { archive, settings: { ...SETTINGS, ...settings }, texts: ENGLISH }
  const resolve = siteLinks(site, new Set(files))
  return {
    pages: [...planPages({ ...site, resolve })],
    diagnostics: brokenLinks(articles, resolve),
    leadsTo: (href) => resolve({ href, wiki: false, at: null }, 'articles/rain.txt').kind === 'page',
  }
}

/** Every address that a view holds: under `href`, in pagination, and in the text of an article. */
function* hrefsOf(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') {
    if (['href', 'newer', 'older'].includes(key) && value !== '') yield value
    if (key === 'bodyHtml') for (const [, href = ''] of value.matchAll(/ (?:href|src)="([^"]*)"/g)) yield href
  } else if (Array.isArray(value)) {
    for (const each of value) yield* hrefsOf(each)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) yield* hrefsOf(each, name)
  }
}

/** Where the links of a page lead, seen from where the page stands. */
function destinations({ address, data }: Page, base = 'https://archive.example'): string[] {
  // Links in the head are for machines: some name a term, and a reader follows none.
  return [...hrefsOf({ ...data, head: { ...data.head, links: [] } })].map((href) => {
    const url = new URL(href, base + encodeURI(address))
    return url.href.startsWith(base) ? decodeURIComponent(url.pathname) : url.href
  })
}

const articlesOf = ({ pages }: Plan) => pages.flatMap((page) => (page.template === 'article' ? [page] : []))
const listing = ({ pages }: Plan, address: string) => {
  const [found] = pages.flatMap((page) =>
    page.template === 'listing' && page.address === address ? [page] : [],
  )
  assert.ok(found, address)
  return found.data.page
}

describe('the plan of a small archive', () => {
  const small = plan(SMALL, {}, ['files/50% #1.pdf'])
  const marked = (key: string) => `/tags/c-${shortId(sha256(key), 6)}/`

  test('has every page once, articles first and the home page last', () => {
    assert.deepEqual(
      small.pages.map(({ template, address, file }) => [template, address, file]),
      [
        ['article', '/2022/03/04/rain/'],
        ['article', '/2022/03/02/snow/'],
        ['article', '/2021/fog/'],
        ['article', '/undated/باد/'],
        ['listing', '/2021/'],
        ['listing', '/2022/'],
        ['listing', '/2022/03/'],
        ['listing', '/2022/03/02/'],
        ['listing', '/2022/03/04/'],
        ['listing', '/undated/'],
        ['listing', marked('c#')],
        ['listing', marked('c++')],
        ['listing', '/tags/herat/'],
        ['listing', '/publications/sample-wire/'],
        ['listing', '/authors/mina-rahbar/'],
        ['listing', '/authors/tom-ashby/'],
        ['directory', '/tags/'],
        ['directory', '/publications/'],
        ['directory', '/authors/'],
        ['on-this-day', '/dates/on-this-day/'],
        ['chronology', '/dates/'],
        ['search', '/search/'],
        ['collection', '/collection/'],
        ['about', '/about/'],
        ['stray', '/'],
        ['home', '/'],
      ].map(([template = '', address = '']) => [
        template,
        address,
        template === 'stray' ? '404.html' : `${address.slice(1)}index.html`,
      ]),
    )
  })

  test('resolves the links of articles, and reports those that lead nowhere where they stand', () => {
    const [rain] = articlesOf(small)
    const withoutAnchors = rain?.data.page.bodyHtml.replace(/ <a class="pin"[^>]*><\/a>| id="p-[^"]*"/g, '')
    assert.deepEqual(withoutAnchors?.split('\n'), [
      '<p><a href="../../../../2022/03/02/snow/#deep">snow.txt#deep</a></p>',
      '<p><a href="../../../../tags/herat/">/tags/herat/</a></p>',
      '<p>/tags/c/</p>',
      '<p><a href="../../../../files/50%25%20%231.pdf">/files/50%25%20%231.pdf</a></p>',
      '<p>hail.txt</p>',
      '<p><a href="../../../../tags/">/tags/</a></p>',
    ])
    assert.deepEqual(
      small.diagnostics.map(({ code, message, at }) => [code, at.path, message]),
      ['/tags/c/', 'hail.txt'].map((href) => [
        'broken-link',
        'articles/rain.txt',
        `The link to "${href}" leads to no article or page of the archive; its words are shown without a link.`,
      ]),
    )
  })

  test('sets dated articles between their neighbours in time, and undated ones between none', () => {
    const link = ({ href, date, headline }: NeighbourView) => (href === '' ? [] : [date, headline.text, href])
    assert.deepEqual(
      articlesOf(small).map(({ data: { page } }) => [link(page.newer), link(page.older)]),
      [
        [[], ['2 March 2022', 'Snow', '../../../../2022/03/02/snow/']],
        [
          ['4 March 2022', 'Rain', '../../../../2022/03/04/rain/'],
          ['2021', 'Fog', '../../../../2021/fog/'],
        ],
        [['2 March 2022', 'Snow', '../../2022/03/02/snow/'], []],
        [[], []],
      ],
    )
  })

  test('lists a month by its days, with the way up, on and back', () => {
    const { groups, calendars, ...month } = listing(small, '/2022/03/')
    assert.deepEqual(month, {
      kicker: 'Month',
      heading: { text: 'March 2022', lang: '', dir: 'auto' },
      summary: '2 articles',
      note: '',
      searches: [{ label: 'Search these articles', href: '../../search/#from=2022-03&to=2022-03' }],
      up: [
        { label: 'Dates', href: '../../dates/' },
        { label: '2022', href: '../../2022/' },
      ],
      facts: [],
      bars: [],
      shares: [],
      barsHeading: 'Months',
      loose: [],
      pagination: { newer: '', older: '', pages: [], all: [] },
      saving: { first: '../../2022/03/', pages: 1, articles: '', formats: formatViews('list') },
      isOfTime: true,
      earlier: { label: '', href: '' },
      later: { label: '', href: '' },
    })
    const linked = calendars.flatMap(({ weeks }) => weeks.flat()).filter(({ href }) => href !== '')
    assert.deepEqual(
      linked.map(({ name, href }) => [name, href]),
      [
        ['2 March 2022, 1 article', '../../2022/03/02/'],
        ['4 March 2022, 1 article', '../../2022/03/04/'],
      ],
    )
    assert.deepEqual(
      groups.map(({ heading, cards }) => [heading, cards.map(({ headline }) => headline.text)]),
      [
        ['4 March 2022', ['Rain']],
        ['2 March 2022', ['Snow']],
      ],
    )
  })

  test('leads from a day or year to the next that holds something', () => {
    assert.deepEqual(listing(small, '/2022/03/04/').earlier, {
      label: 'Wednesday, 2 March 2022',
      href: '../../../2022/03/02/',
    })
    assert.deepEqual(listing(small, '/2021/').later, { label: '2022', href: '../2022/' })
  })

  test('says on a shelf how else its name is written', () => {
    assert.equal(listing(small, '/tags/herat/').note, 'Also written: \u2068herat\u2069.')
  })
})

for (const [name, words] of [
  ['a small archive', SMALL],
  ['an archive of long lists', MANY],
  ['an empty archive', []],
] as const) {
  const whole = plan(words, {}, ['files/50% #1.pdf'])

  describe(`of ${name}`, () => {
    test('no two pages are one file on any file system, and each stands at its address', () => {
      const files = whole.pages.map(({ file }) => collisionKey(file))
      assert.equal(new Set(files).size, files.length)
      for (const { template, address, file } of whole.pages)
        assert.equal(file, template === 'stray' ? '404.html' : indexFile(address))
    })

    test('every link on every page leads to a page or a file of the site', () => {
      const there = new Set([
        ...whole.pages.map(({ address }) => String(address)),
        ...['/data/articles.jsonl', '/data/article.schema.json', '/files/50% #1.pdf'],
        ...formatsAt('archive').map((format) => `/${archiveFile(format)}`),
      ])
      const dead = whole.pages.flatMap((page) =>
        destinations(page)
          // A statement of rights is named by its own address.
          .filter((found) => !there.has(found) && !found.startsWith('http://rightsstatements.org/'))
          .map((found) => `${page.file} -> ${found}`),
      )
      assert.deepEqual(dead, [])
    })

    test('every page but the home page, which is the root of all, is linked to from another', () => {
      const reached = new Set(
        whole.pages.flatMap((page) => destinations(page).filter((found) => found !== page.address)),
      )
      const alone = whole.pages.map(({ address }) => address).filter((address) => !reached.has(address))
      assert.deepEqual(new Set(alone), new Set(['/']))
    })

    test('articles may link to every page', () => {
      const closed = whole.pages.filter(({ address }) => !whole.leadsTo(encodeURI(address)))
      assert.deepEqual(
        closed.map(({ address }) => address),
        [],
      )
    })

    test('every page has the way to the root that fits its depth', () => {
      for (const { address, file, data } of whole.pages) {
        const root = new URL(data.site.root, `https://archive.example${encodeURI(address)}`)
        assert.equal(root.pathname, '/', file)
      }
    })
  })
}

describe('the plan of an archive of long lists', () => {
  const many = plan(MANY)
  const later = many.pages.filter(({ address }) => address.includes('/page/'))

  test('has later pages of every long list, each with a title of its own', () => {
    assert.deepEqual(
      later.map(({ address, data }) => [address, data.head.title]),
      [
        ['/2022/page/1/', '2022, page 1 of 2'],
        ['/2022/03/page/1/', 'March 2022, page 1 of 2'],
        ['/undated/page/1/', 'Undated, page 1 of 2'],
        ...[3, 2, 1].map((n) => [`/tags/rain/page/${n}/`, `Rain, page ${n} of 4`]),
        ...[3, 2, 1].map((n) => [`/authors/mina-rahbar/page/${n}/`, `Mina Rahbar, page ${n} of 4`]),
        ['/tags/page/2/', 'Tags, page 2 of 2'],
        ['/tags/page/by-count/', 'Tags · By number of articles, page 1 of 2'],
        ['/tags/page/by-count-2/', 'Tags · By number of articles, page 2 of 2'],
      ],
    )
  })

  test('shows every article of a list on exactly one of its pages', () => {
    const cards = many.pages
      .flatMap((page) =>
        page.template === 'listing' && page.address.startsWith('/tags/rain/') ? [page] : [],
      )
      .flatMap(({ data: { page } }) => page.groups.flatMap(({ cards }) => cards))
      .map(({ headline }) => headline.text)
    assert.equal(cards.length, 240)
    assert.equal(new Set(cards).size, 240)
  })
})

describe('the page for addresses that are not there', () => {
  const notFound = (baseUrl: string) => plan(SMALL, { baseUrl }).pages.find(({ file }) => file === '404.html')

  test('links from the host’s root, for it is shown at any depth', () => {
    const page = notFound('')
    assert.ok(page)
    assert.equal(page.data.site.root, '/')
    for (const href of hrefsOf(page.data)) assert.match(href, /^\/[a-z]+\/$/)
  })

  test('links from the site’s root when the site stands in a folder', () => {
    const page = notFound('https://archive.example/news/')
    assert.ok(page)
    assert.equal(page.data.site.root, '/news/')
    assert.deepEqual([page.data.head.canonical, page.data.head.noindex], ['', true])
    for (const href of hrefsOf(page.data)) assert.match(href, /^\/news\/[a-z]+\/$/)
  })
})

/** The view of a page, without what on it is to be absolute where it can. */
function withoutAddress(page: Page | undefined): unknown {
  const view = page?.data.page
  const data =
    page?.template === 'about'
      ? { data: page.data.page.data.filter(({ href }) => !/(?:feed|rss)\.[a-z]+$/.test(href)) }
      : {}
  const saysAddress = ['address', 'citation', 'cited', 'coins']
  const shown = JSON.stringify({ ...view, ...data }, (key, value: unknown) =>
    saysAddress.includes(key) ? null : value,
  )
  return JSON.parse(shown)
}

test('a base address makes canonical addresses and changes no link', () => {
  const [here, there] = [plan(SMALL), plan(SMALL, { baseUrl: 'https://archive.example/news/' })]
  for (const [i, page] of there.pages.entries()) {
    if (page.data.head.noindex) continue
    assert.equal(decodeURIComponent(page.data.head.canonical), `https://archive.example/news${page.address}`)
    assert.deepEqual(withoutAddress(page), withoutAddress(here.pages[i]))
    assert.deepEqual({ ...page.data.site, openSearch: '' }, here.pages[i]?.data.site)
    assert.equal(here.pages[i]?.data.head.canonical, '')
  }
})
