import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembleArchive } from '../../../src/archive/assemble-archive.ts'
import { frameOf, type SiteSettings } from '../../../src/page/frame.ts'
import { shelfPages, spanPages, undatedPages } from '../../../src/page/lists/list-pages.ts'
import { type ArticleWords, parsed } from '../../support/articles.ts'
import { ENGLISH } from '../../support/texts.ts'

const SETTINGS: SiteSettings = {
  title: 'The Backfile',
  description: '',
  language: 'en',
  deskInNavigation: false,
  baseUrl: '',
  generator: '',
}

function lists(make: typeof shelfPages, words: readonly ArticleWords[]) {
  const archive = assembleArchive(parsed(words)).value
  return [...make(archive, frameOf(archive, SETTINGS, ENGLISH))].map((page) => {
    assert.ok(page.template === 'listing')
    return { ...page.data.page, description: page.data.head.description }
  })
}

test('a shelf says how many of its articles are undated', () => {
  const summary = (...dates: string[]) =>
    lists(
      shelfPages,
      dates.map((date, i) => ({ date, headline: `Rain ${i} again`, tags: ['Rain'] })),
    )[0]?.summary
  assert.equal(summary('2022', '2022'), '2 articles')
  assert.equal(summary('2022', ''), '2 articles, 1 of them undated')
  assert.equal(summary('', ''), '2 articles, all of them undated')
  assert.equal(
    summary(...Array.from({ length: 1001 }, (_, i) => (i === 0 ? '2022' : ''))),
    '1,001 articles, 1,000 of them undated',
  )
})

test('a shelf of found names says so, and how else the name is written', () => {
  const [tag, publication, author] = lists(shelfPages, [
    { headline: 'a', mentions: ['Panj-shir'], publication: 'Sample Wire' },
    { headline: 'b', mentions: ['Panjshir'], authors: ['Mina Rahbar'] },
  ])
  assert.deepEqual(
    [tag, publication, author].map((list) => [list?.kicker, list?.heading.text, list?.note, list?.up]),
    [
      [
        'Tag',
        'Panj-shir',
        'Found by the archive: a name that stands in the texts of these articles. Also written: \u2068Panjshir\u2069.',
        [{ label: 'Tags', href: '../../tags/' }],
      ],
      ['Publication', 'Sample Wire', '', [{ label: 'Publications', href: '../../publications/' }]],
      ['Author', 'Mina Rahbar', '', [{ label: 'Authors', href: '../../authors/' }]],
    ],
  )
})

test('the undated are one list without headings, which does not say so of each', () => {
  const [list, ...more] = lists(undatedPages, [
    { headline: 'a' },
    { headline: 'b' },
    { headline: 'c', date: '2022' },
  ])
  assert.deepEqual(more, [])
  assert.equal(list?.summary, '2 articles')
  assert.equal(list?.description, 'Undated: 2 articles')
  assert.deepEqual(
    list?.groups.map(({ heading, cards }) => [heading, cards.map(({ headline }) => headline.text)]),
    [['', ['a', 'b']]],
  )
})

test('of the undated, those that are known within bounds stand first and say so', () => {
  const [list] = lists(undatedPages, [
    { headline: 'a' },
    { headline: 'b', date: '[2022-02..]', dateStatus: 'bounded' },
  ])
  assert.deepEqual(
    list?.groups.map(({ id, heading, cards }) => [
      id,
      heading,
      cards.map(({ date }) => [date.text, date.stamp]),
    ]),
    [
      ['bounded', 'Known within bounds', [['not before February 2022', 'bounded']]],
      ['unknown', 'Nothing known of the date', [['', '']]],
    ],
  )
})

test('a shelf shows its years with the gaps between them, and leads to where each begins', () => {
  const dates = ['1912', '2021-03-04', ...Array.from({ length: 120 }, () => '2024'), '']
  const [tag] = lists(
    shelfPages,
    dates.map((date, i) => ({ date, headline: `Rain ${i} again`, tags: ['Rain'] })),
  )
  assert.deepEqual(tag?.bars, [
    { label: '1912', href: '../../tags/rain/page/1/#y1912', count: '1 article', share: 1 },
    { label: '1913–2020', href: '', count: 'none', share: 0 },
    { label: '2021', href: '../../tags/rain/page/1/#y2021', count: '1 article', share: 1 },
    { label: '2022', href: '', count: 'none', share: 0 },
    { label: '2023', href: '', count: 'none', share: 0 },
    { label: '2024', href: '../../tags/rain/#y2024', count: '120 articles', share: 100 },
  ])
  const [single] = lists(shelfPages, [{ date: '2021', tags: ['Rain'] }])
  assert.deepEqual(single?.bars, [])
})

test('a year has a calendar of each month that is held, and says what has no month', () => {
  const [year] = lists(spanPages, [
    { headline: 'a', date: '2019-03-12' },
    { headline: 'b', date: '2019-03-12' },
    { headline: 'c', date: '2019-05' },
    { headline: 'd', date: '2019-06-30' },
    { headline: 'e', date: '2019' },
  ])
  assert.deepEqual(
    year?.calendars.map(({ caption, href, count, weekdays, weeks }) => [
      caption,
      href,
      count,
      weekdays.map(({ short }) => short).join(''),
      weeks.length,
      weeks.flat().flatMap(({ day, href, name, level }) => (href === '' ? [] : [[day, href, name, level]])),
    ]),
    [
      [
        'March 2019',
        '../2019/03/',
        '2 articles',
        'MoTuWeThFrSaSu',
        5,
        [['12', '../2019/03/12/', '12 March 2019, 2 articles', 4]],
      ],
      [
        'June 2019',
        '../2019/06/',
        '1 article',
        'MoTuWeThFrSaSu',
        5,
        [['30', '../2019/06/30/', '30 June 2019, 1 article', 3]],
      ],
    ],
  )
  assert.deepEqual(
    year?.bars.map(({ label, count, share }) => [label, count, share]),
    [
      ['March', '2 articles', 100],
      ['April', 'nothing held', 0],
      ['May', '1 article', 50],
      ['June', '1 article', 50],
    ],
  )
  assert.deepEqual(year?.loose, [
    { label: '2019, month not given', href: '../2019/#no-month', count: '1 article', share: 100 },
  ])
})

test('under the heading of its day a card does not tell it again, unless it is doubtful', () => {
  const pages = lists(spanPages, [
    { headline: 'a', date: '2019-03-12' },
    { headline: 'b', date: '2019-03-12?', dateStatus: 'inferred' },
  ])
  const day = pages.find(({ kicker }) => kicker === 'Day')
  assert.deepEqual(
    day?.groups.flatMap(({ cards }) => cards.map(({ date }) => [date.text, date.stamp])),
    [
      ['', ''],
      ['[12 March 2019?]', 'inferred'],
    ],
  )
})
