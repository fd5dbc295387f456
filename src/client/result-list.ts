// The list of results that an article was opened from, kept for this tab so that its page can lead along it.

const KEY = 'backfile.results'

/** One result of the list. */
export interface ListedResult {
  /** Absolute address with the words to mark. */
  readonly href: string
}

/** A list of results, as far as the reader had it on the page. */
export interface ResultList {
  /** Address of the search. */
  readonly search: string
  /** Results that the search has in all. */
  readonly count: number
  readonly results: readonly ListedResult[]
}

/** Keeps a list until the next one. A browser that keeps nothing is no reason to stop. */
export function keepResults(
  list: ResultList,
  storage: () => Pick<Storage, 'setItem'> = () => sessionStorage,
): void {
  try {
    storage().setItem(KEY, JSON.stringify(list))
  } catch {
    // Only the way from result to result is lost.
  }
}

/** The list that was kept; undefined when there is none. */
export function keptResults(
  storage: () => Pick<Storage, 'getItem'> = () => sessionStorage,
): ResultList | undefined {
  try {
    const list: unknown = JSON.parse(storage().getItem(KEY) ?? 'null')
    return isList(list) ? list : undefined
  } catch {
    return undefined
  }
}

function isList(value: unknown): value is ResultList {
  if (typeof value !== 'object' || value === null) return false
  const { search, count, results } = value as Partial<Record<keyof ResultList, unknown>>
  return (
    typeof search === 'string' &&
    typeof count === 'number' &&
    Array.isArray(results) &&
    results.every(isListed)
  )
}

function isListed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('href' in value)) return false
  return typeof value.href === 'string' && URL.canParse(value.href)
}
