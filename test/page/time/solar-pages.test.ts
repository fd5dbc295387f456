import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembleArchive } from '../../../src/archive/assemble-archive.ts'
import { frameOf } from '../../../src/page/frame.ts'
import { solarPages } from '../../../src/page/time/solar-pages.ts'
import { parsed } from '../../support/articles.ts'
import { siteSettings } from '../../support/site-settings.ts'
import { textsIn } from '../../support/texts.ts'

function pages(language: string) {
  const words = ['2021-03-21', '2021-03-21', '2022-03-20', '2022-03-21', '2022-03', ''].map((date, i) => ({
    headline: `Rain ${i}`,
    date,
  }))
  const archive = assembleArchive(parsed(words)).value
  const settings = siteSettings({ language })
  return [...solarPages(archive, frameOf(archive, settings, textsIn(language)))].map((page) => {
    assert.ok(page.template === 'almanac')
    return { address: page.address, ...page.data.page }
  })
}

test('a Solar Hijri year has a table of each of its months that is held', () => {
  const [first, second, ...more] = pages('fa-AF')
  assert.deepEqual(more, [])
  assert.deepEqual(
    [first?.address, first?.heading, first?.summary, first?.later],
    [
      '/dates/solar-hijri/1400/',
      '۱۴۰۰',
      '۳ مقاله',
      { label: '۱۴۰۱', href: '../../../dates/solar-hijri/1401/' },
    ],
  )
  assert.equal(second?.earlier.label, '۱۴۰۰')
  assert.deepEqual(
    first?.calendars.map(({ caption, count, weekdays, weeks }) => [
      caption,
      count,
      weekdays[0]?.name,
      weeks.flat().filter(({ day }) => day !== '').length,
      weeks.flatMap((week, row) =>
        week.flatMap(({ day, also, href, name }, column) =>
          href === '' ? [] : [[row, column, day, also, href, name]],
        ),
      ),
    ]),
    [
      ['حمل ۱۴۰۰', '۲ مقاله', 'شنبه', 31, [[0, 1, '۱', '۲۱', '../../../2021/03/21/', '۱ حمل ۱۴۰۰، ۲ مقاله']]],
      [
        'حوت ۱۴۰۰',
        '۱ مقاله',
        'شنبه',
        29,
        [[4, 1, '۲۹', '۲۰', '../../../2022/03/20/', '۲۹ حوت ۱۴۰۰، ۱ مقاله']],
      ],
    ],
  )
})

test('other sites have none', () => {
  assert.deepEqual(pages('en'), [])
})
