// A small site with its scripts and styles on a server, for tests of what scripts do on its pages.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { bundleClient } from '../../scripts/bundle-client.ts'
import { buildInMemory } from './memory-site.ts'
import { type StaticServer, serve } from './static-server.ts'

const ASSETS = join(import.meta.dirname, '../../templates/assets')

/** Builds articles by path into a site, without a search index, and serves it. */
export async function serveSite(articles: ReadonlyMap<string, string>, config = ''): Promise<StaticServer> {
  const { outputs } = await buildInMemory(articles, { config })
  const folder = mkdtempSync(join(tmpdir(), 'backfile-reader-'))
  await bundleClient(folder)
  const files = [folder, ASSETS].flatMap((from) =>
    readdirSync(from).map((name) => ({ path: `assets/${name}`, content: readFileSync(join(from, name)) })),
  )
  rmSync(folder, { recursive: true })
  return serve([
    ...[...outputs].map(([path, content]) => ({ path, content })),
    ...files,
    { path: 'favicon.svg', content: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
  ])
}

/** Somebody who reads a site. */
export interface Reader {
  readonly page: Page
  /** What a strict reader would complain of: errors, and requests to other hosts. */
  readonly complaints: string[]
  /** Goes to a path of the site. */
  readonly go: (path: string) => Promise<void>
}

/** A new reader, with a page of their own. */
export async function newReader(
  browser: Browser,
  server: StaticServer,
  options: BrowserContextOptions = {},
): Promise<Reader> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== server.root.origin) complaints.push(`asks ${request.url()}`)
  })
  const go = async (path: string) => {
    await page.goto(new URL(path, server.root).href)
  }
  return { page, complaints, go }
}
