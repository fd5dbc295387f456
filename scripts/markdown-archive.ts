// The Markdown articles of a folder, as the benchmarks take them: read by the program's own parser, without files beside them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Archive } from '../src/archive/archive.ts'
import { assembleArchive } from '../src/archive/assemble-archive.ts'
import { parseArticle, type ReadFile } from '../src/article/parse-article.ts'
import type { NameAuthority } from '../src/names/authority.ts'

/** A file that holds an article, and its bytes. */
export interface MarkdownFile {
  readonly bytes: Buffer
  readonly read: ReadFile
}

/** The articles of all `.md` files below a folder, in the order of their paths, with the listed names of their texts; files that hold none are passed over. */
export function readMarkdown(folder: string, listed?: NameAuthority): MarkdownFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .flatMap((path) => {
      const bytes = readFileSync(join(folder, path))
      const { value: read } = parseArticle(
        { path: `articles/${path}`, bytes },
        { language: 'en', listed: listed?.forms, redactions: [] },
      )
      return read ? [{ bytes, read }] : []
    })
}

/** The same as an archive without a register; stories are left to who measures them. */
export function archiveOfMarkdown(folder: string, names?: NameAuthority): Archive {
  const parsed = readMarkdown(folder, names).map(({ read: { raw: _, secret: __, ...rest } }) => rest)
  return assembleArchive(parsed, {
    register: [],
    today: '',
    addresses: 'move',
    unpublished: [],
    stories: false,
    ...(names && { names }),
  }).value
}
