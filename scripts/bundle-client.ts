// Bundles what runs in the reader's browser: src/client/ -> one file for each script of a site, and that of `dev`; and once more for
// portable sites.
import { join, relative } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import type { PortableScript, SiteScript } from '../src/value/site-scripts.ts'

const CLIENT = join(import.meta.dirname, '../src/client')

/** Where each script begins; `src/client/README.md` says which pages load it. */
const ENTRIES: Readonly<Record<SiteScript | 'live', string>> = {
  early: 'page/early.ts',
  page: 'page/page.ts',
  article: 'article/page.ts',
  hits: 'article/hits.ts',
  lines: 'article/lines.ts',
  collection: 'collection/page.ts',
  formats: 'citation/formats.ts',
  search: 'search/page.ts',
  export: 'search/export.ts',
  context: 'search/reading/context.ts',
  time: 'search/reading/time.ts',
  today: 'page/today.ts',
  story: 'story/page.ts',
  live: 'live/live.ts',
}

/** What the scripts of a portable site begin with once it is known what the reader keeps. */
const PORTABLE: Readonly<Record<Exclude<PortableScript, 'early' | 'storage'>, readonly string[]>> = {
  // The color scheme that the reader chose may not have been known before.
  page: ['portable/early.ts', 'page/page.ts'],
  article: ['article/page.ts'],
  collection: ['collection/page.ts'],
  search: ['search/page.ts'],
  today: ['page/today.ts'],
}

/** Modules that portable sites have in the place of others, and that offer the same ({@link Twins}). */
const IN_PLACE_OF: Readonly<Record<string, string>> = {
  'common/host.ts': 'portable/disk.ts',
  'common/storage.ts': 'portable/shared-storage.ts',
}

/** Does not compile when one of them lacks something. */
export type Twins = [
  Twin<typeof import('../src/client/common/host.ts'), typeof import('../src/client/portable/disk.ts')>,
  Twin<
    typeof import('../src/client/common/storage.ts'),
    typeof import('../src/client/portable/shared-storage.ts')
  >,
]
type Twin<Offered, Module extends Offered> = Module

/** Writes `NAME.js` for each script into a folder. */
export async function bundleClient(outDir: string): Promise<void> {
  const { early, ...modules } = ENTRIES
  await bundle(outDir, { format: 'esm', entryPoints: inClient(modules) })
  // A module would wait until the page is parsed.
  await bundle(outDir, { format: 'iife', entryPoints: inClient({ early }) })
}

/** Writes those of a portable site into a folder: from a disk, browsers run no modules. */
export async function bundlePortable(outDir: string): Promise<void> {
  await bundle(outDir, {
    format: 'iife',
    entryPoints: inClient({ early: 'portable/early.ts', storage: 'portable/storage.ts' }),
  })
  await bundle(outDir, {
    format: 'iife',
    entryPoints: Object.fromEntries(Object.keys(PORTABLE).map((name) => [name, `${ONCE_READY}${name}`])),
    plugins: [startsOnceReady, hasTwins],
  })
}

function inClient(entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(CLIENT, file)]))
}

async function bundle(outDir: string, options: BuildOptions): Promise<void> {
  await build({
    outdir: outDir,
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
  })
}

const ONCE_READY = 'once-ready:'

/** Entries of portable sites: what belongs to the script waits; where the script stands is asked at once. */
const startsOnceReady: Plugin = {
  name: 'starts once ready',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^${ONCE_READY}`) }, ({ path }) => ({
      path: path.slice(ONCE_READY.length),
      namespace: ONCE_READY,
    }))
    onLoad({ filter: /.*/, namespace: ONCE_READY }, ({ path }) => {
      const parts: readonly string[] = PORTABLE[path as keyof typeof PORTABLE]
      const imports = parts.map((part) => `await import('./${part}')`).join('\n')
      return {
        contents: `import { storageReady } from './portable/shared-storage.ts'\nstorageReady().then(async () => {\n${imports}\n})\n`,
        resolveDir: CLIENT,
      }
    })
  },
}

const hasTwins: Plugin = {
  name: 'has twins',
  setup({ onResolve }) {
    onResolve({ filter: /\/(?:host|storage)\.ts$/ }, ({ path, resolveDir }) => {
      const twin = IN_PLACE_OF[relative(CLIENT, join(resolveDir, path)).replaceAll('\\', '/')]
      return twin === undefined ? undefined : { path: join(CLIENT, twin) }
    })
  },
}
