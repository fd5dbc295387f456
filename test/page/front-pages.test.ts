import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { frameOf, type SiteSettings } from '../../src/page/frame.ts'
import { aboutPage, homePage } from '../../src/page/front-pages.ts'
import type { AboutView, HomeView } from '../../src/page/views.ts'
import { type ArticleWords, parsed } from '../support/articles.ts'
import { ENGLISH } from '../support/texts.ts'

const SETTINGS: SiteSettings = {
  title: 'The Backfile',
  description: '',
  language: 'en',
  deskInNavigation: false,
  baseUrl: '',
  generator: '',
}

function home(words: readonly ArticleWords[], description = ''): HomeView & { description: string } {
  const archive = assembleArchive(parsed(words)).value
  const page = homePage(archive, frameOf(archive, SETTINGS, ENGLISH), { ...SETTINGS, description })
  assert.ok(page.template === 'home')
  return { ...page.data.page, description: page.data.head.description }
}

function about(words: readonly ArticleWords[]): AboutView {
  const archive = assembleArchive(parsed(words)).value
  const page = aboutPage(archive, frameOf(archive, SETTINGS, ENGLISH), SETTINGS)
  assert.ok(page.template === 'about')
  return page.data.page
}

describe('the home page', () => {
  test('tells the years that the archive spans', () => {
    const span = (...dates: string[]) =>
      home(dates.map((date, i) => ({ date, headline: `Rain ${i} again` }))).span
    assert.deepEqual(
      [span(), span(''), span('1987-03'), span('1987', '1987-03-04'), span('2024', '1912', '')],
      ['', '', '1987', '1987', '1912 to 2024'],
    )
  })

  test('shows the twelve newest, the dated before the undated', () => {
    const days = Array.from({ length: 13 }, (_, i) => `2022-03-${String(i + 1).padStart(2, '0')}`)
    const words = days.map((date) => ({ date, headline: `Rain of ${date}` }))
    assert.deepEqual(
      home(words).newest.map(({ date }) => date.datetime),
      days.toReversed().slice(0, 12),
    )
    assert.deepEqual(
      home([{ headline: 'a' }, { headline: 'b', date: '1912' }]).newest.map(({ headline }) => headline.text),
      ['b', 'a'],
    )
  })

  test('shows the tags used most, in alphabetical order where they are used as often', () => {
    const { tags, moreTags } = home([
      { headline: 'a', tags: ['Herat', 'Rain', 'Balkh'] },
      { headline: 'b', tags: ['Rain'] },
    ])
    assert.deepEqual(
      tags.map(({ label, href, count }) => [label, href, count]),
      [
        ['Rain', './tags/rain/', '2 articles'],
        ['Balkh', './tags/balkh/', '1 article'],
        ['Herat', './tags/herat/', '1 article'],
      ],
    )
    assert.deepEqual(moreTags, { label: '3 tags', href: './tags/' })
    const many = Array.from({ length: 40 }, (_, i) => `Tag ${i}`)
    assert.equal(home([{ tags: many }]).tags.length, 30)
  })

  test('describes itself in its keeper’s words, else by its holdings', () => {
    assert.equal(home([], 'Clippings.').description, 'Clippings.')
    assert.equal(home([{}]).description, '1 article, 1 of them undated.')
  })
})

test('the page about the archive counts how dates and headlines were decided, and leaves out what never was', () => {
  const { dates, headlines } = about([
    { headline: 'a', date: '2022' },
    { headline: 'b', date: '2022-01-01?', dateStatus: 'inferred' },
    { headline: 'c', date: '[2022..]', dateStatus: 'bounded' },
    { headline: 'd' },
    { headline: 'e' },
  ])
  assert.deepEqual(dates, [
    { term: 'stated', count: '1 article' },
    { term: 'inferred', count: '1 article' },
    { term: 'bounded', count: '1 article' },
    { term: 'not known', count: '2 articles' },
  ])
  assert.deepEqual(headlines, [{ term: 'stated', count: '5 articles' }])
})
