// `KABUL, Aug. 15 (Reuters) -`: where and when a story was filed, and by which agency.
import type { Dateline } from '../article.ts'

/** A dateline and what it says beside the place. */
export interface FoundDateline extends Dateline {
  /** The agency in brackets; empty when there is none. */
  readonly agency: string
  /** Offset of the agency's name in the paragraph, in UTF-16 units; -1 when there is none. */
  readonly agencyAt: number
}

/** Newspapers print `Aug`, `AUG.` and `August`. */
const MONTH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
  .map((name) => [...name].map((letter) => `[${letter.toUpperCase()}${letter}]`).join(''))
  .join('|')

const CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]+(?:[ ,]+\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,5}"
const MIXED = "\\p{Lu}[\\p{L}\\p{M}'’-]+(?: \\p{Lu}[\\p{L}\\p{M}'’-]+){0,2}"

const DATELINE = new RegExp(
  `^(?<place>${CAPITALS}|${MIXED})(?<day>,?\\s+\\(?(?:${MONTH})[A-Za-z]*\\.?\\s+\\d{1,2}\\)?(?:,?\\s+\\d{4})?)?\\s*(?:\\((?<agency>[^()]{2,30})\\))?\\s*(?:--|[-–—])\\s+(?=\\S)`,
  'u',
)

/** Reads the dateline at the start of a story's first paragraph; the text itself stays as it is. */
export function readDateline(paragraph: string): FoundDateline | undefined {
  const match = DATELINE.exec(paragraph.slice(0, 160))
  const place = match?.groups?.['place']
  if (!match || place === undefined) return undefined
  const agency = match.groups?.['agency'] ?? ''
  const capitals = !/\p{Ll}/u.test(place.split(',')[0] ?? '')
  if (!capitals && agency === '' && match.groups?.['day'] === undefined) return undefined
  return {
    text: match[0].trim(),
    place: place.replace(/[,\s]+$/, ''),
    agency,
    agencyAt: agency === '' ? -1 : paragraph.indexOf(agency),
  }
}
