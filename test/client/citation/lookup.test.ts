import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { shardRow } from '../../../src/citation/citation-shard.ts'
import { citationLookup } from '../../../src/client/citation/lookup.ts'
import { permalink } from '../../../src/value/permalink.ts'
import { cited } from '../../support/citations.ts'

const ROOT = new URL('https://a.example/news/')
const place = permalink('2022', 'rain')
const rows = (...ids: string[]) =>
  Object.fromEntries(ids.map((id) => [id, shardRow({ permalink: place, facts: cited({ id }) }, 0)]))

function archive(files: Readonly<Record<string, unknown>>) {
  const asked: string[] = []
  return {
    asked,
    fetched: async (address: URL) => {
      const path = address.href.slice(`${ROOT.href}data/citations/`.length)
      asked.push(path)
      if (!(path in files)) throw new Error(path)
      return files[path]
    },
  }
}

const INDEX = { version: 2, archive: 'Valley Archive', baseUrl: '', letters: 'ab', rights: [cited().rights] }

describe('looking citations up', () => {
  test('fetches the files of the first letters, each once, and leaves out what the archive does not have', async () => {
    const { asked, fetched } = archive({
      'index.json': INDEX,
      'a.json': { version: 2, articles: rows('a1', 'a2') },
      'b.json': { version: 2, articles: rows('b1') },
    })
    const lookup = citationLookup(ROOT, fetched)
    const found = await lookup(['b1', 'a2', 'a9', 'z1', '', 'constructor'])
    assert.deepEqual([...found.keys()], ['b1', 'a2'])
    assert.deepEqual(found.get('a2'), {
      permalink: place,
      facts: cited({ id: 'a2', address: 'https://a.example/news/2022/rain/', path: '/2022/rain/' }),
    })
    await lookup(['a1'])
    assert.deepEqual(asked, ['index.json', 'b.json', 'a.json'])
  })

  test('asks again after a failure', async () => {
    const files: Record<string, unknown> = {}
    const { fetched } = archive(files)
    const lookup = citationLookup(ROOT, fetched)
    await assert.rejects(lookup(['a1']), /index\.json/)
    files['index.json'] = INDEX
    files['a.json'] = { version: 2, articles: rows('a1') }
    assert.equal((await lookup(['a1'])).size, 1)
  })

  test('refuses files of another version, which it could not read', async () => {
    for (const index of [{ ...INDEX, version: 1 }, null, 'x']) {
      const { fetched } = archive({ 'index.json': index })
      await assert.rejects(citationLookup(ROOT, fetched)(['a1']), /another version/)
    }
  })
})
