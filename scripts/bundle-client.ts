// Bundles what runs in the reader's browser: src/client/ -> one file for each script of a site, and that of `dev`.
import { join } from 'node:path'
import { build } from 'esbuild'
import type { SiteScript } from '../src/value/site-scripts.ts'

const CLIENT = join(import.meta.dirname, '../src/client')

/** Where each script begins; `src/client/README.md` says which pages load it. */
const ENTRIES: Readonly<Record<SiteScript | 'live', string>> = {
  early: 'page/early.ts',
  page: 'page/page.ts',
  article: 'article/page.ts',
  hits: 'article/hits.ts',
  collection: 'collection/page.ts',
  formats: 'citation/formats.ts',
  search: 'search/page.ts',
  export: 'search/export.ts',
  context: 'search/reading/context.ts',
  time: 'search/reading/time.ts',
  today: 'page/today.ts',
  live: 'live/live.ts',
}

/** Writes `NAME.js` for each script into a folder. */
export async function bundleClient(outDir: string): Promise<void> {
  const { early, ...modules } = ENTRIES
  await bundle(outDir, 'esm', modules)
  // A module would wait until the page is parsed.
  await bundle(outDir, 'iife', { early })
}

async function bundle(
  outDir: string,
  format: 'esm' | 'iife',
  entries: Readonly<Record<string, string>>,
): Promise<void> {
  await build({
    entryPoints: Object.fromEntries(
      Object.entries(entries).map(([name, file]) => [name, join(CLIENT, file)]),
    ),
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
