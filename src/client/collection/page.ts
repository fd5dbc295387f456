// Entry of `collection.js`, the page of the reader's collection: one list, the reader's own or one that a link carries.

import type { PlacedCitation } from '../../citation/citation-shard.ts'
import { loadFormats } from '../citation/load-formats.ts'
import { citationLookup } from '../citation/lookup.ts'
import { copyText } from '../common/copy.ts'
import { button, focusedIn, partsOf } from '../common/dom.ts'
import { notice, prepareNotices } from '../common/notice.ts'
import { type ReaderWording, readerWording } from '../common/reader-wording.ts'
import { siteRoot as root } from '../common/site.ts'
import { citedFacts } from './cited-facts.ts'
import { type Collection, withAdded, withMoved, withNote, without, withPlaced } from './collection.ts'
import { comparedIn, compareFragment, showCompared, withChosen } from './compare.ts'
import { dossierParts } from './dossier.ts'
import { collectedItem, headlineOf, type ItemActions } from './item-view.ts'
import { readShared, type SharedList, writeShared } from './share-link.ts'
import { NOT_SAVED, openCollection } from './store.ts'

const store = openCollection(root)
const lookup = citationLookup(root)

const part = partsOf('collection')
const body = part()
const list = part('items', HTMLOListElement)
const empty = part('empty')
const tools = part('tools')
const banner = part('shared')
const trouble = part('trouble')
const notes = part('notes', HTMLInputElement)
const clear = part('clear', HTMLButtonElement)
const withTexts = part('texts', HTMLInputElement)
const dossier = part('dossier')

/** From a disk no page can read another. */
const readsPages = body.dataset['readsPages'] === 'yes'

/** Set before anything is shown. */
let wording: ReaderWording

/** The list that the address carries, while it is shown. */
let shared: SharedList | undefined = readShared(location.hash)
let citations: ReadonlyMap<string, PlacedCitation> = new Map()
/** Whether the archive has answered for the articles shown. */
let answered = false
/** The articles that are compared: none, one while the other is being chosen, or two. */
let compared = readsPages ? comparedIn(location.hash) : []

const shownNow = (): Collection => shared?.items ?? store.read()

/** Changes the collection, and tells the reader when the change was not saved. */
function change(how: (collection: Collection) => Collection): void {
  const result = store.change(how)
  if (result !== 'saved') notice(wording.say(NOT_SAVED[result]))
}

const actions: ItemActions = {
  move(id, by) {
    change((all) => withMoved(all, id, by))
    list.querySelector<HTMLElement>(`[data-id="${id}"] [data-act="${by < 0 ? 'up' : 'down'}"]`)?.focus()
    const all = store.read()
    const at = all.findIndex((item) => item.id === id)
    const headline = headlineAt(all, at)
    notice(
      wording.say('reader.moved', {
        headline,
        place: wording.number(at + 1),
        count: wording.number(all.length),
      }),
    )
  },
  remove(id) {
    const before = store.read()
    const at = before.findIndex((item) => item.id === id)
    const item = before[at]
    if (!item) return
    change((all) => without(all, id))
    const next = [...list.children].at(Math.min(at, list.children.length - 1))
    const focus = next?.querySelector<HTMLElement>('[data-act="remove"]') ?? body
    focus.focus()
    offerUndo(wording.say('reader.removed', { headline: headlineAt(before, at) }), () => {
      change((all) => withPlaced(all, item, at))
      list.querySelector<HTMLElement>(`[data-id="${id}"] [data-act="remove"]`)?.focus()
    })
  },
  annotate: (id, note) => change((all) => withNote(all, id, note)),
  ...(readsPages && {
    compare(id: string) {
      compared = withChosen(compared, id)
      history.replaceState(null, '', compareFragment(compared) || location.pathname)
      void showChosen()
    },
  }),
}

/** Shows what is compared, and marks it in the list. */
async function showChosen(): Promise<void> {
  markChosen()
  await showCompared(compared, root, wording, lookup)
}

function markChosen(): void {
  for (const act of list.querySelectorAll('[data-act="compare"]')) {
    const id = act.closest('li')?.dataset['id'] ?? ''
    act.setAttribute('aria-pressed', String(compared.includes(id)))
  }
}

function headlineAt(collection: Collection, at: number): string {
  const item = collection[at]
  return item ? headlineOf(item, citations.get(item.id)) : ''
}

function offerUndo(text: string, undo: () => void): void {
  const press = () => {
    notice('')
    undo()
  }
  notice(text, button({ class: 'act' }, press, wording.say('reader.undo')))
}

