import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDateValue } from '../../../src/article/intake/dates/value.ts'
import { formatDiagnostic } from '../../../src/diagnostic/code-frame.ts'
import { articleOf, parse } from '../../support/parse.ts'

const withFields = (fields: string, body = 'Text of the article.\n') =>
  articleOf(`---\n${fields}\n---\n${body}`, 'articles/a.md')
const toml = (fields: string) => articleOf(`+++\n${fields}\n+++\nText of the article.\n`, 'articles/a.md')

test('the first key of a field wins, whatever its case, hyphens and underscores', () => {
  assert.equal(withFields('headline: B\ntitle: A').headline.value, 'A')
  assert.equal(withFields('Head-Line: B').headline.value, 'B')
  assert.equal(withFields('title: A\nPublish_Date: 2022-01-02').published.value.edtf, '2022-01-02')
  assert.equal(
    withFields('title: A\npubDate: 2022-01-03\ndate: 2022-01-02').published.value.edtf,
    '2022-01-02',
  )
})

test('a value states itself, with its line as evidence', () => {
  const { headline, published } = withFields('title: Flood\ndate: 2022-01-02')
  assert.deepEqual(headline, {
    value: 'Flood',
    status: 'stated',
    rule: 'front-matter.title',
    evidence: [{ quote: 'title: Flood', line: 2, start: 4, end: 16 }],
  })
  assert.deepEqual(published.evidence, [{ quote: 'date: 2022-01-02', line: 3, start: 17, end: 33 }])
})

for (const [written, edtf] of [
  ['2022-01-01', '2022-01-01'],
  ['2022-1-5', '2022-01-05'],
  ['2022-01', '2022-01'],
  ['1912', '1912'],
  ['2022-01-01T23:30:00-08:00', '2022-01-01'],
  ['1987-03-19T21:36:32.840', '1987-03-19'],
  ['2022-01-01 08:00:00 +0430', '2022-01-01'],
  ['2022-01~', '2022-01~'],
  ['[2022-01-02,2022-02-01]', '[2022-01-02,2022-02-01]'],
  ['January 1, 2022', '2022-01-01'],
  ['1 January 2022', '2022-01-01'],
  ['13/02/2022', '2022-02-13'],
  ['01/02/2022', '[2022-01-02,2022-02-01]'],
] as const) {
  test(`front matter's ${written} is ${edtf}`, () => {
    const read = readDateValue(written)
    assert.equal(typeof read === 'object' ? read.edtf : read, edtf)
  })
}

for (const written of ['2020-02-30', '2022-13-45', '2021-02-29T10:00:00Z', '31 June 2022', '2022-00']) {
  test(`${written} is no day of the calendar`, () => assert.equal(readDateValue(written), 'invalid'))
}

for (const written of ['soon', 'on Tuesday', 'Spring 2022', '5 days ago']) {
  test(`"${written}" is no date`, () => assert.equal(readDateValue(written), undefined))
}

test('a day that does not exist is an error with its place, and the article has no date', () => {
  const { article, diagnostics } = parse(
    '---\ntitle: Flood\ndate: 2020-02-30\n---\nText of the article.\n',
    'articles/1998/flood.md',
  )
  assert.deepEqual(article?.published, {
    value: { edtf: '', earliest: null, latest: null, precision: 'none' },
    status: 'unknown',
    rule: '',
    evidence: [],
  })
  assert.deepEqual(diagnostics.map(formatDiagnostic), [
    [
      'articles/1998/flood.md:3:1 error [invalid-date] "date" is not a day of the calendar: 2020-02-30. The article is published without a date.',
      '  2 | title: Flood',
      '  3 | date: 2020-02-30',
      '    | ^^^^^^^^^^^^^^^^',
      '  4 | ---',
      '  hint: Write the day as it was printed, for instance 1998-11-03; or only the month, 1998-11, or the year, 1998.',
    ].join('\n'),
  ])
})

test('a TOML date that does not exist is not rolled over', () => {
  const { article, codes } = parse('+++\ntitle = "Flood"\ndate = 2020-02-30\n+++\nText.\n', 'articles/a.md')
  assert.equal(article?.published.value.edtf, '')
  assert.deepEqual(codes, ['invalid-date'])
})

