// What Lighthouse says of a built site: `npm run lighthouse -- FOLDER [PATH...]` (default: dist; its home page, newest
// article, list of tags and search). The site is served compressed, as a host would, and asked for as by a phone.
// Lighthouse is not among our packages: it brings 196, one of which wants the "latest" of two others, so that no lock
// file holds for long. `npm install --global lighthouse@12.8.2` puts it where this finds it; later ones want Node 22.
import { spawn } from 'node:child_process'
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { createGzip } from 'node:zlib'
import { z } from 'zod'
import { contentType } from '../src/edge/serve/content-type.ts'
import { chromiumPath, NO_CHROMIUM } from './ensure-chromium.ts'

const ABSENT = 'Lighthouse is not installed: npm install --global lighthouse@12.8.2'

/** What we read of its report; scores are from 0 to 1, and null where a page gives nothing to judge. */
const REPORT = z.object({
  categories: z.record(z.string(), z.object({ title: z.string(), score: z.number().nullable() })),
  audits: z.record(
    z.string(),
    z.object({ title: z.string(), score: z.number().nullable(), scoreDisplayMode: z.string() }),
  ),
})

const [folder = 'dist', ...asked] = process.argv.slice(2)

/** The article that stands first on the home page. */
function newestArticle(): string[] {
  const [, href] =
    /class="headline"><a href="\.?\/?([^"]+)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8')) ?? []
  return href === undefined ? [] : [href]
}

async function judge(address: string, chromium: string): Promise<z.infer<typeof REPORT>> {
  const options = ['--output=json', '--quiet', '--no-enable-error-reporting']
  const program = spawn(
    'lighthouse',
    [address, ...options, '--chrome-flags=--headless --no-sandbox --disable-gpu'],
    {
      env: { ...process.env, CHROME_PATH: chromium },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const failed = new Promise<never>((_, reject) => {
    program.on('error', () => reject(new Error(ABSENT)))
  })
  return REPORT.parse(JSON.parse(await Promise.race([text(program.stdout), failed])))
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const path = join(folder, decodeURI(pathname).replace(/\/$/, '/index.html'))
  if (!existsSync(path) || statSync(path).isDirectory()) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
    return
  }
  response.writeHead(200, { 'content-type': contentType(path), 'content-encoding': 'gzip' })
  createReadStream(path).pipe(createGzip()).pipe(response)
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const bound = server.address()
const port = typeof bound === 'object' ? bound?.port : undefined

try {
  const chromium = chromiumPath()
  if (chromium === undefined) throw new Error(NO_CHROMIUM)
  for (const path of asked.length > 0 ? asked : ['', ...newestArticle(), 'tags/', 'search/']) {
    const { categories, audits } = await judge(`http://127.0.0.1:${port}/${path}`, chromium)
    const scores = Object.values(categories).map(
      ({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`,
    )
    console.log(`/${decodeURI(path)}: ${scores.join(' · ')}`)
    for (const { title, score, scoreDisplayMode } of Object.values(audits))
      if (scoreDisplayMode === 'binary' && score === 0) console.log(`  ${title}`)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  server.close()
  server.closeAllConnections()
}
