// Whether a file may be shown as it is: not when its fields tell of the person who collected it.
import { FIELDS, keysOf } from './fields/field-table.ts'
import { isPrivate, normalKey, publicPart } from './fields/keys.ts'
import type { FrontMatterEntry } from './front-matter/notation.ts'
import { readDateValue } from './intake/dates/value.ts'
import type { Json } from './values.ts'

/** What may be published of a collection (docs/sidecars.md). */
const PUBLIC_PARTS: ReadonlySet<string> = new Set(['at', 'method', 'clock'])

const COLLECTED: ReadonlySet<string> = new Set(FIELDS.collected.keys)

/** Whether one of the fields, at whatever depth, holds what is never published of a collection. */
export function namesCollector(entries: readonly FrontMatterEntry[]): boolean {
  return entries.some(({ key, value }) => {
    if (COLLECTED.has(normalKey(key))) return !isPublicCollection(value)
    // What the archive understands of access is no secret; the article is then as open as it says.
    if (isPrivate(key, value) && !keysOf(FIELDS).has(normalKey(key))) return !isEmpty(value)
    return JSON.stringify(publicPart(value)) !== JSON.stringify(value)
  })
}

/** A day or moment, or a group of public parts: any other words of a collection may name somebody. */
function isPublicCollection(value: Json): boolean {
  if (isEmpty(value)) return true
  if (Array.isArray(value)) return false
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).every(([key, part]) => PUBLIC_PARTS.has(normalKey(key)) || isEmpty(part))
  return typeof readDateValue(String(value)) === 'object'
}

function isEmpty(value: Json): boolean {
  return value === null || value === ''
}
