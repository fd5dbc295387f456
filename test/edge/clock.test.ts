import assert from 'node:assert/strict'
import { env } from 'node:process'
import { test } from 'node:test'
import { today } from '../../src/edge/clock.ts'

test('today is the day in Universal Time, or that of SOURCE_DATE_EPOCH where it is a number', (t) => {
  const before = env['SOURCE_DATE_EPOCH']
  t.after(() => {
    if (before === undefined) delete env['SOURCE_DATE_EPOCH']
    else env['SOURCE_DATE_EPOCH'] = before
  })
  t.mock.method(Date, 'now', () => Date.UTC(2024, 1, 29, 23, 59))
  delete env['SOURCE_DATE_EPOCH']
  assert.equal(today(), '2024-02-29')
  for (const [epoch, day] of [
    ['0', '1970-01-01'],
    ['1767225599', '2025-12-31'],
    ['1767225600', '2026-01-01'],
    ['', '2024-02-29'],
    ['yesterday', '2024-02-29'],
    ['-1', '2024-02-29'],
  ] as const) {
    env['SOURCE_DATE_EPOCH'] = epoch
    assert.equal(today(), day, epoch)
  }
})
