import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { parseArticle } from '../../src/article/parse-article.ts'
import { ArticleRecord, recordOf } from '../../src/export/article-record.ts'
import { dataFiles } from '../../src/export/data-files.ts'
import { asPublic } from '../support/archives.ts'
import { evidence, parsed } from '../support/articles.ts'

const FILES: Readonly<Record<string, string>> = {
  'articles/2022-03-04-bare.txt': 'A Day of Rain\n\nIt rained in Herat.\n',
  'articles/hail.txt': 'It hailed all night over the valley, and nobody knows since when.\n',
  'articles/rich.md': [
    '---',
    'title: "Rain <in> Herat \\U0001F327"',
    'date: 2022-03',
    'lastmod: 2022-04-01',
    'authors: [Mina Rahbar, Sample Wire Staff]',
    'publication: Sample Wire',
    'tags: [Herat, C++, "C#", herat]',
    'lang: prs',
    'summary: Wet.',
    'source_url: https://wire.example/rain',
    'aliases: [/old/rain/]',
    'rating: 4.5',
    'nested: {a: [1, null, true, {b: "c"}], nan: .nan}',
    '---',
    '# Weather',
    '',
    'It **rained**[^1] on [the valley](https://x.example/).',
    '',
    '> Quoted words.',
    '',
    '- one',
    '- two',
    '',
    '| A | B |',
    '|---|---|',
    '| 1 | 2 |',
    '',
    '```',
    'code',
    '```',
    '',
    '---',
    '',
    '[^1]: A note.',
    '',
  ].join('\n'),
  'articles/page.html':
    '<html lang="en"><head><title>Fog</title><meta property="article:published_time" content="2021-02-03T04:05:06Z"></head>' +
    `<body><article><h1>Fog</h1><p>${'Fog lay over the valley all morning. '.repeat(12)}</p></article></body></html>`,
}

const articles = Object.entries(FILES).flatMap(([path, text]) => {
  const { value } = parseArticle({ path, bytes: new TextEncoder().encode(text) }, { language: 'en' })
  return value ? asPublic(value) : []
})
const archive = assembleArchive(articles).value
const outputs = new Map([...dataFiles(archive, {})].map(({ path, content }) => [path, text(content)]))
const schema: Readonly<Record<string, unknown>> = JSON.parse(outputs.get('data/article.schema.json') ?? '')
const lines = (outputs.get('data/articles.jsonl') ?? '').split('\n')

function text(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

describe('the records of a small archive', () => {
  const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema)
  const records: unknown[] = lines.slice(0, -1).map((line) => JSON.parse(line))

  test('are one line each, in the order of addresses, and end with a line break', () => {
    assert.equal(articles.length, Object.keys(FILES).length)
    assert.equal(lines.at(-1), '')
    const addresses = records.map((record) => ArticleRecord.parse(record).permalink)
    assert.deepEqual(addresses, [...addresses].sort())
    assert.deepEqual(
      addresses,
      archive.entries.map(({ permalink }) => permalink),
    )
  })

  test('keep the published schema, as another reader of JSON Schema understands it', () => {
    for (const record of records) assert.ok(validate(record), JSON.stringify(validate.errors, null, 2))
  })

  test('are what was read, neither more nor less', () => {
    assert.deepEqual(
      records,
      archive.entries.map((entry) => JSON.parse(JSON.stringify(recordOf(entry, {})))),
    )
  })

  test('are refused when something is missing, too much or of the wrong kind', () => {
    const record = ArticleRecord.parse(records[0])
    const { id, ...withoutId } = record
    for (const wrong of [
      withoutId,
      { ...record, more: 1 },
      { ...record, id: 7 },
      { ...record, permalink: 'undated/x/' },
      { ...record, dir: 'up' },
      { ...record, published: { ...record.published, status: 'certain' } },
      { ...record, source: { ...record.source, sha256: id } },
      { ...record, body: [{ type: 'rule' }] },
    ])
      assert.equal(validate(wrong), false, JSON.stringify(wrong))
  })
})

test('the schema says which version of JSON Schema it is, and names every part of a record', () => {
  const { $schema, title, type, additionalProperties, required, properties } = schema
  const parts = [
    ...['id', 'permalink', 'source', 'headline', 'published', 'updated', 'byline', 'authors', 'publication'],
    ...[
      'dateline',
      'language',
      'dir',
      'summary',
      'kicker',
      'section',
      'source_url',
      'tags',
      'names',
      'story',
      'version',
      'body',
      'pictures',
      'hidden',
    ],
    ...[
      'other_titles',
      'former_addresses',
      'collected',
      'archived_at',
      'access',
      'rights',
      'redactions',
      'extra',
      'supplied',
    ],
  ]
  assert.deepEqual(
    { $schema, title, type, additionalProperties, required, properties: Object.keys(Object(properties)) },
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Article record',
      type: 'object',
      additionalProperties: false,
      // A record without pictures, or without listed names, has no list of them.
      required: parts.filter((part) => !['pictures', 'names', 'story', 'version'].includes(part)),
      properties: parts,
    },
  )
})

