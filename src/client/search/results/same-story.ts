// Below a result that stands for its story: the other results that tell it, shown when they are asked for.
import { button, element } from '../../common/dom.ts'
import type { SearchWording } from '../wording.ts'

/** More of one story are not loaded. */
const MOST = 50

/** A button that shows the others of a story, each as a line that `lineOf` makes; what cannot be made says `absent`. */
export function sameStory(
  others: readonly number[],
  lineOf: (number: number) => Promise<HTMLLIElement>,
  absent: () => HTMLLIElement,
  wording: SearchWording,
): HTMLElement {
  const id = `story-${others[0] ?? ''}`
  const lines = element('ul', { class: 'same-story', id, role: 'list', hidden: '' })
  const show = async () => {
    const isShown = !lines.hidden
    lines.hidden = isShown
    opener.ariaExpanded = String(!isShown)
    if (isShown || lines.children.length > 0) return
    const made = await Promise.allSettled(others.slice(0, MOST).map(lineOf))
    lines.replaceChildren(...made.map((each) => (each.status === 'fulfilled' ? each.value : absent())))
    if (others.length > MOST)
      lines.append(
        element(
          'li',
          { class: 'soft' },
          wording.say('client.shown', { shown: wording.number(MOST), all: wording.number(others.length) }),
        ),
      )
  }
  const opener = button(
    { class: 'link', 'aria-expanded': 'false', 'aria-controls': id },
    () => void show(),
    wording.count('client.more-of-story', others.length),
  )
  return element('div', { class: 'of-story ui' }, opener, lines)
}
