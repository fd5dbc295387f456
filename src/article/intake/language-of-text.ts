// Which language a text is in: by script first, then by the letters that only one language writes, then by
// its commonest words.
import type { LanguageTag } from '../../value/language.ts'
import {
  ARABIC_LETTERS,
  ARABIC_SCRIPT,
  CYRILLIC_SCRIPT,
  DARI,
  DEVANAGARI,
  IRANIAN,
  LATIN_LETTERS,
  LATIN_SCRIPT,
} from './language-words.ts'

/** Letters below which Latin script says nothing. */
const ENOUGH = 40
/** Longer texts are read at their beginning, middle and end only, so many UTF-16 units each. */
const WINDOW = 320
/** Words longer than this are no common words. */
const LONGEST_WORD = 10

/** Share of a language's own letters from which a text is in it; a name in another language is rarer. */
const OWN_LETTERS = 0.012
/** Share of a language's common words from which a text in Latin script is in it. */
const COMMON_WORDS = 0.16
/** The same for texts full of names and numbers, where no other language comes near. */
const COMMON_WORDS_ALONE = 0.08
/** Share of all words by which a language must be ahead of the next to stand alone. */
const LEAD = 0.04

/** So many words of Dari must be met: one alone may be a quotation. */
const ENOUGH_DARI = 2
/** So many words without any that is common in a language are in another one. */
const ENOUGH_WORDS = 20

const PERSIAN = 'پچژگ'
const ARABIC = 'ةإ'

/** Classes of letters, one for each number in {@link CLASS_OF}. */
const CLASSES = [
  '',
  'latin',
  'cyrillic',
  'greek',
  'hebrew',
  'thai',
  'han',
  'kana',
  'hangul',
  'devanagari',
  'bengali',
  'thaana',
  'syriac',
  'nko',
  'other',
  'arabic',
  'persian',
  'ar',
  ...Object.keys(ARABIC_LETTERS),
] as const

/** A script that a text can be in; Han, Kana and Hangul are one here. */
type Script = Exclude<(typeof CLASSES)[number], ''>

/** Scripts whose letters stand below more than one class, each with all of them. */
const CLASSES_OF_SCRIPT: Readonly<Record<string, readonly Script[]>> = {
  arabic: CLASSES.slice(CLASSES.indexOf('arabic')) as readonly Script[],
  han: ['han', 'kana', 'hangul'],
}

/** Where the letters of each script stand in Unicode. */
const RANGES: readonly (readonly [script: Script, from: number, to: number])[] = [
  ['other', 0x530, 0x58f],
  ['other', 0x800, 0x1fff],
  ['other', 0x2c00, 0x2dff],
  ['other', 0xa000, 0xabff],
  ['latin', 0x41, 0x5a],
  ['latin', 0x61, 0x7a],
  ['latin', 0xc0, 0x24f],
  ['latin', 0x1e00, 0x1eff],
  ['greek', 0x370, 0x3ff],
  ['greek', 0x1f00, 0x1fff],
  ['cyrillic', 0x400, 0x4ff],
  ['hebrew', 0x5d0, 0x5f2],
  ['arabic', 0x620, 0x64a],
  ['arabic', 0x66e, 0x6d3],
  ['arabic', 0x6d5, 0x6d5],
  ['arabic', 0x6fa, 0x6ff],
  ['syriac', 0x710, 0x72f],
  ['thaana', 0x780, 0x7b1],
  ['nko', 0x7ca, 0x7ea],
  ['devanagari', 0x900, 0x963],
  ['bengali', 0x980, 0x9e3],
  ['bengali', 0x9f0, 0x9f1],
  ['thai', 0xe01, 0xe4e],
  ['kana', 0x3041, 0x30ff],
  ['han', 0x3400, 0x4dbf],
  ['han', 0x4e00, 0x9fff],
  ['hangul', 0x1100, 0x11ff],
  ['hangul', 0x3131, 0x318e],
  ['hangul', 0xac00, 0xd7a3],
]

/** The class of each UTF-16 unit; 0 for what is no letter. */
const CLASS_OF = classes()
const ARABIC_LANGUAGES = Object.keys(ARABIC_SCRIPT)
const ARABIC_WORDS = wordTable([...Object.values(ARABIC_SCRIPT), DARI, IRANIAN])
const LATIN = tableOf(LATIN_SCRIPT)
const CYRILLIC = tableOf(CYRILLIC_SCRIPT)
const INDIC = tableOf(DEVANAGARI)
const DARI_COLUMN = ARABIC_LANGUAGES.length
const IRANIAN_COLUMN = DARI_COLUMN + 1
/** The columns of a table of words in Latin script in which each letter stands that few languages write. */
const LETTER_COLUMNS = letterColumns()

const BY_SCRIPT_ALONE = 'el he yi th zh ja ko bn dv syr nqo mk be tg'.split(' ')
const RECOGNISED = new Set(
  [
    ...LATIN.languages,
    ...CYRILLIC.languages,
    ...INDIC.languages,
    ...ARABIC_LANGUAGES,
    ...Object.keys(ARABIC_LETTERS),
    ...BY_SCRIPT_ALONE,
  ].map((tag) => tag.split('-')[0]),
)

