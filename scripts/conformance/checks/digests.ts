// The manifest of each site, and those of a bag of each archive for the public and for those who may see all, with `sha256sum -c`.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { type Check, runTool } from '../check.ts'

const PROGRAM = join(import.meta.dirname, '..', '..', '..', 'lib/cli/main.js')

/** Makes the bag where it is not there yet. */
export function bagOf(archive: string, audience: string): string {
  const bag = `${archive}-bag-${audience}`
  const words = [PROGRAM, 'export', archive, '--bag', bag, '--audience', audience]
  if (!existsSync(bag)) execFileSync(process.execPath, words, { stdio: 'pipe' })
  return bag
}

export const check: Check = {
  name: 'manifest and bags',
  tool: 'sha256sum, sha512sum',
  run(sites) {
    const problems: string[] = []
    let looked = 0
    const folders = sites.flatMap(({ folder, archive }) => [
      [folder, ['manifest-sha256.txt']] as const,
      ...['public', 'private'].map(
        (audience) =>
          [
            bagOf(archive, audience),
            ['manifest', 'tagmanifest'].flatMap((name) => [`${name}-sha256.txt`, `${name}-sha512.txt`]),
          ] as const,
      ),
    ])
    for (const [folder, manifests] of folders)
      for (const manifest of manifests) {
        const program = manifest.includes('512') ? 'sha512sum' : 'sha256sum'
        const ran = runTool(program, ['--check', '--strict', '--quiet', manifest], folder)
        if (!ran) return { absent: `${program} (Debian: coreutils)` }
        looked += 1
        if (ran.code !== 0) problems.push(`${folder}/${manifest}: ${ran.output.trim()}`)
      }
    return { looked: `${looked} manifests`, problems }
  },
}
