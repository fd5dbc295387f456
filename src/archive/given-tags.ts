// Tags before they have shelves: those that an article's own file gives.
import type { Article } from '../article/article.ts'
import { tagKey } from '../value/fold.ts'
import { memoized } from '../value/memo.ts'
import type { FiledTag, Shelf } from './archive.ts'

/** A tag by its name, before it has a shelf. */
export type NamedTag = Omit<FiledTag, 'shelf'> & { readonly name: string }

/** An article's own tags, each once. */
export const givenTags = memoized((article: Article): readonly NamedTag[] => {
  const tags = new Map<string, NamedTag>()
  for (const { name, rule, evidence } of article.tags) {
    const status = rule === undefined ? 'stated' : 'supplied'
    const tag = { name, written: name, status, rule: rule ?? 'tag.given', evidence } as const
    if (!tags.has(tagKey(name))) tags.set(tagKey(name), tag)
  }
  return [...tags.values()]
})

/** Tags that stand on their shelves; of two forms of one name the first counts. */
export function eachOnce(tags: readonly FiledTag[]): FiledTag[] {
  const shelves = new Set<Shelf>()
  return tags.filter(({ shelf }) => shelves.size < shelves.add(shelf).size)
}
