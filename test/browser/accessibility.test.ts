// Every type of page for every reader: axe, small screens and large text, in a site from left to right and one from right to left.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { bundleClient } from '../../scripts/bundle-client.ts'
import { createSystem } from '../../src/edge/system.ts'
import { buildSite } from '../../src/pipeline/build-site.ts'
import { brokenRules } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { newReader, type Reader } from '../support/reader-site.ts'
import { type StaticServer, serve } from '../support/static-server.ts'

const ROOT = join(import.meta.dirname, '../..')

/** A page of each type, by what it is. */
const PAGES = {
  'home page': '',
  'article in English': '2022/01/25/taliban-talks-near-oslo/',
  'article in Dari': '2022/03/23/دروازه-های-مکتب-به-روی-دختران-بسته-ماند/',
  'article in Pashto': '2023/10/09/په-هرات-کې-زلزلو-ګڼ-کلي-ویجاړ-کړل/',
  'article with hidden lines': 'undated/panjshir-prepares-for-a-long-siege/',
  'article opened from results': 'undated/panjshir-prepares-for-a-long-siege/#mark=panjshir',
  day: '2022/03/23/',
  month: '2022/03/',
  year: '2022/',
  'undated articles': 'undated/',
  timeline: 'dates/',
  'days of the year': 'dates/on-this-day/',
  'day of every year': 'dates/on-this-day/08-15/',
  tags: 'tags/',
  tag: 'tags/taliban/',
  names: 'names/',
  name: 'names/kabul/',
  publication: 'publications/sample-wire/',
  author: 'authors/mina-rahbar/',
  search: 'search/',
  'search with results': 'search/#q=taliban',
  collection: 'collection/',
  about: 'about/',
  'page of the keeper’s own': 'corrections/',
  'page that is not there': '404.html',
}

const LIGHT_PHONE = { colorScheme: 'light', width: 360 } as const
const DARK_PHONE = { colorScheme: 'dark', width: 360 } as const
const LIGHT_DESK = { colorScheme: 'light', width: 1440 } as const
const DARK_DESK = { colorScheme: 'dark', width: 1440 } as const

/** The two sites have the same styles: what one is not looked at in, the other is. */
const SITES = {
  en: { config: '', pages: PAGES, windows: [DARK_PHONE, LIGHT_DESK] },
  'fa-AF': {
    config: 'title: آرشیف نمونه\nlanguage: fa-AF\n',
    windows: [LIGHT_PHONE, DARK_DESK],
    pages: {
      ...PAGES,
      'day of every year': 'dates/on-this-day/solar-hijri-05-24/',
      'year of the Solar Hijri calendar': 'dates/solar-hijri/1400/',
    },
  },
}

/** Pages that are looked at at a time. */
const AT_ONCE = 3

let folder: string
let browser: Browser

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backfile-accessible-'))
  await bundleClient(join(folder, 'client'))
  browser = await openBrowser()
})

after(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The sample archive as a site of a language. */
async function serveSample(language: string, config: string): Promise<StaticServer> {
  const root = join(folder, language)
  const out = join(root, 'dist')
  for (const part of ['articles', 'pages', 'public', 'backfile.yaml'])
    cpSync(join(ROOT, part), join(root, part), { recursive: true })
  if (config !== '') writeFileSync(join(root, 'backfile.yaml'), config)
  await buildSite(createSystem({ root, out, write: true, progress() {} }), { strict: false })
  // At the host's root, where the page for addresses that are not there finds its styles.
  return serve([...filesOf(out, ''), ...filesOf(join(folder, 'client'), 'assets/')], '/')
}

function filesOf(from: string, below: string): { path: string; content: Uint8Array }[] {
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: below + relative(from, path), content: readFileSync(path) }))
}

/** Pixels by which a page is wider than its window. */
const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** What is wrong with a page in some windows, in a small one, and with large text. */
async function obstacles(
  page: Page,
  windows: readonly { readonly colorScheme: 'light' | 'dark'; readonly width: number }[],
): Promise<string[]> {
  const found: string[] = []
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  for (const { colorScheme, width } of windows) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 900 })
    for (const rule of await brokenRules(page)) found.push(`${width} ${colorScheme} ${rule}`)
  }
  // A window of 1280 px at 400 % is one of 320 px; a tablet's is where columns come to stand one below the other.
  for (const width of [320, 768]) {
    await page.setViewportSize({ width, height: 256 })
    const over = await tooWide(page)
    if (over > 0) found.push(`${width} px: ${over} px too wide`)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  const enlarged = await tooWide(page)
  if (enlarged > 0) found.push(`text of 200 %: ${enlarged} px too wide`)
  return found
}

/** Makes a page as it was before anything was read in it. */
async function forget(page: Page): Promise<void> {
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
  await page.goto('about:blank')
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
}

for (const [language, { config, pages, windows }] of Object.entries(SITES)) {
  describe(`the sample archive in ${language}`, { concurrency: AT_ONCE }, () => {
    let server: StaticServer
    /** Readers that have read their page. A new one for each page would double the time: axe is compiled for each anew. */
    const idle: Reader[] = []
    before(async () => {
      server = await serveSample(language, config)
    })
    after(async () => {
      await Promise.all(idle.map(({ page }) => page.context().close()))
      await server?.close()
    })
    for (const [name, path] of Object.entries(pages)) {
      test(`${name}: no obstacle on a phone, on a desk, or in large letters; no rule broken`, async () => {
        const reader = idle.pop() ?? (await newReader(browser, server))
        const { page, complaints, go } = reader
        await go(path)
        if (path.includes('#q=')) await page.locator('#search-results > li').first().waitFor()
        if (path.includes('#mark=')) await page.locator('nav.hits').waitFor()
        // A page that looks for the site's root asks for files that may not be there, and browsers say so.
        const own = complaints.filter((complaint) => !/status of 404/.test(complaint) || path !== '404.html')
        assert.deepEqual([...(await obstacles(page, windows)), ...own], [])
        await forget(page)
        idle.push(reader)
      })
    }
  })
}
