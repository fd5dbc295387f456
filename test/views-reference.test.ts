import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { REFERENCE, viewsReference } from '../scripts/views-reference.ts'

test('the reference of views is that of the types: else run "npm run docs:views"', () => {
  assert.equal(readFileSync(REFERENCE, 'utf8'), viewsReference())
})
