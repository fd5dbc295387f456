// What the search page says: counts and reasons, in whole words of the site's language.
import type { CountKey, PlainKey, ShownCalendar } from '../../../page/texts/texts.ts'
import { type Phrase, type Wording, wordingOf } from '../../../value/wording.ts'
import type { Found } from '../query/find.ts'
import type { Query } from '../query/read-query.ts'

/** Keys of the texts that the page hands to this script; months count from 1. */
export type SearchKey =
  | Extract<PlainKey, `client.${string}` | 'date.month'>
  | `language.${string}`
  | `month.${ShownCalendar}.${number}`

/** What the script can say. */
export type SearchWording = Wording<SearchKey, Extract<CountKey, `client.${string}`>>

/** The wording of a page in `language`, from the JSON that the page carries. */
export function searchWording(language: string, json: string): SearchWording {
  const phrases = new Map<string, Phrase>(Object.entries(JSON.parse(json)))
  return wordingOf((key) => {
    const phrase = phrases.get(key)
    return phrase === undefined ? undefined : { phrase, language }
  })
}

/** `3 articles`, or with a choice made `3 of 26 articles`; of nothing there is no part. */
export function countText(shown: number, all: number, narrowed: boolean, wording: SearchWording): string {
  const articles = wording.count('client.articles', all)
  return narrowed && all > 0
    ? wording.say('client.some-of', { shown: wording.number(shown), articles })
    : articles
}

/** Why nothing was found, naming the words. */
export function nothingFound(query: Query, found: Found, wording: SearchWording): string {
  if (found.absent.length > 0) {
    const [first = ''] = found.absent
    if (found.absent.length > 1)
      return wording.say('client.none-of', { words: listed(found.absent, 'client.or', wording) })
    const word = quoted(first, wording)
    if (first === query.prefix) return wording.say('client.no-beginning', { word })
    return wording.say(first.includes(' ') ? 'client.no-phrase' : 'client.no-word', { word })
  }
  const terms = [...query.terms.map(({ text }) => text), ...(query.prefix === '' ? [] : [query.prefix])]
  return wording.say('client.not-together', { words: listed(terms, 'client.and', wording) })
}

/** What is shown in place of a word that no article has. */
export function beginningsInstead(word: string, wording: SearchWording): string {
  return wording.say('client.beginnings-instead', { word: quoted(word, wording) })
}

/** Words in quotation marks, in a row. */
export function listed(
  terms: readonly string[],
  key: 'client.and' | 'client.or',
  wording: SearchWording,
): string {
  const all = terms.map((term) => quoted(term, wording))
  const before = all.slice(0, -1).join(wording.say('client.comma'))
  const last = all.at(-1) ?? ''
  return before === '' ? last : wording.say(key, { before, last })
}

function quoted(text: string, wording: SearchWording): string {
  return wording.say('client.quoted', { text })
}
