import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { DiagnosticCode } from '../../src/diagnostic/codes.ts'
import { byPlace, clean, type Diagnostic } from '../../src/diagnostic/diagnostic.ts'

const problem = (
  path: string,
  line: number,
  column: number,
  code: DiagnosticCode,
  message: string,
): Diagnostic => ({
  code,
  severity: 'warning',
  message,
  at: { path, line, column, length: 1, context: [] },
})

test('problems stand by file, line, column, code and words', () => {
  const inOrder = [
    problem('a.txt', 1, 1, 'draft', 'A.'),
    problem('a.txt', 1, 1, 'draft', 'B.'),
    problem('a.txt', 1, 1, 'no-date', 'A.'),
    problem('a.txt', 1, 12, 'draft', 'A.'),
    problem('a.txt', 2, 1, 'draft', 'A.'),
    problem('a.txt', 10, 1, 'draft', 'A.'),
    problem('a/b.txt', 1, 1, 'draft', 'A.'),
    problem('b.txt', 1, 1, 'draft', 'A.'),
  ]
  fc.assert(
    fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (shuffled) => {
      assert.deepEqual(shuffled.sort(byPlace), inOrder)
    }),
  )
})

test('an outcome without a remark has none', () => {
  assert.deepEqual(clean(7), { value: 7, diagnostics: [] })
})
