// Feeds read back with a parser that is not ours: what they tell of an archive, and how far back they lead.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseDocument } from 'htmlparser2'
import type { PublicArticle } from '../../../src/access/public-article.ts'
import { assembleArchive } from '../../../src/archive/assemble-archive.ts'
import type { Register } from '../../../src/archive/register.ts'
import { OPEN_ACCESS } from '../../../src/article/access.ts'
import { feedFiles } from '../../../src/export/feeds/feed-files.ts'
import type { SiteSettings } from '../../../src/page/frame.ts'
import type { Digest } from '../../../src/value/digest.ts'
import type { Permalink } from '../../../src/value/permalink.ts'
import { parsed, type Sketch } from '../../support/archives.ts'
import { HOSTILE } from '../../support/example-views.ts'
import { siteSettings } from '../../support/site-settings.ts'
import { ENGLISH } from '../../support/texts.ts'

const SITE = siteSettings({ title: 'The Backfile', baseUrl: 'https://archive.example/news/' })
const GONE = {
  id: 'gonegonego',
  sequence: 3,
  day: '2024-01-02',
  sha256: '0'.repeat(64) as Digest,
  path: 'articles/gone.md',
  permalink: '/2020/01/01/a-secret-name/' as Permalink,
  former: [],
  withdrawn: '2025-06-07',
}

function filesOf(
  articles: readonly PublicArticle[],
  settings: SiteSettings = SITE,
  register: Register = [],
): Map<string, string> {
  const holdings = { register, today: '2026-01-01', addresses: 'move', unpublished: [] } as const
  const { value } = assembleArchive(articles, holdings)
  return new Map([...feedFiles(value, settings, ENGLISH)].map(({ path, content }) => [path, String(content)]))
}

const many = (count: number, more: Sketch = {}): Sketch[] =>
  Array.from({ length: count }, (_, i) => ({
    path: `articles/${String(i + 1).padStart(4, '0')}.md`,
    title: `Story number ${i + 1}`,
    ...more,
  }))

/** Elements of a name, each as its attributes and its text. */
function elements(xml: string, name: string): { text: string; attribs: Record<string, string> }[] {
  const found: { text: string; attribs: Record<string, string> }[] = []
  const walk = (nodes: ReturnType<typeof parseDocument>['childNodes']): void => {
    for (const node of nodes) {
      if (!('attribs' in node)) continue
      const text = node.childNodes.map((child) => ('data' in child ? child.data : '')).join('')
      if (node.name === name) found.push({ text, attribs: node.attribs })
      walk(node.childNodes)
    }
  }
  walk(parseDocument(xml, { xmlMode: true }).childNodes)
  return found
}
const textsOf = (xml: string, name: string) => elements(xml, name).map(({ text }) => text)
const linked = (xml: string, rel: string) =>
  elements(xml, 'link').flatMap(({ attribs }) => (attribs['rel'] === rel ? [attribs['href']] : []))

