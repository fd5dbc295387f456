// The words of dates: months of three calendars, weekdays and eras, in English, Dari, Persian and Pashto.
import type { Calendar } from '../../../value/calendar.ts'

/** A month of a calendar; `month` counts from 1. */
export interface NamedMonth {
  readonly calendar: Calendar
  readonly month: number
}

const FOLDED: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u060c': ',',
  '\u0622': '\u0627',
  '\u0623': '\u0627',
  '\u0625': '\u0627',
  '\u0624': '\u0648',
  '\u0626': '\u06cc',
  '\u0629': '\u0647',
  '\u0643': '\u06a9',
  '\u0649': '\u06cc',
  '\u064a': '\u06cc',
  '\u06ab': '\u06af',
  '\u06af': '\u06af',
  '\u06c0': '\u0647',
  '\u06c1': '\u0647',
  '\u06c2': '\u0647',
  '\u06cd': '\u06cc',
  '\u06d0': '\u06cc',
}

/** One list per calendar and custom of naming, twelve patterns each, first month first. */
const MONTHS: readonly (readonly [Calendar, 'latin' | 'arabic', readonly string[]])[] = [
  [
    'gregorian',
    'latin',
    [
      'jan(?:uary)?',
      'feb(?:ruary)?',
      'mar(?:ch)?',
      'apr(?:il)?',
      'may',
      'june?',
      'july?',
      'aug(?:ust)?',
      'sept?(?:ember)?',
      'oct(?:ober)?',
      'nov(?:ember)?',
      'dec(?:ember)?',
    ],
  ],
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
    'gregorian',
    'arabic',
    [
      'ژانویه|جنوری',
      'فوریه|فب?روری|فیبروری',
      'مارس|مارچ',
      'ا(?:و|پ)ریل|اپریل',
      'مه|می',
      'ژوئن|ژوین|جون',
      'ژوئیه|ژوییه|جولای|جولایی|جولائی',
      'اوت|ا?گست|آگست|اگوست',
      'س[یی]?پ[تټ](?:ا)?مبر',
      'اک[تټ]وبر|اکتبر',
      'نو(?:و|ا)?مبر',
      '[دډ]ی?س(?:ا|ی)?مبر',
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

const PATTERNS = MONTHS.flatMap(([calendar, script, names]) =>
  names.map((name, i) => ({
    script,
    // The names are matched in folded text, so they are folded too.
    source: foldForDates(name),
    whole: new RegExp(`^(?:${foldForDates(name)})$`, 'i'),
    named: { calendar, month: i + 1 } satisfies NamedMonth,
  })),
)

/** Longer names first, so that no name is taken for the beginning of a longer one. */
function alternatives(script: 'latin' | 'arabic'): string {
  return PATTERNS.filter((pattern) => pattern.script === script)
    .map(({ source }) => source)
    .sort((a, b) => b.length - a.length)
    .join('|')
}

/** Any month in Latin letters, as the source of a regular expression without groups. */
export const LATIN_MONTH = alternatives('latin')

/** Any month in Arabic letters, for text that {@link foldForDates} has folded. */
export const ARABIC_MONTH = alternatives('arabic')

/** The month that a name means; undefined for other words. */
export function monthNamed(name: string): NamedMonth | undefined {
  return PATTERNS.find(({ whole }) => whole.test(name))?.named
}

/** Sunday first; the Dari and Persian names, then the Pashto ones that differ. */
const WEEKDAYS: readonly string[] = [
  'sun(?:day)?|یک[ \u200c]?شنبه|اتوار',
  'mon(?:day)?|دو[ \u200c]?شنبه',
  'tue(?:s(?:day)?)?|سه[ \u200c]?شنبه',
  'wed(?:nesday|s)?|چ(?:ه)?ار[ \u200c]?شنبه',
  'thu(?:rs?(?:day)?)?|پنج[ \u200c]?شنبه',
  'fri(?:day)?|(?:ادینه|جمعه)',
  'sat(?:urday)?|شنبه',
]

const WHOLE_WEEKDAYS = WEEKDAYS.map((names) => new RegExp(`^(?:${names})$`, 'i'))

/** Any weekday, as the source of a regular expression without groups. */
export const WEEKDAY = WEEKDAYS.join('|')

/** 0 for Sunday to 6 for Saturday; undefined for other words. */
export function weekdayNamed(name: string): number | undefined {
  const index = WHOLE_WEEKDAYS.findIndex((pattern) => pattern.test(name))
  return index < 0 ? undefined : index
}

/** Words after a date that name its calendar: `۱۴۰۰ هـ ش`, `1444 AH`, `۲۰۲۲ میلادی`. */
export const ERAS: Readonly<Record<Calendar, string>> = {
  'solar-hijri':
    'هجری[ \u200c]?شمسی|هجری[ \u200c]?خورشیدی|هجری[ \u200c]?لمریز|خورشیدی|شمسی|لمریز|ه[ـ\u200d]?[ .]?ش\\.?|SH|AHS|A\\.?H\\.?S\\.?|HS',
  'lunar-hijri': 'هجری[ \u200c]?قمری|قمری|سپوږمیز|ه[ـ\u200d]?[ .]?ق\\.?|AH|A\\.H\\.',
  gregorian: 'میلادی|زیږدیز|CE|AD',
}

/**
 * Text with one spelling for what the patterns above hold: Persian and Arabic digits become 0 to 9, letters
 * that are typed in several ways become one, Arabic commas become commas. One unit for one unit, so that offsets
 * stay.
 */
export function foldForDates(text: string): string {
  if (!/[\u00a0\u0600-\u06ff]/.test(text)) return text
  return text.replace(
    /[\u00a0\u060c\u0622\u0623\u0625\u0624\u0626\u0629\u0643\u0649\u064a\u0660-\u0669\u06ab\u06af\u06c0-\u06c2\u06cd\u06d0\u06f0-\u06f9]/g,
    (letter) => FOLDED[letter] ?? String(letter.charCodeAt(0) & 15),
  )
}
