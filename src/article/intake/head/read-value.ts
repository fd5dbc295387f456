// A value read from a text, with the words that it was read from.
import type { ArchiveDate } from '../../../value/archive-date.ts'
import type { Calendar } from '../../../value/calendar.ts'
import type { ClaimRule, ClaimRuleOf, DecidedRule } from '../../rules/claim-rules.ts'
import type { DateLabel } from '../dates/gaps.ts'
import type { TextRange } from '../words-in-line.ts'

/** A value with the words that it was read from and the rule that read it. */
export interface ReadValue<T, Rule extends ClaimRule = DecidedRule> extends TextRange {
  readonly value: T
  readonly rule: Rule
}

/**
 * A day that a line gives which was printed for another end: a reference below the text, the mark of a press release,
 * what a network prints below a post.
 */
export interface InferredDate
  extends ReadValue<ArchiveDate, 'date.citation-line' | 'date.release-line' | 'date.post-line'> {
  readonly calendar: Calendar
  readonly weekday: number | null
}

/** A printed date with what its line calls it. */
export interface PrintedDate extends ReadValue<ArchiveDate, ClaimRuleOf<'date'>> {
  readonly label: DateLabel
  readonly calendar: Calendar
  /** Weekday printed with it, 0 for Sunday. */
  readonly weekday: number | null
  /** Whether the words leave no choice: false where two figures stand for the year. */
  readonly sure: boolean
}
