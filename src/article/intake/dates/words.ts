// The words of dates: months of three calendars, weekdays and eras. The Gregorian names come from date-names.ts (the CLDR's)
// and spellings.ts (what it does not have); those of the two Hijri calendars, which papers spell in many ways, stand here.
import type { Calendar } from '../../../value/calendar.ts'
import { memoizedText } from '../../../value/memo.ts'
import { DATE_NAMES, ENGLISH_DAY_FIRST } from './date-names.ts'
import { foldForDates, nameKey } from './fold.ts'
import { ALSO_WORDS, MORE_MONTHS, MORE_WEEKDAYS } from './spellings.ts'

/** A month of a calendar; `month` counts from 1. */
export interface NamedMonth {
  readonly calendar: Calendar
  readonly month: number
}

/** A month that a name may mean. */
export interface MonthMeaning extends NamedMonth {
  /** Primary subtags of the languages in which it means that; empty for the names of the Hijri calendars. */
  readonly languages: readonly string[]
}

/** What a name says of the month. */
export interface MonthName {
  /** More than one where languages disagree: "listopad" is October in Croatian and November in Czech. */
  readonly meanings: readonly MonthMeaning[]
  /** Whether it may stand for a month without a day beside it: a whole name, or an English one. */
  readonly whole: boolean
  /** Whether it is a word of its own somewhere, so that only a line that is nothing but a date has it as a month. */
  readonly word: boolean
}

/** One list for each calendar and custom of naming, twelve patterns each, first month first. */
const HIJRI_MONTHS: readonly (readonly [Calendar, 'latin' | 'arabic', readonly string[]])[] = [
  // Afghan names as English-language papers of Kabul spell them.
  [
    'solar-hijri',
    'latin',
    [
      'hamal',
      's(?:aw|au|ow|ou)r',
      'j(?:aw|au|ow)za',
      'saratan',
      'asad',
      's(?:u|o)[mn]b(?:u|o)lah?',
      'mizan',
      'aqrab',
      'q(?:aw|au|ow)s',
      'jad?di',
      'dal[wv]',
      'h(?:u|oo)t',
    ],
  ],
  [
    'solar-hijri',
    'latin',
    [
      'farvardin',
      'ordibehesht',
      'khordad',
      'tir',
      'a?mordad',
      'shahrivar',
      'mehr',
      'aban',
      'azar',
      'de[yi]',
      'bahman',
      '[ei]sfand',
    ],
  ],
  [
    'lunar-hijri',
    'latin',
    [
      'muharram',
      'safar',
      "rabi['’]?[ -](?:(?:al|ul)[ -]?)?(?:aw{1,2}al|i(?!i))",
      "rabi['’]?[ -](?:(?:al|ul|ath|us)[ -]?)?(?:thani|sani|akhir|ii)",
      'jumadah?[ -](?:(?:al|ul)[ -]?)?(?:[ua]la|aw{1,2}al|i(?!i))',
      'jumadah?[ -](?:(?:al|ul|ath|us)[ -]?)?(?:thani(?:yah?)?|sani|akhirah?|ii)',
      'rajab',
      "sha['’]?ban",
      'rama[dz]h?an',
      'shaw{1,2}al',
      "(?:dh|z)(?:u|i)l?[ -]?(?:al[ -]?)?q[aie]['’]?a?dah?",
      '(?:dh|z)(?:u|i)l?[ -]?(?:al[ -]?)?hij{1,2}ah?',
    ],
  ],
  [
    'solar-hijri',
    'arabic',
    ['حمل', 'ثور', 'جوزا', 'سرطان', 'اسد', 'سنبله', 'میزان', 'عقرب', 'قوس', 'جدی', 'دلو', 'حوت'],
  ],
  [
    'solar-hijri',
    'arabic',
    ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'ا?مرداد', 'شهریور', 'مهر', 'ابان', 'اذر', 'دی', 'بهمن', 'اسفند'],
  ],
  [
    'solar-hijri',
    'arabic',
    ['وری', 'غویی', 'غبرگولی', 'چنگاښ', 'زمری', 'وږی', 'تله', 'لړم', 'لیندی', 'مرغومی', 'سلواغه', 'کب'],
  ],
  [
    'lunar-hijri',
    'arabic',
    [
      'محرم(?: ?الحرام)?',
      'صفر(?: ?المظفر)?',
      'ربیع[ \u200c-]?(?:ال)?اول',
      'ربیع[ \u200c-]?ال(?:ثانی|اخر)',
      'جماد[یا][ \u200c-]?ال?اولی?',
      'جماد[یا][ \u200c-]?ال(?:ثانی|اخر)[یه]?',
      'رجب(?: ?المرجب)?',
      'شعبان(?: ?المعظم)?',
      'رمضان(?: ?المبارک)?',
      'شوال(?: ?المکرم)?',
      'ذ[یو]?[ \u200c]?(?:ال)?قعده(?: ?الحرام)?',
      'ذ[یو]?[ \u200c]?(?:ال)?حجه(?: ?الحرام)?',
    ],
  ],
]

