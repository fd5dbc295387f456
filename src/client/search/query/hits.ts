// What answers: articles, and the places that show why.

/** Places in a row that answer, from the first of them; `word` is what the index has there. */
export interface Span {
  readonly start: number
  readonly length: number
  readonly word: string
}

/** Why an article answers a query. */
export interface Hit {
  readonly score: number
  /** How many of the query's words it has only with another ending. */
  readonly otherEndings: number
  readonly spans: readonly Span[]
}

/** Articles by row. */
export type Hits = ReadonlyMap<number, Hit>
