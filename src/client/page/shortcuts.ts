// The keyboard shortcuts of a page: what each key does here, and the dialog that lists them.
import type { Permalink } from '../../value/permalink.ts'
import { COLLECTION, DATES, HOME } from '../../value/site-addresses.ts'
import { openDialog } from '../common/dialog.ts'
import { element } from '../common/dom.ts'
import { notice } from '../common/notice.ts'
import { type ReaderKey, readerWording } from '../common/reader-wording.ts'
import { addressIn } from '../common/site.ts'
import { MARK_PREFIX } from '../text/marks.ts'
import { keysAreOn, latinKey, matcher, type Shortcut, turnKeys } from './keys.ts'

type PageShortcut = Shortcut<ReaderKey>

/** Keys for the controls of the bar that `hits.js` adds. */
const HIT_KEYS = [
  ['n', 'reader.key-next-hit', '.next-hit'],
  ['p', 'reader.key-previous-hit', '.previous-hit'],
  ['N', 'reader.key-next-result', '.next-result:any-link'],
  ['P', 'reader.key-previous-result', '.previous-result:any-link'],
  ['u', 'reader.key-results', '.back-to-results:any-link'],
] as const

/** Listens to the keys of a page, and to the button in its footer that opens the list of shortcuts. */
export function listenToShortcuts(root: URL): void {
  const shortcuts = shortcutsOf(root)
  const match = matcher(shortcuts)
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (isWriting(event.target) || document.querySelector('dialog[open]') || !keysAreOn()) return
    const found = match(latinKey(event), event.timeStamp)
    if (!found) return
    event.preventDefault()
    found.act()
  })
  document.getElementById('shortcuts')?.addEventListener('click', () => void openSheet(root, shortcuts))
}

/** The shortcuts of this page: a key that could do nothing here is not listed. */
function shortcutsOf(root: URL): readonly PageShortcut[] {
  const found: PageShortcut[] = []
  const add = (keys: string, label: ReaderKey, act: () => void) => found.push({ keys, label, act })
  const goTo = (keys: string, label: ReaderKey, page: Permalink) =>
    add(keys, label, () => location.assign(addressIn(root, page)))
  add('?', 'reader.key-sheet', () => void openSheet(root, found))
  const box = document.querySelector<HTMLInputElement>('#search-box, .masthead input[type="search"]')
  if (box)
    add('/', 'reader.key-search', () => {
      box.focus()
      box.select()
    })
  if (document.querySelector('.index')) {
    add('j', 'reader.key-next', () => step(1))
    add('k', 'reader.key-previous', () => step(-1))
  }
  for (const [keys, label, rel] of [
    ['j', 'reader.key-older', 'prev'],
    ['k', 'reader.key-newer', 'next'],
  ] as const) {
    const link = document.querySelector<HTMLAnchorElement>(
      `article ~ * a[rel="${rel}"], article a[rel="${rel}"]`,
    )
    if (link && document.getElementById('text')) add(keys, label, () => link.click())
  }
  if (document.querySelector('button.collect, #search-results'))
    add('c', 'reader.key-collect', () => collectButton()?.click())
  const doubtful = document.querySelector<HTMLAnchorElement>(
    '.review a.what, .review-notes ~ .neighbours a[rel="next"]',
  )
  if (doubtful) add('d', 'reader.key-doubt', () => doubtful.click())
  const reading = document.getElementById('reading')
  if (reading) add('t', 'reader.reading', () => reading.click())
  const passages = document.getElementById('passage-links')
  if (passages) add('l', 'reader.key-passages', () => passages.click())
  // The bar of an article that was opened from search results; `hits.js` makes it, and only for such an address.
  if (location.hash.startsWith(MARK_PREFIX) && document.getElementById('hits'))
    for (const [keys, label, control] of HIT_KEYS)
      add(keys, label, () => document.querySelector<HTMLElement>(`.hits ${control}`)?.click())
  goTo('g h', 'reader.key-home', HOME)
  goTo('g d', 'reader.key-dates', DATES)
  goTo('g c', 'reader.key-collection', COLLECTION)
  return found
}

/** Moves the focus in a list from one article to the one beside it; from elsewhere to the first. */
function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('.index > li :is(h2, h3) a')]
  const at = links.findIndex((link) => link.closest('li')?.contains(document.activeElement))
  const next = at < 0 ? links[0] : links[at + by]
  next?.focus()
}

/** The button of the listed article that has the focus, else that of the page's own article. */
function collectButton(): HTMLElement | null {
  const item = document.activeElement?.closest('.index > li')
  return (item ?? document.querySelector('article'))?.querySelector<HTMLElement>('button.collect') ?? null
}

function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
  )
}

async function openSheet(root: URL, shortcuts: readonly PageShortcut[]): Promise<void> {
  const wording = await readerWording(root)
  if (document.querySelector('dialog[open]')) return
  const box = element('input', { type: 'checkbox' })
  box.checked = keysAreOn()
  box.addEventListener('change', () => {
    if (!turnKeys(box.checked)) notice(wording.say('reader.blocked'))
  })
  const keysOf = (keys: string): (Node | string)[] => {
    const [first = '', second] = keys.split(' ').map((key) => element('kbd', {}, key))
    if (second === undefined) return [first]
    // The text says in which order the two keys stand in its language.
    return wording
      .say('reader.keys-then')
      .split(/\{(first|second)\}/)
      .map((piece) => (piece === 'first' ? first : piece === 'second' ? second : piece))
  }
  openDialog(
    { 'aria-labelledby': 'sheet-title' },
    wording,
    element('h2', { id: 'sheet-title' }, wording.say('reader.shortcuts')),
    element(
      'dl',
      { class: 'keys' },
      ...shortcuts.map(({ keys, label }) =>
        element('div', {}, element('dt', {}, ...keysOf(keys)), element('dd', {}, wording.say(label))),
      ),
    ),
    element('label', { class: 'switch' }, box, wording.say('reader.keys-on')),
  )
}
