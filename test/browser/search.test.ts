// What a reader sees and does on the search page, in a real Chromium, over an index of four blocks.
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { bundleClient } from '../../scripts/bundle-client.ts'
import {
  letterOf,
  SHARD_INDEX_PATH,
  SHARD_VERSION,
  shardPath,
  shardRow,
} from '../../src/citation/citation-shard.ts'
import { openBlockStore } from '../../src/edge/memory/block-store.ts'
import { indexSearch } from '../../src/edge/search-index.ts'
import { nameAuthority } from '../../src/names/authority.ts'
import { contentOf, type OutputFile } from '../../src/render/output-file.ts'
import { createTemplateEngine } from '../../src/render/template-engine.ts'
import { searchNames } from '../../src/search/search-names.ts'
import type { SearchRecord } from '../../src/search/search-record.ts'
import { indexFile, permalink, rootFrom } from '../../src/value/permalink.ts'
import { PAGES_PATH, type SearchPage } from '../../src/value/search-pages.ts'
import { blocksOf, MADE_UP, record } from '../search/made-up-records.ts'
import { brokenRules } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { defaultTheme } from '../support/default-theme.ts'
import { EXAMPLES } from '../support/example-views.ts'
import { type StaticServer, serve } from '../support/static-server.ts'
import { textsIn } from '../support/texts.ts'

/** Enough articles with one word for a second helping of results. */
const MANY = Array.from({ length: 30 }, (_, i) =>
  record(`z/barge-${String(i).padStart(2, '0')}`, {
    headline: `Barge ${i}`,
    text: 'A barge on the canal.',
    day: `1985-01-${String(i + 1).padStart(2, '0')}`,
    facets: { author: [`Author ${String(i % 10)}`] },
  }),
)
/** One story, told three times. */
const WEIR = ['The weir burst', 'Weir burst at dawn', 'Weir burst, says the lock keeper'].map((headline, i) =>
  record(`z/weir-${i}`, {
    headline,
    text: `The weir burst at dawn.${' Weir!'.repeat(2 - i)}`,
    day: '1985-02-0'.concat(String(i + 1)),
    story: 'weir',
    facets: { publication: ['Canal Paper'] },
  }),
)
const RECORDS = [...MADE_UP, ...MANY, ...WEIR]

/** A name that is listed with its other forms. */
const NAMES = nameAuthority([{ name: 'Canal Barges', variants: ['کشتی‌های ترعه', 'Ferry line'] }])

/** What the keeper wrote; of five pages, one says how mistakes are told. */
const OWN_PAGES = ['Errata & <b>more</b>', 'About', 'Rights', 'Contact', 'Thanks'].map(
  (headline, i): SearchPage => ({
    url: permalink('own', String(i)),
    headline,
    text: `The keeper lives by the weir.${i === 0 ? ' Mistakes are told <img src=x onerror=alert(1)> here.' : ''}`,
    language: 'en',
    dir: 'ltr',
  }),
)

const DARI = textsIn('fa-AF')

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

function articlePage(engine: ReturnType<typeof createTemplateEngine>, each: SearchRecord): OutputFile {
  const { article } = EXAMPLES
  const [lang = ''] = each.facets.language
  const { value } = engine.render('article', {
    ...article,
    site: { ...article.site, root: rootFrom(each.permalink) },
    page: {
      ...article.page,
      headline: { text: each.headline, lang, dir: each.dir },
      lang,
      dir: each.dir,
      bodyHtml: each.text
        .split('\n\n')
        .map((block) => `<p>${escaped(block)}</p>`)
        .join(''),
    },
  })
  return { path: indexFile(each.permalink), content: value ?? '' }
}

async function indexFiles(records: readonly SearchRecord[]): Promise<OutputFile[]> {
  const files: OutputFile[] = []
  const nothing = openBlockStore('', '')
  for await (const file of indexSearch(blocksOf(records, 12), nothing, (it) => assert.fail(it.message)))
    files.push({ path: file.path, content: contentOf(file) })
  return files
}

