// Plain texts and names in the values of entries.
import type { Json } from '../values.ts'
import { normalKey } from './keys.ts'
import { plainText } from './plain-text.ts'

/** A group of values by their keys. */
export type JsonMap = { readonly [key: string]: Json }

/** Whether a value is a group. */
export function isMap(value: Json): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The first value of a group under some keys, in normal form. */
export function partOf(map: JsonMap, keys: readonly string[]): Json | undefined {
  const held = new Map(Object.entries(map).map(([key, value]) => [normalKey(key), value]))
  for (const key of keys) if (held.has(key)) return held.get(key)
  return undefined
}

/** A text, in the words that HTML in it shows, or a number as text; undefined for everything else. */
export function scalar(value: Json): string | undefined {
  if (typeof value === 'string') return plainText(value.trim())
  return typeof value === 'number' ? String(value) : undefined
}

/** Keys of a name or text in a group: `{name: The Courier, url: …}`, `{rendered: …}` of WordPress. */
const NAME_PARTS = ['name', 'title', 'rendered', 'label', '@value']

/** A text, or the one that a group or a list of one gives; a link's words without its target. */
export function textIn(value: Json): string | undefined {
  const [only, ...others] = Array.isArray(value) ? (value as readonly Json[]) : []
  if (only !== undefined && others.length === 0) return textIn(only)
  const text = isMap(value) ? scalar(partOf(value, NAME_PARTS) ?? null) : scalar(value)
  return text === undefined ? undefined : withoutLinks(text)
}

/** `[[people/Mina Rahbar|Mina]]` and `[The Courier](https://…)`: the words that are shown. */
export function withoutLinks(text: string): string {
  if (!text.includes('[')) return text
  return text
    .replace(
      /\[\[([^[\]|]{1,200})(?:\|([^[\]|]{1,200}))?\]\]/g,
      (_, target: string, label?: string) => label ?? target.split('/').at(-1) ?? target,
    )
    .replace(/^\[([^[\]]{1,300})\]\(<?https?:[^\s()]{1,2000}>?\)$/i, '$1')
}

/** Names in a text, a list of texts, or a list of `{name}`. */
export function namesIn(value: Json, split: RegExp): string[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => namesIn(item, /(?!)/))
  if (isMap(value)) {
    const named = partOf(value, ['name', 'label', 'tag'])
    return named === undefined || isMap(named) ? [] : namesIn(named, /(?!)/)
  }
  const text = scalar(value)
  return text === undefined
    ? []
    : text
        .split(split)
        .map((name) => withoutLinks(name.trim()))
        .filter((name) => name !== '')
}
