// A site behind another program's server: its recipe of docs/deploy/ followed, and what is then answered, to us and to Chromium.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { scriptOf } from '../docs/blocks.ts'
import type { Site } from './check.ts'
import { problemsOf } from './host-answers.ts'
import { violationsOf } from './host-in-browser.ts'

/** The folder of the host that the sites stand in: that of the site which is told so, and of the recipes. */
export const ROOT = '/news/'

/** How a server is started. */
export interface Server {
  /** The page of docs/ that tells how. */
  readonly page: string
  /** Folder in which the page writes settings. */
  readonly settings: string
  /** Writes what it is started with into the folder, and gives its command. `put` puts the folder in place of those of the page. */
  start(
    place: string,
    port: number,
    put: (text: string) => string,
  ): readonly [program: string, ...words: string[]]
}

/** A program by the name of `backfile` or `npx`, as they stand where Backfile is installed. */
function shims(place: string): string {
  const program = join(import.meta.dirname, '..', '..', 'lib/cli/main.js')
  const bin = join(place, 'bin')
  mkdirSync(bin)
  writeFileSync(
    join(bin, 'npx'),
    `#!/bin/sh\n[ "$1" = backfile ] || exit 127\nshift\nexec "${process.execPath}" "${program}" "$@"\n`,
    { mode: 0o755 },
  )
  return bin
}

/** Follows the commands of a page in the archive; what of them failed, if any did. */
export function follow(page: string, site: Site, place: string, put: (text: string) => string): string[] {
  const { status, stdout, stderr } = spawnSync('sh', ['-e'], {
    cwd: site.archive,
    input: put(scriptOf(page)),
    encoding: 'utf8',
    env: { ...process.env, PATH: `${shims(place)}${delimiter}${process.env['PATH']}` },
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
  for (let i = 0; i < 200 && server.exitCode === null; i++) {
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

/** The site that is not told its place says where to put the folder; a keeper would. */
function putFolder(headers: string): void {
  for (const name of readdirSync(headers)) {
    const path = join(headers, name)
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(' /404.html', ` ${ROOT}404.html`))
  }
}

/** What is wrong with a site behind a server that was set up by its page. */
export async function hosted(site: Site, { page, settings, start }: Server): Promise<string[]> {
  const place = mkdtempSync(join(tmpdir(), 'backfile-host-'))
  const www = join(place, 'www')
  const etc = join(place, 'etc')
  const put = (text: string) => text.replaceAll('/srv/www', www).replaceAll(settings, etc)
  mkdirSync(www)
  mkdirSync(etc)
  let server: ChildProcess | undefined
  try {
    const failed = follow(page, site, place, put)
    if (failed.length > 0) return failed
    if (site.baseUrl === '') putFolder(join(www, 'news/data/headers'))
    const port = await freePort()
    const [program, ...words] = start(place, port, put)
    server = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], cwd: place })
    let said = ''
    for (const stream of [server.stdout, server.stderr]) stream?.on('data', (part) => (said += part))
    const host = `http://127.0.0.1:${port}`
    if (!(await answers(`${host}${ROOT}`, server)))
      return [`${site.name}: ${program} does not start: ${said.trim()}`]
    return [...(await problemsOf(site, host + ROOT)), ...(await violationsOf(site, host + ROOT))]
  } finally {
    const ended = server?.exitCode === null && new Promise((resolve) => server?.once('exit', resolve))
    server?.kill()
    await ended
    rmSync(place, { recursive: true })
  }
}
