// The sentence with which programs that make weblogs say when an entry was published: `This entry was posted on Monday,
// 3 May 2021 at 10:15 and is filed under …`, `Der Beitrag wurde am 3. Mai 2021 um 10:15 Uhr veröffentlicht und …`.
import { datesOf } from './dates.ts'
import { foldForDates } from './fold.ts'
import { type DateLabel, gapAfter, gapBefore } from './gaps.ts'
import type { LineDate } from './line-date.ts'
import { labelAtStart } from './phrases.ts'

/**
 * What such a sentence is about, and its verb: this entry, or in German the entry, with nothing between. Other sentences
 * speak of a report or a law that was published.
 */
const OPENING =
  /^(?:(?:this (?:entry|post|article|page)|dies(?:er|e|es)? (?:eintrag|beitrag|artikel|seite)|ce(?:t|tte)? (?:billet|entrée|article|post)|est[ae] (?:entrada|artículo|artigo|post)|quest[oa] (?:articolo|voce|post)|dit (?:bericht|artikel)|denne (?:artikel|post)|dette (?:indlæg|innlegg)|detta inlägg)\s(?:.{0,40}\s)?|de[rn] (?:eintrag|beitrag|artikel)\s)(?:was|has been|wurde|a été|fue|ha sido|foi|è stat[oa]|werd|is|blev|ble)\s/iu

/** Longest sentence of this kind: the categories of an entry stand in it. */
const LENGTH = 600
/** How far into it its day stands. */
const DEPTH = 160

/** The day that such a sentence states. */
export function readStatement(line: string): LineDate | undefined {
  if (line.length > LENGTH || !OPENING.test(line)) return undefined
  const [first] = datesOf(line.slice(0, DEPTH))
  if (!first || first.date === 'invalid' || first.date.precision !== 'day') return undefined
  const folded = foldForDates(line)
  const before = gapBefore(folded.slice(0, first.start))
  const after = gapAfter(folded.slice(first.end))
  const label: DateLabel | undefined = before.label === 'none' ? labelAtStart(after.rest) : before.label
  if (label === undefined || label === 'of another thing') return undefined
  const { date, calendar, start, end, shortYear } = first
  return { date, calendar, start, end, label, weekday: before.weekday, sure: !shortYear }
}
