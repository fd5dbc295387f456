import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembleArchive } from '../../../src/archive/assemble-archive.ts'
import { frameOf } from '../../../src/page/frame.ts'
import { approximatePages, undatedPages } from '../../../src/page/time/undated-pages.ts'
import { type ArticleWords, parsed } from '../../support/articles.ts'
import { siteSettings } from '../../support/site-settings.ts'
import { ENGLISH } from '../../support/texts.ts'

const SETTINGS = siteSettings()

function lists(words: readonly ArticleWords[]) {
  const archive = assembleArchive(parsed(words)).value
  return [...undatedPages(archive, frameOf(archive, SETTINGS, ENGLISH))].map((page) => {
    assert.ok(page.template === 'listing')
    return { ...page.data.page, description: page.data.head.description }
  })
}

test('the undated are one list without headings, which does not say so of each', () => {
  const [list, ...more] = lists([{ headline: 'a' }, { headline: 'b' }, { headline: 'c', date: '2022' }])
  assert.deepEqual(more, [])
  assert.equal(list?.summary, '2 articles')
  assert.equal(list?.description, 'Undated: 2 articles')
  assert.deepEqual(
    list?.groups.map(({ heading, cards }) => [heading, cards.map(({ headline }) => headline.text)]),
    [['', ['a', 'b']]],
  )
})

test('approximate dates are a list with their bounds, the latest first; without any there is no such list', () => {
  const pages = (words: readonly ArticleWords[]) => {
    const archive = assembleArchive(parsed(words)).value
    return [...approximatePages(archive, frameOf(archive, SETTINGS, ENGLISH))].map(({ address, data }) => [
      address,
      data.page.summary,
      data.page.groups.map(({ heading, cards }) => [heading, cards.map(({ date }) => date)]),
    ])
  }
  const uncertain = (text: string) => ({ text, datetime: '', stamp: 'uncertain' })
  assert.deepEqual(
    pages([
      { headline: 'a', date: '../1989-12-31' },
      { headline: 'b', date: '199X' },
      { headline: 'c', date: '1996-01-01/..' },
      { headline: 'd', date: '1995/1997' },
      { headline: 'e', date: '2022~' },
      { headline: 'f' },
    ]),
    [
      [
        '/dates/approximate/',
        '4 articles',
        [
          [
            '',
            [
              uncertain('after 1995'),
              uncertain('1995 to 1997'),
              uncertain('1990s'),
              uncertain('before 1990'),
            ],
          ],
        ],
      ],
    ],
  )
  assert.deepEqual(pages([{ date: '2022~' }, { headline: 'b' }]), [])
})

test('of the undated, those that are known within bounds stand first and say so', () => {
  const [list] = lists([{ headline: 'a' }, { headline: 'b', date: '[2022-02..]', dateStatus: 'bounded' }])
  assert.deepEqual(
    list?.groups.map(({ id, heading, cards }) => [
      id,
      heading,
      cards.map(({ date }) => [date.text, date.stamp]),
    ]),
    [
      ['bounded', 'Only limits of the date are known', [['not before February 2022', 'only limits known']]],
      ['unknown', 'No date at all', [['', '']]],
    ],
  )
})
