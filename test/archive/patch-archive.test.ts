import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Archive } from '../../src/archive/archive.ts'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { patchArchive } from '../../src/archive/patch-archive.ts'
import { NO_NAMES, nameAuthority } from '../../src/names/authority.ts'
import { type ArticleWords, parsed } from '../support/articles.ts'

/** What a reader sees of an archive: its lists, by file. */
function seen({ entries, newestFirst, undated, years, tags, publications, authors }: Archive): unknown {
  const files = (list: Archive['entries']) => list.map(({ article }) => article.source.path)
  const spans = (list: Archive['years']): unknown =>
    list.map(({ permalink, entries, parts }) => [permalink, files(entries), spans(parts)])
  const shelves = (list: Archive['tags']) =>
    list.map(({ key, permalink, entries, found }) => [key, permalink, files(entries), found])
  return {
    entries: entries.map(({ article, permalink, tags, publication, authors }) => [
      article.source.path,
      permalink,
      tags.map(({ shelf, status }) => [shelf.key, status]),
      publication?.key,
      authors.map(({ key }) => key),
    ]),
    ...{ newestFirst: files(newestFirst), undated: files(undated), years: spans(years) },
    ...{ tags: shelves(tags), publications: shelves(publications), authors: shelves(authors) },
  }
}

const number = fc.nat(7)
const words = fc.record({
  date: fc.constantFrom('', '2022-03-04', '2022-03-05', '2022-03', '2021-07-01', '1998'),
  tags: fc.uniqueArray(fc.constantFrom('Herat', 'Kabul', 'Water', 'Trade'), { minLength: 1, maxLength: 3 }),
  publication: fc.option(fc.constantFrom('Valley Wire', 'Harbour Post'), { nil: undefined }),
  authors: fc.uniqueArray(fc.constantFrom('Mina Rahbar', 'Tom Ashby'), { maxLength: 2 }),
})
const made = (
  path: number,
  each: { publication: string | undefined } & Omit<ArticleWords, 'publication'>,
) => {
  const { publication, ...rest } = each
  return { ...rest, ...(publication ? { publication } : {}), path: `${path}.txt`, headline: `Story ${path}` }
}

const EMPTY = { register: [], today: '', addresses: 'move', unpublished: [] } as const
const NAMES = nameAuthority([
  { name: 'Commerce', kind: 'topic', variants: ['Trade', 'Water'], note: '' },
  { name: 'Post', kind: null, variants: ['Harbour Post', 'Tom Ashby'], note: '' },
])

test('an archive with articles changed is the one that is assembled of them', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(number, words), { selector: ([path]) => path }),
      fc.uniqueArray(fc.tuple(number, fc.option(words)), { selector: ([path]) => path, maxLength: 4 }),
      fc.boolean(),
      (first, changes, isListed) => {
        const before = new Map(first.map(([path, each]) => [path, made(path, each)]))
        const after = new Map(before)
        for (const [path, each] of changes) {
          if (each) after.set(path, made(path, each))
          else after.delete(path)
        }
        const holdings = { ...EMPTY, names: isListed ? NAMES : NO_NAMES }
        const assemble = (all: Iterable<ArticleWords>) => assembleArchive(parsed([...all]), holdings).value
        const archive = assemble(before.values())
        const gone = new Set(changes.flatMap(([path, each]) => (each ? [] : [`${path}.txt`])))
        const changed = changes.flatMap(([path, each]) => (each ? [made(path, each)] : []))
        const patched = patchArchive(archive, gone, parsed(changed))
        assert.deepEqual(seen(patched), seen(assemble(after.values())))
        assert.deepEqual(patched.register, archive.register)
      },
    ),
  )
})

test('an article whose address is another’s bears its id until all are looked at', () => {
  const archive = assembleArchive(parsed([{ path: 'a.txt', date: '2022-03-04' }])).value
  const { entries } = patchArchive(archive, new Set(), parsed([{ path: 'b.txt', date: '2022-03-04' }]))
  const addresses = entries.map(({ permalink }): string => permalink)
  assert.equal(new Set(addresses).size, 2)
  assert.ok(addresses.includes('/2022/03/04/rain-in-herat/'), addresses.join())
})

test('a listed name in a changed text is filed at once', () => {
  const names = nameAuthority([{ name: 'United Nations', kind: 'organisation', variants: ['UN'], note: '' }])
  const archive = assembleArchive(parsed([{ path: 'a.txt', tags: ['Water'] }]), { ...EMPTY, names }).value
  const changed: ArticleWords = { path: 'b.txt', headline: 'B', mentions: [['Herat', 3], 'UN'] }
  const { tags, entries } = patchArchive(archive, new Set(), parsed([changed]))
  assert.deepEqual(
    tags.map(({ name, permalink, authority }) => [name, permalink, authority?.kind, entries.length]),
    [
      ['United Nations', '/tags/united-nations/', 'organisation', 2],
      ['Water', '/tags/water/', undefined, 2],
    ],
  )
})
