// What the report says of passages that many texts share: the words of each, once.
import type { FoundPassage, SharedPassages } from '../archive/shared-passages.ts'
import { endingWords, openingWords } from '../article/intake/shared/edges.ts'
import { beginWith, type SharedPassage } from '../article/intake/shared/shared-passage.ts'
import { lineSigns, signsOf } from '../article/intake/shared/words.ts'
import { tidy } from '../article/raw-text.ts'
import type { HiddenRange } from '../article/values.ts'
import * as problem from '../diagnostic/catalogue/archive.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { by } from '../value/order.ts'
import type { Memory } from './memory.ts'

/** A note for each passage that is hidden, at the first file in which it is. */
export function sharedNotes(shared: SharedPassages, memory: Memory): Diagnostic[] {
  const told = new Set<string>()
  // A line that some have by itself and others at the end of another is told of as the commoner of the two.
  return [...shared.found].sort(by(({ texts }) => -texts)).flatMap((found) => {
    const range = firstRange(found, memory)
    const name = JSON.stringify([found.folder, range?.text])
    if (!range || told.has(name)) return []
    told.add(name)
    return [problem.sharedPassage(found, range.text, range.path, range.line)]
  })
}

/** Where a passage is hidden first. */
function firstRange({ passage, paths }: FoundPassage, memory: Memory) {
  for (const path of paths) {
    for (const { article } of memory.get(path)?.parsed ?? []) {
      const range = article.hidden.find((hidden) => isPassage(hidden, passage))
      if (range) return { path, line: range.line, text: tidy(range.text) }
    }
  }
  return undefined
}

function isPassage({ rule, text }: HiddenRange, { kind, key }: SharedPassage): boolean {
  if (!rule.startsWith('shared.')) return false
  if (kind === 'line') return lineSigns(tidy(text)) === key
  return beginWith(signsOf(kind === 'ending' ? endingWords(text) : openingWords(text)), key)
}
