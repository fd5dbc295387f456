// A site behind another program's server: its page of docs/deploy/ followed, and what is then answered, to us and to Chromium.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { scriptOf } from '../docs/blocks.ts'
import { withBackfile } from '../docs/try.ts'
import type { Site } from './check.ts'
import { type Manners, problemsOf } from './host-answers.ts'
import { violationsOf } from './host-in-browser.ts'

type Command = readonly [program: string, ...words: string[]]

/** How a site comes to be served. */
interface Hosting {
  /** Writes what the server is started with into the folder, and gives its command. */
  start(place: string, port: number): Command
  /** Brings the site there once the server answers, where it is not read from its folder; what failed of it. */
  fill?(place: string, host: string): string[]
  /** Path of the site at the host. */
  readonly root: string
  readonly manners: Manners
}

/** What is done with the commands of a page, so that they touch nothing of this machine. */
interface Following {
  put(text: string): string
  readonly env?: Readonly<Record<string, string>>
}

/** Follows the commands of a page in the archive; what of them failed, if any did. */
export function follow(page: string, site: Site, place: string, { put, env }: Following): string[] {
  const { status, stdout, stderr } = spawnSync('sh', ['-e'], {
    cwd: site.archive,
    input: put(scriptOf(page)),
    encoding: 'utf8',
    env: { ...process.env, ...env, PATH: withBackfile(place) },
  })
  return status === 0
    ? []
    : [`${site.name}: the commands of docs/${page} end with ${status}: ${stdout}${stderr}`]
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function answers(address: string, server: ChildProcess): Promise<boolean> {
  for (let i = 0; i < 600 && server.exitCode === null; i++) {
    const isThere = await fetch(address).then(
      () => true,
      () => false,
    )
    if (isThere) return true
    await setTimeout(50)
  }
  return false
}

/** What is wrong with a site at a host. */
export async function served(site: Site, { start, fill, root, manners }: Hosting): Promise<string[]> {
  const place = mkdtempSync(join(tmpdir(), 'backfile-host-'))
  let server: ChildProcess | undefined
  try {
    const port = await freePort()
    const [program, ...words] = start(place, port)
    server = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], cwd: place })
    let said = ''
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (part) => {
        said += part
      })
    const host = `http://127.0.0.1:${port}`
    if (!(await answers(host + root, server)))
      return [`${site.name}: ${program} does not start: ${said.trim()}`]
    const failed = fill?.(place, host) ?? []
    if (failed.length > 0) return failed
    return [...(await problemsOf(site, host + root, manners)), ...(await violationsOf(site, host + root))]
  } finally {
    const ended = server?.exitCode === null && new Promise((resolve) => server?.once('exit', resolve))
    server?.kill()
    await ended
    rmSync(place, { recursive: true })
  }
}

/** A server that reads the site from a folder. */
export interface Server {
  /** The page of docs/ that tells how. */
  readonly page: string
  /** Folder in which the page writes settings. */
  readonly settings: string
  /** Writes what it is started with into the folder, and gives its command. `put` puts the folder in place of those of the page. */
  start(place: string, port: number, put: (text: string) => string): Command
}

/** The folder of the host that the sites stand in: that of the site which is told so, and of the pages. */
const ROOT = '/news/'

/** The site that is not told its place says where to put the folder; a keeper would. */
function putFolder(headers: string): void {
  for (const name of readdirSync(headers)) {
    const path = join(headers, name)
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(' /404.html', ` ${ROOT}404.html`))
  }
}

/** What is wrong with a site behind a server that was set up by its page. */
export async function hosted(site: Site, { page, settings, start }: Server): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-host-'))
  const [www, etc] = [join(folder, 'www'), join(folder, 'etc')]
  const put = (text: string) => text.replaceAll('/srv/www', www).replaceAll(settings, etc)
  try {
    mkdirSync(www)
    mkdirSync(etc)
    const failed = follow(page, site, folder, { put })
    if (failed.length > 0) return failed
    if (site.baseUrl === '') putFolder(join(www, 'news/data/headers'))
    return await served(site, {
      start: (place, port) => start(place, port, put),
      root: ROOT,
      manners: { headers: true, sharesAll: false },
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
