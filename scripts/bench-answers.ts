// How long search takes to answer from a cold cache: `npm run bench:search -- --sites NEW OLD`, two built sites of the same articles,
// each asked in turn in a Chromium of its own, over HTTP/1.1 with a wait before every file. Ratios are of NEW to OLD; a step is a file that
// is asked for only after another came.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { contentType } from '../src/edge/serve/content-type.ts'
import { openBrowser } from '../test/support/browser.ts'
import { mean } from './bench-figures.ts'

/** Milliseconds before each file, as to a host that is not near. */
const WAIT = 40
const ROUNDS = 5
const ENOUGH = 30_000

/** What is asked, by its class: the fragment of the address with which the page is opened. */
const ASKED: Readonly<Record<string, string>> = {
  'a common word': 'q=said',
  'a word': 'q=oil',
  'a rare word': 'q=barbuda',
  'two words': 'q=oil+prices',
  'four words': 'q=japan+trade+talks+tariffs',
  'a phrase': 'q=%22interest+rates%22',
  'an absent word': 'q=zzyzx',
  'by date': 'q=said&sort=newest',
  'a word, narrowed': 'q=trade&from=1987-03-10&to=1987-03-20',
  'dates alone': 'from=1987-03-10&to=1987-03-20',
  'dates alone, oldest': 'from=1987-03-10&to=1987-03-20&sort=oldest',
  'nothing asked': '',
}

/** What is typed into a page that has come to rest. */
const TYPED: Readonly<Record<string, string>> = {
  'typed: a word': 'sugar',
  'typed: two words': 'bank rate',
  'typed: a beginning': 'operati',
}

interface Request {
  readonly path: string
  readonly start: number
  readonly end: number
  readonly bytes: number
}

interface Measured {
  readonly ms: number
  readonly longestTask: number
  readonly requests: readonly Request[]
}

interface SlowSite {
  readonly address: string
  readonly requests: Request[]
  readonly close: () => void
}

/** Serves a built site, slowly. What a host compresses is compressed beforehand. */
async function serveSlowly(folder: string): Promise<SlowSite> {
  const requests: Request[] = []
  const packed = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const start = performance.now()
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = join(folder, decodeURI(pathname).replace(/\/$/, '/index.html'))
    setTimeout(() => {
      if (!existsSync(path) || statSync(path).isDirectory()) return response.writeHead(404).end()
      const type = contentType(path)
      const isText = /^text|javascript|json|xml/.test(type)
      const content = packed.get(path) ?? (isText ? gzipSync(readFileSync(path)) : readFileSync(path))
      packed.set(path, content)
      response.writeHead(200, {
        'content-type': type,
        'content-length': content.length,
        ...(isText ? { 'content-encoding': 'gzip' } : {}),
      })
      return response.end(content, () =>
        requests.push({ path: pathname, start, end: performance.now(), bytes: content.length }),
      )
    }, WAIT)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  return {
    address: `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`,
    requests,
    close: () => server.close().closeAllConnections(),
  }
}

/** In the page, before its own scripts: notes when an answer is there, and how long the main thread was held. As text, for what the compiler adds to functions is not there. */
const WATCH = `
  Object.assign(globalThis, { since: 0, answered: 0, longest: 0 })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  }).observe({ type: 'longtask', buffered: true })
  new MutationObserver(() => {
    const isThere =
      document.querySelector('#search-results > li') ||
      document.querySelector('#search-message')?.textContent.includes('No article') ||
      (location.hash === '' && since === 0 && document.querySelector('#search-facets li'))
    if (isThere && answered === 0) answered = performance.now()
  }).observe(document, { subtree: true, childList: true, characterData: true })
`

const answered = () => Number(Reflect.get(globalThis, 'answered')) > 0

