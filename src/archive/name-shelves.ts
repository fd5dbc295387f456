// Everything of one listed name: the articles that name it in their text, or are filed under it by tag, byline or publication.
import type { AuthorityName } from '../names/authority.ts'
import { isNameId, plainId } from '../names/name-ids.ts'
import { memoized } from '../value/memo.ts'
import { by, inTurn, reversed } from '../value/order.ts'
import { collisionKey, type Permalink, permalink } from '../value/permalink.ts'
import type { Archive, Entry } from './archive.ts'

/** A listed name with its articles. */
export interface NameShelf {
  readonly name: AuthorityName
  readonly permalink: Permalink
  /** Newest first, undated last. */
  readonly entries: readonly Entry[]
}

/** The shelf of every listed name that an article has, by id. */
export const nameShelves = memoized(({ newestFirst, names }: Archive): readonly NameShelf[] => {
  const byName = new Map<AuthorityName, Entry[]>()
  for (const entry of newestFirst)
    for (const name of namesOfEntry(entry)) {
      const known = byName.get(name)
      if (known) known.push(entry)
      else byName.set(name, [entry])
    }
  for (const name of names.names) if (!byName.has(name)) byName.set(name, [])
  return [...byName]
    .map(([name, entries]) => ({ name, permalink: nameAddress(name), entries }))
    .sort(by(({ name }) => name.id))
})

/** The address of a name's page, which its id alone decides. */
export function nameAddress({ id }: AuthorityName): Permalink {
  return permalink('names', id)
}

/** The shelves of names by id. */
export const nameShelvesById = memoized(
  (archive: Archive): ReadonlyMap<string, NameShelf> =>
    new Map(nameShelves(archive).map((shelf) => [shelf.name.id, shelf])),
)

/** An address that leads to the page of a name. */
export interface NameAddress {
  readonly address: Permalink
  readonly shelf: NameShelf
}

/**
 * The addresses that names of the keeper would have if another of their forms were the preferred one, which it was before they
 * were renamed, or may become: where no name has its page. One that two names could claim leads to neither.
 */
export const otherNameAddresses = memoized((archive: Archive): readonly NameAddress[] => {
  const shelves = nameShelves(archive)
  const standing = new Set(shelves.map(({ permalink }) => collisionKey(permalink)))
  const own = new Set(archive.names.names)
  const claims = new Map<string, NameAddress | undefined>()
  for (const shelf of shelves)
    for (const form of own.has(shelf.name) ? shelf.name.forms : []) {
      const id = plainId(form)
      if (!isNameId(id)) continue
      const address = permalink('names', id)
      const key = collisionKey(address)
      const isContested = claims.has(key) && claims.get(key)?.shelf !== shelf
      if (!standing.has(key)) claims.set(key, isContested ? undefined : { address, shelf })
    }
  return [...claims.values()].flatMap((claim) => claim ?? []).sort(by(({ address }) => address))
})

/** How names stand to others, seen from both sides; ids of names with a page. */
export interface NameRelations {
  readonly related: readonly string[]
  readonly different: readonly string[]
  readonly broader: readonly string[]
  readonly narrower: readonly string[]
}

const ALONE: NameRelations = { related: [], different: [], broader: [], narrower: [] }

/** How each name stands to others, by id: what one of two says of the other holds for both. */
const relations = memoized((archive: Archive): ReadonlyMap<string, NameRelations> => {
  const shelves = nameShelvesById(archive)
  const found = new Map<string, { readonly [Relation in keyof NameRelations]: Set<string> }>()
  const add = (id: string, relation: keyof NameRelations, other: string) => {
    const known = found.get(id) ?? {
      related: new Set<string>(),
      different: new Set<string>(),
      broader: new Set<string>(),
      narrower: new Set<string>(),
    }
    found.set(id, known)
    if (shelves.has(other)) known[relation].add(other)
  }
  for (const { name } of shelves.values()) {
    for (const relation of ['related', 'different'] as const)
      for (const other of name[relation]) {
        add(name.id, relation, other)
        add(other, relation, name.id)
      }
    for (const other of name.broader) {
      add(name.id, 'broader', other)
      add(other, 'narrower', name.id)
    }
  }
  return new Map(
    [...found].map(([id, { related, different, broader, narrower }]) => [
      id,
      { related: [...related], different: [...different], broader: [...broader], narrower: [...narrower] },
    ]),
  )
})

/** How a name stands to others that have a page. */
export function relationsOf({ id }: AuthorityName, archive: Archive): NameRelations {
  return relations(archive).get(id) ?? ALONE
}

/** Two articles in common may be chance. */
const LEAST_TOGETHER = 2

/**
 * The names that stand beside one in its articles: those first that are there more often than their number in the archive would
 * make one expect (cosine of the two sets of articles); with how many articles have both.
 */
export function namesBeside(
  { name, entries }: NameShelf,
  archive: Archive,
  most: number,
): { readonly shelf: NameShelf; readonly count: number }[] {
  const together = new Map<AuthorityName, number>()
  for (const entry of entries)
    for (const other of namesOfEntry(entry))
      if (other !== name) together.set(other, (together.get(other) ?? 0) + 1)
  const shelves = nameShelvesById(archive)
  return [...together]
    .flatMap(([other, count]) => {
      const shelf = shelves.get(other.id)
      if (!shelf || count < LEAST_TOGETHER) return []
      return [{ shelf, count, weight: count / Math.sqrt(shelf.entries.length) }]
    })
    .sort(
      inTurn(
        reversed(by(({ weight }) => weight)),
        by(({ shelf }) => shelf.name.id),
      ),
    )
    .slice(0, most)
    .map(({ shelf, count }) => ({ shelf, count }))
}

/** The names that an article has, each once. */
export function namesOfEntry({ names, tags, publication, authors }: Entry): Set<AuthorityName> {
  const shelves = [...tags.map(({ shelf }) => shelf), ...(publication ? [publication] : []), ...authors]
  return new Set([...names.map(({ name }) => name), ...shelves.flatMap(({ authority }) => authority ?? [])])
}
