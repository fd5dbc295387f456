// Passages of an article to take away: the address of a paragraph, or its words with their source.
import { copyText } from '../common/copy.ts'
import { button, element } from '../common/dom.ts'
import type { ReaderWording } from '../common/reader-wording.ts'
import { cleanWords, withSource } from './quote.ts'

/** Milliseconds without a change before a selection is taken to be finished. */
const SELECTION_PAUSE = 250

/** Words of the text, and the id by which their paragraph is linked; empty when it has none. */
interface Passage {
  readonly words: string
  readonly id: string
  /** A node of the text in which the passage begins. */
  readonly at: Node
  /** Where the passage is on the screen. */
  readonly rect: DOMRect
}

/**
 * Shows a bar that offers both beside a paragraph whose `#` is pressed, and below words that are selected. Pressing `#`
 * leads to the paragraph too, as it does without this script. `citation` is that of the whole article, in one line.
 */
export function offerPassages(
  text: HTMLElement,
  citation: string,
  wordingOf: () => Promise<ReaderWording>,
): void {
  const bar = element('div', { class: 'passage ui', role: 'group', hidden: '' })
  /** Where the focus came from when the bar was asked for by hand. */
  let origin: HTMLElement | undefined

  const close = () => {
    bar.hidden = true
    origin = undefined
  }
  const closeAndGoBack = () => {
    const back = origin
    close()
    back?.focus()
  }
  const open = async (passage: Passage) => {
    const wording = await wordingOf()
    bar.setAttribute('aria-label', wording.say('reader.passage'))
    bar.replaceChildren(...copyButtons(passage, citation, wording, closeAndGoBack))
    // Right behind its part of the text, it is the next stop of the Tab key.
    blockOf(passage.at, text)?.after(bar)
    bar.style.insetBlockStart = `${passage.rect.bottom - text.getBoundingClientRect().top + 4}px`
    bar.hidden = false
  }

  text.addEventListener('click', async (event) => {
    const anchor = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.pin') : null
    const paragraph = anchor?.parentElement
    if (!anchor || !paragraph || event.ctrlKey || event.metaKey || event.shiftKey) return
    // First to the paragraph, then to the bar: going to a fragment takes the focus away.
    event.preventDefault()
    location.hash = anchor.hash
    await open({
      words: paragraph.textContent ?? '',
      id: anchor.hash.slice(1),
      at: paragraph,
      rect: anchor.getBoundingClientRect(),
    })
    origin = anchor
    bar.querySelector('button')?.focus()
  })
  let waiting: ReturnType<typeof setTimeout> | undefined
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      const selected = selectedIn(text)
      if (selected) void open(selected)
      else if (origin === undefined && !bar.contains(document.activeElement)) close()
    }, SELECTION_PAUSE)
  })
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !bar.hidden) closeAndGoBack()
  })
  bar.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !bar.contains(relatedTarget)) close()
  })
}

/**
 * Makes the button work that shows the signs of all paragraphs at once and puts them into the order of the Tab key. That of the
 * paragraph to which the address leads is always in it.
 */
export function offerPassageLinks(text: HTMLElement): void {
  const target = document.getElementById(location.hash.slice(1))?.querySelector<HTMLElement>('.pin')
  if (target) target.tabIndex = 0
  const button = document.getElementById('passage-links')
  button?.addEventListener('click', () => {
    const isOn = button.getAttribute('aria-pressed') !== 'true'
    button.setAttribute('aria-pressed', String(isOn))
    text.classList.toggle('with-pins', isOn)
    for (const pin of text.querySelectorAll<HTMLElement>('.pin')) pin.tabIndex = isOn ? 0 : -1
  })
}

function copyButtons(
  { words, id }: Passage,
  citation: string,
  wording: ReaderWording,
  done: () => void,
): HTMLButtonElement[] {
  const address = addressOf(id)
  const copying = (label: string, copied: string) => {
    const press = async () => {
      await copyText(copied, wording)
      done()
    }
    return button({ class: 'act' }, press, label)
  }
  const quoted = wording.say('reader.quoted', { text: cleanWords(words) })
  return [
    copying(wording.say('reader.copy-link'), address),
    copying(wording.say('reader.copy-quote'), withSource(quoted, citation, address)),
  ]
}

/** The published address of the page, with that of a passage. */
function addressOf(id: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href
  const page = new URL(canonical ?? location.href)
  page.hash = id
  return page.href
}

/** The words that are selected in the text; undefined when there are none. */
function selectedIn(text: HTMLElement): Passage | undefined {
  const selection = getSelection()
  const words = selection?.toString().trim() ?? ''
  if (words === '' || !selection?.rangeCount) return undefined
  const range = selection.getRangeAt(0)
  const at = range.startContainer
  return text.contains(at)
    ? { words, id: passageId(at, text), at, rect: range.getBoundingClientRect() }
    : undefined
}

/** The part of the text that a node is in: a direct child of it. */
function blockOf(node: Node, text: HTMLElement): Element | undefined {
  return [...text.children].find((child) => child.contains(node) && !child.matches('.passage'))
}

/** The id of the passage that a node stands in; empty when none around it has one. */
function passageId(node: Node, text: HTMLElement): string {
  const around = node instanceof Element ? node : node.parentElement
  const anchor = around?.closest(':has(> a.pin)')?.querySelector<HTMLAnchorElement>(':scope > a.pin')
  return anchor?.hash.slice(1) ?? blockOf(node, text)?.id ?? ''
}
