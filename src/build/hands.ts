// What the corridor asks of the outside world. `edge/` has the hands; a test may bring its own.
import type { SourceFile } from '../article/article.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { OutputFile } from '../render/output-file.ts'
import type { Theme } from '../render/theme.ts'
import type { SearchRecord } from '../search/search-record.ts'

/** One thing met while reading: a file, or why a file was not read. */
export type Reading = { readonly file: SourceFile } | { readonly diagnostic: Diagnostic }

/** How a write ended. */
export interface WriteSummary {
  readonly written: number
  readonly kept: number
  readonly removed: number
}

/**
 * The one writer. Nothing of what is put is visible before `commit`; after `abandon`, or when the process
 * dies, the site is what it was.
 */
export interface SiteWriter {
  put(file: OutputFile): Promise<void>
  /** Makes the site exactly what was put: changed files replaced, files of earlier builds removed. */
  commit(): Promise<{ readonly summary: WriteSummary; readonly diagnostics: readonly Diagnostic[] }>
  abandon(): Promise<void>
}

/** The hands of one build. */
export interface Hands {
  /** The text of `backfile.yaml`; undefined when there is none. */
  readConfig(): Promise<string | undefined>
  /** Every article file in path order (by code units), and every file that could not be read. */
  readArticles(): AsyncIterable<Reading>
  readTheme(): Promise<Theme>
  /** The files of `public/`, copied byte for byte. */
  readPublic(): AsyncIterable<OutputFile>
  /** The files of the search index; problems go to `report`. */
  index(records: readonly SearchRecord[], report: (problem: Diagnostic) => void): AsyncIterable<OutputFile>
  /** Opens the output folder for writing; undefined for a build that only checks. */
  openSite(): Promise<SiteWriter | undefined>
  /** Milliseconds from an arbitrary start, for the summary only; never part of any output. */
  clock(): number
  /** Called now and then during long work. */
  progress(stage: Stage, done: number): void
}

/** The stages of a build, in order. */
export type Stage = 'read' | 'assemble' | 'render' | 'index' | 'write'
