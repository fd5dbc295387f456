// Entries that stand within others: Hugo's `params`, `dc` of Dublin Core and the like hold fields one level down.
import { countAtFront } from '../../value/order.ts'
import { literalPattern } from '../../value/pattern.ts'
import type { FrontMatterEntry } from '../front-matter/notation.ts'
import type { RawText } from '../raw-text.ts'
import type { Json } from '../values.ts'
import { normalKey } from './keys.ts'

/** An entry, or one within it, with the path of keys that leads to it. */
export type PlacedEntry = FrontMatterEntry & { readonly path: string }

/** Hugo's `params`, Zola's `taxonomies` and `extra`, and groups that are a vocabulary. */
const GROUPS: ReadonlySet<string> = new Set(
  'params taxonomies extra metadata meta dc dcterms citation og'.split(' '),
)

/**
 * Groups hold fields of the same names one level down. `isKnown` tells which keys,
 * in normal form, give a field: only those are looked for in the text.
 */
export function nested(
  raw: RawText,
  entries: readonly PlacedEntry[],
  isKnown: (key: string) => boolean,
): PlacedEntry[] {
  const starts = entries.map(({ start }) => start).sort((a, b) => a - b)
  let looked = 0
  return entries.flatMap((entry) => {
    if (!GROUPS.has(normalKey(entry.key))) return []
    if (typeof entry.value !== 'object' || entry.value === null || Array.isArray(entry.value)) return []
    const next = starts[countAtFront(starts, (start) => start <= entry.start)] ?? raw.text.length
    return Object.entries(entry.value).map(([key, value]) => ({
      key,
      value,
      path: `${entry.key}.${key}`,
      ...(isKnown(normalKey(key)) && looked++ < MOST_LOOKED
        ? placeWithin(raw.text.slice(entry.start, Math.max(entry.end, next)), entry.start, key, value)
        : { start: entry.start, end: entry.end }),
    }))
  })
}

/** So many keys are looked for in a text, each from the beginning of its group; later ones have the place of the group. */
const MOST_LOOKED = 500

/** Longest stretch in which a key is looked for within another's value, in UTF-16 units. */
const LONGEST_TABLE = 20_000

/**
 * Where a key and its value stand within another's: from the key to the last word of the value, so that
 * nothing of its neighbours is quoted. The first word of the outer key when it is not found. `from` is where the other begins.
 */
function placeWithin(outer: string, from: number, key: string, value: Json): { start: number; end: number } {
  const block = outer.slice(0, LONGEST_TABLE)
  const found = new RegExp(`(?<![\\p{L}\\p{N}_.-])${literalPattern(key)}["']?[ \\t]*[:=]`, 'u').exec(block)
  if (!found) return { start: from, end: from + (/^[\p{L}\p{N}_-]+/u.exec(block)?.[0].length ?? 1) }
  let end = found.index + found[0].length
  for (const word of words(value)) {
    const at = block.indexOf(word, end)
    if (at >= 0 && word !== '') end = at + word.length
  }
  return { start: from + found.index, end: from + end }
}

/** Whether everything that an object held was taken out of it. */
export function isEmptied(before: Json, after: Json): boolean {
  const size = (value: Json) => (typeof value === 'object' && value !== null ? Object.keys(value).length : 0)
  return size(before) > 0 && size(after) === 0
}

/** The scalars of a value, in order. */
function* words(value: Json): Generator<string> {
  if (typeof value !== 'object' || value === null) yield String(value ?? '')
  else for (const inner of Array.isArray(value) ? value : Object.values(value)) yield* words(inner as Json)
}
