// Writes src/article/intake/dates/date-names.ts, the names of months and weekdays in the languages that are read, from the
// CLDR's data as Unicode publishes it for JavaScript. That is not among the packages of the project: it is 140 MB for one
// table that changes once a year.
//
//   npm install --no-save cldr-dates-full@48.2.0
//   npx tsx scripts/date-names.ts node_modules/cldr-dates-full
//   npm run format
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'

/** The languages, with their names for those who read the table. */
const LANGUAGES: Readonly<Record<string, string>> = {
  af: 'Afrikaans',
  ar: 'Arabic',
  az: 'Azerbaijani',
  be: 'Belarusian',
  bg: 'Bulgarian',
  bn: 'Bengali',
  bs: 'Bosnian',
  ca: 'Catalan',
  ckb: 'Central Kurdish',
  cs: 'Czech',
  cy: 'Welsh',
  da: 'Danish',
  de: 'German',
  el: 'Greek',
  en: 'English',
  es: 'Spanish',
  et: 'Estonian',
  eu: 'Basque',
  fa: 'Persian and Dari',
  fi: 'Finnish',
  fil: 'Filipino',
  fr: 'French',
  ga: 'Irish',
  gl: 'Galician',
  gu: 'Gujarati',
  he: 'Hebrew',
  hi: 'Hindi',
  hr: 'Croatian',
  hu: 'Hungarian',
  hy: 'Armenian',
  id: 'Indonesian',
  is: 'Icelandic',
  it: 'Italian',
  ja: 'Japanese',
  ka: 'Georgian',
  kk: 'Kazakh',
  ko: 'Korean',
  lt: 'Lithuanian',
  lv: 'Latvian',
  mk: 'Macedonian',
  mr: 'Marathi',
  ms: 'Malay',
  nb: 'Norwegian Bokmål',
  ne: 'Nepali',
  nl: 'Dutch',
  nn: 'Norwegian Nynorsk',
  pa: 'Punjabi',
  pl: 'Polish',
  ps: 'Pashto',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  sk: 'Slovak',
  sl: 'Slovenian',
  sq: 'Albanian',
  sr: 'Serbian',
  sv: 'Swedish',
  sw: 'Swahili',
  ta: 'Tamil',
  te: 'Telugu',
  th: 'Thai',
  tr: 'Turkish',
  uk: 'Ukrainian',
  ur: 'Urdu',
  uz: 'Uzbek',
  vi: 'Vietnamese',
  zh: 'Chinese',
}

type Names = Readonly<Record<string, string>>
type Contexts = Readonly<Record<'format' | 'stand-alone', Readonly<Record<'wide' | 'abbreviated', Names>>>>

/** What is used of a locale's file. */
interface Gregorian {
  readonly months: Contexts
  readonly days: Contexts
  readonly dateFormats: Readonly<Record<'short', string | { readonly _value: string }>>
  readonly dateTimeFormats: { readonly availableFormats: Readonly<Record<string, string>> }
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Where is cldr-dates-full? tsx scripts/date-names.ts FOLDER')
const main = join(folder, 'main')
const locales = readdirSync(main).sort()
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }

function gregorianOf(locale: string): Gregorian {
  const file = JSON.parse(readFileSync(join(main, locale, 'ca-gregorian.json'), 'utf8')) as {
    main: Record<string, { dates: { calendars: { gregorian: Gregorian } } }>
  }
  const read = file.main[locale]
  if (!read) throw new Error(`${locale} is not in its own file`)
  return read.dates.calendars.gregorian
}

/** The names at one place of the year or the week: the locale's own first, each once, without the dot of an abbreviation. */
function namesAt(all: readonly Contexts[], key: string): string[] {
  const names = all.flatMap((each) =>
    (['wide', 'abbreviated'] as const).flatMap((width) =>
      (['format', 'stand-alone'] as const).map((context) => each[context][width][key] ?? ''),
    ),
  )
  const plain = names.map((name) =>
    name
      .replace(/[\u200e\u200f]/g, '')
      .replace(/\s+/g, ' ')
      .replace(/\.$/, ''),
  )
  // Months that are numbers ("1月", "tháng 1") are read by their form.
  const told = plain.filter((name) => name !== '' && !/\d/.test(name))
  return told.filter((name, i) => told.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === i)
}

/** In which order a locale writes day and month in figures when the year comes last. */
function dayComesFirst({ dateFormats: { short }, dateTimeFormats }: Gregorian): boolean | undefined {
  const pattern = typeof short === 'string' ? short : short._value
  const [first] = pattern.replace(/'[^']*'/g, '').match(/[dMLy]/) ?? []
  if (first === 'd' || first === 'M') return first === 'd'
  return dateTimeFormats.availableFormats['Md']?.startsWith('d') ? true : undefined
}

/** Of so many locales of a language, the rest may differ without leaving a choice: Spanish in Panama does. */
const NEARLY_ALL = 0.9

function rowsOf(language: string): string[] {
  const own = locales.filter((locale) => locale === language || locale.startsWith(`${language}-`))
  const files = [language, ...own.filter((locale) => locale !== language)].map(gregorianOf)
  const months = Array.from({ length: 12 }, (_, i) =>
    namesAt(
      files.map((file) => file.months),
      String(i + 1),
    ),
  )
  const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((key) =>
    namesAt(
      files.map((file) => file.days),
      key,
    ),
  )
  const orders = files.map(dayComesFirst)
  const share = (order: boolean) => orders.filter((each) => each === order).length / orders.length
  const order =
    share(true) >= NEARLY_ALL ? "'day first'" : share(false) >= NEARLY_ALL ? "'month first'" : 'null'
  const list = (names: readonly (readonly string[])[]) =>
    names.every((each) => each.length > 0)
      ? `[${names.map((each) => `'${each.join('|').replace(/'/g, "\\'")}'`).join(', ')}]`
      : '[]'
  return [
    `  // ${LANGUAGES[language]}`,
    `  ${language}: {`,
    `    order: ${order},`,
    `    months: ${list(months)},`,
    `    weekdays: ${list(weekdays)},`,
    '  },',
  ]
}

/** Countries whose English is written with the day first. Others are left open: "en-US" is what many programs write unasked. */
const english = locales.filter((locale) => /^en-[A-Z]{2}$/.test(locale) && dayComesFirst(gregorianOf(locale)))

const target = resolve(import.meta.dirname, '../src/article/intake/dates/date-names.ts')
writeFileSync(
  target,
  `// Names of months and weekdays by language, and in which order each writes day and month: CLDR, cldr-dates-full ${version}.
// Written by scripts/date-names.ts; not to be edited by hand. What the CLDR does not have stands in spellings.ts.

/** How a language writes dates. Names that mean the same are parted by bars: whole, in other cases, short, of other countries. */
export interface LanguageDates {
  /** The order of \`01/02/2022\`; null where it leaves a choice, or where the year comes first. */
  readonly order: 'day first' | 'month first' | null
  /** January first; empty where months are numbers. */
  readonly months: readonly string[]
  /** Sunday first. */
  readonly weekdays: readonly string[]
}

/** Countries whose English is written with the day first. */
export const ENGLISH_DAY_FIRST =
  '${english.map((locale) => locale.slice(3)).join(' ')}'

/** By the primary subtag of the language. */
// biome-ignore format: a row for the months and a row for the weekdays is what a person can read.
export const DATE_NAMES: Readonly<Record<string, LanguageDates>> = {
${Object.keys(LANGUAGES).flatMap(rowsOf).join('\n')}
}
`,
)
