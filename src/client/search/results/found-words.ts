// The words of a text that answered a query: by their places in the index, or by what they are also found by.
import { compoundEnd, LOOSE_SIGN, type Word } from '../../../value/words.ts'
import { HEADLINE } from '../index/word-file.ts'
import type { Span } from '../query/hits.ts'
import type { WordRange } from './excerpt.ts'

/** Where spans of a hit stand among the words of an article's text. */
export function foundInText(spans: readonly Span[], words: readonly Word[]): WordRange[] {
  return found(
    spans.filter(({ start }) => start >= 0),
    words,
  )
}

/** Where spans of a hit stand among the words of an article's headline. */
export function foundInHeadline(spans: readonly Span[], words: readonly Word[]): WordRange[] {
  return found(
    spans.flatMap((span) => (span.start < 0 ? { ...span, start: span.start - HEADLINE } : [])),
    words,
  )
}

function found(spans: readonly Span[], words: readonly Word[]): WordRange[] {
  const ranges: WordRange[] = []
  const loose = new Set<string>()
  for (const { start, length, word } of spans) {
    if (start < words.length) ranges.push([start, start + length - 1])
    else loose.add(word.replace(LOOSE_SIGN, ''))
  }
  for (const [i, { also }] of loose.size === 0 ? [] : words.entries())
    for (const key of also) if (loose.has(key)) ranges.push([i, compoundEnd(words, i, key)])
  return ranges
}
