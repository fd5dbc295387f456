import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { frameOf, type SiteSettings } from '../../src/page/frame.ts'
import { shelfPages, undatedPages } from '../../src/page/list-pages.ts'
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

function lists(make: typeof shelfPages, words: readonly ArticleWords[]) {
  const archive = assembleArchive(parsed(words)).value
  return [...make(archive, frameOf(archive, SETTINGS, ENGLISH))].map((page) => {
    assert.ok(page.template === 'listing')
    return { ...page.data.page, description: page.data.head.description }
  })
}

test('a shelf says how many of its articles are undated', () => {
  const summary = (...dates: string[]) =>
    lists(
      shelfPages,
      dates.map((date, i) => ({ date, headline: `Rain ${i} again`, tags: ['Rain'] })),
    )[0]?.summary
  assert.equal(summary('2022', '2022'), '2 articles')
  assert.equal(summary('2022', ''), '2 articles, 1 of them undated')
  assert.equal(summary('', ''), '2 articles, all of them undated')
  assert.equal(
    summary(...Array.from({ length: 1001 }, (_, i) => (i === 0 ? '2022' : ''))),
    '1,001 articles, 1,000 of them undated',
  )
})

test('a shelf of found names says so, and how else the name is written', () => {
  const [tag, publication, author] = lists(shelfPages, [
    { headline: 'a', mentions: ['Panj-shir'], publication: 'Sample Wire' },
    { headline: 'b', mentions: ['Panjshir'], authors: ['Mina Rahbar'] },
  ])
  assert.deepEqual(
    [tag, publication, author].map((list) => [list?.kicker, list?.heading.text, list?.note, list?.up]),
    [
      [
        'Tag',
        'Panj-shir',
        'Found by the archive: a name that stands in the texts of these articles. Also written: Panjshir.',
        [{ label: 'Tags', href: '../../tags/' }],
      ],
      ['Publication', 'Sample Wire', '', [{ label: 'Publications', href: '../../publications/' }]],
      ['Author', 'Mina Rahbar', '', [{ label: 'Authors', href: '../../authors/' }]],
    ],
  )
})

test('the undated are one list without headings, which does not say so of each', () => {
  const [list, ...more] = lists(undatedPages, [
    { headline: 'a' },
    { headline: 'b' },
    { headline: 'c', date: '2022' },
  ])
  assert.deepEqual(more, [])
  assert.equal(list?.summary, '2 articles')
  assert.equal(list?.description, 'Undated: 2 articles')
  assert.deepEqual(
    list?.groups.map(({ heading, cards }) => [heading, cards.map(({ headline }) => headline.text)]),
    [['', ['a', 'b']]],
  )
})
