// What of an article the public may see: as its file, its sidecar and the settings say.

/** How far an article is open, the most open first. */
export const ACCESS_LEVELS = ['open', 'noindex', 'metadata-only', 'withheld'] as const

/**
 * - `open`: all of it.
 * - `noindex`: all of it, and search engines are asked to leave it out. The archive's own search has it.
 * - `metadata-only`: its record and why; nothing of its text, anywhere.
 * - `withheld`: nothing. At its address stands that it is withheld, since when, why, and what replaces it, as far as that is given.
 */
export type AccessLevel = (typeof ACCESS_LEVELS)[number]

/** How far an article is open, and what its keeper tells of that. */
export interface Access {
  readonly level: AccessLevel
  /** In the keeper's words; null when none are given. */
  readonly reason: string | null
  /** `YYYY-MM-DD` from which it is so, as given. */
  readonly since: string | null
  /** Where a reader is sent instead: an address. */
  readonly replacement: string | null
  /** What may be told of a withheld article in place of its headline. */
  readonly title: string | null
  /** `YYYY-MM-DD` until which it stays so; null when that is not known. */
  readonly until: string | null
}

/** What holds where nothing is said. */
export const OPEN_ACCESS: Access = {
  level: 'open',
  reason: null,
  since: null,
  replacement: null,
  title: null,
  until: null,
}

/** An article that is closed until a day. */
export interface Embargo {
  /** `YYYY-MM-DD`; on this day it is open. */
  readonly until: string
  /** What of it is seen before. */
  readonly shows: 'withheld' | 'metadata-only'
  readonly reason: string | null
}

/** Who may copy a text: a statement of rightsstatements.org, or other words. */
export interface Rights {
  /** What a reader is told: the statement's name, or the words that were given. */
  readonly words: string
  /** The statement's own address; null for other words. */
  readonly uri: string | null
}

/** Words that are kept from the public, by the text itself or by a pattern that they match. */
export interface Redaction {
  readonly kind: 'quote' | 'pattern'
  readonly text: string
  readonly reason: string | null
  /** Whether they may stand in other articles, where somebody wrote them for all to read. */
  readonly isOnlyHere: boolean
}

/** What stands in an article in place of the words that were taken out, and why. */
export interface RedactionNote {
  readonly reason: string | null
  readonly count: number
}

/** What stands in place of words that are kept from the public (U+25AE). */
export const REDACTED = '\u25ae'

/** The more closed of two levels. */
export function moreClosed(a: AccessLevel, b: AccessLevel): AccessLevel {
  return ACCESS_LEVELS.indexOf(a) >= ACCESS_LEVELS.indexOf(b) ? a : b
}
