// The people whom the words of a byline name, one by one: from print, from front matter, from saved pages.
import type { Author } from '../../values.ts'
import { isDegree, isGivenPart, isName, isOrganisation, JOB, SUFFIX } from './name-forms.ts'
import { hasRole, withoutRole } from './roles.ts'

/** The people that words name, and the pieces of the words that are no name, job, newspaper, place or address. */
export interface NamedPeople {
  readonly names: readonly string[]
  readonly unread: readonly string[]
}

/** Words longer than this are no byline. */
const LONGEST = 2000

const MAIL = /[^\s@<>()[\],;"']{1,64}@[^\s@<>()[\],;"']{1,200}\.\p{L}{2,24}/gu
const MARKUP = /<\/?[a-z][^<>]{0,300}>/giu
const MARKDOWN_LINK = /(?<!\[)\[([^[\]]{1,120})\]\([^()\s]{0,500}\)/gu
const ADDRESS = /(?:https?:\/\/|www\.)[^\s,;<>()]{1,500}/giu
const HANDLE = /(?<![\p{L}\p{N}])@[\w.]{1,40}/gu
/** What a page prints beside a name: buttons and links of the profile. */
const PROFILE =
  /\s*(?:[|•·,–—-]\s*)?\b(?:e-?mail the author|email (?:me|us)|(?:follow|contact) (?:the author|@?\w+ on \w+|on \w+|\w+)|follow|(?:view|see|read) (?:all |more )?(?:posts?|articles?|stories|profile|bio)(?: (?:by|from) .{1,40})?|(?:author )?bio|profile|more from this author)\s*$/iu

/** Words as they would be printed: without links, tags, addresses of mail and pages, handles, profile links. */
export function withoutContacts(words: string): string {
  if (words.length > LONGEST) return words.slice(0, LONGEST)
  if (!/[@<[/&]|www\.|follow|mail|profile|bio|posts|articles|stories|author/iu.test(words))
    return words.trim()
  const bare = words
    .replace(MARKUP, ' ')
    .replace(MARKDOWN_LINK, '$1')
    .replace(MAIL, ' ')
    .replace(ADDRESS, ' ')
    .replace(HANDLE, ' ')
    .replaceAll('&amp;', '&')
    .replace(/&nbsp;|&#160;/gi, ' ')
    .replace(/[<([]\s*[>)\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s|,;·•–—-]+|(?:\s[–—-]|[\s|,;·•])+$/gu, '')
  let left = bare
  // A profile has a few links, one behind the other.
  for (let i = 0; i < 3; i++) left = left.replace(PROFILE, '').replace(/[\s|,;·•–—-]+$/u, '')
  const unwrapped = /^\((.+)\)$/.exec(left)?.[1] ?? left
  return unwrapped.trim()
}

/** Signs that part people in every language. */
const PARTED = /\s*(?:;|；|،|、|·|\s&\s|\s\+\s|\/(?!\/))\s*/u
/** Words that do: a bar only before another "by". */
const PARTED_BY_WORD =
  /\s*(?:\|\s*(?=[Bb]y\b)|(?<![\p{L}\p{M}])(?:and|And|AND|with|With|WITH)(?![\p{L}\p{M}])|(?<=\S\s)(?:und|UND|et|ET|og|och|sowie|oraz|и|та|και|és|și|ve|dan|và|او|و)\s)\s*/u
/** Words that part people and also stand within a name (`Ramón y Cajal`): two words of a name must stand on each side. */
const PARTED_BETWEEN_NAMES = /\s+(?:y|e|i|a|en|ja|da)\s+/u

/** The people of a byline: parted at signs, at words and at commas; jobs, places and degrees are left out of the names. */
export function peopleIn(byline: string): NamedPeople {
  const words = withoutContacts(byline)
  const roles = withoutRole(words)
  const names: string[] = []
  const unread: string[] = []
  for (const part of roles
    .split(PARTED)
    .flatMap((piece) => piece.split(PARTED_BY_WORD))
    .flatMap(betweenNames))
    readPart(part.replace(/^[\s,]+|[\s,]+$/gu, ''), names, unread)
  return { names: [...new Set(names)], unread }
}

/** The names of a byline. */
export function splitAuthors(byline: string): string[] {
  return [...peopleIn(byline).names]
}

/** One person, as an item of a list gives it: commas part nothing of it. */
export function personIn(words: string): string {
  const bare = withoutContacts(words)
  const name = hasRole(bare) ? (splitAuthors(bare)[0] ?? '') : bare
  return withSuffix(name)
}

function betweenNames(part: string): string[] {
  const sides = part.split(PARTED_BETWEEN_NAMES)
  return sides.length > 1 && sides.every((side) => isName(side)) ? sides : [part]
}

/** A part that holds one person, with what a comma sets apart, or several with commas between them. */
function readPart(part: string, names: string[], unread: string[]): void {
  if (part === '') return
  const pieces = part.split(/\s*[,，]\s*/u).filter((piece) => piece !== '')
  const whole = catalogued(pieces)
  if (whole !== undefined) {
    names.push(whole)
    return
  }
  for (const [i, piece] of pieces.entries()) {
    const before = i > 0 ? names.at(-1) : undefined
    if (before !== undefined && SUFFIX.test(piece)) {
      names[names.length - 1] = `${before} ${piece}`
      continue
    }
    const printed = withoutPlace(plainName(piece))
    const name = withoutWork(printed)
    if (name === '' || /^(?:in\s|special to\b|for\s)/i.test(name)) continue
    if (i > 0 && !isName(printed) && !isCaseless(printed)) {
      if (!isBeside(piece)) unread.push(piece)
      continue
    }
    if (names.length > 0 && !isName(name) && (JOB.test(name) || /\sof\s/.test(name))) continue
    if (JOB.test(name) && !isName(name) && pieces.length > 1) continue
    names.push(name)
  }
}

/** `Marlow, Tessa`, `García Márquez, G.`, `Marlow, Tessa, Jr.`: as catalogues write one person; kept as written. */
function catalogued(pieces: readonly string[]): string | undefined {
  const last = pieces.length === 3 && SUFFIX.test(pieces[2] ?? '')
  if (pieces.length !== 2 && !last) return undefined
  const [family = '', given = ''] = pieces
  if (!isFamilyPart(family) || !isGivenPart(given)) return undefined
  return last ? `${family} ${pieces[2]}, ${given}` : `${family}, ${given}`
}

const PARTICLES =
  /^(?:(?:al|el|bin|bint|ibn|de|del|della|der|den|des|di|da|do|dos|du|la|le|van|von|vom|ter|ten|zu|st\.?|mac|mc|o)[\s’'-]+){1,3}/iu

/** One word, particles before it, or two joined by a hyphen: what stands before the comma of a catalogue. */
function isFamilyPart(text: string): boolean {
  const bare = text.replace(PARTICLES, '')
  if (!/^\p{Lu}[\p{L}\p{M}’'-]+(?:\s(?:Jr|Sr)\.?)?$/u.test(bare)) return false
  return !JOB.test(text) && !isOrganisation(text)
}

/** A name in a script without capitals: a few words and no figures. */
function isCaseless(text: string): boolean {
  return /^\p{Lo}[\p{Lo}\p{M}\s\u200c·・]{1,40}$/u.test(text) && text.split(/\s+/).length <= 4
}

/** What stands behind a name and is no loss: a job, a degree, a newspaper, a place. */
function isBeside(piece: string): boolean {
  return (
    JOB.test(piece) ||
    isOrganisation(piece) ||
    piece.split(/\s+/).every(isDegree) ||
    /^(?:in|at|from|aus|à|de|en)\s/i.test(piece) ||
    /^\p{Lu}[\p{L}\p{M}.’'-]*(?:\s\p{Lu}[\p{L}\p{M}.’'-]*){0,3}$/u.test(piece)
  )
}

/** `Tessa Marlow, Jr.`: without the comma, which would make the suffix a given name. */
function withSuffix(name: string): string {
  const match = /^(.+?),\s*([^,]{1,6})$/u.exec(name)
  return match?.[1] !== undefined && match[2] !== undefined && SUFFIX.test(match[2])
    ? `${match[1]} ${match[2]}`
    : name
}

function plainName(piece: string): string {
  return withoutRole(piece)
    .replace(/\s*[([][^()[\]]*[)\]]?\s*$/, '')
    .trim()
}

/** `Mina Rahbar Staff Writer`, `MINA RAHBAR Sample Times`, `Mina Rahbar MD`, `Mina Rahbar For The Sample Times`: the name alone. */
function withoutWork(name: string): string {
  const capitals = nameInCapitals(name)
  if (capitals !== undefined) return capitals
  const after = /^(.{3,60}?)\s+(of|for|[-–—|]|pour|für)\s+(\S.*)$/iu.exec(name)
  if (after?.[1] && after[2] && after[3] && isName(after[1]) && isWork(after[3], after[2])) return after[1]
  const caseless = /^(\p{Lo}[\p{Lo}\p{M}]{1,5})\s?(?:記者|记者|特派员|特派員|기자|특파원)$/u.exec(name)?.[1]
  if (caseless !== undefined) return caseless
  const tokens = name.split(' ')
  for (let i = 2; i < tokens.length; i++) {
    const rest = tokens.slice(i)
    if (!JOB.test(rest[0] ?? '') && !/^special to\b/i.test(rest.join(' ')) && !rest.every(isDegree)) continue
    const whole = tokens.slice(0, i).join(' ')
    if (isName(whole) && /\p{Ll}/u.test(whole)) return whole
  }
  return name
}

/** A newspaper, an agency or a desk behind "of", "for" or a dash; no name has "for" within it, and many have "of". */
function isWork(text: string, before: string): boolean {
  if (/^(?:for|pour|für)$/iu.test(before) && /^\p{Lu}/u.test(text)) return true
  return /^the\s+\p{Lu}/iu.test(text) || isOrganisation(text) || JOB.test(text)
}

/** `MINA RAHBAR Sample Courier`: the name stands in capitals, the employer after it does not. */
export function nameInCapitals(text: string): string | undefined {
  const match = /^(\p{Lu}[\p{Lu}\p{M}.’'-]+(?:\s\p{Lu}[\p{Lu}\p{M}.’'-]*){1,3})\s(\p{Lu}\p{Ll}\S*)/u.exec(
    text,
  )
  const [run = '', next = ''] = match?.slice(1) ?? []
  if (!isName(run) || SUFFIX.test(next)) return undefined
  return SUFFIX.test(run.split(' ').at(-1) ?? '') ? undefined : run
}

function withoutPlace(name: string): string {
  return name.replace(/\s+(?:in|at|from)\s+\p{Lu}[\p{L} ]+$/u, '').replace(/\s+در\s+\S+$/u, '')
}

const TITLE_BEFORE = /^(?:dr|prof|mr|mrs|ms|sir|dame|lt|col|gen|capt|maj|sgt)\.?\s+/i

/** A name as an author; an organisation is recognised by its words or by standing in capitals alone. */
export function toAuthor(name: string): Author {
  const plain = name.replace(TITLE_BEFORE, '')
  const organisation =
    isOrganisation(plain) ||
    (/^[\p{Lu}\d.&-]+$/u.test(plain) && !plain.includes(' ')) ||
    /\.(?:com|org|net|af|info|news)$/i.test(plain)
  return { name, kind: organisation ? 'organisation' : 'person' }
}
