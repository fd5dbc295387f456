// Browsing as a reader does it: the timeline's choice, the days of the year.
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { bundleClient } from '../../scripts/bundle-client.ts'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { planPages, siteLinks } from '../../src/page/plan-pages.ts'
import type { OutputFile } from '../../src/render/output-file.ts'
import { renderPages } from '../../src/render/render-pages.ts'
import { type ArticleWords, parsed } from '../support/articles.ts'
import { openBrowser } from '../support/browser.ts'
import { defaultTheme } from '../support/default-theme.ts'
import { siteSettings } from '../support/site-settings.ts'
import { type StaticServer, serve } from '../support/static-server.ts'
import { textsIn } from '../support/texts.ts'

const STYLES = join(import.meta.dirname, '../../templates/assets/site.css')

const WORDS: readonly ArticleWords[] = [
  ...['2019-03-12', '2019-03-12', '2019-03', '2019', '1912-03-12', '2022-11-21', '', '[2022..]'],
].map((date, i) => ({
  date,
  ...(date.startsWith('[') ? { dateStatus: 'bounded' as const } : {}),
  headline: i % 2 === 0 ? `Rain in Herat ${i}` : `باران در هرات ${i}`,
  language: i % 2 === 0 ? 'en' : 'fa-AF',
  tags: ['Rain', 'باران'],
  publication: i % 2 === 0 ? 'Sample Wire' : 'روزنامهٔ نمونه',
}))

/** A whole site of a language; `client` holds the scripts. */
function siteIn(language: string, client: string): OutputFile[] {
  const archive = assembleArchive(parsed(WORDS)).value
  const settings = siteSettings({ language, generator: 'Backfile' })
  const theme = defaultTheme()
  const site = { archive, settings, texts: textsIn(language) }
  const pages = planPages({ ...site, resolve: siteLinks(site, new Set()) })
  return [
    ...renderPages(pages, theme, ({ message }) => assert.fail(message)),
    { path: 'assets/site.css', content: readFileSync(STYLES) },
    ...readdirSync(client).map((name) => ({
      path: `assets/${name}`,
      content: readFileSync(join(client, name)),
    })),
  ].map(({ path, content }) => ({ path: `${language}/${path}`, content }))
}

let folder: string
let server: StaticServer
let browser: Browser

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backfile-browse-'))
  await bundleClient(folder)
  server = await serve(siteIn('en', folder))
  browser = await openBrowser()
})

after(async () => {
  await browser?.close()
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  await page.goto(new URL(path, server.root).href)
  return page
}

describe('browsing', () => {
  test('without a script the timeline shows numbers or shares, as its reader chooses', async () => {
    const page = await open('en/dates/', { javaScriptEnabled: false })
    assert.equal(await page.getByRole('link', { name: 'March 2019, 3 articles' }).count(), 1)
    await page.getByRole('radio', { name: 'by share of each year' }).check()
    await page.getByRole('link', { name: 'March 2019, 75 %' }).click()
    await page.getByRole('link', { name: '12 March 2019, 2 articles' }).click()
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), '12 March 2019')
    await page.context().close()
  })

  test('pages know no today; the reader’s own clock says what is held of it, and points to it', async () => {
    const page = await open('en/', { timezoneId: 'Asia/Kabul' })
    await page.clock.setFixedTime(new Date('2031-03-11T21:00:00Z'))
    await page.reload()
    await page.getByRole('link', { name: '12 March, 3 articles from 2 years' }).click()
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), '12 March')
    await page.getByRole('link', { name: 'On this day' }).click()
    const today = page.locator('[aria-current="date"]')
    assert.deepEqual(await today.getAttribute('aria-label'), '12 March, 3 articles from 2 years')
    await today.click()
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), '12 March')
    await page.context().close()
  })

  test('a date that a reader names leads to its list, or to the nearest one', async () => {
    const page = await open('en/2019/')
    const field = page.getByRole('textbox', { name: 'Go to a date' })
    await field.fill('1912-3-12')
    await field.press('Enter')
    await page.waitForURL(/\/1912\/03\/12\/$/)
    await page.getByRole('textbox', { name: 'Go to a date' }).fill('2019-03-30')
    await page.getByRole('button', { name: 'Go', exact: true }).click()
    await page.getByRole('status').getByRole('link').click()
    await page.waitForURL(/\/2019\/03\/$/)
    await page.getByRole('textbox', { name: 'Go to a date' }).fill('soon')
    await page.getByRole('button', { name: 'Go', exact: true }).click()
    await page.getByRole('status').filter({ hasText: 'reader.no-date' }).waitFor()
    await page.context().close()
  })

  test('nothing moves while a page loads', async () => {
    for (const path of ['en/', 'en/dates/', 'en/2019/']) {
      const page = await open(path)
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) if ('value' in entry) sum += Number(entry.value)
            }).observe({ type: 'layout-shift', buffered: true })
            setTimeout(() => resolve(sum), 300)
          }),
      )
      assert.equal(shift, 0, path)
      await page.context().close()
    }
  })
})
