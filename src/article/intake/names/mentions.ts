// Capitalised names in a text: the first form of knowing whom and what an article is about. Detection
// only: whether a name is a person or a place is not decided here, and no spelling is changed.
import { literalPattern } from '../../../value/pattern.ts'
import { evidenceAt, type RawText } from '../../raw-text.ts'
import type { Mention } from '../../values.ts'
import { capitalRuns } from './capital-runs.ts'
import { DIRECTIONS, NOT_NAMES, OPENERS, TITLES } from './name-words.ts'

/** An acronym with the name that the text gives for it: `National Resistance Front (NRF)`. */
export interface Acronym {
  readonly short: string
  readonly long: string
}

/** The names of a text, and the acronyms that it explains. */
export interface Names {
  readonly mentions: readonly Mention[]
  readonly acronyms: readonly Acronym[]
  /** Everything that reads as a name, the doubtful included, and how often it stands there; no form is folded. */
  readonly all: ReadonlyMap<string, number>
}

/** A text with the names that capitals show in it. */
export interface NamedText {
  readonly text: string
  readonly named: Names['all']
}

/** Signs behind which a sentence begins, or words that stand as one. */
const SENTENCE_START = new Set('.!?؟:;•\n“"‘«([—–…')
/** So many blanks before a word are a beginning as well, in UTF-16 units. */
const WIDE_BLANK = 6
const MOST_NAMES = 60
/** A longer run of words with capitals is no name, in UTF-16 units; nor could a pattern be made of it. */
const LONGEST_RUN = 2000

/** How often a name is met, and where first. */
interface Met {
  /** Where nothing but a name can have the capital. */
  strong: number
  /** Where the capital may be the sentence's. */
  weak: number
  /** In UTF-16 units. */
  readonly first: number
}

/** Finds the names of a text (plain, paragraphs parted by line breaks), with their places in the raw text. */
export function findMentions(text: string, raw: RawText, from: number): Names {
  const met = namesMet(text)
  const all = new Map<string, number>()
  const names = new Map<string, number>()
  for (const [name, { strong, weak }] of met) {
    all.set(name, strong + weak)
    if (strong > 0 || name.includes(' ')) names.set(name, strong + weak)
  }
  const acronyms = findAcronyms(text, names)
  const first = (name: string) => met.get(name)?.first ?? 0
  foldShortForms(names, first, acronyms)
  return { mentions: located(names, first, raw, from), acronyms, all }
}

/** Everything that reads as a name, the doubtful included. */
function namesMet(text: string): Map<string, Met> {
  const met = new Map<string, Met>()
  const note = (name: string, at: number, kind: 'strong' | 'weak') => {
    const known = met.get(name)
    if (known) known[kind]++
    else met.set(name, { strong: 0, weak: 0, first: at, [kind]: 1 })
  }
  const isShouted = shoutingOf(text)
  // Names come again and again: what one run of words holds is found once.
  const within = new Map<string, readonly NameInRun[]>()
  const opening = new Map<string, readonly NameInRun[]>()
  for (const { run, at } of capitalRuns(text)) {
    if (run.length > LONGEST_RUN || isShouted(at)) continue
    const opens = opensSentence(text, at)
    const known = opens ? opening : within
    let names = known.get(run)
    if (!names) {
      names = namesIn(run, opens)
      known.set(run, names)
    }
    for (const { text: name, doubtful, parts } of names) {
      note(name, at, doubtful ? 'weak' : 'strong')
      for (const part of parts) note(part, at, 'strong')
    }
  }
  return met
}

/** Whether a sentence begins at an offset: nothing but blanks stand between it and a sign, or the text's beginning. */
function opensSentence(text: string, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - WIDE_BLANK); i--) {
    const unit = text.charAt(i)
    if (SENTENCE_START.has(unit)) return true
    if (unit !== ' ' && !/\s/.test(unit)) return false
  }
  return true
}

/** Whether capitals show a form to be a name, whole and with nothing besides. */
export function isShownByCapitals(form: string): boolean {
  const [first, ...more] = capitalRuns(form)
  const [name, ...others] = first?.run === form ? namesIn(first.run, false) : []
  return more.length === 0 && others.length === 0 && name?.text === form
}

/** Letters of a paragraph that are looked at to tell whether it is set in capitals. */
const SAMPLE = 120

