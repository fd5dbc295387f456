// The search page: one state, in the address; every event makes a new one and shows it.
import type { SearchTable } from '../search/search-table.ts'
import { required } from './dom.ts'
import { type Engine, openEngine } from './engine.ts'
import { type Found, find } from './find.ts'
import { countText, nothingFound, nothingLeft } from './messages.ts'
import { type Query, readQuery } from './query.ts'
import { narrow, openRows, type Rows, sorted } from './rows.ts'
import { chipButtons, facetFieldsets, resultItem } from './search-view.ts'
import {
  GROUPS,
  type Group,
  isNarrowed,
  NO_SELECTION,
  readState,
  type SearchState,
  SORTS,
  toggled,
  writeState,
} from './state.ts'

/** Results shown at a time. */
const PAGE = 20

/** Milliseconds without a key before a query that is being typed is answered. */
const PAUSE = 160

/** The form of the table that this script reads; see `TABLE_VERSION` of the generator. */
const TABLE_VERSION = 1

/** This script stands in `assets/`, one folder below the site's root. */
const root = new URL('../', import.meta.url)

const form = required('search-form', HTMLFormElement)
const box = required('search-box', HTMLInputElement)
const body = required('search-body', HTMLElement)
const count = required('search-count', HTMLElement)
const chips = required('search-chips', HTMLElement)
const drawer = required('search-drawer', HTMLDetailsElement)
const facets = required('search-facets', HTMLFormElement)
const sorts = required('search-sort', HTMLFormElement)
const message = required('search-message', HTMLElement)
const wayOut = required('search-way-out', HTMLButtonElement)
const browse = required('search-browse', HTMLElement)
const results = required('search-results', HTMLOListElement)
const more = required('search-more', HTMLButtonElement)

let state: SearchState = startState()
/** Whether the address's present entry in the history is a query still being typed. */
let draft = writeState(state) === ''
/** Groups that are shown in full. */
const inFull = new Set<Group>()
/** Counts answers, so that one which comes late is not shown over a later one. */
let turn = 0
let pause: ReturnType<typeof setTimeout> | undefined
/** Shows the next results of the answer on the page. */
let showNext: () => Promise<void> = async () => {}

function startState(): SearchState {
  const submitted = new URLSearchParams(location.search).get('q')
  if (submitted !== null)
    history.replaceState(null, '', location.pathname + writeState({ ...readState(''), query: submitted }))
  return readState(location.hash)
}

interface Index {
  readonly engine: Engine
  readonly rows: Rows
}

let opening: Promise<Index> | undefined

function openIndex(): Promise<Index> {
  opening ??= loadIndex().catch((error: unknown) => {
    opening = undefined
    throw error
  })
  return opening
}

async function loadIndex(): Promise<Index> {
  const response = await fetch(new URL('search/table.json', root), { cache: 'no-cache' })
  if (!response.ok) throw new Error(`The table of articles answered ${response.status}.`)
  const table: SearchTable = await response.json()
  if (table.version !== TABLE_VERSION) throw new Error(`The table of articles has version ${table.version}.`)
  const rows = openRows(table)
  return { rows, engine: await openEngine(root, rows.folders, (href) => import(href)) }
}

let answered: { readonly key: string; readonly found: Promise<Found> } | undefined

function answer({ engine, rows }: Index, query: Query): Promise<Found> {
  const key = JSON.stringify(query)
  if (answered?.key !== key) answered = { key, found: find(engine, rows, query) }
  return answered.found
}

async function show(typing: boolean): Promise<void> {
  turn += 1
  const mine = turn
  const { query: text, selection } = state
  chips.replaceChildren(...chipButtons(selection))
  for (const input of sorts.querySelectorAll('input')) input.checked = input.value === state.sort
  const slow = setTimeout(() => say('Looking through the index …'), 400)
  try {
    const index = await openIndex()
    const query = readQuery(text, typing)
    const asked = query.ranking !== '' || isNarrowed(selection)
    const found = asked ? await answer(index, query) : undefined
    if (found?.matches.size === 0 && !(await index.engine.reachable()))
      throw new Error('The index is out of reach.')
    if (mine !== turn) return
    await showFound(index, query, found, mine)
  } catch (error) {
    answered = undefined
    if (mine === turn) showUnavailable(error)
  } finally {
    clearTimeout(slow)
  }
}

async function showFound(index: Index, query: Query, found: Found | undefined, mine: number): Promise<void> {
  const { selection } = state
  const { rows } = index
  const numbers = found ? [...found.matches.keys()] : Array.from({ length: rows.count }, (_, row) => row)
  const narrowed = narrow(rows, numbers, selection)
  const sort = query.ranking === '' && state.sort === 'relevance' ? 'newest' : state.sort
  const inOrder = found ? sorted(rows, narrowed.rows, sort, (row) => found.matches.get(row)?.score ?? 0) : []
  const terms = query.terms.map(({ text }) => text)
  const itemsOf = (some: readonly number[]) =>
    Promise.all(
      some.map(async (number) => {
        const match = found?.matches.get(number)
        if (match === undefined) return []
        return [resultItem({ row: rows.row(number), match, fragment: await match.load(), terms, root })]
      }),
    )
  const first = await itemsOf(inOrder.slice(0, PAGE))
  if (mine !== turn) return
  browse.hidden = true
  showFacets(narrowed.facets)
  results.replaceChildren(...first.flat())
  more.hidden = inOrder.length <= PAGE
  showNext = async () => {
    const items = (
      await itemsOf(inOrder.slice(results.children.length, results.children.length + PAGE))
    ).flat()
    if (mine !== turn) return
    results.append(...items)
    more.hidden = results.children.length >= inOrder.length
    items[0]?.querySelector('a')?.focus()
  }
  const text = found ? countText(inOrder.length, numbers.length, isNarrowed(selection)) : ''
  if (count.textContent !== text) count.textContent = text
  if (found === undefined)
    say(
      'Type a word, a name, or a “phrase in quotation marks”; or choose a tag, a publication, an author or a year.',
    )
  else if (numbers.length === 0) say(nothingFound(query, found))
  else if (inOrder.length === 0) say(nothingLeft(numbers.length), true)
  else say('')
}

