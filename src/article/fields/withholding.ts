// Whether a key of front matter or of a sidecar keeps something from being published, whatever tool or person wrote it.
import { nearest } from '../../diagnostic/nearest.ts'
import { memoizedText } from '../../value/memo.ts'
import type { Json } from '../values.ts'
import {
  LETTING_OUT,
  NO,
  OPEN,
  OTHERS,
  STATES,
  STATES_HELD_BACK,
  STEMS,
  WHOLE,
  YES,
} from './withholding-words.ts'

/** Longest word that is looked at; no key that a person writes is longer. */
const LONGEST = 80

/** A word without case, accents, blanks and signs: `Do-not_Publish` is `donotpublish`. */
function plainWord(word: string): string {
  return word
    .slice(0, LONGEST)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

const keyWord = memoizedText(plainWord)

/** Whether a text, a number or a truth value says yes, or no; undefined when it says neither. */
export function yesOrNo(value: Json): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const word = plainWord(String(value))
  if (YES.has(word)) return true
  return NO.has(word) ? false : undefined
}

/** Words that a mistyped key is held against: long enough that no other word is one letter away, but for these. */
const MISTYPED_FROM =
  'private secret confidential sensitive restricted embargo redactions unpublished access'.split(' ')
const NOT_MISTYPED = new Set(['secrets', 'secrete', 'primate', 'process', 'success'])

const HAS_STEM = new RegExp(STEMS.join('|'), 'u')
const HAS_OTHER = new RegExp(OTHERS.join('|'), 'u')

/** Whether a key, whatever stands under it, is one that keeps something back: `private`, `doNotPublish`, `embargo-until`, `privte`. */
export const isWithholdingKey: (key: string) => boolean = memoizedText((key) => {
  const word = plainWord(key)
  if (word === '' || HAS_OTHER.test(word)) return false
  if (WHOLE.has(word) || HAS_STEM.test(word)) return true
  return word.length >= 6 && !NOT_MISTYPED.has(word) && isMistyped(word)
})

/** One letter more, less, other, or two swapped; the first one is hardly ever mistyped. */
function isMistyped(word: string): boolean {
  const near = MISTYPED_FROM.filter(
    (known) => known[0] === word[0] && Math.abs(known.length - word.length) <= 1,
  )
  return nearest(word, near, 1) !== undefined
}

/**
 * Whether an entry keeps something back: its key does, and its value does not say that nothing is (`private: false`); or its key
 * lets something out, and its value says no; or it tells a state in which nothing is published (`status: private`).
 */
export function withholds(key: string, value: Json): boolean {
  if (isWithholdingKey(key)) return !isOpen(value)
  const word = keyWord(key)
  if (LETTING_OUT.has(word)) return yesOrNo(value) === false
  if (STATES.has(word)) return wordsOf(value).some(isStateHeldBack)
  return false
}

function isOpen(value: Json): boolean {
  if (value === null || value === '') return true
  if (typeof value === 'object') return Object.values(value).every((inner) => isOpen(inner as Json))
  return OPEN.has(plainWord(String(value)))
}

function isStateHeldBack(text: string): boolean {
  const word = plainWord(text)
  return STATES_HELD_BACK.has(word) || isWithholdingKey(text)
}

/** The texts of a value; a robots directive is several words. */
function wordsOf(value: Json): string[] {
  if (typeof value === 'string') return value.slice(0, LONGEST).split(/[,;|]/)
  if (Array.isArray(value)) return value.flatMap((item: Json) => (typeof item === 'string' ? [item] : []))
  return []
}

/** The path of keys to the first entry, at whatever depth within a value, that keeps something back; undefined when none does. */
export function withheldWithin(value: Json): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value) as [string, Json][]) {
    const name = Array.isArray(value) ? undefined : key
    if (name !== undefined && withholds(name, inner)) return name
    const deeper = withheldWithin(inner)
    if (deeper !== undefined) return name === undefined ? deeper : `${name}.${deeper}`
  }
  return undefined
}
