// Passages of an article to take away: the address of a paragraph, or its words with their source.
import { copyText } from '../common/copy.ts'
import { button, element } from '../common/dom.ts'
import type { ReaderWording } from '../common/reader-wording.ts'
import { cleanWords, withSource } from './quote.ts'

/** Milliseconds without a change before a selection is taken to be finished. */
const SELECTION_PAUSE = 250

/** What passages are taken from. */
export interface PassageParts {
  /** The text of the article. */
  readonly text: HTMLElement
  /** The citation of the whole article, in one line. */
  readonly citation: string
  readonly wordingOf: () => Promise<ReaderWording>
}

/**
 * Shows a bar that offers both beside a paragraph whose `#` is pressed, and below words that are selected. Pressing `#`
 * leads to the paragraph too, as it does without this script.
 */
export function offerPassages(parts: PassageParts): void {
  const { text } = parts
  const bar = passageBar(parts)
  text.addEventListener('click', async (event) => {
    const anchor = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.pin') : null
    const paragraph = anchor?.parentElement
    if (!anchor || !paragraph || event.ctrlKey || event.metaKey || event.shiftKey) return
    // First to the paragraph, then to the bar: going to a fragment takes the focus away.
    event.preventDefault()
    location.hash = anchor.hash
    const passage = { words: paragraph.textContent ?? '', id: anchor.hash.slice(1) }
    await bar.open(passage, paragraph, anchor.getBoundingClientRect())
    bar.focus(anchor)
  })
  let waiting: ReturnType<typeof setTimeout> | undefined
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => followSelection(text, bar), SELECTION_PAUSE)
  })
}

/** Opens the bar below words that are selected in the text, or closes it when none are. */
function followSelection(text: HTMLElement, bar: PassageBar): void {
  const selection = getSelection()
  const words = selection?.toString().trim() ?? ''
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined
  const from = range?.startContainer
  if (words !== '' && range && from && text.contains(from))
    void bar.open({ words, id: passageOf(from, text) }, from, range.getBoundingClientRect())
  else if (!bar.hasFocus()) bar.close()
}

/** Words of the text, and the id by which their paragraph is linked; empty when it has none. */
interface Passage {
  readonly words: string
  readonly id: string
}

/** The bar with what can be copied of a passage. */
interface PassageBar {
  /** Shows the bar for a passage, below `rect` and right behind the part of the text that `at` is in. */
  readonly open: (passage: Passage, at: Node, rect: DOMRect) => Promise<void>
  /** Focuses the bar; when it closes, the focus goes back to where it came from. */
  readonly focus: (origin: HTMLElement) => void
  readonly hasFocus: () => boolean
  readonly close: () => void
}

function passageBar({ text, citation, wordingOf }: PassageParts): PassageBar {
  const bar = element('div', { class: 'passage ui', role: 'group', hidden: '' })
  /** Where the focus came from when the bar was asked for by hand. */
  let origin: HTMLElement | undefined
  let passage: Passage = { words: '', id: '' }

  const close = () => {
    bar.hidden = true
    origin = undefined
  }
  const closeAndGoBack = () => {
    const back = origin
    close()
    back?.focus()
  }
  const fill = async (): Promise<void> => {
    if (bar.childElementCount > 0) return
    const wording = await wordingOf()
    const copying = (label: 'reader.copy-link' | 'reader.copy-quote', textOf: () => string) => {
      const press = async () => {
        await copyText(textOf(), wording)
        closeAndGoBack()
      }
      bar.append(button({ class: 'act' }, press, wording.say(label)))
    }
    bar.setAttribute('aria-label', wording.say('reader.passage'))
    copying('reader.copy-link', () => addressOf(passage))
    copying('reader.copy-quote', () => {
      const quoted = wording.say('reader.quoted', { text: cleanWords(passage.words) })
      return withSource(quoted, citation, addressOf(passage))
    })
  }
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !bar.hidden) closeAndGoBack()
  })
  bar.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !bar.contains(relatedTarget)) close()
  })
  return {
    async open(next, at, rect) {
      passage = next
      await fill()
      // Right behind its part of the text, it is the next stop of the Tab key.
      blockOf(at, text)?.after(bar)
      bar.style.insetBlockStart = `${rect.bottom - text.getBoundingClientRect().top + 4}px`
      bar.hidden = false
    },
    focus(from) {
      origin = from
      bar.querySelector('button')?.focus()
    },
    hasFocus: () => origin !== undefined || bar.contains(document.activeElement),
    close,
  }
}

/** The published address of the page, with that of the passage. */
function addressOf({ id }: Passage): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href
  const page = new URL(canonical ?? location.href)
  page.hash = id
  return page.href
}

/** The part of the text that a node is in: a direct child of it. */
function blockOf(node: Node, text: HTMLElement): Element | undefined {
  return [...text.children].find((child) => child.contains(node) && !child.matches('.passage'))
}

/** The id of the passage that a node stands in; empty when none around it has one. */
function passageOf(node: Node, text: HTMLElement): string {
  const around = node instanceof Element ? node : node.parentElement
  const anchor = around?.closest(':has(> a.pin)')?.querySelector<HTMLAnchorElement>(':scope > a.pin')
  return anchor?.hash.slice(1) ?? blockOf(node, text)?.id ?? ''
}