const HIJRI = HIJRI_MONTHS.flatMap(([calendar, script, names]) =>
  names.map((name, i) => ({
    script,
    // The names are matched in folded text, so they are folded too.
    source: foldForDates(name),
    whole: new RegExp(`^(?:${foldForDates(name)})$`, 'i'),
    name: {
      meanings: [{ calendar, month: i + 1, languages: [] }],
      whole: true,
      word: false,
    } satisfies MonthName,
  })),
)

/** Any month of the Hijri calendars: most words are none, and are not compared with each. */
const ANY_HIJRI = new RegExp(`^(?:${HIJRI.map(({ source }) => source).join('|')})$`, 'i')

/** Whole names that are words of their own: the planet, the market. They need a number on either side. */
const NEEDS_A_DAY = new Set(['mars', 'mart', 'marts'])

/** Letters of a name up to which it may be an abbreviation, unless it is the first of its month. */
const SHORT_NAME = 4

const MONTHS = monthTable()

/** The first words of names that have several, in languages and in the Hijri calendars. */
const FIRST_WORDS = new Set([...MONTHS.keys()].flatMap((key) => /^([^ .]+)[ .]/.exec(key)?.[1] ?? []))
const HIJRI_FIRST = /^(?:rabi|jumad|dh|z[ui]|محرم|صفر|ربیع|جماد|رجب|شعبان|رمضان|شوال|ذ)/

/** What a word says of the month. */
export interface MonthWord {
  /** The month that it names by itself. */
  readonly name: MonthName | undefined
  /** Whether the name of a month of several words begins with it. */
  readonly opensLonger: boolean
}

/** What a word of a folded text says of the month; remembered, for most words of a text are those of the next one. */
export const monthWord = memoizedText((word: string): MonthWord => {
  const key = nameKey(word)
  return { name: monthOf(key), opensLonger: FIRST_WORDS.has(key) || HIJRI_FIRST.test(key) }
})

/** The months that a name of one word or of several, with one blank between them, means; undefined for other words. */
export function monthNamed(name: string): MonthName | undefined {
  return monthOf(nameKey(name))
}

function monthOf(key: string): MonthName | undefined {
  const named = MONTHS.get(key)
  if (named) return named
  return ANY_HIJRI.test(key) ? HIJRI.find(({ whole }) => whole.test(key))?.name : undefined
}

/** The most words that the name of a month has: `Rabi al Awwal`. */
export const MONTH_WORDS = 3

