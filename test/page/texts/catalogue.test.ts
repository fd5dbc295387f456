// The catalogues that come with the package: none lacks a text, and no text is there for nothing.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { CLAIM_RULE_FAMILIES, CLAIM_RULES } from '../../../src/article/rules/claim-rules.ts'
import { HIDING_RULES } from '../../../src/article/rules/hiding-rules.ts'
import { FACETS } from '../../../src/value/facets.ts'
import { type Phrase, pluralRules, valueNames } from '../../../src/value/wording.ts'
import { textFiles } from '../../support/texts.ts'

const ROOT = join(import.meta.dirname, '../../..')

const catalogues = new Map<string, Map<string, Phrase>>(
  textFiles().map(({ path, text }) => [
    path.replace(/^.*\/|\.json$/g, ''),
    new Map<string, Phrase>(Object.entries(JSON.parse(text))),
  ]),
)
const english = catalogues.get('en') ?? new Map<string, Phrase>()
const formsOf = (phrase: Phrase): string[] => (typeof phrase === 'string' ? [phrase] : Object.values(phrase))
const namesOf = (phrase: Phrase): string[] => [...new Set(formsOf(phrase).flatMap(valueNames))].sort()

function textsBelow(folder: string, ending: string): string {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'))
    .join('\n')
}

test('English, Dari and Pashto are given', () => {
  for (const language of ['en', 'fa-AF', 'ps']) assert.ok(catalogues.has(language), language)
})

for (const [language, phrases] of catalogues) {
  test(`${language} has every text, with its values, and no other`, () => {
    const shape = (all: ReadonlyMap<string, Phrase>) =>
      [...all].map(([key, phrase]) => [key, typeof phrase, namesOf(phrase)])
    assert.deepEqual(shape(phrases), shape(english))
    const empty = [...phrases].filter(([, phrase]) => formsOf(phrase).some((text) => text.trim() === ''))
    assert.deepEqual(empty, [])
  })

  test(`${language} has every plural form, each with its number`, () => {
    const categories = [...pluralRules(language).resolvedOptions().pluralCategories].sort()
    for (const [key, phrase] of phrases) {
      if (typeof phrase === 'string') continue
      assert.deepEqual(Object.keys(phrase).sort(), categories, key)
      for (const form of formsOf(phrase)) assert.ok(valueNames(form).includes('n'), `${key}: ${form}`)
    }
  })

  test(`${language} has ten digits`, () => {
    assert.equal([...String(phrases.get('number.digits'))].length, 10)
  })
}

test('every text that a template prints is in the catalogue, and has no values', () => {
  const templates = textsBelow('templates', '.eta')
  const printed = [...templates.matchAll(/it\.text\['([^']*)'\]/g)].map(([, key = '']) => key)
  assert.ok(printed.length > 100)
  assert.equal(printed.length, templates.split('it.text').length - 1, 'a key is written out in the template')
  for (const key of printed) {
    const phrase = english.get(key)
    assert.ok(typeof phrase === 'string' && valueNames(phrase).length === 0, key)
  }
})

/**
 * Keys that code puts together from the name of a rule, a status, a language, a problem, a level of access, a format, a
 * facet, a part of a query, the kind of a name or why two forms may be of one.
 */
const PUT_TOGETHER = new RegExp(
  `^(?:(?:status|language|reason|hidden|doubt|cite\\.style|access\\.private)\\.|about\\.citations-|desk\\.(?:kind|likely)-|client\\.(?:left-out-|lines-(?:article|before|after)$|(?:name|${FACETS.join('|')})$))`,
)

test('every text is said somewhere', () => {
  const code = textsBelow('src', '.ts') + textsBelow('templates', '.eta')
  const unused = [...english.keys()].filter((key) => !PUT_TOGETHER.test(key) && !code.includes(`'${key}'`))
  assert.deepEqual(unused, [])
})

test('reasons and hidden lines are those of rules that are there', () => {
  const known = new Set<string>([
    ...Object.values({ ...CLAIM_RULES, ...CLAIM_RULE_FAMILIES }).flatMap(({ reasons }) => reasons),
    ...HIDING_RULES.map((rule) => `hidden.${rule}`),
  ])
  const strangers = [...english.keys()].filter((key) => /^(?:reason|hidden)\./.test(key) && !known.has(key))
  assert.deepEqual(strangers, [])
})

test('the words that the guide to them lists are words of the interface', () => {
  const guide = readFileSync(join(ROOT, 'docs/words.md'), 'utf8')
  const listed = [...guide.matchAll(/^\| ([^|]+) \|/gm)]
    .flatMap(([, words = '']) => words.split(' · '))
    .filter((words) => !/^(?:The site says|-+)$/.test(words.trim()))
  const said = [...english.values()].flatMap(formsOf)
  const isSaid = (words: string) => said.some((text) => text.includes(words.trim()))
  assert.ok(listed.length > 15)
  assert.deepEqual(
    listed.filter((words) => !isSaid(words)),
    [],
  )
})
