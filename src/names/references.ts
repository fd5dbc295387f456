// Names that a keeper's list tells of each other: by id, or by preferred form.
import { tagKey } from '../value/fold.ts'
import type { ListedName } from './authority.ts'
import { giveIds } from './name-ids.ts'

/** The keys of a listed name that hold other names. */
export const RELATIONS = ['related', 'different', 'broader'] as const
export type Relation = (typeof RELATIONS)[number]

/** A listed name with its id. */
export type IdentifiedName = ListedName & { readonly id: string }

/** Each name with its id, and what it tells of others as ids, as far as they are listed; what is not stays as it is. */
export function withIds(listed: readonly ListedName[]): IdentifiedName[] {
  const ids = giveIds(listed)
  const known = new Set(ids)
  const byName = new Map(listed.map(({ name }, i) => [tagKey(name), ids[i] ?? '']))
  const idOf = (reference: string) =>
    known.has(reference) ? reference : (byName.get(tagKey(reference)) ?? reference)
  return listed.map((name, i) => {
    const relations = RELATIONS.flatMap((key) => {
      const others = name[key]
      return others ? [[key, others.map(idOf)] as const] : []
    })
    return { ...name, ...Object.fromEntries(relations), id: ids[i] ?? '' }
  })
}