function monthTable(): ReadonlyMap<string, MonthName> {
  const table = new Map<string, { meanings: (MonthMeaning & { languages: string[] })[]; whole: boolean }>()
  const add = (language: string, month: number, name: string, whole: boolean) => {
    const key = nameKey(foldForDates(name))
    const entry = table.get(key) ?? { meanings: [], whole: false }
    table.set(key, entry)
    entry.whole ||= (whole || language === 'en') && !NEEDS_A_DAY.has(key)
    const meaning = entry.meanings.find((other) => other.month === month)
    if (meaning) meaning.languages.push(language)
    else entry.meanings.push({ calendar: 'gregorian', month, languages: [language] })
  }
  for (const { language, place, names } of namesIn('months', MORE_MONTHS))
    for (const [i, name] of names.entries())
      add(language, place + 1, name, i === 0 || name.length > SHORT_NAME)
  return new Map([...table].map(([key, entry]) => [key, { ...entry, word: ALSO_WORDS.has(key) }] as const))
}

/** Every place of the year or the week with its names in each language. */
function* namesIn(
  what: 'months' | 'weekdays',
  more: Readonly<Record<string, readonly string[]>>,
): Generator<{ readonly language: string; readonly place: number; readonly names: readonly string[] }> {
  for (const [language, told] of Object.entries(DATE_NAMES))
    for (let place = 0; place < (what === 'months' ? 12 : 7); place++) {
      const names = `${told[what][place] ?? ''}|${more[language]?.[place] ?? ''}`
      yield { language, place, names: names.split('|').filter((name) => name !== '') }
    }
}

/** A weekday that a word names. */
export interface NamedWeekday {
  /** 0 for Sunday to 6 for Saturday; null where languages disagree about it. */
  readonly day: number | null
  /** Whether it is so short that it may be another word: `so`, `di`, `to`. */
  readonly short: boolean
}

const WEEKDAYS = weekdayTable()

/** The weekday that a word names, or several words with one blank between them; undefined for other words. */
export function weekdayNamed(name: string): NamedWeekday | undefined {
  return WEEKDAYS.get(nameKey(name))
}

function weekdayTable(): ReadonlyMap<string, NamedWeekday> {
  const table = new Map<string, NamedWeekday>()
  for (const { language, place, names } of namesIn('weekdays', MORE_WEEKDAYS))
    for (const name of names) {
      const key = nameKey(foldForDates(name))
      // Single letters of Latin script are read nowhere.
      if (key.length < 2 && !/[\u3040-\u9fff\uac00-\ud7a3]/.test(key)) continue
      const known = table.get(key)
      table.set(key, {
        day: known && known.day !== place ? null : place,
        short: known?.short !== false && language !== 'en' && /^\p{L}{1,3}$/u.test(key),
      })
    }
  return table
}

/** In what language a text is, as far as that decides between two readings of its dates. */
export type DayOrder = 'day first' | 'month first'

/**
 * The order in which a language writes day and month, by its tag; undefined where it leaves a choice. English is told by
 * its country; of the United States' English nothing is believed, for many programs write "en-US" unasked.
 */
export function orderOfLanguage(tag: string): DayOrder | undefined {
  const [primary = '', ...subtags] = tag.split('-')
  if (primary.toLowerCase() === 'en')
    return subtags.some((subtag) => ENGLISH_DAY_FIRST.split(' ').includes(subtag)) ? 'day first' : undefined
  return DATE_NAMES[primary.toLowerCase() === 'no' ? 'nb' : primary.toLowerCase()]?.order ?? undefined
}

/** Words after a date that name its calendar: `۱۴۰۰ هـ ش`, `1444 AH`, `۲۰۲۲ میلادی`. */
export const ERAS: Readonly<Record<Calendar, string>> = {
  'solar-hijri':
    'هجری[ \u200c]?شمسی|هجری[ \u200c]?خورشیدی|هجری[ \u200c]?لمریز|خورشیدی|شمسی|لمریز|ه[ـ\u200d]?[ .]?ش\\.?|SH|AHS|A\\.?H\\.?S\\.?|HS',
  'lunar-hijri': 'هجری[ \u200c]?قمری|قمری|سپوږمیز|ه[ـ\u200d]?[ .]?ق\\.?|AH|A\\.H\\.',
  gregorian: 'میلادی|زیږدیز|CE|AD',
}