/** More capitals than these in a sample are not those of names. */
const MOST_CAPITALS = 12

/**
 * Whether the words around an offset are mostly in capitals, so that capitals say nothing. To be asked from the front to
 * the end of a text: what was counted goes on with the offset.
 */
function shoutingOf(text: string): (at: number) => boolean {
  let capitals = 0
  let small = 0
  let from = 0
  let to = 0
  const count = (at: number, by: number) => {
    const letter = caseOf(text, at)
    if (letter === 'capital') capitals += by
    else if (letter === 'small') small += by
  }
  return (at) => {
    for (const end = Math.min(text.length, at + SAMPLE / 2); to < end; to++) count(to, 1)
    for (const start = Math.max(0, at - SAMPLE / 2); from < start; from++) count(from, -1)
    return capitals > MOST_CAPITALS && capitals > small
  }
}

/** Of the letters before the Arabic ones: others have no capitals, or are too rare to count. */
function caseOf(text: string, at: number): 'capital' | 'small' | undefined {
  const code = text.charCodeAt(at)
  if (code < 0xc0) {
    if (code >= 97 && code <= 122) return 'small'
    return code >= 65 && code <= 90 ? 'capital' : undefined
  }
  if (code >= 0x600) return undefined
  const letter = text.charAt(at)
  if (letter !== letter.toLowerCase()) return 'capital'
  return letter !== letter.toUpperCase() ? 'small' : undefined
}

/** A name in a run of words; doubtful where a capital may be the sentence's. */
interface NameInRun {
  readonly text: string
  readonly doubtful: boolean
  /** Names of several words that it is made of: "Ministry of Foreign Affairs" has "Foreign Affairs". */
  readonly parts: readonly string[]
}

