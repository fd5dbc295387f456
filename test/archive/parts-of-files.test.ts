// Several articles of one file in the register: each keeps its id, whatever happens to the file and to the others.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FileFacts, placeOf, registerFiles } from '../../src/archive/accession.ts'
import { type Accession, formatRegister, readRegister } from '../../src/archive/register.ts'
import { sha256 } from '../../src/value/digest.ts'
import { permalink } from '../../src/value/permalink.ts'

/** The articles of a file, or its only one. */
const file = (path: string, ...words: readonly string[]): FileFacts[] =>
  words.map((each, i) => ({ path, sha256: sha256(each), ...(words.length > 1 && { part: i + 1 }) }))

function register(files: readonly FileFacts[], before: readonly Accession[] = []): Accession[] {
  const { identities, gone } = registerFiles(files, before, '2026-01-01')
  return [
    ...[...identities.values()].map((line) => ({
      ...line,
      permalink: line.permalink ?? permalink('undated', line.id),
    })),
    ...gone,
  ]
}

const KNOWN = register(file('a.txt', 'flood', 'mill', 'bridge'))
const nameOf = new Map(KNOWN.map(({ id }, i) => [id, ['flood', 'mill', 'bridge'][i]]))

/** Who the articles of some files are: those that were registered first, by their words then, or new. */
function who(...files: readonly FileFacts[]): (string | undefined)[] {
  const { identities } = registerFiles(files, KNOWN, '2026-02-02')
  return files.map((each) => nameOf.get(identities.get(placeOf(each))?.id ?? '') ?? 'new')
}

test('each article of a file has a line of its own, which tells which of them it is', () => {
  assert.deepEqual(
    KNOWN.map(({ path, part, sequence }) => [path, part, sequence]),
    [
      ['a.txt', 1, 1],
      ['a.txt', 2, 2],
      ['a.txt', 3, 3],
    ],
  )
  assert.equal(new Set(KNOWN.map(({ id }) => id)).size, 3)
  assert.deepEqual(readRegister(formatRegister(KNOWN)), { value: KNOWN, diagnostics: [] })
})

test('a line without a number is read as it always was', () => {
  const line = formatRegister(register(file('b.txt', 'rain')))
  assert.ok(!line.includes('part'))
  assert.equal(readRegister(line).value?.[0]?.part, undefined)
})

test('articles stay who they are when others are added after, before or between them', () => {
  assert.deepEqual(who(...file('a.txt', 'flood', 'mill', 'bridge', 'rain')), [
    'flood',
    'mill',
    'bridge',
    'new',
  ])
  assert.deepEqual(who(...file('a.txt', 'rain', 'flood', 'mill', 'bridge')), [
    'new',
    'flood',
    'mill',
    'bridge',
  ])
  assert.deepEqual(who(...file('a.txt', 'flood', 'rain', 'mill', 'bridge')), [
    'flood',
    'new',
    'mill',
    'bridge',
  ])
})

test('articles stay who they are when the file is renamed, even with more in it', () => {
  assert.deepEqual(who(...file('b.txt', 'flood', 'mill', 'bridge')), ['flood', 'mill', 'bridge'])
  assert.deepEqual(who(...file('b.txt', 'rain', 'flood', 'mill', 'bridge')), [
    'new',
    'flood',
    'mill',
    'bridge',
  ])
})

test('an article that was corrected at its place is the same, and one that left is withdrawn', () => {
  assert.deepEqual(who(...file('a.txt', 'flood', 'paper mill', 'bridge')), ['flood', 'mill', 'bridge'])
  assert.deepEqual(who(...file('a.txt', 'flood', 'bridge')), ['flood', 'bridge'])
  const { gone } = registerFiles(file('a.txt', 'flood', 'bridge'), KNOWN, '2026-02-02')
  assert.deepEqual(
    gone.map(({ id, withdrawn }) => [nameOf.get(id), withdrawn]),
    [['mill', '2026-02-02']],
  )
})

test('a file that was read as one article, and is read as several, goes on as the first of them', () => {
  const [before] = register(file('a.txt', 'all'))
  const after = register(file('a.txt', 'flood', 'mill'), before ? [before] : [])
  assert.deepEqual([after[0]?.id, after[0]?.part, after[1]?.sequence], [before?.id, 1, 2])
  const [again] = register(file('a.txt', 'all'), after)
  assert.deepEqual([again?.id, again?.part], [before?.id, undefined])
})

test('two articles of the same words in one file have two ids', () => {
  assert.equal(new Set(register(file('a.txt', 'flood', 'flood')).map(({ id }) => id)).size, 2)
})
