// Tables: objects whose keys are names and whose entries are alike.

/** The names of a table, in its order. */
export function namesOf<T extends object>(table: T): (keyof T & string)[] {
  // Object.keys does not promise it, because an object may have more names than its type; those are entries too.
  return Object.keys(table) as (keyof T & string)[]
}

/** A table with the same names in the same order: `make` gives the entry of each. */
export function mapTable<From extends object, To extends { readonly [Name in keyof From]: unknown }>(
  table: From,
  make: <Name extends keyof From & string>(name: Name, entry: From[Name]) => To[Name],
): To {
  const made: Partial<To> = {}
  for (const name of namesOf(table)) made[name] = make(name, table[name])
  return made as To
}
