// The pages of listed names.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Archive } from '../../src/archive/archive.ts'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { type ListedName, nameAuthority } from '../../src/names/authority.ts'
import { frameOf } from '../../src/page/frame.ts'
import type { FactView } from '../../src/page/lists/listing.ts'
import { movedPages } from '../../src/page/moved-pages.ts'
import { namePages } from '../../src/page/names/name-pages.ts'
import { type NamesView, nameDirectories } from '../../src/page/names/names-directory.ts'
import { type ArticleWords, parsed } from '../support/articles.ts'
import { siteSettings } from '../support/site-settings.ts'
import { ENGLISH } from '../support/texts.ts'

const SETTINGS = siteSettings()

const LISTED: readonly ListedName[] = [
  {
    name: 'Rahbar, Mina',
    id: 'mina-rahbar',
    kind: 'person',
    display: 'Mina Rahbar',
    labels: { 'fa-AF': 'مینا رهبر' },
    variants: ['M. Rahbar', 'Мина Рахбар'],
    hidden: ['Meena Rahbar'],
    related: ['harbour-post'],
    different: ['rahbari'],
    note: 'A reporter.',
    exact: { wikidata: 'Q1', viaf: '2' },
  },
  { name: 'Harbour Post', kind: 'organisation', broader: ['farwick', 'secret-place'] },
  { name: 'Rahbari', kind: 'person', related: ['secret-place'] },
  { name: 'Farwick', kind: 'place' },
  { name: 'Secret Place', kind: 'place', isPrivate: true },
]

function archiveOf(articles: readonly ArticleWords[], listed: readonly ListedName[] = LISTED): Archive {
  const names = nameAuthority(listed)
  return assembleArchive(parsed(articles), {
    ...{ register: [], today: '', addresses: 'move', unpublished: [] },
    names,
  }).value
}

const archive = archiveOf([
  { headline: 'A', date: '2019', tags: ['M. Rahbar', 'Farwick'] },
  { headline: 'B', date: '2021', tags: ['Farwick'], authors: ['Mina Rahbar'] },
  { headline: 'C', date: '2021', tags: ['Farwick'] },
  { headline: 'D', date: '2021', tags: ['Rain'] },
])

function pageOf(address: string) {
  const page = [...namePages(archive, frameOf(archive, SETTINGS, ENGLISH))].find(
    (page) => page.address === address,
  )
  assert.ok(page, address)
  return page.data.page
}

const lines = (facts: readonly FactView[]) =>
  facts.map(({ term, values }) => [
    term,
    ...values.map(({ label, href, note }) => [label, href, note].filter(Boolean).join(' | ')),
  ])

test('the page of a name has its articles, and tells how it is written and how it stands to others', () => {
  const { kicker, heading, note, summary, searches, facts, groups } = pageOf('/names/mina-rahbar/')
  assert.deepEqual(
    [kicker, heading.text, note, summary, ...searches],
    [
      'Name · Person',
      'Mina Rahbar',
      '\u2068A reporter.\u2069',
      '2 articles',
      { label: 'Search for this name in all its forms', href: '../../search/#q=Mina+Rahbar' },
      {
        label: 'Over time, from years to days, as a share of what is held',
        href: '../../search/#q=Mina+Rahbar&view=time&as=share',
      },
    ],
  )
  assert.deepEqual(lines(facts), [
    ['Also written', 'Rahbar, Mina', 'مینا رهبر | Dari', 'M. Rahbar', 'Мина Рахбар'],
    ['See also', 'Harbour Post | ../../names/harbour-post/'],
    ['Not to be confused with', 'Rahbari | ../../names/rahbari/'],
    ['Named beside it', 'Farwick | ../../names/farwick/ | 2 articles'],
    [
      'Filed under it',
      'Tag | ../../tags/rahbar-mina/ | 1 article',
      'Author | ../../authors/rahbar-mina/ | 1 article',
    ],
    [
      'In other lists of names',
      'Wikidata Q1 | https://www.wikidata.org/wiki/Q1',
      'VIAF 2 | https://viaf.org/viaf/2',
    ],
  ])
  assert.deepEqual(
    groups.map(({ heading, cards }) => [heading, cards.map(({ headline }) => headline.text)]),
    [
      ['2021', ['B']],
      ['2019', ['A']],
    ],
  )
})

test('what one name says of another stands on the pages of both; nothing stands there of a private one', () => {
  assert.deepEqual(lines(pageOf('/names/harbour-post/').facts), [
    ['See also', 'Mina Rahbar | ../../names/mina-rahbar/'],
    ['Part of', 'Farwick | ../../names/farwick/'],
  ])
  assert.deepEqual(lines(pageOf('/names/rahbari/').facts), [
    ['Not to be confused with', 'Mina Rahbar | ../../names/mina-rahbar/'],
  ])
  const farwick = pageOf('/names/farwick/')
  assert.deepEqual(lines(farwick.facts).slice(0, 2), [
    ['Includes', 'Harbour Post | ../../names/harbour-post/'],
    ['Named beside it', 'Mina Rahbar | ../../names/mina-rahbar/ | 2 articles'],
  ])
  assert.deepEqual(
    archive.names.names.flatMap(({ related, broader }) => [...related, ...broader]),
    ['harbour-post', 'farwick'],
    'in no data either',
  )
})