test('a later change is not the date of publication', () => {
  const { published, updated } = withFields('title: A\nlastmod: 2022-04-02')
  assert.equal(published.status, 'unknown')
  assert.equal(updated?.edtf, '2022-04-02')
  assert.equal(withFields('title: A\ncreated: 2024-05-06').published.status, 'unknown')
})

test('an instruction to use a file’s own time gives no date', () => {
  const { article, codes } = parse('---\ntitle: A\ndate: git Last Modified\n---\nText.\n', 'articles/a.md')
  assert.equal(article?.published.status, 'unknown')
  assert.deepEqual(codes, ['date-instruction'])
})

test('authors come as text, list or list of names, organisations apart from people', () => {
  const names = (fields: string) => withFields(`title: A\n${fields}`).authors.value
  const person = (name: string) => ({ name, kind: 'person' })
  assert.deepEqual(names('author: Mina Rahbar'), [person('Mina Rahbar')])
  assert.deepEqual(names('author: Mina Rahbar and Tom Ashby'), [person('Mina Rahbar'), person('Tom Ashby')])
  assert.deepEqual(names('authors:\n  - Mina Rahbar\n  - name: Tom Ashby'), [
    person('Mina Rahbar'),
    person('Tom Ashby'),
  ])
  assert.deepEqual(names('author:\n  - "[[Jonas Feld]]"'), [person('Jonas Feld')])
  assert.deepEqual(names('author: Sample News Agency'), [
    { name: 'Sample News Agency', kind: 'organisation' },
  ])
  assert.deepEqual(names('author: احمد مسعود'), [person('احمد مسعود')])
})

test('authors come as maps of other tools, links, catalogue names and roles', () => {
  const names = (fields: string) => withFields(`title: A\n${fields}`).authors.value.map(({ name }) => name)
  const mina = ['Mina Rahbar']
  const both = ['Mina Rahbar', 'Tom Ashby']
  for (const [fields, wanted] of [
    ['authors:\n  - first: Mina\n    last: Rahbar', mina],
    ['author:\n  given: Mina\n  family: Rahbar', mina],
    [
      'author:\n  - family: Feld\n    given: Jonas\n    non-dropping-particle: van der',
      ['Jonas van der Feld'],
    ],
    ['author:\n  name: {given: Mina, family: Rahbar}', mina],
    ['author:\n  mrahbar: {name: Mina Rahbar}\n  tashby: {name: Tom Ashby}', both],
    ['author:\n  mrahbar: Mina Rahbar\n  tashby: Tom Ashby', both],
    ['author:\n  Mina Rahbar: {email: m@courier.example}', mina],
    ['author: "[Mina Rahbar](https://courier.example/m)"', mina],
    ['author: "[[people/Mina Rahbar|Mina Rahbar]]"', mina],
    ['author: "Rahbar, Mina"', ['Rahbar, Mina']],
    ['authors: ["Rahbar, Mina", "Ashby, Tom"]', ['Rahbar, Mina', 'Ashby, Tom']],
    ['authors: ["Mina Rahbar and Tom Ashby"]', both],
    ['authors: ["Johnson and Sons"]', ['Johnson and Sons']],
    ['byline: "Reporting by Mina Rahbar; Editing by Tom Ashby"', mina],
    ['author: "Tom Ashby, Jr."', ['Tom Ashby Jr.']],
    ['author: mrahbar@courier.example', []],
  ] as const)
    assert.deepEqual(names(fields), wanted, fields)
})

test('a byline keeps what an author’s field says beside the names, but no address of mail', () => {
  const byline = (fields: string) => withFields(`title: A\n${fields}`).byline.value
  assert.equal(byline('author: Mina Rahbar and Tom Ashby'), 'Mina Rahbar, Tom Ashby')
  assert.equal(byline('author: "Rahbar, Mina; Ashby, Tom"'), 'Rahbar, Mina; Ashby, Tom')
  assert.equal(byline('author: Mina Rahbar, Staff Writer <m@courier.example>'), 'Mina Rahbar, Staff Writer')
  assert.equal(byline('byline: By Mina Rahbar m@courier.example'), 'Mina Rahbar')
})

