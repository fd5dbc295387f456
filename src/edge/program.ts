// Which program this is: its own files, whose every change makes what it remembers useless.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { versions } from 'node:process'
import { sha256 } from '../value/digest.ts'

/** The folder of the program, two floors up from here, compiled or not. */
const CODE = join(import.meta.dirname, '..')

/** Packages whose versions decide what a file becomes, beside this one's own code. */
const PACKAGES = [
  'pagefind',
  'markdown-it',
  'markdown-it-footnote',
  'linkedom',
  '@mozilla/readability',
  'htmlparser2',
  'gray-matter',
  'yaml',
  'smol-toml',
  'eta',
]

let known: string | undefined

/** A digest of this program's files, of the packages it stands on, and of Node's version. */
export function programDigest(): string {
  known ??= sha256(JSON.stringify([versions.node, versions['unicode'], ...packages(), ...code()])).slice(
    0,
    32,
  )
  return known
}

function code(): string[] {
  return readdirSync(CODE, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.(?:js|ts|json)$/.test(entry.name) && !entry.name.endsWith('.d.ts'),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => sha256(readFileSync(file)))
}

function packages(): string[] {
  const require = createRequire(import.meta.url)
  return PACKAGES.map((name) => {
    const folders = require.resolve.paths(name) ?? []
    for (const folder of folders) {
      try {
        const manifest: { version?: string } = JSON.parse(
          readFileSync(join(folder, name, 'package.json'), 'utf8'),
        )
        return `${name} ${manifest.version}`
      } catch {}
    }
    return name
  })
}
