import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembleArchive } from '../../../src/archive/assemble-archive.ts'
import { frameOf } from '../../../src/page/frame.ts'
import { spanPages } from '../../../src/page/time/span-pages.ts'
import { type ArticleWords, parsed } from '../../support/articles.ts'
import { siteSettings } from '../../support/site-settings.ts'
import { ENGLISH } from '../../support/texts.ts'

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
  const day = pages.find(({ kicker }) => kicker === 'Day')
  assert.deepEqual(
    day?.groups.flatMap(({ cards }) => cards.map(({ date }) => [date.text, date.stamp])),
    [
      ['', ''],
      ['[12 March 2019?]', 'inferred'],
    ],
  )
})
