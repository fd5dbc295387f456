// What readers ask of their device is kept: colours of their own, and less motion.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import { newReader, serveSite } from '../support/reader-site.ts'
import type { StaticServer } from '../support/static-server.ts'

const RAIN = '2022/03/03/rain-in-herat/'

let browser: Browser
let server: StaticServer

before(async () => {
  const days = ['2022-03-03', '2022-05-09', '2023-01-02', '2023-02-03', '2023-02-04']
  server = await serveSite(
    new Map(
      days.map((day, i) => [
        `articles/${i}.md`,
        `---\ndate: ${day}\ntags: [Rain]\n---\n# ${i === 0 ? 'Rain in Herat' : `Snow ${i}`}\n\nIt rained.\n\nThe river rose.\n`,
      ]),
    ),
    'title: Valley Archive\n',
  )
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await server?.close()
})

/** A computed style of the first element that a selector finds, or of its pseudo-element. */
const style = (page: Page, selector: string, property: string, pseudo?: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, [name, part]) => getComputedStyle(element, part).getPropertyValue(name ?? ''), [
      property,
      pseudo,
    ] as const)

for (const colorScheme of ['light', 'dark'] as const) {
  describe(`in forced colours, ${colorScheme}`, () => {
    const open = async (path: string) => {
      const reader = await newReader(browser, server, { forcedColors: 'active', colorScheme })
      await reader.go(path)
      return reader.page
    }

    test('bars, gaps between them and filled days of a calendar are drawn', async () => {
      const page = await open('dates/')
      const paper = await style(page, 'html', 'background-color')
      const ink = await style(page, 'body', 'color')
      assert.notEqual(ink, paper)
      for (const path of ['', 'dates/', '2022/', 'tags/rain/']) {
        await page.goto(new URL(path, server.root).href)
        assert.equal(await style(page, 'rect', 'fill'), ink, path)
        assert.ok(((await page.locator('rect').first().boundingBox())?.height ?? 0) > 2, path)
      }
      await page.goto(new URL('2022/', server.root).href)
      assert.equal(await style(page, '.gap', 'border-inline-start-style', '::before'), 'dashed')
      const filled = page.locator('.calendar td > a').first()
      assert.equal(await filled.evaluate((day) => getComputedStyle(day).borderTopStyle), 'solid')
      await page.context().close()
    })

    test('where the reader is, and what was chosen, is told by more than a colour', async () => {
      const page = await open('dates/')
      const edge = 'border-block-end-color'
      assert.notEqual(
        await style(page, '.sections a[aria-current]', edge),
        await style(page, '.sections a:not([aria-current])', edge),
      )
      await page.goto(new URL(RAIN, server.root).href)
      const before = await style(page, '.collect', 'content', '::before')
      await page.locator('.collect').click()
      assert.notEqual(await style(page, '.collect', 'content', '::before'), before)
      await page.locator('#text a.pin').last().press('Enter')
      assert.equal(await style(page, '#text :target', 'outline-style'), 'solid')
      await page.context().close()
    })

    test('everything that can have the focus shows it', async () => {
      const page = await open('about/')
      for (const path of ['', RAIN, 'dates/', 'collection/']) {
        await page.goto(new URL(path, server.root).href)
        const paper = await style(page, 'html', 'background-color')
        const unmarked: string[] = []
        for (let i = 0; i < 60; i++) {
          await page.keyboard.press('Tab')
          const found = await page.evaluate((background) => {
            const element = document.activeElement ?? document.body
            const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
            const isMarked =
              outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== background
            return { isBody: element === document.body, isMarked, html: element.outerHTML.slice(0, 120) }
          }, paper)
          if (found.isBody) break
          if (!found.isMarked) unmarked.push(found.html)
        }
        assert.deepEqual(unmarked, [], path)
      }
      await page.context().close()
    })
  })
}

describe('where the reader asked for less motion', () => {
  /** Elements whose changes take longer than a hundredth of a second, or that scroll slowly. */
  const moving = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .flatMap((element) => [undefined, '::before', '::after'].map((part) => ({ element, part })))
        .filter(({ element, part }) => {
          const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(
            element,
            part,
          )
          const times = [transitionDuration, animationName === 'none' ? '0s' : animationDuration]
          const seconds = times.flatMap((list) => list.split(',')).map((time) => Number.parseFloat(time))
          return Math.max(...seconds) > 0.01 || scrollBehavior === 'smooth'
        })
        .map(({ element, part }) => `${element.tagName} ${part ?? ''}`),
    )

  test('nothing on any page moves, and without that wish colours change softly', async () => {
    const { page, go } = await newReader(browser, server, { reducedMotion: 'reduce' })
    for (const path of [
      '',
      RAIN,
      'dates/',
      '2022/',
      'tags/',
      'tags/rain/',
      'search/',
      'collection/',
      'about/',
    ]) {
      await go(path)
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      assert.deepEqual(await moving(page), [], path)
    }
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    assert.notDeepEqual(await moving(page), [])
    await page.context().close()
  })
})
