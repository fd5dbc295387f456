// The tags that an article's own file gives.
import type { Article } from '../article/article.ts'
import { tagKey } from '../value/fold.ts'
import { memoized } from '../value/memo.ts'
import type { FiledTag } from './archive.ts'

/** A tag by its name, before it has a shelf. */
export type NamedTag = Omit<FiledTag, 'shelf'> & { readonly name: string }

/** An article's own tags, each once. */
export const givenTags = memoized((article: Article): readonly NamedTag[] => {
  const tags = new Map<string, NamedTag>()
  for (const { name, rule, evidence } of article.tags) {
    const status = rule === undefined ? 'stated' : 'supplied'
    if (!tags.has(tagKey(name))) tags.set(tagKey(name), { name, status, rule: rule ?? 'tag.given', evidence })
  }
  return [...tags.values()]
})
