// The filter by date: two boxes to type in, and the years of the results as bars that can be pressed.
import { element, elementAt, focusedIn } from '../../common/dom.ts'
import type { Rows } from '../index/rows.ts'
import { isBackward } from '../query/date-range.ts'
import type { Selection } from '../state.ts'
import { digitsIn, type SearchWording } from '../wording.ts'
import { type Bar, histogram } from './histogram.ts'
import { dateIn, type PageCalendar, readTypedDate, type Side } from './page-calendar.ts'

type Dates = Pick<Selection, 'from' | 'to' | 'undated'>

/** What the filter needs of the page. */
export interface DateParts {
  readonly from: HTMLInputElement
  readonly to: HTMLInputElement
  /** Says how dates are typed, or what is wrong with one. */
  readonly note: HTMLElement
  readonly bars: HTMLElement
  readonly undated: HTMLInputElement
  readonly undatedCount: HTMLElement
  readonly wording: SearchWording
  readonly calendar: PageCalendar
  readonly choose: (dates: Dates) => void
}

/** Shows the dates that are chosen, and how the rows of any date are spread. */
export type ShowDates = (dates: Dates, rows: Rows, numbers: readonly number[]) => void

/** Listens to the boxes and bars. */
export function dateFilter(parts: DateParts): ShowDates {
  const { from, to, note, bars, undated, undatedCount, wording, choose } = parts
  const help = note.textContent ?? ''
  const label = undated.closest('label')
  if (label) label.hidden = true
  let shown: Dates = { from: '', to: '', undated: false }

  const typed = (box: HTMLInputElement, side: Side) => {
    for (const each of [from, to]) each.removeAttribute('aria-invalid')
    note.textContent = help
    note.classList.remove('wrong')
    const read = typedDates(box, side, shown, wording)
    if (typeof read === 'string') showFault(box, note, read)
    else if (read[side] !== shown[side]) choose(read)
  }
  from.addEventListener('change', () => typed(from, 'from'))
  to.addEventListener('change', () => typed(to, 'to'))
  undated.addEventListener('change', () => choose({ ...shown, undated: undated.checked }))
  bars.addEventListener('click', (event) => {
    const button = elementAt(event, 'button')
    if (!button) return
    const isChosen = button.getAttribute('aria-pressed') === 'true'
    const { from: first = '', to: last = '' } = isChosen ? {} : button.dataset
    choose({ ...shown, from: first, to: last })
  })

  return (dates, rows, numbers) => {
    for (const side of ['from', 'to'] as const) {
      const box = parts[side]
      // What is being typed stays.
      if (document.activeElement !== box || dates[side] !== shown[side]) box.value = inBox(dates[side], parts)
    }
    shown = dates
    const without = numbers.filter((number) => rows.row(number).day === '').length
    undated.checked = dates.undated
    undatedCount.textContent = wording.number(without)
    if (label) label.hidden = without === 0 && !dates.undated
    showBars(dates, rows, numbers, parts)
  }
}

/** The dates with what stands in one of the boxes; or what is wrong with it, as a sentence. */
function typedDates(box: HTMLInputElement, side: Side, shown: Dates, wording: SearchWording): Dates | string {
  const text = box.value.trim()
  const date = text === '' ? '' : readTypedDate(text, side)
  if (date === undefined) return wording.say('client.no-date', { text })
  const dates = { ...shown, [side]: date }
  return isBackward(dates) ? wording.say('client.backward') : dates
}

function showFault(box: HTMLInputElement, note: HTMLElement, fault: string): void {
  box.setAttribute('aria-invalid', 'true')
  note.textContent = fault
  note.classList.add('wrong')
}

/** Shows the bars anew; one that had the focus keeps it, or hands it on to the first. */
function showBars(dates: Dates, rows: Rows, numbers: readonly number[], parts: DateParts): void {
  const { bars, from, calendar } = parts
  const pressed = focusedIn(bars, HTMLButtonElement)?.dataset
  const { bars: all, unplaced } = histogram(rows, numbers, dates, calendar)
  bars.replaceChildren(...barNodes(all, unplaced, dates, parts))
  if (!pressed) return
  const buttons = [...bars.querySelectorAll('button')]
  const same = buttons.find(
    ({ dataset }) => dataset['from'] === pressed['from'] && dataset['to'] === pressed['to'],
  )
  const next = same ?? buttons[0] ?? from
  next.focus()
}

function inBox(date: string, { calendar, wording }: DateParts): string {
  return digitsIn(dateIn(calendar, date), wording)
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
  const ends =
    first.month === 0
      ? [first.years[0], last.years[1]].map((year) => wording.digits(year))
      : [first, last].map((bar) => spanText(bar, parts))
  return [
    element(
      'ol',
      { role: 'list', class: 'histogram', 'aria-label': wording.say('client.spread') },
      ...bars.map((bar) => barItem(bar, largest, parts)),
    ),
    element(
      'p',
      { class: 'ends num soft', 'aria-hidden': 'true' },
      ...ends.map((text) => element('span', {}, text)),
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

function spanText({ years: [first, last], month }: Bar, { wording, calendar }: DateParts): string {
  const year = wording.digits(first)
  if (month > 0)
    return wording.say('date.month', { month: wording.say(`month.${calendar.name}.${month}`), year })
  return first === last ? year : `${year}–${wording.digits(last)}`
}
