import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDateLabel } from '../../../../src/article/intake/dates/gaps.ts'

test('a label may stand alone above its date', () => {
  assert.deepEqual(
    ['Updated on', 'Published', 'Corrected:', 'تاریخ انتشار:', 'Published by', 'On', 'The date'].map(
      readDateLabel,
    ),
    ['updated', 'published', 'updated', 'published', undefined, undefined, undefined],
  )
})
