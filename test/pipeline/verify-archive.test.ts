import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { FileFacts } from '../../src/archive/accession.ts'
import type { Accession } from '../../src/archive/register.ts'
import { compared, verifyArchive } from '../../src/pipeline/verify-archive.ts'
import type { Digest } from '../../src/value/digest.ts'
import type { Permalink } from '../../src/value/permalink.ts'
import { buildInMemory, systemInMemory } from '../support/memory-site.ts'

const digest = (letter: string) => letter.repeat(64) as Digest
const file = (path: string, letter: string): FileFacts => ({ path, sha256: digest(letter) })
const line = (path: string, letter: string, more: Partial<Accession> = {}): Accession => ({
  id: `id${path}`,
  sequence: 1,
  day: '2024-01-02',
  sha256: digest(letter),
  path,
  permalink: '/x/' as Permalink,
  former: [],
  withdrawn: null,
  ...more,
})

describe('files beside a register', () => {
  test('are sound, changed, missing, moved or new', () => {
    assert.deepEqual(
      compared(
        [file('a', 'a'), file('b', '0'), file('z', 'd'), file('n', 'e')],
        [
          line('a', 'a'),
          line('b', 'b'),
          line('c', 'c'),
          line('d', 'd'),
          line('w', 'f', { withdrawn: '2024-02-03' }),
        ],
      ),
      { sound: 1, changed: ['b'], missing: ['c'], moved: [{ from: 'd', to: 'z' }], fresh: ['n'] },
    )
  })

  test('of the same bytes each stand for one line', () => {
    assert.deepEqual(compared([file('y', 'a')], [line('a', 'a'), line('b', 'a')]), {
      sound: 0,
      changed: [],
      missing: ['b'],
      moved: [{ from: 'a', to: 'y' }],
      fresh: [],
    })
    assert.deepEqual(compared([file('a', 'a'), file('copy', 'a')], [line('a', 'a')]).fresh, ['copy'])
  })

  test('that hold several articles are compared article by article', () => {
    const part = (number: number, letter: string) => ({ ...file('box', letter), part: number })
    const found = compared(
      [part(1, 'a'), part(2, '0')],
      [line('box', 'a', { part: 1 }), line('box', 'b', { part: 2 })],
    )
    assert.equal(found.sound, 1)
    assert.equal(found.changed.length, 1)
  })
})

describe('an archive', () => {
  const articles = new Map([
    ['articles/a.md', '---\ntitle: Bridge opens\n---\nIt was opened.\n'],
    ['articles/b.md', '---\ntitle: Ferry stops\nredactions: [Mina Rahbar]\n---\nMina Rahbar stopped it.\n'],
    ['articles/c.md', '---\ntitle: Kept back\naccess: withheld\n---\nNobody reads it.\n'],
    ['articles/d.md', '---\ntitle: Draft\ndraft: true\n---\nNot yet.\n'],
  ])

  test('is as registered after a build, whatever is withheld, and a changed letter is found', async () => {
    const { register } = await buildInMemory(articles)
    const check = async (now: ReadonlyMap<string, string>) =>
      (await verifyArchive(systemInMemory(() => ({ articles: now, settings: { register } })))).found
    assert.deepEqual(await check(articles), { sound: 3, changed: [], missing: [], moved: [], fresh: [] })
    for (const path of ['articles/a.md', 'articles/b.md', 'articles/c.md']) {
      const text = (articles.get(path) ?? '').replace(/\.\n$/, '!\n')
      assert.deepEqual((await check(new Map([...articles, [path, text]])))?.changed, [path])
    }
  })

  test('whose settings cannot be understood is not compared', async () => {
    const report = await verifyArchive(
      systemInMemory(() => ({ articles, settings: { config: 'titel: x\n' } })),
    )
    assert.deepEqual(
      [report.found, report.diagnostics.map(({ code }) => code)],
      [undefined, ['unknown-setting']],
    )
  })
})
