import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { atLeast, decideShared } from '../../src/archive/shared-passages.ts'
import { edgesOf } from '../../src/article/intake/shared/edges.ts'
import { sha256 } from '../../src/value/digest.ts'
import { GREETING, IMPRINT, LICENCE, wireFiles } from '../support/wire.ts'

type TextOf = Parameters<typeof wireFiles>[1]

/** What is shared in a folder of texts, each as its kind, its words, and of how many texts it is. */
function sharedIn(files: ReadonlyMap<string, string>) {
  const texts = [...files].map(([path, text]) => ({ path, sha256: sha256(text), edges: edgesOf(text) }))
  return decideShared(texts).found.map(
    ({ passage, texts, of, folder }) =>
      `${passage.kind} of ${passage.key.length} signs: ${texts} of ${of} in ${folder}`,
  )
}

const wire = (count: number, textOf: TextOf, folder?: string) => sharedIn(wireFiles(count, textOf, folder))
const licensed: TextOf = (headline, story) => `${headline}\n\n${story} ${LICENCE}\n`
const plain: TextOf = (headline, story) => `${headline}\n\n${story}\n`

describe('texts share', () => {
  test('the sentence that is glued to the end of each', () => {
    assert.deepEqual(wire(8, licensed), ['ending of 15 signs: 8 of 8 in articles'])
  })

  test('a sentence that is glued to the last word, if to a whole sentence as often', () => {
    const glued: TextOf = (headline, story, i) =>
      `${headline}\n\n${i % 2 === 0 ? story : `${story.slice(0, -1)} MN/PA`} ${LICENCE}\n`
    assert.deepEqual(wire(8, glued), ['ending of 15 signs: 8 of 8 in articles'])
  })

  test('what they begin with, and lines of their own', () => {
    const all: TextOf = (headline, story) => `${headline}\n\n${GREETING} ${story}\n\n${IMPRINT}\n`
    assert.deepEqual(wire(12, all), [
      'opening of 10 signs: 12 of 12 in articles',
      'opening of 8 signs: 12 of 12 in articles',
      'ending of 10 signs: 12 of 12 in articles',
      'line of 5 signs: 12 of 12 in articles',
    ])
  })

  test('what is told of the folder above is not told again of those within it', () => {
    const files = new Map([
      ...wireFiles(9, licensed, 'articles/2001/a'),
      ...wireFiles(9, (headline, story) => licensed(`${headline}, again`, story, 0), 'articles/2001/b'),
    ])
    assert.deepEqual(sharedIn(files), ['ending of 15 signs: 18 of 18 in articles'])
  })

  test('in a folder, whatever lies beside it', () => {
    const files = new Map([...wireFiles(9, licensed), ...wireFiles(12, plain, 'articles/others')])
    assert.deepEqual(sharedIn(files), ['ending of 15 signs: 9 of 9 in articles/wire'])
  })

  test('a long ending that many have, however many others lie beside them', () => {
    const files = new Map([...wireFiles(50, licensed), ...wireFiles(120, plain, 'articles/others')])
    assert.deepEqual(sharedIn(files), ['ending of 15 signs: 50 of 170 in articles'])
  })
})

describe('texts share nothing', () => {
  test('where they are fewer than eight', () => assert.deepEqual(wire(7, licensed), []))

  test('where half of them have it and no more', () => {
    assert.deepEqual(
      wire(18, (headline, story, i) => (i % 2 === 0 ? licensed : plain)(headline, story, i)),
      [],
    )
  })

  test('where all have the same bytes: they are one text', () => {
    assert.deepEqual(
      wire(12, () => licensed('Bridge opens', 'The bridge was opened on Monday by the mayor.', 0)),
      [],
    )
  })

  test('where their last sentences end alike and begin otherwise', () => {
    const alike: TextOf = (headline, story, i) =>
      `${headline}\n\n${story.slice(0, -1)}, ${i} of the men of the Upper River Council wrote.\n`
    assert.deepEqual(wire(12, alike), [])
  })

  test('where they end with a formula of the trade', () => {
    assert.deepEqual(
      wire(12, (headline, story) => `${headline}\n\n${story} Terms were not disclosed.\n`),
      [],
    )
  })

  test('where they are verse', () => {
    const verse: TextOf = (headline, _, i) =>
      `${headline}\n\nThe river rose ${i} times\nand took the lower mill,\nand when the water went away\nthe wheel was standing still.\n`
    assert.deepEqual(wire(12, verse), [])
  })
})

test('what stands at the edges of a text is known by any of the folders above it', () => {
  const files = [...wireFiles(9, licensed)].map(([path, text]) => ({
    path,
    sha256: sha256(text),
    edges: edgesOf(text),
  }))
  const shared = decideShared(files)
  const edges = edgesOf(licensed('New', 'A story that nobody has counted yet was told.', 0))
  const kinds = (path: string, of = edges) =>
    shared.of({ path, edges: of }).map(({ kind, texts }) => [kind, texts])
  assert.deepEqual(kinds('articles/wire/new.txt'), [['ending', 8]])
  assert.deepEqual(kinds('articles/wire/deep/new.txt'), [['ending', 8]])
  assert.deepEqual(kinds('articles/new.txt'), [['ending', 8]])
  assert.deepEqual(kinds('elsewhere/new.txt'), [])
  assert.deepEqual(
    kinds(
      'articles/wire/new.txt',
      edgesOf(plain('New', 'A story that ends by itself was told at length.', 0)),
    ),
    [],
  )
})

test('the order of the files decides nothing', () => {
  const files = [
    ...wireFiles(14, (headline, story, i) => (i % 3 === 0 ? plain : licensed)(headline, story, i)),
  ].map(([path, text]) => ({ path, sha256: sha256(text), edges: edgesOf(text) }))
  const wanted = JSON.stringify(decideShared(files))
  fc.assert(
    fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (mixed) => {
      assert.equal(JSON.stringify(decideShared(mixed)), wanted)
    }),
    { numRuns: 20 },
  )
})

test('a count is told as a round number that it is not below', () => {
  assert.deepEqual(
    [8, 9, 10, 19, 20, 49, 50, 99, 100, 1687, 33_705].map(atLeast),
    [8, 8, 10, 10, 20, 20, 50, 50, 100, 1000, 20_000],
  )
})
