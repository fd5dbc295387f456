// When two written forms are the same: for tags and names, and letter by letter for words that are searched.
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
  return /[^\u0000-\u02ff]/.test(composed) ? foldPersian(composed) : composed
}

function foldPersian(text: string): string {
  return text
    .replace(/[\u064a\u0649]/g, '\u06cc')
    .replace(/\u0643/g, '\u06a9')
    .replace(/\u06ab/g, '\u06af')
    .replace(/\u0671/g, '\u0627')
    .replace(/[\u06c0\u0629\u06c1\u06c2]/g, '\u0647')
    .replace(/[\u0640\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 15))
}

/** Letters that do not fall apart into a letter and a mark, and their plain forms; lower case. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ς: 'σ',
}

/** Marks of Latin, Greek, Cyrillic, Hebrew and Arabic script. Those of Indian and Thai script are vowels, and stay. */
const MARKS = /[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u06d6-\u06ed]+/g

/**
 * What makes two words one to a reader who searches: case, width, accents and vowel signs do not count, nor do
 * Persian and Arabic spellings of one letter and the shapes of digits. Signs and joiners within go.
 */
export function letterKey(word: string): string {
  if (/^[a-z0-9]*$/i.test(word)) return word.toLowerCase()
  const bare = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\u0438\u0306/g, 'й')
    .replace(MARKS, '')
  return foldPersian(bare.normalize('NFC'))
    .replace(/[ßłøđðħıæœþς]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/\u2044/g, '/')
    .replace(/[^\p{L}\p{N}\p{M}/]+/gu, '')
}
