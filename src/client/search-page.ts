// The search page: one state, in the address; every event makes a new one and shows it.
import { required } from './dom.ts'
import { type Answer, answer } from './find.ts'
import { listenToKeys } from './keyboard.ts'
import { beginningsInstead, countText, nothingFound, scriptWording } from './messages.ts'
import { type Index, indexOpener } from './open-index.ts'
import { readQuery } from './query.ts'
import { narrow, sorted } from './rows.ts'
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

/** Milliseconds of silence before the page says that it is at work. */
const PATIENCE = 400

/** This script stands in `assets/`, one folder below the site's root. */
const root = new URL('../', import.meta.url)
const openIndex = indexOpener(root)

const form = required('search-form', HTMLFormElement)
const box = required('search-box', HTMLInputElement)
const body = required('search-body', HTMLElement)
const wording = scriptWording(document.documentElement.lang, body.dataset['texts'] ?? '{}')
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
  if (submitted !== null) {
    history.replaceState(null, '', location.pathname + writeState({ ...readState(''), query: submitted }))
  }
  return readState(location.hash)
}

/** The last answer, kept for choices and orders that ask nothing new. */
let last: { readonly key: string; readonly answer: Promise<Answer> } | undefined

function answerTo({ engine, rows }: Index, input: string, typing: boolean): Promise<Answer> {
  const key = `${typing} ${input}`
  if (last?.key !== key) last = { key, answer: answer(engine, rows, input, typing) }
  return last.answer
}

async function show(typing: boolean): Promise<void> {
  turn += 1
  const mine = turn
  const { query: text, selection } = state
  chips.replaceChildren(...chipButtons(selection, wording))
  for (const input of sorts.querySelectorAll('input')) input.checked = input.value === state.sort
  const slow = setTimeout(() => {
    if (mine === turn) say(wording.say('client.working'))
  }, PATIENCE)
  try {
    const index = await openIndex()
    const asked = readQuery(text, typing).ranking !== '' || isNarrowed(selection)
    const given = asked ? await answerTo(index, text, typing) : undefined
    if (given?.found.matches.size === 0 && !(await index.engine.reachable())) {
      throw new Error('The index is out of reach.')
    }
    if (mine !== turn) return
    await showAnswer(index, given, mine)
  } catch (error) {
    last = undefined
    if (mine === turn) showUnavailable(error)
  } finally {
    clearTimeout(slow)
  }
}

async function showAnswer({ rows }: Index, given: Answer | undefined, mine: number): Promise<void> {
  const { selection } = state
  const matches = given?.found.matches
  const numbers = matches ? [...matches.keys()] : Array.from({ length: rows.count }, (_, row) => row)
  const narrowed = narrow(rows, numbers, selection)
  const sort = given?.query.ranking === '' && state.sort === 'relevance' ? 'newest' : state.sort
  const inOrder = matches ? sorted(rows, narrowed.rows, sort, (row) => matches.get(row)?.score ?? 0) : []
  const terms = given?.query.terms.map(({ text }) => text) ?? []
  const itemsOf = (some: readonly number[]) =>
    Promise.all(
      some.map(async (number) => {
        const match = matches?.get(number)
        if (match === undefined) return []
        return [
          resultItem({ row: rows.row(number), match, fragment: await match.load(), terms, root, wording }),
        ]
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
  const text = given
    ? countText(inOrder.length, numbers.length, isNarrowed(selection), wording)
    : wording.say('client.in-archive', { articles: wording.count('client.articles', rows.count) })
  if (count.textContent !== text) count.textContent = text
  if (given === undefined) say(wording.say('client.invitation'))
  else if (numbers.length === 0) say(nothingFound(given.query, given.found, wording))
  else if (inOrder.length === 0) say(wording.count('client.nothing-left', numbers.length), true)
  else say(given.beginningWith === '' ? '' : beginningsInstead(given.beginningWith, wording))
}

function showFacets(values: Parameters<typeof facetFieldsets>[0]): void {
  const focused = document.activeElement
  const { name, value } =
    focused instanceof HTMLInputElement && facets.contains(focused) ? focused : { name: '', value: '' }
  facets.replaceChildren(...facetFieldsets(values, inFull, wording))
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
  say(wording.say('client.unavailable'))
  browse.hidden = false
}

function say(text: string, filtersInTheWay = false): void {
  if (message.textContent !== text) message.textContent = text
  wayOut.hidden = !filtersInTheWay
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

for (const choices of [facets, sorts]) choices.addEventListener('submit', (event) => event.preventDefault())

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
  button.previousElementSibling?.querySelector('input')?.focus()
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

listenToKeys({
  box,
  results,
  more,
  clear: () => {
    box.value = ''
    goTo({ ...state, query: '' }, true)
  },
})

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
