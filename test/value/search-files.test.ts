import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fragmentId, fragmentPath } from '../../src/value/search-files.ts'

test('the id of a stored article is in its path, and in no other path', () => {
  assert.equal(fragmentPath('2079ebb'), 'fragment/und_2079ebb.pf_fragment')
  assert.equal(fragmentId(fragmentPath('2079ebb')), '2079ebb')
  for (const other of [
    '',
    'pagefind-entry.json',
    'fragment/und_.pf_fragment',
    'fragment/und_2079EBB.pf_fragment',
    'fragment/fr_2079ebb.pf_fragment',
    'fragment/und_2079ebb.pf_fragment.gz',
    'index/und_2079ebb.pf_index',
    'pagefind/b4/fragment/und_2079ebb.pf_fragment',
  ])
    assert.equal(fragmentId(other), undefined, other)
})
