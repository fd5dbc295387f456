// Beside each result, a button that puts the article into the reader's collection or takes it out.

import { collectAll, toggleCollected } from '../../collection/button.ts'
import { openCollection } from '../../collection/store.ts'
import { element } from '../../common/dom.ts'
import { notice } from '../../common/notice.ts'
import { siteRoot as root } from '../../common/site.ts'
import { list } from '../elements.ts'
import { articleIdsOf } from '../index/article-ids.ts'
import type { SearchWording } from '../wording.ts'

/** What is collected of a result. */
export interface CollectableResult {
  readonly row: number
  /** Of the table whose row it is. */
  readonly stamp: string
  readonly permalink: string
  readonly headline: string
  readonly language: string
}

/** The results of the page, and the reader's collection. */
export interface ResultCollecting {
  /** Gives a result its button. */
  readonly addButton: (item: HTMLElement, result: CollectableResult) => void
  /** Collects all results that are on the page. */
  readonly collectShown: () => Promise<void>
}

/**
 * Lets the results of a list be collected. An article is collected by its record's id, which is fetched when a
 * button is pressed; its address tells whether it is in the collection.
 */
export function collectResults(wording: SearchWording): ResultCollecting {
  const store = openCollection(root)
  const results = new Map<HTMLButtonElement, CollectableResult>()
  const isCollected = ({ permalink }: CollectableResult) =>
    store.read().some((item) => item.permalink === permalink)

  const collect = async (result: CollectableResult) => {
    try {
      const { row, stamp, permalink, headline, language } = result
      const [id = ''] = await articleIdsOf(root, { stamp, rows: [row] })
      await toggleCollected({ id, permalink, headline, language }, store, root)
    } catch (error) {
      console.error(error)
      notice(wording.say('client.not-collected'))
    }
  }

  store.onChange(() => {
    for (const [button, result] of results) {
      if (button.isConnected) button.ariaPressed = String(isCollected(result))
      else results.delete(button)
    }
  })
  list.addEventListener('click', ({ target }) => {
    const result = target instanceof HTMLButtonElement ? results.get(target) : undefined
    if (result) void collect(result)
  })
  const collectShown = async () => {
    try {
      const shown = [...results].flatMap(([button, result]) => (button.isConnected ? result : []))
      const [first] = shown
      if (!first) return
      const ids = await articleIdsOf(root, { stamp: first.stamp, rows: shown.map(({ row }) => row) })
      await collectAll(
        shown.map(({ permalink, headline, language }, i) => ({
          id: ids[i] ?? '',
          permalink,
          headline,
          language,
        })),
        store,
        root,
      )
    } catch (error) {
      console.error(error)
      notice(wording.say('client.not-collected'))
    }
  }
  const addButton = (item: HTMLElement, result: CollectableResult) => {
    const link = item.querySelector('h3 a')
    const id = `collect-${result.row}`
    if (link) link.id = `result-${result.row}`
    const button = element('button', {
      type: 'button',
      class: 'collect',
      id,
      'aria-pressed': String(isCollected(result)),
      'aria-labelledby': `${id} result-${result.row}`,
    })
    button.append(wording.say('client.collect'))
    results.set(button, result)
    item.append(element('p', { class: 'acts ui' }, button))
  }
  return { addButton, collectShown }
}
