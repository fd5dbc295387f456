// A reader's collection as a value: articles in the reader's own order, each with a note.
import { isLanguageTag } from '../../value/language.ts'
import { isObject } from '../../value/record.ts'

/** One article of a collection, as it was when it was collected; the archive may have corrected it since. */
export interface CollectedItem {
  /** The record's id. */
  readonly id: string
  /** Address of its page from the site's root: `/2022/01/01/rain/`; empty when only the id is known. */
  readonly permalink: string
  readonly headline: string
  /** BCP 47 language of the headline. */
  readonly language: string
  /** The reader's own words. */
  readonly note: string
}

/** Articles in the reader's order, each id once. */
export type Collection = readonly CollectedItem[]

/** Most articles of a collection: more would make neither a dossier nor a link. */
export const MOST_ITEMS = 500

/** Longest note, in UTF-16 units. */
export const LONGEST_NOTE = 2000

const LONGEST_HEADLINE = 1000
const LONGEST_PERMALINK = 1000

/** Ids are letters and digits of base 32; later ones may have more. */
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/

/** An address within the site: absolute, none of another host, no way up. */
const PERMALINK = /^\/(?:[^/\\?#\s\u0000-\u001f]+\/)*$/

/** Whether an article is in a collection. */
export function has(collection: Collection, id: string): boolean {
  return collection.some((item) => item.id === id)
}

/** With articles added at the end; those that are in it already stay as they are. Cut at the limit. */
export function withAdded(collection: Collection, items: Collection): Collection {
  const ids = new Set(collection.map(({ id }) => id))
  const fresh = items.filter(({ id }) => !ids.has(id) && ids.add(id))
  return [...collection, ...fresh].slice(0, MOST_ITEMS)
}

/** Without an article. */
export function without(collection: Collection, id: string): Collection {
  return collection.filter((item) => item.id !== id)
}

/** With an article so many places further down, or up when negative; at the ends it stays. */
export function withMoved(collection: Collection, id: string, by: number): Collection {
  const from = collection.findIndex((item) => item.id === id)
  const item = collection[from]
  if (!item) return collection
  return withPlaced(without(collection, id), item, from + by)
}

/** With an article at a place, counted from 0. */
export function withPlaced(collection: Collection, item: CollectedItem, at: number): Collection {
  return without(collection, item.id).toSpliced(Math.max(0, at), 0, item)
}

/** With another note on an article. */
export function withNote(collection: Collection, id: string, note: string): Collection {
  return collection.map((item) => (item.id === id ? { ...item, note: note.slice(0, LONGEST_NOTE) } : item))
}

/** A collection as text for storage. */
export function writeCollection(collection: Collection): string {
  return JSON.stringify({ version: 1, items: collection })
}

/** Reads what is stored, whoever wrote it: what is not an item of a collection is left out. */
export function readCollection(text: string | null): Collection {
  if (text === null) return []
  try {
    const stored: unknown = JSON.parse(text)
    if (!isObject(stored) || stored['version'] !== 1 || !Array.isArray(stored['items'])) return []
    return withAdded(
      [],
      stored['items'].flatMap((item: unknown) => readItem(item) ?? []),
    )
  } catch {
    return []
  }
}

/** An item made of untrusted values; undefined when it has no id. Texts are cut, addresses of other sites dropped. */
export function readItem(value: unknown): CollectedItem | undefined {
  if (!isObject(value)) return undefined
  const text = (key: string, longest: number) => {
    const part = value[key]
    return typeof part === 'string' ? part.slice(0, longest) : ''
  }
  const id = text('id', 65)
  if (!ID.test(id)) return undefined
  const permalink = text('permalink', LONGEST_PERMALINK)
  const language = text('language', 40)
  return {
    id,
    permalink: isPermalink(permalink) ? permalink : '',
    headline: text('headline', LONGEST_HEADLINE),
    language: isLanguageTag(language) ? language : '',
    note: text('note', LONGEST_NOTE),
  }
}

function isPermalink(text: string): boolean {
  return PERMALINK.test(text) && !/\/\.{1,2}\//.test(text)
}
