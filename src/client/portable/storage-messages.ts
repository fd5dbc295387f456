// What a page of a portable site and the page that stores for all of them tell each other.
import { isObject } from '../../value/record.ts'

/** Everything that is stored, by its key: for good, and for the tab. */
export interface Stored {
  readonly good: Readonly<Record<string, string>>
  readonly tab: Readonly<Record<string, string>>
}

/** A value that was changed, or removed. */
export interface Change {
  readonly area: keyof Stored
  readonly key: string
  readonly value: string | null
}

/** Whether a message tells all. */
export function isStored(message: unknown): message is Stored {
  return isObject(message) && isObject(message['good']) && isObject(message['tab'])
}

/** Whether a message tells a change. */
export function isChange(message: unknown): message is Change {
  if (!isObject(message)) return false
  const { area, key, value } = message
  const isValue = value === null || typeof value === 'string'
  return (area === 'good' || area === 'tab') && typeof key === 'string' && isValue
}
