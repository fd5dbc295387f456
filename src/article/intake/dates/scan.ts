// A part of a folded text while dates are looked for in it: its tokens, what stands between them, and what comes next.
import { type MonthAt, monthAt, type Token, tokensOf } from './tokens.ts'
import { weekdayNamed } from './words.ts'

/** A part of a folded text with its tokens. */
export interface Scan {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Whether two figures may stand for the year. */
  readonly shortYears: boolean
}

/** How far a form has read. */
export interface Cursor {
  /** The token that comes next. */
  readonly next: number
  /** Where the last one that was read ends, in UTF-16 units. */
  readonly end: number
}

/** The parts of a text in which dates are looked for. */
export function scanOf(text: string, shortYears: boolean): Scan {
  return { text, tokens: tokensOf(text), shortYears }
}

/** Stretches of a text that reach some way around each match, none overlapping. */
export function stretches(text: string, pattern: RegExp, reach: number): [number, number][] {
  const found: [number, number][] = []
  for (const { index } of text.matchAll(pattern)) {
    const from = Math.max(0, index - reach)
    const to = Math.min(text.length, index + reach)
    const last = found.at(-1)
    if (last && from <= last[1]) last[1] = to
    else found.push([from, to])
  }
  return found
}

/** What stands between what was read and the next token; undefined at the end. */
export function gapAt({ text, tokens }: Scan, { next, end }: Cursor): string | undefined {
  const token = tokens[next]
  return token && text.slice(end, token.start)
}

/** The next token, when what stands before it has the form. */
export function tokenAfter(scan: Scan, at: Cursor, gap: RegExp): Token | undefined {
  const between = gapAt(scan, at)
  return between !== undefined && gap.test(between) ? scan.tokens[at.next] : undefined
}

/** The cursor past a token. */
export function past({ next }: Cursor, token: Token): Cursor {
  return { next: next + 1, end: token.end }
}

/** Past words of a set, as many as stand there up to a number of them. */
export function skipWords(scan: Scan, from: Cursor, words: ReadonlySet<string>, most: number): Cursor {
  let at = from
  for (let k = 0; k < most; k++) {
    const token = tokenAfter(scan, at, /^[\s.,-]{0,3}$/)
    if (!token || token.isNumber || !words.has(token.text.toLowerCase())) break
    at = past(at, token)
  }
  return at
}

/** Past a weekday that is no abbreviation. */
export function skipWeekday(scan: Scan, at: Cursor): Cursor {
  const token = tokenAfter(scan, at, /^[\s,.]{1,2}$/)
  return token && !token.isNumber && weekdayNamed(token.text)?.short === false ? past(at, token) : at
}

/** Letters that make a number of a day an ordinal one, in the languages that print them without a blank. */
const ORDINALS = new Set(['st', 'nd', 'rd', 'th', 'er', 're', 'º', 'ª', 'o', 'a', 'مه', 'می', 'م', 'ام'])

/** A day of a month in figures, with the letters of an ordinal. */
export function dayAfter(
  scan: Scan,
  at: Cursor,
  gap: RegExp,
): { readonly day: number; readonly at: Cursor } | undefined {
  const token = tokenAfter(scan, at, gap)
  if (!token?.isNumber || token.text.length > 2) return undefined
  const after = past(at, token)
  const suffix = tokenAfter(scan, after, /^$/)
  const ordinal = suffix && !suffix.isNumber && ORDINALS.has(suffix.text.toLowerCase())
  return { day: Number(token.text), at: ordinal ? past(after, suffix) : after }
}

/** The name of a month. A second name of the same month behind a stroke or in brackets belongs to it. */
export function nameAfter(
  scan: Scan,
  at: Cursor,
  gap: RegExp,
): { readonly name: MonthAt['name']; readonly at: Cursor } | undefined {
  if (!tokenAfter(scan, at, gap)) return undefined
  const found = monthAt(scan.text, scan.tokens, at.next)
  if (!found) return undefined
  const after = { next: at.next + found.length, end: found.end }
  const again = tokenAfter(scan, after, /^\s?[/(]\s?$/) && monthAt(scan.text, scan.tokens, after.next)
  const month = found.name.meanings[0]?.month
  if (!again?.name.meanings.some((other) => other.month === month)) return { name: found.name, at: after }
  const end = scan.text.charAt(again.end) === ')' ? again.end + 1 : again.end
  return { name: found.name, at: { next: after.next + again.length, end } }
}

/** The year of the first page of the web: two figures beside a day stand for no year before it. */
const WEB = 1991

/** A year of four figures; one of two where the text allows it and the form does, or an apostrophe shows it. */
export function yearAfter(
  scan: Scan,
  at: Cursor,
  gap: RegExp,
  shortYears: boolean = scan.shortYears,
): { readonly year: number; readonly shortYear: boolean; readonly at: Cursor } | undefined {
  const between = gapAt(scan, at)
  const token = scan.tokens[at.next]
  if (between === undefined || !token?.isNumber) return undefined
  const marked = /['’‘ʼ´`]$/.test(between)
  if (!gap.test(marked ? between.slice(0, -1) : between)) return undefined
  if (token.text.length === 4 && !marked)
    return { year: Number(token.text), shortYear: false, at: past(at, token) }
  if (token.text.length !== 2 || !(marked || shortYears)) return undefined
  // Two figures of a time are no year: "6 Jan 05:14".
  if (!marked && /^[:.h]\d\d/.test(scan.text.slice(token.end, token.end + 3))) return undefined
  const year = Number(token.text)
  return { year: year + (year + 1900 >= WEB ? 1900 : 2000), shortYear: true, at: past(at, token) }
}
