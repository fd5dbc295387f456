// The day in a dateline: `KABUL, Afghanistan (Jan. 25, 2013)`, `HERAT, March 3, 2022 (Sample Wire) -`.

import { type DayOfMonth, daysOfMonths } from './day-of-month.ts'
import { foldForDates } from './fold.ts'
import { dateWords, type FoundDate } from './forms.ts'
import { monthNamed, weekdayNamed } from './words.ts'

/**
 * What a dateline says of the day. Without its year it is no date, and none is made of it; it may bear
 * another date out or speak against it.
 */
export type DatelineDay =
  | (FoundDate & { readonly kind: 'date'; readonly weekday: number | null })
  | (DayOfMonth & { readonly kind: 'day' })

/** How far into a line a dateline is looked for (a masthead may stand on the same line), in UTF-16 units. */
const DEPTH = 800

/** Without a bracket only a place at the line's beginning counts, with the day close behind it. */
const OPENING = 300

/** Longest place, and longest agency with its brackets. */
const BEFORE = 90
const AFTER = 48

const CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]{2,30}(?:[ -]\\p{Lu}[\\p{Lu}\\p{M}.'’-]{0,30}){0,3}"
const MIXED = "\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}(?: \\p{Lu}[\\p{L}\\p{M}'’-]{0,30}){0,2}"
const REGION = `(?:, ?(?:${MIXED}|\\p{Lu}\\.\\p{Lu}\\.))`
const ARABIC = '[\\u0620-\\u06d3\\u200c]{2,20}(?: [\\u0620-\\u06d3\\u200c]{2,20}){0,2}'

const PLACE = new RegExp(
  `(?<![^\\s])(?:(?<capitals>${CAPITALS})(?<region>${REGION})?|(?<mixed>${MIXED})(?<mixedRegion>${REGION})?|(?<arabic>${ARABIC}))\\s*(?<comma>,)?\\s*(?<agency>\\([^()]{2,30}\\)\\s*)?(?:-{1,2}|[–—])?\\s*(?<open>\\()?\\s*$`,
  'u',
)

/** Words that open a sentence or a date line, and are no place; months and weekdays are none either. */
const NO_PLACE =
  /^(?:on|in|by|at|the|since|until|from|last|updated?|published|posted|created|issued|dated?|copyright|for|am|im|der|die|das|seit|bis|vom|le|la|les|el|los|il|den|det|stand)(?![\p{L}])/iu

/** The last word of a text, or the last two: a weekday may stand between the place and the day. */
const LAST_WORDS = /(?<![\p{L}\p{M}])([\p{L}\p{M}]{2,14}(?:[ \u200c][\p{L}\p{M}]{2,10})?)\.?,?\s*$/u

/** Longest way from the line's beginning to the first figure of a day: a place, a weekday, the name of the month. */
const TO_FIGURE = BEFORE + 64

/** Whether a line without brackets may open with a place and a day: most lines begin with a small letter, or name no day there. */
function mayOpen(line: string): boolean {
  return /^\s*[\p{Lu}\u0620-\u06d3\u200c]/u.test(line) && /\p{Nd}/u.test(line.slice(0, TO_FIGURE))
}

/** A day in brackets, with a weekday and the name of a month before its figures: within a line a dateline has it so. */
const IN_BRACKETS = /[(（][^()（）]{0,60}\p{Nd}/u

/** Reads the day out of the dateline that a line holds; undefined when it holds none with a day. */
export function readDatelineDay(line: string): DatelineDay | undefined {
  const start = line.slice(0, DEPTH)
  if (!/\p{Nd}/u.test(start)) return undefined
  const isBracketed = IN_BRACKETS.test(start)
  if (!isBracketed && !mayOpen(start)) return undefined
  const text = foldForDates(isBracketed ? start : start.slice(0, OPENING))
  for (const { date, calendar, start, end } of dateWords(text)) {
    if (date === 'invalid' || date.precision !== 'day') continue
    const place = placeBefore(text, start, end)
    if (place) return { kind: 'date', date, calendar, start, end, weekday: place.weekday }
  }
  for (const found of daysOfMonths(text))
    if (placeBefore(text, found.start, found.end)) return { kind: 'day', ...found }
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
  const { words, weekday } = withoutWeekday(text.slice(from, start))
  const match = PLACE.exec(words)
  if (!match?.groups) return undefined
  const { capitals, region, mixed, mixedRegion, arabic, comma, agency, open } = match.groups
  const after = text.slice(end, end + AFTER)
  if ((open === undefined) === /^\s*\)/.test(after)) return undefined
  if (isNoPlace(mixed ?? capitals ?? '')) return undefined
  const closed = /^\s*\)?\s*\.?\s*(?:\([^()]{2,30}\)\s*)?(?:-|[–—:]|$)/.test(after)
  const first = text.slice(0, from + match.index).trim() === ''
  const marked = open !== undefined || agency !== undefined || comma !== undefined
  const here = { weekday }
  if (first && closed && (capitals !== undefined || (arabic !== undefined && marked))) return here
  if (first && closed && mixed !== undefined && (mixedRegion !== undefined || marked)) return here
  return capitals !== undefined && region !== undefined && open !== undefined ? here : undefined
}

function isNoPlace(words: string): boolean {
  const [first = ''] = words.split(/[^\p{L}\p{M}]/u)
  return NO_PLACE.test(words) || monthNamed(first) !== undefined || weekdayNamed(first) !== undefined
}

/** The words before a day without the weekday that stands right before it. */
function withoutWeekday(words: string): { readonly words: string; readonly weekday: number | null } {
  const last = LAST_WORDS.exec(words)
  for (const name of [last?.[1], last?.[1]?.split(/[ \u200c]/).at(-1)]) {
    const named = name === undefined ? undefined : weekdayNamed(name.replace('\u200c', ' '))
    if (last && name !== undefined && named)
      return { words: words.slice(0, last.index + last[0].indexOf(name)), weekday: named.day }
  }
  return { words, weekday: null }
}
