import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Archive } from '../../src/archive/archive.ts'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { patchArchive } from '../../src/archive/patch-archive.ts'
import { relatedTo } from '../../src/archive/related.ts'
import { writtenTerms } from '../../src/article/sketch.ts'
import { nameAuthority } from '../../src/names/authority.ts'
import { type ArticleWords, parsed } from '../support/articles.ts'

function archiveOf(words: readonly ArticleWords[]): Archive {
  return assembleArchive(parsed(words)).value
}

/** Headlines of what is related to an article, each with the names that both share. */
function related(words: readonly ArticleWords[], headline: string): (readonly [string, string[]])[] {
  const archive = archiveOf(words)
  const entry = archive.entries.find(({ article }) => article.headline.value === headline)
  assert.ok(entry, `no article is headed ${headline}`)
  return relatedTo(entry, archive).map(({ entry: other, shared }) => [
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
      ['Filler 30', 'Filler 31', 'Filler 29', 'Filler 32', 'Filler 28', 'Filler 33'],
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
        relatedTo(entry, archive).map(({ entry: other, shared }) => [
          other.permalink,
          shared.map(({ key }) => key),
        ]),
      ])
    assert.deepEqual(told(archiveOf([...words].reverse())), told(archiveOf(words)))
  })

  test('an article without tags has none', () => {
    assert.deepEqual(related([{ headline: 'A' }, { headline: 'B' }], 'A'), [])
  })

  test('share listed names of their texts, which weigh half of a tag, and are told as readers are shown them', () => {
    const names = nameAuthority([
      { name: 'Rahbar, Mina', display: 'Mina Rahbar', variants: ['Meena Rahbar'] },
      { name: 'Tom Ashby', isPrivate: true },
    ])
    const told = (extra: readonly ArticleWords[]) => {
      const words: ArticleWords[] = [
        { headline: 'A', date: '2020-01-01', tags: ['a'], mentions: ['Mina Rahbar', 'Tom Ashby'] },
        { headline: 'B', date: '2021-01-01', tags: ['b'], mentions: ['Meena Rahbar'] },
        { headline: 'C', date: '2022-01-01', tags: ['c'], mentions: ['Tom Ashby'] },
        ...extra,
      ]
      const all = parsed(words).map((each) => ({ ...each, listed: each.article.mentions }))
      const archive = assembleArchive(all, {
        ...{ register: [], today: '', addresses: 'move', unpublished: [] },
        names,
      }).value
      const entry = archive.entries.find(({ article }) => article.headline.value === 'A')
      return (
        entry &&
        relatedTo(entry, archive).map(({ entry: other, shared }) => [
          other.article.headline.value,
          shared.map(({ name }) => name),
        ])
      )
    }
    assert.deepEqual(told([]), [['B', ['Mina Rahbar']]])
    assert.deepEqual(told(many(40, ['other'])), [['B', ['Mina Rahbar']]])
    const often = Array.from({ length: 9 }, (_, i) => ({
      headline: `D${i}`,
      date: `2010-01-0${i + 1}`,
      mentions: ['Mina Rahbar'],
      tags: [`t${i}`],
    }))
    assert.deepEqual(told(often), [])
  })

  describe('by their words', () => {
    const filler = Array.from({ length: 40 }, (_, i) => ({
      headline: `Filler ${i}`,
      date: `${1950 + i}-01-01`,
      body: `The ferry crossed again with cargo${i} for market${i} and village${i}.`,
    }))
    const rope =
      'The frayed rope was cut; the ferryman spliced a hempen hawser, and the miller greased its pulley.'
    const words: ArticleWords[] = [
      ...filler,
      { headline: 'A', date: '2020-01-01', body: rope },
      {
        headline: 'B',
        date: '2021-01-01',
        body: `A hempen hawser frayed; the ferryman spliced it, the miller greased the pulley. ${filler[3]?.body}`,
      },
      { headline: 'Foreign', language: 'de', date: '2020-01-02', body: rope },
    ]

    test('share rare ones, in one language; which, is told', () => {
      const archive = archiveOf(words)
      const entry = archive.entries.find(({ article }) => article.headline.value === 'A')
      assert.ok(entry)
      const [other, ...others] = relatedTo(entry, archive)
      assert.deepEqual([other?.entry.article.headline.value, others], ['B', []])
      assert.deepEqual([...writtenTerms(rope, new Set(other?.words)).values()].sort(), [
        'ferryman',
        'frayed',
        'greased',
        'hawser',
        'hempen',
        'miller',
        'pulley',
        'spliced',
      ])
    })

    test('are none in an archive of a few articles, and none of those of its own story', () => {
      assert.deepEqual(related(words.slice(-3), 'A'), [])
      const long = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ')
      const twins = ['One', 'Two'].map((headline) => ({ headline, date: '2020-01-01', body: long }))
      assert.deepEqual(related([...filler, ...twins], 'One'), [])
    })

    test('stay the same for others when an archive is patched; what is gone is none of them', () => {
      const archive = archiveOf(words)
      const find = (held: Archive) => held.entries.find(({ article }) => article.headline.value === 'A')
      const told = (held: Archive) => {
        const entry = find(held)
        return entry ? relatedTo(entry, held).map((each) => each.entry.article.headline.value) : undefined
      }
      assert.deepEqual(told(patchArchive(archive, new Set(['articles/Filler 1.txt']), [])), ['B'])
      assert.deepEqual(told(patchArchive(archive, new Set(['articles/B.txt']), [])), [])
      const [late] = parsed([{ headline: 'Late', date: '2022-01-01', body: rope.replace('cut', 'mended') }])
      assert.ok(late)
      const patched = patchArchive(archive, new Set(), [late])
      const entry = patched.entries.find(({ article }) => article.headline.value === 'Late')
      assert.ok(entry)
      assert.deepEqual(
        relatedTo(entry, patched).map((each) => each.entry.article.headline.value),
        ['A', 'B'],
      )
    })
  })
})
