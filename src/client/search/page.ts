// Entry of `search.js`, the search page: the address says what is asked, the index is searched, the outcome is shown.
// Every event makes a new state and shows it.
import type { Facet } from '../../value/facets.ts'
import { INDEX_UPDATED } from '../common/events.ts'
import { siteRoot } from '../common/site.ts'
import { box, list, part } from './elements.ts'
import { chipButtons, type FilterWords } from './filters/chips.ts'
import { combobox } from './filters/combobox.ts'
import { dateFilter } from './filters/date-filter.ts'
import { dateOffers } from './filters/date-offer.ts'
import { facetLists } from './filters/facet-lists.ts'
import { GREGORIAN, SOLAR_HIJRI } from './filters/page-calendar.ts'
import { type Suggest, suggester } from './filters/suggest.ts'
import { rememberedPlace, rememberPlace, searchHistory } from './history.ts'
import { indexOpener } from './index/open-index.ts'
import type { Rows } from './index/rows.ts'
import { listenToKeys } from './keyboard.ts'
import { languageNames } from './languages.ts'
import type { SearchOutcome } from './query/outcome.ts'
import { searcher } from './query/search.ts'
import { readings } from './readings.ts'
import { collectResults } from './results/collect.ts'
import { resultItems } from './results/items.ts'
import { focusedResult, focusResult, RESULTS_AT_A_TIME, resultList } from './results/list.ts'
import { ownPages } from './results/own-pages.ts'
import { tellPrint } from './results/printed.ts'
import { type StoredList, storedList, storeList } from './results/stored-list.ts'
import { summary } from './results/summary.ts'
import { searchTools } from './results/tools.ts'
import {
  type Filter,
  filtersOf,
  matching,
  type SearchState,
  type Selection,
  SORTS,
  toggled,
  VIEWS,
  withoutFilter,
  writeState,
} from './state.ts'
import { searchWording } from './wording.ts'

/** Milliseconds without a key before a query that is being typed is searched for. */
const TYPING_PAUSE = 160

/** Results that an empty list shows before the others are there: as many files as a browser asks of a host at once. */
const SEEN_FIRST = 6

/** Milliseconds that a search may take before the page says that it is at work. */
const SLOW = 400

const body = part('body')
const chips = part('chips')
const drawer = part('drawer', HTMLDetailsElement)
const sorts = part('sort', HTMLFormElement)
const views = part('view', HTMLFormElement)
/** Holds the views and what can be done with the results; on phones it is folded. */
const fold = part('fold', HTMLDetailsElement)
/** What stands in the place of results while nothing is asked. */
const beginning = part('start')
/** Whether the list shows one article of each story. */
const byStory = part('by-story', HTMLInputElement)

const language = document.documentElement.lang
const wording = searchWording(language, body.dataset['texts'] ?? '{}')
const languageOf = languageNames(language, wording)
const words: FilterWords = {
  wording,
  calendar: body.dataset['calendar'] === SOLAR_HIJRI.name ? SOLAR_HIJRI : GREGORIAN,
  labelOf: (facet, value) => (facet === 'language' ? languageOf(value) : value),
}

const asked = searchHistory()
const { openIndex, reopenIndex, isCurrent } = indexOpener(siteRoot, (come, all) =>
  above.showLoading(come, all),
)
const { search, forget } = searcher(openIndex)
let suggest: Suggest = () => []
let offerDate: ReturnType<typeof dateOffers> = () => undefined
let pause: ReturnType<typeof setTimeout> | undefined
/** Counts searches, so that one which is answered late is not shown over a later one. */
let turn = 0

/** Searches for the present state and shows the outcome, at first as many results of it as `atLeast`. */
async function show(typing: boolean, atLeast = RESULTS_AT_A_TIME): Promise<void> {
  turn += 1
  const mine = turn
  const state = asked.state()
  showState(state)
  const slow = setTimeout(() => {
    if (mine === turn) above.showWorking()
  }, SLOW)
  try {
    const outcomeOf = await currentSearch(state, typing)
    if (mine !== turn) return
    const outcome = outcomeOf()
    // Drawn while the articles are on their way.
    showChoices(outcome)
    const wanted = state.view === 'list' ? outcome.listed.slice(0, atLeast) : []
    const first = list.children.length === 0 ? wanted.slice(0, SEEN_FIRST) : wanted
    const items = await itemsOf(outcome, first)
    if (mine !== turn) return
    clearTimeout(slow)
    showOutcome(outcome, items, wanted.length)
    const others = await itemsOf(outcome, wanted.slice(first.length))
    if (mine !== turn) return
    results.add(others)
    await showInReading(outcome)
  } catch (error) {
    forget()
    if (mine === turn) showUnavailable(error)
  } finally {
    clearTimeout(slow)
  }
}