/** Shows the list, unless a note is being written: its box would be replaced while the reader types. */
function show(): void {
  if (focusedIn(list, HTMLTextAreaElement)) return
  const items = shownNow()
  banner.hidden = shared === undefined
  empty.hidden = items.length > 0
  tools.hidden = items.length === 0
  clear.hidden = shared !== undefined
  list.replaceChildren(
    ...items.map((item) =>
      collectedItem(
        { item, citation: citations.get(item.id), unknown: answered && !citations.has(item.id) },
        root,
        wording,
        shared ? undefined : actions,
      ),
    ),
  )
  markChosen()
}

/** Shows the list, asks the archive what it knows of its articles, and shows that. */
async function refresh(): Promise<void> {
  show()
  const ids = shownNow().map(({ id }) => id)
  if (ids.every((id) => citations.has(id))) return
  try {
    citations = await lookup(ids)
    answered = true
    trouble.hidden = true
  } catch {
    trouble.hidden = false
  }
  show()
}

/** Saves the list as a file; the formats are loaded when the first file is asked for. */
async function save(ending: string | undefined): Promise<void> {
  const { download, formatNamed } = await loadFormats()
  const format = formatNamed(ending)
  if (format) download('collection', format, format.write(citedFacts(shownNow(), citations), document.title))
}

/** Prints the list, or with it every text, which is loaded first. */
async function printDossier(): Promise<void> {
  if (withTexts.checked) {
    const items = shownNow()
    const count = wording.number(items.length)
    const progress = (shown: number) =>
      notice(wording.say('reader.texts-loading', { shown: wording.number(shown), count }))
    dossier.replaceChildren(...(await dossierParts({ items, citations, root, wording, progress })))
    notice('')
  }
  print()
}

function openShared(): void {
  shared = readShared(location.hash)
  if (!shared) return
  part('shared-count').textContent =
    shared.items.length === 0
      ? wording.say('reader.shared-broken')
      : wording.count('reader.shared', shared.items.length)
  // Where there is nothing to add or replace, only the way back is left.
  part('add').hidden = shared.items.length === 0
  part('replace').hidden = shared.items.length === 0 || store.read().length === 0
}

/** Takes the shared list into the collection, or leaves it; either way the address carries it no longer. */
function closeShared(how?: (own: Collection, theirs: Collection) => Collection): void {
  const { items } = shared ?? { items: [] }
  shared = undefined
  history.replaceState(null, '', location.pathname)
  if (how) {
    const before = store.read()
    // Headlines and addresses as the archive has them, for the day when it cannot be reached.
    const known = items.map((item) => {
      const { permalink, facts } = citations.get(item.id) ?? {}
      return facts && permalink
        ? { ...item, permalink, headline: facts.headline, language: facts.language }
        : item
    })
    change((own) => how(own, known))
    if (before.length > 0)
      offerUndo(wording.count('reader.articles', store.read().length), () => change(() => before))
  }
  void refresh()
  body.focus()
}

for (const button of tools.querySelectorAll<HTMLButtonElement>('button[data-format]'))
  button.addEventListener('click', () => {
    void save(button.dataset['format'])
  })
part('print', HTMLButtonElement).addEventListener('click', () => void printDossier())
addEventListener('afterprint', () => dossier.replaceChildren())
part('share', HTMLButtonElement).addEventListener('click', () => {
  const address = new URL(writeShared(shownNow(), notes.checked), location.href).href
  void copyText(address, wording)
})
clear.addEventListener('click', () => {
  const before = store.read()
  change(() => [])
  body.focus()
  offerUndo(wording.say('reader.cleared'), () => change(() => before))
})
part('add', HTMLButtonElement).addEventListener('click', () => closeShared(withAdded))
part('replace', HTMLButtonElement).addEventListener('click', () => closeShared((_, theirs) => theirs))
part('own', HTMLButtonElement).addEventListener('click', () => closeShared())

store.onChange(() => {
  if (shared === undefined) void refresh()
})
list.addEventListener('focusout', ({ target, relatedTarget }) => {
  // Whoever goes on to a button beside the note is about to press it.
  if (
    target instanceof HTMLTextAreaElement &&
    !(relatedTarget instanceof Node && list.contains(relatedTarget))
  )
    void refresh()
})
addEventListener('hashchange', () => {
  openShared()
  compared = readsPages ? comparedIn(location.hash) : []
  void showChosen()
  void refresh()
})

async function start(): Promise<void> {
  wording = await readerWording(root)
  prepareNotices()
  openShared()
  body.hidden = false
  await refresh()
  if (compared.length > 0) await showChosen()
}

void start()
