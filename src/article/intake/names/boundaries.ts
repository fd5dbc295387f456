// Whether a form of a name is one where it stands, by the signs and words on both sides: never inside a word, and a place or a
// single word never within the longer name of something else (`Washington Post`, `Michael Jordan`, `West Germany`).
import { isBeginning, isEnding } from './affixes.ts'
import { DIRECTIONS, isNoPartOfName, PLACE_NOUNS } from './name-words.ts'
import { type FoundForm, isAllCapitals, isCapital, type Word } from './words-of-text.ts'

/** A text as words in their places. */
export interface WordText {
  readonly text: string
  readonly words: readonly Word[]
}

/** Whether a form is one here; `previous` is the form that was found before it. */
export function isWhereWritten(within: WordText, found: FoundForm, previous: FoundForm | undefined): boolean {
  const { words } = within
  const { form, first, last } = found
  const [start, end] = [words[first], words[last]]
  if (!start || !end || !isFreeBefore(within, first, found) || !isFreeBehind(within, last, found))
    return false
  const { kind } = form.name
  const before = isBeside(within, words[first - 1], start) ? words[first - 1]?.raw : undefined
  if (kind === 'place' && before !== undefined && isOtherPart(before)) return false
  // What a person or a body is called in full it is wherever it stands; so is what is in capitals.
  const mayBePart = kind === 'place' || (form.words.length === 1 && kind !== 'organisation')
  if (!mayBePart || !isCapital(start.raw) || isAllCapitals(start.raw)) return true
  const isAfterForm = previous?.last === first - 1
  if (before !== undefined && !isAfterForm && isPart(before)) return false
  const behind = isBeside(within, end, words[last + 1]) ? words[last + 1]?.raw : undefined
  return behind === undefined || PLACE_NOUNS.has(behind) || !isPart(behind)
}

/** Whether a word beside a name belongs to one name with it. */
function isPart(word: string): boolean {
  return isCapital(word) && !isNoPartOfName(word)
}

/** Whether a word before a place's name makes it another place: `West Germany`, but `Southern Lebanon` is in Lebanon. */
function isOtherPart(word: string): boolean {
  return DIRECTIONS.has(word) && !/ern$/.test(word)
}

/** Whether only blanks part two words that follow each other. */
function isBeside({ text }: WordText, a: Word | undefined, b: Word | undefined): boolean {
  return a !== undefined && b !== undefined && /^[^\S\n]+$/.test(text.slice(a.end, b.start))
}

function isFreeBefore({ text, words }: WordText, first: number, { form }: FoundForm): boolean {
  const start = words[first]?.start ?? 0
  const sign = text.charAt(start - 1)
  const neighbour = words[first - 1]
  if (sign === '@' || sign === '.') return sign === '.' && !/\p{L}/u.test(text.charAt(start - 2))
  if (neighbour?.end !== start - 1) return true
  if (sign === '\u200c' || sign === '\u200d') return isBeginning(neighbour.key)
  if (/[\p{Pd}_]/u.test(sign)) return isCompound(neighbour.raw, form.name.kind === 'person')
  return !/['’ʼ]/.test(sign) || neighbour.raw.toLowerCase() === neighbour.raw
}

function isFreeBehind({ text, words }: WordText, last: number, { form }: FoundForm): boolean {
  const end = words[last]?.end ?? 0
  const sign = text.charAt(end)
  const neighbour = words[last + 1]
  if (sign === '.' && neighbour?.start === end + 1) return false
  if (neighbour?.start !== end + 1) return true
  if (sign === '\u200c' || sign === '\u200d') return isEnding(neighbour.key)
  if (/[\p{Pd}_]/u.test(sign)) return isCompound(neighbour.raw, form.name.kind === 'person')
  return true
}

/** Whether what a hyphen joins to a name leaves it a name: `anti-Taliban`, `Taliban-led`, `US-China`; not `Jean-Pierre`. */
function isCompound(other: string, isPerson: boolean): boolean {
  return !isPerson || !isCapital(other)
}
