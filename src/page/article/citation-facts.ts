// From an article in its place to what a citation of it is made of.
import type { Entry } from '../../archive/archive.ts'
import type { CitationFacts } from '../../citation/citation-facts.ts'
import type { SiteSettings } from '../frame.ts'
import { rightsOf } from '../rights.ts'
import { dateView } from '../texts/date-words.ts'
import type { Texts } from '../texts/texts.ts'

/** The facts of an article's citation, as every citation of the archive uses them. */
export function citationFacts(
  { id, permalink, article, tags }: Entry,
  settings: Pick<SiteSettings, 'title' | 'baseUrl' | 'rights'>,
  texts: Texts,
): CitationFacts {
  const { title, baseUrl } = settings
  const { value, status } = article.published
  const rights = rightsOf(article, settings)
  return {
    id,
    headline: article.headline.value,
    headlineSupplied: article.headline.status === 'supplied',
    byline: article.byline.value ?? '',
    authors: article.authors.value,
    publication: article.publication.value?.name ?? '',
    date: { edtf: value.edtf, text: dateView(article.published, texts).text, status },
    language: article.language,
    address: baseUrl === '' ? '' : new URL(permalink.slice(1), baseUrl).href,
    path: permalink,
    sourceAddress: article.sourceUrl ?? '',
    archive: title,
    tags: tags.map(({ shelf }) => shelf.name),
    sha256: article.source.sha256,
    rights: { words: rights.words, uri: rights.uri ?? '' },
  }
}
