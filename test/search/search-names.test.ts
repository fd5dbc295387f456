import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameAuthority } from '../../src/names/authority.ts'
import { searchNames } from '../../src/search/search-names.ts'
import { by } from '../../src/value/order.ts'
import { namesBlockOf } from '../../src/value/search-names.ts'

const filesOf = (...listed: Parameters<typeof nameAuthority>) =>
  Object.fromEntries(
    [...searchNames([...nameAuthority(...listed).names].sort(by(({ id }) => id)))].map(
      ({ path, content }) => [path, JSON.parse(String(content))],
    ),
  )

test('few names stand in one file, with all their forms, and private ones nowhere', () => {
  const names = filesOf([
    { name: 'Rahbar, Mina', display: 'Mina Rahbar', kind: 'person', hidden: ['Meena Rahbar'] },
    { name: 'Harbour', variants: ['Port'] },
    { name: 'Tom Ashby', isPrivate: true },
  ])
  assert.deepEqual(names, {
    'search/names.json': {
      version: 1,
      blocks: 1,
      names: [
        { id: 'harbour', kind: null, forms: ['Harbour', 'Port'] },
        {
          id: 'rahbar-mina',
          kind: 'person',
          forms: ['Mina Rahbar', 'Rahbar, Mina'],
          hidden: ['Meena Rahbar'],
        },
      ],
    },
  })
})

test('without names there is an empty file, so that no browser asks in vain', () => {
  assert.deepEqual(filesOf([{ name: 'Tom Ashby', isPrivate: true }]), {
    'search/names.json': { version: 1, blocks: 1, names: [] },
  })
})

test('of many names each stands in the block of each of its forms', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const names = letters.flatMap((a) =>
    letters.map((b) => ({
      name: `${a}${b}qq`,
      variants: Array.from({ length: 9 }, (_, n) => `${a}${b}qq${n}`),
    })),
  )
  const files = filesOf(names)
  const { blocks, names: inline } = files['search/names.json']
  assert.deepEqual([blocks, inline], [2, []])
  const held = [0, 1].map(
    (block) => new Set(files[`search/names-${block}.json`].map(({ id }: { id: string }) => id)),
  )
  for (const { name, variants } of names)
    for (const form of [name, ...variants]) assert.ok(held[namesBlockOf(form, 2)]?.has(name), form)
  assert.ok((held[0]?.size ?? 0) < names.length)
})
