import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembleArchive } from '../../../src/archive/assemble-archive.ts'
import { frameOf } from '../../../src/page/frame.ts'
import { spanPages } from '../../../src/page/time/span-pages.ts'
import { type ArticleWords, parsed } from '../../support/articles.ts'
import { siteSettings } from '../../support/site-settings.ts'
import { ENGLISH, textsIn } from '../../support/texts.ts'

const SETTINGS = siteSettings()

function lists(words: readonly ArticleWords[]) {
  const archive = assembleArchive(parsed(words)).value
  return [...spanPages(archive, frameOf(archive, SETTINGS, ENGLISH))].map((page) => {
    assert.ok(page.template === 'listing')
    return { ...page.data.page, description: page.data.head.description }
  })
}

test('a year has a calendar of each month that is held, and says what has no month', () => {
  const [year] = lists([
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
        [['12', '../2019/03/12/', '12 March 2019, 2 articles', 6]],
      ],
      [
        'June 2019',
        '../2019/06/',
        '1 article',
        'MoTuWeThFrSaSu',
        5,
        [['30', '../2019/06/30/', '30 June 2019, 1 article', 5]],
      ],
    ],
  )
  assert.deepEqual(
    year?.bars.map(({ label, count, share }) => [label, count, share]),
    [
      ['March', '2 articles', 100],
      ['April', 'no articles', 0],
      ['May', '1 article', 50],
      ['June', '1 article', 50],
    ],
  )
  assert.deepEqual(year?.loose, [
    { label: '2019, month not given', href: '../2019/#no-month', count: '1 article', share: 100 },
  ])
})

test('under the heading of its day a card does not tell it again, unless it is doubtful', () => {
  const pages = lists([
    { headline: 'a', date: '2019-03-12' },
    { headline: 'b', date: '2019-03-12?', dateStatus: 'inferred' },
  ])
  const day = pages.find(({ kicker }) => kicker === 'Tuesday')
  assert.deepEqual(
    day?.groups.flatMap(({ cards }) => cards.map(({ date }) => [date.text, date.stamp])),
    [
      ['', ''],
      ['[12 March 2019?]', 'inferred'],
    ],
  )
})

test('the page of a day tells its weekday, the days beside it, and shows it in the calendar of its month', () => {
  const pages = lists([
    { headline: 'a', date: '2019-03-12' },
    { headline: 'b', date: '2019-03-14' },
    { headline: 'c', date: '2019-03-14' },
    { headline: 'd', date: '2021-01-01' },
  ])
  const day = pages.find(({ heading }) => heading.text === '14 March 2019')
  assert.equal(day?.kicker, 'Thursday')
  assert.equal(day?.isOfTime, true)
  assert.deepEqual(
    [day?.earlier, day?.later],
    [
      { label: 'Tuesday, 12 March 2019', href: '../../../2019/03/12/' },
      { label: 'Friday, 1 January 2021', href: '../../../2021/01/01/' },
    ],
  )
  assert.deepEqual(
    day?.calendars.map(({ caption, href, weeks }) => [
      caption,
      href,
      weeks.flat().flatMap((cell) => (cell.href === '' ? [] : [[cell.name, cell.level, cell.isHere]])),
    ]),
    [
      [
        'March 2019',
        '../../../2019/03/',
        [
          ['12 March 2019, 1 article', 5, false],
          ['14 March 2019, 2 articles', 6, true],
        ],
      ],
    ],
  )
})

test('where days are listed by the Solar Hijri calendar, a day stands in a month of that', () => {
  const archive = assembleArchive(parsed([{ headline: 'a', date: '2019-03-21' }])).value
  const texts = textsIn('fa-AF')
  const pages = [...spanPages(archive, frameOf(archive, siteSettings({ language: 'fa-AF' }), texts))]
  const day = pages.at(-1)
  assert.ok(day?.template === 'listing')
  assert.deepEqual(
    day.data.page.calendars.map(({ caption, href }) => [caption, href]),
    [['حمل ۱۳۹۸', '../../../dates/solar-hijri/1398/']],
  )
})
