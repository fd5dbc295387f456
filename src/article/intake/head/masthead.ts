// What a newspaper prints of itself: its name, day, number, price and page above a story or on each page of a print, and
// the same as a line of reference below the story.
import type { ArchiveDate } from '../../../value/archive-date.ts'
import type { Calendar } from '../../../value/calendar.ts'
import { memoizedLately } from '../../../value/memo.ts'
import type { Line } from '../../raw-text.ts'
import { findDates } from '../dates/dates.ts'
import { gapAfter, gapBefore } from '../dates/gaps.ts'
import { isNewspaper, newspaperOf } from './newspapers.ts'

/** A line that names a newspaper and a day: `The Sample Courier, January 12, 2022, p. A3`. Offsets are UTF-16 units of the line. */
export interface Citation {
  readonly name: string
  readonly date: ArchiveDate
  readonly calendar: Calendar
  readonly weekday: number | null
  readonly start: number
  readonly end: number
}

/** The dates of a line: it is asked whether it is a citation and whether it is a masthead. */
const datesIn = memoizedLately(findDates)

/** Longest line that is a citation, in UTF-16 units. */
const LONGEST = 260

/** A line of reference has fewer words in small letters: a name, a day and some words of a page or an edition. */
const SMALL_WORDS = 12
const SMALL_WORD = /\b[a-z]{4,}\b/g

/** Whether a line is a sentence by its words, so that its dates need not be looked for. */
function isSentence(text: string): boolean {
  if (text.length < 6 * SMALL_WORDS) return false
  SMALL_WORD.lastIndex = 0
  let words = 0
  while (words < SMALL_WORDS && SMALL_WORD.test(text)) words++
  return words === SMALL_WORDS
}

/** Page, section, column, edition, number, price: what a newspaper says of its own copy. */
const PART =
  /^(?:(?:p|pp|pg|page|pages|s|seite|pág|página|pag|pagina|стр|str|sayfa|sida|side|sivu|blz|ص|صفحه)\.?\s*[A-Z]{0,2}[-.]?\d{1,4}[A-Z]?(?:\s*(?:[-–,/&]|of|von|de)\s*[A-Z]?\d{1,4})*|[A-Z]\d{1,3}|第?\d{1,3}[版面]|(?:section|sec|teil|book|part)\.?\s*[A-Z\d]{1,4}|(?:col|column|spalte)s?\.?\s*\d+|(?:(?:first|second|third|final|late|early|city|national|home|morning|evening|weekend|print|online)\s){0,3}edition|(?:vol|volume|jg|jahrgang|année|año|anno|том)\.?\s*[\divxlcm]+|(?:no|nr|n[o°º]|num|number|issue|№|iss|ausgabe|numéro|número)\.?\s*[\d,.]+|(?:price:?\s*)?(?:one|two|three|four|five|six|[\d½¼¾.]+)\s*(?:penny|pence|cents?|¢|d\.?|p\.?)|price:\s.{1,24}|(?:[$£€]\s?[\d.]+)|est(?:ablished|\.)?\s*(?:in\s*)?\d{4}|(?:city|home|local|front|news|sport|world|business|metro|opinion|features|arts|life)(?: (?:page|section|desk|news))?)\.?$/iu
/** Of these, what only a printed copy has: it is evidence by itself. */
const OF_PRINT =
  /^(?:p|pp|pg|page|pages|s|seite|pág|стр|vol|volume|no|nr|issue|col|column|price|section|sec|第|[A-Z]\d)/iu

