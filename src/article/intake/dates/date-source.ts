// Where an article's date of publication can be read, and which place is believed before which.

/** The sources of a date, the most trusted first. */
export const DATE_SOURCES = [
  'front-matter',
  'page',
  'printed',
  'dateline',
  'extractor',
  'file-name',
  'address',
] as const

/** Where a date was read. */
export type DateSource = (typeof DATE_SOURCES)[number]

/** The lower, the more a source is trusted. */
export function rankOf(source: DateSource): number {
  return DATE_SOURCES.indexOf(source)
}
