// The range of dates: two boxes to type in, and the years of the results as bars that can be pressed.
import { element } from '../../common/dom.ts'
import type { Rows } from '../index/rows.ts'
import type { SearchWording } from '../results/messages.ts'
import type { Selection } from '../state.ts'
import { digitsIn } from './chips.ts'
import { type Bar, histogram } from './histogram.ts'
import { isBackward, type Reckoning, readDate, type Side, SOLAR_HIJRI, writeDate } from './reckoning.ts'

type Dates = Pick<Selection, 'from' | 'to' | 'undated'>

/** What the range asks of the page. */
export interface DateParts {
  readonly from: HTMLInputElement
  readonly to: HTMLInputElement
  /** Says how dates are typed, or what is wrong with one. */
  readonly note: HTMLElement
  readonly bars: HTMLElement
  readonly undated: HTMLInputElement
  readonly undatedCount: HTMLElement
  readonly wording: SearchWording
  readonly reckoning: Reckoning
  readonly choose: (dates: Dates) => void
}

/** Shows the dates that are chosen and how the rows of any date are spread. */
export type ShowDates = (dates: Dates, rows: Rows, numbers: readonly number[]) => void

/** Listens to the boxes and bars. */
export function dateRange(parts: DateParts): ShowDates {
  const { from, to, note, bars, undated, undatedCount, wording, reckoning, choose } = parts
  const help = note.textContent ?? ''
  const label = undated.closest('label')
  if (label) label.hidden = true
  let shown: Dates = { from: '', to: '', undated: false }

  const complain = (box: HTMLInputElement, text: string) => {
    box.setAttribute('aria-invalid', 'true')
    note.textContent = text
    note.classList.add('wrong')
  }
  const typed = (box: HTMLInputElement, side: Side) => {
    for (const each of [from, to]) each.removeAttribute('aria-invalid')
    note.textContent = help
    note.classList.remove('wrong')
    const date = box.value.trim() === '' ? '' : readDate(box.value, side)
    if (date === undefined) return complain(box, wording.say('client.no-date', { text: box.value.trim() }))
    const next = { ...shown, [side]: date }
    if (isBackward(next.from, next.to)) return complain(box, wording.say('client.backward'))
    if (date !== shown[side]) choose(next)
  }
  from.addEventListener('change', () => typed(from, 'from'))
  to.addEventListener('change', () => typed(to, 'to'))
  undated.addEventListener('change', () => choose({ ...shown, undated: undated.checked }))
  bars.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null
    if (!button) return
    const isChosen = button.getAttribute('aria-pressed') === 'true'
    const { from: first = '', to: last = '' } = isChosen ? {} : button.dataset
    choose({ ...shown, from: first, to: last })
  })

  return (dates, rows, numbers) => {
    if (document.activeElement !== from || dates.from !== shown.from) from.value = inBox(dates.from, parts)
    if (document.activeElement !== to || dates.to !== shown.to) to.value = inBox(dates.to, parts)
    shown = dates
    const without = numbers.reduce((sum, number) => sum + (rows.row(number).day === '' ? 1 : 0), 0)
    undated.checked = dates.undated
    undatedCount.textContent = wording.number(without)
    if (label) label.hidden = without === 0 && !dates.undated
    const focused = document.activeElement
    const pressed = focused instanceof HTMLButtonElement && bars.contains(focused) ? focused : undefined
    const { bars: all, unplaced } = histogram(rows, numbers, dates, reckoning)
    bars.replaceChildren(...barNodes(all, unplaced, dates, parts))
    if (!pressed) return
    const buttons = [...bars.querySelectorAll('button')]
    const same = buttons.find(
      ({ dataset }) => dataset['from'] === pressed.dataset['from'] && dataset['to'] === pressed.dataset['to'],
    )
    const next = same ?? buttons[0] ?? from
    next.focus()
  }
}

function inBox(date: string, { reckoning, wording }: DateParts): string {
  return digitsIn(writeDate(date, reckoning), wording)
}

function barNodes(
  bars: readonly Bar[],
  unplaced: number,
  { from, to }: Dates,
  parts: DateParts,
): HTMLElement[] {
  const { wording } = parts
  const all = element('button', { type: 'button', class: 'link', 'data-from': '', 'data-to': '' })
  all.textContent = wording.say('client.whole-span')
  const wider = from === '' && to === '' ? [] : [all]
  const [first] = bars
  const last = bars.at(-1)
  if (!first || !last || (bars.length === 1 && first.month === 0)) return wider
  const largest = Math.max(1, ...bars.map(({ count }) => count))
  const ends = first.month === 0 ? [first.years[0], last.years[1]].map((year) => wording.digits(year)) : []
  const months = first.month === 0 ? [] : [first, last].map((bar) => spanText(bar, parts))
  return [
    element(
      'ol',
      { role: 'list', class: 'histogram', 'aria-label': wording.say('client.spread') },
      ...bars.map((bar) => barItem(bar, largest, parts)),
    ),
    element(
      'p',
      { class: 'ends num soft', 'aria-hidden': 'true' },
      ...[...ends, ...months].map((text) => element('span', {}, text)),
    ),
    ...(unplaced === 0 ? [] : [element('p', { class: 'soft' }, wording.count('client.unplaced', unplaced))]),
    ...wider,
  ]
}

function barItem(bar: Bar, largest: number, parts: DateParts): HTMLLIElement {
  const { wording } = parts
  const label = wording.say('client.bar', {
    span: spanText(bar, parts),
    articles: wording.count('client.articles', bar.count),
  })
  const name = element('span', { class: 'hidden-label' }, label)
  if (bar.count === 0) return element('li', { class: 'gap' }, name)
  const drawn = element('span', { class: bar.chosen === undefined ? 'bar' : 'bar chosen' })
  drawn.style.blockSize = `${Math.max(3, Math.round((100 * bar.count) / largest))}%`
  return element(
    'li',
    {},
    element(
      'button',
      {
        type: 'button',
        'data-from': bar.from,
        'data-to': bar.to,
        'aria-pressed': String(bar.chosen === 'this'),
        title: label,
      },
      drawn,
      name,
    ),
  )
}

function spanText({ years: [first, last], month }: Bar, { wording, reckoning }: DateParts): string {
  if (month > 0) {
    const calendar = reckoning === SOLAR_HIJRI ? 'solar-hijri' : 'gregorian'
    const name = wording.say(`month.${calendar}.${month}`)
    return wording.say('date.month', { month: name, year: wording.digits(first) })
  }
  return first === last ? wording.digits(first) : `${wording.digits(first)}–${wording.digits(last)}`
}
