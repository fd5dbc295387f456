// Factiva: a code of two or three letters before each field, or the same fields as plain lines, each article closed by
// its number.
import type { FrontMatterEntry } from '../front-matter/notation.ts'
import type { Line } from '../raw-text.ts'
import {
  type ExportKind,
  type FoundParts,
  foundParts,
  type LabelledText,
  type Stretch,
  stretchesOf,
} from './export-kind.ts'
import { entryOf, isDateLine, readableDate } from './labelled-entries.ts'

/** The codes in the order in which Factiva prints them ("Factiva field codes", Dow Jones). */
const CODES = [
  ...[
    'SE',
    'CLM',
    'HD',
    'BY',
    'CR',
    'WC',
    'PD',
    'ET',
    'SN',
    'SC',
    'ED',
    'PG',
    'VOL',
    'LA',
    'CY',
    'LP',
    'TD',
    'CX',
    'CT',
  ],
  ...['RF', 'ART', 'CO', 'IN', 'NS', 'RE', 'IPD', 'IPC', 'PUB', 'AN'],
] as const
type Code = (typeof CODES)[number]

const ORDER: ReadonlyMap<string, number> = new Map(CODES.map((code, i) => [code, i]))

const CODED = new RegExp(`^(${CODES.join('|')})(?: +(.*))?$`)
/** `Document ELLC000020220106ei16000b2`. */
const NUMBER = /^(?:AN )?Document [A-Z][A-Z0-9]{2,}\d{8}\p{Ll}[a-z0-9]{5,14}$/u
const ANY_NUMBER = /^AN(?: |$)/
const WORDS = /^\d[\d.,]* (?:words?|wörter|mots|palabras|parole|palavras|woorden|ord|слов|字)$/i
const COPYRIGHT = /^(?:\(c\)|©|copyright\b)/i

const KEYS: Partial<Readonly<Record<Code, string>>> = {
  HD: 'title',
  SE: 'section',
  BY: 'byline',
  PD: 'date',
  SN: 'publication',
}

export const FACTIVA: ExportKind = {
  name: 'Factiva',
  hint: /^[^\S\r\n\u2028\u2029]*HD(?:[ \t]|$)/m,
  keepsBetween: false,
  find: findCoded,
  read: readCoded,
}

/** The same without codes. */
export const FACTIVA_PLAIN: ExportKind = {
  name: 'Factiva',
  hint: /^[^\S\r\n\u2028\u2029]*Document [A-Z][A-Z0-9]{2,40}[a-z]/m,
  keepsBetween: false,
  find: findPlain,
  read: readPlain,
}

interface CodedLine {
  readonly code: Code
  readonly value: string
  readonly at: number
}

/** The lines that begin with a code. Within the text only codes that come after it count, and those of lists in lists' form. */
function codedLines(lines: readonly Line[]): CodedLine[] {
  const found: CodedLine[] = []
  let last = -1
  for (const [at, { text }] of lines.entries()) {
    const [, name, value = ''] = CODED.exec(text) ?? []
    const order = ORDER.get(name ?? '') ?? -1
    const code = CODES[order]
    if (!code) continue
    const isNext = order > last
    const isFirst = CODES[last] === 'AN' || last < 0
    const isInText = last >= CODES.indexOf('LP')
    if (!isNext && !isFirst) continue
    if (
      isInText &&
      ['CO', 'IN', 'NS', 'RE'].includes(code) &&
      !/[:|]/.test(value + (lines[at + 1]?.text ?? ''))
    )
      continue
    found.push({ code, value, at })
    last = order
  }
  return found
}

function findCoded(lines: readonly Line[]): FoundParts | undefined {
  if (!lines.some(({ text }) => CODED.test(text))) return undefined
  const coded = codedLines(lines)
  const codes = new Set(coded.map(({ code }) => code))
  const proof = (['WC', 'PD', 'SN', 'LA', 'LP', 'TD', 'AN'] as const).filter((code) => codes.has(code))
  if (!codes.has('HD') || !(codes.has('LP') || codes.has('TD')) || proof.length < 4) return undefined
  const starts = coded.flatMap(({ at }, i) => (i === 0 || coded[i - 1]?.code === 'AN' ? [at] : []))
  const found = starts.flatMap((start, i) =>
    stretchesOf(upToNumber(lines.slice(start, starts[i + 1] ?? lines.length))),
  )
  return foundParts(found)
}

/** What stands below the number of an article is no part of it: a summary of the search. */
function upToNumber(lines: readonly Line[]): readonly Line[] {
  const at = lines.findLastIndex(({ text }) => ANY_NUMBER.test(text))
  if (at < 0) return lines
  return lines.slice(0, lines[at]?.text === 'AN' ? at + 2 : at + 1)
}

