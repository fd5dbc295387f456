// `KABUL, Aug. 15 (Reuters) -`: where a story was filed, and by which agency. Its day is read by dateline-date.ts.
import type { Dateline } from '../../values.ts'

/** Words within a text, with their offset in UTF-16 units. */
export interface WordsAt {
  readonly text: string
  readonly at: number
}

/** A dateline and what it says beside the place. Offsets are those in the paragraph. */
export interface FoundDateline extends Dateline {
  /** Where the dateline begins: past the header of a press release that stands on the same line. */
  readonly at: number
  /** The agency in brackets; undefined when there is none. */
  readonly agency: WordsAt | undefined
}

/** Newspapers print `Aug`, `AUG.` and `August`. */
const MONTH = `(?:${['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
  .map((name) => [...name].map((letter) => `[${letter.toUpperCase()}${letter}]`).join(''))
  .join('|')})[A-Za-z]{0,6}\\.?`
const DAY = `(?:${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH})(?:,?\\s+\\d{4})?`

const CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]+(?:[ ,/]+\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,5}"
const MIXED = "\\p{Lu}[\\p{L}\\p{M}'’-]+(?:,? \\p{Lu}[\\p{L}\\p{M}'’-]+){0,3}"

/** Place, then a day, an agency or both, then a dash. */
const WITH_DASH = new RegExp(
  `^(?<place>${CAPITALS}|${MIXED})(?:,?\\s+[([]?(?<day>${DAY})[)\\]]?)?\\s*(?:[([](?<agency>[^()[\\]]{2,40})[)\\]])?\\s*(?:--|__?|[-–—:])\\s+(?=\\S)`,
  'u',
)
/** Press releases print the day in brackets, and then often no dash, or nothing more on the line. */
const WITH_DAY = new RegExp(
  `^(?<place>${CAPITALS}|${MIXED})\\s+\\((?<day>${DAY})\\)\\s*(?:--|__?|[-–—:])?(?:\\s+(?=\\S)|$)`,
  'u',
)
/** `15 August 2021, Kabul –` */
const DAY_FIRST = new RegExp(
  `^(?<day>${DAY}),?\\s+(?<place>${CAPITALS}|${MIXED})\\s*(?:--|__?|[-–—])\\s+(?=\\S)`,
  'u',
)

/** What every dateline has: a dash or a colon before the next word, or a bracket. */
const MAY_BE = /[-_–—:ـ]\s|\(/

/** What a press release prints before its dateline on the same line. */
const RELEASE_HEADER = /^.{0,240}?\bfor immediate release\b(?:\s+download pdf)?\s+/i

/** Words before a colon that name a speaker, a subject or a kind of text far more often than a place. */
const PLACES_BEFORE_COLON =
  /^(?:kabul|herat|kandahar|mazar-e-sharif|mazar-i-sharif|jalalabad|kunduz|bamyan|bamiyan|ghazni|panjshir|badakhshan|faizabad|takhar|baghlan|parwan|charikar|lashkar ?gah|khost|gardez|maimana|farah|zaranj|islamabad|peshawar|quetta|karachi|lahore|new delhi|delhi|mumbai|tehran|mashhad|dushanbe|tashkent|ashgabat|doha|dubai|abu dhabi|riyadh|ankara|istanbul|moscow|beijing|brussels|geneva|london|paris|berlin|vienna|washington|new york|united nations)(?:, .+)?$/i

/** The same in Persian and Pashto, where only the word shows a place. */
const PERSIAN =
  /^(?<place>کابل|هرات|قندهار|کندهار|مزارشریف|مزار شریف|جلال ?[\u200c]?آباد|کندز|قندوز|کندوز|بامیان|غزنی|پنجشیر|بدخشان|فیض ?[\u200c]?آباد|تخار|بغلان|پروان|چاریکار|لشکرگاه|خوست|گردیز|میمنه|فراه|زرنج|تهران|مشهد|اسلام ?[\u200c]?آباد|پشاور|کویته|دوشنبه|تاشکند|دوحه|دوحا|مسکو|واشنگتن|لندن|نیویارک|نیویورک|ننګرهار|هلمند|واشنګټن|اسلام اباد|پېښور)\s*(?:[([](?<agency>[^()[\]]{2,40})[)\]])?\s*(?:[-–—:]|ـ{1,4})\s+(?=\S)/u

/** Reads the dateline at the start of a story's paragraph; the text itself stays as it is. */
export function readDateline(paragraph: string): FoundDateline | undefined {
  const at = RELEASE_HEADER.exec(paragraph.slice(0, 300))?.[0].length ?? 0
  const text = paragraph.slice(at, at + 160)
  if (!MAY_BE.test(text)) return undefined
  const hasDigit = /\d/.test(text)
  const match =
    (hasDigit ? WITH_DAY.exec(text) : null) ??
    WITH_DASH.exec(text) ??
    (hasDigit ? DAY_FIRST.exec(text) : null) ??
    PERSIAN.exec(text)
  const place = match?.groups?.['place']
  if (!match || place === undefined) return undefined
  const agency = match.groups?.['agency']
  const day = match.groups?.['day']
  if (agency === undefined && day === undefined && !isPlaceAlone(match[0], place)) return undefined
  return {
    text: match[0].trim(),
    place: place.replace(/[,\s]+$/, ''),
    at,
    agency: agency === undefined ? undefined : { text: agency, at: at + match[0].indexOf(agency) },
  }
}

/** The dateline that a field gives: its place is what it would be at the start of a story, else all of it. */
export function givenDateline(words: string): Dateline {
  const text = words.replace(/\s*(?:--|__?|[-–—:])\s*$/, '')
  return { text, place: readDateline(`${text} – …`)?.place ?? text }
}

/** Without day and agency a place must stand in capitals before a dash, or be known as one. */
function isPlaceAlone(dateline: string, place: string): boolean {
  if (!/\p{Lu}/u.test(place)) return true
  const colon = /:\s*$/.test(dateline)
  const first = place.split(',')[0] ?? ''
  return (!colon && !/\p{Ll}/u.test(first)) || PLACES_BEFORE_COLON.test(place)
}
