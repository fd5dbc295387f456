// Themes, shortcuts and quotations in a real Chromium, by keyboard: from the home page to a paragraph that is cited.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { brokenRules } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { newReader, serveSite } from '../support/reader-site.ts'
import type { StaticServer } from '../support/static-server.ts'

const ARTICLES = new Map([
  [
    'articles/rain.txt',
    'Rain in Herat\n\nBy Mina Rahbar\n\n3 March 2022\n\nIt rained for a day and a night over the old town.\n\nThe river stood at the second step of the bridge.\n',
  ],
  [
    'articles/bridge.txt',
    'Bridge to Be Repaired\n\n4 March 2022\n\nThe old bridge will be repaired before spring.\n',
  ],
])
const RAIN = '2022/03/03/rain-in-herat/'
const SECOND = 'The river stood at the second step of the bridge.'
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] }

let browser: Browser
let server: StaticServer

before(async () => {
  server = await serveSite(ARTICLES, 'title: Valley Archive\nbaseUrl: https://valley.example/\n')
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await server?.close()
})

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    return (activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '').trim()
  })
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
const DARK = 'rgb(21, 22, 26)'
const LIGHT = 'rgb(250, 248, 242)'

/** Presses Tab until `there` says that the focus is where it should be. */
async function tabUntil(page: Page, there: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 80; i++) {
    if (await there()) return
    await page.keyboard.press('Tab')
  }
  assert.fail('The Tab key never comes there.')
}