describe('an archive that fits into one document', () => {
  const files = filesOf(
    parsed([
      {
        title: 'Bridge opens',
        date: '2021-05-03',
        author: 'Mina Rahbar',
        publication: 'The Post',
        tags: ['River'],
        text: 'It opened.',
      },
      { title: 'Bridge closes', date: '2021-05' },
      { title: 'Bridge falls' },
    ]),
  )
  const atom = files.get('feed.xml') ?? ''

  test('has a feed for itself and for each of its lists, in three formats', () => {
    assert.deepEqual([...files.keys()].sort(), [
      'feed.json',
      'feed.xml',
      'feeds/authors/mina-rahbar/feed.json',
      'feeds/authors/mina-rahbar/feed.xml',
      'feeds/authors/mina-rahbar/rss.xml',
      'feeds/publications/the-post/feed.json',
      'feeds/publications/the-post/feed.xml',
      'feeds/publications/the-post/rss.xml',
      'feeds/tags/river/feed.json',
      'feeds/tags/river/feed.xml',
      'feeds/tags/river/rss.xml',
      'rss.xml',
    ])
    assert.deepEqual(textsOf(files.get('feeds/tags/river/feed.xml') ?? '', 'title'), [
      'River · The Backfile',
      'Bridge opens',
    ])
  })

  test('is told as a complete one, the newest accession first', () => {
    assert.equal(elements(atom, 'fh:complete').length, 1)
    assert.deepEqual(textsOf(atom, 'title'), [
      'The Backfile',
      'Bridge falls',
      'Bridge closes',
      'Bridge opens',
    ])
    assert.deepEqual(textsOf(atom, 'updated'), [
      '2026-01-01T00:00:00.003Z',
      '2026-01-01T00:00:00.003Z',
      '2026-01-01T00:00:00.002Z',
      '2026-01-01T00:00:00.001Z',
    ])
    assert.deepEqual(linked(atom, 'self'), ['https://archive.example/news/feed.xml'])
  })

  test('gives a day of publication only where it is one', () => {
    assert.deepEqual(textsOf(atom, 'published'), ['2021-05-03T12:00:00Z'])
    assert.deepEqual(textsOf(files.get('rss.xml') ?? '', 'pubDate'), ['Mon, 03 May 2021 12:00:00 GMT'])
    const { items } = JSON.parse(files.get('feed.json') ?? '')
    assert.deepEqual(
      items.map((item: Record<string, Record<string, string>>) => [
        item['date_published'],
        item['_archive']?.['edtf'],
        item['_archive']?.['date_status'],
      ]),
      [
        [undefined, '', 'unknown'],
        [undefined, '2021-05', 'stated'],
        ['2021-05-03T12:00:00Z', '2021-05-03', 'stated'],
      ],
    )
  })

  test('names an article by its id and the day of its accession, so that it may move', () => {
    const [, id = ''] = textsOf(atom, 'id')
    assert.match(id, /^tag:archive\.example,2026-01-01:\/news\/[a-z2-7]{10}$/)
    assert.deepEqual(
      elements(files.get('rss.xml') ?? '', 'guid').map(({ attribs }) => attribs['isPermaLink']),
      ['false', 'false', 'false'],
    )
  })
})

test('without an address of the site, and before anything is registered, there are no feeds', () => {
  assert.equal(filesOf(parsed([{ title: 'Bridge opens' }]), siteSettings({})).size, 0)
  const { value } = assembleArchive(parsed([{ title: 'Bridge opens' }]))
  assert.deepEqual([...feedFiles(value, SITE, ENGLISH)], [])
})

describe('an archive that does not fit into one document', () => {
  const files = filesOf(parsed(many(430, { tags: ['River'] })))
  const paths = (folder: string) => [`${folder}feed/archive-0001.xml`, `${folder}feed/archive-0002.xml`]

  for (const folder of ['', 'feeds/tags/river/'])
    test(`leads from the newest articles back to the first: ${folder}feed.xml`, () => {
      const [first = '', second = ''] = paths(folder).map((path) => files.get(path) ?? '')
      const newest = files.get(`${folder}feed.xml`) ?? ''
      const absolute = (path: string) => `https://archive.example/news/${path}`
      const [one = '', two = ''] = paths(folder).map(absolute)
      assert.deepEqual(linked(newest, 'prev-archive'), [two])
      assert.deepEqual([linked(second, 'prev-archive'), linked(second, 'next-archive')], [[one], []])
      assert.deepEqual([linked(first, 'prev-archive'), linked(first, 'next-archive')], [[], [two]])
      assert.deepEqual(linked(first, 'current'), [absolute(`${folder}feed.xml`)])
      assert.deepEqual(
        [newest, second, first].map((xml) => elements(xml, 'entry').length),
        [50, 200, 200],
      )
      const all = [newest, second, first].flatMap((xml) => textsOf(xml, 'id').slice(1))
      assert.equal(new Set(all).size, 430, 'each article stands in one of them')
      assert.deepEqual(
        [newest, first].map((xml) => [
          elements(xml, 'fh:archive').length,
          elements(xml, 'fh:complete').length,
        ]),
        [
          [0, 0],
          [1, 0],
        ],
      )
    })

  test('keeps its closed documents as they are when articles are added', () => {
    const more = filesOf(parsed(many(590, { tags: ['River'] })))
    assert.equal(more.get('feed/archive-0001.xml'), files.get('feed/archive-0001.xml'))
    assert.equal(elements(more.get('feed.xml') ?? '', 'entry').length, 190)
  })

  test('has no document between the newest and the closed ones', () => {
    const just = filesOf(parsed(many(399)))
    assert.deepEqual(
      ['feed.xml', 'feed/archive-0001.xml'].map((path) => elements(just.get(path) ?? '', 'entry').length),
      [199, 200],
    )
  })
})

