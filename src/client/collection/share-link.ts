// A list of articles in the fragment of an address: it is never sent to a server, and whoever opens it is asked first.
import { type CollectedItem, type Collection, readItem, withAdded } from './collection.ts'

/** Longest fragment that is read, in UTF-16 units; browsers allow at least as much. */
const LONGEST_FRAGMENT = 200_000

const LIST = 'list'
const NOTE = 'note.'

/** What a link carries. `whole` is false when part of it could not be read or was too much. */
export interface SharedList {
  readonly items: Collection
  readonly whole: boolean
}

/** The fragment of a list, with its `#`: `#list=k2m9c7bq4x.zzzzzzzzzz&note.k2m9c7bq4x=Why%3F`. */
export function writeShared(items: Collection, withNotes: boolean): string {
  const fields = new URLSearchParams({ [LIST]: items.map(({ id }) => id).join('.') })
  if (withNotes) for (const { id, note } of items) if (note.trim() !== '') fields.set(NOTE + id, note)
  return `#${fields}`
}

/** The list of a fragment; undefined when the address carries none. Whatever is no id is left out. */
export function readShared(fragment: string): SharedList | undefined {
  const cut = fragment.slice(0, LONGEST_FRAGMENT)
  const fields = new URLSearchParams(cut.replace(/^#/, ''))
  const list = fields.get(LIST)
  if (list === null) return undefined
  const ids = list.split('.').filter((id) => id !== '')
  const read = ids.flatMap((id): CollectedItem[] => {
    const item = readItem({ id, note: fields.get(NOTE + id) ?? '' })
    return item ? [item] : []
  })
  const items = withAdded([], read)
  return { items, whole: items.length === ids.length && cut.length === fragment.length }
}
