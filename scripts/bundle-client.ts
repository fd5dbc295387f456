// Bundles what runs in the reader's browser: src/client/ -> the scripts of assets/.
import { join } from 'node:path'
import { build } from 'esbuild'

const CLIENT = join(import.meta.dirname, '../src/client')

/**
 * Writes `page.js` (every page), `hits.js` (an article opened from results), `search.js` (the search page) and
 * `export.js` (results taken along) into a folder. Pagefind stays outside: it is loaded from the site's own
 * `pagefind/` when a search begins.
 */
export async function bundleClient(outDir: string): Promise<void> {
  await build({
    entryPoints: {
      page: join(CLIENT, 'page.ts'),
      hits: join(CLIENT, 'hits.ts'),
      search: join(CLIENT, 'search-page.ts'),
      export: join(CLIENT, 'export.ts'),
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