describe('by keyboard', () => {
  test('a reader walks from the home page to a paragraph and takes its address and its words along', async () => {
    const { page, complaints, go } = await newReader(browser, server, CLIPBOARD)
    await go('')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    assert.equal(await focused(page), 'Rain in Herat')
    await page.keyboard.press('Enter')
    await page.waitForURL(new URL(RAIN, server.root).href)
    const anchor = page.locator('#text > p', { hasText: SECOND }).locator('a.pin')
    const id = (await anchor.getAttribute('href')) ?? ''
    await page.keyboard.press('l')
    await tabUntil(page, () => anchor.evaluate((link) => link.isSameNode(document.activeElement)))
    await page.keyboard.press('Enter')
    await page.waitForURL(/#p-/)
    await page.getByRole('group', { name: 'Passage' }).waitFor()
    assert.equal(await focused(page), 'Copy link')
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: 'Copied.' }).waitFor()
    assert.equal(await copied(page), `https://valley.example/${RAIN}${id}`)
    assert.ok(await anchor.evaluate((link) => link.isSameNode(document.activeElement)), 'the focus is back')

    await page.keyboard.press('Enter')
    await page.getByRole('group', { name: 'Passage' }).waitFor()
    await page.keyboard.press('Tab')
    assert.equal(await focused(page), 'Copy quote with citation')
    await page.keyboard.press('Enter')
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('“'))
    const quote = await copied(page)
    assert.ok(
      quote.startsWith(`“${SECOND}”\n\nMina Rahbar. “Rain in Herat.” 3 March 2022. Valley Archive, `),
      quote,
    )
    assert.ok(quote.endsWith(` https://valley.example/${RAIN}${id}\n`), quote)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    assert.equal(await page.getByRole('group', { name: 'Passage' }).isVisible(), false)
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  test('the citation of the page is saved as a file, and one that cannot be loaded is told', async () => {
    const { page, go } = await newReader(browser, server)
    await go(RAIN)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'RIS' }).press('Enter'),
    ])
    assert.match(file.suggestedFilename(), /^[a-z0-9]{10}\.ris$/)
    const saved = readFileSync(await file.path(), 'utf8')
    for (const line of ['TI  - Rain in Herat', 'AU  - Mina Rahbar', `UR  - https://valley.example/${RAIN}`])
      assert.ok(saved.includes(line), saved)
    server.hide(/^data\//)
    await page.reload()
    await page.getByRole('button', { name: 'BibLaTeX' }).click()
    await page.getByText('The citation cannot be loaded now.').waitFor()
    server.hide(undefined)
    await page.context().close()
  })

  test('the citation in a style is copied with its italics, and is there without scripts', async () => {
    const { page, complaints, go } = await newReader(browser, server, CLIPBOARD)
    await go(RAIN)
    await page.getByText('APA, MLA and Chicago style').press('Enter')
    await page.getByRole('button', { name: 'Copy MLA 9' }).press('Enter')
    await page.getByRole('status').filter({ hasText: 'Copied.' }).waitFor()
    assert.match(
      await copied(page),
      /^Mina Rahbar\. Rain in Herat\. 3 Mar\. 2022, https:\/\/valley\.example\/\S+\. Valley Archive, [a-z0-9]{10}\.$/,
    )
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      return (await item?.getType('text/html'))?.text()
    })
    assert.match(html ?? '', /<i>Rain in Herat<\/i>/)
    assert.deepEqual(await brokenRules(page), [])
    assert.deepEqual(complaints, [])
    await page.context().close()
    const reader = await newReader(browser, server, { javaScriptEnabled: false })
    await reader.go(RAIN)
    await reader.page.getByText('APA, MLA and Chicago style').click()
    await reader.page.getByText('“Rain in Herat,” March 3, 2022').first().waitFor()
    await reader.page.context().close()
  })

  test('a list is saved whole, and one that cannot be loaded is told', async () => {
    const { page, complaints, go } = await newReader(browser, server)
    await go('2022/')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Zotero RDF' }).press('Enter'),
    ])
    assert.equal(file.suggestedFilename(), '2022.rdf')
    const saved = readFileSync(await file.path(), 'utf8')
    const titles = [...saved.matchAll(/<dc:title>(.*)<\/dc:title>$/gm)].map(([, title]) => title)
    assert.deepEqual(titles, ['Bridge to Be Repaired', 'Rain in Herat'])
    assert.deepEqual(complaints, [])
    server.hide(/^data\//)
    await page.reload()
    await page.getByRole('button', { name: 'CSV' }).click()
    await page.getByText('The list cannot be saved now').waitFor()
    server.hide(undefined)
    await page.context().close()
  })

  test('selected words are quoted with the passage in which they begin', async () => {
    const { page, go } = await newReader(browser, server, CLIPBOARD)
    await go(RAIN)
    const paragraph = page.locator('#text > p', { hasText: SECOND })
    await paragraph.evaluate((element) => {
      const [words] = element.childNodes
      const range = document.createRange()
      if (words) range.setStart(words, 4)
      if (words) range.setEnd(words, 15)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
    })
    await page.getByRole('button', { name: 'Copy quote with citation' }).click()
    await page.getByRole('status').filter({ hasText: 'Copied.' }).waitFor()
    const quote = await copied(page)
    assert.ok(quote.startsWith('“river stood”\n\nMina Rahbar.'), quote)
    const id = await paragraph.locator('a.pin').getAttribute('href')
    assert.ok(quote.endsWith(`${RAIN}${id}\n`), quote)
    assert.deepEqual(await brokenRules(page), [])
    await page.context().close()
  })

  test('a text is shown to be copied by hand where the browser bars the page from copying', async () => {
    const { page, go } = await newReader(browser, server)
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
      document.execCommand = () => false
    })
    await go(RAIN)
    await page.getByRole('button', { name: 'Copy citation' }).click()
    const box = page.getByRole('textbox', { name: /Copy the text from here/ })
    await box.waitFor()
    assert.match(await box.inputValue(), /^Mina Rahbar\. “Rain in Herat\.” 3 March 2022\. Valley Archive, /)
    await page.keyboard.press('Escape')
    assert.equal(await box.isVisible(), false)
    await page.context().close()
  })

  test('the sheet lists the keys of the page, and turns them off for good', async () => {
    const { page, complaints, go } = await newReader(browser, server)
    await go(RAIN)
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await sheet.waitFor()
    const rows = await sheet.locator('dl > div').allInnerTexts()
    assert.deepEqual(
      rows.map((row) => row.replace(/\s+/g, ' ')),
      [
        '? Show this list',
        '/ Search',
        'k Newer article',
        'c Add this article to your collection, or remove it',
        't Text and lists',
        'l Show links to paragraphs, or hide them',
        'g then h Home page',
        'g then d Dates',
        'g then c Collection',
      ],
    )
    await page.keyboard.press('c')
    const collect = page.getByRole('button', { name: 'Collect' })
    assert.equal(await collect.getAttribute('aria-pressed'), 'false', 'not behind a dialog')
    await sheet.getByLabel('Single-key shortcuts are on').press('Space')
    await page.keyboard.press('Escape')
    for (const key of ['c', '?', '/', 'k', 'g', 'h']) await page.keyboard.press(key)
    assert.equal(await page.getByRole('button', { name: 'Collect' }).getAttribute('aria-pressed'), 'false')
    assert.equal(await sheet.isVisible(), false)
    await page.reload()
    await page.keyboard.press('c')
    assert.equal(await page.getByRole('button', { name: 'Collect' }).getAttribute('aria-pressed'), 'false')
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
    await sheet.getByLabel('Single-key shortcuts are on').check()
    await sheet.getByRole('button', { name: 'Close' }).click()
    await page.keyboard.press('c')
    assert.equal(await page.getByRole('button', { name: 'Collect' }).getAttribute('aria-pressed'), 'true')
    await page.keyboard.press('k')
    await page.waitForURL(/bridge-to-be-repaired\/$/)
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  test('what is typed into a box is never a shortcut', async () => {
    const { page, go } = await newReader(browser, server)
    await go(RAIN)
    await page.keyboard.press('/')
    await page.keyboard.type('c?gh')
    assert.equal(await page.getByRole('searchbox').inputValue(), 'c?gh')
    assert.equal(await page.getByRole('button', { name: 'Collect' }).getAttribute('aria-pressed'), 'false')
    await page.context().close()
  })
})

describe('the theme', () => {
  test('is that of the device until the reader chooses, and then the reader’s, on every page and in every tab', async () => {
    const { page, complaints, go } = await newReader(browser, server, { colorScheme: 'light' })
    await go('')
    const other = await page.context().newPage()
    await other.goto(new URL('about/', server.root).href)
    assert.equal(await background(page), LIGHT)
    await page.getByLabel('Theme').selectOption('Dark')
    assert.equal(await background(page), DARK)
    await other.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark')
    await go(RAIN)
    assert.equal(await background(page), DARK)
    assert.equal(await page.getByLabel('Theme').inputValue(), 'dark')
    await page.getByLabel('Theme').selectOption('System')
    assert.equal(await background(page), LIGHT)
    await page.emulateMedia({ colorScheme: 'dark' })
    assert.equal(await background(page), DARK)
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  test('is that of the device where there are no scripts, and no switch is shown', async () => {
    const { page, go } = await newReader(browser, server, { javaScriptEnabled: false, colorScheme: 'dark' })
    await go(RAIN)
    assert.equal(await background(page), DARK)
    for (const hidden of ['#theme', '#shortcuts', '.collect', '#copy-citation'])
      assert.equal(await page.locator(hidden).isVisible(), false, hidden)
    await page.context().close()
  })
})