/** The newspaper and the day that a line of reference names; undefined for any other line. */
export function readCitation(text: string): Citation | undefined {
  if (text.length > LONGEST || text.length < 12 || !/\d{4}/.test(text) || isSentence(text)) return undefined
  const days = datesIn(text).filter(({ date }) => date.precision === 'day')
  const [found] = days
  if (!found || days.length > 1) return undefined
  const before = gapBefore(text.slice(0, found.start))
  const after = gapAfter(text.slice(found.end))
  const own = before.rest.replace(/^[\s([—–-]+|[\s,;:.(|—–-]+$/gu, '')
  const parts = partsOf(after.rest)
  if (own === '') return dayFirst(found, parts)
  if (!parts.every((part) => PART.test(part) || isAddress(part))) return undefined
  const name = nameIn(
    own,
    parts.some((part) => OF_PRINT.test(part)),
  )
  if (name === undefined) return undefined
  const { date, calendar, start, end } = found
  return { name, date, calendar, weekday: before.weekday ?? after.weekday, start, end }
}

/** `12 January 2022, The Sample Courier, p. 3` */
function dayFirst(
  found: ReturnType<typeof findDates>[number],
  [first = '', ...parts]: readonly string[],
): Citation | undefined {
  const name = newspaperOf(first)
  if (name === undefined || parts.length === 0 || !parts.every((part) => PART.test(part))) return undefined
  const { date, calendar, start, end } = found
  return { name, date, calendar, weekday: null, start, end }
}

const partsOf = (rest: string): string[] =>
  rest
    .replace(/[\s)\].]+$/u, '')
    .split(/\s*(?:[,;|]|\s[–—-]\s|(?<=[\p{L}\d]{4})\.\s)\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const isAddress = (part: string) =>
  /^(?:https?:\/\/|www\.)\S+$/i.test(part) || /^[\w.-]+\.[a-z]{2,}$/.test(part)

/** Words before the name of a line of reference. */
const SOURCE =
  /^(?:source|quelle|fuente|fonte|from|in|aus|originally published (?:in|by)|first published (?:in|by)|published (?:in|by)|reprinted from|printed in|appeared in|via|courtesy of)\s*:?\s+/iu

/** The newspaper's name at the beginning of what stands before the day; a page of print is evidence, else a word of the name. */
function nameIn(own: string, inPrint: boolean): string | undefined {
  const bare = own.replace(SOURCE, '').replace(/\s+on$/i, '')
  const bracket = /\s*[([]([^()[\]]{1,80})[)\]]/u.exec(bare)
  const [whole = '', ...places] = bare.replace(bracket?.[0] ?? '', '').split(/\s*[,;|]\s*/u)
  const name = whole.replace(/^[*_"“«《]+|[*_"”»》.]+$/gu, '').trim()
  // `(Port Sample, NSW : 1880 - 1920)`: a library's own way to tell newspapers of one name apart.
  const located = bracket !== null && /\d{4}|\p{Lu}{2}/u.test(bracket[1] ?? '')
  if (places.length > 2 || places.some((place) => !PART.test(place) && !isPlace(place))) return undefined
  if (newspaperOf(name) !== undefined) return name
  const hasForm =
    name.length <= 50 && name.split(' ').length <= 6 && /^\p{Lu}/u.test(name) && !/\s\p{Ll}{4,}/u.test(name)
  return hasForm && (located || inPrint) ? name : undefined
}

const isPlace = (text: string) => /^\p{Lu}[\p{L}\p{M}.’'-]*(?:\s\p{Lu}[\p{L}\p{M}.’'-]*){0,2}$/u.test(text)

/** What stands between the parts of a masthead. */
const BETWEEN =
  /\s*(?:[|,;:·•…]|\s[–—-]{1,3}\s|(?<=[\p{L}\d]{4})\.\s|\s{2,}|(?=\s(?:vol|no|price|page)\b))\s*/iu

/**
 * A line of a masthead above the headline: number, price, page, perhaps with place and day. `known` says that the newspaper's
 * name stands above it, so that a place or a motto's year alone is one too.
 */
export function isMasthead(text: string, known: boolean): boolean {
  if (text.length > 160 || !(/\d|edition|price|section|page/i.test(text) || (known && isPlace(text))))
    return false
  if (isSentence(text)) return false
  const days = /\d{4}/.test(text) ? datesIn(text) : []
  let rest = text
  for (const { start, end } of days) rest = rest.replace(text.slice(start, end), '|')
  const parts: string[] = []
  for (const piece of rest.split(BETWEEN)) {
    const part = gapBefore(piece)
      .rest.replace(/^[\s.]+/, '')
      .trim()
    if (!/[\p{L}\d]/u.test(part)) continue
    // Of most lines the first words are none of these already.
    if (!PART.test(part) && !isPlace(part) && !isNewspaper(part)) return false
    parts.push(part)
  }
  if (parts.some((part) => PART.test(part) && (OF_PRINT.test(part) || /^est|price/i.test(part)))) return true
  return known && parts.length > 0 && parts.every(isPlace) && (days.length > 0 || parts.length <= 2)
}

/** The number of a page on a line of its own: `3`, `- 3 -`, `Page 3 of 8`. */
const PAGE_NUMBER =
  /^[-–—\s[(]*(?:(?:page|seite|p\.?|pág\.?|стр\.?)\s*)?\d{1,4}(?:\s*(?:\/|of|von|de|из)\s*\d{1,4})?[-–—\s\])]*$/iu

const isPageNumber = (text: string) => text.length <= 24 && PAGE_NUMBER.test(text)

/** Lines that a print sets on each page: those of the masthead again, and what is repeated beside numbers of pages. */
export function runningHeads(story: readonly Line[], masthead: ReadonlySet<string>): ReadonlySet<Line> {
  const isOfMasthead = (text: string) =>
    masthead.size > 0 && (masthead.has(text) || masthead.has(withoutPage(text)))
  const heads = new Set<Line>()
  const numbered = new Map<string, Line[]>()
  let pages = 0
  for (const [i, line] of story.entries()) {
    if (isPageNumber(line.text)) {
      pages++
      continue
    }
    if (line.text.length > 90) continue
    if (isOfMasthead(line.text)) heads.add(line)
    else if (!/[.!?"”]$/.test(line.text) && [i - 1, i + 1].some((at) => isPageNumber(story[at]?.text ?? '')))
      numbered.set(line.text, [...(numbered.get(line.text) ?? []).slice(-50), line])
  }
  for (const same of numbered.values()) if (same.length > 1) for (const line of same) heads.add(line)
  if (heads.size === 0 || pages === 0) return heads
  for (const [i, line] of story.entries())
    if (isPageNumber(line.text) && (i === story.length - 1 || isBeside(story, i, heads))) heads.add(line)
  return heads
}

const isBeside = (story: readonly Line[], i: number, heads: ReadonlySet<Line>) =>
  [i - 1, i + 1].some((at) => {
    const beside = story[at]
    return beside !== undefined && heads.has(beside)
  })

const withoutPage = (text: string) =>
  text
    .replace(/\s*[|–—-]?\s*(?:page\s*)?\d{1,4}$/i, '')
    .replace(/^(?:page\s*)?\d{1,4}\s*[|–—-]?\s+/i, '')
    .trim()
