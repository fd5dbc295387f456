// What newspapers print of themselves, decks, labels and datelines above a story, and references below it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blockText } from '../../../../src/article/block.ts'
import { isMasthead, readCitation } from '../../../../src/article/intake/head/masthead.ts'
import { newspaperOf } from '../../../../src/article/intake/head/newspapers.ts'
import { articleOf } from '../../../support/parse.ts'

const STORY = [
  'The governor told reporters that the old bridge over the river would be repaired before winter, and that traders would receive help.',
  'Traders in the lower market said that they had heard such promises about the bridge before, and that nobody was surprised.',
]
const HEADLINE = 'Old bridge to be repaired'
const of = (...lines: string[]) => articleOf(lines.join('\n\n'))
const read = (...lines: string[]) => {
  const article = of(...lines)
  return {
    headline: article.headline.value,
    authors: article.authors.value.map(({ name }) => name),
    published: article.published.value.edtf,
    publication: article.publication.value?.name ?? null,
    body: article.body.map(blockText),
  }
}
const WHOLE = {
  headline: HEADLINE,
  authors: ['Mina Rahbar'],
  published: '2022-01-06',
  publication: 'The Valley Courier',
  body: STORY,
}

test('a newspaper’s name and the day above the headline are publication and day', () => {
  const name = 'The Valley Courier'
  const day = 'January 6, 2022'
  for (const head of [
    [name, day],
    [day, name],
    [name, `Thursday, ${day}`],
    [name, 'Port Sample', day],
    [name, day, 'Page 12'],
    [name, 'Vol. XII No. 34', day, 'Price 5 cents'],
    [`${name}, ${day}, page 12`],
    [`${name}, Thursday, ${day}, p. A3`],
    [name, `Port Sample, Thursday, ${day}. Vol. XII, No. 34. Price One Penny`],
  ])
    assert.deepEqual(read(...head, HEADLINE, 'By Mina Rahbar', ...STORY), WHOLE, head.join(' / '))
})

test('a short headline below the newspaper’s name is no place', () => {
  const article = of(
    'The Valley Courier',
    'Bridge Falls',
    'Two carts lost at the old ford',
    'By Mina Rahbar',
    ...STORY,
  )
  assert.deepEqual(
    [article.headline.value, article.summary],
    ['Bridge Falls', 'Two carts lost at the old ford'],
  )
})

test('a newspaper’s name that is followed by no headline is the headline', () => {
  const article = of('Valley Courier', 'By Mina Rahbar', 'January 6, 2022', ...STORY)
  assert.deepEqual([article.headline.value, article.publication.value], ['Valley Courier', null])
})

test('the heads of a print that are repeated within the story are hidden, with the numbers of the pages', () => {
  const [one = '', two = ''] = STORY
  const article = of(
    'The Valley Courier',
    'January 6, 2022',
    HEADLINE,
    'By Mina Rahbar',
    one,
    '3',
    'The Valley Courier',
    'January 6, 2022',
    two,
    '4',
  )
  assert.deepEqual(article.body.map(blockText), STORY)
  assert.deepEqual(
    article.hidden.filter(({ rule }) => rule === 'boilerplate.running-head').map(({ text }) => text),
    ['3', 'The Valley Courier', 'January 6, 2022', '4'],
  )
})

test('a refrain and a number of a story stay', () => {
  const [one = '', two = ''] = STORY
  const article = of(
    HEADLINE,
    'By Mina Rahbar',
    one,
    'And the river ran on',
    two,
    'And the river ran on',
    '412',
    one.replace('old', 'new'),
  )
  assert.equal(
    article.hidden.some(({ rule }) => rule === 'boilerplate.running-head'),
    false,
  )
})

