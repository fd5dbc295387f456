// The date lines of a page's head: what they state and what they call it.
import type { ArchiveDate } from '../../value/archive-date.ts'
import { findDates, readWholeDate } from './dates.ts'

/** What a date line calls its date; empty when it says nothing. */
export type DateLabel = 'first published' | 'published' | 'updated' | ''

/** A date on a line, with its label and offsets (UTF-16 units of the line's text). */
export interface LabelledDate {
  readonly date: ArchiveDate
  readonly label: DateLabel
  readonly start: number
  readonly end: number
}

const LONGEST = 140
/** Words of a line that state neither a date nor a time: more than these is prose. */
const MOST_OTHER_WORDS = 7

/** Whether a line is there to state a date. */
export function isDateLine(text: string): boolean {
  return text.length <= LONGEST && /\d{4}|\d\d\/\d\d/.test(text) && datesOfLine(text).length > 0
}

/**
 * The dates of a line that is there to state them: a date alone, several parted by bars, or a date beside a
 * name. Running text is no such line.
 */
export function datesOfLine(text: string): LabelledDate[] {
  if (text.length > LONGEST) return []
  const whole = readWholeDate(text)
  if (whole === 'invalid') return []
  const found = whole ? [whole] : findDates(text)
  if (!whole && (found.length === 0 || found.length > 3 || otherWords(text, found) > MOST_OTHER_WORDS))
    return []
  return found.map(({ date, start, end }, i) => ({
    date,
    label: labelBefore(text.slice(found[i - 1]?.end ?? 0, start)),
    start,
    end,
  }))
}

function labelBefore(text: string): DateLabel {
  if (/(?:updated|modified|edited)[^\p{L}]*(?:on|at)?\s*[^.]{0,24}$/iu.test(text)) return 'updated'
  if (/(?:first|originally)\s+published[^.]{0,24}$/i.test(text)) return 'first published'
  return /(?:published|posted|issued|released)[^.]{0,24}$/i.test(text) ? 'published' : ''
}

/** Words beside the dates; a sentence's small words make a line prose at once. */
function otherWords(
  text: string,
  dates: readonly { readonly start: number; readonly end: number }[],
): number {
  let rest = ''
  let at = 0
  for (const { start, end } of dates) {
    rest += ` ${text.slice(at, start)}`
    at = end
  }
  rest += ` ${text.slice(at)}`
  if (
    /\b(?:the|was|were|has|have|had|is|are|that|which|will|since|until|from|during|after|before|he|she|they|its|their)\b/i.test(
      rest,
    )
  )
    return MOST_OTHER_WORDS + 1
  return rest.match(/\p{L}{3,}/gu)?.length ?? 0
}
