// The search page: one state, in the address; every event makes a new one and shows it.

import { required } from '../common/dom.ts'
import { siteRoot as root } from '../common/site.ts'
import { chipButtons, type FilterWords, shorterButtons, wayOutButtons } from './filters/chips.ts'
import { combobox } from './filters/combobox.ts'
import { dateRange } from './filters/date-range.ts'
import { facetLists, LEGENDS } from './filters/facet-lists.ts'
import { GREGORIAN, SOLAR_HIJRI } from './filters/reckoning.ts'
import { type Suggestion, suggester } from './filters/suggest.ts'
import type { TakenRows } from './index/article-ids.ts'
import { type Index, indexOpener } from './index/open-index.ts'
import { sorted } from './index/rows.ts'
import { listenToKeys } from './keyboard.ts'
import { languageNames } from './languages.ts'
import { type Answer, answer } from './query/find.ts'
import { narrow, waysOut } from './query/narrow.ts'
import { readQuery } from './query/read-query.ts'
import { collectResults } from './results/collect-results.ts'
import { beginningsInstead, countText, nothingFound, searchWording } from './results/messages.ts'
import { resultItem } from './results/result-item.ts'
import { keepResults } from './results/result-list.ts'
import { searchTools } from './results/tools.ts'
import {
  type Filter,
  filtersOf,
  type Group,
  isNarrowed,
  readState,
  type SearchState,
  type Selection,
  SORTS,
  toggled,
  without,
  writeState,
} from './state.ts'

/** Results shown at a time. */
const PAGE = 20

/** Milliseconds without a key before a query that is being typed is answered. */
const PAUSE = 160

/** Milliseconds of silence before the page says that it is at work. */
const PATIENCE = 400

const { openIndex, reopenIndex } = indexOpener(root)

const form = required('search-form', HTMLFormElement)
const box = required('search-box', HTMLInputElement)
const body = required('search-body', HTMLElement)
const count = required('search-count', HTMLElement)
const chips = required('search-chips', HTMLElement)
const drawer = required('search-drawer', HTMLDetailsElement)
const sorts = required('search-sort', HTMLFormElement)
const message = required('search-message', HTMLElement)
const ways = required('search-ways', HTMLElement)
const retry = required('search-retry', HTMLButtonElement)
const browse = required('search-browse', HTMLElement)
const results = required('search-results', HTMLOListElement)
const progress = required('search-progress', HTMLElement)
const more = required('search-more', HTMLButtonElement)

const language = document.documentElement.lang
const wording = searchWording(language, body.dataset['texts'] ?? '{}')
const reckoning = body.dataset['calendar'] === 'solar-hijri' ? SOLAR_HIJRI : GREGORIAN
const languageOf = languageNames(language, wording)
const labelOf = (group: Group, value: string) => (group === 'language' ? languageOf(value) : value)
const filterWords: FilterWords = { wording, reckoning, labelOf }

let state: SearchState = startState()
/** Whether the address's present entry in the history is a query still being typed. */
let draft = writeState(state) === ''
/** Counts answers, so that one which comes late is not shown over a later one. */
let turn = 0
let pause: ReturnType<typeof setTimeout> | undefined
/** Shows the next results of the answer on the page. */
let showNext: () => Promise<void> = async () => {}
/** Keeps the results for the page of one that is opened. */
let keepList = () => {}
/** The rows of the results, in order, for what is done with all of them. */
let found: TakenRows = { stamp: '', rows: [] }
let suggest: (input: string) => readonly Suggestion[] = () => []

function startState(): SearchState {
  const submitted = new URLSearchParams(location.search).get('q')
  if (submitted !== null) {
    history.replaceState(null, '', location.pathname + writeState({ ...readState(''), query: submitted }))
  }
  return readState(location.hash)
}

/** The last answer, kept for choices and orders that ask nothing new. */
let last: { readonly key: string; readonly index: Index; readonly answer: Promise<Answer> } | undefined

