// What every file of a portable site is like: links, scripts and data, over the small sites.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { test } from 'node:test'
import { walkSource } from '../../src/article/saved-page/source.ts'
import { filesInScript, isReadByScripts } from '../../src/value/file-script.ts'
import { buildInMemory } from '../support/memory-site.ts'

const SITES = join(import.meta.dirname, '../sites')

function articlesOf(site: string): Map<string, Uint8Array> {
  const folder = join(SITES, site)
  const found = readdirSync(join(folder, 'articles'), { recursive: true, withFileTypes: true })
  return new Map(
    found
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file), readFileSync(file)]),
  )
}

/** Addresses in a page that lead within the site and end in no file; and scripts that are modules. */
function faultsOf(path: string, html: string): string[] {
  const faults: string[] = []
  walkSource(html, {
    open: (name, { href, src, action, content = '', type, rel, 'http-equiv': equiv, ...data }) => {
      const refresh = equiv === 'refresh' ? content.replace(/^.*url=/, '') : undefined
      for (const address of [href, src, action, refresh, data['data-first'], data['data-to']]) {
        const [place = ''] = address?.split(/[?#]/) ?? []
        const leadsOut = /^(?:https?|mailto|data):/.test(place) || rel === 'canonical'
        if (
          !leadsOut &&
          (place.startsWith('/') || /(?:^|\/)\.{0,2}$/.test(place)) &&
          !address?.startsWith('#')
        )
          if (address !== undefined) faults.push(`${path}: ${name} ${address}`)
      }
      if (name === 'script' && type === 'module') faults.push(`${path}: ${src}`)
    },
    text: () => {},
    close: () => {},
  })
  return faults
}

for (const site of readdirSync(SITES).sort())
  test(`in the site "${site}", every link ends in a file, no script is a module, and nothing is there to be fetched`, async () => {
    const config = 'portable: true\ntombstones: true\n'
    const ordinary = await buildInMemory(articlesOf(site), { config: 'tombstones: true\n' })
    const { outputs } = await buildInMemory(articlesOf(site), { config })
    const pages = [...outputs].filter(([path]) => path.endsWith('.html') && path !== '404.html')
    assert.ok(pages.length > 10)
    assert.deepEqual(
      pages.flatMap(([path, html]) => faultsOf(path, html)),
      [],
    )
    assert.deepEqual([...outputs.keys()].filter(isReadByScripts), [])

    // What other sites have as files is handed over as it is.
    const handed = new Map(
      [...outputs.values()].flatMap(filesInScript).map(([path, content]) => [path, content]),
    )
    const expected = [...ordinary.outputs].filter(([path]) => isReadByScripts(path))
    assert.ok(expected.length > 2)
    assert.deepEqual(handed, new Map(expected))
  })

test('settings say so, or the command does; what is built for hosts knows nothing of it', async () => {
  const article = new Map([['articles/a.md', 'title: A\n\nText.\n']])
  const links = async (config: string, portable: boolean) =>
    [...(await buildInMemory(article, { config, portable })).outputs.keys()].includes('assets/storage.html')
  assert.deepEqual(
    [await links('', false), await links('', true), await links('portable: true', false)],
    [false, true, true],
  )
})
