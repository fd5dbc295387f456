import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainText } from '../../../src/article/fields/plain-text.ts'
import { articleOf } from '../../support/parse.ts'

const withFields = (fields: string) =>
  articleOf(`---\n${fields}\n---\nText of the article.\n`, 'articles/a.md')
const factsOf = (fields: string) => {
  const { headline, published, authors, publication, sourceUrl, tags, updated, collected } =
    withFields(fields)
  return {
    headline: headline.value,
    published: published.value.edtf,
    authors: authors.value.map(({ name }) => name).join('; '),
    publication: publication.value?.name ?? '',
    sourceUrl: sourceUrl ?? '',
    tags: tags.map(({ name }) => name).join('; '),
    updated: updated?.edtf ?? '',
    collected: collected?.at ?? '',
  }
}
const facts = (given: Partial<ReturnType<typeof factsOf>>) => ({
  headline: 'Mill stops',
  published: '2022-01-06',
  authors: '',
  publication: '',
  sourceUrl: '',
  tags: '',
  updated: '',
  collected: '',
  ...given,
})

const ADDRESS = 'https://courier.example/mill'
const TOOLS: readonly (readonly [tool: string, fields: string, wanted: ReturnType<typeof facts>])[] = [
  [
    'Ghost',
    `title: Mill stops\ncreated_at: 2022-01-04T05:14:00.000Z\nupdated_at: 2022-02-01T05:14:00.000Z\npublished_at: 2022-01-06T05:14:00.000Z\nprimary_author: {name: Mina Rahbar, slug: mina}\nprimary_tag: {name: Mills, slug: mills}\nurl: ${ADDRESS}`,
    facts({ authors: 'Mina Rahbar', sourceUrl: ADDRESS, tags: 'Mills', updated: '2022-02-01' }),
  ],
  [
    'WordPress, as its table names them',
    'post_title: Mill stops\npost_date: 2022-01-06 23:14:00\npost_date_gmt: 2022-01-07 04:14:00\npost_modified: 2022-01-09\npost_author: Mina Rahbar\npost_name: mill',
    facts({ authors: 'Mina Rahbar', updated: '2022-01-09' }),
  ],
  [
    'WordPress, as its interface gives them',
    `title: {rendered: "Mill &#8216;stops&#8217;"}\ndate: 2022-01-06T05:14:00\ndate_gmt: 2022-01-06T04:14:00\nlink: ${ADDRESS}`,
    facts({ headline: 'Mill ‘stops’', sourceUrl: ADDRESS }),
  ],
  [
    'Substack',
    `title: Mill stops\npost_date: 2022-01-06T05:14:00.000Z\nemail_sent_at: 2022-01-07\npublishedBylines: [{id: 7, name: Mina Rahbar, handle: mina}]\ncanonical_url: ${ADDRESS}`,
    facts({ authors: 'Mina Rahbar', sourceUrl: ADDRESS }),
  ],
  [
    'Medium',
    `title: Mill stops\nfirstPublishedAt: 1641445200000\nlatestPublishedAt: 1641877200000\ncanonicalLink: ${ADDRESS}`,
    facts({ sourceUrl: ADDRESS, updated: '2022-01-11' }),
  ],
  [
    'Dublin Core',
    `dc.title: Mill stops\nDC.date.issued: 2022-01-06\ndc:creator: Mina Rahbar\ndcterms.publisher: The Courier\ndc.subject: mills; water\ndc.identifier: ${ADDRESS}`,
    facts({ authors: 'Mina Rahbar', publication: 'The Courier', sourceUrl: ADDRESS, tags: 'mills; water' }),
  ],
  [
    'Dublin Core in a group',
    'dc:\n  title: Mill stops\n  date: 2022-01-06\n  creator: [Mina Rahbar]\n  publisher: The Courier',
    facts({ authors: 'Mina Rahbar', publication: 'The Courier' }),
  ],
  [
    'meta elements of newspapers',
    `og:title: Mill stops\narticle:published_time: 2022-01-06T05:14:00Z\narticle:modified_time: 2022-01-07T05:14:00Z\ncitation_author: Mina Rahbar\nog:site_name: The Courier\nog:url: ${ADDRESS}\narticle:tag: mills`,
    facts({
      authors: 'Mina Rahbar',
      publication: 'The Courier',
      sourceUrl: ADDRESS,
      tags: 'mills',
      updated: '2022-01-07',
    }),
  ],
  [
    'Zotero',
    `title: Mill stops\nitemType: newspaperArticle\npublicationTitle: The Courier\ndate: 2022-01-06\ndateAdded: 2022-02-03T08:01:55Z\ndateModified: 2022-02-05T08:01:55Z\naccessDate: 2022-02-02\nurl: ${ADDRESS}\ncreators:\n  - {creatorType: author, firstName: Mina, lastName: Rahbar}\n  - {creatorType: editor, firstName: Tom, lastName: Ashby}`,
    facts({
      authors: 'Mina Rahbar',
      publication: 'The Courier',
      sourceUrl: ADDRESS,
      collected: '2022-02-02',
    }),
  ],
  [
    'CSL-JSON',
    `title: Mill stops\nissued: {date-parts: [[2022, 1, 6]]}\naccessed: {date-parts: [["2022", "02", "3"]]}\nauthor: [{family: Rahbar, given: Mina}]\neditor: [{family: Ashby, given: Tom}]\ncontainer-title: The Courier\npublisher: Courier Holdings\nURL: ${ADDRESS}\nkeyword: mills; water`,
    facts({
      authors: 'Mina Rahbar',
      publication: 'The Courier',
      sourceUrl: ADDRESS,
      tags: 'mills; water',
      collected: '2022-02-03',
    }),
  ],
  [
    'Pandoc’s CSL',
    'title: Mill stops\nissued: [{year: 2022, month: 1, day: 6}]\nauthor: [{family: Rahbar, given: Mina}]',
    facts({ authors: 'Mina Rahbar' }),
  ],
  [
    'Readwise Reader',
    `title: Mill\nfull_title: Mill stops\nauthor: "[[Mina Rahbar]]"\ncategory: articles\ndocument_tags: ["[[mills]]", "#water"]\npublished: 2022-01-06\nurl: ${ADDRESS}\nsource: reader`,
    facts({ authors: 'Mina Rahbar', sourceUrl: ADDRESS, tags: 'mills; water' }),
  ],
  [
    'Omnivore',
    `title: Mill stops\nauthor: Mina Rahbar\ndate_saved: 2022-02-03 08:01:55\ndate_published: 2022-01-06 05:14:00\noriginal_url: ${ADDRESS}`,
    facts({ authors: 'Mina Rahbar', sourceUrl: ADDRESS, collected: '2022-02-03 08:01:55' }),
  ],
  [
    'Obsidian, with the days of the note',
    `title: Mill stops\npublished: "[[2022-01-06]]"\ndate created: Thursday, February 3rd 2022, 8:01:55 am\ndate modified: Friday, February 4th 2022, 8:01:55 am\nsource: <${ADDRESS}>\ntags: "#mills #water"`,
    facts({
      sourceUrl: ADDRESS,
      tags: 'mills; water',
      collected: 'Thursday, February 3rd 2022, 8:01:55 am',
    }),
  ],
  [
    'MarkDownload',
    `created: 2022-02-03T08:01:55 (UTC +00:00)\ntags: [mills]\nsource: ${ADDRESS}\nauthor: By Mina Rahbar\ntitle: Mill stops\npublished: Jan. 6, 2022`,
    facts({
      authors: 'Mina Rahbar',
      sourceUrl: ADDRESS,
      tags: 'mills',
      collected: '2022-02-03T08:01:55 (UTC +00:00)',
    }),
  ],
  [
    'Evernote and Joplin, whose days are the note’s',
    `title: Mill stops\nupdated: 2022-02-04 08:01:55Z\ncreated: 2022-02-03 08:01:55Z\nsource: web.clip\nsource-url: ${ADDRESS}\ndate: 2022-01-06`,
    facts({ sourceUrl: ADDRESS, collected: '2022-02-03 08:01:55Z' }),
  ],
  [
    'schema.org',
    `headline: Mill stops\ndatePublished: 2022-01-06\ndateCreated: 2022-01-04\ndateModified: 2022-01-08\nauthor: {"@type": Person, name: Mina Rahbar}\npublisher: {"@type": Organization, name: The Courier}\nurl: ${ADDRESS}\nkeywords: mills, water`,
    facts({
      authors: 'Mina Rahbar',
      publication: 'The Courier',
      sourceUrl: ADDRESS,
      tags: 'mills; water',
      updated: '2022-01-08',
    }),
  ],
  [
    'programs that fetch news',
    `title: Mill stops\npublishedAt: 2022-01-06T05:14:00Z\nsource: {id: null, name: The Courier, url: "${ADDRESS}"}\nauthor: Mina Rahbar`,
    facts({ authors: 'Mina Rahbar', publication: 'The Courier', sourceUrl: ADDRESS }),
  ],
  [
    'Astro',
    'title: Mill stops\npubDatetime: 2022-01-06T05:14:00Z\nmodDatetime: 2022-01-07T05:14:00Z',
    facts({ updated: '2022-01-07' }),
  ],
  [
    'Hexo and Docusaurus',
    'title: Mill stops\ndate: 2022-01-06\ncategories: [[News, Mills], [Water]]\nlast_update: {date: 2022-01-07, author: Tom Ashby}',
    facts({ tags: 'News; Mills; Water', updated: '2022-01-07' }),
  ],
  ['a day and an hour in figures', 'title: Mill stops\ndate: 20220106051400', facts({})],
]

