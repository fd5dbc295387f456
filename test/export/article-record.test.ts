import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { dataFiles } from '../../src/export/data-files.ts'
import { archiveOf } from '../support/archives.ts'

const { archive } = archiveOf(
  {
    title: 'Flood',
    date: '1998-11-03',
    author: 'Mina Rahbar',
    publication: 'Sample Wire',
    tags: ['Herat'],
    text: '# Part\n\nText *with* [a link](https://x.example).\n\n- one\n- two\n\n> said\n\n| a |\n|---|\n| b |\n\n```\ncode\n```\n\n---\n\nEnd[^1].\n\n[^1]: Note.',
  },
  { title: 'Bare' },
  { title: 'About', date: '1998~', slug: 'z' },
  { path: 'articles/raw.txt', text: 'It rained in Herat in March 1999 and nobody was hurt.' },
)
const files = new Map(
  [...dataFiles(archive, {})].map(({ path, content }) => [
    path,
    typeof content === 'string' ? content : new TextDecoder().decode(content),
  ]),
)
const lines = (files.get('data/articles.jsonl') ?? '').trimEnd().split('\n')
const records = lines.map((line) => JSON.parse(line))
const schema = JSON.parse(files.get('data/article.schema.json') ?? '')

test('every line is a record that keeps the schema, in the order of permalinks', () => {
  const validate = new Ajv2020({ strict: false }).compile(schema)
  for (const record of records) assert.equal(validate(record), true, JSON.stringify(validate.errors))
  const addresses = records.map(({ permalink }) => permalink)
  assert.deepEqual(addresses, [...addresses].sort())
  assert.equal(records.length, 4)
})

test('the schema refuses what is not a record', () => {
  const validate = new Ajv2020({ strict: false }).compile(schema)
  const [record] = records
  assert.equal(validate({ ...record, unheard: 1 }), false)
  assert.equal(validate({ ...record, published: { ...record.published, status: 'guessed' } }), false)
  const { headline, ...without } = record
  assert.equal(validate(without), false)
})

test('a record says everything that is known, and what is not', () => {
  const flood = records.find(({ permalink }) => permalink === '/1998/11/03/flood/')
  assert.deepEqual(Object.keys(flood), [
    'id',
    'permalink',
    'source',
    'headline',
    'published',
    'updated',
    'byline',
    'authors',
    'publication',
    'dateline',
    'language',
    'dir',
    'summary',
    'kicker',
    'section',
    'source_url',
    'tags',
    'body',
    'hidden',
    'other_titles',
    'former_addresses',
    'collected',
    'archived_at',
    'access',
    'rights',
    'redactions',
    'extra',
    'supplied',
  ])
  assert.deepEqual(flood.published.value, {
    edtf: '1998-11-03',
    earliest: '1998-11-03',
    latest: '1998-11-03',
    precision: 'day',
  })
  assert.deepEqual(flood.authors.value, [{ name: 'Mina Rahbar', kind: 'person' }])
  assert.deepEqual(flood.body, [
    { type: 'paragraph', text: 'Text with a link.' },
    { type: 'list', ordered: false, items: ['one', 'two'] },
    { type: 'quote', text: 'said' },
    { type: 'table', items: ['a', 'b'] },
    { type: 'code', text: 'code' },
    { type: 'paragraph', text: 'End.' },
    { type: 'notes', items: ['Note.'] },
  ])
  const bare = records.find(({ permalink }) => permalink === '/undated/bare/')
  assert.deepEqual(bare.published, {
    value: { edtf: '', earliest: null, latest: null, precision: 'none' },
    status: 'unknown',
    rule: '',
    evidence: [],
  })
  assert.deepEqual([bare.byline.value, bare.publication.value, bare.authors.value], [null, null, []])
})