test('a record leads to the file itself where the files are published, unless it tells who collected it', () => {
  const { value } = assembleArchive(
    parsed([{ date: '2022-03-04' }, { headline: 'Fog', date: '2021', namesCollector: true }]),
  )
  const rawOf = (rawFiles: boolean) => value.entries.map((entry) => recordOf(entry, { rawFiles }).source.raw)
  assert.deepEqual(rawOf(false), [null, null])
  assert.deepEqual(rawOf(true), [null, '/2022/03/04/rain-in-herat/raw.txt'])
})

describe('a record', () => {
  const recordsOf = (...words: Parameters<typeof parsed>[0]) =>
    assembleArchive(parsed(words)).value.entries.map((entry) => recordOf(entry, {}))

  test('says of what is not known that it is not known, in the value’s own way', () => {
    const [record] = recordsOf({})
    assert.ok(record)
    const { published, byline, authors, publication, updated, dateline, summary, section, source_url } =
      record
    const unknown = { status: 'unknown', rule: '', evidence: [] }
    assert.deepEqual(
      { published, byline, authors, publication, updated, dateline, summary, section, source_url },
      {
        published: { value: { edtf: '', earliest: null, latest: null, precision: 'none' }, ...unknown },
        byline: { value: null, ...unknown },
        authors: { value: [], ...unknown },
        publication: { value: null, ...unknown },
        ...{ updated: null, dateline: null, summary: null, section: null, source_url: null },
      },
    )
  })

  test('names its tags as their shelves do, with how each came to it', () => {
    const [, rain] = recordsOf(
      { headline: 'Hail', tags: ['Human Rights'] },
      { headline: 'Rain', tags: ['human-rights'] },
      { headline: 'Snow', mentions: ['Human Rights'] },
    )
    const given = {
      name: 'Human Rights',
      permalink: '/tags/human-rights/',
      status: 'stated',
      rule: 'tag.given',
    }
    assert.deepEqual(rain?.tags, [{ ...given, evidence: [evidence('human-rights')] }])
  })

  test('holds the text of every kind of block', () => {
    const [record] = recordsOf({
      body: [
        { type: 'heading', level: 2, text: ['Weather'] },
        {
          type: 'paragraph',
          text: ['It ', { type: 'strong', children: ['rained'] }, { type: 'break' }, 'long.'],
        },
        {
          type: 'quote',
          blocks: [
            { type: 'paragraph', text: ['a'] },
            { type: 'paragraph', text: ['b'] },
          ],
        },
        { type: 'list', start: 1, items: [[{ type: 'paragraph', text: ['one'] }], []] },
        {
          type: 'list',
          start: 2,
          numbers: [2, 5],
          figures: 'a',
          items: [
            [
              { type: 'paragraph', text: ['two'] },
              { type: 'list', start: 7, items: [[{ type: 'paragraph', text: ['seven'] }]] },
            ],
            [{ type: 'list', start: null, items: [[{ type: 'paragraph', text: ['five'] }]] }],
          ],
        },
        { type: 'code', text: '<b>' },
        { type: 'table', head: [[['A'], ['B']]], rows: [[['1'], ['2']]] },
        { type: 'rule' },
        { type: 'notes', items: [[{ type: 'paragraph', text: ['note'] }]] },
      ],
    })
    assert.deepEqual(record?.body, [
      { type: 'heading', text: 'Weather' },
      { type: 'paragraph', text: 'It rained\nlong.' },
      { type: 'quote', text: 'a\n\nb' },
      { type: 'list', ordered: true, start: 1, items: ['one', ''] },
      {
        type: 'list',
        ordered: true,
        start: 2,
        numbers: [2, 5],
        figures: 'a',
        items: ['two\n\n7. seven', 'five'],
      },
      { type: 'code', text: '<b>' },
      { type: 'table', items: ['A\tB', '1\t2'] },
      { type: 'notes', items: ['note'] },
    ])
  })
})

test('an archive of nothing has no records, and the schema all the same', () => {
  const [first, second, ...more] = [...dataFiles(assembleArchive([]).value, {})]
  assert.deepEqual([first?.path, second?.path, more], ['data/article.schema.json', 'data/articles.jsonl', []])
  assert.equal(text(first?.content ?? ''), outputs.get('data/article.schema.json'))
  assert.equal(text(second?.content ?? 'x'), '')
})

test('whatever the headline, a record is one line that reads back', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (headlines) => {
      const words = headlines.map((headline, i) => ({ headline, path: `articles/${i}.txt` }))
      const { value } = assembleArchive(parsed(words))
      const [, jsonl] = [...dataFiles(value, {})]
      const read = text(jsonl?.content ?? '').split('\n')
      assert.deepEqual(
        read
          .slice(0, -1)
          .map((line) => ArticleRecord.parse(JSON.parse(line)).headline.value)
          .sort(),
        [...headlines].sort(),
      )
    }),
  )
})
