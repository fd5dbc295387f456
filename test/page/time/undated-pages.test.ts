import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembleArchive } from '../../../src/archive/assemble-archive.ts'
import { frameOf } from '../../../src/page/frame.ts'
import { undatedPages } from '../../../src/page/time/undated-pages.ts'
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

test('of the undated, those that are known within bounds stand first and say so', () => {
  const [list] = lists([{ headline: 'a' }, { headline: 'b', date: '[2022-02..]', dateStatus: 'bounded' }])
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
