// What can be done with a search as a whole: copy its link, export its results.

import { scriptAddress } from '../../common/site.ts'
import type { TakenRows } from '../index/article-ids.ts'
import type { SearchWording } from '../wording.ts'

/** What the tools need of the page. */
export interface ToolParts {
  readonly root: URL
  /** Holds all tools. */
  readonly bar: HTMLElement
  readonly copy: HTMLButtonElement
  /** Holds the address for readers whose browser does not let a page write to the clipboard. */
  readonly address: HTMLInputElement
  /** Holds a button for each format, its name as the value. */
  readonly exporting: HTMLElement
  readonly status: HTMLElement
  readonly wording: SearchWording
  /** The rows of the results, in the reader's order. */
  readonly rows: () => TakenRows
}

/** Shows the tools that make sense for a number of results; none while nothing is asked. */
export interface Tools {
  readonly show: (count: number | undefined) => void
}

/** The script that makes files of citations; loaded when the first is asked for. */
interface ExportScript {
  exportRows(root: URL, taken: TakenRows, format: string): Promise<void>
}

/** Listens to the tools. */
export function searchTools(parts: ToolParts): Tools {
  const { root, bar, copy, address, exporting, status, wording } = parts
  copy.addEventListener('click', async () => {
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
    const taken = parts.rows()
    status.textContent = wording.say('client.exporting')
    try {
      const script: ExportScript = await import(scriptAddress('export'))
      await script.exportRows(root, taken, target.value)
      status.textContent = wording.count('client.exported', taken.rows.length)
    } catch (error) {
      console.error(error)
      status.textContent = wording.say('client.not-exported')
    }
  })
  return {
    show: (count) => {
      bar.hidden = count === undefined
      exporting.hidden = count === 0
      address.hidden = true
      status.textContent = ''
    },
  }
}
