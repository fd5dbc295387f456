// The items of a list of results, each made when it is to be shown: their texts are loaded from the index.
import { element } from '../../common/dom.ts'
import { NO_HIT } from '../query/hits.ts'
import type { SearchOutcome } from '../query/outcome.ts'
import type { SearchWording } from '../wording.ts'
import type { ResultCollecting } from './collect.ts'
import { type Result, resultItem, resultLine } from './item.ts'
import { sameStory } from './same-story.ts'

/** Makes the items of some rows of an outcome; one whose text cannot be loaded says so. Rejects when none can. */
export type ItemsOf = (
  outcome: SearchOutcome,
  numbers: readonly number[],
) => Promise<readonly HTMLLIElement[]>

/** Gives what makes items, each with a button that collects its article. */
export function resultItems(
  wording: SearchWording,
  languageOf: (tag: string) => string,
  addButton: ResultCollecting['addButton'],
): ItemsOf {
  const absent = () => element('li', { class: 'soft' }, wording.say('client.not-loaded'))
  const load = async (
    { answer, index: { rows, engine }, narrowed }: SearchOutcome,
    number: number,
  ): Promise<Result> => {
    const row = rows.row(number)
    const language = narrowed.facets.language.length > 1 ? languageOf(row.lang) : ''
    const hit = answer?.hits.get(number) ?? NO_HIT
    return { row, hit, article: await engine.load(number), language }
  }
  const itemOf = async (outcome: SearchOutcome, number: number) => {
    const { stories, state, index } = outcome
    const { stamp, storyOf } = index.rows
    const result = await load(outcome, number)
    const item = resultItem(result)
    const others = state.byStory ? (stories.get(storyOf(number)) ?? []).slice(1) : []
    if (others.length > 0) {
      const lineOf = async (other: number) => resultLine(await load(outcome, other))
      item.querySelector('.what')?.append(sameStory(others, lineOf, absent, wording))
    }
    const headline = item.querySelector('h3')?.textContent ?? ''
    const { article, row } = result
    addButton(item, { row: number, stamp, permalink: article.url, headline, language: row.lang })
    return item
  }
  return async (outcome, numbers) => {
    const made = await Promise.allSettled(numbers.map((number) => itemOf(outcome, number)))
    const [failed] = made.filter((each) => each.status === 'rejected')
    if (failed && made.every(({ status }) => status === 'rejected')) throw failed.reason
    if (failed) console.error(failed.reason)
    return made.map((each) => (each.status === 'fulfilled' ? each.value : absent()))
  }
}
