import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  searchRecordLost,
  searchRecordRefused,
  searchUnavailable,
} from '../../src/diagnostic/catalogue/search.ts'
import { formatDiagnostic } from '../../src/diagnostic/code-frame.ts'

test('every problem of the index is told in whole sentences', () => {
  assert.equal(
    formatDiagnostic(searchUnavailable('The program does not start')),
    'pagefind/:1:1 error [search-unavailable] The search index could not be made: The program does not start. ' +
      'The search page will say that it has no index.\n' +
      '  hint: Run "npm install" again: Pagefind brings a program of its own for each kind of machine.',
  )
  assert.equal(
    formatDiagnostic(searchRecordRefused('Flood', '/1998/flood/', 'Too long!')),
    'pagefind/:1:1 error [search-record-refused] "Flood" (/1998/flood/) cannot be found by search: Too long!',
  )
  assert.equal(
    formatDiagnostic(searchRecordLost('Flood', '/1998/flood/')),
    'pagefind/:1:1 error [search-record-lost] "Flood" (/1998/flood/) cannot be found by search: ' +
      'Pagefind took it and left it out of the index.',
  )
})
