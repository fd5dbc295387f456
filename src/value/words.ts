// The words of a text, as they are searched: one reading for the index, for what a reader types, and for marks.
import { letterKey } from './fold.ts'
import { joinsWords, wordsWithin } from './joined-words.ts'
import { memoizedText } from './memo.ts'
import { type Joint, jointBetween } from './word-joints.ts'
import { type Part, partsOf } from './word-parts.ts'

/** A word at its place in a text, in UTF-16 units. Its number in the list of a text's words is its place in the index. */
export interface Word {
  /** What it is searched as: letters and digits alone, and signs within a number as {@link signKey}. */
  readonly key: string
  readonly start: number
  readonly end: number
  /**
   * Keys by which it is found, too, though it is not written so: a compound as one word (`cooperation`), the
   * parts of a joined sign (`1998` of `6/1/1998`). Those of a compound stand with its first word.
   */
  readonly also: readonly string[]
  /**
   * Set in scripts without spaces, where every letter is a word: the key of the letter alone. `key` is then the letter
   * with the one after it.
   */
  readonly letter?: string
}

/** More words than these are not looked for as one compound. */
const LONGEST_COMPOUND = 4

/** Longer words grow no more, in UTF-16 units: nobody looks for them, and each step costs their length. */
const LONGEST_JOINED = 64

/** A word that may still grow by what is joined to it. */
interface GrowingWord {
  key: string
  start: number
  end: number
  also: readonly string[]
  letter?: string
  /** How it stands to the word before it. */
  readonly joint: Joint
}

/**
 * The words of a text in order. No two overlap, and none is empty. In a `language` that joins small words to others,
 * words are found without them, too.
 */
export function wordsOf(text: string, language = ''): Word[] {
  const words: GrowingWord[] = []
  let before: Part | undefined
  for (const part of partsOf(text)) {
    const joint = before ? jointBetween(before, part, text) : 'none'
    const last = words.at(-1)
    if (last && typeof joint === 'object' && last.end - last.start < LONGEST_JOINED)
      join(last, part, joint.sign)
    else if (last && joint === 'ending') last.end = part.end
    else words.push(growing(part, joint))
    before = part
  }
  joinLetters(words)
  joinCompounds(words)
  if (joinsWords(language))
    for (const word of words) {
      const within = wordsWithin(word.key)
      if (within.length > 0) word.also = [...word.also, ...within]
    }
  return words.filter(({ key }) => key !== '')
}

/** The last word of a compound that begins with the word at `first` and has a key; that word when it has the key alone. */
export function compoundEnd(words: readonly Word[], first: number, key: string): number {
  let whole = ''
  for (let last = first; whole.length < key.length; last++) {
    const word = words[last]
    if (!word) break
    whole += word.key
    if (whole === key) return last
  }
  return first
}

/** What stands for a sign in a key: a letter that no text has, because the index keeps letters only. */
export function signKey(sign: string): string {
  return String.fromCodePoint(SIGNS + ((sign.codePointAt(0) ?? 0) % SIGN_COUNT))
}

/** Ideographs of Extension B of Unicode; each stands for the sign with its number. */
const SIGNS = 0x20000
const SIGN_COUNT = 0xa6d0

function growing(part: Part, joint: Joint): GrowingWord {
  const { start, end, kind } = part
  const key = keyOf(part)
  if (kind === 'letter') return { key, start, end, also: NOTHING, letter: key, joint }
  if (kind === 'signed') return { key, start, end, also: [key.slice(0, 1)], joint }
  const amount = kind === 'word' && key < 'a' ? AMOUNT.exec(key) : null
  return { key, start, end, also: amount ? [amount[0]] : NOTHING, joint }
}

/** A number before something else: `5bn`, `1990s`. */
const AMOUNT = /^\d+(?=\D)/
const NOTHING: readonly string[] = []

function keyOf({ text, kind }: Part): string {
  if (kind === 'emoji') return signKey(text)
  if (kind === 'signed') return letterKey(text) + text.replace(/^./, '').replace(/./g, signKey)
  return kind === 'letter' ? kept(text.normalize('NFKC').toLowerCase()) : spacedKey(text)
}

const spacedKey = /* @__PURE__ */ memoizedText((text) => kept(letterKey(text)))

/** A key in which only letters and digits are left; the index would change or leave out others. */
function kept(key: string): string {
  if (/^[a-z0-9]*$/.test(key)) return key
  return key.replace(/[^\p{L}\p{Nd}]|[\ue000-\uffff]|[\u{10000}-\u{10ffff}]/gu, (sign) =>
    /\p{L}/u.test(sign) && sign > '\u{20000}' ? sign : signKey(sign),
  )
}

/** Lets a word grow by a part that belongs to it: `12` by `.7`, `AT` by `&T`. */
function join(word: GrowingWord, part: Part, sign: string): void {
  const key = keyOf(part)
  const isList = sign === '/' || sign === '&' || word.key.includes(signKey('.'))
  if (isList) word.also = [...(word.also.length === 0 ? [word.key] : word.also), key]
  const amount = sign === '.' ? AMOUNT.exec(key) : null
  if (amount) word.also = [...word.also, word.key + signKey(sign) + amount[0]]
  word.key += (sign === '' ? '' : signKey(sign)) + key
  word.end = part.end
}

/** Each letter of a script without spaces is found with the next one: that finds a word within a run. */
function joinLetters(words: readonly GrowingWord[]): void {
  for (const [i, word] of words.entries()) {
    const next = words[i + 1]
    if (word.letter !== undefined && next?.letter !== undefined && next.joint === 'letters')
      word.key += next.letter
  }
}

/** Words that a hyphen, an apostrophe, a joiner or the end of a line parts are found as one word, too. */
function joinCompounds(words: readonly GrowingWord[]): void {
  for (let first = 0; first < words.length; ) {
    let end = first + 1
    if (words[end]?.joint === 'none') {
      first = end
      continue
    }
    while (isCompound(words[end], words[first + 1]?.joint)) end++
    const length = end - first
    if (length > 1 && length <= LONGEST_COMPOUND) addCompound(words.slice(first, end))
    else
      for (let i = first + 1; i < end; i++)
        if (words[i]?.joint === 'line-end') addCompound(words.slice(i - 1, i + 1))
    first = end
  }
}

function isCompound(word: GrowingWord | undefined, kind: Joint | undefined): boolean {
  const joint = word?.joint
  return joint === 'compound' || joint === 'line-end'
    ? kind !== 'initials'
    : joint === 'initials' && kind === joint
}

function addCompound(words: readonly GrowingWord[]): void {
  const [first] = words
  if (first) first.also = [...first.also, words.map(({ key }) => key).join('')]
}

/** Ends the keys of {@link Word.also} in the index, and sorts before every letter. */
export const LOOSE_SIGN = '!'

/**
 * A key as the index holds it for words that are not written so. Between letters and digits the sign would make the
 * index part the word; such a key is held as if it were written.
 */
export function looseKey(key: string): string {
  return /\d\p{Ll}|\p{Ll}\d/u.test(key) ? key : key + LOOSE_SIGN
}

/** What the index holds of a text's words: the key of each at its place, behind them the keys by which words are also found, each once. */
export function indexKeys(words: readonly Word[]): string[] {
  return [...words.map(({ key }) => key), ...new Set(words.flatMap(({ also }) => also.map(looseKey)))]
}