function answerTo(index: Index, input: string, typing: boolean): Promise<Answer> {
  const key = `${typing} ${input}`
  if (last?.key !== key || last.index !== index)
    last = { key, index, answer: answer(index.engine, index.rows, input, typing) }
  return last.answer
}

/** Shows the answer to the present state, at first as many results of it as `atLeast`. */
async function show(typing: boolean, atLeast = PAGE): Promise<void> {
  turn += 1
  const mine = turn
  const { query: text, selection } = state
  const filters = filtersOf(selection)
  chips.replaceChildren(...chipButtons({ filters, selection, words: filterWords, drop }))
  for (const input of sorts.querySelectorAll('input')) input.checked = input.value === state.sort
  const slow = setTimeout(() => {
    if (mine === turn) say(wording.say('client.working'))
  }, PATIENCE)
  try {
    const index = await openIndex()
    const asked = readQuery(text, typing).ranking !== '' || filters.length > 0
    const given = asked ? await answerTo(index, text, typing) : undefined
    if (given?.found.matches.size === 0 && !(await index.engine.reachable())) {
      throw new Error('The index is out of reach.')
    }
    if (mine !== turn) return
    await showAnswer(index, given, mine, atLeast)
  } catch (error) {
    last = undefined
    if (mine === turn) showUnavailable(error)
  } finally {
    clearTimeout(slow)
  }
}

async function showAnswer(
  { rows }: Index,
  given: Answer | undefined,
  mine: number,
  atLeast: number,
): Promise<void> {
  const { selection } = state
  const matches = given?.found.matches
  const numbers = matches ? [...matches.keys()] : rows.all
  const narrowed = narrow(rows, numbers, selection)
  const sort = given?.query.ranking === '' && state.sort === 'relevance' ? 'newest' : state.sort
  const inOrder = matches ? sorted(rows, narrowed.rows, sort, (row) => matches.get(row)?.score ?? 0) : []
  const terms = given?.query.terms.map(({ text }) => text) ?? []
  const itemsOf = (some: readonly number[]) =>
    Promise.all(
      some.map(async (number) => {
        const match = matches?.get(number)
        if (match === undefined) return []
        const row = rows.row(number)
        const fragment = await match.load()
        const undated = wording.say('client.undated')
        const told = narrowed.facets.language.length > 1 ? languageOf(row.lang) : ''
        const item = resultItem({ row, match, fragment, terms, root, undated, language: told })
        const headline = item.querySelector('h3')?.textContent ?? ''
        addCollectButton(item, {
          ...{ row: number, stamp: rows.stamp },
          ...{ permalink: fragment.url, headline, language: row.lang },
        })
        return [item]
      }),
    )
  const first = await itemsOf(inOrder.slice(0, atLeast))
  if (mine !== turn) return
  // Words that no article has leave nothing to narrow: the lists are the way on.
  browse.hidden = numbers.length > 0
  retry.hidden = true
  showFacets(narrowed.facets)
  showDates(selection, rows, narrowed.ofAnyDate)
  showItems(first.flat())
  found = { stamp: rows.stamp, rows: inOrder }
  const settle = () => {
    const shown = results.children.length
    more.hidden = shown >= inOrder.length
    progress.textContent =
      inOrder.length <= PAGE
        ? ''
        : wording.say('client.shown', { shown: wording.number(shown), all: wording.number(inOrder.length) })
    history.replaceState({ ...history.state, shown }, '')
  }
  settle()
  keepList = () =>
    keepResults({
      search: location.pathname + writeState(state),
      results: [...results.querySelectorAll<HTMLAnchorElement>('h3 a')].map(({ href }) => ({ href })),
      all: inOrder.map(rows.place).join(' '),
      folders: rows.folders,
    })
  showNext = async () => {
    const items = (
      await itemsOf(inOrder.slice(results.children.length, results.children.length + PAGE))
    ).flat()
    if (mine !== turn) return
    results.append(...items)
    settle()
    items[0]?.querySelector('a')?.focus()
  }
  tools.show(given ? inOrder.length : undefined)
  const text = given
    ? countText(inOrder.length, numbers.length, isNarrowed(selection), wording)
    : wording.say('client.in-archive', { articles: wording.count('client.articles', rows.all.length) })
  if (count.textContent !== text) count.textContent = text
  const filters = filtersOf(selection)
  if (given === undefined) say(wording.say('client.invitation'))
  else if (numbers.length === 0)
    say(nothingFound(given.query, given.found, wording), shorterButtons(given.found.shorter, wording, ask))
  else if (inOrder.length === 0)
    say(
      wording.count('client.nothing-left', numbers.length),
      wayOutButtons(waysOut(rows, numbers, selection), numbers.length, {
        filters,
        selection,
        words: filterWords,
        drop,
      }),
    )
  else say(given.beginningWith === '' ? '' : beginningsInstead(given.beginningWith, wording))
}

