// The review as the keeper of an archive meets it: on a phone and on a desk, by day and by night.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { brokenRules } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { buildInMemory } from '../support/memory-site.ts'
import { newReader } from '../support/reader-site.ts'
import { type StaticServer, serve } from '../support/static-server.ts'

const ASSETS = join(import.meta.dirname, '../../templates/assets')
const STORY =
  'The old bridge in the upper valley will be repaired before the snow melts, the council said. It carries lorries to the mill and children to the school.'
const ARTICLES = new Map([
  [
    'articles/bridge.txt',
    `Bridge to Be Repaired\n\nBy Mina Rahbar\n\n3 March 2022\n\n${STORY}\n\nThe cafÃ© <b>stays</b> open.\n\nLeave a Reply\n`,
  ],
  [
    'articles/copy-with-a-very-long-name-that-no-phone-can-show-on-one-line.txt',
    `Bridge Again\n\n${STORY}\n`,
  ],
  [
    'articles/dari.txt',
    'گزارش از دره بالا\n\nشورای دره گفت که پل کهنه پیش از آب شدن برف‌ها ترمیم می‌شود و موترها از آن می‌گذرند.\n',
  ],
  ['articles/empty.txt', ''],
])

let browser: Browser
let server: StaticServer
let pages: string[]

before(async () => {
  const { outputs } = await buildInMemory(ARTICLES, { intake: true })
  const assets = ['site.css', 'lines.css', 'intake.css'].map((name) => ({
    path: `assets/${name}`,
    content: readFileSync(join(ASSETS, name)),
  }))
  const files = [...outputs].map(([path, content]) => ({ path, content }))
  server = await serve([
    ...files,
    ...assets,
    { path: 'assets/early.js', content: '' },
    { path: 'assets/page.js', content: '' },
    { path: 'favicon.svg', content: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
  ])
  pages = [...outputs]
    .filter(([path, html]) => path === 'intake/index.html' || /^intake.*\n.*Ã©/s.test(`${path}\n${html}`))
    .map(([path]) => path)
  browser = await openBrowser()
})

after(async () => {
  await browser?.close()
  await server?.close()
})

describe('the review', () => {
  test('no page has an accessibility violation, scrolls sideways or breaks its policy', async () => {
    assert.equal(pages.length, 2)
    const { page, complaints, go } = await newReader(browser, server, { reducedMotion: 'reduce' })
    for (const path of pages) {
      await go(path.replace('index.html', ''))
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [390, 'dark'],
      ] as const) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 900 })
        assert.deepEqual(await brokenRules(page), [], `${path} ${width} ${colorScheme}`)
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        assert.equal(overflow, 0, `${path} ${width}`)
      }
    }
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  test('file and article stand side by side on a desk, one below the other on a phone', async () => {
    for (const [width, beside] of [
      [1280, true],
      [390, false],
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height: 900 } })
      await page.goto(new URL('intake/', server.root).href)
      await page.getByRole('link', { name: 'Bridge to Be Repaired' }).click()
      const file = await page.getByRole('region', { name: 'The file' }).boundingBox()
      const article = await page.getByRole('region', { name: 'The article' }).boundingBox()
      assert.ok(file && article)
      assert.equal(article.y < file.y + file.height, beside)
      await page.getByRole('link', { name: 'line 5' }).click()
      assert.equal(await page.locator(':target mark').textContent(), '3 March 2022')
      await page.close()
    }
  })
})
