// The schemas that editors check a keeper's files by: they are current, take what the program takes, and refuse what it refuses.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { FIELDS } from '../../src/article/fields/field-table.ts'
import { normalKey } from '../../src/article/fields/keys.ts'
import { USUAL_KEYS } from '../../src/article/fields/usual-keys.ts'
import { newSidecar, STARTER } from '../../src/cli/starter.ts'
import { keepersSchemas } from '../../src/pipeline/schemas.ts'
import { namesOf } from '../../src/value/table.ts'
import { CONFIG_EXAMPLES } from '../diagnostic/examples/settings.ts'

const ROOT = join(import.meta.dirname, '../..')
const SCHEMAS = keepersSchemas()

const ajv = new Ajv({ strict: false, formats: { uri: (text: string) => URL.canParse(text) } })
const checks = new Map(
  [...SCHEMAS].map(([name, text]) => [name.replace('.schema.json', ''), ajv.compile(JSON.parse(text))]),
)
/** Whether an editor would take a text. */
function takes(schema: 'backfile' | 'names' | 'sidecar', text: string): boolean {
  return (
    checks.get(schema)?.(parse(text, { version: '1.2', schema: 'core', logLevel: 'silent' })) ??
    assert.fail(schema)
  )
}

/** The files below a folder of the repository, by path. */
function filesIn(folder: string): [string, string][] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path, readFileSync(path, 'utf8')])
}

test('those in the package are current; npm run schemas writes them', () => {
  for (const [name, text] of SCHEMAS)
    assert.equal(readFileSync(join(ROOT, 'schemas', name), 'utf8'), text, name)
  assert.deepEqual(readdirSync(join(ROOT, 'schemas')).sort(), [...SCHEMAS.keys()].sort())
})

test('take every sample', () => {
  const samples = [
    ...filesIn('articles'),
    ...filesIn('test/sites/small'),
    ['', newSidecar('a.txt.yaml', '2026-01-02')] as const,
  ]
  for (const [path, text] of samples) {
    const schema = /(?:^|\/)(backfile|names)\.yaml$/.exec(path)?.[1] ?? 'sidecar'
    assert.ok(takes(schema as 'names', text), path)
  }
  assert.ok(takes('backfile', readFileSync(join(ROOT, 'backfile.yaml'), 'utf8')))
  const starter = new Map(STARTER)
  for (const [file, schema] of [
    ['backfile.yaml', 'backfile'],
    ['names.yaml', 'names'],
  ] as const) {
    const text = starter.get(file) ?? assert.fail(file)
    for (const written of [text, text.replace(/^# (- name:|\w+:| {2})/gm, '$1').replace(' …', '')])
      assert.ok(takes(schema, written), `${written}\n${JSON.stringify(checks.get(schema)?.errors)}`)
  }
})

test('take what may be left empty, and what YAML takes for a number', () => {
  for (const text of [
    '',
    'title:\n',
    'coverage: {earliest: 1990}\n',
    'feeds: {tags: [Kabul]}\n',
    'access: [{folder: a, embargo: 2030-01-01}]\n',
  ])
    assert.ok(takes('backfile', text), text)
  for (const text of [
    '',
    'date: 1990\n',
    'byline: ""\n',
    'tags: [1990, river]\n',
    'access: {level: withheld, reason: asked for}\n',
    'subject: kept\n',
    'redactions: [Mina Rahbar, {pattern: "M\\\\w+", scope: article}]\n',
  ])
    assert.ok(takes('sidecar', text), text)
})

/** What a schema cannot say: whether YAML can be read, there is such a day or language, or the archive has such a tag or article. */
const BEYOND = new Set(['config-unreadable', 'wrong-setting', 'feed-unknown', 'lead-unknown'])

test('refuse what the program refuses of settings and sidecars', () => {
  for (const [code, { files }] of Object.entries(CONFIG_EXAMPLES)) {
    const text = files['backfile.yaml']
    if (typeof text === 'string' && !BEYOND.has(code)) assert.equal(takes('backfile', text), false, code)
  }
  for (const text of [
    'titel: x\n',
    'title: [x]\n',
    'addresses: stay\n',
    'intake: perhaps\n',
    'calendars: [julian]\n',
    'feeds: {tag: 3}\n',
    '- title\n',
  ])
    assert.equal(takes('backfile', text), false, text)
  for (const text of [
    'access: shut\n',
    'access: {level: open, why: x}\n',
    'draft: perhaps\n',
    'redactions: [{quote: x, because: y}]\n',
    'date: {}\n',
    '- date\n',
  ])
    assert.equal(takes('sidecar', text), false, text)
  for (const text of [
    'name: Kabul\n',
    '- nam: Kabul\n',
    '- name: Kabul\n  kind: town\n',
    '- name: Kabul\n  variants: Cabul\n',
  ])
    assert.equal(takes('names', text), false, text)
})

test('the key that a field is written with is one of those that it is read by', () => {
  for (const name of namesOf(FIELDS)) assert.ok(FIELDS[name].keys.includes(normalKey(USUAL_KEYS[name])), name)
})
