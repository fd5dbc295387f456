import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembleArchive } from '../../../src/archive/assemble-archive.ts'
import { frameOf } from '../../../src/page/frame.ts'
import { type ChronologyView, chronologyPage } from '../../../src/page/time/chronology-page.ts'
import { type ArticleWords, parsed } from '../../support/articles.ts'
import { siteSettings } from '../../support/site-settings.ts'
import { textsIn } from '../../support/texts.ts'

function chronology(words: readonly ArticleWords[], language = 'en'): ChronologyView {
  const settings = siteSettings({ language })
  const archive = assembleArchive(parsed(words)).value
  const page = chronologyPage(archive, frameOf(archive, settings, textsIn(language)))
  return page.data.page
}

const SMALL = ['2022-03-04', '2022-03', '2022-01-01', '2022', '0987-12-01', ''].map((date, i) => ({
  headline: `Rain ${i} again`,
  date,
}))

test('the timeline: years newest first, the years of which nothing is held between them, then the undated', () => {
  const { years, loose, heading, summary, onThisDay, solarYears } = chronology(SMALL)
  assert.deepEqual([heading, summary], ['Dates', '6 articles, 1 of them undated.'])
  assert.deepEqual(
    years.map(({ months, ...year }) => [months.length, year]),
    [
      [
        12,
        {
          ...{ label: '2022', href: '../2022/', count: '4 articles', share: 100 },
          ...{ percent: '80 %', loose: '1 without a month' },
        },
      ],
      [0, { label: '988–2021', href: '', count: 'no articles', share: 0, percent: '', loose: '' }],
      [12, { label: '987', href: '../0987/', count: '1 article', share: 25, percent: '20 %', loose: '' }],
    ],
  )
  assert.deepEqual(loose, [{ label: 'Undated', href: '../undated/', count: '1 article', share: 100 }])
  assert.deepEqual(onThisDay, { label: 'On this day', href: '../dates/on-this-day/' })
  assert.deepEqual(solarYears, [])
})

test('a month is a link by number and by share, a gap, or before and after everything', () => {
  const [year] = chronology(SMALL).years
  const [january, february, march, ...later] = year?.months ?? []
  assert.deepEqual(
    [january, march],
    [
      {
        ...{ label: 'January', name: 'January 2022', href: '../2022/01/', count: '1 article', figure: '1' },
        ...{ share: 50, part: 50, percent: '25 %', isGap: false },
      },
      {
        ...{ label: 'March', name: 'March 2022', href: '../2022/03/', count: '2 articles', figure: '2' },
        ...{ share: 100, part: 100, percent: '50 %', isGap: false },
      },
    ],
  )
  assert.deepEqual([february?.isGap, february?.href, february?.count], [true, '', 'no articles'])
  assert.deepEqual([...new Set(later.map(({ isGap }) => isGap))], [false])
})

test('an archive without dates has an empty timeline', () => {
  const { years, onThisDay, loose } = chronology([{}])
  assert.deepEqual([years, onThisDay.href, loose.map(({ count }) => count)], [[], '', ['1 article']])
})

test('dates of more than one year have a list of their own, beside the undated', () => {
  const { loose, years } = chronology([
    { date: '199X' },
    { date: '../1989', headline: 'b' },
    { headline: 'c' },
  ])
  assert.deepEqual(
    loose.map(({ label, href, count }) => [label, href, count]),
    [
      ['Approximate dates', '../dates/approximate/', '2 articles'],
      ['Undated', '../undated/', '1 article'],
    ],
  )
  assert.deepEqual(years, [])
  assert.deepEqual(
    chronology([{ date: '2022' }]).loose.map(({ label, share }) => [label, share]),
    [['Undated', 0]],
  )
})

test('a site that counts by the Solar Hijri calendar leads to its years', () => {
  assert.deepEqual(
    chronology([{ date: '2022-03-20' }, { headline: 'b', date: '2022-03-21' }], 'fa-AF').solarYears,
    [
      { label: '۱۴۰۰', href: '../dates/solar-hijri/1400/', count: '۱ مقاله', share: 100, isBreak: false },
      { label: '۱۴۰۱', href: '../dates/solar-hijri/1401/', count: '۱ مقاله', share: 100, isBreak: false },
    ],
  )
})
