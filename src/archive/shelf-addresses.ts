// Addresses that shelves would have under the other forms of their names: lists that were cited before the keeper
// listed the name stay citable.
import { memoized } from '../value/memo.ts'
import { by } from '../value/order.ts'
import { collisionKey, type Permalink } from '../value/permalink.ts'
import type { Archive, Shelf } from './archive.ts'
import { addressOfForm } from './shelves.ts'

/** An address that leads to a shelf with another one. */
export interface ShelfAddress {
  readonly address: Permalink
  readonly shelf: Shelf
}

/**
 * The addresses of other forms, in their order, where no shelf stands. One that two shelves could claim leads to
 * neither.
 */
export const otherShelfAddresses = memoized(
  ({ tags, publications, authors }: Archive): readonly ShelfAddress[] =>
    Object.entries({ tags, publications, authors })
      .flatMap(([folder, shelves]) => ofRoom(folder, shelves))
      .sort(by(({ address }) => address)),
)

function ofRoom(folder: string, shelves: readonly Shelf[]): ShelfAddress[] {
  const listed = shelves.filter(({ authority }) => authority !== null)
  if (listed.length === 0) return []
  const standing = new Set(shelves.map(({ permalink }) => collisionKey(permalink)))
  const claims = new Map<string, ShelfAddress | undefined>()
  for (const shelf of listed)
    for (const form of [...shelf.variants, ...(shelf.authority?.hidden ?? [])]) {
      const address = addressOfForm(folder, form)
      const key = collisionKey(address)
      const isContested = claims.has(key) && claims.get(key)?.shelf !== shelf
      if (!standing.has(key)) claims.set(key, isContested ? undefined : { address, shelf })
    }
  return [...claims.values()].flatMap((claim) => claim ?? [])
}
