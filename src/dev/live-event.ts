// What a site that is served while it changes sends to the pages that are open.
import type { DiagnosticCode } from '../diagnostic/codes.ts'
import type { Severity } from '../diagnostic/problem.ts'

/** A problem as an open page shows it; everything is plain text. */
export interface ShownProblem {
  /** The place: a path from the archive's root, line and column from 1. */
  readonly path: string
  readonly line: number
  readonly column: number
  readonly severity: Severity
  readonly code: DiagnosticCode
  readonly message: string
  /** The lines around the place, several rows of text; empty when there are none. */
  readonly frame: string
  /** What to do; empty when there is nothing to do. */
  readonly hint: string
  /** The address of the article's review page; empty when it has none. */
  readonly review: string
}

/** What open pages hear. */
export type LiveEvent =
  /** Pages may have changed; with `assets` also styles and other files that pages load. */
  | { readonly kind: 'pages'; readonly assets: boolean }
  /** The search index is new. */
  | { readonly kind: 'search' }
  /** All that is wrong now, in place of what was sent before. */
  | { readonly kind: 'problems'; readonly problems: readonly ShownProblem[] }

/** The part of the problems that is sent to a page, and how many more there are. */
export interface SentProblems {
  readonly problems: readonly ShownProblem[]
  readonly more: number
}

/** A text that a browser handed in: the file it lies in now, from the archive's root, and its review page's address. */
export interface Uploaded {
  readonly path: string
  readonly review: string
}

/** What became of a text that a browser handed in: where it is, or why it was not accepted, as a sentence. */
export type UploadResult = Uploaded | { readonly refused: string }
