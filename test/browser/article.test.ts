// An article's page as a reader uses it: links to passages, evidence, paper.
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { createSystem } from '../../src/edge/system.ts'
import { buildSite } from '../../src/pipeline/build-site.ts'
import { addFiles } from '../edge/disk/disk.ts'
import { brokenRules } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { type StaticServer, serve } from '../support/static-server.ts'

const TEXT = 'The council said that the bridge in the upper valley will be repaired before the snow melts.'
const WIDE = `| ${'column of a table | '.repeat(12)}\n| ${'--- | '.repeat(12)}\n| ${'cell | '.repeat(12)}`
const SITE = {
  'backfile.yaml': 'title: The Valley Backfile\nbaseUrl: https://archive.example/\nrawFiles: true\n',
  'articles/bridge.txt': `The Bridge Will Be Repaired\nBy Mina Rahbar\nMarch 4, 2022\n\n${TEXT}\n\n${TEXT} Again.\n\nLeave a Reply\nYour email address will not be published.\n`,
  'articles/mill.md': `---\ntitle: The Mill\ndate: 2022-03-05\ntags: [bridge, mill]\naliases: [/old/mill.html]\n---\n${TEXT}\n\n## Parts\n\n> It stands.\n\nSee [the paper](https://out.example/paper).[^1]\n\n${WIDE}\n\n![The mill](/mill.svg "The mill in May")\n\n[^1]: A note.\n`,
  'articles/valley.md': `---\ntitle: The Valley\ndate: 2022-03-06\ntags: [bridge, mill]\n---\n${TEXT.replace('council', 'mayor')}\n`,
  'articles/dari.md':
    '---\ntitle: پل دوباره ساخته می‌شود\ndate: 2022-03-07\nlang: fa-AF\ntags: [bridge, mill]\n---\nشورا گفت که پل درهٔ بالا پیش از آب شدن برف دوباره ساخته می‌شود.\n\n## آسیاب\n\nآسیاب هنوز ایستاده است.\n',
  'public/mill.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>',
}
const readLines = (text: string) => text.split('\n').length - 1
const BRIDGE = '2022/03/04/the-bridge-will-be-repaired/'
const MILL = '2022/03/05/the-mill/'

let folder: string
let server: StaticServer
let browser: Browser
let dari: string

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backfile-article-'))
  addFiles(folder, SITE)
  const out = join(folder, 'dist')
  await buildSite(createSystem({ root: folder, out, write: true, progress() {} }), { strict: false })
  const found = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const files = found.map((entry) => {
    const file = join(entry.parentPath, entry.name)
    return { path: relative(out, file), content: readFileSync(file) }
  })
  dari = files.find(({ path }) => path.startsWith('2022/03/07/پل'))?.path.replace(/index\.html$/, '') ?? ''
  server = await serve(files)
  browser = await openBrowser()
})