test('mentions over time are counted, and set against what the archive holds of the time', () => {
  const bars = (view: 'bars' | 'shares') =>
    pageOf('/names/farwick/')[view].map(({ label, href, count, share }) => [label, href, count, share])
  assert.deepEqual(bars('bars'), [
    ['2019', '../../names/farwick/#y2019', '1 article', 50],
    ['2020', '', 'none', 0],
    ['2021', '../../names/farwick/#y2021', '2 articles', 100],
  ])
  assert.deepEqual(bars('shares'), [
    ['2019', '../../names/farwick/#y2019', '1 of 1', 100],
    ['2020', '', 'none', 0],
    ['2021', '../../names/farwick/#y2021', '2 of 3', 67],
  ])
})

test('a name that no article has, and one of hundreds of others, have pages of their size', () => {
  assert.equal(pageOf('/names/rahbari/').summary, '0 articles')
  assert.deepEqual(pageOf('/names/rahbari/').searches, [])
  const villages = Array.from(
    { length: 70 },
    (_, i): ListedName => ({
      name: `Village ${i}`,
      broader: ['valley'],
    }),
  )
  const many = archiveOf([{ headline: 'A' }], [{ name: 'Valley' }, ...villages])
  const page = [...namePages(many, frameOf(many, SETTINGS, ENGLISH))].find(
    ({ address }) => address === '/names/valley/',
  )
  const [includes] = page?.data.page.facts ?? []
  assert.deepEqual([includes?.values.length, includes?.values.at(-1)?.label], [61, 'and 10 more'])
})

test('the names stand from A to Z in each script, under their preferred form, and by kind', () => {
  const pages = new Map(
    [...nameDirectories(archive, frameOf(archive, SETTINGS, ENGLISH))].map((page) => [page.address, page]),
  )
  const shown = (view: NamesView | undefined) =>
    view?.letters.map(({ letter, entries }) => [
      letter,
      ...entries.map(({ label, see, count, note }) => [label, see, count, note].filter(Boolean).join(' | ')),
    ])
  const view = (address: string) => pages.get(address as never)?.data.page
  assert.deepEqual(
    [...pages.keys()],
    ['/names/', '/names/kind/person/', '/names/kind/place/', '/names/kind/organisation/'],
  )
  assert.equal(view('/names/')?.summary, '4 names')
  assert.deepEqual(shown(view('/names/')), [
    ['F', 'Farwick | 3 articles | Place'],
    ['H', 'Harbour Post | 0 articles | Organisation'],
    ['M', 'Mina Rahbar | Rahbar, Mina', 'M. Rahbar | Rahbar, Mina'],
    ['R', 'Rahbar, Mina | 2 articles | Person', 'Rahbari | 0 articles | Person'],
    ['М', 'Мина Рахбар | Rahbar, Mina'],
    ['م', 'مینا رهبر | Rahbar, Mina'],
  ])
  assert.deepEqual(
    view('/names/')?.alphabets.map((letters) => letters.map(({ label }) => label)),
    [['F', 'H', 'M', 'R'], ['М'], ['م']],
  )
  assert.deepEqual(shown(view('/names/kind/place/')), [['F', 'Farwick | 3 articles']])
  assert.deepEqual(
    view('/names/kind/place/')?.kinds.map(({ label, href, current }) => [label, href, current]),
    [
      ['All names', '../../../names/', false],
      ['People', '../../../names/kind/person/', false],
      ['Places', '../../../names/kind/place/', true],
      ['Organisations', '../../../names/kind/organisation/', false],
    ],
  )
})

test('names of Persian and Pashto stand in the order of their alphabet, not of their code points', () => {
  const letters = [
    'آمنه',
    'احمد',
    'إسراء',
    'بامیان',
    'پکتیا',
    'ټولنه',
    'چمن',
    'کابل',
    'ګردیز',
    'لندن',
    'هرات',
    'یمن',
  ]
  const listed = archiveOf(
    [{ headline: 'A' }],
    [...letters].reverse().map((name) => ({ name })),
  )
  const [page] = nameDirectories(listed, frameOf(listed, SETTINGS, ENGLISH))
  assert.deepEqual(
    page?.data.page.letters.flatMap(({ entries }) => entries.map(({ label }) => label)),
    letters,
  )
})

test('an address that a name had under another of its forms leads on; a hidden form has none', () => {
  const moved = [...movedPages(archive, SETTINGS, ENGLISH)].filter(({ address }) =>
    address.startsWith('/names/'),
  )
  assert.deepEqual(
    moved.map((page) => [page.address, 'href' in page.data.page ? page.data.page.href : '']),
    ['m-rahbar', 'rahbar-mina', 'мина-рахбар', 'مینا-رهبر'].map((form) => [
      `/names/${form}/`,
      '../../names/mina-rahbar/',
    ]),
  )
})

test('shipped names bear their label in the language of the site, and keep their id', () => {
  const shipped = [{ id: 'kabul', name: 'Kabul', labels: { en: 'Kabul', ps: 'کابل' } }]
  const inPashto = nameAuthority([], shipped, 'ps').byForm.get('kabul')
  assert.deepEqual(
    [inPashto?.id, inPashto?.name, inPashto?.display, inPashto?.forms],
    ['kabul', 'کابل', 'کابل', ['کابل', 'Kabul']],
  )
  assert.equal(nameAuthority([{ name: 'Kabul' }], shipped, 'ps').byForm.get('کابل'), undefined)
})
