// What the page says of an answer: how many articles there are, and why there are none.
import type { QueryResult } from '../query/find.ts'
import type { Query } from '../query/read-query.ts'
import { quoted, quotedList, type SearchWording } from '../wording.ts'

/** `3 articles`, or with filters `3 of 26 articles`; just `0 articles` when there are none to filter. */
export function countText(shown: number, all: number, narrowed: boolean, wording: SearchWording): string {
  const articles = wording.count('client.articles', all)
  return narrowed && all > 0
    ? wording.say('client.some-of', { shown: wording.number(shown), articles })
    : articles
}

/** Why nothing was found, naming the words. */
export function nothingFound(query: Query, { absent }: QueryResult, wording: SearchWording): string {
  if (absent.length > 1)
    return wording.say('client.none-of', { words: quotedList(absent, 'client.or', wording) })
  const [only] = absent
  if (only !== undefined) {
    const word = quoted(only, wording)
    if (only === query.prefix) return wording.say('client.no-beginning', { word })
    return wording.say(only.includes(' ') ? 'client.no-phrase' : 'client.no-word', { word })
  }
  const words = [...query.terms.map(({ text }) => text), ...(query.prefix === '' ? [] : [query.prefix])]
  return wording.say('client.not-together', { words: quotedList(words, 'client.and', wording) })
}

/** What is shown in place of a word that no article has. */
export function beginningsInstead(word: string, wording: SearchWording): string {
  return wording.say('client.beginnings-instead', { word: quoted(word, wording) })
}
