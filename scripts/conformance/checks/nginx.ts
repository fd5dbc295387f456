// Both sites in a folder of nginx, with the settings that they bring: headers, addresses that lead nowhere or are gone, and what Chromium
// says of the policy.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { chromiumPath } from '../../ensure-chromium.ts'
import { type Check, runTool, type Site } from '../check.ts'

const PROGRAM = join(import.meta.dirname, '..', '..', '..', 'lib/cli/main.js')
const MIME_TYPES = '/etc/nginx/mime.types'
const WITHDRAWN = '2020/03/07/a-story-that-was-taken-back/'

/** The folder of the host that the sites stand in: that of the site which is told so. */
const ROOT = '/news/'

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** The settings of a server: what the site brings, with the folder put where it says that it is to be put. */
function settingsFor({ folder, archive, baseUrl }: Site, place: string, port: number): string {
  mkdirSync(join(place, 'www'))
  symlinkSync(folder, join(place, 'www', 'news'))
  const headers = readFileSync(join(folder, 'data/headers/nginx.conf'), 'utf8')
  const gone =
    baseUrl === '' ? '' : execFileSync(process.execPath, [PROGRAM, 'gone', archive], { encoding: 'utf8' })
  // Started by root, it would read the folders as nobody.
  const user = process.getuid?.() === 0 ? 'user root; ' : ''
  return `${user}daemon off; pid ${place}/pid; error_log ${place}/log; events {}
http { include ${MIME_TYPES}; access_log off;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${place}/${name};`).join(' ')}
server { listen 127.0.0.1:${port}; root ${place}/www; index index.html;
${headers.replace(' /404.html;', ` ${ROOT}404.html;`)}
${gone}
} }\n`
}

async function answers(address: string): Promise<boolean> {
  for (let i = 0; i < 100; i++) {
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return true
    await setTimeout(50)
  }
  return false
}

/** What of the answers is not as it should be. */
async function problemsOf(site: Site, host: string): Promise<string[]> {
  const problems: string[] = []
  const expect = (isSo: boolean, words: string) => {
    if (!isSo) problems.push(`${site.name}: ${words}`)
  }
  const ask = (path: string) => fetch(`${host}${ROOT}${path}`)
  const policyOf = (answer: Response) => answer.headers.get('content-security-policy') ?? ''
  for (const path of ['', 'about/', 'data/articles.jsonl', 'no/such/page/']) {
    const answer = await ask(path)
    const shared = answer.headers.get('access-control-allow-origin')
    expect(
      answer.status === (path.startsWith('no/') ? 404 : 200),
      `${path} is answered with ${answer.status}`,
    )
    expect(
      /^default-src 'none'.*frame-ancestors 'none'$/.test(policyOf(answer)),
      `${path} has the policy ${policyOf(answer)}`,
    )
    expect(answer.headers.get('x-content-type-options') === 'nosniff', `${path} may be sniffed`)
    expect(shared === (path.startsWith('data/') ? '*' : null), `${path} is shared with ${shared}`)
  }
  const drawing = await ask('favicon.svg')
  expect(drawing.status === 200 && policyOf(drawing).endsWith('sandbox'), 'a drawing has not its own policy')
  const html = await (await ask('no/such/page/')).text()
  const led = [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, to = '']) => to)
  if (site.baseUrl === '') expect(led.length === 0, `the page of stray addresses leads to ${led[0]}`)
  else
    for (const to of led.filter((each) => !each.startsWith('#')))
      expect(to.startsWith(ROOT) && (await fetch(host + to)).ok, `the page of stray addresses leads to ${to}`)
  if (site.baseUrl !== '') {
    const gone = await ask(WITHDRAWN)
    expect(
      gone.status === 410 && (await gone.text()).includes('<h1'),
      `a withdrawn article is answered with ${gone.status}`,
    )
  }
  return problems
}

/** What a browser says of pages, that of stray addresses too; nothing where there is none. */
async function violationsOf(site: Site, host: string): Promise<string[]> {
  const executablePath = chromiumPath()
  if (executablePath === undefined) return []
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const problems: string[] = []
  try {
    const page = await browser.newPage()
    page.on('console', (message) => {
      // Looking for the root of the site, the page of stray addresses asks for what is not there.
      if (message.type() === 'error' && !/status of 404/.test(message.text()))
        problems.push(`${site.name}: ${page.url()}: ${message.text()}`)
    })
    for (const path of ['', 'about/', 'search/', 'no/such/page/']) {
      await page.goto(`${host}${ROOT}${path}`)
      await page
        .locator('nav a:visible')
        .first()
        .waitFor({ timeout: 10_000 })
        .catch(() => problems.push(`${site.name}: ${path} shows no way into the archive`))
    }
    for (const link of await page.locator('nav a:visible').all()) {
      const href = await link.evaluate((element) =>
        element instanceof HTMLAnchorElement ? element.href : '',
      )
      if (!href.startsWith(host + ROOT) || !(await fetch(href)).ok)
        problems.push(`${site.name}: the page of stray addresses leads to ${href}`)
    }
  } finally {
    await browser.close()
  }
  return problems
}

async function served(site: Site): Promise<string[]> {
  const place = mkdtempSync(join(tmpdir(), 'backfile-nginx-'))
  let server: ChildProcess | undefined
  try {
    const port = await freePort()
    writeFileSync(join(place, 'nginx.conf'), settingsFor(site, place, port))
    server = spawn('nginx', ['-p', place, '-c', join(place, 'nginx.conf')], { stdio: 'ignore' })
    const host = `http://127.0.0.1:${port}`
    if (!(await answers(`${host}${ROOT}`)))
      return [`${site.name}: nginx does not start: ${readFileSync(join(place, 'log'), 'utf8').trim()}`]
    return [...(await problemsOf(site, host)), ...(await violationsOf(site, host))]
  } finally {
    const ended = server && new Promise((resolve) => server?.once('exit', resolve))
    server?.kill()
    await ended
    rmSync(place, { recursive: true })
  }
}

export const check: Check = {
  name: 'a folder of a host',
  tool: `nginx${chromiumPath() === undefined ? '' : ', Chromium'}`,
  async run(sites) {
    if (!runTool('nginx', ['-v']) || !existsSync(MIME_TYPES)) return { absent: 'nginx (Debian: nginx-light)' }
    const problems: string[] = []
    for (const site of sites) problems.push(...(await served(site)))
    return { looked: `${sites.length} sites`, problems }
  },
}