/** Whether a language, given by its primary subtag, is one that {@link languageOfText} can recognise. */
export function isRecognised(primary: string): boolean {
  return RECOGNISED.has(primary)
}

/**
 * The language of a text as a BCP 47 tag; of a mixed text, that of its larger part. `und` when there is too
 * little of it or its script is not known here; undefined when it is in Latin script and its words are those
 * of none of the languages known here.
 */
export function languageOfText(text: string): LanguageTag | undefined {
  const sample = sampleOf(text)
  const counts = new Array<number>(CLASSES.length).fill(0)
  for (let i = 0; i < sample.length; i++) {
    const letter = CLASS_OF[sample.charCodeAt(i)] ?? 0
    counts[letter] = (counts[letter] ?? 0) + 1
  }
  counts[0] = 0
  const letters = counts.reduce((sum, count) => sum + count, 0)
  const script = letters === 0 ? undefined : scriptOf(counts, letters)
  if (script === undefined) return 'und'
  const told = SCRIPTS[script](sample, counts)
  return letters < ENOUGH && NEEDS_ENOUGH.has(script) ? 'und' : told
}

/** Scripts in which a few words are those of many languages. */
const NEEDS_ENOUGH: ReadonlySet<string> = new Set(['latin', 'cyrillic', 'devanagari'])

/** How the language of a text in each script is told; a script that is not here tells none. */
type Teller = (sample: string, counts: readonly number[]) => LanguageTag | undefined
const SCRIPTS = {
  latin: (sample) => latinScript(sample),
  arabic: (sample, counts) => arabicScript(sample, counts, countOf(counts, 'arabic')),
  cyrillic: (sample) => cyrillicScript(sample),
  greek: () => 'el',
  // Yiddish writes vowels as letters with points, and letters in pairs, which Hebrew does not.
  hebrew: (sample) =>
    (sample.match(/[\u05f0-\u05f2\ufb1f\ufb2e\ufb2f]|[אי][\u05b7\u05b8\u05b4]|פֿ/g)?.length ?? 0) > 1
      ? 'yi'
      : 'he',
  thai: () => 'th',
  han: (_, counts) => eastAsian(counts),
  devanagari: (sample) => bestOf(INDIC, sample, COMMON_WORDS_ALONE) ?? 'und',
  // Assamese has two letters of its own.
  bengali: (sample) => (/[\u09f0\u09f1]/.test(sample) ? 'as' : 'bn'),
  thaana: () => 'dv',
  syriac: () => 'syr',
  nko: () => 'nqo',
} as const satisfies Record<string, Teller>

/** The script of more than half of all letters. */
function scriptOf(counts: readonly number[], letters: number): keyof typeof SCRIPTS | undefined {
  for (const script of Object.keys(SCRIPTS) as (keyof typeof SCRIPTS)[])
    if (countOf(counts, script) > letters / 2) return script
  return undefined
}

function countOf(counts: readonly number[], script: Script): number {
  const classes = CLASSES_OF_SCRIPT[script] ?? [script]
  return classes.reduce((sum, name) => sum + (counts[CLASSES.indexOf(name)] ?? 0), 0)
}

/** Share of Kana from which a text is Japanese: a Chinese text may quote a Japanese name. */
const KANA = 0.1

function eastAsian(counts: readonly number[]): LanguageTag {
  const all = countOf(counts, 'han')
  if ((counts[CLASSES.indexOf('hangul')] ?? 0) > all / 4) return 'ko'
  return (counts[CLASSES.indexOf('kana')] ?? 0) > all * KANA ? 'ja' : 'zh'
}

function arabicScript(sample: string, counts: readonly number[], letters: number): LanguageTag {
  let best: LanguageTag | undefined
  // In a headline one such letter is much; in a text it may be that of one name.
  let most = Math.max(letters < ENOUGH ? 1 : 2, letters * OWN_LETTERS)
  for (const language of Object.keys(ARABIC_LETTERS)) {
    const own = counts[CLASSES.indexOf(language)] ?? 0
    if (own >= most && (best === undefined || own > most)) {
      best = language
      most = own
    }
  }
  const { words, hits } = countWords(sample, ARABIC_WORDS, DARI_COLUMN + 2)
  const [persianWords = 0, pashtoWords = 0, arabicWords = 0] = hits
  if (best !== undefined && best !== 'ps') return best
  if (best === 'ps' || pashtoWords > Math.max(persianWords, arabicWords)) return 'ps'
  const persian = persianWords + (counts[CLASSES.indexOf('persian')] ?? 0)
  if (arabicWords + (counts[CLASSES.indexOf('ar')] ?? 0) > persian) return 'ar'
  if (persian === 0 && words >= ENOUGH_WORDS) return 'und'
  const dari = hits[DARI_COLUMN] ?? 0
  return dari >= ENOUGH_DARI && dari > (hits[IRANIAN_COLUMN] ?? 0) ? 'fa-AF' : 'fa'
}

