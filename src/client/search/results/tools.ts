// What can be done with a search as a whole: copy its link, export its results.

import { loadScript } from '../../common/host.ts'
import { siteRoot } from '../../common/site.ts'
import { part } from '../elements.ts'
import type { TakenRows } from '../index/article-ids.ts'
import type { SearchWording } from '../wording.ts'

/** Shows the tools that make sense for a number of results; none while nothing is asked. */
export type ShowTools = (count: number | undefined) => void

/** The script that makes files of citations; loaded when the first is asked for. */
interface ExportScript {
  exportRows(root: URL, taken: TakenRows, format: string): Promise<void>
}

/** Listens to the tools; `rows` gives those of the results, in the reader's order; `collectShown` collects those on the page. */
export function searchTools(
  wording: SearchWording,
  rows: () => TakenRows,
  collectShown: () => Promise<void>,
): ShowTools {
  const bar = part('tools')
  /** Shows the address to readers whose browser does not let a page write to the clipboard. */
  const address = part('address', HTMLInputElement)
  /** Holds a button for each format, its name as the value. */
  const exporting = part('export')
  const status = part('tools-status')
  const collect = part('collect')
  collect.addEventListener('click', () => void collectShown())
  part('copy').addEventListener('click', async () => {
    address.value = location.href
    try {
      await navigator.clipboard.writeText(location.href)
      address.hidden = true
      status.textContent = wording.say('client.copied')
    } catch {
      address.hidden = false
      address.select()
      status.textContent = wording.say('client.copy-by-hand')
    }
  })
  exporting.addEventListener('click', async ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return
    const taken = rows()
    status.textContent = wording.say('client.exporting')
    try {
      const script = await loadScript<ExportScript>('export')
      await script.exportRows(siteRoot, taken, target.value)
      status.textContent = wording.count('client.exported', taken.rows.length)
    } catch (error) {
      console.error(error)
      status.textContent = wording.say('client.not-exported')
    }
  })
  return (count) => {
    bar.hidden = count === undefined
    exporting.hidden = count === 0
    collect.hidden = count === 0
    address.hidden = true
    status.textContent = ''
  }
}