test('words of an author’s field that name nobody are told', () => {
  const codes = (fields: string) =>
    parse(`---\ntitle: A\ndate: 2022-01-02\n${fields}\n---\nText.`, 'articles/a.md').codes
  assert.deepEqual(codes('author: m@courier.example'), ['unread-author'])
  assert.deepEqual(codes('authors: [Mina Rahbar, {email: m@courier.example}]'), ['unread-author'])
  assert.deepEqual(codes('author: Mina Rahbar, Staff Writer'), [])
})

test('tags in one text are parted by commas and semicolons of any script', () => {
  const tags = (fields: string) => withFields(`title: A\n${fields}`).tags.map(({ name }) => name)
  assert.deepEqual(tags('keywords: harbour; storm; fishing boats'), ['harbour', 'storm', 'fishing boats'])
  assert.deepEqual(tags('tags: 港口、风暴'), ['港口', '风暴'])
  assert.deepEqual(tags('tags: بندر، طوفان'), ['بندر', 'طوفان'])
})

test('tags come as list, comma text, Zola taxonomies and Jekyll categories; tool labels are left out', () => {
  const names = (article: ReturnType<typeof withFields>) => article.tags.map(({ name }) => name)
  assert.deepEqual(names(withFields('title: A\ntags: [Kabul, "#Panjshir"]')), ['Kabul', 'Panjshir'])
  assert.deepEqual(names(withFields('title: A\ntags: Kabul, Human rights')), ['Kabul', 'Human rights'])
  assert.deepEqual(names(withFields('title: A\ntags: [clippings, Kabul]\ncategories: World')), [
    'Kabul',
    'World',
  ])
  assert.deepEqual(names(toml('title = "A"\n[taxonomies]\ntags = ["Kabul"]')), ['Kabul'])
})

test('a source is a publication when it is a name and an address when it is one', () => {
  const address = withFields('title: A\nsource: https://news.example/a')
  assert.deepEqual([address.publication.value, address.sourceUrl], [null, 'https://news.example/a'])
  const name = withFields('title: A\nsource: Sample Wire')
  assert.deepEqual([name.publication.value, name.sourceUrl], [{ name: 'Sample Wire' }, null])
})

test('drafts of every tool are not published, and that is said', () => {
  for (const field of ['draft: true', 'published: false', 'publish: false']) {
    const { article, codes } = parse(`---\ntitle: A\n${field}\n---\nText.\n`, 'articles/a.md')
    assert.equal(article, undefined)
    assert.deepEqual(codes, ['draft'])
  }
  assert.equal(withFields('title: A\ndraft: false').headline.value, 'A')
})

test('slugs and literal addresses name the page; patterns of other tools do not', () => {
  assert.equal(withFields('title: A\nslug: my-page').slug, 'my-page')
  assert.equal(withFields('title: A\npermalink: /news/2022/my-page.html').slug, 'my-page')
  const { article, codes } = parse('---\ntitle: A\npermalink: /:year/:title/\n---\nText.\n', 'articles/a.md')
  assert.equal(article?.slug, null)
  assert.deepEqual(codes, ['address-template'])
})

test('aliases that are paths are former addresses, others are other titles', () => {
  const { formerAddresses, otherTitles } = withFields('title: A\naliases: [/old/a/, Another title]')
  assert.deepEqual([formerAddresses, otherTitles], [['/old/a/'], ['Another title']])
})

