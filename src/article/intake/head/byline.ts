// Who wrote it, as the line says: names are parted, never split into given and family names.
import type { DecidedRule } from '../../rules/claim-rules.ts'
import { isDateLine } from '../dates/line.ts'
import { nameInCapitals, splitAuthors, withoutContacts } from './author-names.ts'
import { isName, isOrganisation, JOB } from './name-forms.ts'
import { BY, BY_LABEL } from './roles.ts'

export { splitAuthors, toAuthor } from './author-names.ts'
export { isName } from './name-forms.ts'

/** Words that title-cased labels, menus and notices consist of, and that no person is called. */
const NO_NAME =
  /\b(?:share|save|watch|listen|story|stories|key|points?|takeaways|images?|photos?|pictures?|videos?|podcasts?|news|follow|more|most|read|related|recommended|trending|latest|popular|about|contact|privacy|policy|terms|sign|log|menu|search|subscribe|newsletters?|home|today|yesterday|live|the|and|or|of|to|for|with|in|on|at|from|by|our|your|my|us|how|why|what|who|when|where|is|are|was|real|estate|middle|east|north|south|west|america|europe|africa|asia|world|politics|business|sports?|opinions?|culture|health|science|technology|style|travel|food|music|movies?|games?|gaming|reviews?|guides?|features?|events?|shop(?:ping)?|deals|gifts?|year|week|day|month|best|top|new|free|full|article|articles|comments?|additional|options|navigation|account|settings|resize|icon|print|email|facebook|twitter|instagram|linkedin|flipboard|reddit|logo|text|plus|link|page|site|gallery|getty|courtesy|advertisement|sponsored|content|contents|table|market|markets|finance|league|cup|bowl|week|house|street|city|united|states|kingdom|war|law|court|crime|editor['’]?s? pick|download|full|transcript|sheet|cheat)\b/i

/** A line that opens with the word by which bylines are known. */
const BYLINE = new RegExp(`^${BY}\\s*[:：]?\\s+(\\S.*)$`, 'iu')
/** The same with a label that is another word too, and the words of languages in which it is none in English. */
const BYLINE_LABELLED = new RegExp(
  `^(?:${BY_LABEL}\\s?[:：／/=＝]\\s*|(?:Oleh|Av|Af|Autor(?:en|in)?|Auteurs?)\\s+(?=\\p{Lu}))(\\S.*)$`,
  'iu',
)
/** The same word glued to the name by the page: `ByMina Rahbar`; a word that only begins so is written on. */
const BYLINE_GLUED = /^By(\p{Lu}\p{Ll}.*\s.*)$/u
/** The same word after another part of the line: `3 March 2022 | By A`. */
const BYLINE_LATER = /^.{0,60}[|•·/–—-]\s*by:?\s+(\S.*)$/iu
/** A day and a time before the word: `Monday August 27, 2018 10:05 am PDT by A`. */
const BYLINE_DATED = /^.{4,70}\d\D{0,14}\sby:?\s+(\p{Lu}.{0,60})$/u
/** The word on a line of its own: the name stands on the next. */
const BY_ALONE = new RegExp(`^(?:(?:(?:opinion|commentary|analysis|news)\\s+)?${BY}s?|by)\\s*[:：]?$`, 'iu')

/** Where a byline's names end on a line that goes on: a date, a time, an address, a bar, a label of a date. */
const NAMES_END =
  /\s*(?:[|•·│]|\s[–—-]\s|\s\/\s|\s-\s?@|(?<=[\p{L}\p{M}])@|\s@|\s\(|\s(?:on|at)\s(?=\p{L}+\.?\s\d|\d)|,?\s*(?:first |last )?(?:published|updated|posted|modified)\b|\s(?:fotos?|photos?|bild(?:er)?)\s?:|,?\s*\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\b,?\s+\p{L}+\.?\s+\d|,?\s*(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d|,?\s*\d)/iu

/** A month that a page's text has glued to the name before it: `Mina Rahbar` + `Dec. 18, 2023`. */
const GLUED_MONTH =
  /(?<=\p{L})(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2},?\s+\d{4}/u

/** The names after "By", or undefined when the line is no byline. */
export function bylineOf(line: string): string | undefined {
  if (line.length > 220) return undefined
  const later = /[|•·/–—-]\s*by/i.test(line) ? BYLINE_LATER.exec(line) : null
  const rest = (BYLINE.exec(line) ?? BYLINE_GLUED.exec(line) ?? later ?? BYLINE_LABELLED.exec(line))?.[1]
  const behind = rest === undefined ? nameBehindDate(line) : rest
  if (behind === undefined) return undefined
  const names = namesPart(withoutContacts(behind))
  if (names === '' || names.length > 120 || /[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(names)) return undefined
  if (names.split(/\s+/).length > 16 || !/\p{Lu}|\p{Lo}/u.test(names)) return undefined
  const first = splitAuthors(names)[0]
  if (
    first === undefined ||
    !(
      isName(first) ||
      /^[\p{Lu} .’'-]+$/u.test(first) ||
      (isOrganisation(first) && /^(?:the\s+)?\p{Lu}/u.test(first)) ||
      /^\p{Lo}/u.test(first) ||
      /^\p{Lu}\S+(?:(?:\s\S+)?, \p{Lu}.*)?$/u.test(first)
    )
  )
    return undefined
  return names
}

/** The name that ends a line which opens with a day: "by" stands in many sentences, so nothing else may. */
function nameBehindDate(line: string): string | undefined {
  const match = / by:? /i.test(line) && /\d{4}/.test(line) ? BYLINE_DATED.exec(line) : null
  const name = match?.[1]
  return name !== undefined && isName(name) && isDateLine(line) ? name : undefined
}

/** The part of a line that holds names and jobs: what follows them on the line is left off. */
export function namesPart(text: string): string {
  const glued = text.search(GLUED_MONTH)
  const plain = glued > 0 ? text.slice(0, glued) : text
  const end = plain.search(NAMES_END)
  return (end < 0 ? plain : plain.slice(0, end)).replace(/[\s,;:•|/–—-]+$/u, '')
}

/** Whether a line is a byline, or the word that stands above one. */
export function opensByline(text: string): boolean {
  return isBylineWord(text) || bylineOf(text) !== undefined
}

/** Whether a line is only the word "By", the name being on the next. */
export function isBylineWord(text: string): boolean {
  return text.length <= 30 && BY_ALONE.test(text)
}

/**
 * The person that a line without "By" names: a name alone, or with a job, a handle or a date after it. It may
 * still be a label in title case, so the line's place has to speak for it.
 */
export function nameAlone(text: string): string | undefined {
  if (text.length > 120 || !/^[\p{Lu}\d]/u.test(text)) return undefined
  const capitals = nameInCapitals(text)
  if (capitals !== undefined && !NO_NAME.test(capitals)) return capitals
  for (const part of [text, ...text.split(/\s+[|•·/–—-]\s+/u)]) {
    const names = namesPart(part)
    const people = splitAuthors(names)
    if (people.length === 0 || people.length > 4) continue
    if (people.every((name) => isPerson(name) && !NO_NAME.test(name))) return names
    if (part.includes(';') && people.length > 1 && people.every(isCatalogued)) return names
  }
  return undefined
}

const isPerson = (name: string): boolean => isName(name) && name.split(' ').length <= 4

/** `Rahbar, Mina`: a place and its country have the same form, so that one alone shows nothing. */
function isCatalogued(name: string): boolean {
  const [family = '', given = '', ...more] = name.split(', ')
  return more.length === 0 && given !== '' && isPerson(`${given} ${family}`)
}

/** Whether a line is the job or the employer of the author above it. */
export function isJobLine(text: string): boolean {
  return text.length <= 80 && JOB.test(text) && !/[.!?]$/.test(text)
}

/** The names that a story's last line gives: `(Reporting by A and B; editing by C)`, `— A`. */
export function signatureOf(
  line: string,
): { readonly names: string; readonly rule: DecidedRule } | undefined {
  if (line.length > 300) return undefined
  const reporting =
    /^[([]?(?:(?:additional |with )?(?:reporting|writing|story|text)(?: and (?:writing|reporting))?|written|reported)\s+by\s+([^;()[\]]{3,120}?)(?:\s*(?:;|[)\]]|\.\s|\.?$))/iu.exec(
      line,
    )?.[1]
  if (reporting !== undefined) {
    const names = reporting.replace(/[.,\s]+$/, '')
    return splitAuthors(names).some(isName) ? { names, rule: 'byline.reporting-line' } : undefined
  }
  const dash = /^[-–—]{1,2}\s*(?:by\s+)?(\p{Lu}.{3,60})$/iu.exec(line)?.[1]
  if (dash === undefined) return undefined
  const people = splitAuthors(dash)
  return people.length > 0 && people.every(isName) && !NO_NAME.test(dash)
    ? { names: dash, rule: 'byline.signature' }
    : undefined
}
