import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Archive } from '../../src/archive/archive.ts'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { relatedTo } from '../../src/archive/related.ts'
import { type ArticleWords, parsed } from '../support/articles.ts'

function archiveOf(words: readonly ArticleWords[]): Archive {
  return assembleArchive(parsed(words)).value
}

/** Headlines of what is related to an article, each with the names that both share. */
function related(words: readonly ArticleWords[], headline: string): (readonly [string, string[]])[] {
  const entry = archiveOf(words).entries.find(({ article }) => article.headline.value === headline)
  assert.ok(entry, `no article is headed ${headline}`)
  return relatedTo(entry).map(({ entry: other, shared }) => [
    other.article.headline.value,
    shared.map(({ name }) => name),
  ])
}

const many = (count: number, tags: readonly string[], from = 0): ArticleWords[] =>
  Array.from({ length: count }, (_, i) => ({
    headline: `Filler ${from + i}`,
    date: `${1900 + from + i}-01-01`,
    tags,
  }))

describe('related articles', () => {
  test('share tags; what is shared is told, the rarest first', () => {
    const words: ArticleWords[] = [
      { headline: 'A', date: '2020-01-01', tags: ['river', 'dam', 'mill'] },
      { headline: 'B', date: '2020-05-01', tags: ['river', 'dam'] },
      { headline: 'C', date: '2020-02-01', tags: ['river'] },
      { headline: 'D', date: '2020-01-01', tags: ['bread'] },
    ]
    assert.deepEqual(related(words, 'A'), [
      ['B', ['dam', 'river']],
      ['C', ['river']],
    ])
    assert.deepEqual(related(words, 'D'), [])
  })

  test('a rare tag weighs more than a common one', () => {
    const words: ArticleWords[] = [
      { headline: 'A', date: '2020-01-01', tags: ['common', 'rare'] },
      { headline: 'Far', date: '1950-01-01', tags: ['rare'] },
      { headline: 'Near', date: '2020-01-02', tags: ['common'] },
      ...many(6, ['common']),
    ]
    assert.deepEqual(
      related(words, 'A')
        .map(([headline]) => headline)
        .slice(0, 2),
      ['Far', 'Near'],
    )
  })

  test('one tag that many articles bear makes none of them related', () => {
    assert.deepEqual(
      related([{ headline: 'A', date: '1905-06-01', tags: ['x'] }, ...many(40, ['x'])], 'A'),
      [],
    )
  })

  test('two tags that many articles bear do, of those nearest in time', () => {
    const words = [{ headline: 'A', date: '1930-06-01', tags: ['x', 'y'] }, ...many(100, ['x', 'y'])]
    assert.deepEqual(
      related(words, 'A').map(([headline]) => headline),
      ['Filler 30', 'Filler 31', 'Filler 29', 'Filler 32'],
    )
  })

  test('of equal ones, the nearest in time stands first; what has no date stands last; addresses decide the rest', () => {
    const words: ArticleWords[] = [
      { headline: 'A', date: '2020-01-10', tags: ['x'] },
      { headline: 'Later', date: '2020-01-20', tags: ['x'] },
      { headline: 'Sooner', date: '2020-01-08', tags: ['x'] },
      { headline: 'Zeta', tags: ['x'] },
      { headline: 'Eta', tags: ['x'] },
    ]
    assert.deepEqual(
      related(words, 'A').map(([headline]) => headline),
      ['Sooner', 'Later', 'Eta', 'Zeta'],
    )
  })

  test('do not depend on the order in which files are read', () => {
    const words = [...many(30, ['x', 'y']), ...many(30, ['y', 'z'], 30), ...many(5, ['x', 'z'], 60)]
    const told = (archive: Archive) =>
      archive.entries.map((entry) => [
        entry.permalink,
        relatedTo(entry).map(({ entry: other, shared }) => [other.permalink, shared.map(({ key }) => key)]),
      ])
    assert.deepEqual(told(archiveOf([...words].reverse())), told(archiveOf(words)))
  })

  test('an article without tags has none', () => {
    assert.deepEqual(related([{ headline: 'A' }, { headline: 'B' }], 'A'), [])
  })
})
