// The words and signs of one language that styled citations are made with.

/** What the texts of the interface give (`page/texts/citation-words.ts`). */
export interface CitationWords {
  readonly and: string
  /** In place of "and" where a style asks for the sign. */
  readonly ampersand: string
  readonly etAl: string
  readonly noDate: string
  readonly circa: string
  /** Without a space. */
  readonly comma: string
  readonly quotes: readonly [open: string, close: string]
  /** Of a quotation within another. */
  readonly innerQuotes: readonly [open: string, close: string]
  /** Whether a full stop and a comma stand before the closing quotation mark. */
  readonly marksWithinQuotes: boolean
  /** Whether the month stands before the day: `January 1, 2022`. */
  readonly monthFirst: boolean
  digits(text: string): string
  /** The name of a month, 1 to 12. */
  month(month: number, form: 'long' | 'short'): string
  /** The name of a season, from spring, 1. */
  season(season: number): string
}
