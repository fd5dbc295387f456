// Which language a text is in: by script first, then by the letters that only one language writes, then by
// its commonest words.
import type { LanguageTag } from '../../value/language.ts'

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

/** Letters that one language of the Arabic script writes and its neighbours do not. */
const LETTERS: Readonly<Record<string, string>> = {
  ps: 'ټډړږښڼځڅۍګ',
  ur: 'ٹڈڑےںہ',
  sd: 'ڀٺٽٿڄڃڇڊڌڍڏڙڦڪڳڱڻ',
  ckb: 'ێڕڵۊ',
  ug: 'ۇۈۋ',
  'uz-Arab-AF': 'ۉ',
}

/** Common words of Persian, Pashto and Arabic: all three can be written without letters of their own. */
const ARABIC_SCRIPT: Readonly<Record<string, string>> = {
  fa: 'که از در را به است این با برای می شد شده آن های خود کرد گفت بود تا هم نیز باید دارد',
  ps: 'د په چې چي کې کي سره ته له یې يې دي او دی دا شوي کړي ده وو خو هغه پر لپاره شوی وویل',
  ar: 'في من على إلى أن إن التي الذي هذا هذه عن مع كان قال ذلك كما لم بعد قد بين',
}

const LATIN_SCRIPT: Readonly<Record<string, string>> = {
  en: 'the of and to in that was for on with is as at by he it from his said has have be not are were this they had their who will been an a but or its which than more after into during when several there would could also about two three new over between against where while',
  fr: 'le la les de des du et en un une que qui dans pour sur au est pas plus par ce il elle avec sont aux cette à a été ont ne se son sa ses mais ou',
  de: 'der die das und in den von zu mit ist nicht auf für im dem ein eine einen einer sich des auch als werden wird an sie er war bei nach am um es dass zum zur hat aus wie noch oder',
  es: 'el la los las de que y en un una por con para del se su al es lo como más pero fue sus ha no a o le sin sobre este entre ya han también',
  it: 'il la di che e un una per della in non si con sono le gli dei alla da nel anche come più ha è del i al delle lo a ma dal nella una o se',
  pt: 'o a os as de que e em um uma do da para com não por no na dos das se mais ao foi como sua seu é à ou mas pelo pela são também',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er door hij werd ook naar bij om als die uit heeft ze maar dan nog zich hebben was over',
  tr: 've bir bu da de için ile olarak daha çok en gibi olan sonra kadar ancak ne göre olduğunu ise her o dedi etti',
}

/** Words of Afghan Persian (Dari) where Iranian newspapers use others, and the other way round. */
const DARI =
  'ولسوالی ولسوال ولسی پوهنتون پوهنځی شفاخانه والی ولایات سنبله ثور جوزا باشنده باشندگان پولیس قوماندان قوماندانی سارنوال سارنوالی لوی جنرال دگروال داکتر داکتران انجنیر موتر سرک فابریکه طیاره لیسه محصل محصلان معینیت داخله ملیون ملیارد جنوری فبروری اپریل اگست سپتمبر اکتوبر نومبر دسمبر'
const IRANIAN =
  'استان استانی شهرستان دانشگاه بیمارستان استاندار استانداری فرماندار فرمانداری بخشدار پلیس انتظامی ژنرال دکتر خودرو فروردین اردیبهشت خرداد تیرماه مرداد شهریور مهرماه آبان آذر بهمن اسفند تهران ایران فارس آمریکا ژانویه فوریه آوریل ژوئن ژوئیه سپتامبر اکتبر نوامبر دسامبر'
/** So many words of Dari must be met: one alone may be a quotation. */
const ENOUGH_DARI = 2

const PERSIAN = 'پچژگ'
const ARABIC = 'ةإ'

/** Classes of letters, one for each number in {@link CLASS_OF}. */
const CLASSES = ['', 'latin', 'arabic', 'cyrillic', 'persian', 'ar', ...Object.keys(LETTERS)] as const
const LATIN_CLASS = 1
const ARABIC_CLASS = 2
const CYRILLIC_CLASS = 3