describe('what was taken out', () => {
  test('is announced without a word of it, and not where it never was', () => {
    const never = { ...GONE, id: 'neverneverr', permalink: '/withheld/neverneverr/' as Permalink }
    const files = filesOf(parsed(many(1)), SITE, [GONE, never])
    const atom = files.get('feed.xml') ?? ''
    assert.deepEqual(
      elements(atom, 'at:deleted-entry').map(({ attribs }) => attribs),
      [{ ref: 'tag:archive.example,2024-01-02:/news/gonegonego', when: '2025-06-07T00:00:00.000Z' }],
    )
    for (const [path, text] of files) assert.ok(!text.includes('secret'), path)
  })

  test('of a withheld article is the day and the reason that its keeper gives, or its accession', () => {
    const withheld = (since: string | null): PublicArticle[] =>
      parsed(many(1)).map((each) => ({
        ...each,
        isWithheld: true,
        identity: { path: 'articles/gone.md', sha256: GONE.sha256 },
        article: { ...each.article, access: { ...OPEN_ACCESS, level: 'withheld', since, reason: 'safety' } },
      }))
    const told = (since: string | null) => {
      const atom = filesOf(
        [...withheld(since), ...parsed([{ title: 'Open', path: 'articles/b.md' }])],
        SITE,
        [{ ...GONE, withdrawn: null }],
      ).get('feed.xml')
      return [
        elements(atom ?? '', 'at:deleted-entry').map(({ attribs }) => attribs['when']),
        textsOf(atom ?? '', 'at:comment'),
      ]
    }
    assert.deepEqual(told('2024-05-06'), [['2024-05-06T00:00:00.000Z'], ['safety']])
    assert.deepEqual(told(null), [['2024-01-02T00:00:00.003Z'], ['safety']])
  })
})

test('only so many lists of a kind have feeds, or those that are named', () => {
  const sketches = [
    ...Array.from({ length: 14 }, (_, i) => ({ title: `Story ${i}`, tags: [`Tag ${i}`, 'Common'] })),
    { title: 'Last', tags: ['Tag 3'] },
  ]
  const tagsOf = (settings: SiteSettings) =>
    [...filesOf(parsed(sketches), settings).keys()].flatMap(
      (path) => /^feeds\/tags\/([^/]+)\/feed\.xml$/.exec(path)?.[1] ?? [],
    )
  assert.deepEqual(tagsOf(SITE).slice(0, 2), ['common', 'tag-3'])
  assert.equal(tagsOf(SITE).length, 10)
  const asked = { tags: ['TAG 7', 'Nobody'], publications: 0, authors: 0 }
  assert.deepEqual(tagsOf({ ...SITE, feeds: asked }), ['tag-7'])
})

test('what an article holds stays text in every format', () => {
  const title = `${HOSTILE}]]><!--\u0007`
  const files = filesOf(parsed([{ title, text: HOSTILE, tags: [HOSTILE] }]))
  const atom = files.get('feed.xml') ?? ''
  assert.deepEqual(textsOf(atom, 'script'), [])
  assert.equal(JSON.parse(files.get('feed.json') ?? '').items.length, 1)
  assert.deepEqual(textsOf(files.get('rss.xml') ?? '', 'script'), [])
  assert.ok(!/[\u0000-\u0008]/.test(atom))
})
