import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Archive, Shelf } from '../../src/archive/archive.ts'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { otherShelfAddresses } from '../../src/archive/shelf-addresses.ts'
import type { Mention } from '../../src/article/values.ts'
import { authorityOf, type ListedName, type NameAuthority, nameAuthority } from '../../src/names/authority.ts'
import { type ArticleWords, parsed } from '../support/articles.ts'

const name = (preferred: string, ...variants: readonly string[]): ListedName => ({
  name: preferred,
  variants,
})

const assembled = (names: NameAuthority, words: readonly ArticleWords[]) =>
  assembleArchive(parsed(words), { register: [], today: '', addresses: 'move', unpublished: [], names })
const archiveOf = (names: NameAuthority, ...words: readonly ArticleWords[]) => assembled(names, words).value

const label = ({ key, name, variants, permalink, entries }: Shelf) => [
  key,
  name,
  variants,
  permalink,
  entries.length,
]
const tagsOf = ({ newestFirst }: Archive) =>
  Object.fromEntries(
    newestFirst.map(({ article, tags }) => [
      article.source.path,
      tags.map(({ shelf, written, status, rule }) => [shelf.name, written, status, rule]),
    ]),
  )

const NATIONS = name('United Nations', 'UN', 'U.N.', 'ملل متحد')

describe('forms of one name', () => {
  test('share the shelf of the preferred form, whoever uses them and how often', () => {
    const archive = archiveOf(
      nameAuthority([NATIONS]),
      { tags: ['un', 'UN', 'Water'], publication: 'U.N.', authors: ['ملل متحد', 'Mina Rahbar'] },
      { tags: ['UN'] },
      { tags: ['United-Nations'], publication: 'United Nations', authors: ['UN', 'United Nations'] },
    )
    const shelf = (room: string, entries: number, ...met: readonly string[]) => [
      'unitednations',
      'United Nations',
      ['United Nations', ...met],
      `/${room}/united-nations/`,
      entries,
    ]
    assert.deepEqual(archive.tags.map(label), [
      shelf('tags', 3, 'UN', 'United-Nations', 'un', 'U.N.', 'ملل متحد'),
      ['water', 'Water', ['Water'], '/tags/water/', 1],
    ])
    assert.deepEqual(archive.publications.map(label), [shelf('publications', 2, 'U.N.', 'UN', 'ملل متحد')])
    assert.deepEqual(archive.authors.map(label)[1], shelf('authors', 2, 'UN', 'ملل متحد', 'U.N.'))
    assert.deepEqual(
      [archive.tags[0]?.authority, archive.tags[1]?.authority],
      [authorityOf('UN', nameAuthority([NATIONS])), null],
    )
  })

  test('make one tag of an article, as its file has it first', () => {
    const archive = archiveOf(nameAuthority([NATIONS]), {
      path: 'a.txt',
      tags: ['Water', 'UN', 'United Nations'],
    })
    assert.deepEqual(tagsOf(archive), {
      'a.txt': [
        ['Water', 'Water', 'stated', 'tag.given'],
        ['United Nations', 'UN', 'stated', 'tag.given'],
      ],
    })
  })

  test('are no news to the keeper who listed them; other spellings are', () => {
    const words = [
      { path: 'a.txt', tags: ['UN', 'Water'] },
      { path: 'b.txt', tags: ['United Nations', 'water'] },
    ]
    assert.deepEqual(
      assembled(nameAuthority([NATIONS]), words).diagnostics.map(({ message }) => message),
      ['The tag "water" is filed under "Water", the spelling that is used most.'],
    )
  })
})

