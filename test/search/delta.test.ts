import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Archive } from '../../src/archive/archive.ts'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { type KnownBlock, searchDelta } from '../../src/search/delta.ts'
import { indexBlocks } from '../../src/search/index-blocks.ts'
import { type ArticleWords, parsed } from '../support/articles.ts'
import { ENGLISH } from '../support/texts.ts'

const BUILT = { files: [], ids: [], list: { pages: [], words: [] }, problems: [] }
const RAIN: ArticleWords = { headline: 'Rain', path: 'articles/a.txt', bytes: 'rain' }
const SNOW: ArticleWords = { headline: 'Snow', path: 'articles/b.txt', bytes: 'snow' }
const HAIL: ArticleWords = { headline: 'Hail', path: 'articles/c.txt', bytes: 'hail' }

const archiveOf = (...words: readonly ArticleWords[]): Archive => assembleArchive(parsed(words)).value

/** The blocks of an archive as if they were built. */
const built = (archive: Archive): KnownBlock[] =>
  indexBlocks(archive, ENGLISH).map(({ folder, facts }) => ({ folder, facts, built: BUILT }))

/** What search answers from: by folder, the headlines. */
function lay(known: readonly KnownBlock[], archive: Archive): Record<string, string[]> {
  const { placed, delta } = searchDelta(known, archive, ENGLISH)
  return Object.fromEntries(
    [...placed, delta].map(({ folder, records }) => [folder, records.map(({ headline }) => headline).sort()]),
  )
}

test('nothing stands in the small block when nothing changed', () => {
  const archive = archiveOf(RAIN, SNOW)
  assert.deepEqual(lay(built(archive), archive), { 'pagefind/': ['Rain', 'Snow'], 'pagefind/live/': [] })
})

test('what is new stands there, what is gone nowhere', () => {
  const known = built(archiveOf(RAIN, SNOW))
  assert.deepEqual(lay(known, archiveOf(SNOW, HAIL)), {
    'pagefind/': ['Snow'],
    'pagefind/live/': ['Hail'],
  })
})

test('what changed is masked where it was: text, headline', () => {
  const known = built(archiveOf(RAIN, SNOW, HAIL))
  for (const change of [{ body: 'It was dry.' }, { headline: 'Sun' }])
    assert.deepEqual(lay(known, archiveOf(RAIN, { ...SNOW, ...change }, HAIL)), {
      'pagefind/': ['Hail', 'Rain'],
      'pagefind/live/': [change.headline ?? 'Snow'],
    })
})

test('a language that joins words to others makes another block', () => {
  const known = built(archiveOf(RAIN))
  assert.deepEqual(lay(known, archiveOf({ ...RAIN, language: 'ar' })), {
    'pagefind/': [],
    'pagefind/live/': ['Rain'],
  })
})

test('what only the table tells, names and languages, is right without another block', () => {
  const known = built(archiveOf(RAIN))
  const { placed, delta } = searchDelta(
    known,
    archiveOf({ ...RAIN, language: 'de', tags: ['weather'] }),
    ENGLISH,
  )
  assert.deepEqual(
    [placed[0]?.records.map(({ facets }) => [facets.language, facets.tag]), delta.records],
    [[[['de'], ['weather']]], []],
  )
})

test('an article that two known blocks hold is found once', () => {
  const [block] = built(archiveOf(RAIN))
  assert.ok(block)
  const known = [block, { ...block, folder: 'pagefind/b1/' }]
  assert.deepEqual(lay(known, archiveOf(RAIN)), {
    'pagefind/': ['Rain'],
    'pagefind/b1/': [],
    'pagefind/live/': [],
  })
})

test('without known blocks, everything is new; without articles, nothing is left', () => {
  assert.deepEqual(lay([], archiveOf(RAIN)), { 'pagefind/live/': ['Rain'] })
  assert.deepEqual(lay(built(archiveOf(RAIN)), archiveOf()), { 'pagefind/': [], 'pagefind/live/': [] })
})
