// Every word of the interface, in the site's language.
//
// To add a text: give it a key in templates/texts/en.json and the same key in fa-AF.json and ps.json (a test names
// those that are missing). `texts.say('group.name', { value })` says it in page code, with values that are ready to
// print; `texts.count('group.name', n)` says one with plural forms; a template prints one without values as
// `it.text['group.name']`. Keys that begin with `client.` or `language.` are handed to the search page's script,
// those that begin with `reader.`, `story.` or `desk.` to the scripts of all other pages.
import type english from '../../../templates/texts/en.json'
import type { LanguageTag } from '../../value/language.ts'
import { memoizedText } from '../../value/memo.ts'
import { by, byCodeUnits, inTurn } from '../../value/order.ts'
import { type Phrase, type Wording, wordingOf } from '../../value/wording.ts'

type English = typeof english

/** The keys of all texts. */
export type TextKey = keyof English

/** Keys of texts that depend on a number. */
export type CountKey = { [Key in TextKey]: English[Key] extends string ? never : Key }[TextKey]

/** Keys of all other texts. */
export type PlainKey = Exclude<TextKey, CountKey>

/** Phrases by key, by language. */
export type Catalogues = ReadonlyMap<LanguageTag, ReadonlyMap<string, Phrase>>

/** Calendars that a reader can be shown a day in. */
export type ShownCalendar = 'gregorian' | 'solar-hijri'

/** What pages say, and in which calendars they give days. */
export interface Texts extends Wording<PlainKey, CountKey> {
  readonly language: LanguageTag
  /** What templates see as `it.text`: every text without values. */
  readonly plain: Readonly<Record<PlainKey, string>>
  /**
   * The texts in another language, for what is said to its readers; undefined where the catalogues have none of their own for it, or it
   * is the language of these.
   */
  inLanguage(language: LanguageTag): Texts | undefined
  /** The text of a key that is made at run time, such as a rule's; undefined when there is none. */
  find(key: string): string | undefined
  /** The calendars in which an article's own page gives its day, in this order. */
  readonly calendars: readonly ShownCalendar[]
  /** The calendar in which lists give days. */
  readonly listCalendar: ShownCalendar
  /** What the search page's script says, with names of languages and of the months of its calendars: JSON of phrases by key. */
  readonly forScript: string
  /** What the scripts of all other pages say, as a file that they fetch when they have something to say: JSON of phrases by key. */
  readonly forReader: string
}

/**
 * The texts of a site. A text that its language lacks is taken from another variety of the language, then from English.
 * `calendars` are those that the archive's keeper asks for.
 */
export function textsFor(
  language: LanguageTag,
  catalogues: Catalogues,
  calendars: readonly ShownCalendar[] = usualCalendars(language),
): Texts {
  const phrases = new Map<string, { readonly phrase: Phrase; readonly language: LanguageTag }>()
  for (const layer of layersOf(language, [...catalogues.keys()])) {
    for (const [key, phrase] of catalogues.get(layer) ?? [])
      if (!phrases.has(key)) phrases.set(key, { phrase, language: layer })
  }
  const plain = new Map<string, string>()
  for (const [key, { phrase }] of phrases)
    if (typeof phrase === 'string' && !phrase.includes('{')) plain.set(key, phrase)
  const json = (wanted: RegExp) =>
    JSON.stringify(
      Object.fromEntries(
        [...phrases]
          .filter(([key]) => wanted.test(key))
          .sort(by(([key]) => key))
          .map(([key, { phrase }]) => [key, phrase]),
      ),
    )
  const [usual = 'gregorian'] = usualCalendars(language)
  const [first = usual] = calendars
  const listCalendar = calendars.includes(usual) ? usual : first
  return {
    ...wordingOf<PlainKey, CountKey>((key) => phrases.get(key)),
    language,
    inLanguage: memoizedText((other) =>
      isSaidIn(other, language, catalogues) ? textsFor(other as LanguageTag, catalogues) : undefined,
    ),
    // A key that is not there is found by the tests of the catalogues, and stops a template like any other name.
    plain: Object.fromEntries(plain) as Record<PlainKey, string>,
    find: (key) => plain.get(key),
    calendars,
    listCalendar,
    forScript: json(
      new RegExp(
        `^(?:client|number|language|month\\.(?:${[...new Set([listCalendar, ...calendars])].join('|')}))\\.|^date\\.(?:month|day)$`,
      ),
    ),
    forReader: `${json(/^(?:reader|status|story|desk|number)\./)}\n`,
  }
}

/** Afghanistan and Iran count days by the Solar Hijri calendar; their papers print the other one beside it. */
function usualCalendars(language: LanguageTag): readonly ShownCalendar[] {
  return /^(?:fa|ps)(?:-|$)/.test(language) ? ['solar-hijri', 'gregorian'] : ['gregorian']
}

/** Whether some catalogue is of a language, and it is another one than `site`. */
function isSaidIn(other: string, site: LanguageTag, catalogues: Catalogues): boolean {
  const [primary] = other.split('-')
  const isOf = (tag: string) => tag.split('-')[0] === primary
  return !isOf(site) && [...catalogues.keys()].some(isOf)
}

/** The languages to look in: the language, itself without region, its other varieties, English. */
function layersOf(language: LanguageTag, known: readonly LanguageTag[]): LanguageTag[] {
  const [primary = language] = language.split('-')
  const kin = known.filter((tag) => tag.split('-')[0] === primary)
  return [
    ...kin.sort(
      inTurn(
        by((tag) => (tag === language ? 0 : tag === primary ? 1 : 2)),
        byCodeUnits,
      ),
    ),
    ...(primary === 'en' ? [] : ['en']),
  ]
}
