// Who wrote it, as the line says: names are parted, never split into given and family names.
import type { DecidedRule } from '../../rules/claim-rules.ts'
import type { Author } from '../../values.ts'

/** A word that is a job, a desk or a place of work rather than a name. */
const JOB =
  /\b(?:editors?|correspondents?|reporters?|staff|writers?|bureau|desk|journalists?|columnists?|contributors?|contributing|chief|producers?|analysts?|agencies|fellow|professor|director|photographer|columnist|author|publisher|intern|associate|senior|special to|for the)\b/i

/** Words that organisations have in their names and persons have not. */
const ORGANISATION =
  /\b(?:news|times|press|agency|agence|desk|team|staff|office|bureau|media|radio|tv|television|network|foundation|institute|ministry|council|committee|union|university|reuters|bbc|cnn|monitor|post|herald|tribune|gazette|journal|wire|reporters?|associated|service|agencies|guardian|observer|magazine|editors|correspondents?|newsroom|brandroom)\b|خبرگزاری|آژانس|اژانس|رادیو|راډیو|تلویزیون|ټلویزیون|روزنامه|ورځپاڼه/iu

/** Words that title-cased labels, menus and notices consist of, and that no person is called. */
const NO_NAME =
  /\b(?:share|save|watch|listen|story|stories|key|points?|takeaways|images?|photos?|pictures?|videos?|podcasts?|news|follow|more|most|read|related|recommended|trending|latest|popular|about|contact|privacy|policy|terms|sign|log|menu|search|subscribe|newsletters?|home|today|yesterday|live|the|and|or|of|to|for|with|in|on|at|from|by|our|your|my|us|how|why|what|who|when|where|is|are|was|real|estate|middle|east|north|south|west|america|europe|africa|asia|world|politics|business|sports?|opinions?|culture|health|science|technology|style|travel|food|music|movies?|games?|gaming|reviews?|guides?|features?|events?|shop(?:ping)?|deals|gifts?|year|week|day|month|best|top|new|free|full|article|articles|comments?|additional|options|navigation|account|settings|resize|icon|print|email|facebook|twitter|instagram|linkedin|flipboard|reddit|logo|text|plus|link|page|site|gallery|getty|courtesy|advertisement|sponsored|content|contents|table|market|markets|finance|league|cup|bowl|week|house|street|city|united|states|kingdom|war|law|court|crime|editor['’]?s? pick|download|full|transcript|sheet|cheat)\b/i

const TITLE_BEFORE = /^(?:dr|prof|mr|mrs|ms|sir|dame|lt|col|gen|capt|maj|sgt)\.?\s+/i

const BY =
  '(?:(?:article |news |feature |interview |exclusive |explainer |column |essay |story |review |report |reported |written |words |analysis |commentary |opinion |posted |published |guest post |as told to )?by|as told to|von|par|por|author|byline|reporter|نویسنده|نویسندگان|گزارشگر|گزارش از|خبرنگار|لیکوال|لیکونکی|خبریال|راپور)'

/** A line that opens with the word by which bylines are known. */
const BYLINE = new RegExp(`^${BY}\\s*[:：]?\\s+(\\S.*)$`, 'iu')
/** The same word glued to the name by the page: `ByMina Rahbar`; a word that only begins so is written on. */
const BYLINE_GLUED = /^By(\p{Lu}\p{Ll}.*\s.*)$/u
/** The same word after another part of the line: `3 March 2022 | By A`. */
const BYLINE_LATER = /^.{0,60}[|•·/–—-]\s*by:?\s+(\S.*)$/iu
/** The word on a line of its own: the name stands on the next. */
const BY_ALONE = new RegExp(`^(?:(?:(?:opinion|commentary|analysis|news)\\s+)?${BY}s?|by)\\s*[:：]?$`, 'iu')

/** Where a byline's names end on a line that goes on: a date, a time, an address, a bar, a label of a date. */
const NAMES_END =
  /\s*(?:[|•·│]|\s[–—-]\s|\s\/\s|\s-\s?@|(?<=[\p{L}\p{M}])@|\s@|\s\(|\s(?:on|at)\s(?=\p{L}+\.?\s\d|\d)|,?\s*(?:first |last )?(?:published|updated|posted|modified)\b|,?\s*\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\b,?\s+\p{L}+\.?\s+\d|,?\s*(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d|,?\s*\d)/iu

/** A month that a page's text has glued to the name before it: `Mina Rahbar` + `Dec. 18, 2023`. */
const GLUED_MONTH =
  /(?<=\p{L})(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2},?\s+\d{4}/u

const INITIAL = "\\p{Lu}[\\p{L}\\p{M}.’'-]*"
/** Up to five capitalised words, particles allowed: `Ahmad bin Salim`, `J. K. Doe`, `O’Neill`. */
const NAME = new RegExp(
  `^${INITIAL}(?:\\s+(?:(?:al|bin|bint|ibn|de|del|der|di|da|dos|la|le|van|von|ul|e)\\s+)*${INITIAL}){1,4}$`,
  'u',
)

/** The names after "By", or undefined when the line is no byline. */
export function bylineOf(line: string): string | undefined {
  if (line.length > 220) return undefined
  const later = /[|•·/–—-]\s*by/i.test(line) ? BYLINE_LATER.exec(line) : null
  const rest = (BYLINE.exec(line) ?? BYLINE_GLUED.exec(line) ?? later)?.[1]
  if (rest === undefined) return undefined
  const names = namesPart(rest)
  if (names === '' || names.length > 120 || /[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(names)) return undefined
  if (names.split(/\s+/).length > 16 || !/\p{Lu}|[\u0600-\u06ff]/u.test(names)) return undefined
  const first = splitAuthors(names)[0]
  if (
    first === undefined ||
    !(
      isName(first) ||
      /^[\p{Lu} .’'-]+$/u.test(first) ||
      (ORGANISATION.test(first) && /^(?:the\s+)?\p{Lu}/u.test(first)) ||
      /[\u0600-\u06ff]/.test(first) ||
      /^\p{Lu}\S+$/u.test(first)
    )
  )
    return undefined
  return names
}

/** The part of a line that holds names and jobs: what follows them on the line is left off. */
export function namesPart(text: string): string {
  const glued = text.search(GLUED_MONTH)
  const plain = glued > 0 ? text.slice(0, glued) : text
  const end = plain.search(NAMES_END)
  return (end < 0 ? plain : plain.slice(0, end)).replace(/[\s,;:•|–—-]+$/u, '')
}

/** Whether a line is a byline, or the word that stands above one. */
export function opensByline(text: string): boolean {
  return isBylineWord(text) || bylineOf(text) !== undefined
}

/** Whether a line is only the word "By", the name being on the next. */
export function isBylineWord(text: string): boolean {
  return text.length <= 30 && BY_ALONE.test(text)
}

/** Whether a text has the form of a person's name: two to five capitalised words and nothing else. */
export function isName(text: string): boolean {
  return text.length <= 50 && NAME.test(text) && !ORGANISATION.test(text) && !JOB.test(text)
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
    if (people.every((name) => isName(name) && name.split(' ').length <= 4 && !NO_NAME.test(name)))
      return names
  }
  return undefined
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

/**
 * The names of a byline: parted at semicolons, ampersands, "and", and at commas; jobs, desks, places, degrees
 * and handles are left out of the names (they stay in the byline).
 */
export function splitAuthors(byline: string): string[] {
  const names: string[] = []
  for (const part of byline.split(/\s*(?:;|&|\|\s*(?=by\b)|\band\b|\bwith\b|،|\s(?:او|و)\s)\s*/iu)) {
    for (const [i, piece] of part.split(/\s*,\s*/).entries()) {
      const printed = withoutPlace(plainName(piece))
      const name = withoutPlace(withoutJob(printed))
      if (name === '' || /^(?:in\s|special to\b|for\s)/i.test(name)) continue
      if (i > 0 && !isName(printed)) continue
      if (names.length > 0 && !isName(name) && (JOB.test(name) || /\sof\s/.test(name))) continue
      if (JOB.test(name) && !isName(name) && part.includes(',')) continue
      names.push(name)
    }
  }
  return [...new Set(names)]
}

/** A name as an author; an organisation is recognised by its words or by standing in capitals alone. */
export function toAuthor(name: string): Author {
  const plain = name.replace(TITLE_BEFORE, '')
  const organisation =
    ORGANISATION.test(plain) ||
    (/^[\p{Lu}\d.&-]+$/u.test(plain) && !plain.includes(' ')) ||
    /\.(?:com|org|net|af|info|news)$/i.test(plain)
  return { name, kind: organisation ? 'organisation' : 'person' }
}

function plainName(piece: string): string {
  return piece
    .replace(new RegExp(`^${BY}\\s*[:：]?\\s+`, 'iu'), '')
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/\s*@\S+.*$/, '')
    .replace(/\s+\S+@\S+\.\S+$/, '')
    .trim()
}

/** `Mina Rahbar Staff Writer`, `MINA RAHBAR Sample Times`, `Mina Rahbar MD`: the name alone. */
function withoutJob(name: string): string {
  const capitals = nameInCapitals(name)
  if (capitals !== undefined) return capitals
  const tokens = name.split(' ')
  for (let i = 2; i < tokens.length; i++) {
    const rest = tokens.slice(i)
    if (!JOB.test(rest[0] ?? '') && !rest.every(isDegree)) continue
    const whole = tokens.slice(0, i).join(' ')
    if (isName(whole) && /\p{Ll}/u.test(whole)) return whole
  }
  return name
}

function isDegree(token: string): boolean {
  return /^(?:\p{Lu}{2,4}|Ph\.?D\.?|M\.?D\.?)$/u.test(token) && !/^[IVX]+$/.test(token)
}

/** `MINA RAHBAR Sample Courier`: the name stands in capitals, the employer after it does not. */
function nameInCapitals(text: string): string | undefined {
  const run = /^(\p{Lu}[\p{Lu}\p{M}.’'-]+(?:\s\p{Lu}[\p{Lu}\p{M}.’'-]*){1,3})\s\p{Lu}\p{Ll}/u.exec(text)?.[1]
  return run !== undefined && isName(run) ? run : undefined
}

function withoutPlace(name: string): string {
  return name.replace(/\s+(?:in|at|from)\s+\p{Lu}[\p{L} ]+$/u, '').replace(/\s+در\s+\S+$/u, '')
}