/** The class of each UTF-16 unit below U+0700; 0 for what is no letter of a script known here. */
const CLASS_OF = classes()
const ARABIC_LANGUAGES = Object.keys(ARABIC_SCRIPT)
const LATIN_LANGUAGES = Object.keys(LATIN_SCRIPT)
const ARABIC_WORDS = wordTable([...Object.values(ARABIC_SCRIPT), DARI, IRANIAN])
const LATIN_WORDS = wordTable(Object.values(LATIN_SCRIPT))
const DARI_COLUMN = ARABIC_LANGUAGES.length
const IRANIAN_COLUMN = DARI_COLUMN + 1

const RECOGNISED = new Set(
  [...LATIN_LANGUAGES, ...ARABIC_LANGUAGES, ...Object.keys(LETTERS), 'ru', 'uk', 'tg'].map(
    (tag) => tag.split('-')[0],
  ),
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
  const latin = counts[LATIN_CLASS] ?? 0
  const cyrillic = counts[CYRILLIC_CLASS] ?? 0
  const arabic = counts
    .slice(CYRILLIC_CLASS + 1)
    .reduce((sum, count) => sum + count, counts[ARABIC_CLASS] ?? 0)
  const letters = latin + arabic + cyrillic
  if (letters === 0) return 'und'
  if (arabic > letters / 2) return arabicScript(sample, counts, arabic)
  if (letters < ENOUGH) return 'und'
  if (cyrillic > letters / 2) return cyrillicScript(sample)
  return latin > letters / 2 ? latinScript(sample) : 'und'
}

function arabicScript(sample: string, counts: readonly number[], letters: number): LanguageTag {
  let best: LanguageTag | undefined
  // In a headline one such letter is much; in a text it may be that of one name.
  let most = Math.max(letters < ENOUGH ? 1 : 2, letters * OWN_LETTERS)
  for (const language of Object.keys(LETTERS)) {
    const own = counts[CLASSES.indexOf(language)] ?? 0
    if (own >= most && (best === undefined || own > most)) {
      best = language
      most = own
    }
  }
  const { hits } = countWords(sample, ARABIC_WORDS, DARI_COLUMN + 2)
  const [persianWords = 0, pashtoWords = 0, arabicWords = 0] = hits
  if (best !== undefined && best !== 'ps') return best
  if (best === 'ps' || pashtoWords > Math.max(persianWords, arabicWords)) return 'ps'
  const persian = persianWords + (counts[CLASSES.indexOf('persian')] ?? 0)
  if (arabicWords + (counts[CLASSES.indexOf('ar')] ?? 0) > persian) return 'ar'
  const dari = hits[DARI_COLUMN] ?? 0
  return dari >= ENOUGH_DARI && dari > (hits[IRANIAN_COLUMN] ?? 0) ? 'fa-AF' : 'fa'
}

function cyrillicScript(sample: string): LanguageTag {
  if (/[ҷӣӯ]/i.test(sample)) return 'tg'
  if (/[іїєґ]/i.test(sample)) return 'uk'
  return /[ҳқғўңөүәѓќљњџћђјѕ]/i.test(sample) ? 'und' : 'ru'
}

function latinScript(sample: string): LanguageTag | undefined {
  const { words, hits } = countWords(sample.toLowerCase(), LATIN_WORDS, LATIN_LANGUAGES.length)
  const [most = 0, next = 0] = [...hits].sort((a, b) => b - a)
  const share = most - next > Math.max(2, words * LEAD) ? COMMON_WORDS_ALONE : COMMON_WORDS
  return most >= Math.max(2, words * share) ? LATIN_LANGUAGES[hits.indexOf(most)] : undefined
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
  const table = new Uint8Array(0x700)
  const fill = (from: number, to: number, letter: number) => table.fill(letter, from, to + 1)
  fill(0x41, 0x5a, LATIN_CLASS)
  fill(0x61, 0x7a, LATIN_CLASS)
  fill(0xc0, 0x24f, LATIN_CLASS)
  fill(0x400, 0x4ff, CYRILLIC_CLASS)
  fill(0x620, 0x64a, ARABIC_CLASS)
  fill(0x66e, 0x6d3, ARABIC_CLASS)
  fill(0x6fa, 0x6ff, ARABIC_CLASS)
  table[0x6d5] = ARABIC_CLASS
  table[0x640] = 0
  const own = { persian: PERSIAN, ar: ARABIC, ...LETTERS }
  for (const [name, letters] of Object.entries(own))
    for (const letter of letters) table[letter.charCodeAt(0)] = CLASSES.indexOf(name)
  return table
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
