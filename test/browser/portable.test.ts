// A portable site opened from a disk, in Chromium and in Firefox, after it was moved: what a reader does there is what a reader does on a
// host.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { createSystem } from '../../src/edge/system.ts'
import { buildSite } from '../../src/pipeline/build-site.ts'
import { brokenRules } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { eventually, firefoxPath, NO_FIREFOX, openFirefox } from '../support/firefox.ts'
import { flatPng } from '../support/pictures.ts'
import { serve } from '../support/static-server.ts'

/** What the walk asks of a browser. */
interface Tab {
  goto(address: string): Promise<void>
  run<T>(body: string): Promise<T>
  until<T>(body: string): Promise<T>
  click(selector: string): Promise<void>
  type(selector: string, text: string): Promise<void>
}

let folder: string
let moved: string

/** Words enough for a screen or two of a phone. */
const LONG = Array.from(
  { length: 40 },
  (_, i) => `The mill of row ${i} stood still when the river fell.`,
).join(' ')
const YARD = Buffer.from(flatPng(1000, 700)).toString('base64')

/** A page bundle, an Obsidian note and a page that SingleFile saved, each with pictures wider than a phone. */
const PICTURED: readonly (readonly [path: string, content: string | Uint8Array])[] = [
  [
    'mill/index.md',
    `---\ntitle: The mill\ndate: 1990-02-01\n---\n\n![The mill, its door open](mill.png "The mill on Thursday. Photo: Tessa Marlow")\n\n${LONG}\n\n![The wheel](wheel.png)\n`,
  ],
  ['mill/mill.png', flatPng(1200, 800)],
  ['mill/wheel.png', flatPng(600, 1400)],
  ['note.md', `---\ntitle: The race\ndate: 1990-02-02\n---\n\n${LONG}\n\n![[race.png|The mill race]]\n`],
  ['attachments/race.png', flatPng(900, 600)],
  [
    'yard.html',
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The yard</title><meta property="article:published_time" content="1990-02-03"></head><body><article><h1>The yard</h1><p>${LONG}</p><figure><img src="data:image/png;base64,${YARD}" alt="Carts in the yard"><figcaption>Carts that nobody draws. Photo: Mill Post</figcaption></figure></article></body></html>`,
  ],
]

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backfile-portable-'))
  const articles = join(folder, 'archive', 'articles')
  mkdirSync(articles, { recursive: true })
  writeFileSync(join(folder, 'archive', 'backfile.yaml'), 'title: Canal Papers\nportable: true\n')
  for (let i = 1; i <= 30; i++) {
    const day = `1985-03-${String(i).padStart(2, '0')}`
    const about = i % 3 === 0 ? 'Locks' : 'Barges'
    const text = `The canal was open on day ${i}, and ${about.toLowerCase()} were seen from the towpath.`
    const head = `title: Canal report ${i}\ndate: ${day}\ntags: [${about}]\npublication: Towpath Post\n`
    writeFileSync(join(articles, `report-${i}.md`), `---\n${head}---\n\n${text}\n`)
  }
  for (const [path, content] of PICTURED) {
    mkdirSync(join(articles, path, '..'), { recursive: true })
    writeFileSync(join(articles, path), content)
  }
  const out = join(folder, 'site')
  const system = createSystem({ root: join(folder, 'archive'), out, write: true, progress() {} })
  await buildSite(system, { strict: true })
  // A folder as people have them.
  moved = join(folder, 'My stick é #1')
  renameSync(out, moved)
})

after(() => rmSync(folder, { recursive: true, force: true }))

const FOUND = `return document.querySelector('#search-results li') && document.getElementById('search-count').textContent`

/** Clicks what scripts make work: not before they have run, or the click would be lost. */
async function choose(tab: Tab, selector: string): Promise<void> {
  await tab.until(`return document.readyState === 'complete'`)
  await tab.run(`document.querySelector('${selector}').click()`)
}

/** Has a file that the browser is given stand on the page, as its text. */
const CATCH_FILES = `URL.createObjectURL = (blob) => { blob.text().then((text) => { document.body.dataset.saved = text }); return '#' }`

/** From the first page to the collection, by what is on the pages alone. */
async function walk(tab: Tab, root: URL): Promise<void> {
  const at = (path: string) => `location.pathname.endsWith('${path}')`
  await tab.goto(new URL('index.html', root).href)
  await tab.click('nav.sections a[href*="tags/"]')
  await tab.until(`return ${at('/tags/index.html')}`)
  await tab.click('main a[href*="locks/"]')
  assert.equal(
    await tab.until(`return ${at('/tags/locks/index.html')} && document.querySelector('h1').textContent`),
    'Locks',
  )

  // The list as a file.
  await tab.run(CATCH_FILES)
  await choose(tab, '#save-list button[data-format="ris"]')
  const list = await tab.until<string>(`return document.body.dataset.saved`)
  assert.equal(list.match(/^TY {2}- NEWS/gm)?.length, 10)

  // The search: words, a facet, a range of days, an excerpt.
  await tab.type('.masthead input[type=search]', 'towpath\n')
  assert.equal(await tab.until(FOUND), '30 articles')
  assert.match(
    await tab.run(`return document.querySelector('#search-results .excerpt').textContent`),
    /seen from the towpath/,
  )
  await choose(tab, '#search-facets input[value="Locks"]')
  await tab.until(`return document.getElementById('search-count').textContent === '10 of 30 articles'`)
  await tab.type('#search-from', '1985-03-20\n')
  await tab.until(`return document.getElementById('search-count').textContent === '4 of 30 articles'`)

  // A result, its words marked, and the way to the next.
  await choose(tab, '#search-results h3 a')
  assert.match(await tab.until(`return document.querySelector('.hits')?.innerText`), /Match 1 of 1/)
  assert.match(await tab.run(`return location.pathname`), /\/1985\/03\/\d\d\/canal-report-\d+\/index\.html$/)
  const second = await tab.until<string>(`return document.querySelector('.hits .next-result[href]')?.href`)
  assert.ok(second.startsWith(root.href), second)

  // Into the collection; keys and the color scheme go from page to page as well.
  await choose(tab, 'article button.collect')
  await tab.run(
    `const list = document.getElementById('theme'); list.value = 'dark'; list.dispatchEvent(new Event('change'))`,
  )
  const headline = await tab.run<string>(`return document.querySelector('h1').textContent`)
  await tab.run(
    `for (const key of 'gc') document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))`,
  )
  assert.equal(
    await tab.until(
      `return ${at('/collection/index.html')} && document.querySelector('#collection-items a')?.textContent`,
    ),
    headline,
  )
  assert.equal(await tab.until(`return document.documentElement.dataset.theme`), 'dark')

  // Its citations are in a file that the browser is given.
  await tab.run(CATCH_FILES)
  await choose(tab, '#collection-tools button[data-format="ris"]')
  const citation = await tab.until<string>(`return document.body.dataset.saved`)
  assert.match(citation, /^TY {2}- NEWS/)
  assert.ok(citation.includes(headline), citation)
}

/** A tab of Chromium. */
function tabOf(page: Page): Tab {
  const run = <T>(body: string): Promise<T> => page.evaluate(`(() => { ${body} })()`)
  return {
    goto: async (address) => void (await page.goto(address)),
    run,
    until: (body) => eventually(() => run(body)),
    click: (selector) => page.locator(selector).first().click(),
    type: (selector, text) => page.locator(selector).first().pressSequentially(text),
  }
}

/** Walks in Chromium; what a strict reader would complain of. */
async function walkInChromium(root: URL): Promise<string[]> {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('requestfailed', (request) => complaints.push(request.url()))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await walk(tabOf(page), root)
    return [...complaints, ...(await brokenRules(page))]
  } finally {
    await browser.close()
  }
}

test('in Chromium, without a complaint', { timeout: 120_000 }, async () => {
  assert.deepEqual(await walkInChromium(pathToFileURL(`${moved}/`)), [])
})

test('in Firefox', { timeout: 180_000, skip: firefoxPath() === undefined && NO_FIREFOX }, async () => {
  const firefox = await openFirefox(firefoxPath() ?? '')
  try {
    await walk(firefox, pathToFileURL(`${moved}/`))
  } finally {
    await firefox.close()
  }
})

test('from a host as well', { timeout: 120_000 }, async () => {
  const found = readdirSync(moved, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const files = found.map((entry) => {
    const file = join(entry.parentPath, entry.name)
    return { path: relative(moved, file), content: readFileSync(file) }
  })
  const server = await serve(files)
  try {
    assert.deepEqual(await walkInChromium(server.root), [])
  } finally {
    await server.close()
  }
})

/** What a reader has of the pictures of a page: sizes as told and as drawn, words, and whether one waits until it is near. */
const PICTURES = `Promise.all([...document.querySelectorAll('.text img')].map(async (img) => {
  const { width, height } = img.getBoundingClientRect()
  const lazy = img.loading === 'lazy'
  img.scrollIntoView()
  await img.decode()
  return {
    told: [img.getAttribute('width'), img.getAttribute('height')].join(' '),
    held: [img.naturalWidth, img.naturalHeight].join(' '),
    fits: width <= 360 && Math.abs(width / height - img.naturalWidth / img.naturalHeight) < 0.01,
    alt: img.alt,
    caption: img.closest('figure').querySelector('figcaption')?.textContent ?? '',
    credit: img.closest('figure').querySelector('.credit')?.textContent ?? '',
    lazy,
  }
}))`

test('the pictures of a bundle, a note and a saved page: loaded, of the size that was told, and not wider than a phone', {
  timeout: 120_000,
}, async () => {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
    const picture = { caption: '', credit: '', lazy: false, fits: true }
    const wanted = {
      '01/mill': [
        {
          ...{ ...picture, told: '1200 800', held: '1200 800', alt: 'The mill, its door open' },
          ...{ caption: 'The mill on Thursday. Photo: Tessa Marlow', credit: 'Photo: Tessa Marlow' },
        },
        { ...picture, told: '600 1400', held: '600 1400', alt: 'The wheel', lazy: true },
      ],
      '02/the-race': [{ ...picture, told: '900 600', held: '900 600', alt: 'The mill race' }],
      '03/the-yard': [
        {
          ...{ ...picture, told: '1000 700', held: '1000 700', alt: 'Carts in the yard' },
          ...{ caption: 'Carts that nobody draws. Photo: Mill Post', credit: 'Photo: Mill Post' },
        },
      ],
    }
    for (const [path, pictures] of Object.entries(wanted)) {
      await page.goto(new URL(`1990/02/${path}/index.html`, pathToFileURL(`${moved}/`)).href)
      const before = await page.evaluate('document.documentElement.scrollHeight')
      assert.deepEqual(await page.evaluate(PICTURES), pictures, path)
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 360, path)
      // Nothing moved when they came.
      assert.equal(await page.evaluate('document.documentElement.scrollHeight'), before, path)
      assert.deepEqual(await brokenRules(page), [], path)
    }
  } finally {
    await browser.close()
  }
})