/** A capitalised run as names: titles and openers off its front, parted at possessives. */
function namesIn(run: string, opens: boolean): NameInRun[] {
  const names: NameInRun[] = []
  let doubtful = opens
  for (const part of partsOf(run, opens)) {
    const tokens = part
      .trim()
      .replace(/[’'-]+$/, '')
      .split(' ')
      .filter(Boolean)
    while (tokens.length > 0 && drops(tokens, doubtful)) {
      tokens.shift()
      while (tokens[0] !== undefined && /^(?:of|for|the)$/.test(tokens[0])) tokens.shift()
      doubtful = false
    }
    while (tokens.length > 0 && /^(?:of|for|the)$/.test(tokens.at(-1) ?? '')) tokens.pop()
    const text = tokens.join(' ')
    if (text.length > 1 && !isCommon(text)) {
      names.push({ text, doubtful: doubtful && tokens.length === 1, parts: namesWithin(text) })
    }
    doubtful = false
  }
  return names
}

function namesWithin(name: string): readonly string[] {
  if (!/ (?:of|for) /.test(name)) return NO_PARTS
  return name.split(/ (?:of|for)(?: the)? /).filter((part) => part !== name && part.includes(' '))
}

const NO_PARTS: readonly string[] = []

/** Words of which each begins with a capital and goes on in small letters, as most names do. */
const PLAIN = /^[A-Z][a-z]+(?: [A-Z][a-z]+)*$/

/** Words that a name is not: alone, or in capitals, or with the digits of a price list (`JUL7`). */
function isCommon(text: string): boolean {
  if (PLAIN.test(text)) return NOT_NAMES.has(text) || OPENERS.has(text) || TITLES.has(text)
  if (/^[\p{Lu}\d]+(?: [\p{Lu}\d]+)+$/u.test(text) || /\p{Lu}\d/u.test(text)) return true
  const word = /^\p{Lu}{3,}$/u.test(text) ? text.charAt(0) + text.slice(1).toLowerCase() : text
  return (
    NOT_NAMES.has(text) || OPENERS.has(text) || TITLES.has(text) || NOT_NAMES.has(word) || OPENERS.has(word)
  )
}

/**
 * Parted at possessives; and at the start of a sentence a single word before "of" is more likely an ordinary
 * noun ("Fighters of the Taliban") than the beginning of a name.
 */
function partsOf(run: string, opens: boolean): string[] {
  const parts = /[’']s/.test(run) ? run.split(/[’']s(?= |$)/u) : [run]
  const [first = ''] = parts
  const noun = opens ? /^([^ ]+) (?:of|for)(?: the)? (.+)$/.exec(first) : null
  return noun ? [noun[1] ?? '', noun[2] ?? '', ...parts.slice(1)] : parts
}

function drops(tokens: readonly string[], doubtful: boolean): boolean {
  const [head = '', next] = tokens
  if (OPENERS.has(head) && (doubtful || tokens.length === 1)) return true
  if (next === undefined) return false
  return TITLES.has(head) || NOT_NAMES.has(head) || (/^\p{Lu}{2,4}$/u.test(head) && TITLES.has(next))
}

/** Longest name before the acronym that stands for it, in UTF-16 units. */
const LONGEST_NAME = 81

/** `Long Name (LN)`, where the letters are the initials of the capitalised words. */
function findAcronyms(text: string, names: ReadonlyMap<string, number>): Acronym[] {
  const acronyms: Acronym[] = []
  for (const match of text.matchAll(/ \((\p{Lu}{2,8})\)/gu)) {
    const short = match[1] ?? ''
    const before = text.slice(Math.max(0, match.index - LONGEST_NAME), match.index)
    const tokens = (/\p{Lu}[\p{L}\p{M}’' -]{5,}$/u.exec(before)?.[0] ?? '').split(' ')
    for (let start = tokens.length - 2; start >= 0; start--) {
      const long = tokens.slice(start).join(' ')
      const initials = tokens
        .slice(start)
        .filter((token) => /^\p{Lu}/u.test(token))
        .map((token) => token[0])
        .join('')
      if (initials !== short || !/^\p{Lu}/u.test(long)) continue
      if (names.has(long) && !acronyms.some((known) => known.short === short)) acronyms.push({ short, long })
      break
    }
  }
  return acronyms
}

/** A surname alone means the one person of that surname whom the article names in full before it. */
function foldShortForms(
  names: Map<string, number>,
  first: (name: string) => number,
  acronyms: readonly Acronym[],
): void {
  for (const { short, long } of acronyms) move(names, short, long)
  const bySurname = new Map<string, string[]>()
  for (const name of names.keys()) {
    const tokens = name.split(' ')
    if (
      tokens.length < 2 ||
      tokens.length > 3 ||
      DIRECTIONS.has(tokens[0] ?? '') ||
      tokens.some((token) => /^\p{Ll}/u.test(token))
    )
      continue
    const surname = tokens.at(-1) ?? ''
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), name])
  }
  for (const [surname, full] of bySurname) {
    const [only] = full
    if (full.length !== 1 || only === undefined || !names.has(surname)) continue
    if (first(only) < first(surname)) move(names, surname, only)
  }
}

function move(names: Map<string, number>, from: string, to: string): void {
  const count = names.get(from)
  if (count === undefined || !names.has(to)) return
  names.set(to, (names.get(to) ?? 0) + count)
  names.delete(from)
}

/** The names met most, each with the words of the raw text where it stands first. */
function located(
  names: ReadonlyMap<string, number>,
  first: (name: string) => number,
  raw: RawText,
  from: number,
): Mention[] {
  const most = [...names]
    .sort((a, b) => b[1] - a[1] || first(a[0]) - first(b[0]) || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_NAMES)
  return most.flatMap(([name, count]) => {
    const place = placeOf(raw.text, name, from)
    return place ? [{ name, count, evidence: evidenceAt(raw, place.start, place.end) }] : []
  })
}

/** Where a name stands in the raw text, blanks and line breaks between its words being alike; rather not within a word. */
export function placeOf(
  text: string,
  name: string,
  from: number,
): { readonly start: number; readonly end: number } | undefined {
  const exact = text.indexOf(name, from)
  for (let at = exact; at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length
    if (!isLetter(text[at - 1]) && !isLetter(text[end])) return { start: at, end }
  }
  if (exact >= 0) return { start: exact, end: exact + name.length }
  const pattern = name.split(' ').map(literalPattern).join('\\s+')
  const spread = new RegExp(pattern, 'u').exec(text.slice(from))
  return spread ? { start: from + spread.index, end: from + spread.index + spread[0].length } : undefined
}

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && unit !== ' ' && /[\p{L}\p{M}\p{N}]/u.test(unit)
}
