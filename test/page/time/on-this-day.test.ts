import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembleArchive } from '../../../src/archive/assemble-archive.ts'
import { frameOf } from '../../../src/page/frame.ts'
import { onThisDayPages } from '../../../src/page/time/on-this-day.ts'
import { type ArticleWords, parsed } from '../../support/articles.ts'
import { siteSettings } from '../../support/site-settings.ts'
import { ENGLISH, textsIn } from '../../support/texts.ts'

function pages(words: readonly ArticleWords[], language = 'en') {
  const archive = assembleArchive(parsed(words)).value
  const texts = language === 'en' ? ENGLISH : textsIn(language)
  return [...onThisDayPages(archive, frameOf(archive, siteSettings({ language }), texts))]
}

test('a day leads to its list of all years, or to the day itself when one year alone holds it', () => {
  const [index, day, ...more] = pages([
    { headline: 'a', date: '2019-03-12' },
    { headline: 'b', date: '2019-03-12' },
    { headline: 'c', date: '1912-03-12' },
    { headline: 'd', date: '2020-02-29' },
    { headline: 'e', date: '2020-02' },
  ])
  assert.ok(index?.template === 'on-this-day' && day?.template === 'listing')
  assert.deepEqual(more, [])
  const { months } = index.data.page
  assert.equal(months.flatMap(({ days }) => days).length, 366)
  assert.deepEqual(
    months.flatMap(({ days }) => days.filter(({ href }) => href !== '')),
    [
      {
        ...{ id: 'day-02-29', day: '29', href: '../../2020/02/29/' },
        ...{ name: '29 February, 1 article from 1 year', level: 1 },
      },
      {
        ...{ id: 'day-03-12', day: '12', href: '../../dates/on-this-day/03-12/' },
        ...{ name: '12 March, 3 articles from 2 years', level: 2 },
      },
    ],
  )
  assert.equal(day.address, '/dates/on-this-day/03-12/')
  assert.equal(day.data.page.heading.text, '12 March')
  assert.deepEqual(
    day.data.page.groups.map(({ heading, cards }) => [heading, cards.map(({ headline }) => headline.text)]),
    [
      ['2019', ['a', 'b']],
      ['1912', ['c']],
    ],
  )
})

test('an archive that tells no day has no such page', () => {
  assert.deepEqual(pages([{ date: '2020-02' }, {}]), [])
})

test('where days are listed by the Solar Hijri calendar, the days of the year are its own', () => {
  // 1 Hamal was a 21 March in 1398, and a 20 March in 1399.
  const [index, day] = pages([{ date: '2019-03-21' }, { date: '2020-03-20' }], 'fa-AF')
  assert.ok(index?.template === 'on-this-day' && day?.template === 'listing')
  const { months, calendar } = index.data.page
  assert.equal(calendar, 'solar-hijri')
  assert.deepEqual(
    months.map(({ days }) => days.length),
    [31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30],
  )
  assert.deepEqual(
    months.flatMap(({ days }) => days.filter(({ href }) => href !== '').map(({ id, href }) => [id, href])),
    [['day-01-01', '../../dates/on-this-day/solar-hijri-01-01/']],
  )
  assert.equal(day.data.page.heading.text, '۱ حمل')
})
