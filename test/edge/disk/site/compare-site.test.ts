import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { compareSite } from '../../../../src/edge/disk/site/compare-site.ts'
import { openSite } from '../../../../src/edge/disk/site/write-site.ts'
import { makeFolder, readTree } from '../disk.ts'

test('what differs, is missing or is too much is named; files of others are not', async (t) => {
  const out = join(makeFolder(t), 'dist')
  const site = openSite(out)
  for (const path of ['same.html', 'changed.html', 'old.html']) await site.put({ path, content: path })
  await site.commit()
  writeFileSync(join(out, 'changed.html'), 'by hand')
  writeFileSync(join(out, 'foreign.html'), 'not ours')
  const before = readTree(out)
  const comparison = compareSite(out)
  for (const path of ['same.html', 'changed.html', 'new.html']) await comparison.put({ path, content: path })
  const { summary } = await comparison.commit()
  assert.deepEqual([...comparison.differences].sort(), ['changed.html', 'new.html', 'old.html'])
  assert.deepEqual(summary, { written: 0, kept: 3, removed: 0 })
  assert.deepEqual(readTree(out), before)
})
