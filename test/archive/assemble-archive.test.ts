import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Archive, Entry, Shelf, Span } from '../../src/archive/archive.ts'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { NO_NAMES } from '../../src/names/authority.ts'
import { type ArticleWords, parsed } from '../support/articles.ts'

const headlines = (entries: readonly Entry[]) => entries.map(({ article }) => article.headline.value)
const shelf = ({ key, name, variants, permalink, entries, found }: Shelf) => ({
  ...{ key, name, variants, permalink, found },
  entries: headlines(entries),
})

/** A span as text: its address, what it holds, and its parts. */
function outline({ permalink, entries, parts }: Span): unknown[] {
  return [permalink, headlines(entries), ...parts.map(outline)]
}

const SMALL: readonly ArticleWords[] = [
  {
    path: 'articles/rain.txt',
    headline: 'Rain',
    date: '2022-03-04',
    tags: ['Herat', 'Human Rights'],
    publication: 'Sample Wire',
    authors: ['Mina Rahbar', 'Tom Ashby', 'mina rahbar'],
  },
  {
    path: 'articles/snow.txt',
    headline: 'Snow',
    date: '2022-03',
    tags: ['human-rights', 'Human rights', 'Herat'],
  },
  {
    path: 'articles/hail.txt',
    headline: 'Hail',
    date: '2021-12-31',
    publication: 'SAMPLE WIRE',
    mentions: ['Herat'],
  },
  { path: 'articles/fog.txt', headline: 'Fog', date: '2022~', mentions: ['Balkh'] },
  {
    path: 'articles/wind.txt',
    headline: 'Wind',
    date: '[2022-02..]',
    dateStatus: 'bounded',
    mentions: ['Balkh'],
  },
]

describe('a small archive', () => {
  const { value: archive, diagnostics } = assembleArchive(parsed(SMALL))

  test('has its articles newest first and by address, the undated apart', () => {
    assert.deepEqual(headlines(archive.newestFirst), ['Rain', 'Snow', 'Fog', 'Hail', 'Wind'])
    assert.deepEqual(headlines(archive.undated), ['Wind'])
    assert.deepEqual(
      archive.entries.map(({ permalink }) => permalink),
      ['/2021/12/31/hail/', '/2022/03/04/rain/', '/2022/03/snow/', '/2022/fog/', '/undated/wind/'],
    )
  })

  test('has years of months of days', () => {
    assert.deepEqual(archive.years.map(outline), [
      ['/2021/', ['Hail'], ['/2021/12/', ['Hail'], ['/2021/12/31/', ['Hail']]]],
      ['/2022/', ['Rain', 'Snow', 'Fog'], ['/2022/03/', ['Rain', 'Snow'], ['/2022/03/04/', ['Rain']]]],
    ])
  })

  test('files given tags, and found names for articles without any', () => {
    assert.deepEqual(archive.tags.map(shelf), [
      {
        key: 'balkh',
        name: 'Balkh',
        variants: ['Balkh'],
        permalink: '/tags/balkh/',
        found: true,
        entries: ['Fog', 'Wind'],
      },
      {
        key: 'herat',
        name: 'Herat',
        variants: ['Herat'],
        permalink: '/tags/herat/',
        found: false,
        entries: ['Rain', 'Snow', 'Hail'],
      },
      {
        key: 'humanrights',
        name: 'Human Rights',
        variants: ['Human Rights', 'Human rights', 'human-rights'],
        permalink: '/tags/human-rights/',
        found: false,
        entries: ['Rain', 'Snow'],
      },
    ])
  })

  test('says of every tag of an article how it came to it', () => {
    assert.deepEqual(
      archive.newestFirst.map(({ tags }) => tags.map((tag) => [tag.shelf.name, tag.status, tag.rule])),
      [
        [
          ['Herat', 'stated', 'tag.given'],
          ['Human Rights', 'stated', 'tag.given'],
        ],
        [
          ['Human Rights', 'stated', 'tag.given'],
          ['Herat', 'stated', 'tag.given'],
        ],
        [['Balkh', 'inferred', 'tag.shared-name']],
        [['Herat', 'inferred', 'tag.shared-name']],
        [['Balkh', 'inferred', 'tag.shared-name']],
      ],
    )
  })

  test('has one shelf for each publication and author, once for each article', () => {
    assert.deepEqual([...archive.publications, ...archive.authors].map(shelf), [
      {
        key: 'samplewire',
        name: 'SAMPLE WIRE',
        variants: ['SAMPLE WIRE', 'Sample Wire'],
        permalink: '/publications/sample-wire/',
        found: false,
        entries: ['Rain', 'Hail'],
      },
      {
        key: 'minarahbar',
        name: 'Mina Rahbar',
        variants: ['Mina Rahbar', 'mina rahbar'],
        permalink: '/authors/mina-rahbar/',
        found: false,
        entries: ['Rain'],
      },
      {
        key: 'tomashby',
        name: 'Tom Ashby',
        variants: ['Tom Ashby'],
        permalink: '/authors/tom-ashby/',
        found: false,
        entries: ['Rain'],
      },
    ])
  })

  test('says which tags were merged, at the first file that spells one differently', () => {
    assert.deepEqual(diagnostics, [
      {
        code: 'tags-merged',
        severity: 'note',
        message:
          'The tags "Human rights", "human-rights" are filed under "Human Rights", the spelling that is used most.',
        at: { path: 'articles/snow.txt', line: 1, column: 1, length: 1, context: [] },
      },
    ])
  })
})

