// What every notation of front matter gives: entries with their places, or why there are none.
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Place } from '../../diagnostic/place.ts'
import type { Json } from '../values.ts'

/** One top-level key of front matter, as written. */
export interface FrontMatterEntry {
  readonly key: string
  readonly value: Json
  /** Offsets in the raw text of the key and its value. */
  readonly start: number
  readonly end: number
  /** What stands under the same key above it: this entry, the last, counts. */
  readonly before?: Json
}

/** Why a block cannot be read, and where in it. */
export interface Unreadable {
  readonly offset: number
  readonly length: number
  readonly reason: string
  readonly hint: string | undefined
}

/** Something that is to be told of a block, and where. */
export interface BlockNote {
  readonly offset: number
  readonly length: number
  readonly tell: (at: Place) => Diagnostic
}

/** What a block of front matter holds. Offsets are those in the block. */
export type BlockEntries =
  | { readonly entries: readonly FrontMatterEntry[]; readonly notes: readonly BlockNote[] }
  | Unreadable

/** What an empty block holds. */
export function nothing(): BlockEntries {
  return { entries: [], notes: [] }
}

/** Plain JSON of whatever a parser made; keys such as `__proto__` stay ordinary keys. */
export function toJson(value: unknown): Json {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(toJson)
  const plain: Record<string, Json> = Object.create(null) as Record<string, Json>
  for (const [key, inner] of Object.entries(value as object)) plain[key] = toJson(inner)
  return plain
}
