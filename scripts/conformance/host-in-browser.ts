// What Chromium says of a site at a host: breaches of the policy, pages without a way into the archive, a search that finds nothing.
import { chromium, type Page } from 'playwright-core'
import { chromiumPath } from '../ensure-chromium.ts'
import type { Site } from './check.ts'

/** A word of the sample archive. */
const WORD = 'Kabul'

/** What a browser says of pages, that of stray addresses too; nothing where there is none. */
export async function violationsOf(site: Site, root: string): Promise<string[]> {
  const executablePath = chromiumPath()
  if (executablePath === undefined) return []
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const problems: string[] = []
  const tell = (words: string) => problems.push(`${site.name}: ${words}`)
  try {
    const page = await browser.newPage()
    page.on('console', (message) => {
      // Looking for the root of the site, the page of stray addresses asks for what is not there.
      if (message.type() === 'error' && !/status of 404/.test(message.text()))
        tell(`${page.url()}: ${message.text()}`)
    })
    await page.goto(`${root}search/?q=${WORD}`)
    await page
      .locator('main a:visible', { hasText: WORD })
      .first()
      .waitFor({ timeout: 20_000 })
      .catch(() => tell(`a search for ${WORD} shows no article`))
    for (const path of ['', 'about/', 'search/', 'no/such/page/']) {
      await page.goto(root + path)
      await page
        .locator('nav a:visible')
        .first()
        .waitFor({ timeout: 10_000 })
        .catch(() => tell(`${path} shows no way into the archive`))
    }
    for (const to of await astray(page, root)) tell(`the page of stray addresses leads to ${to}`)
  } finally {
    await browser.close()
  }
  return problems
}

/** Links of a page's navigation that lead out of the site or nowhere. */
async function astray(page: Page, root: string): Promise<string[]> {
  const found: string[] = []
  for (const link of await page.locator('nav a:visible').all()) {
    const href = await link.evaluate((element) => (element instanceof HTMLAnchorElement ? element.href : ''))
    if (!href.startsWith(root) || !(await fetch(href)).ok) found.push(href)
  }
  return found
}
