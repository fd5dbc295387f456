import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembleArchive } from '../../../src/archive/assemble-archive.ts'
import { frameOf } from '../../../src/page/frame.ts'
import { shelfPages } from '../../../src/page/lists/shelf-pages.ts'
import { type ArticleWords, parsed } from '../../support/articles.ts'
import { siteSettings } from '../../support/site-settings.ts'
import { ENGLISH, textsIn } from '../../support/texts.ts'

const SETTINGS = siteSettings()

function lists(words: readonly ArticleWords[], texts = ENGLISH) {
  const archive = assembleArchive(parsed(words)).value
  return [...shelfPages(archive, frameOf(archive, SETTINGS, texts))].map((page) => {
    assert.ok(page.template === 'listing')
    return { ...page.data.page, description: page.data.head.description }
  })
}

test('a shelf says how many of its articles are undated', () => {
  const summary = (...dates: string[]) =>
    lists(dates.map((date, i) => ({ date, headline: `Rain ${i} again`, tags: ['Rain'] })))[0]?.summary
  assert.equal(summary('2022', '2022'), '2 articles')
  assert.equal(summary('2022', ''), '2 articles, 1 of them undated')
  assert.equal(summary('', ''), '2 articles, all of them undated')
  assert.equal(
    summary(...Array.from({ length: 1001 }, (_, i) => (i === 0 ? '2022' : ''))),
    '1,001 articles, 1,000 of them undated',
  )
})

test('a shelf of found names says so, and how else the name is written', () => {
  const [tag, publication, author] = lists([
    { headline: 'a', mentions: ['Panj-shir'], publication: 'Sample Wire' },
    { headline: 'b', mentions: ['Panjshir'], authors: ['Mina Rahbar'] },
  ])
  assert.deepEqual(
    [tag, publication, author].map((list) => [list?.kicker, list?.heading.text, list?.note, list?.up]),
    [
      [
        'Tag',
        'Panj-shir',
        'From the texts: a name that stands in the texts of these articles. Also written: \u2068Panjshir\u2069.',
        [{ label: 'Tags', href: '../../tags/' }],
      ],
      ['Publication', 'Sample Wire', '', [{ label: 'Publications', href: '../../publications/' }]],
      ['Author', 'Mina Rahbar', '', [{ label: 'Authors', href: '../../authors/' }]],
    ],
  )
})

test('a shelf shows its years with the gaps between them, and leads to where each begins', () => {
  const dates = ['1912', '2021-03-04', ...Array.from({ length: 120 }, () => '2024'), '']
  const [tag] = lists(dates.map((date, i) => ({ date, headline: `Rain ${i} again`, tags: ['Rain'] })))
  assert.deepEqual(tag?.bars, [
    { label: '1912', href: '../../tags/rain/page/1/#y1912', count: '1 article', share: 1, isBreak: false },
    { label: '1913–2020', href: '', count: 'none', share: 0, isBreak: true },
    { label: '2021', href: '../../tags/rain/page/1/#y2021', count: '1 article', share: 1, isBreak: false },
    { label: '2022', href: '', count: 'none', share: 0, isBreak: false },
    { label: '2023', href: '', count: 'none', share: 0, isBreak: false },
    { label: '2024', href: '../../tags/rain/#y2024', count: '120 articles', share: 100, isBreak: false },
  ])
  const [single] = lists([{ date: '2021', tags: ['Rain'] }])
  assert.deepEqual(single?.bars, [])
})

test('a shelf of one year has a bar for each month and is parted by months, one of one month by days', () => {
  const [year, month] = [
    ['2022-03-04', '2022-05-01', '2022-05-02', ''],
    ['2022-03-04', '2022-03-05'],
  ].map((dates) => lists(dates.map((date, i) => ({ headline: `Rain ${i}`, date, tags: ['Rain'] })))[0])
  assert.deepEqual(
    year?.bars.map(({ label, href, count }) => [label, href, count]),
    [
      ['March', '../../tags/rain/#m03', '1 article'],
      ['April', '', 'no articles'],
      ['May', '../../tags/rain/#m05', '2 articles'],
    ],
  )
  assert.deepEqual(
    [year, month].map((list) => list?.groups.map(({ id, heading }) => [id, heading])),
    [
      [
        ['m05', 'May 2022'],
        ['m03', 'March 2022'],
        ['undated', 'Undated'],
      ],
      [
        ['d05', '5 March 2022'],
        ['d04', '4 March 2022'],
      ],
    ],
  )
})

