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

/** The direction of a language's script: by its script subtag when it has one, else by the language. */
export function directionOf(tag: LanguageTag): Direction {
  const [primary = '', ...rest] = tag.toLowerCase().split('-')
  const script = rest.find((subtag) => subtag.length === 4 && /^[a-z]+$/.test(subtag))
  if (script) return RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr'
  return RIGHT_TO_LEFT_LANGUAGES.has(primary) ? 'rtl' : 'ltr'
}
