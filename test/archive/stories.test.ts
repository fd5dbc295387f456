import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Archive } from '../../src/archive/archive.ts'
import { assembleArchive, type Holdings } from '../../src/archive/assemble-archive.ts'
import { patchArchive } from '../../src/archive/patch-archive.ts'
import { otherStoryAddresses } from '../../src/archive/stories.ts'
import { NO_SKETCH } from '../../src/article/sketch.ts'
import { type ArticleWords, parsed } from '../support/articles.ts'

/** A text of `count` words that no other seed shares. */
const text = (seed: number, count = 80, other = ''): string =>
  `${Array.from({ length: count }, (_, i) => `w${seed}x${i}`).join(' ')} ${other}`

const TODAY: Holdings = { register: [], today: '2024-05-05', addresses: 'move', unpublished: [] }
const archiveOf = (words: readonly Words[], holdings = TODAY): Archive =>
  assembleArchive(read(words), holdings).value

type Words = ArticleWords & { readonly from?: string; readonly collected?: string; readonly closed?: true }

const read = (words: readonly Words[]) =>
  parsed(words).map((each, i) => {
    const { from, collected, closed } = words[i] ?? {}
    const more = {
      ...(from !== undefined && { sourceUrl: from }),
      ...(collected !== undefined && { collected: { at: collected, method: null, clock: null } }),
      ...(closed && { sketch: NO_SKETCH }),
    }
    return { ...each, article: { ...each.article, ...more } }
  })

/** The headlines of each story, the latest first. */
const stories = ({ stories }: Archive) =>
  stories.map(({ entries }) => entries.map(({ article }) => article.headline.value)).sort()

describe('a story', () => {
  const copies: readonly Words[] = [
    { headline: 'Wire', date: '2022-01-01', body: text(1) },
    { headline: 'Gazette', date: '2022-01-02', body: text(1, 80, 'and a few more words') },
    { headline: 'Courier', date: '2022-01-03', body: text(1, 78) },
    { headline: 'Other', date: '2022-01-01', body: text(2) },
  ]

  test('is articles that tell the same in the same words, or nearly so, the latest first', () => {
    assert.deepEqual(stories(archiveOf(copies)), [['Courier', 'Gazette', 'Wire']])
  })

  test('is made of captures of one page, too, whatever became of the text', () => {
    const page = 'https://mill.example/still'
    const words: readonly Words[] = [
      { headline: 'First', body: text(1), from: page, collected: '2022-01-01' },
      { headline: 'Second', body: text(2), from: `${page}/?utm_source=x`, collected: '2022-01-03' },
      { headline: 'Between', body: text(3), from: `${page}#top`, collected: '2022-01-02' },
      { headline: 'Copy', body: text(3), date: '2021-01-01' },
      { headline: 'Elsewhere', body: text(4), from: 'https://mill.example/moves' },
      { headline: 'Front', body: text(5), from: 'https://mill.example/' },
      { headline: 'Front again', body: text(6), from: 'https://mill.example/' },
    ]
    const archive = archiveOf(words)
    assert.deepEqual(stories(archive), [['Copy', 'Second', 'Between', 'First']])
    assert.deepEqual(
      archive.stories.map(({ captures }) =>
        captures.map((group) => group.map(({ article }) => article.headline.value)),
      ),
      [[['Second', 'Between', 'First']]],
    )
  })

  test('has no article of which words are withheld', () => {
    const page = 'https://mill.example/still'
    const words: readonly Words[] = [
      { headline: 'Open', body: text(1), from: page },
      { headline: 'Closed', body: text(1), from: page, closed: true },
    ]
    assert.deepEqual(archiveOf(words).stories, [])
  })

  test('does not depend on the order of files', () => {
    const told = ({ stories }: Archive) =>
      stories.map(({ permalink, entries }) => [permalink, entries.map(({ id }) => id)])
    assert.deepEqual(told(archiveOf([...copies].reverse())), told(archiveOf(copies)))
  })

  test('keeps its address when articles come, and leads on from those of its other articles', () => {
    const before = archiveOf(copies.slice(0, 2))
    const [story] = before.stories
    const later = archiveOf([...copies, { headline: 'A late one', body: text(1) }], {
      ...TODAY,
      register: before.register,
    })
    assert.equal(later.stories[0]?.permalink, story?.permalink)
    assert.deepEqual(
      [...otherStoryAddresses(later)].map(({ address, story }) => [address, story.id]).sort(),
      later.entries
        .filter(({ id, article }) => id !== story?.id && article.headline.value !== 'Other')
        .map(({ id }) => [`/stories/${id}/`, story?.id])
        .sort(),
    )
  })

  test('is none when its setting says so', () => {
    const archive = archiveOf(copies, { ...TODAY, stories: false })
    assert.deepEqual([archive.stories, archive.alike], [[], undefined])
  })

  test('loses what is gone at once, and keeps what changed', () => {
    const archive = archiveOf(copies)
    const path = (headline: string) => `articles/${headline}.txt`
    assert.deepEqual(stories(patchArchive(archive, new Set([path('Wire')]), [])), [['Courier', 'Gazette']])
    assert.deepEqual(stories(patchArchive(archive, new Set([path('Wire'), path('Courier')]), [])), [])
    const [changed] = read([{ headline: 'Corrected', path: path('Wire'), body: text(1) }])
    assert.ok(changed)
    assert.deepEqual(stories(patchArchive(archive, new Set(), [changed])), [
      ['Courier', 'Gazette', 'Corrected'],
    ])
  })
})

test('a long chain of copies is one story, found in time that grows with it', () => {
  const many = Array.from({ length: 400 }, (_, i) => ({
    headline: `No. ${i}`,
    path: `articles/${String(i).padStart(4, '0')}.txt`,
    body: Array.from({ length: 120 }, (_, j) => `w${Math.floor((i * 4 + j) / 1)}`).join(' '),
  }))
  const archive = archiveOf(many)
  assert.deepEqual(
    archive.stories.map(({ entries }) => entries.length),
    [400],
  )
})
