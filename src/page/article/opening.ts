// How a text begins, for lists and previews that show no more of it.
import type { Article } from '../../article/article.ts'
import { type Block, blockText } from '../../article/block.ts'
import { brief } from '../frame.ts'

/** As many UTF-16 units of a text are looked at as a brief line can hold, and some blanks. */
const LOOKED_AT = 400

/** The summary that an article has, or else its first words, in one line; empty where neither is public. */
export function openingOf({ summary, body }: Article): string {
  if (summary !== null) return brief(summary)
  let words = ''
  for (const text of textsOf(body)) {
    words += words === '' ? text : ` ${text}`
    if (words.length >= LOOKED_AT) break
  }
  return brief(words.slice(0, LOOKED_AT))
}

function* textsOf(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.type === 'quote') yield* textsOf(block.blocks)
    else if (block.type === 'paragraph' || block.type === 'heading') yield blockText(block)
  }
}
