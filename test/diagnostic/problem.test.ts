import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DiagnosticCode } from '../../src/diagnostic/codes.ts'
import { isCode } from '../../src/diagnostic/codes.ts'
import { fileItself } from '../../src/diagnostic/place.ts'
import { type CodeTable, problemsOf } from '../../src/diagnostic/problem.ts'

const problem = problemsOf({
  rain: { severity: 'error', meaning: 'It rained.', hint: 'Take an umbrella.' },
  wind: { severity: ['warning', 'note'], meaning: 'It blew.', advice: 'Stay inside.' },
} as const satisfies CodeTable)
const at = fileItself('weather.txt')

test('a problem has the severity and the hint that are declared of its code', () => {
  assert.deepEqual(problem('rain', at, 'Rain.'), {
    code: 'rain',
    severity: 'error',
    message: 'Rain.',
    at,
    hint: 'Take an umbrella.',
  })
  assert.deepEqual(problem('wind', at, 'Wind.'), { code: 'wind', severity: 'warning', message: 'Wind.', at })
})

test('and in their place those of the case', () => {
  const more = { severity: 'note', hint: undefined, related: ['other.txt'] } as const
  assert.deepEqual(problem('wind', at, 'A breeze.', more), {
    code: 'wind',
    severity: 'note',
    message: 'A breeze.',
    at,
    related: ['other.txt'],
  })
  assert.equal(problem('rain', at, 'Drizzle.', { hint: 'Take a hat.' }).hint, 'Take a hat.')
  assert.equal(problem('rain', at, 'Drizzle.', { hint: undefined }).hint, 'Take an umbrella.')
})

test('a code that nobody declared, or a severity that is not declared of it, does not compile', () => {
  // @ts-expect-error: misspelt.
  const misspelt: DiagnosticCode = 'no-dat'
  assert.equal(isCode(misspelt), false)
  assert.equal(isCode('toString'), false)
  // @ts-expect-error: rain is always an error.
  assert.equal(problem('rain', at, 'Drizzle.', { severity: 'note' }).severity, 'note')
})
