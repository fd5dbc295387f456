import assert from 'node:assert/strict'
import { test } from 'node:test'
import { capitalRuns, isCapitalAt } from '../../../../src/article/intake/names/capital-runs.ts'

test('a capital is what Unicode calls one, in every script', () => {
  const wrong: string[] = []
  for (let code = 0; code <= 0x10ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue
    const letter = String.fromCodePoint(code)
    if (isCapitalAt(letter, 0) !== /^\p{Lu}/u.test(letter)) wrong.push(code.toString(16))
  }
  assert.deepEqual(wrong, [])
})

test('a run goes on over "of the" and blanks, and begins at no capital within a word', () => {
  assert.deepEqual(
    capitalRuns('the Ministry of the Interior in St. Petersburg, iPhone and anti-Taliban Đà Nẵng'),
    [
      { run: 'Ministry of the Interior', at: 4 },
      { run: 'St. Petersburg', at: 32 },
      { run: 'Đà Nẵng', at: 72 },
    ],
  )
})
