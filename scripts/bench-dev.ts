// How long a change takes to be seen: `npm run bench:dev -- FOLDER` copies an archive, builds it, opens it with
// `backfile dev` and measures, for a new article, an edit of an old one and a deletion, from the end of the write:
// until the page is served, until the lists of its day and tag are right, and until a browser's search page that is
// open finds it. Then, when the blocks of the index have been built again, what a build without a change costs, and what dev costs when nothing happens.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { chromium, type Page } from 'playwright-core'
import { archiveFolder } from '../src/edge/disk/archive-folder.ts'
import { chromiumPath, NO_CHROMIUM } from './ensure-chromium.ts'

const PROGRAM = join(import.meta.dirname, '../lib/cli/main.js')
const ROUNDS = 5
/** Milliseconds between two looks whether something is there; more looks would slow down what is measured. */
const STEP = 16

const [source] = process.argv.slice(2)
if (source === undefined) throw new Error('Name the folder of an archive: npm run bench:dev -- FOLDER')
const scratch = mkdtempSync(join(tmpdir(), 'backfile-bench-dev-'))
const root = join(scratch, 'archive')
cpSync(source, root, { recursive: true, filter: (path) => !/\/(?:\.backfile|dist)$/.test(path) })
/** Where the archive's articles lie, as a build finds them. */
const { articles } = archiveFolder(root, join(root, 'dist'))
const long = new Date(Date.now() - 3_600_000)
for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }))
  utimesSync(join(root, path), long, long)

let dev: ChildProcess | undefined
process.on('exit', () => {
  dev?.kill()
  rmSync(scratch, { recursive: true, force: true })
})

const build = () => {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'build', root, '--quiet'], {
    encoding: 'utf8',
  })
  if (status === null || status > 1) throw new Error(stderr)
  return (performance.now() - start) / 1000
}
const first = build()
// The system's word that a file is untouched counts when the file has rested for some seconds.
await new Promise((resolve) => setTimeout(resolve, 3000))
build()
const again = [build(), build(), build()]