/** What exports cite: as little as a citation needs. */
function citationFiles(): OutputFile[] {
  const letters = [...new Set(RECORDS.map(({ articleId }) => letterOf(articleId)))]
  const rights = { words: 'Copyright Not Evaluated', uri: '' }
  const index = {
    ...{ version: SHARD_VERSION, archive: 'Made up', baseUrl: '' },
    letters: letters.join(''),
    rights: [rights],
  }
  const facts = { headlineSupplied: false, byline: '', authors: [], path: '', sourceAddress: '', sha256: '' }
  const rowOf = ({ articleId, permalink, headline, facets, day }: SearchRecord) =>
    shardRow(
      {
        permalink,
        facts: {
          ...facts,
          ...{ id: articleId, headline, address: '', archive: '', rights },
          publication: facets.publication.join(),
          language: facets.language.join(),
          tags: facets.tag,
          date: { edtf: day, text: day, status: 'stated' },
        },
      },
      0,
    )
  const shards = letters.map((letter) => {
    const own = RECORDS.filter(({ articleId }) => letterOf(articleId) === letter)
    const articles = Object.fromEntries(own.map((each) => [each.articleId, rowOf(each)]))
    return { path: shardPath(letter), content: JSON.stringify({ version: SHARD_VERSION, articles }) }
  })
  return [{ path: SHARD_INDEX_PATH, content: JSON.stringify(index) }, ...shards]
}

/** The search page of a site in Dari. */
function dariPage(engine: ReturnType<typeof createTemplateEngine>): OutputFile {
  const { search } = EXAMPLES
  const { value } = engine.render('search', {
    ...search,
    site: { ...search.site, language: 'fa-AF', dir: 'rtl' },
    text: DARI.plain,
    page: { ...search.page, texts: DARI.forScript, calendar: DARI.listCalendar },
  })
  return { path: 'dari/index.html', content: value ?? '' }
}

/** The page of the story of the weir. */
function storyPage(engine: ReturnType<typeof createTemplateEngine>): OutputFile {
  const { story } = EXAMPLES
  const choices = WEIR.map(({ permalink, headline }, i) => ({
    id: `weir${i}`,
    href: `../..${permalink}`,
    label: headline,
    chosen: '' as const,
  }))
  const { value } = engine.render('story', { ...story, page: { ...story.page, choices } })
  return { path: 'stories/weir/index.html', content: value ?? '' }
}