test('a shelf leads to the search of its articles, and does not repeat its name in their rows', () => {
  const shelves = lists([
    { tags: ['Rain & snow'], publication: 'Sample Wire', authors: ['Mina Rahbar'] },
    { headline: 'b', publication: 'Sample Wire', authors: ['Mina Rahbar', 'Tom Ashby'] },
  ])
  assert.deepEqual(
    shelves
      .slice(0, 3)
      .map(({ searches, groups }) => [
        searches[0]?.href,
        groups.flatMap(({ cards }) => cards.map(({ publication, byline }) => [publication, byline])),
      ]),
    [
      ['../../search/#tag=Rain+%26+snow', [['Sample Wire', 'Mina Rahbar']]],
      [
        '../../search/#publication=Sample+Wire',
        [
          ['', 'Mina Rahbar and Tom Ashby'],
          ['', 'Mina Rahbar'],
        ],
      ],
      [
        '../../search/#author=Mina+Rahbar',
        [
          ['Sample Wire', 'Mina Rahbar and Tom Ashby'],
          ['Sample Wire', ''],
        ],
      ],
    ],
  )
})

/** Bars with where they lead, and the headings of the groups with the headlines below them, of a tag's list in Dari. */
function solarList(...dates: readonly string[]) {
  const [tag] = lists(
    dates.map((date) => ({ date, headline: date || 'undated', tags: ['Rain'] })),
    textsIn('fa-AF'),
  )
  return {
    bars: tag?.bars.map(({ label, href, count }) => [label, href.split('#')[1] ?? '', count]),
    groups: tag?.groups.map(({ id, heading, cards }) => [
      id,
      heading,
      ...cards.map(({ headline }) => headline.text),
    ]),
  }
}

test('where the site counts by the Solar Hijri calendar, a shelf is parted by its years, and what is of two of them stands apart', () => {
  const dates = ['2022-03-20', '2022-03-21', '2022-06', '2022-03', '2022', '2021-05-01', '2020-01-01', '']
  assert.deepEqual(solarList(...dates), {
    bars: [
      ['۱۳۹۸', 'y1398', '۱ مقاله'],
      ['۱۳۹۹', '', 'هیچ'],
      ['۱۴۰۰', 'y1400', '۲ مقاله'],
      ['۱۴۰۱', 'y1401', '۲ مقاله'],
    ],
    groups: [
      ['y1401', '۱۴۰۱', '2022-06', '2022-03-21'],
      ['y1400', '۱۴۰۰', '2022-03-20', '2021-05-01'],
      ['g2022-03', 'مارچ ۲۰۲۲، روز نامعلوم', '2022-03'],
      ['g2022', '۲۰۲۲، ماه نامعلوم', '2022'],
      ['y1398', '۱۳۹۸', '2020-01-01'],
      ['undated', 'بی‌تاریخ', 'undated'],
    ],
  })
})

test('a shelf of one Solar Hijri year is parted by its months, one of one month by its days', () => {
  assert.deepEqual(solarList('2022-12-30', '2023-01-02', '2023-02-20', '2023-01'), {
    bars: [
      ['جدی', 'm10', '۲ مقاله'],
      ['دلو', '', 'بی مقاله'],
      ['حوت', 'm12', '۱ مقاله'],
    ],
    groups: [
      ['m12', 'حوت ۱۴۰۱', '2023-02-20'],
      ['m10', 'جدی ۱۴۰۱', '2023-01-02', '2022-12-30'],
      ['g2023-01', 'جنوری ۲۰۲۳، روز نامعلوم', '2023-01'],
    ],
  })
  assert.deepEqual(solarList('2022-12-30', '2023-01-02'), {
    bars: [],
    groups: [
      ['d12', '۱۲ جدی ۱۴۰۱ · ۲ جنوری ۲۰۲۳', '2023-01-02'],
      ['d09', '۹ جدی ۱۴۰۱ · ۳۰ دسمبر ۲۰۲۲', '2022-12-30'],
    ],
  })
})
