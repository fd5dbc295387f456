// What stands between and beside the dates of a line: labels, weekdays, times of day, signs, and other words.
import { foldForDates } from './fold.ts'
import type { PhraseKind } from './label-words.ts'
import { phraseAt } from './phrases.ts'
import { joinsSentence } from './sentences.ts'

/** What the words before a date make of it. */
export type DateLabel = Exclude<PhraseKind, 'preposition' | 'plain'> | 'none'

const ZONE =
  '(?:(?:GMT|UTC|MEZ|MESZ|МСК)?\\s?[+-]\\d{1,2}:?\\d{0,2}|[A-Z]{2,5}(?![a-z])|\\([A-Za-z .]{3,40}\\)|\\((?:GMT|UTC)[+-]\\d{1,2}(?::\\d\\d)?\\)|(?:[Ll]ocal|[Ee]astern|[Cc]entral|[Pp]acific|[Mm]ountain|[Kk]abul|[Tt]ehran)(?: (?:[Ss]tandard|[Dd]aylight|[Ss]ummer))? [Tt]ime|[Ee]astern|[Pp]acific)'
const HALF = '(?:[AaPp]\\.?\\s?[Mm]\\.?(?![a-z])|ق\\.?ظ\\.?|ب\\.?ظ\\.?|[πΠμΜ]\\.?\\s?[μΜ]\\.?|[صم](?!\\p{L}))'
const CLOCK = '\\d{1,2}\\s?[:.h]\\s?\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?(?!\\d)'
const HOUR =
  '\\d{1,2}\\s?(?:[Uu][Hh][Rr]|h|時|时|시|点|點|ч)(?![a-z])(?:\\s?\\d{1,2}\\s?(?:分|분|мин|min)?)?(?:\\s?\\d{1,2}\\s?[秒초])?'

/** A time of day, with its half of the day and its zone. */
const TIME = new RegExp(
  `(?:ساعت\\s*)?(?:${CLOCK}\\s*${HALF}?|\\d{1,2}\\s*${HALF}|${HOUR})(?:\\s*${ZONE}){0,2}(?:\\s*(?:[Uu]hr|hrs?|h|น)(?![a-z]))?`,
  'uy',
)

/** `2 years ago`, `vor 2 Jahren`, `il y a 2 ans`: how long before the page was looked at, which tells no day. */
const AGO =
  /(?:an?|\d{1,3})\s+(?:second|minute|min|hour|hr|day|week|month|year)s?\s+ago(?!\p{L})|(?:vor|il y a|hace|há|fa)\s+(?:\d{1,3}|einem|einer|une?|una?)\s+\p{L}{3,9}(?:\s+fa)?(?!\p{L})/iuy

/** Signs that may stand around a date, those of icon fonts (private use) among them, with a stop that ends no sentence; the T and Z of ISO 8601; "the" right before a day. */
const SIGN =
  /[\s,;:|·•‧∙●–—/()[\]*_»«›‹>"“”\ue000-\uf8ff-]+|@(?=\s)|\.(?=\s*$|[,)]|\s+[\p{Ll}\p{Lo}\d])|T(?=\d)|Z(?!\p{L})|[Tt]he(?=\s+$)/uy

/** A noun that is a label before a colon (`Publication : 3 mai`) and names the kind of an entry before a bar: `Publication | 3 May`. */
const KIND = /^publication$/i

/** A stretch between dates, taken apart: what of it is a label or a weekday, and what is left. */
export interface Gap {
  readonly label: DateLabel
  readonly weekday: number | null
  /** Whether nothing but labels, weekdays, times and signs stands in it. */
  readonly bare: boolean
  /** Whether a time of day stands in it. */
  readonly timed: boolean
}

/** A piece of a gap: what it is, and where it ends. */
interface Piece {
  readonly kind: DateLabel | 'weekday' | 'time' | 'nothing'
  readonly weekday: number | null
  readonly end: number
}

/** Takes a stretch of folded text apart, from a place on. */
export function readGap(text: string, from = 0): Gap {
  let label: DateLabel = 'none'
  let weekday: number | null = null
  let timed = false
  let at = from
  while (at < text.length) {
    const piece = pieceAt(text, at)
    if (!piece) return { label, weekday, bare: false, timed }
    if (piece.kind === 'weekday') weekday = piece.weekday ?? weekday
    else if (piece.kind === 'time') timed = true
    else if (piece.kind !== 'nothing') label = piece.kind
    at = piece.end
  }
  return { label, weekday, bare: true, timed }
}

/** What begins at a place of a gap; undefined for any other word. */
function pieceAt(text: string, at: number): Piece | undefined {
  const nothing = (end: number): Piece => ({ kind: 'nothing', weekday: null, end })
  SIGN.lastIndex = at
  if (SIGN.test(text)) return nothing(SIGN.lastIndex)
  AGO.lastIndex = at
  if (AGO.test(text)) return nothing(AGO.lastIndex)
  TIME.lastIndex = at
  if (/[\dس]/.test(text.charAt(at)) && TIME.test(text))
    return { kind: 'time', weekday: null, end: TIME.lastIndex }
  const phrase = phraseAt(text, at)
  if (!phrase) return undefined
  // The stop of an abbreviation: `Do.`, `kl.`
  const end = text.charAt(phrase.end) === '.' ? phrase.end + 1 : phrase.end
  const says =
    phrase.kind !== 'plain' &&
    phrase.kind !== 'preposition' &&
    !(KIND.test(text.slice(at, phrase.end)) && /^\s*[|•·]/.test(text.slice(phrase.end, phrase.end + 3)))
  return says ? { kind: phrase.kind, weekday: phrase.weekday, end } : nothing(end)
}

/** The words before a date: labels, weekday and time right before it, and what stands before these. */
export function gapBefore(text: string): Gap & { readonly rest: string; readonly inSentence: boolean } {
  for (const { index } of text.matchAll(/(?<![\p{L}\p{M}\d])/gu)) {
    const gap = readGap(text, index)
    if (!gap.bare) continue
    const rest = text.slice(0, index).trim()
    return { ...gap, rest, inSentence: joinsSentence(rest, text.slice(index)) }
  }
  return {
    label: 'none',
    weekday: null,
    bare: false,
    timed: false,
    rest: text.trim(),
    inSentence: joinsSentence(text, ''),
  }
}

/** The words after a date, without the time and the weekday that belong to it. */
export function gapAfter(text: string): {
  readonly rest: string
  readonly weekday: number | null
  readonly timed: boolean
} {
  let weekday: number | null = null
  let timed = false
  let at = 0
  while (at < text.length) {
    const piece = pieceAt(text, at)
    // A label after a date belongs to the next one.
    if (!piece || !['weekday', 'time', 'nothing'].includes(piece.kind)) break
    if (piece.kind === 'weekday') weekday ??= piece.weekday
    if (piece.kind === 'time') timed = true
    at = piece.end
  }
  return { rest: text.slice(at), weekday, timed }
}

/** The label of a line that is nothing but one (`Updated on`): it belongs to the date on the next line. */
export function readDateLabel(line: string): Exclude<DateLabel, 'none'> | undefined {
  if (line.length > 40 || !/\p{L}/u.test(line)) return undefined
  const { label, bare } = readGap(foldForDates(line))
  return bare && label !== 'none' ? label : undefined
}
