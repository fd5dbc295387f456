// With the Tab and Enter keys alone, in a site from left to right and one from right to left: from the home page to a
// paragraph that is cited, and from its address back to it.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import { newReader, serveSite } from '../support/reader-site.ts'
import type { StaticServer } from '../support/static-server.ts'
import { textsIn } from '../support/texts.ts'

/** Paragraphs before the cited one, so that it lies below the window. */
const EARLIER = 30

/** A site of each direction, with the same article in its language. */
const SITES = {
  en: {
    config: 'title: Valley Archive\n',
    headline: 'Rain in Herat',
    date: '3 March 2022',
    cited: 'The river stood at the second step of the bridge.',
    earlier: 'It rained for a day and a night over the old town.',
    quote:
      /^“The river stood at the second step of the bridge\.”\n\n“Rain in Herat\.” 3 March 2022\. Valley Archive, /,
  },
  'fa-AF': {
    config: 'title: آرشیف دره\nlanguage: fa-AF\n',
    headline: 'باران در هرات',
    date: '۱۲ حوت ۱۴۰۰',
    cited: 'آب دریا به پلهٔ دوم پل رسید.',
    earlier: 'یک شبانه‌روز بر شهر کهنه باران بارید.',
    quote: /^«آب دریا به پلهٔ دوم پل رسید\.»\n\n«باران در هرات»\. ۱۲ حوت ۱۴۰۰\. آرشیف دره، /,
  },
} as const

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser?.close())

/** Presses Tab until the focus is on an element, sees that it can be seen there, and presses Enter. */
async function press(page: Page, there: Locator): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab')
    if (!(await there.evaluate((element) => element === document.activeElement))) continue
    const shown = await there.evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const { top, bottom } = element.getBoundingClientRect()
      const isMarked = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      return { isMarked, isInWindow: bottom > 0 && top < innerHeight }
    })
    assert.deepEqual(shown, { isMarked: true, isInWindow: true })
    await page.keyboard.press('Enter')
    return
  }
  assert.fail(`The Tab key never comes to ${there}`)
}

describe('by the Tab and Enter keys alone', () => {
  for (const [language, { config, headline, date, cited, earlier, quote }] of Object.entries(SITES)) {
    describe(`in a site in ${language}`, () => {
      const texts = textsIn(language)
      let server: StaticServer
      before(async () => {
        const paragraphs = [...Array.from({ length: EARLIER }, (_, i) => `${earlier} (${i + 1})`), cited]
        const article = `---\ndate: 2022-03-03\nlanguage: ${language}\n---\n# ${headline}\n\n${paragraphs.join('\n\n')}\n`
        server = await serveSite(new Map([['articles/rain.md', article]]), config)
      })
      after(() => server?.close())

      test('a reader comes from the home page to a paragraph, copies its address and its words, and is led back to it', async () => {
        const permissions = ['clipboard-read', 'clipboard-write']
        const { page, complaints, go } = await newReader(browser, server, { permissions })
        const copied = () => page.evaluate(() => navigator.clipboard.readText())
        const link = (name: string) => page.getByRole('link', { name, exact: true }).first()
        await go('')
        await press(page, link(texts.say('nav.dates')))
        await page.waitForURL(/\/dates\/$/)
        await press(page, link(texts.digits(2022)))
        await page.waitForURL(/\/2022\/$/)
        await press(page, link(headline))
        await page.getByRole('heading', { level: 1, name: headline }).waitFor()

        const pin = page.locator('#text > p').last().locator('a.pin')
        await press(page, page.getByRole('button', { name: texts.say('reader.passage-links'), exact: true }))
        await press(page, pin)
        await page.getByRole('group', { name: texts.say('reader.passage') }).waitFor()
        await page.keyboard.press('Enter')
        await page
          .getByRole('status')
          .filter({ hasText: texts.say('reader.copied') })
          .waitFor()
        const address = await copied()
        assert.match(address, /#p-[a-z0-9]+$/)
        await page.keyboard.press('Enter')
        await page.getByRole('group', { name: texts.say('reader.passage') }).waitFor()
        await page.keyboard.press('Tab')
        await page.keyboard.press('Enter')
        await page.waitForFunction(async (link) => (await navigator.clipboard.readText()) !== link, address)
        assert.match(await copied(), quote)
        assert.ok((await copied()).endsWith(` ${address}\n`), await copied())
        assert.ok((await copied()).includes(date), await copied())

        const other = await page.context().newPage()
        await other.goto(address)
        const target = other.locator(':target')
        assert.equal(await target.evaluate((element) => element.textContent?.trim()), cited)
        assert.ok(
          await target.evaluate((element) => {
            const { top, bottom } = element.getBoundingClientRect()
            return top >= 0 && bottom <= innerHeight && scrollY > 0
          }),
          'the paragraph is in the window, which was scrolled to it',
        )
        await other.keyboard.press('Tab')
        assert.ok(
          await target.evaluate((element) => element.contains(document.activeElement)),
          'the next stop of the Tab key is in the paragraph',
        )
        assert.deepEqual(complaints, [])
        await page.context().close()
      })
    })
  }
})
