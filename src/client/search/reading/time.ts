// Entry of `time.js`: up to six queries over time, as articles or as a share of what is held, drawn together or apart, and as a table.
import { csvOf } from '../../../value/delimited.ts'
import { csvFile, download } from '../../citation/download.ts'
import { button, element } from '../../common/dom.ts'
import type { FilterWords } from '../filters/chips.ts'
import { shownDate } from '../filters/page-calendar.ts'
import { narrow } from '../query/narrow.ts'
import type { SearchOutcome } from '../query/outcome.ts'
import { MOST_BESIDE, MOST_IN_ONE, type SearchState } from '../state.ts'
import { digitsIn } from '../wording.ts'
import { type Canvas, chartOf, heldSample, sampleOf } from './chart.ts'
import type { Period } from './periods.ts'
import type { ReadingCalls, ShowReading } from './reading.ts'
import { type Spread, sharesOf, spreadOf } from './series.ts'

/** Makes the view in its place. */
export function openReading(place: HTMLElement, calls: ReadingCalls): ShowReading {
  const { words, ask } = calls
  const queries = element('form', { class: 'queries ui' })
  queries.addEventListener('submit', (event) => event.preventDefault())
  const drawing = element('div', { class: 'drawing' })
  const note = element('p', { class: 'soft ui', role: 'status' })
  const table = element('div', { class: 'sheet' })
  const details = element(
    'details',
    { class: 'ui' },
    element('summary', {}, words.wording.say('client.as-table')),
    table,
  )
  const key = element('p', { class: 'key soft ui' })
  place.replaceChildren(queries, drawing, key, note, details)
  let shown: { readonly spread: Spread; readonly how: Drawn } | undefined
  let turn = 0

  const draw = () => {
    if (shown && drawing.clientWidth > 0)
      drawing.replaceChildren(...drawings(shown.spread, shown.how, drawing, words))
  }
  new ResizeObserver(draw).observe(place)
  return async (outcome) => {
    turn += 1
    const mine = turn
    const { state, index, results } = outcome
    showQueries(queries, outcome, calls)
    const others = await Promise.all(
      state.beside.map(async (query) => [query, await ask(query, state.selection)] as const),
    )
    if (mine !== turn) return
    const held = narrow(index.rows, index.rows.all, state.selection).rows
    const spread = spreadOf(index.rows, held, [[state.query, results], ...others], words.calendar)
    shown = { spread, how: { asShare: state.asShare, isApart: isApart(state) } }
    draw()
    const { wording } = words
    note.textContent = spread.unplaced === 0 ? '' : wording.count('client.unspread', spread.unplaced)
    const most = wording.number(Math.max(0, ...spread.held))
    key.replaceChildren(heldSample(), wording.say('client.held-most', { n: most }))
    table.replaceChildren(tableOf(spread, words), saveButton(spread, words))
  }
}

/** What a step of time is called. */
function periodText(
  { years: [first, last], month, day }: Period,
  { wording, calendar }: FilterWords,
): string {
  if (day !== '') return digitsIn(shownDate(calendar, day), wording)
  const year = wording.digits(first)
  if (month > 0)
    return wording.say('date.month', { month: wording.say(`month.${calendar.name}.${month}`), year })
  return first === last ? year : `${year}\u2013${wording.digits(last)}`
}

/** How queries are drawn. */
interface Drawn {
  readonly asShare: boolean
  readonly isApart: boolean
}

function isApart(state: Pick<SearchState, 'isApart' | 'beside'>): boolean {
  return state.isApart || state.beside.length >= MOST_IN_ONE
}

/** A box for each query that can be drawn, beside the one in the search box, and the choice of what is drawn. */
function showQueries(
  form: HTMLElement,
  { state }: SearchOutcome,
  { words: { wording }, change }: ReadingCalls,
): void {
  const focused =
    document.activeElement instanceof HTMLInputElement && form.contains(document.activeElement)
      ? document.activeElement.name
      : ''
  const slots = Math.min(MOST_BESIDE, state.beside.length + 1)
  const boxes = Array.from({ length: slots }, (_, i) => {
    const label = wording.say('client.beside', { n: wording.number(i + 2) })
    const input = element('input', {
      type: 'text',
      name: `beside-${i}`,
      value: state.beside[i] ?? '',
      placeholder: label,
      'aria-label': label,
      dir: 'auto',
      spellcheck: 'false',
    })
    input.addEventListener('change', () => {
      const all = [...form.querySelectorAll<HTMLInputElement>('input[type="text"]')].map(({ value }) =>
        value.trim(),
      )
      change({ beside: all.filter((query) => query !== '') })
    })
    return element('li', {}, ...(isApart(state) ? [] : [sampleOf(i + 1)]), input)
  })
  const choices = [false, true].map((asShare) => {
    const input = element('input', { type: 'radio', name: 'as', value: String(asShare) })
    input.checked = state.asShare === asShare
    input.addEventListener('change', () => change({ asShare }))
    return element('label', {}, input, ' ', wording.say(asShare ? 'client.as-share' : 'client.as-articles'))
  })
  const apart = element('input', { type: 'checkbox', name: 'draw' })
  apart.checked = isApart(state)
  apart.disabled = state.beside.length >= MOST_IN_ONE
  apart.addEventListener('change', () => change({ isApart: apart.checked }))
  form.replaceChildren(
    element(
      'ul',
      { role: 'list' },
      element(
        'li',
        {},
        ...(isApart(state) ? [] : [sampleOf(0)]),
        element('bdi', {}, state.query || wording.say('client.all-articles')),
      ),
      ...boxes,
    ),
    element(
      'fieldset',
      { class: 'sorting' },
      element('legend', { class: 'hidden-label' }, wording.say('client.drawn-as')),
      ...choices,
      ...(state.beside.length === 0
        ? []
        : [element('label', {}, apart, ' ', wording.say('client.drawn-apart'))]),
    ),
  )
  if (focused !== '') form.querySelector<HTMLInputElement>(`[name="${focused}"]`)?.focus()
}

