// The items of a list of results, each made when it is to be shown: their texts are loaded from the index.
import type { SearchOutcome } from '../query/outcome.ts'
import type { SearchWording } from '../wording.ts'
import { collectResults } from './collect.ts'
import { resultItem } from './item.ts'

/** Makes the items of some rows of an outcome. Rejects when a text cannot be loaded. */
export type ItemsOf = (
  outcome: SearchOutcome,
  numbers: readonly number[],
) => Promise<readonly HTMLLIElement[]>

/** Gives what makes items, each with a button that collects its article. */
export function resultItems(wording: SearchWording, languageOf: (tag: string) => string): ItemsOf {
  const addCollectButton = collectResults(wording)
  const undated = wording.say('client.undated')
  const itemOf = async ({ answer, rows, narrowed }: SearchOutcome, number: number) => {
    const match = answer?.result.matches.get(number)
    if (match === undefined) return []
    const row = rows.row(number)
    const article = await match.load()
    const terms = answer?.query.terms.map(({ text }) => text) ?? []
    const language = narrowed.facets.language.length > 1 ? languageOf(row.lang) : ''
    const item = resultItem({ row, match, article, terms, undated, language })
    const headline = item.querySelector('h3')?.textContent ?? ''
    const { stamp } = rows
    addCollectButton(item, { row: number, stamp, permalink: article.url, headline, language: row.lang })
    return [item]
  }
  return async (outcome, numbers) =>
    (await Promise.all(numbers.map((number) => itemOf(outcome, number)))).flat()
}
