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
  /** How many of the query's words it has only with another ending, and of its names only in another form. */
  readonly inOtherForm: number
  readonly spans: readonly Span[]
}

/** Of an article that nothing shows to answer. */
export const NO_HIT: Hit = { score: 0, inOtherForm: 0, spans: [] }

/** Articles by row. */
export type Hits = ReadonlyMap<number, Hit>

/** Articles that no place shows to answer. */
export function plainHits(rows: readonly number[]): Hits {
  return new Map(rows.map((row) => [row, NO_HIT]))
}

/** Articles of either; of both, with all that shows them. */
export function union(a: Hits, b: Hits): Hits {
  const all = new Map(a)
  for (const [row, hit] of b) {
    const other = a.get(row)
    all.set(
      row,
      other ? { ...both(hit, other), inOtherForm: Math.min(hit.inOtherForm, other.inOtherForm) } : hit,
    )
  }
  return all
}

/** Articles of both. */
export function intersection(a: Hits, b: Hits): Hits {
  const some = new Map<number, Hit>()
  for (const [row, hit] of a) {
    const other = b.get(row)
    if (other) some.set(row, both(hit, other))
  }
  return some
}

function both(a: Hit, b: Hit): Hit {
  return {
    score: a.score + b.score,
    inOtherForm: a.inOtherForm + b.inOtherForm,
    spans: a.spans.length === 0 ? b.spans : b.spans.length === 0 ? a.spans : [...a.spans, ...b.spans],
  }
}
