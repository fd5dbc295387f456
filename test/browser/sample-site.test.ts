// The sample archive as a reader meets it: every link, with and without scripts; `accessibility.test.ts` has every page type.
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix, relative } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { bundleClient } from '../../scripts/bundle-client.ts'
import { createSystem } from '../../src/edge/system.ts'
import { buildSite } from '../../src/pipeline/build-site.ts'
import type { OutputFile } from '../../src/render/output-file.ts'
import { openBrowser } from '../support/browser.ts'
import { type StaticServer, serve } from '../support/static-server.ts'

const ROOT = join(import.meta.dirname, '../..')

let folder: string
let files: Map<string, Uint8Array>
let server: StaticServer
let browser: Browser

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backfile-sample-'))
  const out = join(folder, 'site')
  const { diagnostics } = await buildSite(createSystem({ root: ROOT, out, write: true, progress() {} }), {
    strict: false,
  })
  assert.deepEqual(
    diagnostics.filter(({ severity }) => severity !== 'note'),
    [],
  )
  const found = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  files = new Map(
    found.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [relative(out, path), readFileSync(path)]
    }),
  )
  const client = join(folder, 'client')
  await bundleClient(client)
  for (const name of readdirSync(client)) files.set(`assets/${name}`, readFileSync(join(client, name)))
  server = await serve([...files].map(([path, content]): OutputFile => ({ path, content })))
  browser = await openBrowser()
})

after(async () => {
  await browser?.close()
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Opens a page and gathers what a strict reader would complain of. */
async function open(
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== server.root.origin) complaints.push(`asks ${request.url()}`)
  })
  await page.goto(new URL(path, server.root).href)
  return { page, complaints }
}

describe('the sample site', () => {
  test('every link and every file that a page needs is there, under any path', () => {
    const missing: string[] = []
    for (const [path, content] of files) {
      if (!path.endsWith('.html') || path === '404.html') continue
      for (const [, raw = ''] of new TextDecoder()
        .decode(content)
        .matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
        const href = raw.replaceAll('&amp;', '&').replaceAll('&#39;', "'")
        if (/^(?:https?:|mailto:|#)/.test(href)) continue
        assert.ok(!href.startsWith('/'), `${path} links to the host's root: ${href}`)
        const target = posix.normalize(posix.join(dirname(path), href.split('#')[0] ?? ''))
        const file = target.endsWith('/') || target === '.' ? posix.join(target, 'index.html') : target
        if (!files.has(file)) missing.push(`${path} -> ${href}`)
      }
    }
    assert.deepEqual(missing, [])
  })

  test('an undated article bears no machine-readable date at all', () => {
    for (const [path, content] of files) {
      if (!path.startsWith('undated/') || path === 'undated/index.html') continue
      assert.doesNotMatch(new TextDecoder().decode(content), /datetime/, path)
    }
  })

  test('opened from a disk, it says in a sentence what it needs; from a host it does not', async () => {
    const { page, complaints } = await open('about/')
    assert.equal(await page.locator('.host-note').count(), 0)
    await page.goto(pathToFileURL(join(folder, 'site', 'about', 'index.html')).href)
    assert.match(
      (await page.locator('.host-note').textContent()) ?? '',
      /^This copy is made for a web server: .* “backfile build --portable” makes one/,
    )
    assert.ok(
      !complaints.some((complaint) => complaint.includes('Content Security Policy')),
      complaints.join(),
    )
    await page.context().close()
  })

  test('without scripts everything but search can be read', async () => {
    const { page } = await open('', { javaScriptEnabled: false })
    await page.getByRole('navigation').first().getByRole('link', { name: 'Tags' }).click()
    await page.getByRole('link', { name: 'Panjshir', exact: true }).click()
    await page.getByRole('link', { name: 'Panjshir Prepares for a Long Siege' }).click()
    assert.equal(
      (await page.getByRole('heading', { level: 1 }).textContent())?.trim(),
      'Panjshir Prepares for a Long Siege',
    )
    await page.getByText('4 lines of the file are not part of the article').click()
    assert.equal(await page.getByText('Leave a Reply').isVisible(), true)
    await page.context().close()
  })

  test('the search box of every page leads to results, and a result opens with its words marked', async () => {
    const { page, complaints } = await open('about/')
    await page.getByRole('searchbox').fill('panjshir siege')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\/#q=panjshir/)
    const result = page.getByRole('link', { name: 'Panjshir Prepares for a Long Siege' })
    await result.waitFor()
    assert.doesNotMatch(server.requests.join(), /panjshir%20siege|q=panjshir/)
    await result.click()
    await page.locator('mark').first().waitFor()
    assert.deepEqual(
      [...new Set(await page.locator('mark').allInnerTexts())].map((word) => word.toLowerCase()).sort(),
      ['panjshir', 'siege'],
    )
    await page.goBack()
    await result.waitFor()
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  test('an article is at most 30 KB over the wire with its styles, and only they hold up what is seen', async () => {
    for (const path of [
      '2022/01/25/taliban-talks-near-oslo/',
      '2022/03/23/دروازه-های-مکتب-به-روی-دختران-بسته-ماند/',
      'undated/panjshir-prepares-for-a-long-siege/',
    ]) {
      const { page, complaints } = await open(path)
      await page.waitForLoadState('networkidle')
      const loaded = await page.evaluate(() =>
        performance
          .getEntries()
          .filter((entry) => entry instanceof PerformanceResourceTiming)
          .map((entry) => ({
            name: entry.name.split('/').at(-1),
            bytes: entry.transferSize,
            // Not yet among TypeScript's.
            isBlocking:
              Reflect.get(entry, 'renderBlockingStatus') === 'blocking' && entry.entryType === 'resource',
          })),
      )
      assert.deepEqual(
        loaded.filter(({ isBlocking }) => isBlocking).map(({ name }) => name),
        ['site.css'],
      )
      const bytes = loaded.reduce((sum, entry) => sum + entry.bytes, 0)
      assert.ok(loaded.length >= 5 && bytes > 10_000, JSON.stringify(loaded))
      assert.ok(bytes <= 30 * 1024, JSON.stringify(loaded))
      assert.deepEqual(complaints, [])
      await page.context().close()
    }
  })

  test('one box finds articles in English, Dari and Pashto', async () => {
    const { page } = await open('search/')
    for (const [query, headline] of [
      ['"human rights"', 'Girls Sent Home on the First Morning of Term'],
      ['مكتب', 'دروازه‌های مکتب به روی دختران بسته ماند'],
      ['زلزلو', 'په هرات کې زلزلو ګڼ کلي ویجاړ کړل'],
    ] as const) {
      await page.locator('#search-box').fill(query)
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: headline }).waitFor()
    }
    await page.context().close()
  })
})