const opening = performance.now()
const address = await new Promise<string>((resolve, reject) => {
  dev = spawn(process.execPath, [PROGRAM, 'dev', root], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  dev.stdout?.on('data', (part: Buffer) => {
    said += part.toString()
    const found = /at (http:\/\/\S+)/.exec(said)?.[1]
    if (found) resolve(found)
  })
  dev.once('exit', (code) => reject(new Error(`dev ended with ${code}`)))
})
const opened = (performance.now() - opening) / 1000

const executablePath = chromiumPath()
if (executablePath === undefined) throw new Error(NO_CHROMIUM)
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
const search = await browser.newPage()

/** Milliseconds since `start` when an address answers as wanted. */
async function until(
  path: string,
  wanted: (status: number, html: string) => boolean,
  start: number,
): Promise<number> {
  for (;;) {
    const response = await fetch(new URL(path, address))
    if (wanted(response.status, await response.text())) return performance.now() - start
    if (performance.now() - start > 60_000) throw new Error(`${path} did not come to be as it should.`)
    await new Promise((resolve) => setTimeout(resolve, STEP))
  }
}

/** Milliseconds since `start` when the open search page shows a headline, or no longer does. */
async function untilFound(page: Page, headline: string, there: boolean, start: number): Promise<number> {
  await page.waitForFunction(
    ([words, there]) => (document.querySelector('main')?.textContent ?? '').includes(String(words)) === there,
    [headline, there] as const,
    { polling: 10, timeout: 120_000 },
  )
  return performance.now() - start
}

const quiet = () => new Promise((resolve) => setTimeout(resolve, 1500))

interface Round {
  readonly page: number
  readonly lists: number
  readonly search: number
}

const rounds: Record<'new' | 'edit' | 'delete', Round[]> = { new: [], edit: [], delete: [] }
await until('search/table.json', (status) => status === 200, performance.now())
for (let i = 0; i < ROUNDS; i++) {
  const word = `heronry${String.fromCharCode(97 + i)}`
  const headline = `Counting ${word} at Dawn`
  const file = join(articles, `bench-${word}.md`)
  await search.goto(new URL(`search/#q=${word}`, address).href)
  await quiet()

  const text = (title: string) =>
    `---\ntitle: ${title}\ndate: 2001-02-0${i + 1}\ntags: [Bench ${word}]\n---\nThe ${word} was counted before the mist had gone.\n`
  const day = `2001/02/0${i + 1}/`
  const tag = `tags/bench-${word}/`
  const measure = async (is: string, was: string): Promise<Round> => {
    const start = performance.now()
    const slug = (is || was).toLowerCase().replaceAll(' ', '-')
    const listed = (_: number, html: string) =>
      (is === '' || html.includes(is)) && (was === '' || was === is || !html.includes(was))
    const [page, ...others] = await Promise.all([
      until(`${day}${slug}/`, (status) => (status === 200) === (is !== ''), start),
      until(day, listed, start),
      until(tag, listed, start),
      untilFound(search, is || was, is !== '', start),
    ])
    return { page, lists: Math.max(others[0] ?? 0, others[1] ?? 0), search: others[2] ?? 0 }
  }
  writeFileSync(file, text(headline))
  rounds.new.push(await measure(headline, ''))
  await quiet()
  const corrected = `Counting ${word} at Dusk`
  writeFileSync(file, text(corrected))
  rounds.edit.push(await measure(corrected, headline))
  await quiet()
  rmSync(file)
  rounds.delete.push(await measure('', corrected))
}

// An old article in a full block of the index.
const old: number[] = []
const olds = readdirSync(articles, { recursive: true, encoding: 'utf8' })
  .filter(
    (path) =>
      /^[^.].*\.(?:md|txt)$/.test(path) &&
      !path.startsWith('dist') &&
      statSync(join(articles, path)).isFile(),
  )
  .sort()
for (let i = 0; i < ROUNDS; i++) {
  const word = `oldmill${String.fromCharCode(97 + i)}`
  const path = join(articles, olds[Math.floor((olds.length * (i + 0.5)) / ROUNDS)] ?? '')
  await search.goto(new URL(`search/#q=${word}`, address).href)
  await quiet()
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n\nThe ${word} stood still all winter.\n`)
  const start = performance.now()
  await search.waitForFunction(
    () => document.querySelectorAll('main li h3 a, main li h2 a, main ol li a').length > 0,
    undefined,
    { polling: 10, timeout: 120_000 },
  )
  old.push(performance.now() - start)
}
await browser.close()

/** Ticks of processor time that dev has used (proc(5)), a hundred a second. */
const ticks = () => {
  const fields = readFileSync(`/proc/${dev?.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return Number(fields[11]) + Number(fields[12])
}
await new Promise((resolve) => setTimeout(resolve, 100_000))
const before = ticks()
await new Promise((resolve) => setTimeout(resolve, 10_000))
const idle = (ticks() - before) / 10
const status = readFileSync(`/proc/${dev?.pid}/status`, 'utf8')
const megabytes = (name: string) =>
  Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024)

/** Rows with their columns aligned. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    )
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}

const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const row = (name: string, values: readonly number[], target: string) => [
  name,
  `${(Math.min(...values) / 1000).toFixed(2)}`,
  `${(middle(values) / 1000).toFixed(2)}`,
  `${(Math.max(...values) / 1000).toFixed(2)}`,
  target,
]
const of = (kind: keyof typeof rounds, part: keyof Round) => rounds[kind].map((round) => round[part])
process.stdout.write(
  table([
    ['seconds', 'least', 'middle', 'most', 'target'],
    row('new article: page served', of('new', 'page'), '0.3'),
    row('new article: day and tag lists', of('new', 'lists'), '0.5'),
    row('new article: found in search', of('new', 'search'), '1.5'),
    row('corrected headline: page served', of('edit', 'page'), '0.3'),
    row('corrected headline: lists', of('edit', 'lists'), '0.5'),
    row('corrected headline: search', of('edit', 'search'), '1.5'),
    row('deleted: page gone', of('delete', 'page'), '0.3'),
    row('deleted: lists', of('delete', 'lists'), '0.5'),
    row('deleted: search', of('delete', 'search'), '1.5'),
    row('old article edited: search', old, '1.5'),
    row(
      'build, nothing changed',
      again.map((seconds) => seconds * 1000),
      '1.0',
    ),
    row('dev starts, all remembered', [opened * 1000], '3.0'),
    row('build from nothing', [first * 1000], ''),
  ]),
)
process.stdout.write(
  `dev when nothing happens: ${idle.toFixed(1)} % of a processor (target near 0); memory ${megabytes('VmRSS')} MB now, ${megabytes('VmHWM')} MB at most (target 600)\n`,
)
process.exit(0)
