// When an article can have been published at all, where no source says when it was.
import {
  type ArchiveDate,
  isPlain,
  notAfter,
  notBefore,
  parseArchiveDate,
  spanOf,
  UNDATED,
} from '../../../value/archive-date.ts'
import { type Claim, type Evidence, unknown } from '../../claim.ts'
import type { ClaimRuleOf } from '../../rules/claim-rules.ts'
import type { DateFindings } from './date-reading.ts'

/** Not before what the text speaks of as past, not after the day on which it was collected. */
export function boundOf({ latestInText: past, collected }: DateFindings): Claim<ArchiveDate> {
  const first = past?.date.earliest
  const last = collected?.date.latest
  if (past && collected && first && last && first <= last) {
    const from = parseArchiveDate(first)
    const to = parseArchiveDate(last)
    const both = from && to && spanOf(from, to)
    if (both) return bounded(both, 'date.between', [past.evidence, collected.evidence])
  }
  const after = past && parseArchiveDate(startOf(past.date))
  const bound = after && notBefore(after)
  if (bound && past) return bounded(bound, 'date.latest-in-text', [past.evidence])
  const before = collected && parseArchiveDate(endOf(collected.date))
  const latest = before && notAfter(before)
  if (latest && collected) return bounded(latest, 'date.collected', [collected.evidence])
  return unknown(UNDATED)
}

function bounded(
  date: ArchiveDate,
  rule: ClaimRuleOf<'date'>,
  evidence: readonly Evidence[],
): Claim<ArchiveDate> {
  return { value: date, status: 'bounded', rule, evidence }
}

/** A bound keeps the words' own precision where these are plain: `[2022-02..]`. */
function startOf(date: ArchiveDate): string {
  return isPlain(date) ? date.edtf : (date.earliest ?? '')
}

function endOf(date: ArchiveDate): string {
  return isPlain(date) ? date.edtf : (date.latest ?? '')
}
