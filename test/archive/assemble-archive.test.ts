import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { archiveOf, entryOf, parsed } from '../support/archives.ts'

const headlines = (entries: readonly { article: { headline: { value: string } } }[]) =>
  entries.map(({ article }) => article.headline.value)

test('newest first: days, then their month, then their year; undated last', () => {
  const { archive } = archiveOf(
    { title: 'undated b' },
    { title: 'year', date: '2022' },
    { title: 'day', date: '2022-03-15' },
    { title: 'month', date: '2022-03' },
    { title: 'first of March', date: '2022-03-01' },
    { title: 'undated a' },
    { title: 'older', date: '1912' },
    { title: 'bounded', date: '[2030..]' },
  )
  assert.deepEqual(headlines(archive.newestFirst), [
    'day',
    'first of March',
    'month',
    'year',
    'older',
    'bounded',
    'undated a',
    'undated b',
  ])
  assert.deepEqual(headlines(archive.undated), ['bounded', 'undated a', 'undated b'])
})

test('years hold months hold days, and nothing is counted twice or lost', () => {
  const { archive } = archiveOf(
    { title: 'a', date: '2022-03-15' },
    { title: 'b', date: '2022-03' },
    { title: 'c', date: '2022' },
    { title: 'd', date: '2021-01-01' },
    { title: 'e' },
  )
  assert.deepEqual(
    archive.years.map(({ permalink, entries, parts }) => [
      permalink,
      entries.length,
      parts.map((month) => [month.permalink, month.entries.length, month.parts.length]),
    ]),
    [
      ['/2021/', 1, [['/2021/01/', 1, 1]]],
      ['/2022/', 3, [['/2022/03/', 2, 1]]],
    ],
  )
  assert.equal(
    archive.years.reduce((sum, { entries }) => sum + entries.length, 0) + archive.undated.length,
    archive.entries.length,
  )
})

test('spellings of one tag share a shelf that bears the form used most', () => {
  const { archive, diagnostics } = archiveOf(
    { title: 'a', tags: ['Human rights'] },
    { title: 'b', tags: ['Human rights'] },
    { title: 'c', tags: ['human-rights'] },
    { title: 'd', tags: ['HumanRights'] },
    { title: 'e', tags: ['Ｈｕｍａｎ　ｒｉｇｈｔｓ'] },
    { title: 'f', tags: ['Café'] },
    { title: 'g', tags: ['cafe'] },
  )
  assert.deepEqual(
    archive.tags.map(({ name, permalink, entries }) => [name, permalink, entries.length]),
    [
      ['Café', '/tags/cafe/', 2],
      ['Human rights', '/tags/human-rights/', 5],
    ],
  )
  assert.deepEqual(
    diagnostics.map(({ code, severity }) => [code, severity]),
    [
      ['tags-merged', 'note'],
      ['tags-merged', 'note'],
    ],
  )
})

test('an article that gives one tag in two spellings is on its shelf once', () => {
  const { archive } = archiveOf({ title: 'a', tags: ['Human rights', 'human-rights'] })
  assert.equal(archive.tags[0]?.entries.length, 1)
})

test('a shelf’s address does not change with the form that is used most', () => {
  const few = archiveOf({ title: 'a', tags: ['Human rights'] }, { title: 'b', tags: ['HumanRights'] }).archive
    .tags[0]
  const many = archiveOf(
    { title: 'a', tags: ['Human rights'] },
    { title: 'b', tags: ['HumanRights'] },
    { title: 'c', tags: ['HumanRights'] },
  ).archive.tags[0]
  assert.deepEqual(
    [few?.permalink, many?.name, many?.permalink],
    ['/tags/human-rights/', 'HumanRights', '/tags/human-rights/'],
  )
})

test('tags whose slugs clash, or are empty, have addresses of their own', () => {
  const { archive } = archiveOf({ title: 'a', tags: ['C+', 'C#', '☃', 'page'] })
  const addresses = archive.tags.map(({ permalink }) => permalink)
  assert.equal(new Set(addresses).size, 4)
  for (const address of addresses) assert.match(address, /^\/tags\/(?:[a-z]+-)?[a-z2-7]{6}\/$/)
})

test('articles without tags are filed under the names that two or more share', () => {
  const { archive } = archiveOf(
    { title: 'a', text: 'The envoy of the Sample Resistance Front (SRF) met Joan Doe in Herat Valley.' },
    { title: 'b', text: 'Later the SRF said that Herat was quiet. Nobody had seen Tom Ashby.' },
    { title: 'c', tags: ['Weather'], text: 'In Herat it rained.' },
  )
  assert.deepEqual(
    entryOf(archive, 'a').tags.map(({ shelf, status, rule }) => [shelf.name, status, rule]),
    [
      ['Herat', 'inferred', 'tag.shared-name'],
      ['Sample Resistance Front', 'inferred', 'tag.shared-name'],
    ],
  )
  assert.deepEqual(
    entryOf(archive, 'b').tags.map(({ shelf }) => shelf.name),
    ['Herat', 'Sample Resistance Front'],
  )
  assert.deepEqual(
    entryOf(archive, 'c').tags.map(({ shelf, status }) => [shelf.name, status]),
    [['Weather', 'stated']],
  )
  assert.deepEqual(
    archive.tags.map(({ name, found }) => [name, found]),
    [
      ['Herat', true],
      ['Sample Resistance Front', true],
      ['Weather', false],
    ],
  )
})

test('a tag that a file gives needs no second article', () => {
  const { archive } = archiveOf({ title: 'a', text: 'It rained in Herat.' }, { title: 'b', tags: ['herat'] })
  assert.deepEqual(
    entryOf(archive, 'a').tags.map(({ shelf }) => shelf.name),
    ['Herat'],
  )
})

test('the same file twice is reported and both are published', () => {
  const { archive, diagnostics } = archiveOf(
    { path: 'articles/a.md', title: 'A', text: 'x' },
    { path: 'articles/b.md', title: 'A', text: 'x' },
  )
  assert.equal(archive.entries.length, 2)
  assert.deepEqual(
    diagnostics.map(({ code, at }) => [code, at.path]),
    [['same-file-twice', 'articles/b.md']],
  )
})

test('the archive does not depend on the order of its articles', () => {
  const sketches = [
    { title: 'a', date: '2022-03-15', tags: ['X', 'y'], author: 'Mina Rahbar' },
    { title: 'a', date: '2022-03-15', tags: ['x'], publication: 'Sample Wire' },
    { title: 'b', text: 'The Sample Front met in Herat.' },
    { title: 'c', date: '2022', text: 'Herat and the Sample Front.' },
    { title: 'A', publication: 'SAMPLE WIRE' },
  ].map((each, i) => ({ ...each, path: `articles/${i}.md` }))
  const articles = parsed(sketches)
  const expected = assembleArchive(articles)
  fc.assert(
    fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
      const { value, diagnostics } = assembleArchive(shuffled)
      assert.deepEqual(
        value.newestFirst.map(({ permalink }) => permalink),
        expected.value.newestFirst.map(({ permalink }) => permalink),
      )
      assert.deepEqual(
        [...value.tags, ...value.publications, ...value.authors].map(({ name, permalink, entries }) => [
          name,
          permalink,
          entries.map((entry) => entry.permalink),
        ]),
        [...expected.value.tags, ...expected.value.publications, ...expected.value.authors].map(
          ({ name, permalink, entries }) => [name, permalink, entries.map((entry) => entry.permalink)],
        ),
      )
      assert.deepEqual(diagnostics, expected.diagnostics)
    }),
  )
})
