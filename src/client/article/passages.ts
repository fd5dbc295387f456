// A passage of an article to take along: the address of its paragraph, or its words with their source.
import { copyText } from '../common/copy.ts'
import { element } from '../common/dom.ts'
import type { ReaderWording } from '../common/reader-wording.ts'
import { cleanWords, withSource } from './quote.ts'

/** Milliseconds after the last change of a selection before it is taken for one. */
const SETTLED = 250

/**
 * Offers both beside a paragraph whose `#` is pressed, and below words that are selected. Pressing `#` leads to the
 * paragraph too, as it does without this script. `citation` is that of the whole article, in one line.
 */
export function offerPassages(
  text: HTMLElement,
  citation: string,
  wordingOf: () => Promise<ReaderWording>,
): void {
  const bar = element('div', { class: 'passage ui', role: 'group', hidden: '' })
  /** Where the focus was when the bar was asked for by hand. */
  let origin: HTMLElement | undefined
  let passage = { words: '', id: '' }

  const address = (): string => {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href
    const page = new URL(canonical ?? location.href)
    page.hash = passage.id
    return page.href
  }
  const close = () => {
    bar.hidden = true
    origin = undefined
  }
  const prepare = async (): Promise<void> => {
    if (bar.childElementCount > 0) return
    const wording = await wordingOf()
    const button = (label: string, copied: () => string) => {
      const made = element('button', { type: 'button', class: 'act' }, label)
      made.addEventListener('click', async () => {
        await copyText(copied(), wording)
        const back = origin
        close()
        back?.focus()
      })
      return made
    }
    bar.setAttribute('aria-label', wording.say('reader.passage'))
    bar.append(
      button(wording.say('reader.copy-link'), address),
      button(wording.say('reader.copy-quote'), () =>
        withSource(wording.say('reader.quoted', { text: cleanWords(passage.words) }), citation, address()),
      ),
    )
  }
  /** Right behind the part of the text it is about, so that it is the next stop of the Tab key. */
  const open = async (at: Node, words: string, id: string, rect: DOMRect): Promise<void> => {
    passage = { words, id }
    await prepare()
    blockOf(at, text)?.after(bar)
    bar.style.insetBlockStart = `${rect.bottom - text.getBoundingClientRect().top + 4}px`
    bar.hidden = false
  }

  text.addEventListener('click', async (event) => {
    const anchor = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.pin') : null
    const paragraph = anchor?.parentElement
    if (!anchor || !paragraph || event.ctrlKey || event.metaKey || event.shiftKey) return
    // First to the paragraph, then to the bar: going to a fragment takes the focus away.
    event.preventDefault()
    location.hash = anchor.hash
    await open(paragraph, paragraph.textContent ?? '', anchor.hash.slice(1), anchor.getBoundingClientRect())
    origin = anchor
    bar.querySelector('button')?.focus()
  })
  let waiting: ReturnType<typeof setTimeout> | undefined
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      const selection = getSelection()
      const words = selection?.toString().trim() ?? ''
      const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined
      const from = range?.startContainer
      if (words !== '' && range && from && text.contains(from))
        void open(from, words, passageOf(from, text), range.getBoundingClientRect())
      else if (origin === undefined && !bar.contains(document.activeElement)) close()
    }, SETTLED)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || bar.hidden) return
    const back = origin
    close()
    back?.focus()
  })
  bar.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !bar.contains(relatedTarget)) close()
  })
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
