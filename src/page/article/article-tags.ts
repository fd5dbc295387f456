// The names and tags of an article: which of them its file gives, which the archive found in the text, and where.
import type { Entry } from '../../archive/archive.ts'
import type { Texts } from '../texts/texts.ts'
import type { ArticleView } from './article-view.ts'
import type { EvidenceViews } from './evidence.ts'
import { filedUnder } from './record-card.ts'

/** The tags of an article; `here` is the way from its page to another address. */
export function articleTags(
  { tags }: Entry,
  here: (address: string) => string,
  texts: Texts,
  evidence: EvidenceViews,
): Pick<ArticleView, 'tags' | 'filedUnder' | 'tagsFound'> {
  return {
    tags: tags.map(({ shelf, status, rule, evidence: found }) => ({
      label: shelf.name,
      href: here(shelf.permalink),
      found: status === 'inferred',
      evidence: status === 'inferred' ? evidence.views(found, rule, 'tags') : [],
    })),
    filedUnder: tags.flatMap(({ shelf, written }) => filedUnder(written, shelf, texts)),
    tagsFound: tags.some(({ status }) => status === 'inferred'),
  }
}