/** One drawing of all queries, or one of each under its words; the scale is the same in all of them. */
function drawings(
  { periods, held, series }: Spread,
  { asShare, isApart: areApart }: Drawn,
  place: HTMLElement,
  words: FilterWords,
): Element[] {
  const { wording } = words
  const lines = series.map((each) => (asShare ? sharesOf(each, held) : each.counts))
  const most = Math.max(0, ...lines.flatMap((values) => values.map((value) => value ?? 0)))
  const top = most === 0 ? 1 : asShare ? most : most + (most % 2)
  const label = (value: number) => (asShare ? percent(value, words) : wording.number(Math.round(value)))
  const chart = (drawn: typeof lines, title: string, canvas: Pick<Canvas, 'width' | 'height'>) =>
    chartOf(
      {
        lines: drawn,
        held,
        top,
        topLabel: label(top),
        noneLabel: wording.number(0),
        middleLabel: asShare || top > 1 ? label(top / 2) : '',
        labels: periods.map((period) => periodText(period, words)),
        title,
      },
      { ...canvas, fromRight: document.documentElement.dir === 'rtl' },
    )
  const title = wording.say('client.chart', { n: wording.number(Math.max(0, ...held)) })
  place.classList.toggle('apart', areApart)
  if (!areApart) return [chart(lines, title, { width: place.clientWidth, height: 260 })]
  const width = place.clientWidth >= 640 ? (place.clientWidth - 24) / 2 : place.clientWidth
  return series.map(({ query }, n) => {
    const name = query || wording.say('client.all-articles')
    return element(
      'figure',
      {},
      element('figcaption', { dir: 'auto' }, name),
      chart([lines[n] ?? []], `${name}. ${title}`, { width, height: 170 }),
    )
  })
}

function percent(share: number, { wording }: FilterWords): string {
  const text = (share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)
  return wording.say('client.percent', { n: digitsIn(text, wording) })
}

/** What is drawn, as a table: each step of time with what is held of it and what each query finds. */
function tableOf({ periods, held, series }: Spread, words: FilterWords): HTMLTableElement {
  const { wording } = words
  const shares = series.map((each) => sharesOf(each, held))
  const heads = [
    wording.say('client.dates'),
    wording.say('client.held'),
    ...series.map(({ query }) => query || wording.say('client.all-articles')),
  ]
  return element(
    'table',
    { class: 'num' },
    element('caption', { class: 'hidden-label' }, wording.say('client.spread')),
    element(
      'thead',
      {},
      element('tr', {}, ...heads.map((head) => element('th', { scope: 'col', dir: 'auto' }, head))),
    ),
    element(
      'tbody',
      {},
      ...periods.map((period, i) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, periodText(period, words)),
          element('td', {}, wording.number(held[i] ?? 0)),
          ...series.map(({ counts }, n) => {
            const share = shares[n]?.[i]
            const count = wording.number(counts[i] ?? 0)
            return element('td', {}, share === undefined ? count : `${count} (${percent(share, words)})`)
          }),
        ),
      ),
    ),
  )
}

function saveButton({ periods, held, series }: Spread, words: FilterWords): HTMLButtonElement {
  return button(
    { class: 'plain' },
    () => {
      const heads = ['period', 'held', ...series.map(({ query }) => query)]
      const lines = periods.map((period, i) => [
        isoPeriod(period),
        String(held[i] ?? 0),
        ...series.map(({ counts }) => String(counts[i] ?? 0)),
      ])
      download('over-time', csvFile, csvOf([heads, ...lines]))
    },
    words.wording.say('client.save-table'),
  )
}

function isoPeriod({ years: [first, last], month, day }: Period): string {
  if (day !== '') return day
  if (month > 0) return `${first}-${String(month).padStart(2, '0')}`
  return first === last ? String(first) : `${first}/${last}`
}