/** Puts results in the place of those on the page; the one that had the focus keeps it if it is still there. */
function showItems(items: readonly HTMLLIElement[]): void {
  const focused = document.activeElement
  const href = results.contains(focused) && focused instanceof HTMLAnchorElement ? focused.href : ''
  results.replaceChildren(...items)
  if (href === '') return
  const links = [...results.querySelectorAll('a')]
  const same = links.find((link) => link.href === href) ?? box
  same.focus({ preventScroll: true })
}

function showUnavailable(error: unknown): void {
  console.error(error)
  count.textContent = ''
  results.replaceChildren()
  found = { stamp: '', rows: [] }
  more.hidden = true
  progress.textContent = ''
  tools.show(undefined)
  say(wording.say('client.unavailable'))
  retry.hidden = false
  browse.hidden = false
}

function say(text: string, buttons: readonly HTMLButtonElement[] = []): void {
  if (message.textContent !== text) message.textContent = text
  ways.replaceChildren(...buttons)
}

/**
 * Goes on to a new state. A query that is being typed is one step of the history until it is finished or a
 * choice is made; everything else is a step of its own, which Back undoes.
 */
function goTo(next: SearchState, typing = false): void {
  clearTimeout(pause)
  const address = location.pathname + writeState(next)
  const sameChoices = writeState({ ...next, query: '' }) === writeState({ ...state, query: '' })
  if (writeState(next) === writeState(state)) draft &&= typing
  else {
    if (draft && sameChoices) history.replaceState(null, '', address)
    else history.pushState(null, '', address)
    draft = typing
  }
  state = next
  void show(typing)
}

/** The state with what stands in the box, though the pause after it may not be over. */
function present(): SearchState {
  return { ...state, query: box.value.trim() }
}

function choose(selection: Selection): void {
  goTo({ ...present(), selection })
}

/** Takes filters away, and leaves the focus where the next one can be taken away. */
function drop(filters: readonly Filter[]): void {
  choose(filters.reduce(without, state.selection))
  const next = chips.querySelector('button') ?? box
  next.focus()
}

/** Asks what was not typed. */
function ask(query: string): void {
  box.value = query
  goTo({ ...state, query })
  box.focus()
}

const showFacets = facetLists({
  form: required('search-facets', HTMLFormElement),
  wording,
  labelOf,
  toggle: (kind, group, value) => choose(toggled(state.selection, kind, group, value)),
})

const showDates = dateRange({
  from: required('search-from', HTMLInputElement),
  to: required('search-to', HTMLInputElement),
  note: required('search-date-note', HTMLElement),
  bars: required('search-bars', HTMLElement),
  undated: required('search-undated', HTMLInputElement),
  undatedCount: required('search-undated-count', HTMLElement),
  wording,
  reckoning,
  choose: (dates) => choose({ ...state.selection, ...dates }),
})