for (const [tool, fields, wanted] of TOOLS)
  test(`the keys of ${tool} are read`, () => assert.deepEqual(factsOf(fields), wanted))

test('a day of creation or saving is no day of publication', () => {
  for (const field of [
    'created_at',
    'dateAdded',
    'date created',
    'dcterms.created',
    'saved_at',
    'Created time',
  ])
    assert.match(
      factsOf(`title: Mill stops\n${field}: 2022-02-03`).published,
      /^(?:|\[\.\.2022-02-03\])$/,
      field,
    )
})

test('a key without a namespace counts before one with it', () => {
  const { headline, published } = factsOf(
    'og:title: A\nheadline: B\ndc.date: 2022-01-05\npublished: 2022-01-06',
  )
  assert.deepEqual([headline, published], ['B', '2022-01-06'])
})

test('keys that only begin as a namespace does are their own', () => {
  const { headline, extra } = withFields('title: A\ndcimal: 3\npages: 4\npost_type: post\nstoryline: Mills')
  assert.deepEqual(
    [headline.value, { ...extra }],
    ['A', { dcimal: 3, pages: 4, post_type: 'post', storyline: 'Mills' }],
  )
})

test('creators that did not write stay in the record', () => {
  const fields =
    'title: A\ncreators:\n  - {creatorType: translator, lastName: Ashby, firstName: Tom}\n  - {creatorType: author, name: Mina Rahbar}'
  const { authors, byline, extra } = withFields(fields)
  assert.deepEqual(authors.value, [{ name: 'Mina Rahbar', kind: 'person' }])
  assert.equal(byline.value, 'Mina Rahbar')
  assert.ok(JSON.stringify(extra).includes('Ashby'))
  assert.deepEqual(
    withFields('title: A\ncreators: [{creatorType: editor, name: Tom Ashby}]').authors.value,
    [],
  )
})

