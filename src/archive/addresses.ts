// Who lives where: an id and a permalink for every article, none shared, none lost.
//
// A clash changes the address of everyone in it, by the article's own id: so no address depends on the order
// in which files are read, and a third article of the same headline and day moves neither of the first two.
import type { Article } from '../article/article.ts'
import { sha256, shortId } from '../value/digest.ts'
import { byCodeUnits } from '../value/order.ts'
import { collisionKey, type Permalink, permalink } from '../value/permalink.ts'
import { slugify, standsAlone } from '../value/slug.ts'
import { filingOf, filingSegments } from './filing.ts'

/** An article's id and address. */
export interface Address {
  readonly id: string
  readonly permalink: Permalink
}

const ID_LENGTH = 10
const LONGEST_ID = 51

/** Gives every article its id and address, in the order of the articles. */
export function assignAddresses(articles: readonly Article[]): Address[] {
  const ids = assignIds(articles)
  const slugs = articles.map((article) => slugify(article.slug ?? article.headline.value))
  const folders = articles.map((article) => filingSegments(filingOf(article)))
  const suffixed = slugs.map((slug) => !standsAlone(slug))
  const addressOf = (i: number): Permalink => {
    const name = suffixed[i] ? [slugs[i], ids[i]].filter(Boolean).join('-') : slugs[i]
    return permalink(...(folders[i] ?? []), name ?? '')
  }
  for (let clashed = true; clashed; ) {
    clashed = false
    for (const group of groupBy(articles, (_, i) => collisionKey(addressOf(i)))) {
      if (group.length < 2) continue
      for (const i of group) {
        if (suffixed[i]) continue
        suffixed[i] = true
        clashed = true
      }
    }
  }
  return articles.map((_, i) => ({ id: ids[i] ?? '', permalink: addressOf(i) }))
}

/**
 * Ids from the raw bytes. Files of the same bytes are told apart by their paths; should two different files
 * share ten characters, both take longer ones.
 */
function assignIds(articles: readonly Article[]): string[] {
  const digests = articles.map(({ source }) => source.sha256)
  for (const group of groupBy(articles, ({ source }) => source.sha256)) {
    if (group.length < 2) continue
    for (const i of group) {
      const source = articles[i]?.source
      if (source) digests[i] = sha256(`${source.sha256}\n${source.path}`)
    }
  }
  const lengths = digests.map(() => ID_LENGTH)
  for (let length = ID_LENGTH; length < LONGEST_ID; length++) {
    for (const group of groupBy(articles, (_, i) => shortId(digests[i] ?? sha256(''), lengths[i]))) {
      if (group.length > 1) for (const i of group) lengths[i] = length + 1
    }
  }
  return digests.map((digest, i) => shortId(digest, lengths[i]))
}

/** The indexes of things that have a key in common, in key order. */
function groupBy<T>(things: readonly T[], key: (thing: T, i: number) => string): number[][] {
  const groups = new Map<string, number[]>()
  for (const [i, thing] of things.entries()) {
    const k = key(thing, i)
    const group = groups.get(k)
    if (group) group.push(i)
    else groups.set(k, [i])
  }
  return [...groups].sort(([a], [b]) => byCodeUnits(a, b)).map(([, group]) => group)
}
