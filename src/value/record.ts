// Objects by their keys, known or unknown.

/** A record with a value for each of its keys, in their order. */
export function recordWithKeys<Key extends string, T>(
  keys: readonly Key[],
  make: (key: Key) => T,
): Record<Key, T> {
  // Not by `fromEntries`, which takes several times as long: the search makes one of each article.
  const made: Partial<Record<Key, T>> = {}
  for (const key of keys) made[key] = make(key)
  // Now every key is there.
  return made as Record<Key, T>
}

/** An object without the keys that hold nothing. */
export function withoutEmpty<T extends object>(values: T): { [Key in keyof T]: NonNullable<T[Key]> } {
  const entries = Object.entries(values).filter(([, value]) => value !== null && value !== undefined)
  // A key that is left out was allowed to be empty.
  return Object.fromEntries(entries) as { [Key in keyof T]: NonNullable<T[Key]> }
}

/** Whether a value of unknown origin is an object whose members can be looked at. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