after(async () => {
  await browser?.close()
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(new URL(path, server.root).href)
  return { page, complaints }
}

describe('an article', () => {
  for (const [name, path] of [
    ['in English', () => MILL],
    ['in Dari', () => dari],
  ] as const) {
    test(`${name} has no accessibility violation, at any width and in any colours`, async () => {
      const { page, complaints } = await open(path(), { reducedMotion: 'reduce' })
      for (const [width, colorScheme] of [
        [360, 'light'],
        [1440, 'dark'],
      ] as const) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        assert.deepEqual(await brokenRules(page), [], `${width} ${colorScheme}`)
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        assert.equal(overflow, 0, `${width} px wide: nothing scrolls sideways`)
      }
      assert.deepEqual(complaints, [])
      await page.context().close()
    })
  }

  test('has a link to every paragraph, out of the way of the Tab key until it is asked for, and not among what is copied', async () => {
    const { page } = await open(BRIDGE)
    assert.equal(await page.locator('.pin:not([tabindex="-1"])').count(), 0)
    await page.getByRole('button', { name: 'Links to paragraphs' }).press('Enter')
    const pin = page.getByRole('link', { name: 'Link to this paragraph' }).nth(1)
    const opacity = () => pin.evaluate((element) => getComputedStyle(element).opacity)
    await page.getByRole('link', { name: 'Link to this paragraph' }).first().focus()
    await page.keyboard.press('Tab')
    assert.equal(await opacity(), '1')
    const box = await pin.boundingBox()
    assert.ok(box && box.width >= 24 && box.height >= 24, JSON.stringify(box))
    await page.keyboard.press('Enter')
    assert.match(page.url(), /#p-[a-z2-7]{6}$/)
    await page.keyboard.press('Control+A')
    const copied = await page.evaluate(() => document.querySelector('#text')?.textContent)
    assert.doesNotMatch(copied ?? '', /#/)
    await page.context().close()
  })

  test('shows where its evidence stands, in the text and among what is hidden, without a script', async () => {
    const { page } = await open(BRIDGE, { javaScriptEnabled: false })
    const line = page.locator('.lines li:target')
    await page.locator('.claim', { hasText: 'Byline' }).getByRole('link', { name: 'line 2' }).click()
    assert.equal(await line.isVisible(), true)
    assert.match((await line.textContent()) ?? '', /Mina Rahbar/)
    await line.getByRole('link', { name: 'Back to the record' }).click()
    assert.equal(new URL(page.url()).hash, '#record')
    assert.equal(await page.getByRole('link', { name: 'Back to the record' }).count(), 0)
    await page.context().close()
  })

  test('shows the line of its file that bears out what stands nowhere in its text, beside the text', async () => {
    const { page, complaints } = await open(MILL)
    await page.locator('.claim', { hasText: 'Published' }).getByRole('link', { name: 'line 3' }).click()
    const file = page.getByRole('region', { name: 'The file, line by line' })
    await file.waitFor()
    assert.equal(await file.locator('[aria-current] .words').textContent(), 'date: 2022-03-05')
    assert.equal(new URL(page.url()).hash, '#L3')
    assert.equal(await file.locator('li').count(), readLines(SITE['articles/mill.md']))
    assert.deepEqual(await brokenRules(page), [])
    await file.getByRole('button', { name: 'Close' }).click()
    assert.equal(await file.count(), 0)
    await page.reload()
    await file.locator('[aria-current]').waitFor()
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  test('scrolls its wide table by itself, with the keyboard', async () => {
    const { page } = await open(MILL, { viewport: { width: 360, height: 800 } })
    const table = page.getByRole('group', { name: 'Table: Parts' })
    await table.focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => (document.querySelector('.scroll')?.scrollLeft ?? 0) > 0)
    await page.context().close()
  })

  test('on paper has its text, date, status, address and digest, external addresses, and nothing to press', async () => {
    const { page } = await open(MILL)
    await page.emulateMedia({ media: 'print' })
    for (const gone of [
      '.sections',
      '.searchbox',
      '.neighbours',
      '.related',
      '.tags',
      '.pin',
      '.evidence',
      'details:not(#original)',
    ])
      for (const element of await page.locator(gone).all())
        assert.equal(await element.isVisible(), false, gone)
    const record = page.locator('aside')
    for (const words of ['5 March 2022', 'in the source', 'SHA-256', `https://archive.example/${MILL}`])
      assert.equal(await record.getByText(words).first().isVisible(), true, words)
    const after = (href: string) =>
      page.locator(`#text a[href="${href}"]`).evaluate((link) => getComputedStyle(link, '::after').content)
    assert.match(await after('https://out.example/paper'), /attr\(href\)|out\.example\/paper/)
    await page.context().close()
  })

  test('is found at an address that it had before, without a script', async () => {
    const { page } = await open('old/mill.html', { javaScriptEnabled: false })
    await page.waitForURL(new URL(MILL, server.root).href)
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'The Mill')
    await page.context().close()
  })
})