test('files of the same bytes are both published, and all but the first are named', () => {
  const { value, diagnostics } = assembleArchive(
    parsed(['c', 'a', 'b'].map((name) => ({ path: `articles/${name}.txt`, bytes: 'same' }))),
  )
  assert.equal(value.entries.length, 3)
  assert.deepEqual(
    diagnostics.map(({ code, severity, message, at }) => [code, severity, at.path, message]),
    ['b', 'c'].map((name) => [
      'same-file-twice',
      'warning',
      `articles/${name}.txt`,
      'The file is the same, byte for byte, as articles/a.txt. Both are published.',
    ]),
  )
})

test('an archive of nothing is empty', () => {
  const nothing: Archive = {
    ...{
      entries: [],
      withheld: [],
      newestFirst: [],
      approximate: [],
      undated: [],
      years: [],
      tags: [],
      publications: [],
      authors: [],
    },
    formerAddresses: [],
    stories: [],
    alike: [],
    names: NO_NAMES,
    register: [],
  }
  assert.deepEqual(assembleArchive([]), { value: nothing, diagnostics: [] })
})

describe('laws of archives', () => {
  const names = fc.constantFrom('Herat', 'herat', 'HERAT', 'Kabul', 'C#', 'C++', 'خبر', '—')
  const words = fc.record({
    headline: fc.constantFrom('Rain', 'rain', 'Snow', '01', '—'),
    date: fc.constantFrom(
      '',
      '2022-03-04',
      '2022-03-04?',
      '2022-03',
      '2022',
      '2021',
      '[2022-01-02,2022-02-01]',
      '[2022..]',
    ),
    tags: fc.array(names, { maxLength: 3 }),
    mentions: fc.array(names, { maxLength: 3 }),
    authors: fc.array(names, { maxLength: 2 }),
    bytes: fc.constantFrom('x', 'y', 'z'),
  })
  const archives = fc
    .array(words, { maxLength: 10 })
    .map((list) => parsed(list.map((each, i) => ({ ...each, path: `articles/${i}.txt` }))))

  test('articles in any order make an equal archive and say the same', () => {
    const shuffles = archives.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffles, ([list, shuffled]) => {
        assert.deepEqual(plain(assembleArchive(shuffled)), plain(assembleArchive(list)))
      }),
    )
  })

  test('days, months and years without a day, approximate dates and the undated make up the whole', () => {
    fc.assert(
      fc.property(archives, (list) => {
        const { entries, newestFirst, approximate, undated, years } = assembleArchive(list).value
        const months = years.flatMap(({ parts }) => parts)
        const days = months.flatMap(({ parts }) => parts)
        const within = (spans: readonly Span[]) => spans.flatMap((span) => span.entries)
        const yearOnly = within(years).filter(({ filing }) => filing?.month === null)
        const monthOnly = within(months).filter(({ filing }) => filing?.day === null)
        const all = [...within(days), ...monthOnly, ...yearOnly, ...approximate, ...undated]
        assert.equal(all.length, list.length)
        assert.deepEqual(new Set(all), new Set(entries))
        assert.deepEqual(new Set(newestFirst), new Set(entries))
        for (const span of [...years, ...months, ...days]) assert.ok(span.entries.length > 0, span.permalink)
      }),
    )
  })

  test('an article is on a shelf exactly when the shelf is among its own', () => {
    fc.assert(
      fc.property(archives, (list) => {
        const { entries, tags, authors } = assembleArchive(list).value
        for (const entry of entries) {
          const filed = tags.filter(({ entries }) => entries.includes(entry))
          assert.deepEqual(new Set(filed), new Set(entry.tags.map(({ shelf }) => shelf)))
          const written = authors.filter(({ entries }) => entries.includes(entry))
          assert.deepEqual(new Set(written), new Set(entry.authors))
        }
        for (const { entries } of [...tags, ...authors]) {
          assert.ok(entries.length > 0, 'an empty shelf')
          assert.equal(new Set(entries).size, entries.length)
        }
      }),
    )
  })

  /** An archive as text: entries and shelves refer to each other, so each names the other by its address. */
  function plain(outcome: ReturnType<typeof assembleArchive>): unknown {
    const { value, diagnostics } = outcome
    const addresses = (entries: readonly Entry[]) => entries.map(({ permalink }) => permalink)
    const shelves = (list: readonly Shelf[]) =>
      list.map(({ entries, ...label }) => ({ ...label, entries: addresses(entries) }))
    return {
      diagnostics,
      entries: value.entries.map(({ tags, authors, publication, ...entry }) => ({
        ...entry,
        tags: tags.map(({ shelf, ...tag }) => ({ ...tag, shelf: shelf.permalink })),
        authors: authors.map(({ permalink }) => permalink),
        publication: publication?.permalink,
      })),
      newestFirst: addresses(value.newestFirst),
      undated: addresses(value.undated),
      years: JSON.stringify(value.years.map(outline)),
      tags: shelves(value.tags),
      publications: shelves(value.publications),
      authors: shelves(value.authors),
    }
  }
})
