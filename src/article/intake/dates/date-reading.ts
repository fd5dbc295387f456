// What is read of an article's date of publication, before it is weighed: by place, with the words and the rule.
import type { Place } from '../../../diagnostic/place.ts'
import type { ArchiveDate } from '../../../value/archive-date.ts'
import type { Calendar } from '../../../value/calendar.ts'
import type { Evidence } from '../../claim.ts'
import type { ClaimRule } from '../../rules/claim-rules.ts'
import type { DateSource } from './date-source.ts'
import type { DayOrder } from './words.ts'

/** A date that one source gives. */
export interface DateReading {
  readonly date: ArchiveDate
  readonly source: DateSource
  readonly calendar: Calendar
  /** Whether the source itself leaves no choice: false where only the year shows the calendar, or the year has two figures. */
  readonly sure: boolean
  /** Weekday printed with it, 0 for Sunday. */
  readonly weekday: number | null
  readonly rule: ClaimRule
  readonly evidence: readonly Evidence[]
  readonly at: Place
}

/** A day and month without a year, in the dateline: it dates nothing and may check a date. */
export interface DayReading {
  readonly month: number
  readonly day: number
  readonly evidence: Evidence
  readonly at: Place
}

/** A date with its words, that only bounds when the article was published. */
export interface BoundReading {
  readonly date: ArchiveDate
  readonly evidence: Evidence
  readonly at: Place
}

/** All that is known of when an article was published. */
export interface DateFindings {
  readonly readings: readonly DateReading[]
  readonly datelineDay: DayReading | undefined
  /** The source's own later change. */
  readonly updated: ArchiveDate | null
  /** The latest date that the text speaks of as past. */
  readonly latestInText: BoundReading | undefined
  /** When somebody took the article into a collection. */
  readonly collected: BoundReading | undefined
  /** What of the text itself decides between the days that a date may be. */
  readonly context?: TextContext
}

/** What a text shows of how its dates are written. */
export interface TextContext {
  /** Its language, where it is told or given; the site's own language says nothing of a text. */
  readonly language: string | undefined
  /** The order in which other dates of the file are written; looked for only where it decides something. */
  readonly order: () => DayOrder | undefined
  /** The order in which other articles of its site are dated. */
  readonly siteOrder?: DayOrder | undefined
}
