import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, describe, mock, test } from 'node:test'
import {
  diagnosticsReference,
  type ExampleRuns,
  REFERENCE,
  runExamples,
} from '../../scripts/diagnostics-reference.ts'
import {
  CODES,
  countedAs,
  DOUBTS,
  doubtInWords,
  isCode,
  isDoubt,
  isOnReview,
  rankOf,
  SUBJECTS,
  settlingField,
  stopsBuild,
} from '../../src/diagnostic/codes.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { fileItself } from '../../src/diagnostic/place.ts'
import { catalogues } from '../support/texts.ts'

const ALL = Object.keys(CODES).filter(isCode)
const problem = (code: Diagnostic['code']): Diagnostic => ({
  code,
  severity: 'warning',
  message: 'A message.',
  at: fileItself('a.txt'),
})

test('no code is declared twice', () => {
  const declared = SUBJECTS.flatMap(({ codes }) => Object.keys(codes))
  assert.deepEqual(declared.toSorted(), ALL.toSorted())
})

test('what is counted with another code is no doubt of its own, and the other is one', () => {
  const others = ALL.filter((code) => countedAs(code) !== code)
  assert.deepEqual(others, ['empty-date', 'unread-date', 'unread-date-line'])
  assert.ok(others.every((code) => !isDoubt(code) && isDoubt(countedAs(code))))
})

test('doubts are in the order of their ranks, and no two have the same', () => {
  const ranks = DOUBTS.map(rankOf)
  assert.deepEqual(
    ranks,
    [...new Set(ranks)].sort((a, b) => a - b),
  )
  assert.deepEqual(DOUBTS.slice(0, 2), ['empty-file', 'binary-file'])
  assert.equal(rankOf('path-taken'), Number.POSITIVE_INFINITY)
})

test('a doubt is counted in words', () => {
  assert.equal(doubtInWords('no-date', '1'), '1 article has no date')
  assert.equal(doubtInWords('no-date', '1,200'), '1,200 articles have no date')
})

test('what follows from a code is declared with it', () => {
  assert.deepEqual([isDoubt('no-date'), isDoubt('broken-link'), isDoubt('tags-merged')], [true, false, false])
  assert.deepEqual(
    (['no-date', 'broken-link', 'tags-merged'] as const).map((code) => isOnReview(problem(code))),
    [true, true, false],
  )
  assert.deepEqual(
    (['template-failed', 'unused-template', 'register-frozen', 'unknown-setting', 'empty-file'] as const).map(
      (code) => stopsBuild(problem(code)),
    ),
    [true, false, true, true, false],
  )
  assert.deepEqual([settlingField('unread-date'), settlingField('no-date')], ['published', undefined])
})

test('what a page shows for review has its label in every language', () => {
  const shown = ALL.filter((code) => isOnReview(problem(code)))
  for (const [language, phrases] of catalogues())
    assert.deepEqual(
      shown.filter((code) => typeof phrases.get(`doubt.${code}`) !== 'string'),
      [],
      language,
    )
  const labels = [...(catalogues().get('en')?.keys() ?? [])].filter((key) => key.startsWith('doubt.'))
  assert.deepEqual(labels.toSorted(), shown.map((code) => `doubt.${code}`).toSorted())
})

describe('the example of each code', () => {
  let runs: ExampleRuns
  before(async () => {
    // Pagefind complains of itself where its program is missing.
    const complaints = mock.method(console, 'error', () => {})
    runs = await runExamples()
    complaints.mock.restore()
  })

  test('is reported by the real program, with a severity that is declared', () => {
    for (const code of ALL) {
      const found = runs.get(code)?.diagnostics.find((each) => each.code === code)
      assert.ok(found, code)
      assert.ok([CODES[code].severity].flat().includes(found.severity), `${code} ${found.severity}`)
    }
  })

  test('writes nothing exactly where that is declared', () => {
    for (const [code, { written, diagnostics }] of runs)
      assert.equal(written, !diagnostics.some(stopsBuild), code)
  })

  test('shows nothing at an article but what is declared to be shown for review, and notes', () => {
    for (const { diagnostics, articles } of runs.values())
      for (const found of diagnostics)
        if (articles.has(found.at.path) && found.severity !== 'note') assert.ok(isOnReview(found), found.code)
  })

  test('stands in docs/diagnostics.md: else run "npm run docs:diagnostics"', () => {
    assert.equal(readFileSync(REFERENCE, 'utf8'), diagnosticsReference(runs))
  })
})
