// The words beside a date as they stand in a folded text: labels, weekdays, and what only leads to it.
import { foldForDates, nameKey } from './fold.ts'
import { BYLINE_WORDS, PHRASES, type PhraseKind } from './label-words.ts'
import { opensMonth } from './tokens.ts'
import { weekdayNamed } from './words.ts'

/** A phrase, or the name of a weekday, at some place of a text. */
export interface Phrase {
  readonly kind: PhraseKind | 'weekday'
  /** 0 for Sunday; null where languages disagree, and for other phrases. */
  readonly weekday: number | null
  /** Where it ends, in UTF-16 units. */
  readonly end: number
}

/** The most words of a phrase. */
const PHRASE_WORDS = 4

/** Where a phrase means one thing in one language and another elsewhere, the one that claims less. */
const ORDER: readonly PhraseKind[] = [
  'of another thing',
  'updated',
  'as of',
  'first published',
  'published',
  'preposition',
  'plain',
]

/** Labels that say when a text was published or changed. */
const SAYS_WHEN: ReadonlySet<PhraseKind> = new Set(['first published', 'published', 'updated', 'as of'])

const TABLE = phraseTable()
const BYLINES = new Set(BYLINE_WORDS.split('|').map((word) => nameKey(foldForDates(word))))

/** A word, and what may stand between the words of a phrase. */
const WORD = /[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/uy
const BETWEEN = /(?:[ \u200c-]|\. ?)(?=[\p{L}\p{M}])/uy

/** Scripts that part no words. */
const UNPARTED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{M}ー]+$/u
/** The longest word of such a script that is looked for. */
const UNPARTED_LENGTH = 12

/** The phrase that begins at a place of a folded text, the longest there is; undefined when there is none. */
export function phraseAt(text: string, at: number): Phrase | undefined {
  const words = wordsFrom(text, at)
  for (let k = words.length; k > 0; k--) {
    const { name, end } = words[k - 1] ?? { name: '', end: at }
    const found = meaningOf(name)
    if (found && (found.kind !== 'weekday' || isWeekday(text, at, end))) return { ...found, end }
  }
  const [first] = words
  return first && UNPARTED.test(first.name) ? unparted(text, at, first.end) : undefined
}

/** The words of a text from a place on, each with those before it. */
function wordsFrom(text: string, at: number): { readonly name: string; readonly end: number }[] {
  const words: { name: string; end: number }[] = []
  let from = at
  for (let k = 0; k < PHRASE_WORDS; k++) {
    WORD.lastIndex = from
    const word = WORD.exec(text)?.[0]
    if (word === undefined) break
    const before = words.at(-1)
    words.push({ name: before ? `${before.name} ${word}` : word, end: from + word.length })
    BETWEEN.lastIndex = from + word.length
    if (!BETWEEN.test(text)) break
    from = BETWEEN.lastIndex
  }
  return words
}

/** A word at the beginning of a run without blanks. */
function unparted(text: string, at: number, end: number): Phrase | undefined {
  for (let to = Math.min(end, at + UNPARTED_LENGTH); to > at; to--) {
    const found = meaningOf(text.slice(at, to))
    if (found && (found.kind !== 'weekday' || isWeekday(text, at, to))) return { ...found, end: to }
  }
  return undefined
}

function meaningOf(name: string): Omit<Phrase, 'end'> | undefined {
  const kind = TABLE.get(nameKey(name))
  if (kind !== undefined) return { kind, weekday: null }
  const named = weekdayNamed(name)
  return named && { kind: 'weekday', weekday: named.day }
}

/**
 * Whether the name of a weekday stands for one: a short one ("so", "di", "to") may be another word, unless it opens the text
 * or a stop, a comma or a bracket follows it.
 */
function isWeekday(text: string, at: number, end: number): boolean {
  if (weekdayNamed(text.slice(at, end))?.short !== true) return true
  return text.slice(0, at).trim() === '' || /^[.,)]/.test(text.slice(end))
}

/** Whether a word names a month or a weekday, or is a phrase beside dates by itself. */
export function isWordOfDates(word: string): boolean {
  return opensMonth(word) || meaningOf(word) !== undefined
}

/** The label that a folded text opens with; undefined for any other text. */
export function labelAtStart(text: string): Exclude<PhraseKind, 'plain' | 'preposition'> | undefined {
  const phrase = phraseAt(text, Math.max(0, text.search(/[\p{L}\p{M}]/u)))
  const kind = phrase?.kind ?? 'plain'
  return kind === 'weekday' || kind === 'plain' || kind === 'preposition' ? undefined : kind
}

/** Whether a line opens with words that say who wrote it, or when it was published. */
export function opensLikeCredit(line: string): boolean {
  const text = foldForDates(line)
  const at = text.search(/[\p{L}\p{M}]/u)
  if (at < 0) return false
  const words = wordsFrom(text, at)
  return words.some(({ name }) => {
    const key = nameKey(name)
    const kind = TABLE.get(key)
    return BYLINES.has(key) || (kind !== undefined && SAYS_WHEN.has(kind))
  })
}

function phraseTable(): ReadonlyMap<string, PhraseKind> {
  const table = new Map<string, PhraseKind>()
  for (const language of Object.values(PHRASES))
    for (const kind of ORDER)
      for (const phrase of language[kind]?.split('|') ?? []) {
        const key = nameKey(foldForDates(phrase))
        const known = table.get(key)
        if (known === undefined || ORDER.indexOf(kind) < ORDER.indexOf(known)) table.set(key, kind)
      }
  return table
}
