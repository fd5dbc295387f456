import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { placedCitation, type ShardRow, shardRow } from '../../src/citation/citation-shard.ts'
import { toCslJson } from '../../src/citation/csl-json.ts'
import { toCsv } from '../../src/citation/csv.ts'
import { archiveFile, formatsAt } from '../../src/citation/formats.ts'
import { citationFiles } from '../../src/export/citation-files.ts'
import { citationFacts } from '../../src/page/article/citation-facts.ts'
import { permalink } from '../../src/value/permalink.ts'
import { parsed } from '../support/articles.ts'
import { anyCitation, cited } from '../support/citations.ts'
import { ENGLISH } from '../support/texts.ts'

const SETTINGS = { title: 'Valley Archive', baseUrl: 'https://a.example/news/' }
const { entries, ...rest } = assembleArchive(
  parsed(Array.from({ length: 40 }, (_, i) => ({ headline: `Rain ${i}`, date: '2022-01-01' }))),
).value
const files = new Map(
  [...citationFiles({ entries, ...rest }, SETTINGS, ENGLISH)].map(({ path, content }) => [
    path,
    String(content),
  ]),
)

describe('the citations of an archive', () => {
  test('are whole in each download, in the order of addresses', () => {
    const facts = entries.map((entry) => citationFacts(entry, SETTINGS, ENGLISH))
    assert.equal(files.get('data/citations.csv'), toCsv(facts))
    assert.equal(files.get('data/citations.csl.json'), toCslJson(facts))
    assert.equal(files.get('data/citations.ris')?.match(/^ER {2}- \r$/gm)?.length, entries.length)
    assert.equal(files.get('data/citations.bib')?.match(/^@article/gm)?.length, entries.length)
  })

  test('are found by the first letter of an id, and the index names the letters', () => {
    const letters = [...new Set(entries.map(({ id }) => id.slice(0, 1)))].sort()
    assert.ok(letters.length > 5)
    assert.deepEqual(JSON.parse(files.get('data/citations/index.json') ?? ''), {
      version: 2,
      archive: 'Valley Archive',
      baseUrl: 'https://a.example/news/',
      letters: letters.join(''),
      rights: [{ words: 'Copyright Not Evaluated', uri: 'http://rightsstatements.org/vocab/CNE/1.0/' }],
    })
    const found = letters.flatMap((letter) => {
      const { articles } = JSON.parse(files.get(`data/citations/${letter}.json`) ?? '')
      return Object.entries<ShardRow>(articles).map(([id, row]) => [letter, id, row[0]])
    })
    assert.deepEqual(
      found,
      entries
        .map(({ id, permalink }) => [id.slice(0, 1), id, permalink])
        .sort(([, a = ''], [, b = '']) => (a < b ? -1 : 1)),
    )
    assert.equal(files.size, formatsAt('archive').length + 1 + letters.length)
  })

  test('of none are empty files, and an index without letters', () => {
    const { value } = assembleArchive([])
    assert.deepEqual(
      [...citationFiles(value, SETTINGS, ENGLISH)].map(({ path }) => path),
      [...formatsAt('archive').map(archiveFile), 'data/citations/index.json'],
    )
  })
})

describe('a row of a file', () => {
  const address = permalink('2022', '01', 'دره')
  const root = new URL('http://localhost:8080/x/')
  const { rights } = cited()
  const index = {
    version: 2,
    archive: 'Valley Archive',
    baseUrl: 'https://a.example/',
    letters: 'k',
    rights: [{ words: 'Closed', uri: '' }, rights],
  }

  test('is the article again, at the address where the archive says that it stands, else where it is read', () => {
    const facts = cited({ address: 'https://a.example/2022/01/%D8%AF%D8%B1%D9%87/', path: address })
    const row = shardRow({ permalink: address, facts }, 1)
    assert.deepEqual(placedCitation(facts.id, row, index, root), { permalink: address, facts })
    assert.equal(
      placedCitation(facts.id, row, { ...index, baseUrl: '' }, root).facts.address,
      'http://localhost:8080/x/2022/01/%D8%AF%D8%B1%D9%87/',
    )
  })

  test('keeps whatever the facts are, but the order of people and organisations', () => {
    fc.assert(
      fc.property(anyCitation, ({ note: _, ...given }) => {
        const authors = given.authors.toSorted((a, b) =>
          a.kind === b.kind ? 0 : a.kind === 'person' ? -1 : 1,
        )
        const facts = {
          ...given,
          authors,
          rights,
          path: address,
          archive: index.archive,
          address: new URL(`https://a.example${address}`).href,
        }
        const row: ShardRow = JSON.parse(JSON.stringify(shardRow({ permalink: address, facts }, 1)))
        assert.deepEqual(placedCitation(facts.id, row, index, root).facts, facts)
      }),
    )
  })
})
