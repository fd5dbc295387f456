// Marks within the text of a page.
import { markedRanges } from '../text/marks.ts'

/** Marks phrases, each as the keys of its words, in the texts of a part of the page; the marks in order. */
export function markText(part: Element, phrases: readonly (readonly string[])[]): HTMLElement[] {
  if (phrases.length === 0) return []
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
