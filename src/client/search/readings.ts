// The ways of reading a search beside its list: which one is on the page.
import { loadScript } from '../common/host.ts'
import { reading } from './elements.ts'
import type { SearchOutcome } from './query/outcome.ts'
import type { ReadingCalls, ReadingScript, ShowReading } from './reading/reading.ts'
import type { View } from './state.ts'

/** Shows an outcome in the way that its state asks for; nothing for the list. Rejects when that cannot be loaded. */
export type ShowInReading = (outcome: SearchOutcome) => Promise<void>

/** Opens each way of reading in a place of its own when it is first asked for. */
export function readings(calls: ReadingCalls): ShowInReading {
  const opened = new Map<View, Promise<ShowReading>>()
  const places = new Map<View, HTMLElement>()
  const open = async (view: 'context' | 'time'): Promise<ShowReading> => {
    const script = await loadScript<ReadingScript>(view)
    const place = document.createElement('div')
    places.set(view, place)
    reading.append(place)
    return script.openReading(place, calls)
  }
  return async (outcome) => {
    const { view } = outcome.state
    const isShown = outcome.answer !== undefined
    if (view !== 'list' && isShown) {
      const opening = opened.get(view) ?? open(view)
      opened.set(view, opening)
      opening.catch(() => opened.delete(view))
      const show = await opening
      for (const [other, place] of places) place.hidden = other !== view
      await show(outcome)
    } else for (const place of places.values()) place.hidden = true
  }
}
