// What a field is called in the published record: `source_url` for `sourceUrl`.

/** The type of {@link recordName}. */
export type RecordName<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${RecordName<Rest>}`
    : `_${Lowercase<First>}${RecordName<Rest>}`
  : Name

/** The name of a field in the record: small letters, words joined by underscores. */
export function recordName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