/** Searches the index that is published now: another publication than the one that is open has other parts. */
async function currentSearch(state: SearchState, typing: boolean): Promise<() => SearchOutcome> {
  const [outcomeOf, isNew] = await Promise.all([
    search(state, typing),
    openIndex().then(async () => !(await isCurrent())),
  ])
  if (!isNew) return outcomeOf
  await openAnew()
  return search(state, typing)
}

/** Shows what is asked, before there is an answer. */
function showState({ selection, sort, view, byStory: isByStory }: SearchState): void {
  chips.replaceChildren(...chipButtons({ filters: filtersOf(selection), selection, words, remove }))
  for (const input of sorts.querySelectorAll('input')) input.checked = input.value === sort
  for (const input of views.querySelectorAll('input')) input.checked = input.value === view
  byStory.checked = isByStory
  body.dataset['view'] = view
}

function showChoices({ state, index, narrowed }: SearchOutcome): void {
  // A site of pages alone has nothing to narrow, to order or to draw.
  for (const choice of [drawer, sorts, views]) choice.hidden = index.rows.all.length === 0
  showFacets(narrowed.facets, state.selection.all, index.rows)
  showDates(state.selection, index.rows, narrowed.ofAnyDate)
}

function showOutcome(outcome: SearchOutcome, items: readonly HTMLLIElement[], wanted: number): void {
  const { state, answer, stories } = outcome
  const tellsSame = stories.size < outcome.results.length
  if (byStory.parentElement)
    byStory.parentElement.hidden = state.view !== 'list' || !(tellsSame || state.byStory)
  results.show(outcome, items, wanted)
  showTools(answer && outcome.results.length)
  showPages(outcome)
  const isAsked = answer !== undefined
  fold.hidden = !isAsked && state.view === 'list'
  beginning.hidden = !fold.hidden
  above.show(outcome)
}

function showUnavailable(error: unknown): void {
  console.error(error)
  results.clear()
  showTools(undefined)
  showPages()
  above.showUnavailable()
}

function goTo(next: SearchState, typing = false): void {
  clearTimeout(pause)
  asked.goTo(next, typing)
  void show(typing)
}

/** The state with what is in the box, though the pause after it may not be over. */
function present(): SearchState {
  return { ...asked.state(), query: box.value.trim() }
}

function choose(selection: Partial<Selection>): void {
  const state = present()
  goTo({ ...state, selection: { ...state.selection, ...selection } })
}

function toggle(kind: 'include' | 'exclude', facet: Facet, value: string): void {
  choose(toggled(asked.state().selection, kind, facet, value))
}

/** Removes filters, and leaves the focus where the next one can be removed. */
function remove(filters: readonly Filter[]): void {
  choose(filters.reduce(withoutFilter, asked.state().selection))
  const next = chips.querySelector('button') ?? box
  next.focus()
}

/** Searches for what was not typed. */
function ask(query: string): void {
  box.value = query
  goTo({ ...asked.state(), query })
  box.focus()
}

/** Searches again, names only as they were typed or in all forms. */
function setLettersOnly(lettersOnly: boolean): void {
  goTo({ ...present(), lettersOnly })
  box.focus()
}

function retry(): void {
  box.focus()
  void show(false)
}

