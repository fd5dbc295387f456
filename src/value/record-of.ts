// Records with known keys.

/** A record with a value for each of its keys, in their order. */
export function recordOf<Key extends string, T>(keys: readonly Key[], make: (key: Key) => T): Record<Key, T> {
  // `fromEntries` does not know that every key is there.
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, T>
}