describe('a listed name in the texts', () => {
  const listed = (form: string, count: number, start: number): Mention => ({
    name: form,
    count,
    evidence: { quote: form, line: 1, start, end: start + form.length },
  })

  test('needs no second article, stands before others, and bears the preferred form', () => {
    const archive = archiveOf(
      nameAuthority([NATIONS]),
      { path: 'a.txt', mentions: [['Herat', 9], 'UN', 'Balkh'] },
      { path: 'b.txt', mentions: ['Herat'] },
    )
    assert.deepEqual(tagsOf(archive), {
      'a.txt': [
        ['United Nations', 'UN', 'inferred', 'tag.listed-name'],
        ['Herat', 'Herat', 'inferred', 'tag.shared-name'],
      ],
      'b.txt': [['Herat', 'Herat', 'inferred', 'tag.shared-name']],
    })
    assert.deepEqual(
      archive.tags.map(({ name, found }) => [name, found]),
      [
        ['Herat', true],
        ['United Nations', true],
      ],
    )
  })

  test('is found where capitals show nothing, with the words that stand first', () => {
    const [one] = parsed([{ path: 'a.txt' }])
    assert.ok(one)
    const names = nameAuthority([NATIONS, name('Herat', 'هرات')])
    const found = [
      listed('هرات', 1, 3),
      listed('ملل متحد', 2, 40),
      listed('U.N.', 1, 20),
      listed('Gone', 5, 1),
    ]
    const { value } = assembleArchive([{ ...one, listed: found }], {
      ...{ register: [], today: '', addresses: 'move', unpublished: [], names },
    })
    assert.deepEqual(tagsOf(value), {
      'a.txt': [
        ['United Nations', 'U.N.', 'inferred', 'tag.listed-name'],
        ['Herat', 'هرات', 'inferred', 'tag.listed-name'],
      ],
    })
  })

  test('is what an acronym stands for, and the place that a noun goes with', () => {
    const names = nameAuthority([
      name('Resistance Front', 'National Resistance Front'),
      name('Panjshir Valley', 'Panjshir'),
    ])
    const words = [
      { path: 'a.txt', mentions: ['NRF', 'Panjshir'] },
      { path: 'b.txt', mentions: ['Panjshir Valley'] },
    ]
    const acronyms = [[{ short: 'NRF', long: 'National Resistance Front' }]]
    const { value } = assembleArchive(parsed(words, acronyms), {
      ...{ register: [], today: '', addresses: 'move', unpublished: [], names },
    })
    assert.deepEqual(
      value.tags.map(({ name, entries }) => [name, entries.length]),
      [
        ['Panjshir Valley', 2],
        ['Resistance Front', 1],
      ],
    )
  })

  test('is nothing to an article that has tags of its own', () => {
    const archive = archiveOf(nameAuthority([NATIONS]), { path: 'a.txt', tags: ['Water'], mentions: ['UN'] })
    assert.deepEqual(tagsOf(archive), { 'a.txt': [['Water', 'Water', 'stated', 'tag.given']] })
  })
})

describe('an address of another form', () => {
  const others = (names: readonly ListedName[], ...words: readonly ArticleWords[]) =>
    otherShelfAddresses(archiveOf(nameAuthority(names), ...words)).map(({ address, shelf }) => [
      address,
      shelf.permalink,
    ])

  test('leads to the shelf, of every form that is listed or was met, in each room', () => {
    assert.deepEqual(
      others([NATIONS], { tags: ['un', 'United Nations'], publication: 'U.N.', authors: ['Mina Rahbar'] }),
      [
        ['/publications/u-n/', '/publications/united-nations/'],
        ['/publications/un/', '/publications/united-nations/'],
        ['/publications/ملل-متحد/', '/publications/united-nations/'],
        ['/tags/u-n/', '/tags/united-nations/'],
        ['/tags/un/', '/tags/united-nations/'],
        ['/tags/ملل-متحد/', '/tags/united-nations/'],
      ],
    )
  })

  test('leads nowhere when the name has no shelf, and gives way to a shelf that stands there', () => {
    assert.deepEqual(others([NATIONS], { tags: ['Water'] }), [])
    assert.deepEqual(others([name('Human Rights', 'Rights')], { tags: ['Rights', 'rïghts!'] }), [])
  })

  test('leads to neither of two shelves that could claim it', () => {
    const two = [name('One', 'C#'), name('Two', 'C++', 'Zwei')]
    const found = others(two, { tags: ['One', 'Two'] })
    assert.deepEqual(found, [['/tags/zwei/', '/tags/two/']])
  })
})

test('no name, no difference: an authority of names that nobody uses changes nothing', () => {
  const words = fc.record({
    tags: fc.uniqueArray(fc.constantFrom('Herat', 'herat', 'Water'), { maxLength: 2 }),
    mentions: fc.uniqueArray(fc.constantFrom('Herat', 'Kabul', 'Balkh'), { maxLength: 3 }),
    authors: fc.uniqueArray(fc.constantFrom('Mina Rahbar', 'mina rahbar')),
  })
  fc.assert(
    fc.property(fc.array(words, { maxLength: 5 }), (all) => {
      const each = all.map((words, i) => ({ ...words, path: `${i}.txt` }))
      const [none, unused] = [nameAuthority([]), nameAuthority([NATIONS])].map((names) => {
        const { value, diagnostics } = assembled(names, each)
        const { names: _, ...archive } = value
        return { archive, diagnostics }
      })
      assert.deepEqual(unused, none)
    }),
  )
})

test('the order of names and of forms does not count for where things are filed', () => {
  const pool = [NATIONS, name('Herat', 'Hirat'), name('Water', 'Rain', 'Flood')]
  const words = [
    { path: 'a.txt', tags: ['Hirat', 'Rain', 'Flood'] },
    { path: 'b.txt', mentions: ['UN', 'Herat', 'Flood'] },
  ]
  const seen = (names: readonly ListedName[]) => {
    const archive = archiveOf(nameAuthority(names), ...words)
    return [
      tagsOf(archive),
      archive.tags.map(({ key, permalink, variants }) => [key, permalink, [...variants].sort()]),
    ]
  }
  fc.assert(
    fc.property(fc.shuffledSubarray(pool, { minLength: 3 }), fc.boolean(), (names, isTurned) => {
      const turned = names.map((each) =>
        isTurned ? { ...each, variants: (each.variants ?? []).toReversed() } : each,
      )
      assert.deepEqual(seen(turned), seen(pool))
    }),
  )
})