async function madeSite(): Promise<OutputFile[]> {
  const files = [...(await indexFiles(RECORDS)), ...searchNames(NAMES.names), ...citationFiles()]
  const engine = createTemplateEngine(defaultTheme())
  const { search, home, 'on-this-day': days } = EXAMPLES
  files.push({
    path: 'dates/on-this-day/index.html',
    content: engine.render('on-this-day', days).value ?? '',
  })
  files.push(dariPage(engine))
  files.push({ path: 'search/index.html', content: engine.render('search', search).value ?? '' })
  files.push({ path: 'index.html', content: engine.render('home', home).value ?? '' })
  files.push(...RECORDS.map((each) => articlePage(engine, each)))
  files.push(storyPage(engine))
  files.push({ path: PAGES_PATH, content: JSON.stringify(OWN_PAGES) })
  const folder = mkdtempSync(join(tmpdir(), 'backfile-client-'))
  await bundleClient(folder)
  for (const name of readdirSync(folder))
    files.push({ path: `assets/${name}`, content: readFileSync(join(folder, name)) })
  rmSync(folder, { recursive: true })
  for (const name of ['site.css', 'search.css', 'hits.css']) {
    files.push({
      path: `assets/${name}`,
      content: readFileSync(join(import.meta.dirname, '../../templates/assets', name)),
    })
  }
  files.push({ path: 'assets/texts.json', content: textsIn('en').forReader })
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
  await page.locator('#search-count:not(:empty), #search-browse:not([hidden])').first().waitFor()
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

  test('finds a listed name by another form, and searches its letters alone', async () => {
    await open('search/#q=Canal+Barges')
    await says(count(), '31 articles')
    await says(
      message(),
      'Also found with other endings: \u201cbarge\u201d. Also searched: \u2068\u201cکشتی\u200cهای ترعه\u201d\u2069, \u2068\u201cFerry line\u201d\u2069.',
    )
    await page.getByRole('button', { name: 'Search only the letters typed' }).click()
    await says(count(), '30 articles')
    assert.equal(fragment(), '#q=Canal+Barges&letters=only')
    assert.deepEqual(complaints, [])
  })

  test('finds own pages above the articles, the first of them, and not beside filters', async () => {
    await open('search/#q=mistakes')
    await says(count(), '0 articles')
    await says(message(), 'No article has the word “mistakes”.')
    const pages = page.locator('#search-pages')
    await says(pages.locator('h3'), '1 page of this site')
    assert.equal(await seen(pages.locator('li a')), 'Errata & <b>more</b>')
    const href = await pages.locator('li a').getAttribute('href')
    assert.match(href ?? '', /\/own\/0\/#mark=mistakes$/i)
    assert.equal(
      await seen(pages.locator('.excerpt')),
      'The keeper lives by the weir. Mistakes are told <img src=x onerror=alert(1)> here.',
    )
    assert.deepEqual(await pages.locator('mark').allInnerTexts(), ['Mistakes'])
    assert.equal(await page.locator('#search-browse').isVisible(), false)
    await search('weir')
    await says(count(), '3 articles, 1 story')
    await says(pages.locator('h3'), '5 pages of this site')
    assert.equal(await pages.locator('li').count(), 3)
    assert.deepEqual([await headlines().then((all) => all.length), await brokenRules(page)], [3, []])
    await page.getByRole('button', { name: 'Show all 5' }).click()
    assert.equal(await pages.locator('li').count(), 5)
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Thanks')
    await page.getByRole('checkbox', { name: 'Canal Paper' }).check()
    await says(count(), '3 of 3 articles, 1 story')
    assert.equal(await pages.isVisible(), false)
    assert.deepEqual(complaints, [])
  })

  test('reads every occurrence on a line, and queries over time', async () => {
    await open('search/#q=harbour')
    await page.locator('#search-view input[value=context]').check()
    await page.locator('.kwic li').nth(4).waitFor()
    const line = page.locator('.kwic li').first()
    assert.match((await line.locator('mark').textContent()) ?? '', /^harbour$/i)
    await page.locator('#search-box').press('ArrowDown')
    assert.ok(await line.locator('a').evaluate((link) => link === document.activeElement))
    await page.locator('.kwic').locator('xpath=..').getByRole('radio').nth(2).check()
    assert.equal(fragment(), '#q=harbour&view=context&lines=after')
    assert.deepEqual(await brokenRules(page), [])
    await page.locator('#search-view input[value=time]').check()
    await page.locator('.queries input[type=text]').first().fill('bridge')
    await page.keyboard.press('Enter')
    await page.locator('.chart .line-1').last().waitFor()
    assert.equal(fragment(), '#q=harbour&view=time&lines=after&beside=bridge')
    assert.equal(await page.locator('.sheet tbody tr').count(), 37)
    // Each in a drawing of its own, on one scale, at an address of its own.
    await page.getByRole('checkbox', { name: 'A drawing for each' }).check()
    await page.locator('.apart figure').nth(1).waitFor()
    assert.equal(fragment(), '#q=harbour&view=time&lines=after&beside=bridge&draw=apart')
    assert.deepEqual(await page.locator('.apart figcaption').allInnerTexts(), ['harbour', 'bridge'])
    const tops = page.locator('.apart figure text:nth-of-type(3)')
    assert.equal(new Set(await tops.allTextContents()).size, 1)
    await page.setViewportSize({ width: 360, height: 640 })
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360)
    assert.deepEqual([await brokenRules(page), complaints], [[], []])
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
      (await tags.locator('li label').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim()),
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
    await page.getByRole('region', { name: 'Newest articles' }).waitFor()
    await page.getByRole('region', { name: 'Examples' }).getByRole('link').first().click()
    await page.locator('#search-start').waitFor({ state: 'hidden' })
    assert.equal(await page.locator('#search-box').inputValue(), 'name:"Amu Darya"')
    await page.goBack()
    await page.getByRole('region', { name: 'Examples' }).waitFor()
    await page.getByRole('checkbox', { name: /^Sea/ }).check()
    await says(count(), '3 of 44 articles')
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
      '[circa 1950]\nonly limits known',
    ])
    await page.getByRole('radio', { name: 'Oldest' }).check()
    await says(page.locator('#search-results .when').first(), '7 February 2003')
    assert.equal(await seen(page.locator('#search-results .when').last()), '[circa 1950]\nonly limits known')
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

  test('is shown the lists as a way on, and nothing to sort by, only where no article has the words', async () => {
    const lists = page.locator('#search-browse a').first()
    const order = page.locator('#search-sort')
    await open()
    await search('bridgework')
    await says(count(), '0 articles')
    assert.deepEqual([await lists.isVisible(), await order.isVisible()], [true, false])
    await search('harbour')
    await page.locator('#search-results > li').first().waitFor()
    assert.deepEqual([await lists.isVisible(), await order.isVisible()], [false, true])
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
    await page.getByRole('button', { name: 'Without Tag: Schools 2 articles' }).click()
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
    const values = authors.getByRole('checkbox')
    assert.equal(await values.count(), 8)
    await authors.getByRole('button', { name: 'Show all 10' }).click()
    await values.nth(9).waitFor()
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
    assert.equal(await seen(page.locator('#search-results .excerpt mark')), 'ګټه')
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
    await says(count(), '44 articles in the archive')
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
    for (const missing of [/^search\/table/, /\.pf_index$/]) {
      server.hide(missing)
      await page.goto('about:blank')
      await page.goto(at('search/#q=barge'))
      await says(
        message(),
        'The search index cannot be loaded. Try again when you are online, or go on from one of these pages:',
      )
      assert.equal(await page.locator('#search-browse a').first().isVisible(), true, String(missing))
      server.hide(undefined)
      await page.getByRole('button', { name: 'Try again' }).click()
      await says(count(), '30 articles')
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

  test('is told how many articles could not be searched, and is not told that no article has a word', async () => {
    server.hide(/^pagefind\/b12\/.*pf_index$/)
    await open('search/#q=lighthouse')
    await says(count(), '1 article')
    await says(message(), 'A part of the index cannot be loaded: 12 articles were not searched.')
    await search('nowhere')
    await says(count(), '0 articles')
    await says(message(), 'A part of the index cannot be loaded: 12 articles were not searched.')
    server.hide(undefined)
    await page.getByRole('button', { name: 'Try again' }).click()
    await says(message(), 'No article has the word “nowhere”.')
    complaints.length = 0
  })

  test('reads the other results when the text of one is missing', async () => {
    const [fragment] = (await indexFiles(RECORDS.slice(1, 2))).filter(({ path }) =>
      path.endsWith('.pf_fragment'),
    )
    server.hide(new RegExp(fragment?.path.replace(/.*\//, '') ?? 'none'))
    await open('search/#q=bridge&sort=oldest')
    await says(count(), '5 articles')
    assert.equal(await page.locator('#search-results > li').count(), 5)
    assert.equal(await seen(page.locator('#search-results > li').first()), 'This result cannot be loaded.')
    complaints.length = 0
  })

  test('finds what came with a new publication while the page stays open', async () => {
    await open('search/#q=barley')
    await says(count(), '2 articles')
    const added = record('z/more', { headline: 'More zithers', text: 'Zithers again.', day: '1990-01-01' })
    server.publish(await indexFiles([...RECORDS, added]))
    await search('zithers')
    await says(count(), '1 article')
    server.publish(await indexFiles(RECORDS))
    await search('barley')
    await says(count(), '2 articles')
    assert.deepEqual(complaints, [])
  })

  test('reads on a phone with the filters in a drawer', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await open('search/#q=bridge')
    await says(count(), '5 articles')
    assert.equal(await page.getByRole('checkbox', { name: 'Bridges' }).isVisible(), false)
    await page.getByText('Narrow the results').click()
    assert.equal(await page.getByRole('checkbox', { name: 'Bridges' }).isVisible(), true)
    assert.equal(await page.getByRole('radio', { name: 'Over time' }).isVisible(), false)
    await page.getByText('View, link and export').click()
    assert.equal(await page.getByRole('radio', { name: 'Over time' }).isVisible(), true)
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
  })

  test('takes a name that is offered, and it narrows the results', async () => {
    await open()
    await page.locator('#search-box').pressSequentially('harbour so')
    const option = page.getByRole('option', { name: 'Songs Tag · 1 article' })
    await option.waitFor()
    assert.equal(await page.locator('#search-box').getAttribute('aria-expanded'), 'true')
    await page.keyboard.press('ArrowDown')
    assert.equal(await option.getAttribute('aria-selected'), 'true')
    await page.keyboard.press('Enter')
    await says(count(), '1 of 3 articles')
    assert.equal(fragment(), '#q=harbour&tag=Songs')
    assert.equal(await option.count(), 0)
    await page.locator('#search-box').pressSequentially(' bri')
    await page.getByRole('option', { name: 'Bridges Tag · 4 articles' }).waitFor()
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('#search-names > li').count(), 0)
    assert.equal(await page.locator('#search-box').inputValue(), 'harbour bri')
    assert.deepEqual(complaints, [])
  })

  test('reads one article of each story, and the others of it when they are asked for', async () => {
    await open('search/#q=weir')
    await says(count(), '3 articles, 1 story')
    await page.getByLabel('One of each story').press('Space')
    await page.waitForURL('**/search/#q=weir&by=story')
    const more = page.getByRole('button', { name: '2 more of this story' })
    await more.waitFor()
    assert.deepEqual(await headlines(), ['The weir burst'])
    assert.equal(await more.getAttribute('aria-expanded'), 'false')
    await more.press('Enter')
    const lines = page.locator('.same-story li')
    await lines.nth(1).waitFor()
    assert.deepEqual(await lines.allInnerTexts(), [
      'Weir burst at dawn · Canal Paper · 1985-02-02',
      'Weir burst, says the lock keeper · Canal Paper · 1985-02-03',
    ])
    assert.deepEqual(await brokenRules(page), [])
    await page.getByRole('link', { name: 'The weir burst' }).press('ArrowDown')
    await page.keyboard.press('Enter')
    await says(page.locator('.hits .hit-place'), 'Match 2 of 3')
    await page.goto(at('search/#q=weir&tag=Sea&by=story'))
    await page.goto(at('search/#q=bridge'))
    await says(count(), '5 articles')
    assert.equal(await page.getByLabel('One of each story').isVisible(), false)
    assert.deepEqual(complaints, [])
  })

  test('asks for all of several tags, reads which is meant, and goes to a day', async () => {
    await open('search/#tag=Bridges&tag=Elections')
    await says(count(), '4 of 44 articles')
    const chips = page.locator('#search-chips')
    const joints = () => chips.locator('> span').allInnerTexts()
    assert.deepEqual(await joints(), ['or'])
    await page.getByRole('radio', { name: 'All of them' }).press('Space')
    await says(count(), '1 of 44 articles')
    assert.deepEqual(await joints(), ['and'])
    assert.equal(fragment(), '#tag=Bridges&tag=Elections&all=tag')
    await page.locator('#search-box').fill('9 February 2003')
    await page.getByRole('option', { name: 'Go to 9 February 2003 1 article' }).click()
    await page.waitForURL('**/2003/02/09/')
    // From another page it is asked for at once, and offered beside the answer.
    await open('search/#q=9+February+2003')
    await page.getByRole('link', { name: 'Go to 9 February 2003 1 article' }).click()
    await page.waitForURL('**/2003/02/09/')
  })

  test('excludes a value, and takes the exclusion away', async () => {
    await open('search/#q=bridge')
    await says(count(), '5 articles')
    const exclude = page.getByRole('button', { name: 'Exclude Bridges' })
    await exclude.press('Enter')
    await says(count(), '1 of 5 articles')
    assert.equal(await exclude.getAttribute('aria-pressed'), 'true')
    assert.equal(fragment(), '#q=bridge&-tag=Bridges')
    await page.getByRole('button', { name: 'Remove the filter Tag: not Bridges' }).click()
    await says(count(), '5 articles')
  })

  test('types a range in any digits, and presses the years of the results', async () => {
    await open()
    const [from, to] = [page.locator('#search-from'), page.locator('#search-to')]
    await from.fill('۲۰۰۳')
    await from.press('Enter')
    await says(count(), '8 of 44 articles')
    await to.fill('2003-02-08')
    await to.press('Enter')
    await says(count(), '2 of 44 articles')
    assert.equal(fragment(), '#from=2003&to=2003-02-08')
    await page.getByRole('checkbox', { name: 'undated' }).check()
    await says(count(), '4 of 44 articles')
    await to.fill('yesterday')
    await to.press('Enter')
    assert.match(await seen(page.locator('#search-date-note')), /^“yesterday” is not a date/)
    assert.equal(await to.getAttribute('aria-invalid'), 'true')
    // The results do not go on by the day that the box does not show any more.
    assert.match(await seen(page.locator('#search-date-note')), /The results are not limited by it\.$/)
    await page.getByRole('button', { name: /^Remove the filter Date: from 2003 or undated/ }).waitFor()
    assert.equal(await to.inputValue(), 'yesterday')
    assert.equal(fragment(), '#from=2003&undated=yes')
    await page.getByRole('button', { name: /^Remove the filter Date: from 2003 or undated/ }).click()
    await says(count(), '44 articles in the archive')
    await page.getByRole('button', { name: /^2000–2004/ }).press('Enter')
    await says(count(), '3 of 44 articles')
    assert.equal(fragment(), '#from=2000&to=2004')
    await page.getByRole('button', { name: '2003: 3 articles' }).press('Enter')
    await page.getByRole('button', { name: 'February 2003: 3 articles' }).waitFor()
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'February 2003: 3 articles')
    await page.getByRole('button', { name: 'All dates' }).click()
    await says(count(), '44 articles in the archive')
  })

  test('is shown ways out, each with what it would give', async () => {
    await open('search/#q=lighthouse+barley')
    await says(message(), 'No article has “lighthouse” and “barley” together.')
    assert.deepEqual(await page.locator('#search-ways button').allInnerTexts(), [
      'Without “lighthouse” 2 articles',
      'Without “barley” 1 article',
    ])
    await page.locator('#search-ways button').first().click()
    await says(count(), '2 articles')
    assert.equal(await page.locator('#search-box').inputValue(), 'barley')
    await page.goto(at('search/#q=bridge&tag=Sea&-publication=Valley+Wire'))
    await says(message(), '5 articles match, but not with these filters.')
    assert.deepEqual(await page.locator('#search-ways button').allInnerTexts(), [
      'Without Tag: Sea 3 articles',
      'Clear all filters 5 articles',
    ])
  })

  test('takes a link and the results along', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await open('search/#q=bridge&sort=oldest')
    await says(count(), '5 articles')
    await page.getByRole('button', { name: 'Copy a link to this search' }).click()
    await says(page.locator('#search-tools-status'), 'Copied.')
    assert.equal(
      await page.evaluate(() => navigator.clipboard.readText()),
      at('search/#q=bridge&sort=oldest'),
    )
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSL-JSON' }).click(),
    ])
    assert.equal(file.suggestedFilename(), 'results.csl.json')
    const items: { title: string }[] = JSON.parse(readFileSync(await file.path(), 'utf8'))
    assert.deepEqual(
      items.map(({ title }) => title),
      await headlines(),
    )
    await says(page.locator('#search-tools-status'), '5 articles are in the file.')
    server.hide(/^data\//)
    await page.reload()
    await says(count(), '5 articles')
    await page.getByRole('button', { name: 'CSV' }).click()
    await page.getByText('The file could not be made').waitFor()
  })

  test('goes from hit to hit and from result to result, and back to the place in the list', async () => {
    await open('search/#q=barge&sort=oldest')
    await says(count(), '30 articles')
    await page.getByRole('button', { name: 'Show more' }).click()
    await page.locator('#search-results > li').nth(29).waitFor()
    await page.getByRole('link', { name: 'Barge 24' }).press('Enter')
    const bar = page.locator('.hits')
    await says(bar.locator('.hit-place'), 'Match 2 of 2')
    await page.keyboard.press('n')
    await says(bar.locator('.hit-place'), 'Match 1 of 2')
    assert.equal(await seen(page.locator('mark[aria-current]')), 'Barge')
    await says(bar.locator('.result-place'), 'Result 25 of 30')
    await page.keyboard.press('Shift+N')
    await says(bar.locator('.result-place'), 'Result 26 of 30')
    await page.goBack()
    await says(bar.locator('.result-place'), 'Result 25 of 30')
    await page.goBack()
    await page.locator('#search-results > li').nth(29).waitFor()
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Barge 24')
    assert.equal(await page.evaluate(() => scrollY > 500), true)
    // The link on the page of a result is the browser's Back where the search lies behind, and else comes to the same.
    await page.getByRole('link', { name: 'Barge 24' }).press('Enter')
    const entries = await page.evaluate(() => history.length)
    await bar.getByRole('link', { name: 'Back to the results' }).click()
    await page.locator('#search-results > li').nth(29).waitFor()
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Barge 24')
    assert.equal(await page.evaluate(() => history.length), entries)
    await page.getByRole('link', { name: 'Barge 24' }).press('Enter')
    await bar.getByRole('link', { name: 'Next result' }).click()
    await says(bar.locator('.result-place'), 'Result 26 of 30')
    await page.keyboard.press('u')
    await page.locator('#search-results > li').nth(29).waitFor()
    await page.waitForFunction(() => document.activeElement?.textContent === 'Barge 25')
    assert.equal(await page.evaluate(() => scrollY > 500), true)
    assert.deepEqual(complaints, [])
  })

  test('goes on to results that were not on the page, one after another', async () => {
    await open('search/#q=barge&sort=oldest')
    await says(count(), '30 articles')
    await page.getByRole('link', { name: 'Barge 19' }).press('Enter')
    const bar = page.locator('.hits')
    await says(bar.locator('.result-place'), 'Result 20 of 30')
    for (const [place, headline] of [
      [21, 'Barge 20'],
      [22, 'Barge 21'],
    ] as const) {
      await bar.getByRole('link', { name: 'Next result' }).click()
      await says(bar.locator('.result-place'), `Result ${place} of 30`)
      assert.equal(await seen(page.locator('h1')), headline)
      assert.ok((await page.locator('mark').count()) > 0, 'its words are marked')
    }
    await bar.getByRole('link', { name: 'Previous result' }).click()
    await says(bar.locator('.result-place'), 'Result 21 of 30')
    await bar.getByRole('link', { name: 'Next result' }).waitFor()
    assert.deepEqual(complaints, [])

    // Another publication has other parts: the way ends, and nothing breaks.
    server.hide(/\/fragment\//)
    for (const place of [22, 23]) {
      await bar.getByRole('link', { name: 'Next result' }).click()
      await says(bar.locator('.result-place'), `Result ${place} of 30`)
    }
    await bar.locator('.next-result').waitFor({ state: 'hidden' })
    await bar.getByRole('link', { name: 'Back to the results' }).waitFor()
  })

  test('leads to no next result from the last one', async () => {
    await open('search/#q=barley')
    await says(count(), '2 articles')
    await page.locator('#search-results h3 a').nth(1).press('Enter')
    await says(page.locator('.result-place'), 'Result 2 of 2')
    await page.locator('.next-result').waitFor({ state: 'hidden' })
    await page.getByRole('link', { name: 'Previous result' }).waitFor()
  })

  test('collects a result, and takes it out again', async () => {
    await open('search/#q=barley')
    await says(count(), '2 articles')
    const button = page.getByRole('button', { name: 'Collect Barley soup' })
    await button.press('Enter')
    await page.locator('#search-results button.collect[aria-pressed="true"]').waitFor()
    await page.getByRole('button', { name: 'Collect Millers form a union' }).click()
    await page.locator('#search-results button.collect[aria-pressed="true"]').nth(1).waitFor()
    await page.reload()
    await page.locator('#search-results button.collect[aria-pressed="true"]').nth(1).waitFor()
    await button.click()
    await page.locator('#search-results button.collect[aria-pressed="false"]').waitFor()
    const stored = await page.evaluate(() => Object.values(localStorage).join())
    assert.deepEqual(JSON.parse(stored).items, [
      {
        id: '2011cooperative',
        permalink: '/2011/cooperative/',
        headline: 'Millers form a union',
        language: 'en',
        note: '',
      },
    ])
    assert.deepEqual(complaints, [])
  })

  test('keeps single keys to themselves when they are off', async () => {
    await page.addInitScript(() => localStorage.setItem('backfile.keys', 'off'))
    await open('search/#q=bridge')
    await says(count(), '5 articles')
    await page.keyboard.press('ArrowDown')
    const [first] = await headlines()
    await page.keyboard.press('/')
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), first)
  })

  test('reads on while the index is made anew, and then finds what came', async () => {
    await open('search/#q=barley')
    await says(count(), '2 articles')
    await page.locator('#search-box').press('End')
    await page.locator('#search-box').pressSequentially(' mi')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    const before = server.requests.length
    const added = record('z/more', { headline: 'More barley', text: 'Barley again.', day: '1990-01-01' })
    server.publish(await indexFiles([...RECORDS, added]))
    await page.evaluate(() => document.dispatchEvent(new CustomEvent('backfile:index')))
    await says(count(), '3 articles')
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'search-box')
    assert.equal(await page.locator('#search-box').inputValue(), 'barley ')
    assert.equal(server.requests.slice(before).includes('search/table.json'), true)
    server.hide(/^search\/table/)
    await page.evaluate(() => document.dispatchEvent(new CustomEvent('backfile:index')))
    await page.locator('#search-box').press('Escape')
    await search('ferry')
    await says(count(), '2 articles')
    server.publish(await indexFiles(RECORDS))
  })

  test('finds an article of a Dari site by its own digits and calendar', async () => {
    await open('dari/')
    const from = page.locator('#search-from')
    await from.fill('۱۳۹۹')
    await from.press('Enter')
    await says(count(), '۳ از ۴۴ مقاله')
    assert.equal(fragment(), '#from=2020-03-20')
    assert.equal(await from.inputValue(), '۱۳۹۹-۰۱-۰۱')
    await page.locator('#search-box').fill('۱۳۹۹')
    await page.keyboard.press('Enter')
    await says(count(), '۱ از ۱ مقاله')
    assert.deepEqual(complaints, [])
  })

  test('meets no obstacle that axe knows, whatever the page shows', async () => {
    const states: readonly (readonly [path: string, act?: () => Promise<unknown>])[] = [
      ['search/#q=bridge&tag=Bridges&-author=Bo+Inkwell&from=2000&sort=newest'],
      ['search/#q=lighthouse+barley'],
      ['search/#tag=Bridges&tag=Elections&all=tag'],
      ['search/#q=barley&tag=Schools'],
      ['dari/#q=%D9%BE%D9%84', () => page.locator('.help summary').click()],
      ['search/', () => page.locator('#search-box').pressSequentially('bri')],
      [
        'search/',
        () =>
          page
            .locator('#search-from')
            .fill('never')
            .then(() => page.keyboard.press('Enter')),
      ],
    ]
    // Colours that change softly would be measured on their way.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const [path, act] of states) {
      await page.goto('about:blank')
      await page.setViewportSize({ width: 1280, height: 800 })
      await open(path)
      await act?.()
      for (const [colorScheme, width, drawer] of [
        ['light', 1280, '#search-drawer[open]'],
        ['dark', 360, '#search-drawer:not([open])'],
      ] as const) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        await page.locator(drawer).evaluate((found: HTMLDetailsElement) => {
          found.open = true
        })
        assert.deepEqual(await brokenRules(page), [], `${path} ${width}`)
        assert.equal(
          await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          true,
          path,
        )
      }
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

test('a reader of a story sets any two of its articles side by side, and shares that', async () => {
  await page.goto(at('stories/weir/'))
  await page.getByLabel('First text').selectOption('Weir burst at dawn')
  await page.getByRole('button', { name: 'Compare', exact: true }).press('Enter')
  const told = page.locator('.any-two [role=status]')
  await says(told, '1 word stands only in the second.')
  assert.deepEqual(await page.locator('.any-two ins').allInnerTexts(), ['addedWeir!'])
  assert.equal(fragment(), '#a=weir1&b=weir0')
  assert.deepEqual(await brokenRules(page), [])
  await page.goto('about:blank')
  await page.goto(at('stories/weir/#a=weir2&b=weir2'))
  await says(told, 'The two texts are the same, word for word.')
  server.hide(/weir-1/)
  await page.getByLabel('First text').selectOption('Weir burst at dawn')
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await says(told, 'The two texts cannot be loaded. Try again when you are online.')
})

test('a query asks the site for a few files and no other place', async () => {
  await open()
  const before = server.requests.length
  await search('lighthouse')
  await says(count(), '1 article')
  // The icon is asked for by the browser, whenever it likes.
  const asked = server.requests
    .slice(before)
    .filter((path) => !/\.pf_(?:index|meta)$/.test(path) && path !== 'favicon.svg')
  assert.deepEqual(asked.map((path) => path.replace(/und_[0-9a-f]+/, 'ID')).sort(), [
    'pagefind/fragment/ID.pf_fragment',
    'search/stamp.json',
  ])
  assert.deepEqual(complaints, [])
})
