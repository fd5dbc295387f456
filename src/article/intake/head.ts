// What stands above the story: headline, byline, date line, publication, section, address.
//
// The first lines are asked, one by one, what they are; the first that is none of these begins the story.
// Every line that is taken for something other than the headline is hidden under the name of its rule and
// is the evidence of the claim that it makes.
import type { ArchiveDate } from '../../value/archive-date.ts'
import { dateOf, parseArchiveDate, qualified } from '../../value/archive-date.ts'
import type { Line } from '../raw-text.ts'
import { bylineOf, isName } from './byline.ts'
import { readWholeDate } from './dates.ts'
import type { HiddenLine } from './tail.ts'

/** A value with the words (offsets in the raw text) that it was read from and the rule that read it. */
export interface Reading<T> {
  readonly value: T
  readonly rule: string
  readonly start: number
  readonly end: number
}

/** What the lines above the story say. Dates come in the order in which they are to be believed. */
export interface Head {
  readonly headline: Reading<string> | undefined
  readonly byline: Reading<string> | undefined
  readonly publication: Reading<string> | undefined
  readonly section: string | null
  readonly sourceUrl: string | null
  /** Printed date lines: stated. */
  readonly printed: readonly Reading<ArchiveDate>[]
  /** What a scraper noted above the text: weaker than print. */
  readonly extracted: readonly Reading<ArchiveDate>[]
  /** The date in the page's address: weaker still. */
  readonly addressed: readonly Reading<ArchiveDate>[]
  readonly updated: ArchiveDate | null
  /** Lines that look like a date and name a day that no calendar has. */
  readonly impossible: readonly Line[]
  readonly hidden: readonly HiddenLine[]
  /** Number of lines that belong to the head, the headline among them. */
  readonly length: number
}

/** How many lines that hold something can stand above a story. */
const HEAD_LINES = 12
const HEADLINE_LENGTH = 220
const HEADLINE_WORDS = 32

const EXTRACTOR = /^date\s+(\d{4}(?:-\d{2}){0,2})(?:\s+(\S.*))?$/i
const READING_TIME = /^(?:about\s+)?\d+\s+min(?:ute)?s?(?:\s+read)?$/i
const RELATIVE = /^(?:(?:an?|\d+)\s+(?:minute|hour|day|week|month|year)s?\s+ago|yesterday|today|just now)$/i
const CAPTION =
  /^(?:photo|image|picture|file photo|photograph|credit|caption)s?\s*(?:by|credit|courtesy)?\s*[:/|]/i
const SECTION =
  /^(?:world|national|local|breaking|latest|politics|business|sports?|opinion|analysis|exclusive|top|asia|middle east|home|international|news|culture|health|science|technology|economy|afghanistan|region)(?:\s+news)?$/i
const NEWS_WORD =
  /\b(?:news|times|post|press|agency|radio|tv|magazine|journal|tribune|herald|gazette|wire|daily|weekly|observer|chronicle|international)\b/i
const SEPARATOR = /\s+[|•·–—]\s+/

