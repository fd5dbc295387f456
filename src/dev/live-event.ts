// What a site that is served while it changes sends to the pages that are open.
import type { LikelyVariant, ShownSentence } from '../archive/name-suggestions.ts'
import type { DiagnosticCode } from '../diagnostic/codes.ts'
import type { Severity } from '../diagnostic/problem.ts'
import type { NameKind } from '../value/name-kinds.ts'

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

/** What a person at the review does with an article's values. */
export type SidecarWish =
  /** The article's file, from the archive's root; all that was inferred of it is right. */
  | { readonly path: string; readonly accept: 'all' }
  /** One field, by the key of a sidecar: its value as a cell of a table says it, empty to take the file's away. */
  | { readonly path: string; readonly column: string; readonly value: string }
  /** Takes the change back that has this number. */
  | { readonly undo: number }

/** A sidecar, or the list of names, that was written. */
export interface SidecarChanged {
  /** From the archive's root. */
  readonly sidecar: string
  /** Its text, empty where there is none. */
  readonly before: string
  readonly after: string
  /** By which the change can be taken back while this server runs; null of what was taken back. */
  readonly undo: number | null
}

/** A name that could be listed, or forms that a listed one may have. */
export interface NameOffer {
  /** The name's preferred form; `of` is the id of a listed name. */
  readonly name: string
  readonly of: string | null
  readonly kind: NameKind | null
  /** How many articles have it; 0 of a listed name. */
  readonly articles: number
  readonly sentences: readonly ShownSentence[]
  /** Forms that may be of it. */
  readonly variants: readonly LikelyVariant[]
}

/** What a person at the review asks of the list of names. */
export type NamesWish =
  /** What could be listed. */
  | { readonly suggest: true }
  /** A new name, or forms of the listed one with the id `of`. */
  | {
      readonly name: string
      readonly of: string | null
      readonly kind: string | null
      readonly variants: readonly string[]
    }

/** What became of it. */
export type NamesResult = { readonly offers: readonly NameOffer[] } | SidecarResult

/** What became of a wish: what was written, or why nothing was, as a sentence. */
export type SidecarResult = SidecarChanged | { readonly refused: string }
