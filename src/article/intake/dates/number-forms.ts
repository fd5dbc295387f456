// How a date is written in figures alone.
import type { Form, Stated } from './name-forms.ts'
import { type Cursor, gapAt, past, type Scan, tokenAfter, yearAfter } from './scan.ts'

const HERE = /^/
/** The sign between the numbers of a date, the same twice. A blank beside a stop is printed in many languages. */
const BETWEEN = /^(?:\s?([./])\s?|(-))$/

/** A number of one or two figures behind a sign. */
function numberAfter(
  scan: Scan,
  at: Cursor,
): { readonly n: number; readonly sign: string; readonly at: Cursor } | undefined {
  const match = BETWEEN.exec(gapAt(scan, at) ?? '')
  const token = scan.tokens[at.next]
  if (!match || !token?.isNumber || token.text.length > 2) return undefined
  return { n: Number(token.text), sign: match[1] ?? match[2] ?? '', at: past(at, token) }
}

/** `2021-08-15`, `2021/8/15`, `2022. 1. 6.` */
export const yearFirst: Form = (scan, from) => {
  const year = yearAfter(scan, from, HERE, false)
  const month = year && numberAfter(scan, year.at)
  const day = month && numberAfter(scan, month.at)
  if (!day || day.sign !== month.sign) return undefined
  return { year: year.year, shortYear: false, month: month.n, day: day.n, end: day.at.end }
}

/** `15/08/2021`, `6.1.2022`, `06-01-2022`; with two figures for the year what stands around them must show a date. */
export const yearLast: Form = (scan, from) => {
  const first = tokenAfter(scan, from, HERE)
  if (!first?.isNumber || first.text.length > 2) return undefined
  const second = numberAfter(scan, past(from, first))
  if (!second) return undefined
  const between = BETWEEN.exec(gapAt(scan, second.at) ?? '')
  const sign = between?.[1] ?? between?.[2]
  if (sign !== second.sign) return undefined
  const year = yearAfter(scan, second.at, BETWEEN)
  if (!year) return undefined
  const stated: Stated = {
    year: year.year,
    shortYear: year.shortYear,
    pair: { a: Number(first.text), b: second.n, sign },
    end: year.at.end,
  }
  return year.shortYear && !isShortDate(scan, first.start, stated) ? undefined : stated
}

/** A time of day beside a date in figures. */
const TIME_AFTER = /^,?\s*(?:at\s+|um\s+|à\s+|[•|-]\s*)?\d{1,2}[:.h]\d\d(?!\d)/

/**
 * Whether numbers with two figures for the year are a date, and no version or score: each has two figures between stops, or a
 * time of day follows.
 */
function isShortDate({ text }: Scan, start: number, { pair, end }: Stated): boolean {
  const words = text.slice(start, end)
  if (TIME_AFTER.test(text.slice(end, end + 16)))
    return pair?.sign === '/' || /^\d\d\.\d\d\.\d\d$/.test(words)
  return pair?.sign === '.' && /^\d\d\.\d\d\.\d\d$/.test(words) && pair.b <= 12 && pair.a <= 31
}
