// Dates in the values of entries, in the forms in which tools write them: a text, parts, or a count of seconds.
import type { Json } from '../values.ts'
import { isMap, partOf, scalar, withoutLinks } from './plain-values.ts'

/** Seconds, with or without a fraction, or milliseconds since 1970, of days from 2001 on. */
const SECONDS = /^[1-9]\d{9}(?:\.\d+)?$/
const MILLISECONDS = /^[1-9]\d{12}$/
const LAST_SECOND = 4_102_444_800

/** Groups within groups are followed so far. */
const DEEPEST = 4

/**
 * The text of a date: `2022-01-06`; `[[2022-01-06]]`; the parts that CSL gives, `{date-parts: [[2022, 1, 6]]}` or `{year: …}`;
 * the moment that a count of seconds names, in universal time. Undefined for what is no text.
 */
export function dateText(value: Json, depth = 0): string | undefined {
  if (depth > DEEPEST) return undefined
  if (Array.isArray(value)) return ofList(value as readonly Json[], depth)
  if (isMap(value)) return ofMap(value, depth)
  const text = scalar(value)
  return text === undefined
    ? undefined
    : (momentOf(text) ?? withoutLinks(text).replace(/^@(?=[\p{L}\d])/u, ''))
}

function ofList(items: readonly Json[], depth: number): string | undefined {
  const [first, second, ...others] = items
  if (first === undefined || others.length > 0) return undefined
  const from = dateText(first, depth + 1)
  const to = second === undefined ? from : dateText(second, depth + 1)
  return from === undefined || to === undefined || from === to ? from : `${from}/${to}`
}

function ofMap(map: Readonly<Record<string, Json>>, depth: number): string | undefined {
  const parts = partOf(map, ['dateparts'])
  if (Array.isArray(parts)) return ofList((parts as readonly Json[]).map(ofParts), depth)
  const [year, month, day] = [['year'], ['month'], ['day']].map((keys) => partOf(map, keys))
  if (year !== undefined) return ofParts([year, month, day].filter((part) => part !== undefined)) ?? undefined
  const said = partOf(map, ['date', 'raw', 'literal', 'iso', 'start', '@value'])
  return said === undefined ? undefined : dateText(said, depth + 1)
}

/** `[2022, 1, 6]` as `2022-01-06`; months in words stay. */
function ofParts(parts: Json): string | null {
  const texts = (Array.isArray(parts) ? (parts as readonly Json[]) : []).map((part) => scalar(part) ?? '')
  if (texts.length === 0 || texts.length > 3) return null
  const isFigures = texts.every((text) => /^\d{1,4}$/.test(text))
  return isFigures ? texts.map((text) => text.padStart(2, '0')).join('-') : texts.reverse().join(' ').trim()
}

function momentOf(text: string): string | undefined {
  const seconds = SECONDS.test(text)
    ? Number(text)
    : MILLISECONDS.test(text)
      ? Number(text) / 1000
      : undefined
  return seconds === undefined || seconds > LAST_SECOND ? undefined : new Date(seconds * 1000).toISOString()
}
