import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import pico from 'picocolors'
import { z } from 'zod'
import { assembleArchive } from '../../../src/archive/assemble-archive.ts'
import { acceptableIn, addToSidecar } from '../../../src/article/accept.ts'
import { claim } from '../../../src/article/fields/claim-field.ts'
import { decideFields } from '../../../src/article/fields/decide-fields.ts'
import { NAME_KEYS } from '../../../src/article/fields/field-keys.ts'
import { FIELDS, keysOf, type TypesOfFields } from '../../../src/article/fields/field-table.ts'
import { plain } from '../../../src/article/fields/plain-field.ts'
import { TEXT } from '../../../src/article/fields/value-kinds.ts'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { formatDoctor } from '../../../src/cli/doctor-report.ts'
import { recordOf, recordSchema } from '../../../src/export/article-record.ts'
import { examineArchive } from '../../../src/pipeline/doctor.ts'
import { asPublic } from '../../support/archives.ts'
import { foundIn } from '../../support/memory-site.ts'

/** The archive's own fields and two made-up ones: one entry each. */
const TABLE = {
  ...FIELDS,
  shelfMark: plain({
    keys: ['shelfmark', 'callnumber'],
    value: TEXT,
    doctor: 'shelf mark',
    description: 'Where the paper stands.',
  }),
  photographer: claim({ keys: ['photographer', 'photo'], value: TEXT, doctor: 'photographer' }),
}

const RAW = '---\ntitle: Rain\ndate: 2022-03-04\nCall-Number: XII 4\nphoto: Tom Ashby\n---\nIt rained.\n'
const PATH = 'articles/rain.md'

function read(raw: string, sidecar?: string) {
  const beside = sidecar === undefined ? {} : { sidecar: { path: `${PATH}.yaml`, text: sidecar } }
  const source = { path: PATH, bytes: new TextEncoder().encode(raw), ...beside }
  const { value, diagnostics } = parseArticle(source, { language: 'en' }, TABLE)
  assert.ok(value, JSON.stringify(diagnostics))
  const [entry] = assembleArchive([asPublic(value)]).value.entries
  assert.ok(entry)
  const { shelfMark, photographer } = Object(value.article)
  return { article: value.article, shelfMark, photographer, record: Object(recordOf(entry, {}, TABLE)) }
}

describe('a made-up field of one entry', () => {
  test('is read from front matter under any of its keys, and no longer left over', () => {
    const { article, shelfMark, photographer } = read(RAW)
    assert.equal(shelfMark, 'XII 4')
    assert.deepEqual(photographer, {
      value: 'Tom Ashby',
      status: 'stated',
      rule: 'front-matter.photo',
      evidence: [{ quote: 'photo: Tom Ashby', line: 5, start: 52, end: 68 }],
    })
    assert.deepEqual(article.extra, {})
  })

  test('says in its own way that nothing is known', () => {
    const { shelfMark, photographer } = read('A Day of Rain\n\nIt rained in Herat, and nobody knew why.\n')
    assert.equal(shelfMark, null)
    assert.deepEqual(photographer, { value: null, status: 'unknown', rule: '', evidence: [] })
  })

  test('is overruled by a sidecar, or emptied, and what is overruled stays', () => {
    const { article, shelfMark, photographer } = read(RAW, 'shelfmark: XIII 1\nphoto: ""\n')
    assert.equal(shelfMark, 'XIII 1')
    const file = `${PATH}.yaml`
    assert.deepEqual(article.supplied, [
      {
        field: 'shelf_mark',
        rule: 'sidecar.shelfmark',
        evidence: [{ quote: 'shelfmark: XIII 1', line: 1, start: 0, end: 17, file }],
        rejected: 'XII 4',
      },
    ])
    assert.deepEqual(photographer, {
      value: null,
      status: 'unknown',
      rule: 'sidecar.photo',
      evidence: [{ quote: 'photo: ""', line: 2, start: 18, end: 27, file }],
      rejected: [
        {
          value: 'Tom Ashby',
          rule: 'front-matter.photo',
          why: { rule: 'sidecar-overrules' },
          evidence: [{ quote: 'photo: Tom Ashby', line: 5, start: 52, end: 68 }],
        },
      ],
    })
  })

  test('is told by the doctor, who also knows what a misspelt key of it may mean', async () => {
    const sidecars = new Map([[PATH, 'photo: Mina Rahbar\nshelfmrak: 1\n']])
    const report = await examineArchive(
      {
        readConfig: async () => undefined,
        readNames: async () => undefined,
        findArticles: async () => [foundIn(PATH, RAW, { sidecars })],
        breathe: () => undefined,
      },
      TABLE,
    )
    assert.deepEqual(
      formatDoctor(report, { colors: pico.createColors(false), quiet: true })
        .split('\n')
        .slice(3, 10),
      [
        'key          in       files  read as',
        'Call-Number  yaml         1  shelf mark',
        'date         yaml         1  published',
        'photo        sidecar      1  photographer',
        'photo        yaml         1  photographer',
        'shelfmrak    sidecar      1  not used, not published; did you mean "shelfmark"?',
        'title        yaml         1  headline',
      ],
    )
  })

  test('stands in the record, which keeps its schema, before what is left over', () => {
    const { record } = read(RAW, 'shelfmark: XIII 1\n')
    const names = Object.keys(record)
    assert.deepEqual(names.slice(names.indexOf('archived_at') + 1), [
      ...['access', 'rights', 'redactions'],
      'shelf_mark',
      'photographer',
      'extra',
      'supplied',
    ])
    assert.deepEqual([record.shelf_mark, record.photographer.value], ['XIII 1', 'Tom Ashby'])
    const schema = Object(z.toJSONSchema(recordSchema(TABLE), { io: 'output' }))
    assert.deepEqual(schema.properties.shelf_mark, {
      type: ['string', 'null'],
      description: 'Where the paper stands.',
    })
    // Pictures are in no record of an article without any.
    assert.deepEqual(
      Object.keys(schema.properties).filter(
        (name) => !['pictures', 'names', 'story', 'version'].includes(name),
      ),
      names,
    )
    assert.deepEqual(schema.required, names)
    const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(schema)
    assert.ok(validate(JSON.parse(JSON.stringify(record))), JSON.stringify(validate.errors))
    assert.equal(validate({ ...JSON.parse(JSON.stringify(record)), shelf_mark: 7 }), false)
  })

  test('may be accepted when the archive inferred it, unless a key of it is there', () => {
    const { article } = read('A Day of Rain\n\nIt rained in Herat, and nobody knew why.\n')
    const inferred = {
      value: 'Tom Ashby',
      status: 'inferred',
      rule: 'byline.name-alone',
      evidence: [],
    } as const
    const values = acceptableIn({ ...article, ...{ photographer: inferred } }, TABLE)
    assert.deepEqual(values, [{ key: 'photographer', value: 'Tom Ashby' }])
    assert.equal(addToSidecar('lang: en\n', values, TABLE)?.text, 'lang: en\nphotographer: Tom Ashby\n')
    assert.deepEqual(addToSidecar('photo: Mina\n', values, TABLE)?.written, [])
  })
})