const names = combobox({
  box,
  list: required('search-names', HTMLElement),
  status: required('search-names-status', HTMLElement),
  suggest: (input) =>
    suggest(input).filter(({ group, value }) => !state.selection.include[group].includes(value)),
  about: ({ group, count: n }) => `${wording.say(LEGENDS[group])} · ${wording.count('client.articles', n)}`,
  told: (n) => wording.count('client.names', n),
  choose: ({ group, value, rest }) => {
    box.value = rest
    choose(toggled(state.selection, 'include', group, value))
  },
})

const addCollectButton = collectResults(
  root,
  results,
  wording.say('client.collect'),
  wording.say('client.not-collected'),
)

const tools = searchTools({
  root,
  bar: required('search-tools', HTMLElement),
  copy: required('search-copy', HTMLButtonElement),
  address: required('search-address', HTMLInputElement),
  exporting: required('search-export', HTMLElement),
  status: required('search-tools-status', HTMLElement),
  wording,
  found: () => found,
})

form.addEventListener('submit', (event) => {
  event.preventDefault()
  names.close()
  goTo({ ...state, query: box.value.trim() })
})

box.addEventListener('input', () => {
  clearTimeout(pause)
  pause = setTimeout(() => goTo({ ...state, query: box.value }, true), PAUSE)
})

sorts.addEventListener('submit', (event) => event.preventDefault())
sorts.addEventListener('change', () => {
  const chosen = new FormData(sorts).get('sort')
  goTo({ ...present(), sort: SORTS.find((sort) => sort === chosen) ?? 'relevance' })
})

// Before the page is left: one that is loaded may read what is kept before this one hears that it is left.
for (const opened of ['click', 'auxclick'])
  results.addEventListener(opened, ({ target }) => {
    if (target instanceof Element && target.closest('a')) keepList()
  })

more.addEventListener('click', () => {
  showNext().catch(showUnavailable)
})

retry.addEventListener('click', () => {
  box.focus()
  void show(false)
})

window.addEventListener('popstate', () => {
  clearTimeout(pause)
  state = readState(location.hash)
  draft = false
  box.value = state.query
  void show(false, shownBefore())
})

/** Results that were on the page when the reader left it for one of them. */
function shownBefore(): number {
  const { shown } = Object(history.state)
  return typeof shown === 'number' ? Math.max(PAGE, shown) : PAGE
}

window.addEventListener('pagehide', () => {
  const focused = document.activeElement
  const opened = results.contains(focused) && focused instanceof HTMLAnchorElement ? focused.href : ''
  history.replaceState({ ...history.state, y: scrollY, opened }, '')
})

/** Back from a result, the reader stands where the page was left. */
function returnToPlace({ y, opened }: { readonly y?: unknown; readonly opened?: unknown }): void {
  const link = [...results.querySelectorAll('a')].find(({ href }) => href === opened)
  link?.focus({ preventScroll: true })
  if (typeof y === 'number') scrollTo(0, y)
}

// The server of `dev` says so when the index was made anew: what is on the page stays until the new one answers.
document.addEventListener('backfile:index', () => {
  reopened().catch((error: unknown) => console.error(error))
})

async function reopened(): Promise<void> {
  const closeFormer = await reopenIndex()
  suggest = suggester((await openIndex()).rows)
  await show(draft, Math.max(PAGE, results.children.length))
  await closeFormer()
}

listenToKeys({
  box,
  results,
  more,
  clear: () => {
    box.value = ''
    goTo({ ...state, query: '' }, true)
  },
})

const wide = matchMedia('(min-width: 60rem)')
const openOnWide = () => {
  drawer.open = wide.matches
}
wide.addEventListener('change', openOnWide)

openOnWide()
// `dev` brings pages up to date while they are open: what is in here is for this script to change.
body.dataset['live'] = 'keep'
box.value = state.query
const place = Object(history.state)
void show(false, shownBefore()).then(() => returnToPlace(place))
openIndex().then(
  ({ rows }) => {
    suggest = suggester(rows)
  },
  () => {},
)
