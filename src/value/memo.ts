// Pure functions that remember what they gave: an archive that is assembled anew after each change asks the same
// of thousands of unchanged articles.

/** Remembers the result for each object, as long as the object lives. */
export function memoized<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const found = known.get(key)
    if (found) return found.value
    const value = make(key)
    known.set(key, { value })
    return value
  }
}

/** Texts that are remembered before all are forgotten. */
const MOST_TEXTS = 200_000

/** Remembers the result for each of many texts; when they become too many, it begins anew. */
export function memoizedText<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const value = make(text)
    if (known.size >= MOST_TEXTS) known.clear()
    known.set(text, value)
    return value
  }
}

/** Texts that are remembered while they are looked at from several sides. */
const FEW_TEXTS = 16

/** Remembers the result for the last few texts: a line is asked the same again and again while it is taken apart. */
export function memoizedLately<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>()
  return (text) => {
    const found = known.get(text)
    if (found) return found.value
    const value = make(text)
    if (known.size >= FEW_TEXTS) known.clear()
    known.set(text, { value })
    return value
  }
}

/** Makes a value when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
