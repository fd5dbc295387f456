// Problems as values: what happened, where, and what to do about it.

/**
 * How grave a problem is.
 * - `error`: an article, or a value that its keeper gave, could not be published as it is;
 * - `warning`: it is published, and something in it wants a person's eye;
 * - `note`: nothing is wrong; the archive says what it decided.
 */
export type Severity = 'error' | 'warning' | 'note'

/** A place in a file of the archive. Lines, columns and lengths count from 1, columns in UTF-16 units. */
export interface Place {
  /** Path from the archive's root, `/` between folders. */
  readonly path: string
  readonly line: number
  readonly column: number
  readonly length: number
  /** The guilty line with one line of context on each side, kept here because the text itself is not. */
  readonly context: readonly ContextLine[]
}

/** One line of a code frame. */
export interface ContextLine {
  readonly line: number
  readonly text: string
}

/** One problem. `code` is permanent: scripts may rely on it. */
export interface Diagnostic {
  readonly code: string
  readonly severity: Severity
  /** Whole sentences: what happened and why, quoting the offender. */
  readonly message: string
  readonly at: Place
  /** What to do, when there is something to do. */
  readonly hint?: string
  /** Paths of the other files that it is about: of a duplicate, the other article's. */
  readonly related?: readonly string[]
}

/** What a stage made, and what it noticed on the way. */
export interface Outcome<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}

/** An outcome without a remark. */
export function clean<T>(value: T): Outcome<T> {
  return { value, diagnostics: [] }
}

/**
 * The order in which problems are printed: by file, then by place, then by code and words, so that no run
 * depends on which file was read first.
 */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.at.path !== b.at.path) return a.at.path < b.at.path ? -1 : 1
  if (a.at.line !== b.at.line) return a.at.line - b.at.line
  if (a.at.column !== b.at.column) return a.at.column - b.at.column
  if (a.code !== b.code) return a.code < b.code ? -1 : 1
  return a.message < b.message ? -1 : a.message > b.message ? 1 : 0
}
