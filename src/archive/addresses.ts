// A permalink for every article: none is shared, none is lost, and none is given to another article later.
//
// Among articles that come at the same time, a clash changes the address of everyone in it, by the article's
// own id: so no address depends on the order in which files are read.
import type { Article } from '../article/article.ts'
import { memoized } from '../value/memo.ts'
import { collisionKey, type Permalink, permalink } from '../value/permalink.ts'
import { slugify, standsAlone } from '../value/slug.ts'
import type { Identity } from './accession.ts'
import { filingOf, filingSegments } from './filing.ts'
import { type Accession, bySequence } from './register.ts'

/** An article's address, with those that it had. */
export interface Address {
  readonly permalink: Permalink
  readonly former: readonly Permalink[]
}

/** What happens to the address of an article whose headline or date was corrected. */
export type AddressRule = 'move' | 'keep'

/**
 * Gives every article its address, in the order of the articles. One that has an address keeps it as long as
 * its headline and date ask for it, or always by the rule `keep`; one that moves leaves its former address
 * behind. Addresses of `gone` articles, and former ones, are never given to another.
 */
export function assignAddresses(
  articles: readonly Article[],
  identities: readonly Identity[],
  gone: readonly Accession[] = [],
  rule: AddressRule = 'move',
): Address[] {
  const taken = new Map<string, string>()
  const take = (address: Permalink, id: string) => {
    if (!taken.has(collisionKey(address))) taken.set(collisionKey(address), id)
  }
  for (const { id, permalink, former } of gone)
    for (const address of [permalink, ...former]) take(address, id)

  const wishes = articles.map(wishOf)
  // Should two registers that were merged have given one address twice, the earlier accession keeps it.
  const elders = [...identities.entries()].sort(([, a], [, b]) => bySequence(a, b))
  const kept = new Map<number, Permalink>()
  for (const [i, { permalink: address, id }] of elders) {
    const wish = wishes[i]
    if (address === null || !wish) continue
    const mayMove = (rule === 'move' || isPlaceholder(address)) && articles[i]?.access.level !== 'withheld'
    if (mayMove && address !== wish.plain && address !== wish.suffixed(id)) continue
    take(address, id)
    if (taken.get(collisionKey(address)) === id) kept.set(i, address)
  }
  // After those that stay: a former address yields to an article that lives there.
  for (const [, { permalink, former, id }] of elders) {
    for (const address of former) take(address, id)
    if (permalink !== null) take(permalink, id)
  }

  const movers = articles.flatMap((_, i) => (kept.has(i) ? [] : [i]))
  const chosen = choose(movers, wishes, identities, taken)
  return articles.map((_, i) => {
    const identity = identities[i]
    const address = kept.get(i) ?? chosen.get(i) ?? permalink()
    if (identity?.former.length === 0 && (identity.permalink ?? address) === address)
      return { permalink: address, former: identity.former }
    const former = new Set([
      ...(identity?.former ?? []),
      ...(identity?.permalink ? [identity.permalink] : []),
    ])
    former.delete(address)
    return {
      permalink: address,
      former: [...former].filter((old) => taken.get(collisionKey(old)) === identity?.id),
    }
  })
}

/** The address that an article's date and headline ask for; `plain` only where the headline alone is a name. */
export interface Wish {
  readonly plain: Permalink | undefined
  /** With an id, for where the plain one is not to be had. */
  suffixed(id: string): Permalink
}

/** The folder of withheld articles that never had an address of their own. */
const WITHHELD = 'withheld'

/** Whether an address is one without words, which an article leaves as soon as it is open. */
export function isPlaceholder(address: Permalink): boolean {
  return address.startsWith(`/${WITHHELD}/`)
}

/** What an article's date and headline ask for; a withheld one asks for an address without words. */
export const wishOf = memoized((article: Article): Wish => {
  if (article.access.level === 'withheld')
    return { plain: undefined, suffixed: (id) => permalink(WITHHELD, id) }
  const slug = slugify(article.slug ?? article.headline.value)
  const folder = filingSegments(filingOf(article))
  return {
    plain: standsAlone(slug) ? permalink(...folder, slug) : undefined,
    suffixed: (id) => permalink(...folder, [slug, id].filter(Boolean).join('-')),
  }
})

/** Addresses for those that have none: plain where nobody else has it or wants it, else with the own id. */
function choose(
  movers: readonly number[],
  wishes: readonly Wish[],
  identities: readonly Identity[],
  taken: ReadonlyMap<string, string>,
): Map<number, Permalink> {
  const wanted = new Map<string, number>()
  for (const i of movers) {
    const plain = wishes[i]?.plain
    if (plain !== undefined) wanted.set(collisionKey(plain), (wanted.get(collisionKey(plain)) ?? 0) + 1)
  }
  const isFree = (address: Permalink, id: string) => (taken.get(collisionKey(address)) ?? id) === id
  const withId = (i: number) => wishes[i]?.suffixed(identities[i]?.id ?? '') ?? permalink()
  const suffixed = new Set<number>()
  const plain = new Map<string, number>()
  const suffix = (i: number) => {
    suffixed.add(i)
    // Where a headline reads like the address of another with its id, the article of that headline is suffixed too.
    const mimic = plain.get(collisionKey(withId(i)))
    if (mimic !== undefined && !suffixed.has(mimic)) suffix(mimic)
  }
  for (const i of movers) {
    const wish = wishes[i]?.plain
    if (wish !== undefined && wanted.get(collisionKey(wish)) === 1) plain.set(collisionKey(wish), i)
  }
  for (const i of movers) {
    const wish = wishes[i]?.plain
    const { id = '' } = identities[i] ?? {}
    if (wish === undefined || wanted.get(collisionKey(wish)) !== 1 || !isFree(wish, id)) suffix(i)
  }
  return new Map(
    movers.map((i) => {
      const plain = wishes[i]?.plain
      if (plain !== undefined && !suffixed.has(i)) return [i, plain]
      const { id = '' } = identities[i] ?? {}
      return [i, isFree(withId(i), id) ? withId(i) : again(withId(i), id)]
    }),
  )
}

/** For an address that is even with its id a former one of another article: the id stands twice. */
function again(address: Permalink, id: string): Permalink {
  return permalink(`${address.slice(1, -1)}-${id}`)
}
