// What every page does in the browser: keep queries out of server logs, and mark what a search found.
import { markedRanges, readMarks } from './marks.ts'
import { startPageTools } from './page-tools.ts'

/** This script stands in `assets/`, one folder below the site's root. */
startPageTools(new URL('../', import.meta.url))

const form = document.querySelector<HTMLFormElement>('.masthead form[role="search"]')
form?.addEventListener('submit', (event) => {
  event.preventDefault()
  const query = String(new FormData(form).get('q') ?? '').trim()
  location.assign(`${form.action}#${new URLSearchParams({ q: query })}`)
})

const phrases = readMarks(location.hash)
if (phrases.length > 0) {
  const marks = [...document.querySelectorAll('article h1, #text')].flatMap((part) => markWithin(part))
  const first = marks.find((mark) => mark.closest('#text')) ?? marks[0]
  first?.scrollIntoView({ block: 'center' })
}

function markWithin(part: Element): HTMLElement[] {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
  return texts.flatMap((text) => {
    const ranges = markedRanges(text.data, phrases)
    return ranges
      .toReversed()
      .map(([start, end]) => wrap(text, start, end))
      .reverse()
  })
}

/** Wraps part of a text node; what stands before it stays in the node. */
function wrap(text: Text, start: number, end: number): HTMLElement {
  const found = text.splitText(start)
  found.splitText(end - start)
  const mark = document.createElement('mark')
  found.replaceWith(mark)
  mark.append(found)
  return mark
}
