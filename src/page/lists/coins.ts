// Articles of a list for reference managers: ContextObjects in Spans (COinS), by which Zotero offers all of a page at once.
import type { Entry } from '../../archive/archive.ts'
import type { Rights } from '../../article/access.ts'
import { oneLine } from '../../citation/text.ts'
import { knownLanguage, people, titleOf } from '../article/head-facts.ts'
import { machineEdtf } from '../texts/date-words.ts'

/**
 * What the `title` of the span holds, not escaped: Dublin Core as an OpenURL (Z39.88-2004). The type is one of Zotero's. People alone
 * are creators, for Zotero splits every name; `canonical` is left out where the site's address is not known.
 */
export function coinsOf({ article, tags }: Entry, canonical: string, { words }: Rights): string {
  const pairs: readonly (readonly [key: string, value: string])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'newspaperArticle'],
    ['rft.title', titleOf(article)],
    ['rft.source', article.publication.value?.name ?? ''],
    ['rft.date', machineEdtf(article.published)],
    ...people(article).map((name) => ['rft.creator', name] as const),
    ['rft.identifier', canonical],
    ['rft.language', knownLanguage(article)],
    ...tags.map(({ shelf }) => ['rft.subject', shelf.name] as const),
    ['rft.rights', words],
  ]
  return pairs
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(oneLine(value))}`)
    .join('&')
}
