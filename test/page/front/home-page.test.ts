import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assembleArchive } from '../../../src/archive/assemble-archive.ts'
import { frameOf } from '../../../src/page/frame.ts'
import { type HomeView, homePage } from '../../../src/page/front/home-page.ts'
import { type ArticleWords, parsed } from '../../support/articles.ts'
import { siteSettings } from '../../support/site-settings.ts'
import { ENGLISH } from '../../support/texts.ts'

const SETTINGS = siteSettings()

function home(
  words: readonly ArticleWords[],
  said: { description?: string; lead?: string } = {},
): HomeView & { description: string } {
  const archive = assembleArchive(parsed(words)).value
  const page = homePage(archive, frameOf(archive, SETTINGS, ENGLISH), { ...SETTINGS, ...said })
  return { ...page.data.page, description: page.data.head.description }
}

describe('the home page', () => {
  test('tells size, publications and span', () => {
    const facts = (...dates: string[]) =>
      home(dates.map((date, i) => ({ date, headline: `Rain ${i} again` }))).facts
    assert.deepEqual(
      [facts(), facts(''), facts('1987', '1987-03-04'), facts('2024', '1912', '')],
      [['0 articles'], ['1 article'], ['2 articles', '1987'], ['3 articles', '1912 to 2024']],
    )
    assert.deepEqual(home([{ publication: 'Sample Wire' }]).facts, ['1 article', '1 publication'])
  })

  test('shows what was taken in last: of one day the newest, the dated before the undated', () => {
    const days = Array.from({ length: 14 }, (_, i) => `2022-03-${String(i + 1).padStart(2, '0')}`)
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

  test('has a lead only where the newest has a summary, or the keeper chose one', () => {
    const words = [
      { headline: 'Rain', date: '2022-03-02', summary: 'It rains.' },
      { headline: 'Snow', date: '2022-03-01' },
    ]
    const leads = (articles: readonly ArticleWords[], lead = '') => {
      const { featured, newest, newestLeads } = home(articles, { lead })
      return [
        featured.map(({ headline }) => headline.text),
        newest.map(({ headline }) => headline.text),
        newestLeads,
      ]
    }
    assert.deepEqual(leads(words), [[], ['Rain', 'Snow'], true])
    assert.deepEqual(leads(words.slice(1)), [[], ['Snow'], false])
    const { id } =
      assembleArchive(parsed(words)).value.entries.find(({ permalink }) => permalink.includes('snow')) ?? {}
    assert.deepEqual(leads(words, id), [['Snow'], ['Rain'], false])
    assert.deepEqual(leads(words, 'articles/elsewhere.txt'), [[], ['Rain', 'Snow'], true])
  })

  test('puts a headline in brackets that the archive supplied', () => {
    assert.deepEqual(
      home([{ headline: 'It rains', headlineSupplied: true }]).newest.map(({ headline }) => headline.text),
      ['[It rains]'],
    )
  })

  test('shows years with the gaps between them', () => {
    assert.deepEqual(
      home([{ date: '2019' }, { headline: 'b', date: '2021' }]).years.map(({ label, count }) => [
        label,
        count,
      ]),
      [
        ['2019', '1 article'],
        ['2020', 'no articles'],
        ['2021', '1 article'],
      ],
    )
  })

  test('shows the tags and names used most, in alphabetical order where they are used as often', () => {
    const { names, drawers } = home([
      { headline: 'a', tags: ['Herat', 'Rain', 'Balkh'], authors: ['Mina Rahbar'] },
      { headline: 'b', tags: ['Rain'] },
      { headline: 'c', mentions: ['Kabul'] },
      { headline: 'd', mentions: ['Kabul'] },
    ])
    assert.deepEqual(
      [...names, ...drawers].map(({ id, links, more }) => [
        id,
        links.map(({ label, href, count }) => `${label} ${href} ${count}`),
        more,
      ]),
      [
        [
          'tags',
          ['Rain ./tags/rain/ 2 articles', 'Balkh ./tags/balkh/ 1 article', 'Herat ./tags/herat/ 1 article'],
          { label: 'All 4 tags', href: './tags/' },
        ],
        ['names', ['Kabul ./tags/kabul/ 2 articles'], { label: 'All 4 tags', href: './tags/' }],
        [
          'authors',
          ['Mina Rahbar ./authors/mina-rahbar/ 1 article'],
          { label: 'All 1 author', href: './authors/' },
        ],
      ],
    )
    const many = Array.from({ length: 40 }, (_, i) => `Tag ${i}`)
    assert.equal(home([{ tags: many }]).names[0]?.links.length, 12)
  })

  test('describes itself in its keeper’s words, else by its holdings', () => {
    assert.equal(home([], { description: 'Clippings.' }).description, 'Clippings.')
    assert.equal(home([{}]).description, '1 article, 1 of them undated.')
  })
})
