import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Archive } from '../../src/archive/archive.ts'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import type { Accession, Register } from '../../src/archive/register.ts'
import { indexBlocks } from '../../src/search/index-blocks.ts'
import { sha256, shortId } from '../../src/value/digest.ts'
import { permalink } from '../../src/value/permalink.ts'
import { type ArticleWords, parsed } from '../support/articles.ts'
import { ENGLISH } from '../support/texts.ts'

/** A line of an article that was withdrawn long ago. */
function lineOf(sequence: number): Accession {
  const digest = sha256(`gone ${sequence}`)
  const id = shortId(digest)
  return {
    id,
    sequence,
    day: '2001-01-01',
    sha256: digest,
    path: `articles/gone/${sequence}.txt`,
    permalink: permalink('undated', id),
    former: [],
    withdrawn: '2001-01-02',
  }
}

const LIVE: Readonly<Record<number, ArticleWords>> = {
  2: { path: 'articles/rain.txt', headline: 'Rain', date: '2001-03-21' },
  4100: { path: 'articles/snow.txt', headline: 'Snow', date: '2001-03-21' },
  5150: { path: 'articles/hail.txt', headline: 'Hail', date: '2001-03-21' },
}
const COUNT = 5200

/** A register of three full or part blocks, in each of which one article is left. */
const REGISTER: Register = (() => {
  const at = new Map(
    Object.entries(LIVE).map(([sequence, words]) => [Number(sequence), parsed([words])[0]?.article]),
  )
  return Array.from({ length: COUNT }, (_, i): Accession => {
    const article = at.get(i + 1)
    if (!article) return lineOf(i + 1)
    const { sha256, path } = article.source
    const address = permalink('2001', '03', '21', article.headline.value.toLowerCase())
    return { ...lineOf(i + 1), id: shortId(sha256), sha256, path, permalink: address, withdrawn: null }
  })
})()

function archiveOf(articles: readonly ArticleWords[], addresses: 'move' | 'keep' = 'keep'): Archive {
  return assembleArchive(parsed(articles), {
    register: REGISTER,
    today: '2001-02-02',
    addresses,
    unpublished: [],
  }).value
}

/** Folder, headlines and digest of each block. */
const blocks = (archive: Archive) =>
  indexBlocks(archive, ENGLISH).map(({ folder, records, digest }) => ({
    folder,
    held: records.map(({ headline }) => headline),
    digest,
  }))

/** The folders of blocks that are not what they were. */
function changed(articles: readonly ArticleWords[], before = archiveOf(Object.values(LIVE))): string[] {
  const digests = new Map(blocks(before).map(({ folder, digest }) => [folder, digest]))
  return blocks(archiveOf(articles)).flatMap(({ folder, digest }) =>
    digests.get(folder) === digest ? [] : [folder],
  )
}

const [RAIN, SNOW, HAIL] = [LIVE[2] ?? {}, LIVE[4100] ?? {}, LIVE[5150] ?? {}]

test('every article is in the block of its place in the register, whatever its date', () => {
  assert.deepEqual(
    blocks(archiveOf([HAIL, SNOW, RAIN])).map(({ folder, held }) => [folder, held]),
    [
      ['pagefind/', ['Rain']],
      ['pagefind/b4096/', ['Snow']],
      ['pagefind/b5120/', ['Hail']],
    ],
  )
})

describe('only the block of an article changes', () => {
  test('in no way when nothing does, in whatever order files come', () => {
    assert.deepEqual(changed([HAIL, RAIN, SNOW]), [])
  })
  test('when it is deleted', () => {
    assert.deepEqual(changed([SNOW, HAIL]), ['pagefind/'])
    assert.deepEqual(changed([RAIN, HAIL]), ['pagefind/b4096/'])
    assert.deepEqual(changed([RAIN, SNOW]), ['pagefind/b5120/'])
  })
  test('when one comes: the last', () => {
    assert.deepEqual(changed([RAIN, SNOW, HAIL, { headline: 'Aaa', date: '1900' }]), ['pagefind/b5120/'])
  })
  for (const [what, change] of Object.entries({
    headline: { headline: 'Sleet' },
    text: { body: 'It snowed.' },
    authors: { authors: ['Mina Rahbar'] },
  } satisfies Record<string, ArticleWords>))
    test(`when its ${what} changes`, () => {
      assert.deepEqual(changed([RAIN, { ...SNOW, ...change }, HAIL]), ['pagefind/b4096/'])
    })
  test('when its summary changes, which is found with the text', () => {
    const [rain, snow, hail] = parsed([RAIN, SNOW, HAIL])
    assert.ok(rain && snow && hail)
    const told = { ...snow, article: { ...snow.article, summary: 'Much of it.' } }
    const holdings = { register: REGISTER, today: '2001-02-02', addresses: 'keep', unpublished: [] } as const
    const { value } = assembleArchive([rain, told, hail], holdings)
    assert.deepEqual(changed([RAIN, SNOW, HAIL], value), ['pagefind/b4096/'])
  })
  test('when its address changes, for results lead there', () => {
    const moved = archiveOf([RAIN, { ...SNOW, date: '2001-03-22' }, HAIL], 'move')
    assert.deepEqual(changed([RAIN, SNOW, HAIL], moved), ['pagefind/b4096/'])
  })
  test('not when its names change, which only the table has', () => {
    assert.deepEqual(changed([RAIN, { ...SNOW, tags: ['weather'], publication: 'River Gazette' }, HAIL]), [])
  })
  test('not when its file is renamed', () => {
    const bytes = 'articles/snow.txt\nSnow\n'
    assert.deepEqual(changed([RAIN, { ...SNOW, path: 'articles/other.txt', bytes }, HAIL]), [])
  })
})
