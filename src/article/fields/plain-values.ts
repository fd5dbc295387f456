// Plain texts and names in the values of entries.
import type { Json } from '../values.ts'

/** A text or a number as text; undefined for everything else. */
export function scalar(value: Json): string | undefined {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' ? String(value) : undefined
}

/** Names in a text, a list of texts, or a list of `{name}`. */
export function namesIn(value: Json, split: RegExp): string[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => namesIn(item, /(?!)/))
  if (typeof value === 'object' && value !== null && 'name' in value) {
    return namesIn((value as { readonly name: Json }).name, /(?!)/)
  }
  const text = scalar(value)
  return text === undefined
    ? []
    : text
        .split(split)
        .map((name) => name.trim())
        .filter((name) => name !== '')
}
