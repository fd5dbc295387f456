// Entry of `context.js`: every occurrence of a query on a line, centred, with the words around it.
import { csvFile, download } from '../../citation/download.ts'
import { element } from '../../common/dom.ts'
import { siteRoot } from '../../common/site.ts'
import { markFragment } from '../../text/marks.ts'
import type { Rows } from '../index/rows.ts'
import type { SearchOutcome } from '../query/outcome.ts'
import { resultHref } from '../results/stored-list.ts'
import { LINE_ORDERS, type LineOrder } from '../state.ts'
import type { SearchWording } from '../wording.ts'
import { LINES_AT_A_TIME, type Line, type Lines, linesOf } from './lines.ts'
import { linesCsv } from './lines-csv.ts'
import { inOrder } from './occurrences.ts'
import type { ReadingCalls, ShowReading } from './reading.ts'

/** Lines put on the page in one go: the page answers to keys in between. */
const AT_ONCE = 50

/** Makes the view in its place. */
export function openReading(place: HTMLElement, { words: { wording }, change }: ReadingCalls): ShowReading {
  const orders = orderForm(wording, (order) => change({ lines: order }))
  const list = element('ol', { class: 'kwic', role: 'list' })
  const said = element('p', { class: 'progress ui soft num', role: 'status' })
  const more = element('button', { type: 'button', class: 'plain' })
  const save = element('button', { type: 'button', class: 'plain' })
  const tools = element('p', { class: 'tools ui' }, more, save)
  place.replaceChildren(orders.form, list, said, tools)
  let shown: { readonly outcome: SearchOutcome; readonly lines: Lines } | undefined
  let drawing = 0

  const ordered = ({ outcome, lines }: NonNullable<typeof shown>) =>
    inOrder(lines.loaded(), outcome.state.lines, document.documentElement.lang)
  const draw = async (mine: NonNullable<typeof shown>) => {
    drawing += 1
    const turn = drawing
    const all = ordered(mine)
    list.replaceChildren()
    for (let at = 0; at < all.length; at += AT_ONCE) {
      if (at > 0) await new Promise((go) => setTimeout(go))
      if (turn !== drawing) return
      list.append(...all.slice(at, at + AT_ONCE).map((line) => lineItem(line, mine.outcome.index.rows)))
    }
    showCounts(mine.lines)
  }
  const showCounts = (lines: Lines) => {
    const loaded = lines.loaded().length
    said.textContent = countText(lines, wording)
    more.hidden = lines.isWhole()
    more.textContent = wording.say('client.more-lines', { n: wording.number(LINES_AT_A_TIME) })
    save.hidden = loaded === 0
    save.textContent = wording.count('client.save-lines', loaded)
  }
  const load = async (mine: NonNullable<typeof shown>) => {
    said.textContent = wording.say('client.working')
    await mine.lines.more(() => shown === mine)
    if (shown === mine) await draw(mine)
  }

  more.addEventListener('click', () => {
    const mine = shown
    if (!mine) return
    const before = mine.lines.loaded().length
    load(mine)
      .then(() => list.querySelectorAll('a')[before]?.focus())
      .catch((error: unknown) => console.error(error))
  })
  save.addEventListener('click', () => {
    if (shown) download('lines', csvFile, linesCsv(ordered(shown), shown.outcome.index.rows, siteRoot))
  })
  return async (outcome) => {
    orders.show(outcome.state.lines)
    // Another order asks for nothing.
    const isSame =
      shown?.outcome.answer === outcome.answer && sameRows(shown?.outcome.results, outcome.results)
    shown = { outcome, lines: isSame && shown ? shown.lines : linesOf(outcome) }
    if (isSame) await draw(shown)
    else await load(shown)
  }
}

function sameRows(a: readonly number[] | undefined, b: readonly number[]): boolean {
  return a?.length === b.length && a.every((row, i) => row === b[i])
}

function countText(lines: Lines, wording: SearchWording): string {
  const all = lines.all()
  const shown = lines.loaded().length
  const count = lines.isWhole()
    ? wording.count('client.occurrences', shown)
    : wording.say('client.some-lines', {
        shown: wording.number(shown),
        all: wording.count('client.occurrences', all),
      })
  return lines.failed() === 0 ? count : `${count} ${wording.count('client.unread', lines.failed())}`
}

/** The choice of an order, and what shows which is chosen. */
function orderForm(wording: SearchWording, choose: (order: LineOrder) => void) {
  const inputs = LINE_ORDERS.map((value) => element('input', { type: 'radio', name: 'lines', value }))
  const labels = inputs.map((input, i) => {
    const order = LINE_ORDERS[i] ?? 'article'
    input.addEventListener('change', () => choose(order))
    return element('label', {}, input, ' ', wording.say(`client.lines-${order}`))
  })
  const legend = element('legend', { class: 'hidden-label' }, wording.say('client.lines-order'))
  const form = element('form', { class: 'ui' }, element('fieldset', { class: 'sorting' }, legend, ...labels))
  form.addEventListener('submit', (event) => event.preventDefault())
  return {
    form,
    show: (order: LineOrder) => {
      for (const input of inputs) input.checked = input.value === order
    },
  }
}

/**
 * One line: what is before, what answers, what is after, in the direction of the article; then the article. What answers
 * stands in the middle in both directions.
 */
function lineItem({ before, match, after, row, permalink, headline }: Line, rows: Rows): HTMLLIElement {
  const { lang, dir, dateText, day } = rows.row(row)
  const href = resultHref(
    siteRoot,
    { url: permalink, content: '', meta: { headline } },
    markFragment([match]),
  )
  const isTurned = dir !== (document.documentElement.dir || 'ltr')
  return element(
    'li',
    isTurned ? { class: 'turned' } : {},
    element('span', { class: 'before', lang, dir }, element('span', {}, before)),
    element('mark', { lang, dir }, match),
    element('span', { class: 'after', lang, dir }, after),
    element(
      'span',
      { class: 'source ui', dir },
      element('a', { href, lang, dir }, headline),
      element('bdi', { class: 'soft num' }, day === '' ? '' : ` ${dateText}`),
    ),
  )
}
