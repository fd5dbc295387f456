// Which program this is: its own files and packages. A change of any of them makes what was remembered useless.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { versions } from 'node:process'
import { sha256 } from '../value/digest.ts'
import { PACKAGE_FOLDER } from './package-folder.ts'

/** The folder of the program: `src/`, or `lib/` when it is compiled. */
const CODE = join(import.meta.dirname, '..')

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

/** The packages that it stands on, each with the version that is installed: `yaml 2.9.1`. */
export function packages(): string[] {
  const { dependencies = {} } = readPackage(PACKAGE_FOLDER)
  const require = createRequire(import.meta.url)
  return Object.keys(dependencies).map((name) => {
    const folders = (require.resolve.paths(name) ?? []).map((folder) => join(folder, name))
    const folder = folders.find((each) => existsSync(join(each, PACKAGE)))
    return folder === undefined ? name : `${name} ${readPackage(folder).version}`
  })
}

const PACKAGE = 'package.json'

interface PackageFacts {
  readonly version?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

function readPackage(folder: string): PackageFacts {
  return JSON.parse(readFileSync(join(folder, PACKAGE), 'utf8'))
}
