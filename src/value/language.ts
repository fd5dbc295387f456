// Language tags (BCP 47) and the direction of their scripts.
import { by } from './order.ts'

/** A BCP 47 language tag: `en`, `fa-AF`, `ps`; `und` when it could not be told. */
export type LanguageTag = string

/** The way a script runs. */
export type Direction = 'ltr' | 'rtl'

/** Codes and names that people write, and the tag that browsers, fonts and screen readers know. */
const KNOWN_AS: ReadonlyMap<string, LanguageTag> = new Map([
  ['prs', 'fa-AF'],
  ['dari', 'fa-AF'],
  ['pes', 'fa'],
  ['persian', 'fa'],
  ['farsi', 'fa'],
  ['pbu', 'ps'],
  ['pbt', 'ps'],
  ['pst', 'ps'],
  ['pus', 'ps'],
  ['pashto', 'ps'],
  ['uzs', 'uz-Arab-AF'],
  ['english', 'en'],
  ['eng', 'en'],
  ['arabic', 'ar'],
  ['urdu', 'ur'],
  ['french', 'fr'],
  ['german', 'de'],
  ['spanish', 'es'],
  ['russian', 'ru'],
])

const RIGHT_TO_LEFT_LANGUAGES = new Set([
  'ar',
  'fa',
  'ps',
  'ur',
  'he',
  'yi',
  'dv',
  'sd',
  'ug',
  'ckb',
  'haz',
  'bal',
  'syr',
  'nqo',
])
const RIGHT_TO_LEFT_SCRIPTS = new Set(['arab', 'hebr', 'thaa', 'syrc', 'nkoo'])

/** Reads what people write for a language: `fa_AF`, `prs`, `Dari`; undefined when it is no language. */
export function readLanguage(text: string): LanguageTag | undefined {
  const trimmed = text.trim().replace(/_/g, '-')
  const known = KNOWN_AS.get(trimmed.toLowerCase())
  if (known) return known
  if (!isLanguageTag(trimmed)) return undefined
  const [primary = '', ...rest] = trimmed.toLowerCase().split('-')
  const subtags = rest.map((subtag) => {
    if (subtag.length === 4 && /^[a-z]+$/.test(subtag)) return subtag[0]?.toUpperCase() + subtag.slice(1)
    return subtag.length === 2 ? subtag.toUpperCase() : subtag
  })
  const [language = primary, ...implied] = (KNOWN_AS.get(primary) ?? primary).split('-')
  const kept = implied.filter((subtag) => !subtags.some(({ length }) => length === subtag.length))
  return [language, ...[...kept, ...subtags].sort(by((subtag) => (SCRIPT.test(subtag) ? 0 : 1)))].join('-')
}

/** Whether a text has the form of a language tag: whether there is such a language is not asked. */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text)
}

/** A script subtag, as it is written; it stands before the region (RFC 5646, 2.1). */
const SCRIPT = /^[A-Z][a-z]{3}$/

/**
 * The direction of a language's script: by its script subtag when it has one, else by the language. Where the language is
 * not known, that in which the letters of the text itself run.
 */
export function directionOf(tag: LanguageTag, text = ''): Direction {
  const [primary = '', ...rest] = tag.toLowerCase().split('-')
  const script = rest.find((subtag) => subtag.length === 4 && /^[a-z]+$/.test(subtag))
  if (script) return RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr'
  if (primary === 'und') return directionOfLetters(text)
  return RIGHT_TO_LEFT_LANGUAGES.has(primary) ? 'rtl' : 'ltr'
}

/** Letters from right to left stand together in Unicode: Hebrew, Arabic, Syriac, Thaana, N'Ko and lesser ones, and their printed forms. */
const RIGHT_TO_LEFT_LETTERS =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
/** So much of a text is looked at, in UTF-16 units. */
const LOOKED_AT = 1000

/** The direction of the larger part of a text's letters. */
function directionOfLetters(text: string): Direction {
  let balance = 0
  for (const letter of text.slice(0, LOOKED_AT).match(/\p{L}/gu) ?? [])
    balance += RIGHT_TO_LEFT_LETTERS.test(letter) ? 1 : -1
  return balance > 0 ? 'rtl' : 'ltr'
}

/** Tags of one language in several standards or names: a page may call it either. */
const ALIKE: readonly ReadonlySet<string>[] = [
  new Set(['no', 'nb', 'nn']),
  new Set(['hr', 'sr', 'bs', 'sh', 'cnr']),
  new Set(['id', 'ms']),
  new Set(['he', 'iw']),
]

/** Whether two tags may name the language of one text, whatever their regions. */
export function isSameLanguage(a: LanguageTag, b: LanguageTag): boolean {
  const [first = '', second = ''] = [a, b].map((tag) => tag.toLowerCase().split('-')[0])
  return first === second || ALIKE.some((alike) => alike.has(first) && alike.has(second))
}
