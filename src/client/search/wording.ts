// What the search page says, in the site's language: its texts, names of facets, lists of words.
import type { CountKey, PlainKey, ShownCalendar } from '../../page/texts/texts.ts'
import type { Facet } from '../../value/facets.ts'
import { type Phrase, type Wording, wordingOf } from '../../value/wording.ts'

/** Keys of the texts that the page hands to this script; months count from 1. */
export type SearchKey =
  | Extract<PlainKey, `client.${string}` | 'date.month' | 'date.day'>
  | `language.${string}`
  | `month.${ShownCalendar}.${number}`

/** What the script can say. */
export type SearchWording = Wording<SearchKey, Extract<CountKey, `client.${string}`>>

/** What a facet is called. */
export function facetName(facet: Facet, wording: SearchWording): string {
  return wording.say(`client.${facet}`)
}

/** The wording of a page in `language`, from the JSON that the page carries. */
export function searchWording(language: string, json: string): SearchWording {
  const phrases = new Map<string, Phrase>(Object.entries(JSON.parse(json)))
  return wordingOf((key) => {
    const phrase = phrases.get(key)
    return phrase === undefined ? undefined : { phrase, language }
  })
}

/** A text with its digits as the page writes them. */
export function digitsIn(text: string, wording: SearchWording): string {
  return text.replace(/\d/g, (digit) => wording.digits(Number(digit)))
}

/** Words in quotation marks, in a row. */
export function quotedList(
  words: readonly string[],
  key: 'client.and' | 'client.or',
  wording: SearchWording,
): string {
  return joinedList(
    words.map((word) => quoted(word, wording)),
    key,
    wording,
  )
}

/** Texts in a row. */
export function joinedList(
  all: readonly string[],
  key: 'client.and' | 'client.or',
  wording: SearchWording,
): string {
  const before = all.slice(0, -1).join(wording.say('client.comma'))
  const last = all.at(-1) ?? ''
  return before === '' ? last : wording.say(key, { before, last })
}

/** A word in quotation marks. */
export function quoted(text: string, wording: SearchWording): string {
  return wording.say('client.quoted', { text })
}
