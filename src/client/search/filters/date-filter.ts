// The filter by date: two boxes to type in, and the years of the results as bars that can be pressed.
import { element, elementAt, focusedIn } from '../../common/dom.ts'
import { part } from '../elements.ts'
import type { Rows } from '../index/rows.ts'
import { isBackward } from '../query/date-range.ts'
import type { Selection } from '../state.ts'
import { digitsIn, type SearchWording } from '../wording.ts'
import type { FilterWords } from './chips.ts'
import { type Bar, histogram } from './histogram.ts'
import { type Side, shownDate } from './page-calendar.ts'
import { type MonthNames, monthNames, readTypedDate } from './typed-date.ts'

type Dates = Pick<Selection, 'from' | 'to' | 'undated'>

const SIDES: readonly Side[] = ['from', 'to']

/** Shows the dates that are chosen, and how the rows of any date are spread. */
export type ShowDates = (dates: Dates, rows: Rows, numbers: readonly number[]) => void

/** Listens to the boxes and bars; `choose` is called with the dates that the reader chooses. */
export function dateFilter(words: FilterWords, choose: (dates: Dates) => void): ShowDates {
  const { wording } = words
  const months = monthNames(wording)
  const boxes = { from: part('from', HTMLInputElement), to: part('to', HTMLInputElement) }
  /** Says how dates are typed, or what is wrong with one. */
  const note = part('date-note')
  const bars = part('bars')
  const undated = part('undated', HTMLInputElement)
  const undatedCount = part('undated-count')
  const help = note.textContent ?? ''
  const label = undated.closest('label')
  if (label) label.hidden = true
  let shown: Dates = { from: '', to: '', undated: false }

  const typed = (side: Side) => {
    const box = boxes[side]
    for (const each of Object.values(boxes)) each.removeAttribute('aria-invalid')
    note.textContent = help
    note.classList.remove('wrong')
    const read = typedDates(box, side, shown, { wording, months })
    if (typeof read !== 'string') {
      if (read[side] !== shown[side]) choose(read)
      return
    }
    showFault(box, note, `${read} ${wording.say('client.unbounded')}`)
    // The results must not go on by a date that the box does not show any more.
    if (shown[side] !== '') choose({ ...shown, [side]: '' })
  }
  for (const side of SIDES) boxes[side].addEventListener('change', () => typed(side))
  undated.addEventListener('change', () => choose({ ...shown, undated: undated.checked }))
  bars.addEventListener('click', (event) => {
    const button = elementAt(event, 'button')
    if (!button) return
    const isChosen = button.getAttribute('aria-pressed') === 'true'
    const { from: first = '', to: last = '' } = isChosen ? {} : button.dataset
    choose({ ...shown, from: first, to: last })
  })

  return (dates, rows, numbers) => {
    for (const side of SIDES) {
      const box = boxes[side]
      // What is being typed stays, and so does what could not be read.
      const isWrong = box.hasAttribute('aria-invalid') && dates[side] === ''
      if (!isWrong && (document.activeElement !== box || dates[side] !== shown[side]))
        box.value = inBox(dates[side], words)
    }
    shown = dates
    const without = numbers.filter((number) => rows.dateOf(number).day === '').length
    undated.checked = dates.undated
    undatedCount.textContent = wording.number(without)
    if (label) label.hidden = without === 0 && !dates.undated
    const focused = focusedIn(bars, HTMLButtonElement)?.dataset
    const { bars: all, unplaced } = histogram(rows, numbers, dates, words.calendar)
    bars.replaceChildren(...barNodes(all, unplaced, dates, words))
    if (focused) (barLike(focused, bars) ?? boxes.from).focus()
  }
}

/** The dates with what stands in one of the boxes; or what is wrong with it, as a sentence. */
function typedDates(
  box: HTMLInputElement,
  side: Side,
  shown: Dates,
  { wording, months }: { readonly wording: SearchWording; readonly months: MonthNames },
): Dates | string {
  const text = box.value.trim()
  const read = text === '' ? { date: '' } : readTypedDate(text, side, months)
  if (!('date' in read))
    return read.fault === 'no-date'
      ? wording.say('client.no-date', { text })
      : wording.say('client.no-day', { text, days: wording.number(read.days) })
  const dates = { ...shown, [side]: read.date }
  return isBackward(dates) ? wording.say('client.backward') : dates
}

function showFault(box: HTMLInputElement, note: HTMLElement, fault: string): void {
  box.setAttribute('aria-invalid', 'true')
  note.textContent = fault
  note.classList.add('wrong')
}

/** The bar that has taken the place of another one, else the first. */
function barLike({ from, to }: DOMStringMap, bars: HTMLElement): HTMLElement | undefined {
  const buttons = [...bars.querySelectorAll('button')]
  return buttons.find(({ dataset }) => dataset['from'] === from && dataset['to'] === to) ?? buttons[0]
}

function inBox(date: string, { calendar, wording }: FilterWords): string {
  return digitsIn(shownDate(calendar, date), wording)
}

function barNodes(
  bars: readonly Bar[],
  unplaced: number,
  { from, to }: Dates,
  words: FilterWords,
): HTMLElement[] {
  const { wording } = words
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
      : [first, last].map((bar) => spanText(bar, words))
  return [
    element(
      'ol',
      { role: 'list', class: 'histogram', 'aria-label': wording.say('client.spread') },
      ...bars.map((bar) => barItem(bar, largest, words)),
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

function barItem(bar: Bar, largest: number, words: FilterWords): HTMLLIElement {
  const { wording } = words
  const label = wording.say('client.bar', {
    span: spanText(bar, words),
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

function spanText({ years: [first, last], month }: Bar, { wording, calendar }: FilterWords): string {
  const year = wording.digits(first)
  if (month > 0)
    return wording.say('date.month', { month: wording.say(`month.${calendar.name}.${month}`), year })
  return first === last ? year : `${year}–${wording.digits(last)}`
}
