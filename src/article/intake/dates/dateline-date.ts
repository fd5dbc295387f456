// The day in a dateline: `KABUL, Afghanistan (Jan. 25, 2013)`, `HERAT, March 3, 2022 (Sample Wire) -`.

import { dateWords, type FoundDate } from './forms.ts'
import type { NamedMonth } from './words.ts'
import { ARABIC_MONTH, foldForDates, LATIN_MONTH, monthNamed, WEEKDAY, weekdayNamed } from './words.ts'

/**
 * What a dateline says of the day. Without its year it is no date, and none is made of it; it may bear
 * another date out or speak against it.
 */
export type DatelineDay =
  | (FoundDate & { readonly kind: 'date'; readonly weekday: number | null })
  | (NamedMonth & {
      readonly kind: 'day'
      readonly day: number
      readonly start: number
      readonly end: number
    })

/** How far into a line a dateline is looked for (a masthead may stand on the same line), in UTF-16 units. */
const DEPTH = 800

/** Longest place, and longest agency with its brackets. */
const BEFORE = 90
const AFTER = 48

const CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]{2,30}(?:[ -]\\p{Lu}[\\p{Lu}\\p{M}.'’-]{0,30}){0,3}"
const MIXED = "\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}(?: \\p{Lu}[\\p{L}\\p{M}'’-]{0,30}){0,2}"
const REGION = `(?:, ?(?:${MIXED}|\\p{Lu}\\.\\p{Lu}\\.))`
const ARABIC = '[\\u0620-\\u06d3\\u200c]{2,20}(?: [\\u0620-\\u06d3\\u200c]{2,20}){0,2}'

const PLACE = new RegExp(
  `(?<![^\\s])(?:(?<capitals>${CAPITALS})(?<region>${REGION})?|(?<mixed>${MIXED})(?<mixedRegion>${REGION})?|(?<arabic>${ARABIC}))\\s*(?<comma>,)?\\s*(?<agency>\\([^()]{2,30}\\)\\s*)?(?:-{1,2}|[–—])?\\s*(?<open>\\()?\\s*(?:(?<weekday>${WEEKDAY})\\.?,?\\s*)?$`,
  'u',
)

/** Words that open a sentence or a date line, and are no place. */
const NO_PLACE = new RegExp(
  `^(?:on|in|by|at|the|since|until|from|last|updated?|published|posted|created|issued|dated?|copyright|for|${WEEKDAY}|${LATIN_MONTH})(?![\\p{L}])`,
  'iu',
)

const DAY_OF_MONTH = new RegExp(
  `(?<![\\p{L}\\d])(?:(?<m1>${LATIN_MONTH})\\.?\\s+(?<d1>\\d{1,2})(?:st|nd|rd|th)?|(?<d2>\\d{1,2})\\s+(?<m2>${LATIN_MONTH}|${ARABIC_MONTH})\\.?)(?![\\p{L}\\d])(?!,?\\s*\\d{4})`,
  'giu',
)

/** Reads the day out of the dateline that a line holds; undefined when it holds none with a day. */
export function readDatelineDay(line: string): DatelineDay | undefined {
  const text = foldForDates(line.slice(0, DEPTH))
  if (!/\d/.test(text)) return undefined
  for (const { date, calendar, start, end } of dateWords(text)) {
    if (date === 'invalid' || date.precision !== 'day') continue
    const place = placeBefore(text, start, end)
    if (place) return { kind: 'date', date, calendar, start, end, weekday: place.weekday }
  }
  for (const match of text.matchAll(DAY_OF_MONTH)) {
    const { m1, d1, m2, d2 } = match.groups ?? {}
    const named = monthNamed(m1 ?? m2 ?? '')
    const end = match.index + match[0].length
    if (named && placeBefore(text, match.index, end))
      return { kind: 'day', ...named, day: Number(d1 ?? d2), start: match.index, end }
  }
  return undefined
}

/**
 * Whether the words between two offsets stand in a dateline. At the start of a line a place is enough, when a
 * dash, a bracket or the line's end follows; within a line it takes capitals, a country and brackets.
 */
function placeBefore(
  text: string,
  start: number,
  end: number,
): { readonly weekday: number | null } | undefined {
  const from = Math.max(0, start - BEFORE)
  const match = PLACE.exec(text.slice(from, start))
  if (!match?.groups) return undefined
  const { capitals, region, mixed, mixedRegion, arabic, comma, agency, open, weekday } = match.groups
  const after = text.slice(end, end + AFTER)
  if ((open === undefined) === /^\s*\)/.test(after)) return undefined
  if (NO_PLACE.test(mixed ?? capitals ?? '')) return undefined
  const closed = /^\s*\)?\s*\.?\s*(?:\([^()]{2,30}\)\s*)?(?:-|[–—:]|$)/.test(after)
  const first = text.slice(0, from + match.index).trim() === ''
  const marked = open !== undefined || agency !== undefined || comma !== undefined
  const here = { weekday: weekday === undefined ? null : (weekdayNamed(weekday) ?? null) }
  if (first && closed && (capitals !== undefined || (arabic !== undefined && marked))) return here
  if (first && closed && mixed !== undefined && (mixedRegion !== undefined || marked)) return here
  return capitals !== undefined && region !== undefined && open !== undefined ? here : undefined
}