function cyrillicScript(sample: string): LanguageTag {
  if (/[ҷӣӯ]/i.test(sample)) return 'tg'
  if (/[ѓќѕ]/i.test(sample)) return 'mk'
  if (/[ҳқғңөүәұһ]/i.test(sample)) return 'und'
  if (/ў/i.test(sample)) return /і/i.test(sample) ? 'be' : 'und'
  if (/[їєґ]|і/i.test(sample)) return 'uk'
  if (/[љњћђџј]/i.test(sample)) return 'sr'
  if (/[ыэё]/i.test(sample)) return 'ru'
  const { hits } = countWords(sample.toLowerCase(), CYRILLIC.words, CYRILLIC.languages.length)
  const [russian = 0, bulgarian = 0] = [
    hits[CYRILLIC.languages.indexOf('ru')],
    hits[CYRILLIC.languages.indexOf('bg')],
  ]
  return bulgarian > russian ? 'bg' : 'ru'
}

function latinScript(sample: string): LanguageTag | undefined {
  const lower = sample.toLowerCase()
  const { words, hits: wordHits } = countWords(lower, LATIN.words, LATIN.languages.length)
  const hits = [...wordHits]
  for (let i = 0; i < lower.length; i++) {
    if (lower.charCodeAt(i) < 0x80) continue
    for (const column of LETTER_COLUMNS.get(lower[i] ?? '') ?? []) hits[column] = (hits[column] ?? 0) + 1
  }
  const [most = 0, next = 0] = [...hits].sort((a, b) => b - a)
  const share = most - next > Math.max(2, words * LEAD) ? COMMON_WORDS_ALONE : COMMON_WORDS
  return most >= Math.max(2, words * share) ? LATIN.languages[hits.indexOf(most)] : undefined
}

/** The language of a table whose words a text has most of; undefined when they are less than a share of all its words. */
function bestOf(
  { languages, words: table }: WordTable,
  sample: string,
  share: number,
): LanguageTag | undefined {
  const { words, hits } = countWords(sample, table, languages.length)
  const most = hits.reduce((highest, count) => Math.max(highest, count), 0)
  return most >= Math.max(2, words * share) ? languages[hits.indexOf(most)] : undefined
}

/** How many words a text has, and how many of them stand in each column of a table. */
function countWords(
  text: string,
  table: ReadonlyMap<string, readonly number[]>,
  columns: number,
): { words: number; hits: readonly number[] } {
  const hits = new Array<number>(columns).fill(0)
  let words = 0
  let start = -1
  for (let i = 0; i <= text.length; i++) {
    const isLetter = i < text.length && (CLASS_OF[text.charCodeAt(i)] ?? 0) > 0
    if (isLetter) {
      if (start < 0) start = i
    } else if (start >= 0) {
      words++
      const found = i - start > LONGEST_WORD ? undefined : table.get(text.slice(start, i))
      if (found) for (const column of found) hits[column] = (hits[column] ?? 0) + 1
      start = -1
    }
  }
  return { words, hits }
}

function sampleOf(text: string): string {
  if (text.length <= 3 * WINDOW) return text
  const middle = (text.length - WINDOW) >> 1
  return `${text.slice(0, WINDOW)} ${text.slice(middle, middle + WINDOW)} ${text.slice(-WINDOW)}`
}

function classes(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const [script, from, to] of RANGES) table.fill(CLASSES.indexOf(script), from, to + 1)
  // Signs of multiplication and division; the kashida, which lengthens any letter; the middle dot of Kana.
  for (const sign of [0xd7, 0xf7, 0x640, 0x30fb]) table[sign] = 0
  const own = { persian: PERSIAN, ar: ARABIC, ...ARABIC_LETTERS }
  for (const [name, letters] of Object.entries(own))
    for (const letter of letters) table[letter.charCodeAt(0)] = CLASSES.indexOf(name)
  return table
}

/** Common words of some languages, each with the languages, by number, that it is of. */
interface WordTable {
  readonly languages: readonly LanguageTag[]
  readonly words: ReadonlyMap<string, readonly number[]>
}

function tableOf(script: Readonly<Record<string, string>>): WordTable {
  return { languages: Object.keys(script), words: wordTable(Object.values(script)) }
}

function letterColumns(): ReadonlyMap<string, readonly number[]> {
  return new Map(
    Object.entries(LATIN_LETTERS).map(([letter, languages]) => [
      letter,
      languages.map((language) => LATIN.languages.indexOf(language)),
    ]),
  )
}

/** Each word with the columns in which it stands. Arabic and Persian forms of yeh and kaf are both met. */
function wordTable(columns: readonly string[]): Map<string, number[]> {
  const table = new Map<string, number[]>()
  for (const [column, words] of columns.entries()) {
    for (const word of words.split(' ')) {
      for (const spelling of new Set([word, word.replace(/ی/g, 'ي').replace(/ک/g, 'ك')])) {
        const known = table.get(spelling) ?? []
        if (!known.includes(column)) table.set(spelling, [...known, column])
      }
    }
  }
  return table
}
