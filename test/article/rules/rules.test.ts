import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import {
  CLAIM_RULE_FAMILIES,
  CLAIM_RULES,
  type ClaimRule,
  factsOfRule,
  fieldOfRule,
  isOfSidecar,
  statusOfRule,
} from '../../../src/article/rules/claim-rules.ts'
import { HIDING_RULES } from '../../../src/article/rules/hiding-rules.ts'
import { REJECTION_RULES } from '../../../src/article/rules/rejection-rules.ts'
import { readPageFacts } from '../../../src/article/saved-page/facts.ts'
import { readPageSource } from '../../../src/article/saved-page/source.ts'
import { buildInMemory } from '../../support/memory-site.ts'
import { catalogues } from '../../support/texts.ts'
import { NAMES, SIDECARS, TEXTS } from './texts.ts'

const FAMILIES = Object.keys(CLAIM_RULE_FAMILIES)

test('a rule of a family says what it read', () => {
  assert.equal(fieldOfRule('front-matter.pubDate'), 'pubDate')
  assert.equal(fieldOfRule('page.meta.og:title'), 'og:title')
  assert.equal(fieldOfRule('date.printed-line'), '')
  assert.deepEqual(
    [isOfSidecar('sidecar.date'), isOfSidecar('front-matter.date'), isOfSidecar('')],
    [true, false, false],
  )
})

test('what the file prints for readers can be shown where it stands, other evidence cannot', () => {
  const printed = (rule: ClaimRule) => factsOfRule(rule).isPrinted
  assert.deepEqual((['date.printed-line', 'byline.signature', 'tag.shared-name'] as const).map(printed), [
    true,
    true,
    true,
  ])
  assert.deepEqual(
    (['front-matter.date', 'sidecar.date', 'page.time', 'tag.given', 'date.file-name'] as const).map(printed),
    [false, false, false, false, false],
  )
})

test('a name that stands alone, or that a tool noted, is inferred to be the author', () => {
  assert.equal(statusOfRule('byline.printed-line'), 'stated')
  assert.equal(statusOfRule('byline.name-alone'), 'inferred')
  assert.equal(statusOfRule('byline.extractor-line'), 'inferred')
})

test('every rule has its text in every language', () => {
  const keys = [
    ...Object.values(CLAIM_RULES).flatMap(({ reasons }) => reasons),
    ...Object.values(CLAIM_RULE_FAMILIES).flatMap(({ reasons }) => reasons),
    ...HIDING_RULES.map((rule) => `hidden.${rule}`),
    ...REJECTION_RULES.map((rule) => `rejection.${rule}`),
  ]
  for (const [language, phrases] of catalogues())
    assert.deepEqual(
      keys.filter((key) => typeof phrases.get(key) !== 'string'),
      [],
      language,
    )
})

/** What the saved pages say, of which a record has only what was taken. */
function pages(): string[] {
  return [...TEXTS].flatMap(([path, text]) => {
    const source = path.endsWith('.html') && typeof text === 'string' ? readPageSource(text) : undefined
    return source ? [JSON.stringify(readPageFacts(source))] : []
  })
}

describe('an archive of small texts', () => {
  let records: readonly string[]
  before(async () => {
    const { outputs } = await buildInMemory(TEXTS, { names: NAMES, sidecars: SIDECARS })
    records = (outputs.get('data/articles.jsonl') ?? '').trim().split('\n')
  })

  test('is read by every rule that is declared, and by no other', () => {
    const rules = new Set(
      [...records, ...pages()].flatMap((told) =>
        [...told.matchAll(/"(?:rule|reason)":"([^"]+)"/g)].map(([, rule]) => rule),
      ),
    )
    const families = new Set(
      [...rules].filter((rule) => FAMILIES.some((family) => rule?.startsWith(`${family}.`))),
    )
    assert.deepEqual(
      [...rules].filter((rule) => !families.has(rule)).sort(),
      [...new Set([...Object.keys(CLAIM_RULES), ...HIDING_RULES, ...REJECTION_RULES])].sort(),
    )
    for (const family of FAMILIES)
      assert.ok(
        [...families].some((rule) => rule?.startsWith(`${family}.`)),
        family,
      )
  })

  test('gives each value the status that its rule implies', () => {
    for (const record of records)
      for (const [, status = '', rule = ''] of record.matchAll(/"status":"(\w+)","rule":"([^"]+)"/g)) {
        const declared = Object.entries(CLAIM_RULES).find(([name]) => name === rule)?.[1]
        if (declared && 'status' in declared) assert.equal(status, declared.status, rule)
      }
  })
})
