// A reader's own collection, in a real Chromium and by keyboard: mark, order, annotate, share, save, print.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { formatsAt } from '../../src/citation/formats.ts'
import { brokenRules } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { newReader, serveSite } from '../support/reader-site.ts'
import type { StaticServer } from '../support/static-server.ts'

const ARTICLES = new Map([
  [
    'articles/rain.txt',
    'Rain in Herat\n\nBy Mina Rahbar\n\n3 March 2022\n\nIt rained for a day and a night.\n',
  ],
  [
    'articles/bridge.txt',
    'Bridge to Be Repaired\n\n4 March 2022\n\nThe old bridge will be repaired before spring.\n',
  ],
  [
    'articles/snow.md',
    '---\ntitle: برف\nlang: fa-AF\ndate: 2021-01-09\nsource: https://old.example/%D8%A2%D8%A8/%D8%A8%D8%B1%D9%81?a=b%20c\n---\nدر دره برف بارید.\n',
  ],
  [
    'articles/dari.txt',
    'گزارش از دره بالا\n\nشورای دره گفت که پل کهنه پیش از آب شدن برف‌ها ترمیم می‌شود و موترها از آن می‌گذرند.\n',
  ],
])
const RAIN = '2022/03/03/rain-in-herat/'
const BRIDGE = '2022/03/04/bridge-to-be-repaired/'

let browser: Browser
let server: StaticServer
let idOf: (headline: string) => string

before(async () => {
  server = await serveSite(ARTICLES, 'title: Valley Archive\nbaseUrl: https://valley.example/\n')
  browser = await openBrowser()
  const csl: { id: string; title: string }[] = await (
    await fetch(new URL('data/citations.csl.json', server.root))
  ).json()
  idOf = (headline) => csl.find(({ title }) => title === headline)?.id ?? ''
})
after(async () => {
  await browser?.close()
  await server?.close()
})

const headlines = (page: Page) => page.locator('#collection-items h2').allInnerTexts()

/** Presses Tab until an element has the focus, as a reader without a mouse does. */
async function tabTo(page: Page, name: RegExp | string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    const found = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    )
    if (typeof name === 'string' ? found.trim() === name : name.test(found)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`The Tab key never comes to ${name}.`)
}

async function collect(page: Page, go: (path: string) => Promise<void>, ...paths: string[]): Promise<void> {
  for (const path of paths) {
    await go(path)
    await page.getByRole('button', { name: 'Collect', exact: true, pressed: false }).click()
  }
}

