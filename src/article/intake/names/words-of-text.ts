// The words of a text as forms of names are compared with them: folded, and in their own letters, for capitals tell `US` from `us`.
import { isCapitalAt } from './capital-runs.ts'
import { FORM_WORD, type ListedForm, wordKey } from './name-forms.ts'

/** A word in its place. Its letters are looked at when they are asked for: most words of a text never are. */
export class Word {
  readonly #text: string
  readonly start: number
  readonly end: number
  #raw: string | undefined
  #key: string | undefined

  constructor(text: string, start: number, end: number) {
    this.#text = text
    this.start = start
    this.end = end
  }

  get raw(): string {
    this.#raw ??= this.#text.slice(this.start, this.end)
    return this.#raw
  }

  get key(): string {
    this.#key ??= wordKey(this.raw)
    return this.#key
  }

  /** Whether it is written in small letters of the Latin alphabet, by its first. */
  get isSmall(): boolean {
    const unit = this.#text.charCodeAt(this.start)
    return unit >= 97 && unit <= 122
  }
}

/** A form that stands in a text, with its first and last word. */
export interface FoundForm {
  readonly form: ListedForm
  readonly first: number
  readonly last: number
}

export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  FORM_WORD.lastIndex = 0
  for (let match = FORM_WORD.exec(text); match; match = FORM_WORD.exec(text))
    words.push(new Word(text, match.index, FORM_WORD.lastIndex))
  return words
}

/** Behind a word as short as that a point is one of an abbreviation (`St. Louis`), not of a sentence. */
const ABBREVIATION = 3

/** Whether two words may belong to one name: nothing stands between them that ends a sentence or a line. */
export function isGap(text: string, before: Word | undefined, after: Word): boolean {
  if (!before) return false
  const gap = text.slice(before.end, after.start)
  if (gap === ' ') return true
  if (/^[\p{Pd}_'’ʼ\u200c\u200d]$/u.test(gap)) return true
  if (/^[^\S\n]+$/.test(gap)) return true
  return before.raw.length <= ABBREVIATION && /^\.[^\S\n]$/.test(gap)
}

/** Whether words begin with a capital: the first one, or all that are there. */
export function isCapital(word: string): boolean {
  return isCapitalAt(word, 0)
}

export function isAllCapitals(word: string): boolean {
  return /^[\p{Lu}\p{N}.]+$/u.test(word) && /\p{Lu}/u.test(word)
}

/** Words in capitals that are as short say nothing where all is in capitals: `GIVE US BREAD`. */
const SHORT_ACRONYM = 4

/** Whether a form stands at a word in the letters in which it is listed, capitals included. */
export function isWrittenAs(
  { words: wanted, name }: ListedForm,
  words: readonly Word[],
  at: number,
): boolean {
  const there = words.slice(at, at + wanted.length).map(({ raw }) => raw)
  const ofTopic = (name.kind === 'topic' || name.kind === 'event') && wanted.length > 1
  if (ofTopic) return true
  const isLoud = there.every(isAllCapitals)
  return wanted.every((word, n) => {
    const raw = there[n] ?? ''
    if (word === raw) return word.length > SHORT_ACRONYM || !isAllCapitals(word) || !isShouted(words, at)
    if (isAllCapitals(word))
      return isAllCapitals(raw) && !(word.length <= SHORT_ACRONYM && isShouted(words, at))
    if (isCapital(word))
      return isCapital(raw) && (!isAllCapitals(raw) || (isLoud && raw.length >= SHORT_ACRONYM))
    return true
  })
}

/** Whether the words on both sides are in capitals too. */
function isShouted(words: readonly Word[], at: number): boolean {
  const around = [words[at - 2], words[at - 1], words[at + 1], words[at + 2]].flatMap(
    (word) => word?.raw ?? [],
  )
  const cased = around.filter((raw) => raw.length > 1 && raw.toLowerCase() !== raw.toUpperCase())
  return cased.length > 1 && cased.every(isAllCapitals)
}
