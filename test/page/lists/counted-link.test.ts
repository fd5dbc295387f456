import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembleArchive } from '../../../src/archive/assemble-archive.ts'
import { frameOf } from '../../../src/page/frame.ts'
import { countedLink, shareOf } from '../../../src/page/lists/counted-link.ts'
import { permalink } from '../../../src/value/permalink.ts'
import { siteSettings } from '../../support/site-settings.ts'
import { ENGLISH } from '../../support/texts.ts'

test('a link with a count has its share of the largest, at least one of a hundred', () => {
  assert.deepEqual(
    [shareOf(0, 0), shareOf(0, 9), shareOf(1, 1000), shareOf(1, 3), shareOf(9, 9)],
    [0, 0, 1, 33, 100],
  )
  const counted = { label: 'Herat', to: permalink('tags', 'herat'), count: 1284, largest: 1284 }
  const frame = frameOf(assembleArchive([]).value, siteSettings({}), ENGLISH)
  assert.deepEqual(countedLink(counted, permalink('tags'), frame), {
    label: 'Herat',
    href: '../tags/herat/',
    count: '1,284 articles',
    share: 100,
  })
})
