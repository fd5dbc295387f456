// What pages say of names that names.yaml lists.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { ArticleRecord, recordOf } from '../../src/export/article-record.ts'
import { nameAuthority } from '../../src/names/authority.ts'
import { movedPages } from '../../src/page/moved-pages.ts'
import { type Page, planPages, siteLinks } from '../../src/page/plan-pages.ts'
import { parsed } from '../support/articles.ts'
import { siteSettings } from '../support/site-settings.ts'
import { ENGLISH } from '../support/texts.ts'

const SETTINGS = siteSettings()

const names = nameAuthority([
  { name: 'United Nations', kind: 'organisation', variants: ['UN', 'ملل متحد'], note: 'Founded in 1945.' },
  { name: 'Water', kind: null, variants: [], note: '' },
  { name: 'Mina Rahbar', kind: 'person', variants: ['M. Rahbar'], note: '' },
  { name: 'The Wire', kind: null, variants: ['Wire'], note: '' },
])
const archive = assembleArchive(
  parsed([
    {
      headline: 'Rain',
      date: '2022',
      tags: ['UN', 'Water'],
      authors: ['M. Rahbar', 'Tom Ashby'],
      publication: 'Wire',
    },
    { headline: 'Snow', date: '2022', mentions: ['UN'], authors: ['Mina Rahbar'], publication: 'The Wire' },
  ]),
  { register: [], today: '', addresses: 'move', unpublished: [], names },
).value
const site = { archive, settings: SETTINGS, texts: ENGLISH }
const plan = { ...site, resolve: siteLinks(site, new Set()) }
const pages = new Map(
  [...planPages(plan), ...movedPages(archive, SETTINGS, ENGLISH)].map((page): [string, Page] => [
    page.address,
    page,
  ]),
)

function at<Name extends Page['template']>(address: string, template: Name) {
  const page = pages.get(address)
  assert.ok(page?.template === template, `a ${template} at ${address}`)
  // The union is narrowed by its template, which a generic comparison does not do.
  return page.data.page as Extract<Page, { template: Name }>['data']['page']
}

test('a list says what its name is of, and leads to the page of the name, where the rest is', () => {
  const said = (address: string) => {
    const { kicker, heading, note, facts } = at(address, 'listing')
    return [kicker, heading.text, note, facts]
  }
  const fact = (label: string, href: string, note: string) => [
    { term: 'All articles of this name', values: [{ label, href, note }] },
  ]
  assert.deepEqual(said('/tags/united-nations/'), [
    'Tag · Organisation',
    'United Nations',
    '',
    fact('United Nations', '../../names/united-nations/', '2 articles'),
  ])
  assert.deepEqual(said('/tags/water/'), [
    'Tag',
    'Water',
    '',
    fact('Water', '../../names/water/', '1 article'),
  ])
  assert.deepEqual(said('/authors/tom-ashby/'), ['Author', 'Tom Ashby', '', []])
})

test('a directory says what names are of, and by whose form they stand there', () => {
  const notes = (address: string) => {
    const { note, letters } = at(address, 'directory')
    return [note, letters.flatMap(({ entries }) => entries.map(({ label, note }) => [label, note]))]
  }
  assert.deepEqual(notes('/tags/'), [
    'Names in the archive’s list of names need no second article, and stand under the form that it prefers.',
    [
      ['United Nations', 'Organisation'],
      ['Water', ''],
    ],
  ])
  assert.deepEqual(notes('/authors/'), [
    'Names as printed, never split or turned round; those in the archive’s list of names stand under its form of them.',
    [
      ['Mina Rahbar', 'Person'],
      ['Tom Ashby', ''],
    ],
  ])
})

test('an article keeps its own words, and says under which they are filed', () => {
  const rain = at('/2022/rain/', 'article')
  assert.deepEqual(
    rain.tags.map(({ label, href, found }) => [label, href, found]),
    [
      ['United Nations', '../../names/united-nations/', false],
      ['Water', '../../names/water/', false],
    ],
  )
  assert.deepEqual(rain.filedUnder, [
    '“\u2068UN\u2069” is filed under “\u2068United Nations\u2069”, by the archive’s list of names.',
  ])
  const claims = ({ claims }: typeof rain) =>
    claims
      .filter(({ term }) => ['Publication', 'Byline'].includes(term))
      .map(({ value, href, reason }) => [value.text, href, /“[^“]*” is filed .*\.$/.exec(reason)?.[0]])
  assert.equal(rain.publication.label, 'Wire')
  assert.deepEqual(claims(rain), [
    [
      'Wire',
      '../../publications/the-wire/',
      '“\u2068Wire\u2069” is filed under “\u2068The Wire\u2069”, by the archive’s list of names.',
    ],
    [
      'M. Rahbar and Tom Ashby',
      '',
      '“\u2068M. Rahbar\u2069” is filed under “\u2068Mina Rahbar\u2069”, by the archive’s list of names.',
    ],
  ])
  const snow = at('/2022/snow/', 'article')
  assert.deepEqual(snow.filedUnder, [
    '“\u2068UN\u2069” is filed under “\u2068United Nations\u2069”, by the archive’s list of names.',
  ])
  assert.deepEqual(
    claims(snow).map(([, , reason]) => reason),
    [undefined, undefined],
  )
})

test('a record has the words of the file beside the name', () => {
  const tags = archive.newestFirst.map((entry) =>
    ArticleRecord.parse(recordOf(entry, SETTINGS)).tags.map(({ name, written, rule }) => [
      name,
      written,
      rule,
    ]),
  )
  assert.deepEqual(tags.sort(), [
    [
      ['United Nations', 'UN', 'tag.given'],
      ['Water', undefined, 'tag.given'],
    ],
    [['United Nations', 'UN', 'tag.listed-name']],
  ])
})

test('a list under another form of its name leads on', () => {
  const { kicker, headline, href } = at('/tags/un/', 'redirect')
  assert.deepEqual(
    [kicker, headline.text, href, pages.get('/tags/un/')?.data.head.noindex],
    ['This list has been renamed', 'United Nations', '../../tags/united-nations/', true],
  )
})
