// The words of a page whose markup is too deep or too large to be taken apart: no tree is built, and nothing is looked for.
import { inOneLine } from '../../value/characters.ts'
import type { Block } from '../block.ts'
import { unknown } from '../claim.ts'
import { NO_DATES, type TextFacts } from '../text-facts.ts'
import { walkMarkup } from './markup-text.ts'

/** Elements that go on within a line; every other begins a paragraph. */
const WITHIN_LINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Elements that hold other things than words of the page, and that end with their own closing tag, whatever stands in them. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'iframe', 'title', 'textarea'])

/** All words of a page as paragraphs, in the order of its source. Whether somebody is named who saved it is not known. */
export function plainPage(html: string, from: number): TextFacts {
  return {
    fields: { dateline: null, byline: unknown(null) },
    dates: NO_DATES,
    body: paragraphsOf(html),
    hidden: [],
    bodyStart: from,
    namesCollector: true,
  }
}

function paragraphsOf(html: string): Block[] {
  const blocks: Block[] = []
  let words: string[] = []
  let isSilent = false
  const end = () => {
    const text = inOneLine(words.join(''))
    if (text !== '') blocks.push({ type: 'paragraph', text: [text] })
    words = []
  }
  walkMarkup(html, {
    tag(name, opens) {
      if (SILENT.has(name)) isSilent = opens
      if (!WITHIN_LINE.has(name)) end()
    },
    text(text) {
      if (!isSilent) words.push(text)
    },
  })
  end()
  return blocks
}