test('an entry that forgets something does not compile', () => {
  const mistakes = () => [
    // @ts-expect-error: it says nothing for the doctor
    plain({ keys: ['x'], value: TEXT }),
    // @ts-expect-error: nobody knows how its value is read
    claim({ keys: ['x'], doctor: 'x' }),
    // @ts-expect-error: the record has no schema for this kind of value
    plain({ keys: ['x'], value: { ...TEXT, recordedAs: 'number' }, doctor: 'x' }),
    // @ts-expect-error: a table has all the archive's fields
    keysOf({ headline: FIELDS.headline }),
  ]
  assert.equal(typeof mistakes, 'function')
})

test('keys are in normal form, each once in a field, and no two fields take the same key without a word', () => {
  const shared = new Map<string, string[]>()
  for (const [name, { keys, ambiguous, emptiedBy }] of Object.entries(FIELDS)) {
    assert.deepEqual([...new Set(keys)], keys)
    for (const key of keys) {
      assert.match(key, /^[a-z0-9]+$/)
      shared.set(key, [...(shared.get(key) ?? []), name])
    }
    for (const key of [...ambiguous, ...emptiedBy]) assert.ok(keys.includes(key), `${name}: ${key}`)
  }
  const several = [...shared].filter(([, names]) => names.length > 1)
  const together = (names: string) => several.filter(([, of]) => of.join(' ') === names).map(([key]) => key)
  assert.deepEqual(together('byline authors'), ['byline', ...NAME_KEYS])
  assert.deepEqual(together('publication sourceUrl'), ['source'])
  assert.deepEqual(together('sourceUrl slug'), ['url', 'permalink'])
  assert.deepEqual(together('formerAddresses otherTitles'), ['aliases', 'alias'])
  assert.equal(several.length, NAME_KEYS.length + 6)
  assert.ok(keysOf(FIELDS).has('draft'))
})

test('of an article of which nothing is said, every field says so', () => {
  const nothing = decideFields<TypesOfFields>(FIELDS, {}, {})
  assert.deepEqual(Object.keys(nothing), Object.keys(FIELDS))
  const { headline, published, updated, tags, collected, language } = nothing
  assert.deepEqual(
    [headline.status, published.value.edtf, updated, tags, collected, language],
    ['unknown', '', null, [], null, 'und'],
  )
})