test('lines of reference', () => {
  for (const [line, name, day] of [
    ['The Valley Courier, January 12, 2022, p. A3', 'The Valley Courier', '2022-01-12'],
    ['Valley Courier, 12 January 2022', 'Valley Courier', '2022-01-12'],
    [
      'The Valley Courier (Port Sample, NSW : 1880 - 1920), Thursday 6 January 1898, page 3',
      'The Valley Courier',
      '1898-01-06',
    ],
    ['Source: The Valley Courier, 12 January 2022, page 3', 'The Valley Courier', '2022-01-12'],
    ['(The Valley Courier, January 12, 2022)', 'The Valley Courier', '2022-01-12'],
    ['— The Valley Courier, January 12, 2022', 'The Valley Courier', '2022-01-12'],
    ['Originally published in The Valley Courier on January 12, 2022', 'The Valley Courier', '2022-01-12'],
    ['Talblick, 12 January 2022, S. 4', 'Talblick', '2022-01-12'],
    [
      'The Valley Courier, Port Sample, January 12, 2022, Section B, p. 3, col. 2',
      'The Valley Courier',
      '2022-01-12',
    ],
    ['12 January 2022, The Valley Courier, p. 3', 'The Valley Courier', '2022-01-12'],
  ] as const) {
    const found = readCitation(line)
    assert.deepEqual([found?.name, found?.date.edtf], [name, day], line)
  }
  for (const line of [
    'Port Sample, January 12, 2022',
    'The bridge was opened on January 12, 2022',
    'Tom Ashby, January 12, 2022',
    'The Valley Courier was founded on January 12, 1902, by Tom Ashby',
    'The Valley Courier, January 12, 2022, and February 3, 2022',
  ])
    assert.equal(readCitation(line), undefined, line)
})

test('newspaper and day below a text are inferred', () => {
  const article = of(HEADLINE, ...STORY, 'The Valley Courier, January 12, 2022, p. A3')
  assert.deepEqual(
    [article.published.value.edtf, article.published.status, article.published.rule, article.publication],
    [
      '2022-01-12',
      'inferred',
      'date.citation-line',
      {
        value: { name: 'The Valley Courier' },
        status: 'inferred',
        rule: 'publication.citation-line',
        evidence: article.publication.evidence,
      },
    ],
  )
  assert.equal(article.body.map(blockText).at(-1), 'The Valley Courier, January 12, 2022, p. A3')
})

test('names of newspapers bear a word that says so', () => {
  for (const name of [
    'The Valley Courier',
    'THE VALLEY TIMES',
    'Talblatt Zeitung',
    'The Valley Record',
    'AFP',
    'Radio Valley',
    'AOPNEWS',
    '山谷日报',
    'Вести Долины',
  ])
    assert.equal(newspaperOf(name), name)
  for (const other of [
    'LETTERS TO THE EDITOR',
    'HUMAN RIGHTS',
    'UNITED NATIONS',
    'NEW YORK',
    'PORT SAMPLE',
    'Valley Record',
    'Times are hard',
    'Old bridge to be repaired',
  ])
    assert.equal(newspaperOf(other), undefined, other)
})

test('a line in capitals above the headline is its label and no newspaper', () => {
  for (const label of [
    'LETTERS TO THE EDITOR',
    'STAFF REPORT',
    'HUMAN RIGHTS',
    'UNITED NATIONS',
    'PORT SAMPLE',
  ])
    assert.deepEqual(
      [
        read(label, HEADLINE, 'By Mina Rahbar', 'January 6, 2022', ...STORY),
        of(label, HEADLINE, 'By Mina Rahbar', ...STORY).kicker,
      ],
      [{ ...WHOLE, publication: null }, label],
      label,
    )
  assert.equal(
    read('THE VALLEY COURIER', HEADLINE, 'By Mina Rahbar', ...STORY).publication,
    'THE VALLEY COURIER',
  )
})

test('the first of stacked decks is the headline', () => {
  for (const [first, ...decks] of [
    ['OLD BRIDGE GIVES WAY', 'TWO CARTS LOST', '"NOBODY WAS HURT"'],
    [
      'THE OLD BRIDGE FALLS IN THE NIGHT',
      'TWO CARTS LOST AT PORT SAMPLE',
      'Drivers Safe on the Bank - Governor Knew of the Cracks',
    ],
    ['Old bridge falls in the night', 'Two carts lost at Port Sample', 'Governor knew of the cracks'],
  ] as const) {
    const article = of(first, ...decks, 'By MINA RAHBAR', 'January 6, 1922', ...STORY)
    assert.deepEqual(
      [
        article.headline.value,
        article.summary,
        article.authors.value.length,
        article.published.value.edtf,
        article.body.map(blockText),
      ],
      [first, decks.join(' – '), 1, '1922-01-06', STORY],
    )
  }
})

