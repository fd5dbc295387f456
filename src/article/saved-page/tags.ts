// The tags of a saved page, by the first of its places that gives any.
import { inOneLine } from '../../value/characters.ts'
import type { GivenTag } from '../values.ts'
import type { Saying } from './facts.ts'
import type { PageEvidence } from './page-evidence.ts'
import type { SavedPage } from './saved-page.ts'
import type { Words } from './words.ts'

/** So many tags are kept; more are written for machines that no longer read them. */
const MOST_TAGS = 100

/** The tags that the first place gives that gives any. */
export function tagsOf({ facts, source }: SavedPage, evidence: PageEvidence): GivenTag[] {
  for (const sayings of facts.tags) {
    const tags = new Map<string, GivenTag>()
    for (const part of sayings.flatMap((saying) => partsOf(source.html, saying))) {
      const key = part.value.toLowerCase()
      if (part.value !== '' && !tags.has(key) && tags.size < MOST_TAGS)
        tags.set(key, { name: part.value, evidence: [evidence.at(part)] })
    }
    if (tags.size > 0) return [...tags.values()]
  }
  return []
}

/** The parts of a list in one text, each with its own place where the source is parted alike. */
function partsOf(html: string, saying: Saying): Words[] {
  const separator = /[,،]/.test(saying.value) ? /[,،]/g : /;/g
  const values = saying.value.split(separator)
  const written = html.slice(saying.start, saying.end)
  const raws = written.split(separator)
  if (raws.length !== values.length) return values.map((value) => ({ ...saying, value: inOneLine(value) }))
  let at = saying.start
  return values.map((value, i) => {
    const part = raws[i] ?? ''
    const start = at + part.length - part.trimStart().length
    at += part.length + 1
    return {
      value: inOneLine(value).replace(/^#/, ''),
      start,
      end: Math.max(start, at - 1 - (part.length - part.trimEnd().length)),
    }
  })
}
