// What stands between and beside the dates of a line: labels, weekdays, times of day, signs, and other words.
import { foldForDates, WEEKDAY, weekdayNamed } from './words.ts'

/** What the words before a date make of it. */
export type DateLabel = 'first published' | 'published' | 'updated' | 'none'

const PUBLISHED =
  '(?:first |date |originally )?(?:published|posted|issued|released|created|date)(?: (?:on|at|date))?|(?:publication|post|publish) date|' +
  'تاریخ (?:انتشار|نشر|خبر)|تاریخ|زمان انتشار|انتشار|منتشر شد(?:ه)?(?: در)?|نشر شد(?:ه)?(?: در)?|' +
  'د? ?خپری?دو? نیټه|د? ?خپریدو نیټه|نیټه|خپور شوی|خپره شوی'
const UPDATED =
  '(?:last |date )?(?:updated|modified|corrected|revised)(?: (?:on|at|date))?|last update|edited|' +
  '(?:اخرین )?(?:به ?روز ?رسانی|بروزرسانی)|به ?روز شد(?:ه)?(?: در)?|تازه شوی|اوسمهال(?: شوی)?'

const ZONE =
  '(?:[A-Z]{2,5}|\\([A-Z]{3,5}\\)|(?:GMT|UTC)?\\s?[+-]\\d{1,2}:?\\d{0,2}|(?:local|eastern|central|pacific|kabul|tehran) time|eastern|pacific)'
const TIME = `(?:ساعت\\s*)?(?:\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2}(?:\\.\\d+)?)?\\s*(?:[ap]\\.?\\s?m\\.?(?![a-z])|ق\\.?ظ\\.?|ب\\.?ظ\\.?)?|\\d{1,2}\\s*[ap]\\.?m\\.?(?![a-z]))(?:\\s*${ZONE}(?![a-z])|\\s*(?:uhr|hrs?|h)(?![a-z]))?`

/** Everything that may stand around a date without making the line more than a date. */
const NOISE = new RegExp(
  `\\s+|[,;:|·•–—/()[\\]-]|\\.(?=\\s*$)|(?<time>${TIME})|(?<updated>${UPDATED})(?!\\p{L})|(?<published>${PUBLISHED})(?!\\p{L})|(?<weekday>${WEEKDAY})(?!\\p{L})\\.?|(?:on|at|um|à|às|در|په|د|روز|ورځ|برابر با|مطابق)(?!\\p{L})|T(?=\\d)|Z(?!\\p{L})`,
  'iuy',
)

/** A stretch between dates, taken apart: what of it is a label or a weekday, and what is left. */
export interface Gap {
  readonly label: DateLabel
  readonly weekday: number | null
  /** Whether nothing but labels, weekdays, times and signs stands in it. */
  readonly bare: boolean
}

/** Takes a stretch of folded text apart. */
export function readGap(text: string): Gap {
  let label: DateLabel = 'none'
  let day: number | null = null
  let at = 0
  while (at < text.length) {
    NOISE.lastIndex = at
    const match = NOISE.exec(text)
    if (!match) return { label, weekday: day, bare: false }
    if (match.groups?.['updated']) label = 'updated'
    else if (match.groups?.['published'])
      label = /^(?:first|originally)/i.test(match[0]) ? 'first published' : 'published'
    else if (match.groups?.['weekday']) day = weekdayNamed(match.groups['weekday']) ?? day
    at = NOISE.lastIndex
  }
  return { label, weekday: day, bare: true }
}

/** Words before a date that make it a part of a sentence. */
const IN_A_SENTENCE =
  /(?:^|[\s(])(?:on|in|at|of|since|until|till|by|from|to|for|and|or|before|after|between|through|during|this|the|an?|as|is|was|around|about|than|past|circa|dated|در|تا|از|به|و|که)[\s(]*$/iu

/** The words before a date: labels, weekday and time right before it, and what stands before these. */
export function gapBefore(text: string): Gap & { readonly rest: string; readonly inSentence: boolean } {
  for (const { index } of text.matchAll(/(?<![\p{L}\p{M}\d])/gu)) {
    const gap = readGap(text.slice(index))
    if (!gap.bare) continue
    const rest = text.slice(0, index).trim()
    // "on" belongs to the sentence, unless a time or a label stands before it; so does "date" ("Release date").
    const joins = /^[^\p{L}\d]*(?:(?:on|at|in|در)(?!\p{L})|date(?! ?(?:published|posted|issued)))/iu
    const joined = joins.test(text.slice(index)) ? `${rest} on ` : rest
    return { ...gap, rest, inSentence: rest !== '' && IN_A_SENTENCE.test(joined) }
  }
  return {
    label: 'none',
    weekday: null,
    bare: false,
    rest: text.trim(),
    inSentence: IN_A_SENTENCE.test(text),
  }
}

/** The words after a date, without the time and the weekday that belong to it. */
export function gapAfter(text: string): { readonly rest: string; readonly weekday: number | null } {
  let weekday: number | null = null
  NOISE.lastIndex = 0
  let at = 0
  for (let match = NOISE.exec(text); match; match = NOISE.exec(text)) {
    if (match.groups?.['updated'] || match.groups?.['published']) break
    weekday ??= weekdayNamed(match.groups?.['weekday'] ?? '') ?? null
    at = NOISE.lastIndex
  }
  return { rest: text.slice(at), weekday }
}

/** The label of a line that is nothing but one (`Updated on`): it belongs to the date on the next line. */
export function readDateLabel(line: string): Exclude<DateLabel, 'none'> | undefined {
  if (line.length > 40 || !/\p{L}/u.test(line)) return undefined
  const { label, bare } = readGap(foldForDates(line))
  return bare && label !== 'none' ? label : undefined
}