test('a line in capitals above a first paragraph is no deck of a headline in small letters', () => {
  assert.deepEqual(read(HEADLINE, 'A bridge of wood and iron', ...STORY).body, [
    'A bridge of wood and iron',
    ...STORY,
  ])
})

test('the day on the byline’s line, or below an author line that names nobody, is read', () => {
  for (const lines of [
    ['By Mina Rahbar, January 6, 2022'],
    ['Posted by Mina Rahbar on January 6, 2022 at 5:14 pm in News'],
    ['Thursday January 6, 2022 10:05 am PDT by Mina Rahbar'],
    ['By Mina Rahbar mrahbar@courier.example', 'January 6, 2022'],
    ['Mina Rahbar in Port Sample', 'January 6, 2022'],
  ])
    assert.deepEqual(read(HEADLINE, ...lines, ...STORY), { ...WHOLE, publication: null }, lines[0])
  for (const line of ['By desk@courier.example', 'Port Sample'])
    assert.deepEqual(read(HEADLINE, line, 'January 6, 2022', ...STORY).published, '2022-01-06', line)
})

test('a city is neither a newspaper nor an author', () => {
  for (const city of ['NEW YORK', 'PORT SAMPLE', 'NEWPORT NEWS'])
    assert.equal(read(HEADLINE, 'By Mina Rahbar', `${city} — ${STORY[0]}`).publication, null, city)
  assert.deepEqual(read(HEADLINE, 'Port Sample', `${STORY[0]} It fell in Port Sample.`, ...STORY).authors, [])
})

test('the holder of a copyright is the publication where something says so', () => {
  const with_ = (line: string) =>
    of(HEADLINE, 'By Mina Rahbar', ...STORY, ...STORY.map((each) => `${each} Again.`), line).publication.value
  assert.equal(with_('© 2022 Tom Ashby. All rights reserved.'), null)
  assert.deepEqual(with_('© 2022 The Valley Times. All rights reserved.'), { name: 'The Valley Times' })
})

test('the day of an embargo is inferred', () => {
  for (const mark of [
    'EMBARGOED UNTIL 00.01 THURSDAY 6 JANUARY 2022',
    'For immediate release: January 6, 2022',
    'Sperrfrist: 6. Januar 2022, 10 Uhr',
  ]) {
    const { published } = of(mark, 'PRESS RELEASE', HEADLINE, ...STORY)
    assert.deepEqual([published.value.edtf, published.status], ['2022-01-06', 'inferred'], mark)
  }
})

test('a headline that opens with a word of sites is a headline above a byline', () => {
  for (const headline of [
    'Advertisement that moved a town',
    'Search for the lost ferry',
    'Subscribe to the old ways',
  ])
    assert.equal(read(headline, 'By Mina Rahbar', 'January 6, 2022', ...STORY).headline, headline)
})

test('slug and notes of an agency stand around the headline', () => {
  const article = of(
    'BC-Valley-Bridge,2nd Ld-Writethru,0412',
    'Eds: ADDS quotes.',
    HEADLINE,
    'By MINA RAHBAR',
    'Valley Wire',
    `PORT SAMPLE (VW) _ ${STORY[0]}`,
    STORY[1] ?? '',
  )
  assert.deepEqual(
    [
      article.headline.value,
      article.authors.value.map(({ name }) => name),
      article.dateline?.place,
      article.publication.value,
    ],
    [HEADLINE, ['MINA RAHBAR'], 'PORT SAMPLE', { name: 'Valley Wire' }],
  )
})

test('lines of a masthead', () => {
  for (const line of [
    'Vol. 12, No. 3',
    'Page 12',
    'Price 5 cents',
    'Final edition, Section A',
    'Established 1880',
  ])
    assert.equal(isMasthead(line, false), true, line)
  for (const line of ['Price of bread rises', 'Page turner wins prize', 'No. 10 is silent', 'Bridge falls'])
    assert.equal(isMasthead(line, false), false, line)
})