/** Reads the lines above a story. `lines` are all of the article's, the site's tail already gone. */
export function readHead(lines: readonly Line[]): Head {
  const found = {
    headline: undefined as Reading<string> | undefined,
    byline: undefined as Reading<string> | undefined,
    publication: undefined as Reading<string> | undefined,
    section: null as string | null,
    sourceUrl: null as string | null,
    printed: [] as Reading<ArchiveDate>[],
    extracted: [] as Reading<ArchiveDate>[],
    addressed: [] as Reading<ArchiveDate>[],
    updated: null as ArchiveDate | null,
    impossible: [] as Line[],
    hidden: [] as HiddenLine[],
  }
  let length = 0
  for (const [i, line] of lines.slice(0, HEAD_LINES).entries()) {
    const rule = readLine(line, i)
    if (rule === undefined) break
    if (rule !== 'headline') found.hidden.push({ line, rule: `head.${rule}` })
    length = i + 1
  }
  return { ...found, length }

  /** The rule that takes the line for part of the head, or undefined when the story begins with it. */
  function readLine(line: Line, i: number): string | undefined {
    const { text } = line
    return (
      readExtractor(line) ??
      readDate(line) ??
      readByline(line, i) ??
      readAddress(line) ??
      readComposite(line) ??
      readAside(text) ??
      readNameAlone(line, lines[i + 1]) ??
      readSection(text, i) ??
      readPublication(line, i) ??
      readHeadline(line, i)
    )
  }

  function readExtractor(line: Line): string | undefined {
    const match = EXTRACTOR.exec(line.text)
    const date = match?.[1] === undefined ? undefined : parseArchiveDate(match[1])
    if (!match || !date) return undefined
    found.extracted.push({ value: date, rule: 'date.extractor-line', ...wordsIn(line, match[1] ?? '') })
    const name = match[2]
    if (name && !found.byline && isName(name))
      found.byline = { value: name, rule: 'byline.extractor-line', ...wordsIn(line, name) }
    return 'extractor-line'
  }

  function readDate(line: Line): string | undefined {
    const date = readWholeDate(line.text)
    if (!date) return undefined
    if (date === 'invalid') {
      found.impossible.push(line)
      return 'impossible-date'
    }
    if (date.updated) {
      found.updated = date.date
      return 'updated-line'
    }
    found.printed.push({ value: date.date, rule: 'date.printed-line', start: line.start, end: line.end })
    return 'date-line'
  }

  function readByline(line: Line, i: number): string | undefined {
    if (i === 0 || found.byline || SEPARATOR.test(line.text)) return undefined
    const names = bylineOf(line.text)
    if (names === undefined) return undefined
    found.byline = { value: names, rule: 'byline.printed-line', ...wordsIn(line, names) }
    return 'byline'
  }

  function readAddress(line: Line): string | undefined {
    if (!/^https?:\/\/\S+$/i.test(line.text)) return undefined
    found.sourceUrl ??= line.text
    const path = /\/((?:19|20)\d\d)\/(\d{1,2})(?:\/(\d{1,2}))?(?=\/)/.exec(line.text)
    const date =
      path && dateOf(Number(path[1]), Number(path[2]), path[3] === undefined ? undefined : Number(path[3]))
    if (path && date)
      found.addressed.push({
        value: qualified(date, '?'),
        rule: 'date.address',
        ...wordsIn(line, path[0].slice(1)),
      })
    return 'address'
  }

  /** `By A | 3 March 2022 | 4 min read`: two parts or more, and every one of them known. */
  function readComposite(line: Line): string | undefined {
    const parts = line.text.split(SEPARATOR)
    if (parts.length < 2 || line.text.length > 160) return undefined
    const readings = parts.map((part) => {
      const date = readWholeDate(part)
      if (date && date !== 'invalid') return { part, date }
      if (READING_TIME.test(part) || RELATIVE.test(part) || SECTION.test(part)) return { part }
      const names = bylineOf(part) ?? (isName(part) ? part : undefined)
      return names === undefined ? undefined : { part, names }
    })
    const dated = readings.some((reading) => reading && ('date' in reading || !('names' in reading)))
    if (!dated || readings.includes(undefined)) return undefined
    for (const reading of readings) {
      if (!reading) continue
      if ('date' in reading && reading.date) {
        found.printed.push({
          value: reading.date.date,
          rule: 'date.printed-line',
          ...wordsIn(line, reading.part),
        })
      }
      if ('names' in reading && reading.names !== undefined) {
        found.byline ??= {
          value: reading.names,
          rule: 'byline.printed-line',
          ...wordsIn(line, reading.names),
        }
      }
    }
    return 'byline-and-date'
  }

  function readAside(text: string): string | undefined {
    if (!found.headline && found.extracted.length === 0) return undefined
    if (CAPTION.test(text) && text.length < 200) return 'caption'
    if (READING_TIME.test(text)) return 'reading-time'
    if (RELATIVE.test(text)) return 'relative-time'
    return found.headline && text === found.headline.value ? 'repeated-headline' : undefined
  }

  /** A name alone between the headline and a long paragraph. */
  function readNameAlone(line: Line, next: Line | undefined): string | undefined {
    if (!found.headline || found.byline || !isName(line.text) || line.text.split(' ').length > 4)
      return undefined
    if (!next || (next.text.length <= 120 && !readWholeDate(next.text))) return undefined
    found.byline = { value: line.text, rule: 'byline.name-alone', start: line.start, end: line.end }
    return 'byline'
  }

  function readSection(text: string, i: number): string | undefined {
    if (
      found.section !== null ||
      !SECTION.test(text) ||
      (i === 0 && lines.length > 1 && !looksLikeHeadline(lines[1]))
    )
      return undefined
    found.section = text
    return 'section'
  }

  /** Capitals alone, or a word that newspapers bear in their names, on a short line that ends no sentence. */
  function readPublication(line: Line, i: number): string | undefined {
    const { text } = line
    const words = text.split(' ').length
    if (found.publication || text.length > 40 || words > 4 || /[.!?,:;]$/.test(text)) return undefined
    const capitals = /^[\p{Lu}\d .&'’-]+$/u.test(text) && /\p{Lu}{2}/u.test(text)
    if (!capitals && !(NEWS_WORD.test(text) && /^(?:\p{Lu}|the\s)/u.test(text))) return undefined
    const met = found.headline !== undefined || found.printed.length + found.extracted.length > 0
    if (!met && !looksLikeHeadline(lines[i + 1])) return undefined
    found.publication = {
      value: text,
      rule: capitals ? 'publication.capitals-line' : 'publication.name-line',
      start: line.start,
      end: line.end,
    }
    return 'publication'
  }

  function readHeadline(line: Line, i: number): string | undefined {
    if (found.headline || found.extracted.length > 0 || !looksLikeHeadline(line)) return undefined
    const next = lines[i + 1]
    if (/\.$/.test(line.text) && !(i === 0 && next && next.text.length > line.text.length * 1.5))
      return undefined
    const text = line.text.replace(/^#{1,6}\s+/, '')
    found.headline = {
      value: text,
      rule: i === 0 ? 'headline.first-line' : 'headline.head-line',
      ...wordsIn(line, text),
    }
    return 'headline'
  }
}

function looksLikeHeadline(line: Line | undefined): boolean {
  if (!line) return false
  const { text } = line
  const words = text.split(' ').length
  if (text.length < 4 || text.length > HEADLINE_LENGTH || words > HEADLINE_WORDS) return false
  if (!/\p{L}/u.test(text) || /^["“«]?\p{Ll}/u.test(text)) return false
  return !/[.:;,…]["”’»)]?$/.test(text) || (/[^.]\.$/.test(text) && words <= 14)
}

/** Offsets of words within a line; the line itself when tidying changed their spelling. */
function wordsIn(line: Line, words: string): { start: number; end: number } {
  const at = line.text.indexOf(words)
  const untouched = line.end - line.start === line.text.length
  return untouched && at >= 0
    ? { start: line.start + at, end: line.start + at + words.length }
    : { start: line.start, end: line.end }
}
