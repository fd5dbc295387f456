// The articles' own files beside their pages: every byte, nothing that runs, nobody who collected.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OpenArchive } from '../../src/dev/open-archive.ts'
import { buildInMemory, type MemorySettings, systemInMemory } from '../support/memory-site.ts'

const PAGE = `<!doctype html><html><head><title>Fog</title></head><body><article><h1>Fog</h1><p>${'Fog lay over the valley. '.repeat(20)}</p></article><script>alert(1)</script></body></html>`
const FLOOD = '---\r\ntitle: Flood\r\ndate: 1998-11-03\r\nkept: "  as it was  "\r\n---\r\nThe river rose.\r\n'
const BESIDE = 'Rain in Herat\n\nIt rained in Herat for two days.\n'

const ARTICLES = new Map([
  ['articles/flood.md', FLOOD],
  ['articles/fog.html', PAGE],
  ['articles/private.md', '---\ntitle: Bridge\ncollector: Mina\n---\nThe bridge fell.\n'],
  ['articles/beside.txt', BESIDE],
  ['articles/draft.md', '---\ntitle: Draft\ndraft: true\n---\nWords.\n'],
])
const SETTINGS: MemorySettings = {
  config: 'rawFiles: true\n',
  sidecars: new Map([['articles/beside.txt', 'collected: {at: 2024-05-06, by: Mina}\n']]),
}

const rawIn = (outputs: ReadonlyMap<string, string>) =>
  new Map([...outputs].filter(([path]) => /\/raw\b/.test(path)))

test('each published file lies beside its article as it was, as plain text', async () => {
  const { outputs } = await buildInMemory(ARTICLES, SETTINGS)
  assert.deepEqual(
    rawIn(outputs),
    new Map([
      ['1998/11/03/flood/raw.txt', FLOOD],
      ['undated/fog/raw.txt', PAGE],
      // Its sidecar names somebody, and stays where it is.
      ['undated/rain-in-herat/raw.txt', BESIDE],
    ]),
  )
  assert.match(outputs.get('1998/11/03/flood/index.html') ?? '', /<a href="raw\.txt" type="text\/plain">/)
  const page = outputs.get('undated/bridge/index.html') ?? ''
  assert.doesNotMatch(page, /raw\.txt/)
  assert.match(page, /tells who collected it/)
})

test('without the setting no file is published', async () => {
  const { outputs } = await buildInMemory(ARTICLES, { ...SETTINGS, config: '' })
  assert.deepEqual([...rawIn(outputs)], [])
  assert.doesNotMatch(outputs.get('1998/11/03/flood/index.html') ?? '', /raw\.txt/)
})

test('a file claims its path before public files and former addresses do', async () => {
  const articles = new Map([
    ...ARTICLES,
    ['articles/old.md', '---\ntitle: Old\naliases: [/1998/11/03/flood/raw.txt]\n---\nWords.\n'],
  ])
  const publicFiles = [{ path: '1998/11/03/flood/raw.txt', content: 'mine' }]
  const { outputs, report } = await buildInMemory(articles, { ...SETTINGS, publicFiles })
  assert.equal(outputs.get('1998/11/03/flood/raw.txt'), FLOOD)
  assert.ok(report.diagnostics.some(({ code, at }) => code === 'path-taken' && at.path.includes('raw.txt')))
})

test('what is served while one works is the file as it is', async () => {
  const system = systemInMemory(() => ({ articles: ARTICLES, settings: SETTINGS }))
  const live = new OpenArchive({
    ...system,
    indexBlock: async () => ({ files: [], ids: [], list: { pages: [], words: [] }, problems: [] }),
    tidyBlocks() {},
    pause: async () => undefined,
  })
  await live.update('everything', () => false)
  const textAt = async (path: string) => {
    const served = await live.find(path)
    return served?.is === 'file'
      ? new TextDecoder().decode(new Uint8Array(Buffer.from(served.content)))
      : served
  }
  assert.equal(await textAt('undated/fog/raw.txt'), PAGE)
  assert.equal(await textAt('undated/bridge/raw.txt'), undefined)
})
