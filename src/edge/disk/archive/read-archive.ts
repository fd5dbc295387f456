// Reads an archive: its settings, its register, and its articles, of which every file ends as an article, as a line in
// the report, or is known litter.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BesideFile, Changes, ScannedFile } from '../../../pipeline/system.ts'
import { CONFIG_FILE, NAMES_FILE, PAGES, REGISTER_FILE } from '../../../value/archive-parts.ts'
import { archiveFolder } from '../archive-folder.ts'
import { readOrRefuse } from './read-file.ts'
import { ArticleScanner } from './scan-articles.ts'

/** Reads one archive; each call looks at the disk anew. */
export interface ArchiveReader {
  /** The text of `backfile.yaml`; undefined when there is none. Throws a Refusal when it cannot be read. */
  config(): string | undefined
  /** The text of `names.yaml`; undefined when there is none. Throws a Refusal when it cannot be read. */
  names(): string | undefined
  /** The text of the register; empty when there is none. Throws a Refusal when it cannot be read. */
  register(): string
  /**
   * Every article file and every file that cannot be one, in path order; then notes on other kinds. Nothing is
   * read yet. With `stat` false no stamp proves anything. Only what changed and the folders that hold it are scanned
   * again; of everything else counts what was seen the last time.
   */
  articles(stat: boolean, changes?: Changes): ScannedFile[]
  /** The keeper's own pages, as `articles` gives those. A folder of articles alone has none. */
  pages(stat: boolean, changes?: Changes): ScannedFile[]
  /** Files of other kinds that were met when articles and pages were last looked for, in path order. */
  beside(): readonly BesideFile[]
}

/** The reader of the archive at `root`, whose site goes to `out`. */
export function createReader(root: string, out: string): ArchiveReader {
  const scanner = new ArticleScanner()
  const pageScanner = new ArticleScanner()
  return {
    config: () => textOf(root, CONFIG_FILE),
    names: () => textOf(root, NAMES_FILE),
    register: () => textOf(root, REGISTER_FILE) ?? '',
    articles: (stat, changes = 'everything') => scanner.scan(archiveFolder(root, out), stat, changes),
    pages(stat, changes = 'everything') {
      const archive = archiveFolder(root, out)
      if (archive.prefix === '') return []
      const pages = { ...archive, articles: join(archive.root, PAGES), prefix: `${PAGES}/` } as const
      return pageScanner.scan(pages, stat, changes)
    },
    beside: () => [...scanner.beside, ...pageScanner.beside],
  }
}

function textOf(root: string, name: string): string | undefined {
  const file = join(root, name)
  return existsSync(file) ? new TextDecoder().decode(readOrRefuse({ path: name, file })) : undefined
}
