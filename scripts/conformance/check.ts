// What a check of the sites is, and what checks have in common.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** A built site of the sample archive. */
export interface Site {
  readonly name: string
  /** Folder of the archive that it was built from. */
  readonly archive: string
  /** Folder of its files. */
  readonly folder: string
  /** Where it will stand, as the settings say; empty where they do not. */
  readonly baseUrl: string
}

/** What a check found: problems, of which none is none, or that its tool is not there. */
export type Finding =
  | { readonly looked: string; readonly problems: readonly string[] }
  | { readonly absent: string }

/** One file of `checks/` exports one, as `check`. */
export interface Check {
  /** What is looked at. */
  readonly name: string
  /** Whose tool looks at it. */
  readonly tool: string
  run(sites: readonly Site[]): Finding | Promise<Finding>
}

/** Problems of a check that are printed. */
export const SHOWN = 10

/** Paths of a site's files below its folder, in order; those with an ending, or all. */
export function filesOf({ folder }: Pick<Site, 'folder'>, ending = ''): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

/** Paths of the pages that Backfile made; a file of the archive that is published as it is may be a page as well. */
export function pagesOf(site: Pick<Site, 'folder'>): string[] {
  return filesOf(site, '.html').filter((path) =>
    readFileSync(join(site.folder, path), 'utf8').includes('name="generator" content="Backfile'),
  )
}

/** What a program printed and how it ended; undefined where it is not installed. */
export interface Ran {
  readonly code: number
  readonly output: string
}

/** Runs a program to its end. */
export function runTool(program: string, words: readonly string[], folder?: string): Ran | undefined {
  const { error, status, stdout, stderr } = spawnSync(program, words, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(folder === undefined ? {} : { cwd: folder }),
  })
  if (error) {
    if ('code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  return { code: status ?? -1, output: stdout + stderr }
}
