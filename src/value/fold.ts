// When two written forms are the same word: for tags and names, and for search.
import { memoizedText } from './memo.ts'

/**
 * What makes two tags one: case, width, accents, hyphens, underscores, spaces and apostrophes do not
 * count; nor do Persian and Arabic spellings of one letter, vowel signs, joiners and digit shapes.
 */
export const tagKey = /* @__PURE__ */ memoizedText((name) => {
  const key = foldLetters(name)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[\s\p{Pd}_'\u2018\u2019\u02bc.·]+/gu, '')
  return key === '' ? name.normalize('NFKC') : key
})

/**
 * One spelling for letters that readers of Persian, Dari and Pashto type in several ways: Arabic yeh
 * and kaf and the Pashto gaf become the Persian ones, tatweel, vowel signs, joiners and bidirectional marks go, digits of
 * the Persian and Arabic sets become 0 to 9. Unicode NFKC first (Unicode Standard Annex 15).
 */
export function foldLetters(text: string): string {
  const composed = text.normalize('NFKC')
  if (!/[^\u0000-\u02ff]/.test(composed)) return composed
  return composed
    .replace(/[\u064a\u0649]/g, '\u06cc')
    .replace(/\u0643/g, '\u06a9')
    .replace(/\u06ab/g, '\u06af')
    .replace(/\u0671/g, '\u0627')
    .replace(/[\u06c0\u0629\u06c1\u06c2]/g, '\u0647')
    .replace(/[\u0640\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 15))
}

const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
}

/** Signs that stand between words without a space, where the index would join the words. */
const BETWEEN_WORDS = /(?:[\u2013\u2014\u2015/|\\]+|-{2,}|\.{3,})(?=[\p{L}\p{M}\p{N}\p{Ps}\p{Pi}\p{Sc}"'])/gu

/**
 * A text as the search index holds it and as a query is put to it: the same function on both sides, and
 * a fixed point. Letters are folded as by {@link foldLetters} and soft hyphens go; a word after a dash,
 * a slash or an ellipsis gets a space before it (`war—peace` becomes `war— peace`), so that it is a word of
 * its own and still the next one in a phrase. Length may change; words and lines keep their order.
 */
export function searchText(text: string): string {
  return foldLetters(text)
    .replace(/[ßłŁøØđĐæÆœŒ]/g, (letter) => LATIN_LETTERS[letter] ?? letter)
    .replace(/[\u00ad\u2060\ufeff]/g, '')
    .replace(BETWEEN_WORDS, '$& ')
    .replace(/[ \t]+/g, ' ')
    .trim()
}
