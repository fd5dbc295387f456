import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assembleArchive } from '../../../src/archive/assemble-archive.ts'
import { NOT_EVALUATED } from '../../../src/article/fields/access-kinds.ts'
import { frameOf } from '../../../src/page/frame.ts'
import { cardOf, type Grain, groupsOf } from '../../../src/page/lists/card.ts'
import { coinsOf } from '../../../src/page/lists/coins.ts'
import { permalink } from '../../../src/value/permalink.ts'
import { parsed } from '../../support/articles.ts'
import { siteSettings } from '../../support/site-settings.ts'
import { ENGLISH } from '../../support/texts.ts'

const HOME = permalink()
const archive = assembleArchive(
  parsed([
    { headline: 'a', date: '2022-03-04', publication: 'Sample Wire', authors: ['Mina Rahbar', 'Tom Ashby'] },
    { headline: 'b', date: '2022-03-04' },
    { headline: 'c', date: '2022-03-01' },
    { headline: 'd', date: '[2022-03-02,2022-03-06]' },
    { headline: 'e', date: '2022-03' },
    { headline: 'f', date: '2022-01-05' },
    { headline: 'g', date: '[2022-01-02,2022-02-01]' },
    { headline: 'h', date: '2021' },
    { headline: 'باد', language: 'fa-AF' },
  ]),
).value

const frame = frameOf(archive, siteSettings({ baseUrl: 'https://a.example/' }), ENGLISH)

test('a card is a link, a headline in its own language, a date and who published and wrote it', () => {
  const [first] = archive.newestFirst
  const [last] = archive.undated
  assert.ok(first && last)
  assert.deepEqual(cardOf(first, permalink('tags', 'herat'), frame), {
    id: first.id,
    href: '../../2022/03/04/a/',
    headline: { text: 'a', lang: 'en', dir: 'ltr' },
    summary: '',
    date: { text: '4 March 2022', datetime: '2022-03-04', stamp: '' },
    publication: 'Sample Wire',
    byline: 'Mina Rahbar and Tom Ashby',
    coins: coinsOf(first, 'https://a.example/2022/03/04/a/', NOT_EVALUATED),
  })
  assert.deepEqual(cardOf(last, HOME, frame), {
    id: last.id,
    href: './undated/باد/',
    headline: { text: 'باد', lang: 'fa-AF', dir: 'rtl' },
    summary: '',
    date: { text: 'undated', datetime: '', stamp: '' },
    publication: '',
    byline: '',
    coins: coinsOf(last, frame.canonical(last.permalink), NOT_EVALUATED),
  })
})

describe('a list under headings', () => {
  const groups = (grain: Grain) =>
    groupsOf(archive.newestFirst, { grain, calendar: 'gregorian' }, HOME, frame).map(({ heading, cards }) => [
      heading,
      cards.map(({ headline }) => headline.text).join(''),
    ])

  test('of years', () => {
    assert.deepEqual(groups('year'), [
      ['2022', 'abcdefg'],
      ['2021', 'h'],
      ['Undated', 'باد'],
    ])
  })

  test('of months, and of what has only its year', () => {
    assert.deepEqual(groups('month'), [
      ['March 2022', 'abcde'],
      ['January 2022', 'f'],
      ['2022, month not given', 'g'],
      ['2021, month not given', 'h'],
      ['Undated', 'باد'],
    ])
  })

  test('of days, and of what has only its month', () => {
    assert.deepEqual(groups('day').slice(0, 4), [
      ['4 March 2022', 'ab'],
      ['1 March 2022', 'c'],
      ['March 2022, day not given', 'de'],
      ['5 January 2022', 'f'],
    ])
  })

  test('that needs none has one group without', () => {
    assert.deepEqual(groups('none'), [['', 'abcdefghباد']])
  })
})
