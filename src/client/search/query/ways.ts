// The ways in which words of a query can stand in a text, the way in which they were typed first.
import { LOOSE_SIGN, looseKey, type Word, wordsOf } from '../../../value/words.ts'
import { otherForms, splitForms } from './endings.ts'
import type { Words } from './tree.ts'

/** One place of a way: a word of the index, or those that begin so or fit a pattern. */
export type Slot =
  | { readonly kind: 'word'; readonly key: string }
  | { readonly kind: 'begins'; readonly key: string; readonly fits: (word: string) => boolean }
  /** The second letter of a pair that the slot before looks for. */
  | { readonly kind: 'covered' }

/** How true a way is to what was typed: as typed; joined or parted otherwise; with another ending. */
export type Truth = 'typed' | 'spelling' | 'ending'

/** Words in a row. */
export interface Way {
  readonly slots: readonly Slot[]
  readonly truth: Truth
}

/** All ways of some words. */
export function waysOf(words: Words): Way[] {
  const read = wordsOf(words.text)
  if (words.form === 'pattern') return [{ slots: patternSlots(words.text), truth: 'typed' }]
  const typed: Way = { slots: slotsOf(read, words.form === 'begins' && canBegin(read)), truth: 'typed' }
  if (words.quoted) return [typed]
  const spellings = [...halvesOf(words), ...(read.length === 1 ? ofOne(read[0]) : asOne(read))]
  return [typed, ...(words.isForm ? spellings.filter(({ truth }) => truth !== 'ending') : spellings)]
}

/** The word of the index that a way of a single finished word looks for. */
export function singleKey({ slots: [slot, ...others] }: Way): string | undefined {
  return slot?.kind === 'word' && others.length === 0 ? slot.key : undefined
}

function way(truth: Truth, ...keys: readonly string[]): Way {
  return { slots: keys.map((key) => ({ kind: 'word', key })), truth }
}

/** A single letter begins too many words to be looked for. */
function canBegin(words: readonly Word[]): boolean {
  const last = words.at(-1)
  return last !== undefined && last.letter === undefined && last.key.length > 1
}

function slotsOf(words: readonly Word[], begins: boolean): Slot[] {
  return words.map((word, i): Slot => {
    const isLast = i === words.length - 1
    if (word.letter === undefined)
      return isLast && begins ? beginning(word.key) : { kind: 'word', key: word.key }
    if (word.key !== word.letter) return { kind: 'word', key: word.key }
    const before = words[i - 1]
    return before?.letter !== undefined && before.key !== before.letter
      ? { kind: 'covered' }
      : beginning(word.letter)
  })
}

function beginning(key: string): Slot {
  return { kind: 'begins', key, fits: () => true }
}

/** A single word: also where it is part of a compound, where a text parts it, and with another ending. */
function ofOne(word: Word | undefined): Way[] {
  if (!word || word.letter !== undefined) return []
  const { key } = word
  const forms = otherForms(key)
  return [
    way('spelling', looseKey(key)),
    ...splitForms(key).map((parts) => way('spelling', ...parts)),
    ...forms.flatMap((form) => [way('ending', form), way('ending', looseKey(form))]),
  ].filter(({ slots: [slot] }) => slot?.kind !== 'word' || slot.key !== key)
}

/** Words that were typed with a hyphen, an apostrophe or a joiner: also as one word. */
function asOne(words: readonly Word[]): Way[] {
  const whole = words.map(({ key }) => key).join('')
  return words[0]?.also.includes(whole) ? [way('spelling', whole), way('spelling', looseKey(whole))] : []
}

function halvesOf({ halves }: Words): Way[] {
  return halves.flatMap((key) => [way('spelling', key), way('spelling', looseKey(key))])
}

/** Words of a pattern: `*` is any letters, `?` between letters is one. */
function patternSlots(text: string): Slot[] {
  const stars = text.replace(/\*/g, MANY).replace(/\?(?=[\p{L}\p{N}])/gu, ONE)
  return wordsOf(stars).map(({ key }): Slot => {
    const first = key.search(new RegExp(`[${MANY}${ONE}]`))
    if (first < 0) return { kind: 'word', key }
    return { kind: 'begins', key: key.slice(0, first), fits: (word) => fitsPattern(word, key) }
  })
}

/** Letters that no word has, in the place of the signs of a pattern. */
const MANY = '\u02ac'
const ONE = '\u02ad'

/** Whether a word of the index fits a pattern. Only the last star is tried again, which is enough for any pattern. */
function fitsPattern(indexed: string, pattern: string): boolean {
  const word = indexed.replace(LOOSE_SIGN, '')
  let at = 0
  let star = -1
  let from = 0
  for (let i = 0; i < word.length; ) {
    if (pattern[at] === MANY) [star, from, at] = [at, i, at + 1]
    else if (at < pattern.length && (pattern[at] === ONE || pattern[at] === word[i]))
      [at, i] = [at + 1, i + 1]
    else if (star >= 0) [at, from, i] = [star + 1, from + 1, from + 1]
    else return false
  }
  return pattern.slice(at).replaceAll(MANY, '') === ''
}
