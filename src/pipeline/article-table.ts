// The archive as a table for spreadsheets, one row an article.
import type { Article } from '../article/article.ts'
import { versionOf } from '../article/row-version.ts'
import type { SourcePath } from '../article/source-file.ts'
import { COLUMNS, cellsOf } from '../article/table-row.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { parseSources } from './prepare.ts'
import { type Inputs, parseSettingsName, readInputs, scanSources } from './sources.ts'
import type { System } from './system.ts'

/** Names the article's file in each row. */
export const FILE_COLUMN = 'file'
/** Tells what the archive knew when the row was written, so that a row that is out of date is noticed. */
export const VERSION_COLUMN = 'version'

/** The archive's articles as they are. */
export interface KnownArticles {
  readonly inputs: Inputs
  /** Those that have a row, by path. */
  readonly articles: ReadonlyMap<SourcePath, Article>
  /** Files that hold several articles, for all of which one sidecar speaks. */
  readonly shared: ReadonlySet<SourcePath>
  readonly diagnostics: readonly Diagnostic[]
}

/** The articles; undefined, with errors, when the settings cannot be understood. */
export async function readKnown(system: System): Promise<KnownArticles | readonly Diagnostic[]> {
  const found: Diagnostic[] = []
  const inputs = readInputs(await scanSources(system), (problems) => found.push(...problems))
  if (!inputs) return found
  const { parsed, diagnostics } = await parseSources(
    inputs,
    system.store.recall(parseSettingsName(inputs)),
    system,
  )
  const articles = new Map<SourcePath, Article>()
  const shared = new Set<SourcePath>()
  for (const { article } of parsed)
    if (article.source.part) shared.add(article.source.path)
    else articles.set(article.source.path, article)
  return { inputs, articles, shared, diagnostics: [...found, ...diagnostics] }
}

/** A table of the archive, and what has no row in it. */
export interface ExportedTable {
  /** The first one names the columns. */
  readonly rows: readonly (readonly string[])[]
  /** How many files hold several articles each. */
  readonly shared: number
  readonly diagnostics: readonly Diagnostic[]
}

/** The table of an archive; undefined, with errors, when the settings cannot be understood. */
export async function exportTable(
  system: System,
): Promise<ExportedTable | { readonly rows: undefined; readonly diagnostics: readonly Diagnostic[] }> {
  const known = await readKnown(system)
  if (!('articles' in known)) return { rows: undefined, diagnostics: known }
  const { articles, shared, diagnostics } = known
  const rows = [...articles].map(([path, article]) => {
    const cells = cellsOf(article)
    return [path, ...cells.values(), versionOf(article.source.sha256, cells)]
  })
  return {
    rows: [[FILE_COLUMN, ...COLUMNS.keys(), VERSION_COLUMN], ...rows],
    shared: shared.size,
    diagnostics,
  }
}