function showFacets(values: Parameters<typeof facetFieldsets>[0]): void {
  const focused = document.activeElement
  const { name, value } =
    focused instanceof HTMLInputElement && facets.contains(focused) ? focused : { name: '', value: '' }
  facets.replaceChildren(...facetFieldsets(values, inFull))
  const again = [...facets.querySelectorAll('input')].find(
    (input) => input.name === name && input.value === value,
  )
  again?.focus()
}

function showUnavailable(error: unknown): void {
  console.error(error)
  count.textContent = ''
  results.replaceChildren()
  facets.replaceChildren()
  more.hidden = true
  say(
    'The search index cannot be loaded. Look again when you are connected, or go on from one of these pages:',
  )
  browse.hidden = false
}

function say(text: string, filtersInTheWay = false): void {
  if (message.textContent !== text) message.textContent = text
  wayOut.hidden = !filtersInTheWay
}

/** Goes on to a new state: as a step that Back undoes, or in place of the query being typed. */
function goTo(next: SearchState, typing = false): void {
  clearTimeout(pause)
  const address = location.pathname + writeState(next)
  const changed = writeState(next) !== writeState(state)
  if (changed && (typing ? draft : draft && next.query !== state.query))
    history.replaceState(null, '', address)
  else if (changed) history.pushState(null, '', address)
  draft = typing && (changed || draft)
  state = next
  void show(typing)
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  goTo({ ...state, query: box.value.trim() })
})

box.addEventListener('input', () => {
  clearTimeout(pause)
  pause = setTimeout(() => goTo({ ...state, query: box.value }, true), PAUSE)
})

/** The state with what stands in the box, though the pause after it may not be over. */
function present(): SearchState {
  return { ...state, query: box.value.trim() }
}

facets.addEventListener('change', (event) => {
  const input = event.target
  if (!(input instanceof HTMLInputElement)) return
  const group = groupOf(input.name)
  if (group) goTo({ ...present(), selection: toggled(state.selection, group, input.value) })
})

facets.addEventListener('click', (event) => {
  const button = event.target
  const group = button instanceof HTMLButtonElement ? groupOf(button.dataset['group']) : undefined
  if (!(button instanceof HTMLButtonElement) || !group) return
  inFull.add(group)
  const last = button.previousElementSibling?.querySelector('input')
  last?.focus()
  void show(false)
})

chips.addEventListener('click', (event) => {
  const chip = event.target instanceof Element ? event.target.closest('button') : null
  if (!chip) return
  const group = groupOf(chip.dataset['group'])
  const selection = group ? toggled(state.selection, group, chip.dataset['value'] ?? '') : NO_SELECTION
  goTo({ ...present(), selection })
  const next = chips.querySelector('button') ?? box
  next.focus()
})

sorts.addEventListener('change', () => {
  const chosen = new FormData(sorts).get('sort')
  goTo({ ...present(), sort: SORTS.find((sort) => sort === chosen) ?? 'relevance' })
})

wayOut.addEventListener('click', () => {
  goTo({ ...present(), selection: NO_SELECTION })
  box.focus()
})

more.addEventListener('click', () => {
  showNext().catch(showUnavailable)
})

window.addEventListener('popstate', () => {
  clearTimeout(pause)
  state = readState(location.hash)
  draft = false
  box.value = state.query
  void show(false)
})

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  const links = [...results.querySelectorAll<HTMLElement>('h3 a')]
  const at = document.activeElement instanceof HTMLElement ? links.indexOf(document.activeElement) : -1
  if (event.key === '/' && !isTyping(event.target)) focusBox()
  else if (event.key === 'ArrowDown' && document.activeElement === box && links[0]) links[0].focus()
  else if (event.key === 'ArrowDown' && at >= 0) (links[at + 1] ?? (more.hidden ? undefined : more))?.focus()
  else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? box).focus()
  else if (event.key === 'Escape' && document.activeElement === box && box.value !== '') clearBox()
  else if (event.key === 'Escape' && at >= 0) focusBox()
  else return
  event.preventDefault()
})

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio'
}

function focusBox(): void {
  box.focus()
  box.select()
}

function clearBox(): void {
  box.value = ''
  goTo({ ...state, query: '' }, true)
}

function groupOf(name: string | undefined): Group | undefined {
  return GROUPS.find((group) => group === name)
}

const wide = matchMedia('(min-width: 60rem)')
const openOnWide = () => {
  drawer.open = wide.matches
}
wide.addEventListener('change', openOnWide)

openOnWide()
body.hidden = false
box.value = state.query
void show(false)
