// Bundles what runs in the reader's browser: src/client/ -> page.js, search.js, today.js and live.js.
import { join } from 'node:path'
import { build } from 'esbuild'

const CLIENT = join(import.meta.dirname, '../src/client')

/**
 * Writes `page.js` (every page), `search.js` (the search page), `today.js` (the days of the year) and `live.js`
 * (pages served by `dev`) into a folder. Pagefind stays outside: it is loaded from the site's own `pagefind/` when a
 * search begins.
 */
export async function bundleClient(outDir: string): Promise<void> {
  await build({
    entryPoints: {
      page: join(CLIENT, 'page.ts'),
      search: join(CLIENT, 'search-page.ts'),
      today: join(CLIENT, 'today.ts'),
      live: join(CLIENT, 'live.ts'),
    },
    outdir: outDir,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  })
}
