// What a reader sees and does on the search page, in a real Chromium, over an index of four blocks.
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { bundleClient } from '../../scripts/bundle-client.ts'
import { openBlockStore } from '../../src/edge/block-store.ts'
import { indexSearch } from '../../src/edge/search-index.ts'
import { contentOf, type OutputFile } from '../../src/render/output-file.ts'
import { createTemplateEngine } from '../../src/render/template-engine.ts'
import type { SearchRecord } from '../../src/search/search-record.ts'
import { indexFile, rootFrom } from '../../src/value/permalink.ts'
import { blocksOf, MADE_UP, record } from '../search/made-up-records.ts'
import { openBrowser } from '../support/browser.ts'
import { defaultTheme } from '../support/default-theme.ts'
import { EXAMPLES } from '../support/example-views.ts'
import { type StaticServer, serve } from '../support/static-server.ts'

/** Enough articles with one word for a second helping of results. */
const MANY = Array.from({ length: 30 }, (_, i) =>
  record(`z/barge-${String(i).padStart(2, '0')}`, {
    headline: `Barge ${i}`,
    text: 'A barge on the canal.',
    day: `1985-01-${String(i + 1).padStart(2, '0')}`,
    authors: [`Author ${String(i % 10)}`],
  }),
)
const RECORDS = [...MADE_UP, ...MANY]

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

function articlePage(engine: ReturnType<typeof createTemplateEngine>, each: SearchRecord): OutputFile {
  const { article } = EXAMPLES
  const { value } = engine.render('article', {
    ...article,
    site: { ...article.site, root: rootFrom(each.permalink) },
    page: {
      ...article.page,
      headline: { text: each.headline, lang: each.language, dir: each.dir },
      lang: each.language,
      dir: each.dir,
      bodyHtml: each.text
        .split('\n\n')
        .map((block) => `<p>${escaped(block)}</p>`)
        .join(''),
    },
  })
  return { path: indexFile(each.permalink), content: value ?? '' }
}

async function madeSite(): Promise<OutputFile[]> {
  const files: OutputFile[] = []
  const nothing = openBlockStore('', '')
  for await (const file of indexSearch(blocksOf(RECORDS, 12), nothing, (it) => assert.fail(it.message)))
    files.push({ path: file.path, content: contentOf(file) })
  const engine = createTemplateEngine(defaultTheme())
  const { search, home } = EXAMPLES
  files.push({ path: 'search/index.html', content: engine.render('search', search).value ?? '' })
  files.push({ path: 'index.html', content: engine.render('home', home).value ?? '' })
  files.push(...RECORDS.map((each) => articlePage(engine, each)))
  const folder = mkdtempSync(join(tmpdir(), 'backfile-client-'))
  await bundleClient(folder)
  for (const name of readdirSync(folder))
    files.push({ path: `assets/${name}`, content: readFileSync(join(folder, name)) })
  rmSync(folder, { recursive: true })
  for (const name of ['site.css', 'search.css']) {
    files.push({
      path: `assets/${name}`,
      content: readFileSync(join(import.meta.dirname, '../../templates/assets', name)),
    })
  }
  files.push({ path: 'favicon.svg', content: '<svg xmlns="http://www.w3.org/2000/svg"/>' })
  return files
}

let browser: Browser
let server: StaticServer
let page: Page
/** What went wrong in the page: violations of its policy, script errors, requests to other origins. */
let complaints: string[]

before(async () => {
  server = await serve(await madeSite())
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await server.close()
})
beforeEach(async () => {
  complaints = []
  page = await (await browser.newContext()).newPage()
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    if (!request.url().startsWith(server.root.href)) complaints.push(`request: ${request.url()}`)
  })
})
afterEach(async () => {
  server.hide(undefined)
  await page.context().close()
})

const at = (path: string) => new URL(path, server.root).href
const count = () => page.locator('#search-count')
const message = () => page.locator('#search-message')
const fragment = () => new URL(page.url()).hash
const headlines = () => page.locator('#search-results h3').allInnerTexts()

async function open(path = 'search/'): Promise<void> {
  await page.goto(at(path))
  await page.locator('#search-facets fieldset').first().waitFor({ state: 'attached' })
}

