// A head while its lines are read, one after another.
import type { ArchiveDate } from '../../../value/archive-date.ts'
import type { Line } from '../../raw-text.ts'
import type { ClaimRuleOf } from '../../rules/claim-rules.ts'
import type { HiddenLine } from '../story/tail.ts'
import type { InferredDate, PrintedDate, ReadValue } from './read-value.ts'

/** What has been read so far; see the fields of `Head`. The readers of lines add to it. */
export interface PartialHead {
  headline: ReadValue<string> | undefined
  headlineLine: Line | undefined
  kicker: string | null
  standfirst: string | null
  byline: ReadValue<string> | undefined
  publication: ReadValue<string> | undefined
  section: string | null
  sourceUrl: string | null
  readonly printed: PrintedDate[]
  readonly updates: PrintedDate[]
  readonly inferred: InferredDate[]
  readonly extracted: ReadValue<ArchiveDate, ClaimRuleOf<'date'>>[]
  readonly impossible: Line[]
  readonly hidden: HiddenLine[]
  /** Number of lines from the top that are explained. */
  length: number
}

/** Nothing read. */
export function emptyHead(): PartialHead {
  return {
    headline: undefined,
    headlineLine: undefined,
    kicker: null,
    standfirst: null,
    byline: undefined,
    publication: undefined,
    section: null,
    sourceUrl: null,
    printed: [],
    updates: [],
    inferred: [],
    extracted: [],
    impossible: [],
    hidden: [],
    length: 0,
  }
}
