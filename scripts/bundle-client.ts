// Bundles what runs in the reader's browser: src/client/ -> a script for every kind of page.
import { join } from 'node:path'
import { build } from 'esbuild'

const CLIENT = join(import.meta.dirname, '../src/client')

/**
 * Writes `early.js` and `page.js` (every page), `article.js`, `collection.js`, `search.js` and `today.js` (some pages
 * each) into a folder, and what these import when it is asked for: `hits.js` (an article opened from results),
 * `formats.js` (the collection saved) and `export.js` (results saved); and `live.js`, for pages served by `dev`.
 * Pagefind stays outside: it is loaded from the site's own `pagefind/` when a search begins.
 */
export async function bundleClient(outDir: string): Promise<void> {
  await bundle(outDir, 'esm', {
    page: join(CLIENT, 'page/page.ts'),
    article: join(CLIENT, 'article/page.ts'),
    collection: join(CLIENT, 'collection/page.ts'),
    formats: join(CLIENT, 'citation/formats.ts'),
    search: join(CLIENT, 'search/page.ts'),
    hits: join(CLIENT, 'article/hits.ts'),
    export: join(CLIENT, 'search/export.ts'),
    today: join(CLIENT, 'page/today.ts'),
    live: join(CLIENT, 'live/live.ts'),
  })
  // A module would wait until the page is read.
  await bundle(outDir, 'iife', { early: join(CLIENT, 'page/early.ts') })
}

async function bundle(
  outDir: string,
  format: 'esm' | 'iife',
  entryPoints: Record<string, string>,
): Promise<void> {
  await build({
    entryPoints,
    outdir: outDir,
    bundle: true,
    format,
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  })
}
