// The lines of a search, loaded article by article, as many at a time as a reader looks at.
import { wordsOf } from '../../../value/words.ts'
import type { SearchOutcome } from '../query/outcome.ts'
import { foundInHeadline, foundInText } from '../results/found-words.ts'
import { countOf, type Occurrence, occurrencesIn } from './occurrences.ts'

/** One line, and the article that it is of. */
export interface Line extends Occurrence {
  readonly row: number
  readonly permalink: string
  readonly headline: string
}

/** The lines of one outcome, as far as they are loaded. */
export interface Lines {
  /** Those that are loaded, in the order of their articles. */
  readonly loaded: () => readonly Line[]
  /** How many there are, at least as many as are loaded; where some are told without their place, about so many. */
  readonly all: () => number
  /** Articles whose text could not be loaded. */
  readonly failed: () => number
  readonly isWhole: () => boolean
  /** Loads some hundred more; `isWanted` is asked between articles. */
  readonly more: (isWanted: () => boolean) => Promise<void>
}

/** Lines loaded at a time. */
export const LINES_AT_A_TIME = 200

/** Texts that are asked for at once. */
const TOGETHER = 8

/** The lines of an outcome. */
export function linesOf({ answer, results, index }: SearchOutcome): Lines {
  const loaded: Line[] = []
  const spansOf = (row: number) => answer?.hits.get(row)?.spans ?? []
  const rows = results.filter((row) => spansOf(row).length > 0)
  let next = 0
  let left = rows.reduce((sum, row) => sum + countOf(spansOf(row)), 0)
  let failed = 0

  const linesIn = async (row: number): Promise<Line[]> => {
    const { content, url, meta } = await index.engine.load(row)
    const { lang } = index.rows.row(row)
    const ofArticle = (text: string, find: typeof foundInText) => {
      const words = wordsOf(text, lang)
      return occurrencesIn(text, words, find(spansOf(row), words))
    }
    return [...ofArticle(meta.headline, foundInHeadline), ...ofArticle(content, foundInText)].map((each) => ({
      ...each,
      row,
      permalink: url,
      headline: meta.headline,
    }))
  }
  const take = (made: readonly PromiseSettledResult<Line[]>[], taken: readonly number[]) => {
    for (const each of made) {
      if (each.status === 'fulfilled') loaded.push(...each.value)
      else {
        console.error(each.reason)
        failed += 1
      }
    }
    for (const row of taken) left -= countOf(spansOf(row))
  }
  return {
    loaded: () => loaded,
    all: () => loaded.length + left,
    failed: () => failed,
    isWhole: () => next >= rows.length,
    async more(isWanted) {
      const enough = loaded.length + LINES_AT_A_TIME
      while (next < rows.length && loaded.length < enough && isWanted()) {
        const taken = rows.slice(next, next + TOGETHER)
        next += taken.length
        take(await Promise.allSettled(taken.map(linesIn)), taken)
      }
    },
  }
}
