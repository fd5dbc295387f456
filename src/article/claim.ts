// What we hold to be true of an article, how far, and why.
import type { ClaimRule } from './rules/claim-rules.ts'
import type { Rejection } from './rules/rejection-rules.ts'
import type { Status } from './status.ts'

/**
 * Words of the raw text that bear a claim out. `start` and `end` count Unicode code points of the decoded
 * text without its byte order mark (W3C Web Annotation, TextPositionSelector), so that
 * `text[start:end] === quote`. For evidence in the file's name, `line` is 0 and the positions are those in
 * the path.
 */
export interface Evidence {
  /** Path of the file that holds the words, when it is not the article's own: its sidecar. */
  readonly file?: string
  readonly quote: string
  readonly line: number
  readonly start: number
  readonly end: number
}

/**
 * A value with its status, the rule that gave it (`date.printed-line`), and its evidence: every source that
 * says the same. Sources that say something else do not change the status, which tells how the value that
 * was taken is known; they stand in `rejected`, and the report names each conflict.
 */
export interface Claim<T> {
  readonly value: T
  readonly status: Status
  /** Empty when nothing is known. */
  readonly rule: ClaimRule | ''
  readonly evidence: readonly Evidence[]
  /** Values that were overruled, the most trusted first; absent when there is none. */
  readonly rejected?: readonly Rejected<T>[]
}

/** A value that another source gives, and why it was not taken. */
export interface Rejected<T> {
  readonly value: T
  readonly rule: ClaimRule | ''
  readonly why: Rejection
  readonly evidence: readonly Evidence[]
}

/** The rule of the word that stands where a record has no headline: it is not a value. */
export const NO_HEADLINE = 'headline.none' satisfies ClaimRule

/** A claim of which nothing is known; `value` says nothing is known in the value's own way. */
export function unknown<T>(value: T): Claim<T> {
  return { value, status: 'unknown', rule: '', evidence: [] }
}
