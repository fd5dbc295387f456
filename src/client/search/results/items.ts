// The items of a list of results, each made when it is to be shown: their texts are loaded from the index.
import { element } from '../../common/dom.ts'
import type { SearchOutcome } from '../query/outcome.ts'
import type { SearchWording } from '../wording.ts'
import { collectResults } from './collect.ts'
import { resultItem } from './item.ts'

/** Makes the items of some rows of an outcome; one whose text cannot be loaded says so. Rejects when none can. */
export type ItemsOf = (
  outcome: SearchOutcome,
  numbers: readonly number[],
) => Promise<readonly HTMLLIElement[]>

/** Gives what makes items, each with a button that collects its article. */
export function resultItems(wording: SearchWording, languageOf: (tag: string) => string): ItemsOf {
  const addCollectButton = collectResults(wording)
  const undated = wording.say('client.undated')
  const limits = wording.say('client.limits')
  const itemOf = async ({ answer, index, narrowed }: SearchOutcome, number: number) => {
    const { rows, engine } = index
    const hit = answer?.hits.get(number)
    if (hit === undefined) return []
    const row = rows.row(number)
    const article = await engine.load(number)
    const language = narrowed.facets.language.length > 1 ? languageOf(row.lang) : ''
    const item = resultItem({ row, hit, article, undated, limits, language })
    const headline = item.querySelector('h3')?.textContent ?? ''
    const { stamp } = rows
    addCollectButton(item, { row: number, stamp, permalink: article.url, headline, language: row.lang })
    return [item]
  }
  const absent = () => element('li', { class: 'soft' }, wording.say('client.not-loaded'))
  return async (outcome, numbers) => {
    const made = await Promise.allSettled(numbers.map((number) => itemOf(outcome, number)))
    const [failed] = made.filter((each) => each.status === 'rejected')
    if (failed && made.every(({ status }) => status === 'rejected')) throw failed.reason
    if (failed) console.error(failed.reason)
    return made.flatMap((each) => (each.status === 'fulfilled' ? each.value : absent()))
  }
}