test('a key that is there twice leaves its article out only where the last one cannot be taken', () => {
  const outcome = (fields: string, sidecar?: string) => {
    const { article, codes } = parse(`---\ntitle: A\n${fields}\n---\nText.\n`, 'articles/a.md', sidecar)
    return [article !== undefined, ...codes]
  }
  for (const fields of [
    'tags: [a]\ntags: [b]',
    'tags:\n  - a\ntags:\n  - a\n  - b',
    'authors: [Mina Rahbar]\nauthors: [Tom Ashby]',
    'draft: true\ndraft: false',
    'status: draft\nstatus: published',
    'published: no\npublished: 2022-01-06',
    'private: true\nprivate: false',
  ])
    assert.deepEqual(outcome(fields), [false, 'contested-key'], fields)
  for (const fields of [
    'tags: [a]\ntags: [a]',
    'images: [a]\nimages: [b]',
    'tags: a\ntags: [b]',
    'date: 2022-01-06\ndate: 2022-01-07',
    'draft: false\ndraft: no',
  ])
    assert.deepEqual(outcome(fields), [true, 'repeated-key'], fields)
  assert.deepEqual(outcome('draft: false\ndraft: true'), [false, 'repeated-key', 'draft'])
  assert.deepEqual(outcome('tags: [a]', 'draft: true\ndraft: false\n').includes('contested-key'), true)
})

test('unknown keys are kept as they were', () => {
  const { extra } = withFields('title: A\nlayout: post\nweight: 007\nnested:\n  deep: [1, two]\nempty:')
  assert.deepEqual(JSON.parse(JSON.stringify(extra)), {
    layout: 'post',
    weight: '007',
    nested: { deep: [1, 'two'] },
    empty: null,
  })
})

test('values of a wrong kind are reported and kept', () => {
  const { article, codes } = parse(
    '---\ntitle: [a, b]\nlang: Klingonese language\n---\nText of the article.\n',
    'articles/a.md',
  )
  assert.deepEqual(codes, ['wrong-type', 'unknown-language'])
  assert.deepEqual(article?.extra, { title: ['a', 'b'], lang: 'Klingonese language' })
})

test('an item of a list that is a group is told, and the others are used', () => {
  const { article, diagnostics } = parse(
    '---\ntitle: A\ntags:\n  - Kabul: one year on\n  - mills\n---\nText.\n',
    'articles/a.md',
  )
  assert.deepEqual(
    article?.tags.map(({ name }) => name),
    ['mills'],
  )
  assert.deepEqual(
    diagnostics.map(({ code, message }) => `${code} ${message}`),
    ['wrong-type "tags" holds an item that is no text and was not used: {"Kabul":"one year on"}.'],
  )
  const { tags } = withFields('title: A\nkeywords: a; b;c')
  assert.deepEqual(
    tags.map(({ name }) => name),
    ['a', 'b', 'c'],
  )
})

test('a language is understood by tag, old tag, locale or name', () => {
  for (const [written, tag, dir] of [
    ['fa-AF', 'fa-AF', 'rtl'],
    ['prs', 'fa-AF', 'rtl'],
    ['fa_AF', 'fa-AF', 'rtl'],
    ['Dari', 'fa-AF', 'rtl'],
    ['ps', 'ps', 'rtl'],
    ['en-GB', 'en-GB', 'ltr'],
  ] as const) {
    const article = withFields(`title: A\nlang: ${written}`)
    assert.deepEqual([article.language, article.dir], [tag, dir])
  }
})

test('what front matter overrules in a text is kept beside it, and what it repeats is not', () => {
  const story =
    'The bridge at Olden fell into the river Sarn in the night, officials said.\n\nNobody was hurt, they added on Monday.\n'
  const headlineOf = (title: string, line: string) =>
    articleOf(`---\ntitle: ${title}\n---\n${line}\n\n${story}`, 'articles/a.txt').headline
  const { value, status, rejected = [] } = headlineOf('Bridge falls', 'Officials mourn their crossing')
  assert.deepEqual([value, status], ['Bridge falls', 'stated'])
  assert.deepEqual(
    rejected.map(({ value, why, evidence }) => [value, why.rule, evidence.map(({ quote }) => quote)]),
    [['Officials mourn their crossing', 'front-matter-overrules', ['Officials mourn their crossing']]],
  )
  assert.equal(headlineOf('Bridge falls', 'Bridge falls').rejected, undefined)
})

test('words that stay in the text are not kept a second time', () => {
  const text =
    '---\ntitle: Bridge falls\npublication: Olden Herald\n---\nOLDEN, March 3 (Sample Wire) - The bridge at Olden fell into the river Sarn in the night, officials said.\n'
  assert.equal(articleOf(text, 'articles/a.txt').publication.rejected, undefined)
})
