import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listsOf } from '../../../src/client/page/go-to-date.ts'

test('a date is looked for in the list of its day, then of its month, then of its year', () => {
  assert.deepEqual(listsOf('1987-03-02'), ['/1987/03/02/', '/1987/03/', '/1987/'])
  assert.deepEqual(listsOf('1987'), ['/1987/'])
})
