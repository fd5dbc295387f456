// The items of a list of results, each made when it is to be shown: their texts are loaded from the index.
import type { Outcome } from '../query/outcome.ts'
import type { SearchWording } from '../wording.ts'
import type { AddButton } from './collect.ts'
import { resultItem } from './item.ts'

/** What all items share. */
export interface ItemParts {
  readonly root: URL
  readonly wording: SearchWording
  readonly languageOf: (tag: string) => string
  readonly addCollectButton: AddButton
}

/** Makes the items of some rows of an outcome. Rejects when a text cannot be loaded. */
export type ItemsOf = (outcome: Outcome, numbers: readonly number[]) => Promise<readonly HTMLLIElement[]>

/** Gives what makes items. */
export function resultItems(parts: ItemParts): ItemsOf {
  return async (outcome, numbers) => {
    const items = await Promise.all(numbers.map((number) => itemOf(number, outcome, parts)))
    return items.flat()
  }
}

async function itemOf(
  number: number,
  { answer, rows, narrowed }: Outcome,
  { root, wording, languageOf, addCollectButton }: ItemParts,
): Promise<HTMLLIElement[]> {
  const match = answer?.result.matches.get(number)
  if (match === undefined) return []
  const row = rows.row(number)
  const article = await match.load()
  const item = resultItem({
    ...{ row, match, article, root },
    terms: answer?.query.terms.map(({ text }) => text) ?? [],
    undated: wording.say('client.undated'),
    language: narrowed.facets.language.length > 1 ? languageOf(row.lang) : '',
  })
  addCollectButton(item, {
    ...{ row: number, stamp: rows.stamp, permalink: article.url, language: row.lang },
    headline: item.querySelector('h3')?.textContent ?? '',
  })
  return [item]
}