/** The text of an element as it is rendered. */
async function seen(element: ReturnType<typeof count>): Promise<string> {
  await element.first().waitFor({ state: 'attached' })
  return (await element.allInnerTexts())[0] ?? ''
}

/** Waits until an element says exactly this; a wait that ends too late says what stood there. */
async function says(element: ReturnType<typeof count>, text: string): Promise<void> {
  const deadline = Date.now() + 15_000
  while ((await seen(element)) !== text && Date.now() < deadline) await page.waitForTimeout(20)
  assert.equal(await seen(element), text)
}

async function search(query: string): Promise<void> {
  await page.locator('#search-box').fill(query)
  await page.keyboard.press('Enter')
}

describe('a reader of the search page', () => {
  test('types a word and reads how many articles have it, and where', async () => {
    await open()
    await page.locator('#search-box').pressSequentially('ferry')
    await says(count(), '2 articles')
    assert.deepEqual(await headlines(), ['Ferry line between the islands opens again', 'A harbour song'])
    assert.equal(
      await page.locator('#search-results li').first().locator('.excerpt').innerHTML(),
      'The <mark>ferry</mark> sails twice a day. Harbour masters spoke of human rights at sea, and of war—peace talks.',
    )
    assert.deepEqual(await page.locator('#search-results .when').allInnerTexts(), ['4 May 1999', 'undated'])
    assert.equal(await page.locator('#search-results li').last().locator('.excerpt mark').count(), 3)
    assert.equal(await seen(page.locator('#search-results .meta').first()), 'Harbour Post · Ada Quill')
    assert.equal(fragment(), '#q=ferry')
    assert.deepEqual(complaints, [])
  })

  test('reads hostile headlines and texts as text', async () => {
    await open('search/#q=toll+script')
    await says(count(), '1 article')
    assert.deepEqual(await headlines(), ['A <b>bridge</b> & a "toll" <script>alert(1)</script>'])
    assert.equal(
      await seen(page.locator('#search-results .excerpt')),
      'The bridge <img src=x onerror=alert(1)> opened & closed. Harbour traffic fell.',
    )
    assert.equal(await page.locator('#search-results :is(script, img, b)').count(), 0)
    assert.deepEqual(complaints, [])
  })

  test('narrows by a tag and a publication, and takes both away again', async () => {
    await open('search/#q=bridge')
    await says(count(), '5 articles')
    const tags = page.locator('fieldset', { has: page.getByText('Tag', { exact: true }) })
    assert.deepEqual(
      (await tags.locator('label').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim()),
      ['Bridges 4', 'Elections 1', 'Milling 1'],
    )
    await page.getByRole('checkbox', { name: 'Bridges' }).check()
    await says(count(), '4 of 5 articles')
    await page.getByRole('checkbox', { name: 'Valley Wire' }).check()
    await says(count(), '2 of 5 articles')
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('value')), 'Valley Wire')
    assert.equal(fragment(), '#q=bridge&tag=Bridges&publication=Valley+Wire')
    await page.getByRole('button', { name: 'Remove the filter Tag: Bridges' }).click()
    await says(count(), '2 of 5 articles')
    await page.getByRole('button', { name: 'Remove the filter Publication: Valley Wire' }).click()
    await says(count(), '5 articles')
    assert.deepEqual(complaints, [])
  })

  test('browses without a query', async () => {
    await open()
    assert.match(await seen(message()), /^Type a word, a name, or a “phrase in quotation marks”/)
    await page.getByRole('checkbox', { name: /^Sea/ }).check()
    await says(count(), '3 of 41 articles')
    assert.deepEqual(await headlines(), [
      'Photograph of a lighthouse',
      'Ferry line between the islands opens again',
      'A harbour song',
    ])
  })

  test('sorts by date over all blocks; undated articles stay, at the end', async () => {
    await open('search/#q=bridge')
    await page.getByRole('radio', { name: 'Newest' }).check()
    await says(page.locator('#search-results .when').first(), '15 June 2020')
    assert.deepEqual(await page.locator('#search-results .when').allInnerTexts(), [
      '15 June 2020',
      '9 February 2003',
      '8 February 2003',
      '7 February 2003',
      '[circa 1950]\nundated',
    ])
    await page.getByRole('radio', { name: 'Oldest' }).check()
    await says(page.locator('#search-results .when').first(), '7 February 2003')
    assert.equal(await seen(page.locator('#search-results .when').last()), '[circa 1950]\nundated')
    assert.equal(fragment(), '#q=bridge&sort=oldest')
  })

  test('goes Back through what was asked, one step for each', async () => {
    await open()
    await page.locator('#search-box').pressSequentially('bri', { delay: 200 })
    await page.locator('#search-box').pressSequentially('dge')
    await page.keyboard.press('Enter')
    await says(count(), '5 articles')
    await page.getByRole('checkbox', { name: 'Bridges' }).check()
    await says(count(), '4 of 5 articles')
    await search('barley')
    await says(count(), '0 of 2 articles')
    await page.goBack()
    await says(count(), '4 of 5 articles')
    assert.equal(await page.locator('#search-box').inputValue(), 'bridge')
    await page.goBack()
    await says(count(), '5 articles')
    await page.goForward()
    await says(count(), '4 of 5 articles')
  })

  test('is told which word no article has', async () => {
    await open()
    await search('harbour bridgework')
    await says(message(), 'No article has the word “bridgework”.')
    await says(count(), '0 articles')
    await search('"human wrongs"')
    await says(message(), 'No article has the phrase “human wrongs”.')
    await search('lighthouse barley')
    await says(message(), 'No article has “lighthouse” and “barley” together.')
  })

  test('keeps the results of a word that was not typed to its end', async () => {
    await open()
    await page.locator('#search-box').pressSequentially('harbour fer')
    await says(count(), '2 articles')
    assert.equal(await seen(message()), '')
    await page.keyboard.press('Enter')
    await says(message(), 'No article has the word “fer”; these have a word that begins with it.')
    await says(count(), '2 articles')
    await page.getByRole('checkbox', { name: /^Songs/ }).check()
    await says(count(), '1 of 2 articles')
  })

  test('is told that the filters hide everything, and gets out', async () => {
    await open('search/#q=barley&tag=Schools')
    await says(message(), '2 articles match, but not with these filters.')
    await page.getByRole('button', { name: 'Remove the filters' }).click()
    await says(count(), '2 articles')
    assert.equal(fragment(), '#q=barley')
  })

  test('sees twenty results, then the rest, and stands on the first new one', async () => {
    await open('search/#q=barge&sort=oldest')
    await says(count(), '30 articles')
    assert.equal(await page.locator('#search-results > li').count(), 20)
    assert.equal(
      await page
        .locator('#search-results h3 a')
        .first()
        .evaluate((link: HTMLAnchorElement) => link.href),
      at('z/barge-00/#mark=barge'),
    )
    await page.getByRole('button', { name: 'Show more' }).click()
    await page.locator('#search-results > li').nth(29).waitFor()
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Barge 20')
    assert.equal(await page.getByRole('button', { name: 'Show more' }).count(), 0)
  })

  test('sees eight values of a group, then all', async () => {
    await open('search/#q=barge')
    await says(count(), '30 articles')
    const authors = page.locator('fieldset', { has: page.getByText('Author', { exact: true }) })
    assert.equal(await authors.locator('label').count(), 8)
    await authors.getByRole('button', { name: 'Show all 10' }).click()
    await authors.locator('label').nth(9).waitFor()
  })

  test('finds Persian and Pashto with any keyboard, shown in their own direction', async () => {
    await open()
    await search('علي')
    await says(count(), '1 article')
    assert.deepEqual(await headlines(), ['پل تازهٔ شهر گشایش یافت'])
    const headline = page.locator('#search-results h3 bdi')
    assert.deepEqual(
      [await headline.getAttribute('lang'), await headline.getAttribute('dir')],
      ['fa-AF', 'rtl'],
    )
    await search('گټه')
    await says(count(), '1 article')
    assert.deepEqual(await headlines(), ['د سیند پر غاړه نوی ښوونځی'])
    assert.equal(await seen(page.locator('#search-results .excerpt mark')), 'گټه')
  })

  test('needs no mouse', async () => {
    await open()
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'search-box')
    await page.keyboard.type('bridge')
    await page.keyboard.press('Enter')
    await says(count(), '5 articles')
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    const [first, second] = await headlines()
    await page.keyboard.press('ArrowDown')
    assert.equal(await focused(), first)
    await page.keyboard.press('ArrowDown')
    assert.equal(await focused(), second)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'search-box')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('/')
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'search-box')
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('#search-box').inputValue(), '')
    await says(count(), '41 articles in the archive')
    assert.equal(fragment(), '')
  })

  test('opens a result and sees the words marked there', async () => {
    await open('search/#q=%22human+rights%22+ferry')
    await says(count(), '1 article')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/1999\/ferry/)
    await page.locator('#text mark').first().waitFor()
    assert.deepEqual(await page.locator('article mark').allInnerTexts(), ['Ferry', 'ferry', 'human rights'])
    assert.equal(await seen(page.locator('#text')), MADE_UP[0]?.text)
    assert.deepEqual(complaints, [])
  })

  test('sees the words marked in the article’s own spelling', async () => {
    await page.goto(
      at('2020/pul/#mark=1399,%D8%B9%D9%84%D9%8A,%D9%85%DB%8C%D8%AE%D9%88%D8%A7%D9%87%D9%86%D8%AF'),
    )
    await page.locator('#text mark').first().waitFor()
    assert.deepEqual(await page.locator('article mark').allInnerTexts(), ['۱۳۹۹', 'علی', 'می\u200cخواهند'])
  })

  test('asks from any page without telling the server what', async () => {
    await page.goto(at(''))
    await page.locator('.masthead input').fill('harbour & sea')
    await page.keyboard.press('Enter')
    await says(count(), '2 articles')
    assert.equal(fragment(), '#q=harbour+%26+sea')
    assert.equal(new URL(page.url()).search, '')
    assert.deepEqual(complaints, [])
  })

  test('comes with an old kind of address, and it is made a new one', async () => {
    await open('search/?q=bridge')
    await says(count(), '5 articles')
    assert.equal(page.url(), at('search/#q=bridge'))
    assert.equal(await page.locator('#search-box').inputValue(), 'bridge')
  })

  test('is told in words when the index is not there, and where to go on', async () => {
    for (const missing of [
      /^search\/table/,
      /pagefind\.js$/,
      /^pagefind\/pagefind-entry/,
      /^pagefind\/b2\/.*entry/,
    ]) {
      server.hide(missing)
      await page.goto('about:blank')
      await page.goto(at('search/#q=bridge'))
      await says(
        message(),
        'The search index cannot be loaded. Look again when you are connected, or go on from one of these pages:',
      )
      assert.equal(await page.locator('#search-browse a').first().isVisible(), true, String(missing))
    }
  })

  test('is not told that nothing was found when the connection was lost', async () => {
    await open('search/#q=bridge')
    await says(count(), '5 articles')
    server.hide(/./)
    await search('lighthouse')
    await page.locator('#search-browse a').first().waitFor()
    assert.match(await seen(message()), /^The search index cannot be loaded/)
    server.hide(undefined)
    await search('barley')
    await says(count(), '2 articles')
  })

  test('reads on a phone with the filters in a drawer', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await open('search/#q=bridge')
    await says(count(), '5 articles')
    assert.equal(await page.getByRole('checkbox', { name: 'Bridges' }).isVisible(), false)
    await page.getByText('Narrow the results').click()
    assert.equal(await page.getByRole('checkbox', { name: 'Bridges' }).isVisible(), true)
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
  })

  test('meets no obstacle that axe knows', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto('about:blank')
      await open('search/#q=bridge&tag=Bridges&sort=newest')
      await says(count(), '4 of 5 articles')
      const { violations } = await new AxeBuilder({ page }).analyze()
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
        [],
      )
    }
  })

  test('without JavaScript finds the pages to browse', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false })
    await plain.goto(at('search/'))
    assert.equal(await plain.locator('noscript .standfirst').isVisible(), true)
    assert.equal(await plain.locator('noscript a').first().isVisible(), true)
    assert.equal(await plain.locator('#search-body').isVisible(), false)
    await plain.close()
  })
})

test('a query asks the site for a few files and no other place', async () => {
  await open()
  const before = server.requests.length
  await search('lighthouse')
  await says(count(), '1 article')
  const asked = server.requests.slice(before).filter((path) => !path.endsWith('.pf_index'))
  assert.deepEqual(
    asked.map((path) => path.replace(/en_[0-9a-f]+/, 'ID')),
    ['pagefind/fragment/ID.pf_fragment'],
  )
  assert.deepEqual(complaints, [])
})