async function measure(
  browser: Browser,
  site: SlowSite,
  ask: (page: Page) => Promise<void>,
): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  try {
    await page.addInitScript(WATCH)
    site.requests.length = 0
    await ask(page)
    await page.waitForFunction(answered, undefined, { timeout: ENOUGH })
    const ms = await page.evaluate(
      () => Number(Reflect.get(globalThis, 'answered')) - Number(Reflect.get(globalThis, 'since')),
    )
    // Long tasks are told some time after they end.
    await page.waitForTimeout(150)
    const longestTask = await page.evaluate(() => Number(Reflect.get(globalThis, 'longest')))
    return { ms, longestTask, requests: [...site.requests] }
  } finally {
    await context.close()
  }
}

function opened(fragment: string) {
  return (site: SlowSite) => async (page: Page) => {
    await page.goto(`${site.address}/search/#${fragment}`, { waitUntil: 'commit' })
  }
}

function typed(words: string) {
  return (site: SlowSite) => async (page: Page) => {
    await page.goto(`${site.address}/search/`, { waitUntil: 'networkidle' })
    site.requests.length = 0
    await page.evaluate((text) => {
      Object.assign(globalThis, { since: performance.now(), answered: 0 })
      const box = document.querySelector<HTMLInputElement>('#search-box')
      if (!box) return
      box.value = text
      box.dispatchEvent(new Event('input', { bubbles: true }))
    }, words)
  }
}

/** The longest row of requests each of which began only when the one before was there. */
function stepsOf(requests: readonly Request[]): number {
  const depths = new Map<Request, number>()
  for (const request of [...requests].sort((a, b) => a.start - b.start)) {
    const before = [...depths].filter(([{ end }]) => end <= request.start)
    depths.set(request, 1 + Math.max(0, ...before.map(([, depth]) => depth)))
  }
  return Math.max(0, ...depths.values())
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function told(all: readonly Measured[]): string {
  const [last] = all.slice(-1)
  const requests = last?.requests ?? []
  const kilobytes = requests.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
  return [
    `${median(all.map(({ ms }) => ms)).toFixed(0)} ms`.padStart(8),
    `${stepsOf(requests)} steps`.padStart(9),
    `${requests.length} files`.padStart(10),
    `${kilobytes.toFixed(0)} kB`.padStart(8),
  ].join('')
}

/** Which classes are asked, by a part of their names, and whether each file is told. */
interface BenchedAnswers {
  readonly only: string
  readonly withFiles: boolean
}

/** Prints how long both sites take for every class, and their ratios. */
export async function benchAnswers(
  newer: string,
  older: string,
  { only, withFiles }: BenchedAnswers,
): Promise<void> {
  const sites = [await serveSlowly(newer), await serveSlowly(older)] as const
  const browser = await openBrowser()
  const ratios: number[] = []
  let longest = 0
  try {
    const all = [
      ...Object.entries(ASKED).map(([name, fragment]) => [name, opened(fragment)] as const),
      ...Object.entries(TYPED).map(([name, words]) => [name, typed(words)] as const),
    ]
    for (const [name, ask] of all.filter(([name]) => name.includes(only))) {
      const taken: [Measured[], Measured[]] = [[], []]
      for (let round = 0; round < ROUNDS; round++)
        for (const which of [0, 1] as const)
          taken[which].push(await measure(browser, sites[which], ask(sites[which])))
      const [ours, theirs] = taken
      const ratio = median(ours.map(({ ms }) => ms)) / median(theirs.map(({ ms }) => ms))
      const task = median(ours.map(({ longestTask }) => longestTask))
      ratios.push(ratio)
      longest = Math.max(longest, task)
      console.log(
        `${name.padEnd(22)} ${told(ours)}   was ${told(theirs)}   ratio ${ratio.toFixed(2)}   longest task ${task.toFixed(0)} ms`,
      )
      if (withFiles)
        for (const { path, start, end } of ours.at(-1)?.requests ?? [])
          console.log(
            `    ${(start - (ours.at(-1)?.requests[0]?.start ?? 0)).toFixed(0).padStart(6)} ${(end - start).toFixed(0).padStart(5)} ms  ${path}`,
          )
    }
    console.log(
      `ratio ${mean(ratios).toFixed(2)} on average, ${Math.max(...ratios).toFixed(2)} at most; longest task ${longest.toFixed(0)} ms`,
    )
  } finally {
    await browser.close()
    for (const site of sites) site.close()
  }
}