describe('a collection', () => {
  test('is made, ordered, annotated and thinned by keyboard, and is there when the reader comes back', async () => {
    const { page, complaints, go } = await newReader(browser, server)
    await go(RAIN)
    await tabTo(page, 'Collect')
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: 'Added to your collection.' }).waitFor()
    assert.equal(await page.getByRole('button', { name: 'Collect' }).getAttribute('aria-pressed'), 'true')
    assert.equal(await page.locator('.held').textContent(), ' 1')
    await go(BRIDGE)
    await page.keyboard.press('c')
    assert.equal(await page.locator('.held').textContent(), ' 2')
    await page.keyboard.press('g')
    await page.keyboard.press('c')
    await page.waitForURL(/\/collection\/$/)
    await page.locator('#collection-items .when').nth(1).waitFor()
    assert.deepEqual(await headlines(page), ['Rain in Herat', 'Bridge to Be Repaired'])

    await tabTo(page, 'Move up: Bridge to Be Repaired')
    await page.keyboard.press('Enter')
    assert.deepEqual(await headlines(page), ['Bridge to Be Repaired', 'Rain in Herat'])
    await page.getByRole('status').filter({ hasText: 'Bridge to Be Repaired: now 1 of 2' }).waitFor()
    assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? '', /^Move up: Bridge/)

    await page.getByRole('textbox', { name: 'Note on Rain in Herat' }).focus()
    await page.keyboard.type('Ask c & j <b>\nagain?')
    await page.reload()
    await page.locator('#collection-items .when').nth(1).waitFor()
    assert.deepEqual(await headlines(page), ['Bridge to Be Repaired', 'Rain in Herat'])
    const note = page.getByRole('textbox', { name: 'Note on Rain in Herat' })
    assert.equal(await note.inputValue(), 'Ask c & j <b>\nagain?')

    await tabTo(page, 'Remove: Bridge to Be Repaired')
    await page.keyboard.press('Enter')
    assert.deepEqual(await headlines(page), ['Rain in Herat'])
    await tabTo(page, 'Undo')
    await page.keyboard.press('Enter')
    assert.deepEqual(await headlines(page), ['Bridge to Be Repaired', 'Rain in Herat'])
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  test('is made in lists too, by keyboard, where each button is named by its article', async () => {
    const { page, complaints, go } = await newReader(browser, server)
    await go('2022/03/')
    const button = page.getByRole('button', { name: 'Collect Bridge to Be Repaired', exact: true })
    const box = await button.boundingBox()
    assert.ok(box && box.width >= 24 && box.height >= 24, JSON.stringify(box))
    await page.getByRole('link', { name: 'Bridge to Be Repaired' }).focus()
    await page.keyboard.press('Tab')
    assert.equal(await button.evaluate((it) => it === document.activeElement), true)
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: 'Added to your collection.' }).waitFor()
    assert.equal(await button.getAttribute('aria-pressed'), 'true')
    assert.equal(await page.locator('.held').textContent(), ' 1')
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.locator('button:visible').count(), 0, 'no button is printed')
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('link', { name: 'Rain in Herat' }).focus()
    await page.keyboard.press('c')
    assert.equal(await page.locator('.held').textContent(), ' 2')
    assert.deepEqual(await page.evaluate(() => JSON.parse(Object.values(localStorage)[0] ?? '')), {
      version: 1,
      items: [
        ['Bridge to Be Repaired', BRIDGE],
        ['Rain in Herat', RAIN],
      ].map(([headline = '', address]) => ({
        ...{ id: idOf(headline), permalink: `/${address}`, headline, language: 'en', note: '' },
      })),
    })
    const other = await page.context().newPage()
    await other.goto(new URL(RAIN, server.root).href)
    await other.getByRole('button', { name: 'Collect', exact: true, pressed: true }).click()
    await page.getByRole('button', { name: 'Collect Rain in Herat', pressed: false }).waitFor()

    // As `dev` does after it brought a page up to date.
    await page.evaluate(() => {
      for (const made of document.querySelectorAll('.index .collect')) made.remove()
      document.dispatchEvent(new CustomEvent('backfile:page'))
    })
    assert.equal(await button.getAttribute('aria-pressed'), 'true')
    assert.deepEqual(await brokenRules(page), [])
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  test('shows two articles side by side, from the page of one of them', async () => {
    const { page, complaints, go } = await newReader(browser, server)
    await collect(page, go, BRIDGE)
    await go(RAIN)
    await page.getByRole('link', { name: 'Compare' }).click()
    const sides = page.getByRole('region', { name: 'Side by side' })
    await sides.getByText('press “Compare” beside it').waitFor()
    await page.getByRole('button', { name: /^Compare ?: Bridge to Be Repaired$/ }).click()
    await sides.getByText('The old bridge will be repaired before spring.').waitFor()
    assert.deepEqual(await sides.getByRole('heading', { level: 3 }).allInnerTexts(), [
      'Rain in Herat',
      'Bridge to Be Repaired',
    ])
    assert.equal(await sides.locator('[id]:not(#collection-compared)').count(), 0, 'no id twice')
    assert.equal(
      new URL(page.url()).hash,
      `#compare=${idOf('Rain in Herat')}.${idOf('Bridge to Be Repaired')}`,
    )
    assert.deepEqual(await brokenRules(page), [])
    await page.reload()
    await sides.getByText('It rained for a day and a night.').waitFor()
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  test('is printed with full texts, contents, notes, evidence and digests when its reader asks for them', async () => {
    const { page, complaints, go } = await newReader(browser, server)
    await collect(page, go, RAIN, BRIDGE)
    await go('collection/')
    await page.getByRole('textbox', { name: 'Note on Rain in Herat' }).fill('Ask the mill.')
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '')
    })
    await page.getByLabel('with full texts').check()
    await page.getByRole('button', { name: 'Print as a dossier' }).click()
    await page.locator('body[data-printed]').waitFor()
    await page.emulateMedia({ media: 'print' })
    const dossier = page.locator('#collection-dossier')
    const printed = (await dossier.textContent()) ?? ''
    assert.equal(await dossier.isVisible(), true)
    for (const words of [
      'Contents',
      '1. Rain in Herat',
      'Ask the mill.',
      'It rained for a day and a night.',
      '3 March 2022',
      'SHA-256',
      '2. Bridge to Be Repaired',
    ])
      assert.ok(printed.includes(words), words)
    assert.equal(await page.locator('#collection-items').isVisible(), false)
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  test('asks nothing of a reader without scripts', async () => {
    const { page, go } = await newReader(browser, server, { javaScriptEnabled: false })
    await go('2022/03/')
    assert.equal(await page.locator('.index li').count(), 2)
    assert.equal(await page.getByRole('button', { name: /Collect/ }).count(), 0)
    await page.context().close()
  })

  test('is one for all tabs', async () => {
    const { page, go } = await newReader(browser, server)
    await go('collection/')
    const other = await page.context().newPage()
    await other.goto(new URL(RAIN, server.root).href)
    await other.getByRole('button', { name: 'Collect' }).click()
    await page.getByRole('link', { name: 'Rain in Herat' }).waitFor()
    assert.equal(await page.locator('.held').textContent(), ' 1')
    await page.context().close()
  })

  test('is shared by a link that asks before it changes anything', async () => {
    const { page, go } = await newReader(browser, server, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await collect(page, go, RAIN, BRIDGE)
    await go('collection/')
    await page.getByRole('textbox', { name: 'Note on Rain in Herat' }).fill('Why?')
    await page.getByLabel('with my notes').check()
    await page.getByRole('button', { name: 'Copy link to this list' }).click()
    await page.getByRole('status').filter({ hasText: 'Copied.' }).waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const [rain, bridge] = [idOf('Rain in Herat'), idOf('Bridge to Be Repaired')]
    assert.equal(link, new URL(`collection/#list=${rain}.${bridge}&note.${rain}=Why%3F`, server.root).href)

    const friend = await newReader(browser, server)
    await friend.page.goto(link)
    await friend.page.getByRole('heading', { name: 'This link contains a list of 2 articles.' }).waitFor()
    await friend.page.getByRole('link', { name: 'Rain in Herat' }).waitFor()
    assert.equal(await friend.page.getByText('Why?').isVisible(), true)
    assert.equal(await friend.page.evaluate(() => localStorage.length), 0, 'looking keeps nothing')
    assert.equal(await friend.page.getByRole('button', { name: 'Replace my collection' }).isVisible(), false)
    assert.equal(await friend.page.getByRole('button', { name: /^Move|^Remove/ }).count(), 0)
    await friend.page.getByRole('button', { name: 'Add to my collection' }).click()
    assert.deepEqual(await headlines(friend.page), ['Rain in Herat', 'Bridge to Be Repaired'])
    assert.equal(new URL(friend.page.url()).hash, '')
    await friend.page.reload()
    await friend.page.locator('#collection-items .when').nth(1).waitFor()
    assert.deepEqual(await headlines(friend.page), ['Rain in Herat', 'Bridge to Be Repaired'])

    await friend.go(`about/`)
    await friend.go(`collection/#list=${bridge}`)
    await friend.page.getByRole('button', { name: 'Replace my collection' }).click()
    assert.deepEqual(await headlines(friend.page), ['Bridge to Be Repaired'])
    await friend.page.getByRole('button', { name: 'Undo' }).click()
    assert.deepEqual(await headlines(friend.page), ['Rain in Herat', 'Bridge to Be Repaired'])
    assert.deepEqual(friend.complaints, [])
    for (const reader of [page, friend.page]) await reader.context().close()
  })

  test('is not harmed by a link that means harm', async () => {
    const { page, complaints, go } = await newReader(browser, server)
    await collect(page, go, RAIN)
    for (const hash of [
      '#list=',
      '#list=<img src=x onerror=alert(1)>.../../x.__proto__.constructor',
      `#list=${'a.'.repeat(99_999)}`,
      '#list=%E0%A4%A',
    ]) {
      await go('about/')
      await go(`collection/${hash}`)
      await page.getByRole('region', { name: /^This link contains/ }).waitFor()
      await page.getByRole('button', { name: 'Back to my collection' }).click()
      assert.deepEqual(await headlines(page), ['Rain in Herat'])
    }
    await go('about/')
    await go('collection/#list=aaaaaaaaaa&note.aaaaaaaaaa=%3Cimg%20src=x%20onerror=alert(1)%3E')
    await page.getByText('The archive has no article with this record number.').waitFor()
    assert.equal(await page.locator('#collection-items img').count(), 0)
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  test('is saved in five formats', async () => {
    const { page, go } = await newReader(browser, server)
    await collect(page, go, RAIN)
    await go('collection/')
    await page.getByRole('textbox', { name: 'Note on Rain in Herat' }).fill('=Why?')
    const files = new Map<string, string>()
    for (const { label: name } of formatsAt('collection')) {
      const waiting = page.waitForEvent('download')
      await page.getByRole('group', { name: 'Save as' }).getByRole('button', { name, exact: true }).click()
      const saved = await waiting
      files.set(saved.suggestedFilename(), readFileSync(await saved.path(), 'utf8'))
    }
    const id = idOf('Rain in Herat')
    const address = `https://valley.example/${RAIN}`
    assert.deepEqual(
      [...files.keys()],
      formatsAt('collection').map(({ ending }) => `collection.${ending}`),
    )
    const file = (ending: string) => files.get(`collection.${ending}`) ?? ''
    assert.ok(
      file('md').includes(
        `1. Mina Rahbar. [“Rain in Herat.”](<${address}>) 3 March 2022. Valley Archive, ${id}.\n`,
      ),
      file('md'),
    )
    assert.ok(file('csv').startsWith('\ufeffid,url,path,title,'))
    assert.ok(
      file('csv').includes(`\r\n${id},${address},/${RAIN},Rain in Herat,stated,2022-03-03,`),
      file('csv'),
    )
    assert.ok(file('csv').endsWith(",'=Why?\r\n"), file('csv'))
    assert.ok(
      file('ris').includes('\r\nDA  - 2022/03/03/\r\n') && file('ris').includes('\r\nN1  - =Why?\r\n'),
    )
    assert.ok(file('bib').startsWith(`@article{${id},\n`))
    assert.deepEqual(
      JSON.parse(file('csl.json')).map((item: Record<string, unknown>) => [item['URL'], item['annote']]),
      [[address, '=Why?']],
    )
    await page.context().close()
  })

  test('says what it needs where there are no scripts, and when the browser keeps nothing', async () => {
    const without = await newReader(browser, server, { javaScriptEnabled: false })
    await without.go('collection/')
    const said = await without.page.locator('noscript').allInnerTexts()
    assert.match(said.join(), /A collection is kept by your browser and needs JavaScript/)
    await without.go(RAIN)
    assert.equal(await without.page.getByRole('button', { name: 'Collect' }).isVisible(), false)
    await without.page.context().close()

    const { page, go } = await newReader(browser, server)
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
    })
    await go(RAIN)
    await page.getByRole('button', { name: 'Collect' }).click()
    await page.getByText('This browser stores nothing for this site').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Collect' }).getAttribute('aria-pressed'), 'true')
    await page.context().close()
  })

  test('is shown as it was collected when the archive cannot be reached', async () => {
    const { page, go } = await newReader(browser, server)
    await collect(page, go, RAIN)
    server.hide(/^data\/citations\//)
    await go('collection/')
    await page.getByText('The articles’ details cannot be loaded now.').waitFor()
    server.hide(undefined)
    assert.deepEqual(await headlines(page), ['Rain in Herat'])
    assert.match(
      (await page.getByRole('link', { name: 'Rain in Herat' }).getAttribute('href')) ?? '',
      /rain-in-herat\/$/,
    )
    await page.context().close()
  })

  test('is printed as a dossier: source, date, address, digest and notes, and nothing to press', async () => {
    const { page, go } = await newReader(browser, server)
    await collect(page, go, RAIN)
    await go('collection/')
    await page.getByRole('textbox', { name: 'Note on Rain in Herat' }).fill('For the file.')
    await page.emulateMedia({ media: 'print' })
    const [text = ''] = await page.locator('main').allInnerTexts()
    for (const part of [
      `https://valley.example/${RAIN}`,
      'SHA-256',
      '2022-03-03 · in the source',
      '3 March 2022',
      'For the file.',
      'Mina Rahbar',
    ])
      assert.ok(text.includes(part), part)
    assert.equal(await page.getByRole('button').count(), 0)
    await page.context().close()
  })

  test('prints addresses as they are read, piece by piece, and leads where they say', async () => {
    const { page, go } = await newReader(browser, server)
    await go('2021/01/09/برف/')
    await page.getByRole('button', { name: 'Collect', exact: true, pressed: false }).click()
    await go('collection/')
    await page.emulateMedia({ media: 'print' })
    const links = page.locator('.record-lines a')
    await links.nth(1).waitFor()
    assert.equal(await page.locator('.own-note').isVisible(), false, 'no note, no mark of one')
    assert.deepEqual(
      await links.evaluateAll((all) => all.map((a) => [a.textContent, a.getAttribute('href')])),
      [
        [
          'https://valley.example/2021/01/09/برف/',
          `https://valley.example/2021/01/09/${encodeURIComponent('برف')}/`,
        ],
        ['https://old.example/آب/برف?a=b%20c', 'https://old.example/%D8%A2%D8%A8/%D8%A8%D8%B1%D9%81?a=b%20c'],
      ],
    )
    const places = await links
      .nth(1)
      .locator('bdi bdi')
      .evaluateAll((all) =>
        all.map((piece) => [piece.textContent, piece.getBoundingClientRect().left] as const),
      )
    const left = (text: string) => places.find(([piece]) => piece === text)?.[1] ?? Number.NaN
    assert.ok(left('old.example') < left('آب') && left('آب') < left('برف'), JSON.stringify(places))
    await page.context().close()
  })

  test('can be used by all: no accessibility violation, nothing scrolls sideways', async () => {
    const { page, complaints, go } = await newReader(browser, server, { reducedMotion: 'reduce' })
    const check = async () => {
      for (const [width, colorScheme] of [
        [1440, 'light'],
        [360, 'dark'],
      ] as const) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 900 })
        assert.deepEqual(await brokenRules(page), [], `${page.url()} ${width} ${colorScheme}`)
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        assert.equal(overflow, 0, `${page.url()} ${width}`)
      }
    }
    await go('collection/')
    await page.getByText('Nothing is collected yet.').waitFor()
    await collect(page, go, RAIN, BRIDGE)
    await check()
    const facts = await page.request.get(new URL('data/citations.csl.json', server.root).href)
    const all = (await facts.json()).map(({ id }: { id: string }) => id).join('.')
    await go(`collection/#list=${all}`)
    await page.getByRole('button', { name: 'Add to my collection' }).waitFor()
    await check()
    await page.getByRole('button', { name: 'Add to my collection' }).click()
    await page.locator('#collection-items [lang="fa"]').waitFor()
    await page.locator('#shortcuts').click()
    await page.getByRole('dialog').waitFor()
    await check()
    await page.keyboard.press('Escape')
    await check()
    assert.deepEqual(complaints, [])
    await page.context().close()
  })
})
