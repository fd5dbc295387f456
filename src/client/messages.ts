// What the search page says: counts and reasons, in whole words.
import type { Found } from './find.ts'
import type { Query } from './query.ts'

/** `1 article`, `1,284 articles`. */
export function articles(count: number): string {
  return `${grouped(count)} ${count === 1 ? 'article' : 'articles'}`
}

/** `3 articles`, or with a choice made `3 of 26 articles`. */
export function countText(shown: number, all: number, narrowed: boolean): string {
  return narrowed ? `${grouped(shown)} of ${articles(all)}` : articles(all)
}

/** Why nothing was found, naming the words. */
export function nothingFound(query: Query, found: Found): string {
  if (found.absent.length > 0) {
    const [first = ''] = found.absent
    if (found.absent.length > 1) return `No article has ${listed(found.absent, 'or')}.`
    if (first === query.prefix) return `No article has a word that begins with ${quoted(first)}.`
    return `No article has the ${first.includes(' ') ? 'phrase' : 'word'} ${quoted(first)}.`
  }
  const terms = [...query.terms.map(({ text }) => text), ...(query.prefix === '' ? [] : [query.prefix])]
  return `No article has ${listed(terms, 'and')} together.`
}

/** What is shown in place of a word that no article has. */
export function beginningsInstead(word: string): string {
  return `No article has the word ${quoted(word)}; these have a word that begins with it.`
}

/** Why a choice shows nothing. */
export function nothingLeft(all: number): string {
  return `${articles(all)} ${all === 1 ? 'matches' : 'match'}, but not with these filters.`
}

function listed(terms: readonly string[], word: 'and' | 'or'): string {
  const all = terms.map(quoted)
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${word} ${all.at(-1)}`
}

function quoted(text: string): string {
  return `“${text}”`
}

/** `1,284`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