test('what somebody did tells authors apart only where it says of one that they wrote', () => {
  const names = (fields: string) => withFields(`title: A\n${fields}`).authors.value.map(({ name }) => name)
  assert.deepEqual(
    names('authors: [{name: Mina Rahbar, role: Reporter}, {name: Tom Ashby, role: Photographer}]'),
    ['Mina Rahbar'],
  )
  assert.deepEqual(names('authors: [{name: Tom Ashby, title: Editor, role: Editor in chief}]'), ['Tom Ashby'])
  assert.deepEqual(names('creators: {author: [Mina Rahbar], editor: [Tom Ashby]}'), ['Mina Rahbar'])
})

test('the names of those who keep a note are never published', () => {
  const { extra } = withFields('title: A\nCreated By: Tom Ashby\nlast_edited_by: Tom Ashby\nlayout: note')
  assert.deepEqual({ ...extra }, { layout: 'note' })
})

for (const [written, read] of [
  ['Wall &#8216;gives way&#8217; &amp; falls', 'Wall ‘gives way’ & falls'],
  ['<b>Wall</b> &amp; <i>quay</i>', 'Wall & quay'],
  ['Wall &amp;#8211; quay', 'Wall – quay'],
  ['Wall &amp;amp; quay', 'Wall & quay'],
  ['Wall&nbsp;2', 'Wall 2'],
  ['Wall &#x2014; quay&#146;s', 'Wall — quay’s'],
  ['<p>Wall</p><p>Quay</p>', 'Wall Quay'],
  ['Wall<br>and <a href="/quay">quay</a><!--more-->', 'Wall and quay'],
  ['<EM>Wall</EM>', 'Wall'],
  ['&lt;b&gt;Wall&lt;/b&gt;', '<b>Wall</b>'],
  ['GENERAL MILLS <GIS> SELLS UNIT', 'GENERAL MILLS <GIS> SELLS UNIT'],
  ['SEARS <S> AND BURLINGTON <BR> RISE', 'SEARS <S> AND BURLINGTON <BR> RISE'],
  ['<B> falls', '<B> falls'],
  ['AT&T, R&D; B&B &c', 'AT&T, R&D; B&B &c'],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ['&nosuchname; &#99999999;', '&nosuchname; &#99999999;'],
  ['Profit &copy 2020', 'Profit &copy 2020'],
  ['<Wall> gives <way>', '<Wall> gives <way>'],
] as const)
  test(`a title "${written}" is "${read}"`, () => assert.equal(plainText(written), read))

test('markup is read in every plain field, and the words of the field are its evidence', () => {
  const article = withFields(
    'title: "Wall &amp; quay"\nauthor: "Mina O&#8217;Brien"\npublication: "Courier &amp; Post"\nsection: <b>Arts</b> &amp; Culture\nsummary: "<p>It fell.</p>"\ntags: "Arts &amp; Culture; News"\nurl: https://courier.example/?a=1&amp;b=2',
  )
  assert.deepEqual(article.headline.evidence[0]?.quote, 'title: "Wall &amp; quay"')
  assert.deepEqual(
    [
      article.headline.value,
      article.authors.value.map(({ name }) => name),
      article.publication.value?.name,
      article.section,
      article.summary,
      article.tags.map(({ name }) => name),
      article.sourceUrl,
    ],
    [
      'Wall & quay',
      ['Mina O’Brien'],
      'Courier & Post',
      'Arts & Culture',
      'It fell.',
      ['Arts & Culture', 'News'],
      'https://courier.example/?a=1&b=2',
    ],
  )
})

test('markup without end takes no time that grows faster than it', () => {
  for (const piece of ['<b>', '<b', '</b>', '&amp;', '<!--', '<a x="', '[[', '&#'])
    assert.ok(plainText(piece.repeat(50_000)).length >= 0)
})
