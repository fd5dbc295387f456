// Every source of the date of publication that one file has: front matter, the text, the file's name, addresses, bounds.
import { fileItself } from '../../diagnostic/place.ts'
import { CREATED_KEYS } from '../fields/field-keys.ts'
import type { GivenValues } from '../fields/field-table.ts'
import type { GivenValue } from '../fields/given-entries.ts'
import { normalKey } from '../fields/keys.ts'
import { latestPast } from '../intake/dates/bounds.ts'
import type { BoundReading, DateFindings, DateReading } from '../intake/dates/date-reading.ts'
import { dateInName } from '../intake/dates/file-name.ts'
import { dateOfAddress, inCalendar } from '../intake/dates/of-text.ts'
import { type FieldDate, readDateValue } from '../intake/dates/value.ts'
import { evidenceAt, evidenceInPath, type RawText, rawPlace } from '../raw-text.ts'
import type { WholeFile } from './read-body.ts'

/** All that the file says of when it was published, to be weighed. */
export function findingsOf(file: WholeFile): DateFindings {
  const { raw, text, given } = file
  const { published, collected, sourceUrl, updated } = given.values
  const address = sourceUrl && dateOfAddress(raw, sourceUrl.value)
  return {
    readings: [
      ...(published ? [givenDate(published)] : []),
      ...text.dates.readings,
      ...dateOfName(raw.path),
      ...(address ? [address] : []),
    ],
    datelineDay: text.dates.datelineDay,
    updated: updated?.value.date ?? text.fields.updated ?? null,
    latestInText: latestInText(file),
    collected: collected && collectedOn(raw, collected),
  }
}

function givenDate({ value, key, evidence, at }: GivenValue<FieldDate>): DateReading {
  const rule =
    value.sure || value.calendar === 'gregorian'
      ? (`front-matter.${key}` as const)
      : (`date.${value.calendar}-front-matter` as const)
  return { ...value, source: 'front-matter', weekday: null, rule, evidence, at }
}

/**
 * The day of collection as a bound. Only from a line of its own: among other facts of the collection its words
 * would name the collector. A clipper's `created` is the day of the note.
 */
function collectedOn(
  raw: RawText,
  { value, key, evidence: [evidence] }: NonNullable<GivenValues['collected']>,
): BoundReading | undefined {
  if (!evidence || /[\n{]/.test(evidence.quote) || CREATED_KEYS.includes(normalKey(key))) return undefined
  const date = readDateValue(value.at ?? '')
  if (typeof date !== 'object' || date.latest === null) return undefined
  return { date, evidence, at: fileItself(raw.path) }
}

function dateOfName(path: string): DateReading[] {
  const found = dateInName(path)
  if (!found) return []
  const { date, calendar, start, end } = found
  return [
    {
      date,
      calendar,
      source: 'file-name',
      sure: true,
      weekday: null,
      rule: inCalendar('file-name', calendar),
      evidence: [evidenceInPath(path, start, end)],
      at: fileItself(path),
    },
  ]
}

/** The latest date that the text speaks of as past, with its words found again in the raw text. */
function latestInText({ raw, text, words }: WholeFile): BoundReading | undefined {
  const bound = latestPast(words)
  if (!bound) return undefined
  const quote = words.slice(bound.start, bound.end)
  const context = words.slice(Math.max(0, bound.start - 12), bound.end)
  const near = raw.text.indexOf(context, text.bodyStart)
  const at = near >= 0 ? near + context.length - quote.length : raw.text.indexOf(quote, text.bodyStart)
  if (at < 0) return undefined
  return {
    date: bound.date,
    evidence: evidenceAt(raw, at, at + quote.length),
    at: rawPlace(raw, at, at + quote.length),
  }
}
