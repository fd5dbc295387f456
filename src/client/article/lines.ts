// Entry of `lines.js`, loaded when a reader wants to see an article's file: its lines, numbered, beside the text that was made of it.
import { ASSETS } from '../../value/site-scripts.ts'
import { button, element } from '../common/dom.ts'
import { fetchFile } from '../common/host.ts'
import { numeral } from '../common/numeral.ts'
import type { ReaderWording } from '../common/reader-wording.ts'
import { siteRoot as root } from '../common/site.ts'
import { linesOfFile } from './lines-of-file.ts'

/** More lines than this make a page that no one reads; the file itself is one step away. */
const MOST_LINES = 3000

/** A file, and in which encoding it is (WHATWG Encoding Standard). */
export interface ShownFile {
  readonly address: string
  readonly encoding: string
}

/** Shows the lines of a file in a part of the page, at its beginning, and leads to the one of a number. */
export async function showLines(
  place: Element,
  file: ShownFile,
  line: number,
  wording: ReaderWording,
): Promise<void> {
  const shown = document.getElementById('file-lines') ?? (await panel(place, file, wording))
  const target = document.getElementById(`L${line}`) ?? shown
  for (const other of shown.querySelectorAll('[aria-current]')) other.removeAttribute('aria-current')
  if (target !== shown) target.setAttribute('aria-current', 'true')
  target.setAttribute('tabindex', '-1')
  target.focus()
}

async function panel(place: Element, file: ShownFile, wording: ReaderWording): Promise<HTMLElement> {
  const [bytes] = await Promise.all([
    fetchFile(new URL(file.address, location.href)).then((found) => found.arrayBuffer()),
    loadStyle(),
  ])
  const lines = linesOfFile(bytes, file.encoding)
  const list = element(
    'ol',
    { class: 'raw', role: 'list' },
    ...lines.slice(0, MOST_LINES).map((words, i) => lineItem(words, i + 1)),
  )
  const opener = document.activeElement
  const close = button(
    { class: 'act' },
    () => {
      made.remove()
      if (opener instanceof HTMLElement) opener.focus()
    },
    wording.say('reader.close'),
  )
  const made = element(
    'section',
    { id: 'file-lines', class: 'card ui', 'aria-labelledby': 'file-lines-heading', tabindex: '-1' },
    element('h2', { id: 'file-lines-heading' }, wording.say('reader.raw-lines')),
    element('p', { class: 'acts' }, close),
    list,
  )
  if (lines.length > MOST_LINES) {
    const text = wording.say('reader.raw-cut', { n: numeral(MOST_LINES) })
    made.append(element('p', { class: 'soft' }, element('a', { href: file.address }, text)))
  }
  place.prepend(made)
  return made
}

function lineItem(words: string, number: number): HTMLElement {
  return element(
    'li',
    { id: `L${number}` },
    element('span', { class: 'nr' }, numeral(number)),
    element('span', { class: 'words', dir: 'auto' }, words),
  )
}

/** Unstyled, the lines would jump from the end of the page to their place. */
function loadStyle(): Promise<void> {
  const style = element('link', { rel: 'stylesheet', href: new URL(`${ASSETS}lines.css`, root).href })
  return new Promise((resolve) => {
    for (const settled of ['load', 'error']) style.addEventListener(settled, () => resolve())
    document.head.append(style)
  })
}
