// The headline that stands only in a file's name: news sites put its words into the addresses of their stories, and programs that
// save those name files by them: `_news_413028_An-eco-conscious-campaign.txt`.
import { newspaperOf } from './newspapers.ts'

/** The words of a headline, and where they stand in the path: offsets in UTF-16 units. */
export interface NameHeadline {
  readonly value: string
  readonly start: number
  readonly end: number
}

/** A word of a name as it is written, with its place in the path; `words` is how it reads. */
interface Token {
  readonly words: string
  readonly start: number
  readonly end: number
}

/** Fewer words are as often a keeper's label, a place or a newspaper as a headline. */
const FEWEST_WORDS = 3
/** Longest name that is looked at, in UTF-16 units: disks allow 255 bytes, archives more. */
const LONGEST_NAME = 500

/** What programs and keepers call files whatever they hold, and what sites call their shelves in addresses. */
const TOOL_WORDS = new Set(
  `amp article articles attachment cached clean clipping content copy copia copie default doc document documents download draft email
  export file files final full htm html http https image images img index item kopie message new news note notes ocr output page pages
  part pdf photo post posts print printable raw result results rtf sample scan scraped screen screenshot shot stories story temp test
  text tmp transcript txt unnamed untitled version view web whatsapp www
  artikel nachrichten noticia noticias actualite actualites unbenannt sans titre nuevo nouveau новости новость статья без имени документ
  خبر اخبار مقاله مقالات سند بدون نام متن
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
  monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
)

const ENDINGS = /\.(?:html?|xhtml|txt|text|md|markdown|php|aspx?|jsp|pdf|docx?|rtf|[a-z]{2}(?:-[A-Z]{2})?)$/i
/** `(2)`, `[1]`, ` - Copy`, ` copy 2`, `_final`: what systems and keepers add to the name of a file that is there twice. */
const COPY_MARK =
  /(?:(?: |_|%20)?[([]\d{1,3}[)\]]|(?: - | |_|%20)(?:copy|kopie|copie|copia|копия|final|v\d{1,2})(?:(?: |%20)?\d{1,2})?)$/iu
const COPY_OF = /^(?:copy of|kopie von|copie de|copia de) /i
const DAY_WITH_POINT = /^\d{4}([-_.])\d{2}\1\d{2}\./
/** What parts the fields of a name whose words are parted by blanks: `7 May 2021 - Bridge opens - Valley Times`. */
const FIELD_AMONG_BLANKS = /(?:\s|%20)+(?:[-–—_|]+)(?:\s|%20)+|\s*\|\s*/g
const BLANK = /\s|%20/
/** Scripts that part no words. */
const DENSE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Mymr}]/gu
const DENSE_LETTERS = 6

/**
 * The words of a file's name that can be a headline: several words that are no date, number of a story, counter, mark of a copy,
 * newspaper, or word of a tool. Their letters stay as they are; what a program put for blanks is blanks again. Undefined
 * when there are none, or when two parts of the name could be it.
 */
export function headlineInName(path: string): NameHeadline | undefined {
  const from = path.lastIndexOf('/') + 1
  const name = path.slice(from)
  if (name.length > LONGEST_NAME) return undefined
  const { start, end } = withoutMarks(name)
  const { fields, among } = fieldsOf(name.slice(start, end))
  const found = fields
    .map(({ at, tokens }) => trimmed(tokens.map((token) => shifted(token, from + start + at))))
    .filter((tokens) => tokens.length > 0 && !isOutlet(tokens))
  const long = found.filter((tokens) => countWords(tokens) >= FEWEST_WORDS)
  if (long.length === 0 || (long.length > 1 && among !== 'blanks')) return undefined
  // Beside words parted by blanks a dash is the headline's own: "Kabul - what is next for the city".
  const kept = among === 'blanks' ? found.filter((tokens) => countWords(tokens) > 0) : long
  const first = kept[0]?.[0]
  const last = kept.at(-1)?.at(-1)
  if (!first || !last) return undefined
  const signs = kept.flatMap((tokens) => tokens.map(({ words }) => words)).join(' ')
  const value = among === 'blanks' ? readable(path.slice(first.start, last.end)) : signs
  return /%[\dA-F]{2}/i.test(value) ? undefined : { value, start: first.start, end: last.end }
}

/** So much of a text tells at once that most do not begin with a name, in UTF-16 units. */
const FIRST_LOOK = 40

/** Whether a text begins with the words of a name: then the name was made of them, and they say it better. */
export function beginsWith(text: string, name: string): boolean {
  const wanted = lettersOf(name)
  // What follows the cut may still change the last letter.
  const first = lettersOf(text.slice(0, FIRST_LOOK)).slice(0, -2)
  if (!wanted.startsWith(first) && !first.startsWith(wanted)) return false
  return lettersOf(text.slice(0, 2 * LONGEST_NAME)).startsWith(wanted)
}

function lettersOf(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The stretch of a name without its endings and the marks of copies. */
function withoutMarks(name: string): { start: number; end: number } {
  let rest = name.replace(/\.[^.\s]{1,9}$/, '')
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(ENDINGS, '').replace(COPY_MARK, '')
  }
  return { start: (COPY_OF.exec(rest) ?? DAY_WITH_POINT.exec(rest))?.[0].length ?? 0, end: rest.length }
}

interface Field {
  readonly at: number
  readonly tokens: readonly Token[]
}

/** The parts of a name, each as its words: what parts words depends on what else stands in the name. */
function fieldsOf(name: string): { fields: Field[]; among: 'blanks' | 'signs' } {
  if (BLANK.test(name)) return { fields: split(name, FIELD_AMONG_BLANKS, /(?:\s|%20|_)+/g), among: 'blanks' }
  const hyphened = name.split('_').some((field) => field.split('-').length >= FEWEST_WORDS)
  if (hyphened || !name.includes('_')) return { fields: split(name, /_+|--+/g, /[-+]+/g), among: 'signs' }
  return { fields: split(name, /__+/g, /[_+]+/g), among: 'signs' }
}

function split(name: string, fields: RegExp, words: RegExp): Field[] {
  return pieces(name, fields).map(({ text, at }) => ({
    at,
    tokens: pieces(text, words).map((piece) => ({
      words: decoded(piece.text),
      start: piece.at,
      end: piece.at + piece.text.length,
    })),
  }))
}

/** What stands between separators, with its place. */
function pieces(text: string, separator: RegExp): { text: string; at: number }[] {
  const found: { text: string; at: number }[] = []
  let at = 0
  for (const match of text.matchAll(separator)) {
    if (match.index > at) found.push({ text: text.slice(at, match.index), at })
    at = match.index + match[0].length
  }
  if (at < text.length) found.push({ text: text.slice(at), at })
  return found
}

/** `%D8%A7` is a letter in an address; what cannot be read stays as it is. */
function decoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Words parted by blanks with the signs between them; an underscore is what a program put for a sign that no name may hold. */
function readable(words: string): string {
  return decoded(words)
    .replace(/[\s_]+/g, ' ')
    .trim()
}

function shifted({ words, start, end }: Token, by: number): Token {
  return { words, start: start + by, end: end + by }
}

/** A field without the dates and numbers at its ends, and without what stands outside of those: `news-413028-…`. */
function trimmed(tokens: readonly Token[]): readonly Token[] {
  const words = tokens.map((token) => token.words)
  const front = marksAtFront(words)
  return tokens.slice(front, words.length - marksAtEnd(words.slice(front)))
}

/** How many words at the front are a date, a number of a story or a counter, with the labels before it. */
function marksAtFront(words: readonly string[]): number {
  let marks = 0
  for (let at = 0; at < words.length; ) {
    const length = dateLength(words, at) || (isNumber(words[at] ?? '') ? 1 : 0)
    if (length > 0) marks = at + length
    else if (!isLabel(words[at] ?? '') && !isShelf(words, at)) break
    at += Math.max(1, length)
  }
  return marks
}

function marksAtEnd(words: readonly string[]): number {
  const last = words.at(-1) ?? ''
  if (words.length > 3 && dateLength(words, words.length - 3) === 3) return 3
  return isNumber(last) && !/^\d+[.)]$/.test(last) && !/^0\d?$/.test(last) ? 1 : 0
}

/** How many words from one on are a date in figures: `2021 09 07`, `07 09 2021`, `2021.09.07`, `2021 09`. */
function dateLength(words: readonly string[], at: number): number {
  const near = words.slice(at, at + 3).join(' ')
  if (/^(?:1[3-9]|20)\d\d (?:0?[1-9]|1[0-2]) (?:0?[1-9]|[12]\d|3[01])(?!\S)/.test(near)) return 3
  if (/^(?:0?[1-9]|[12]\d|3[01]) (?:0?[1-9]|[12]\d|3[01]) (?:19|20)\d\d(?!\S)/.test(near)) return 3
  if (/^(?:1[3-9]|20)\d\d (?:0[1-9]|1[0-2])(?!\S)/.test(near)) return 2
  const joined = /^(?:\d{4}[.-]\d{1,2}(?:[.-]\d{1,2})?|\d{1,2}[.-]\d{1,2}[.-]\d{4})(?!\S)/
  return joined.test(near) ? 1 : 0
}

/**
 * The number of a story, a counter, a hash: `413028`, `003`, `12.`, `idUSKBN2F50A1`. A short or round number may be the headline's
 * own: "3 killed in blast", "50000 refugees return".
 */
function isNumber(word: string): boolean {
  if (/^\p{Nd}+$/u.test(word))
    return word.length >= 5 ? !/^\d{1,4}0{3,}$/.test(word) : /^0\d+$/.test(word) && !/^000$/.test(word)
  if (/^\d+[.)]$/.test(word)) return true
  const digits = word.replace(/\D/g, '').length
  return /^[A-Za-z\d]{7,}$/.test(word) && digits >= 2 && !/^(?:[A-Za-z]+\d{1,4}|\d+[A-Za-z]{1,3})$/.test(word)
}

/** One word before the number of a story is the part of the site that has it: `world-1203945-…`. */
function isShelf(words: readonly string[], at: number): boolean {
  const next = words[at + 1] ?? ''
  return at === 0 && next.length >= 6 && isNumber(next)
}

/** A word that says of a number whose it is. */
function isLabel(word: string): boolean {
  return TOOL_WORDS.has(word.toLowerCase()) || isOutletName(word) || /^[a-z]{1,2}$/i.test(word)
}

/** A longer field is a sentence that tells of a newspaper. */
function isOutlet(tokens: readonly Token[]): boolean {
  return tokens.length <= FEWEST_WORDS && isOutletName(tokens.map(({ words }) => words).join(' '))
}

/** Names of newspapers stand in names of files in small letters too; an address of a host is one as well. */
function isOutletName(words: string): boolean {
  if (/^(?:[a-z\d-]+\.)+[a-z]{2,}$/i.test(words)) return true
  const capitals = words.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
  return (newspaperOf(capitals) ?? newspaperOf(words.toUpperCase())) !== undefined
}

/** How many words could be a headline's. */
function countWords(tokens: readonly Token[]): number {
  let count = 0
  for (const { words } of tokens) {
    const isWord = /^\P{Nd}+$/u.test(words) && (words.match(/\p{L}/gu)?.length ?? 0) >= 2
    if (!isWord || TOOL_WORDS.has(words.toLowerCase())) continue
    count += (words.match(DENSE)?.length ?? 0) >= DENSE_LETTERS ? FEWEST_WORDS : 1
  }
  return count
}