const showFacets = facetLists(words, {
  toggle,
  match: (facet, isAll) => choose(matching(present().selection, facet, isAll)),
})
const showDates = dateFilter(words, choose)
const closeNames = combobox(
  wording,
  (input) => {
    const date = offerDate(input)
    const { include } = asked.state().selection
    const names = suggest(input).filter(({ facet, value }) => !include[facet].includes(value))
    return date ? [date, ...names] : names
  },
  (offer) => {
    if ('href' in offer) return location.assign(offer.href)
    const { facet, value, rest } = offer
    box.value = rest
    toggle('include', facet, value)
  },
)
const collecting = collectResults(wording)
const itemsOf = resultItems(wording, languageOf, collecting.addButton)
const onShown = (shown: number) => rememberPlace({ shown })
const results = resultList(wording, { itemsOf, onShown, onFault: showUnavailable })
const showPages = ownPages(wording)
const above = summary(words, { remove, ask, setLettersOnly, retry })
const showTools = searchTools(wording, results.rows, collecting.collectShown)
const showInReading = readings({
  words,
  change: (change) => goTo({ ...present(), ...change }),
  async ask(query, selection) {
    const state = { ...asked.state(), query, selection }
    return (await searcher(openIndex).search(state, false))().results
  },
})

part('form').addEventListener('submit', (event) => {
  event.preventDefault()
  closeNames()
  goTo(present())
})

box.addEventListener('input', () => {
  clearTimeout(pause)
  pause = setTimeout(() => goTo({ ...asked.state(), query: box.value }, true), TYPING_PAUSE)
})

listenToKeys(() => {
  box.value = ''
  goTo({ ...asked.state(), query: '' }, true)
})

sorts.addEventListener('submit', (event) => event.preventDefault())
sorts.addEventListener('change', () => {
  const chosen = new FormData(sorts).get('sort')
  goTo({ ...present(), sort: SORTS.find((sort) => sort === chosen) ?? 'relevance' })
})

views.addEventListener('submit', (event) => event.preventDefault())
views.addEventListener('change', () => {
  const chosen = new FormData(views)
  const view = VIEWS.find((each) => each === chosen.get('view')) ?? 'list'
  goTo({ ...present(), view, byStory: chosen.has('by') })
})

window.addEventListener('popstate', () => {
  clearTimeout(pause)
  asked.readAddress()
  box.value = asked.state().query
  void show(false, shownBefore())
})

/** Results that were on the page when the reader left it for one of them. */
function shownBefore(): number {
  return Math.max(RESULTS_AT_A_TIME, rememberedPlace().shown)
}

window.addEventListener('pagehide', () => rememberPlace({ y: scrollY, opened: focusedResult() }))

document.addEventListener(INDEX_UPDATED, () => {
  reopen().catch((error: unknown) => console.error(error))
})

async function openAnew(): Promise<void> {
  await reopenIndex()
  makeOffers((await openIndex()).rows)
}

/** From now on, what is typed is compared with these rows. */
function makeOffers(rows: Rows): void {
  suggest = suggester(rows)
  offerDate = dateOffers(rows, words, siteRoot)
}

/** What is on the page stays until the new index answers. */
async function reopen(): Promise<void> {
  await openAnew()
  await show(asked.isTyping(), Math.max(RESULTS_AT_A_TIME, list.children.length))
}

/** The list that a link on a result's page has led back to; undefined for who comes by Back, or from anywhere else. */
function returned(): StoredList | undefined {
  const list = storedList()
  if (!list || list.opened === '') return undefined
  storeList({ ...list, opened: '' })
  return list.search === location.pathname + writeState(asked.state()) ? list : undefined
}

/** The first search; back from a result, the reader stands where the page was left. */
async function start(): Promise<void> {
  const { y, opened } = rememberedPlace()
  const back = returned()
  box.value = asked.state().query
  await show(false, Math.max(shownBefore(), back?.results.length ?? 0))
  const result = focusResult(back?.opened ?? opened)
  if (back) result?.scrollIntoView({ block: 'center' })
  else if (y > 0) scrollTo(0, y)
}

const wide = matchMedia('(min-width: 60rem)')
const openOnWide = () => {
  drawer.open = wide.matches
  fold.open = wide.matches
}
wide.addEventListener('change', openOnWide)
openOnWide()

tellPrint(words)

// `dev` brings pages up to date while they are open: what is in here is for this script to change.
body.dataset['live'] = 'keep'
void start()
openIndex().then(
  ({ rows }) => makeOffers(rows),
  () => {},
)
