// Everything of one listed name: the articles that name it in their text, or are filed under it by tag, byline or publication.
import type { AuthorityName } from '../names/authority.ts'
import { memoized } from '../value/memo.ts'
import { by } from '../value/order.ts'
import type { Archive, Entry } from './archive.ts'

/** A listed name with its articles. */
export interface NameShelf {
  readonly name: AuthorityName
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
  const used = [...byName].map(([name, entries]) => ({ name, entries }))
  const idle = names.names.filter((name) => !byName.has(name))
  return [...used, ...idle.map((name) => ({ name, entries: [] }))].sort(by(({ name }) => name.id))
})

/** The names that an article has, each once. */
export function namesOfEntry({ names, tags, publication, authors }: Entry): Set<AuthorityName> {
  const shelves = [...tags.map(({ shelf }) => shelf), ...(publication ? [publication] : []), ...authors]
  return new Set([...names.map(({ name }) => name), ...shelves.flatMap(({ authority }) => authority ?? [])])
}
