// The names and tags of an article: which of them its file gives, which the archive found in the text, and where.
import type { Entry } from '../../archive/archive.ts'
import { nameAddress } from '../../archive/name-shelves.ts'
import type { Texts } from '../texts/texts.ts'
import type { ArticleView } from './article-view.ts'
import type { EvidenceViews } from './evidence.ts'
import { filedUnder } from './record-card.ts'

/** The names of a text that are told besides its tags; its record has them all. */
const MOST_NAMES = 24

/** The tags of an article, and the other listed names of its text; a listed name leads to its own page. `here` is the way from its page to another address. */
export function articleTags(
  { tags, names }: Entry,
  here: (address: string) => string,
  texts: Texts,
  evidence: EvidenceViews,
): Pick<ArticleView, 'tags' | 'names' | 'filedUnder' | 'tagsFound'> {
  const tagged = new Set(tags.map(({ shelf }) => shelf.authority))
  return {
    tags: tags.map(({ shelf, status, rule, evidence: found }) => ({
      label: shelf.name,
      href: here(shelf.authority ? nameAddress(shelf.authority) : shelf.permalink),
      found: status === 'inferred',
      evidence: status === 'inferred' ? evidence.views(found, rule, 'tags') : [],
    })),
    names: names
      .filter(({ name }) => !tagged.has(name))
      .slice(0, MOST_NAMES)
      .map(({ name }) => ({ label: name.display, href: here(nameAddress(name)) })),
    filedUnder: tags.flatMap(({ shelf, written }) => filedUnder(written, shelf, texts)),
    tagsFound: tags.some(({ status }) => status === 'inferred'),
  }
}
