// Compiles the generator into lib/: the program with tsc, what runs in the browser with esbuild.
import { spawnSync } from 'node:child_process'
import { chmodSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { bundleClient } from './bundle-client.ts'

const ROOT = join(import.meta.dirname, '..')

/** Makes lib/ anew. Throws when the program does not compile. */
export async function compile(): Promise<void> {
  const lib = join(ROOT, 'lib')
  rmSync(lib, { recursive: true, force: true })
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc')
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The program does not compile.')
  await bundleClient(join(lib, 'client'))
  chmodSync(join(lib, 'cli', 'main.js'), 0o755)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await compile()
