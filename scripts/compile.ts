// Compiles the generator into lib/: the program as one file with its packages, and what runs in the browser.
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { bundleClient, bundlePortable } from './bundle-client.ts'
import { noticesOf } from './notices.ts'

const ROOT = join(import.meta.dirname, '..')

/** Makes lib/ anew. */
export async function compile(): Promise<void> {
  const lib = join(ROOT, 'lib')
  const program = join(lib, 'cli', 'main.js')
  rmSync(lib, { recursive: true, force: true })
  // Node takes long to find and read some three hundred files, of the program and of the packages that it stands on.
  const { metafile } = await build({
    entryPoints: ['cli/main.ts', 'edge/threads/parse-worker.ts', 'edge/threads/index-worker.ts'].map((file) =>
      join(ROOT, 'src', file),
    ),
    // Each thread runs a program of its own, which is smaller.
    outdir: join(lib, 'cli'),
    entryNames: '[name]',
    bundle: true,
    // It brings a program of its own.
    external: ['pagefind'],
    // Some packages are CommonJS, and ask for parts of Node.
    banner: {
      js: "import { createRequire as requireIn } from 'node:module'\nconst require = requireIn(import.meta.url)",
    },
    platform: 'node',
    format: 'esm',
    // Of `node20` esbuild thinks that it may not know `\p{…}`, and makes such patterns anew each time they are asked.
    target: 'es2023',
    charset: 'utf8',
    logLevel: 'warning',
    metafile: true,
  })
  writeFileSync(join(lib, 'cli', 'NOTICES.md'), noticesOf(Object.keys(metafile.inputs)))
  await bundleClient(join(lib, 'client'))
  await bundlePortable(join(lib, 'portable'))
  chmodSync(program, 0o755)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await compile()
