// The latest past date that a text speaks of: the article cannot be older. A bound, never a date.
import { type ArchiveDate, dateOf, isChoice } from '../../../value/archive-date.ts'
import { findDates } from './dates.ts'
import { readExactDate } from './exact-value.ts'
import { foldForDates } from './fold.ts'

/** The date that bounds, with the words that show it (offsets in UTF-16 units of the text). */
export interface FoundBound {
  readonly date: ArchiveDate
  readonly start: number
  readonly end: number
}

/** Words before a date that put it in the future or make it a plan: such a date bounds nothing. */
const AHEAD =
  /(?:\b(?:by|until|till|before|through|end of|deadline of|expected in|scheduled for|due (?:in|on)|as late as|will|would|plans? to|from)|(?<!\p{L})(?:تا|قبل از|پیش از|الی|تر|مخکی له))\s+(?:\S+\s+){0,2}$/iu

/** Words of a sentence that tell what is to come: a day in it may be after the day of publication. */
const TO_BE =
  /(?<![\p{L}’'])(?:will|won[’']t|shall|[’']ll|(?:is|are|be|being) (?:to|due|set|expected|scheduled|planned|slated|supposed|likely)|(?:scheduled|planned|slated|expected|set|due|booked|postponed|delayed|moved|adjourned|extended) (?:for|to|until|on|in|by)|next|upcoming|forthcoming|deadline|expires?|valid (?:until|through)|plans? to|hopes? to|intends? to|aims? to|promised? to|starting|beginning|effective|tickets|register by|see you)(?!\p{L})/iu

/** Words by which a line tells of a day on which the text was looked up, changed, corrected, copied or loaded. */
const OF_THE_COPY =
  /(?<!\p{L})(?:access(?:ed)?|retrieved|retrieval|viewed|visited|consulted|downloaded|archived|captured|crawled|scraped|snapshot|saved|printed from|load[- ]?date|loaded|last[- ](?:modified|updated|changed|edited|revised|reviewed)|(?:date )?modified|updated?|amended|amendment|correct(?:ed|ion|ions)|clarifi(?:ed|cation)|revised|republished|digiti[sz]ed|indexed|entered|added to (?:the )?database|copyright|©|\(c\)|abgerufen|zugriff|zuletzt|geändert|aktualisiert|korrigiert|korrektur|stand|consultée? le|modifiée? le|mis(?:e)? à jour|corrigée?|rectifi(?:é|cation)|consultado|acceso|actualizado|modificado|corregido|acessado|atualizado|corrigido|consultato|aggiornato|corretto|geraadpleegd|bijgewerkt|hämtad|uppdaterad|дата обращения|обновлено|исправлено|dostęp|erişim|güncelleme|دسترسی|بازیابی|به‌روز|تصحیح|اصلاح)(?!\p{L})/iu

/** Units around a date in which its sentence is looked for. */
const SENTENCE = 300
const ENDS = /[.!?؟۔。](?=["”’»)\]]*\s+["“«‘(]?[\p{Lu}\p{Lo}])|\n/gu
/** Abbreviations and days (`Jan. 6`, `on the 6. Mai`) end no sentence. */
const NO_END = /(?:\b\p{L}{1,4}|\d)$/u

/** The sentence in which a date stands, the date itself left out. */
function aroundDate(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - SENTENCE), start)
  const after = text.slice(end, end + SENTENCE)
  let from = 0
  for (const match of before.matchAll(ENDS))
    if (match[0] === '\n' || !NO_END.test(before.slice(0, match.index))) from = match.index + 1
  const to = after.search(/[.!?؟۔。](?=["”’»)\]]*(?:\s|$))|\n/u)
  return `${before.slice(from)} ${to < 0 ? after : after.slice(0, to)}`
}

/** Whether the words around a date leave it to be the day of something that had happened when the article was written. */
function isToldAsPast(text: string, start: number, end: number): boolean {
  const sentence = aroundDate(text, start, end)
  return !TO_BE.test(sentence) && !OF_THE_COPY.test(sentence)
}

/** The languages of these words: a date in another one may be of a day to come, whatever stands before it. */
const AHEAD_IN: ReadonlySet<string> = new Set(['en', 'fa', 'ps'])

/** Verbs that come last in Dari, Persian and Pashto and put what stands before them in the future. */
const TO_COME = /^[^.؟!؛\n]{0,60}(?<!\p{L})(?:خواه(?:د|ند|یم)|قرار است|به وشی|به کیږی)(?!\p{L})/u

/** A bare year, where the words say that it is one. */
const YEAR =
  /\b(?:in|of|since|during|after)\s+(?:early\s+|late\s+|mid-?)?((?:19|20)\d\d)(?![\d-–]|s\b|\s*(?:and|to|–|-)\s*(?:19|20)\d\d)/g

/** `در سال ۱۴۰۰`, `په ۱۴۰۰ کال`: a year of the region's own calendar, or of the other. */
const YEAR_OF =
  /(?<!\p{L})(?:(?:سال|کال)\s+((?:1[34]|19|20)\d\d)|((?:1[34]|19|20)\d\d)\s+(?:کال|میلادی|خورشیدی))(?![\p{L}\d])/gu

/** The latest date that a text mentions as past; undefined when it mentions none. */
export function latestPast(text: string): FoundBound | undefined {
  if (!/[\d۰-۹٠-٩]{4}/.test(text)) return undefined
  const folded = foldForDates(text)
  // Of most texts the latest date is one of the past: the others are not asked.
  return [...datesNamed(folded), ...yearsNamed(folded)]
    .filter(({ date }) => date.earliest !== null && !isChoice(date))
    .sort((a, b) => (firstDay(a) < firstDay(b) ? 1 : firstDay(a) > firstDay(b) ? -1 : 0))
    .find((found) => isOfPast(folded, found))
}

const firstDay = ({ date }: FoundBound) => date.earliest ?? ''

/** Whether neither the words before a date nor those after it put it in the future, and its sentence does not either. */
function isOfPast(text: string, { start, end }: FoundBound): boolean {
  return (
    !AHEAD.test(text.slice(Math.max(0, start - 40), start)) &&
    !TO_COME.test(text.slice(end, end + 80)) &&
    isToldAsPast(text, start, end)
  )
}

function datesNamed(folded: string): FoundBound[] {
  return findDates(folded).flatMap(({ date, start, end, languages }) =>
    languages.length === 0 || languages.some((language) => AHEAD_IN.has(language))
      ? [{ date, start, end }]
      : [],
  )
}

/** Bare years, where the words say that they are years. */
function yearsNamed(folded: string): FoundBound[] {
  const found: FoundBound[] = []
  for (const match of folded.matchAll(YEAR)) {
    const date = dateOf(Number(match[1]))
    const start = match.index + match[0].length - 4
    if (date) found.push({ date, start, end: start + 4 })
  }
  if (!/[\u0600-\u06ff]/.test(folded)) return found
  for (const match of folded.matchAll(YEAR_OF)) {
    const year = match[1] ?? match[2] ?? ''
    const read = readExactDate(year)
    const start = match.index + match[0].indexOf(year)
    if (typeof read === 'object') found.push({ date: read.date, start, end: start + year.length })
  }
  return found
}
