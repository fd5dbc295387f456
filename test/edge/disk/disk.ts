// Folders on the disk for tests: made from a table of paths, read back into one, gone after the test.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import type { TestContext } from 'node:test'

/** File contents by path; a path that ends with `/` is an empty folder. */
export type Tree = Readonly<Record<string, string | Uint8Array>>

/** A new folder that holds these files. */
export function makeFolder(context: Pick<TestContext, 'after'>, tree: Tree = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'backfile-test-')))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  addFiles(folder, tree)
  return folder
}

/** Writes files into a folder. */
export function addFiles(folder: string, tree: Tree): void {
  for (const [path, content] of Object.entries(tree)) {
    mkdirSync(join(folder, path.endsWith('/') ? path : dirname(path)), { recursive: true })
    if (!path.endsWith('/')) writeFileSync(join(folder, path), content)
  }
}

/** Every regular file below a folder as text, by path. */
export function readTree(folder: string): Record<string, string> {
  const tree: Record<string, string> = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isFile()) tree[relative(folder, file)] = readFileSync(file, 'utf8')
  }
  return tree
}