function readCoded(lines: readonly Line[]): LabelledText {
  const coded = codedLines(lines)
  const entries: FrontMatterEntry[] = []
  const body: Stretch[] = []
  for (const [i, { code, value, at }] of coded.entries()) {
    const own = lines.slice(at, coded[i + 1]?.at ?? lines.length)
    const [first, ...others] = own
    if (!first) continue
    if (code === 'LP' || code === 'TD') {
      if (value !== '') body.push({ start: first.end - value.length, end: own.at(-1)?.end ?? first.end })
      else body.push(...stretchesOf(others))
    } else {
      const words = [value, ...others.map(({ text }) => text)].filter((part) => part !== '').join(' ')
      entries.push(...entryOf(KEYS[code] ?? code, code === 'PD' ? readableDate(words) : words, own))
    }
  }
  return { entries, body, hidden: stretchesOf(lines.slice(0, coded[0]?.at ?? 0)), isPrivate: false }
}

function findPlain(lines: readonly Line[]): FoundParts | undefined {
  const ends = lines.flatMap(({ text }, i) => (NUMBER.test(text) ? [i + 1] : []))
  const found = ends.flatMap((end, i) => {
    const some = lines.slice(ends[i - 1] ?? 0, end)
    return some.some(({ text }) => WORDS.test(text)) ? stretchesOf(some) : []
  })
  return foundParts(found)
}

/** Headline, byline, words, day, hour, newspaper, its code, edition and page, language, holder of the rights, in this order. */
function readPlain(lines: readonly Line[]): LabelledText {
  const words = lines.findIndex(({ text }) => WORDS.test(text))
  const above = lines.slice(0, words)
  const below = lines.slice(words + 1, -1)
  const day = below.findIndex(isDateLine)
  const fact = (at: number) => below[at] && !COPYRIGHT.test(below[at].text)
  const hasHour = /^\d{1,2}:\d{2}\b/.test(below[day + 1]?.text ?? '')
  const name = day + (hasHour ? 2 : 1)
  const publication = day >= 0 && fact(name) ? below[name] : undefined
  const start = storyStart(below, name)
  const { title, byline, section } = readTop(above)
  const date = below[day]
  const used = new Set([...title, ...byline, ...section, publication, date])
  const rest = [...lines.slice(0, words + 1), ...below.slice(0, start), ...lines.slice(-1)]
  return {
    entries: [
      ...entryOf('title', title.map(({ text }) => text).join(' '), title),
      ...entryOf('section', section.map(({ text }) => text).join(' '), section),
      ...entryOf('byline', byline.map(({ text }) => text).join(' '), byline),
      ...(date ? entryOf('date', readableDate(date.text), [date]) : []),
      ...(publication ? entryOf('publication', publication.text, [publication]) : []),
    ],
    body: stretchesOf(below.slice(start)),
    hidden: rest.filter((line) => !used.has(line)).flatMap((line) => stretchesOf([line])),
    isPrivate: false,
  }
}

/** Lines that the head may have below the newspaper: its code, edition, page, volume, language and copyright. */
const MOST_FACTS = 9

/** Below the notice of the holder of the rights; where there is none, below the first blank line. */
function storyStart(below: readonly Line[], name: number): number {
  const rights = below.findIndex(({ text }, i) => i > 0 && i <= name + MOST_FACTS && COPYRIGHT.test(text))
  if (rights >= 0) {
    const next = below.findIndex(({ gap }, i) => i > rights && gap > 0)
    return next < 0 || next > rights + 3 ? rights + 1 : next
  }
  const blank = below.findIndex(({ gap }, i) => i > name && gap > 0)
  return blank < 0 ? Math.min(below.length, name + 1) : blank
}

interface Top {
  readonly title: readonly Line[]
  readonly byline: readonly Line[]
  readonly section: readonly Line[]
}

const BY = /^(?:by|von|par|por|di|da|van|av|af)\s+\p{Lu}/iu

/** The byline is the line right above the number of words; a section may stand above the headline, on a line of its own. */
function readTop(above: readonly Line[]): Top {
  const last = above.at(-1)
  const byline = above.length > 1 && last && BY.test(last.text) ? [last] : []
  const rest = above.slice(0, above.length - byline.length)
  const second = rest.findIndex(({ gap }, i) => i > 0 && gap > 0)
  const isLabel =
    second === 1 &&
    rest.length === 2 &&
    (rest[0]?.text.length ?? 0) < 30 &&
    !/[.!?]/.test(rest[0]?.text ?? '')
  return { title: isLabel ? rest.slice(1) : rest, byline, section: isLabel ? rest.slice(0, 1) : [] }
}
