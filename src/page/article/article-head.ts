// What machines read in the head of an article's page: reference managers, previews of links, search engines.
// It holds only what is known.
import type { Entry } from '../../archive/archive.ts'
import { NO_DIGEST } from '../../value/digest.ts'
import type { MachineHead } from '../frame.ts'
import { localeOf } from '../preview.ts'
import { machineDate, machineDay, machineEdtf } from '../texts/date-words.ts'
import type { HeadView } from '../views.ts'
import { articleData } from './article-data.ts'
import { type HeadFacts, knownLanguage, ownTags, people, titleOf } from './head-facts.ts'

/** Everything for machines. */
export function articleHead(entry: Entry, facts: HeadFacts): MachineHead {
  return {
    meta: metaOf(entry, facts),
    properties: propertiesOf(entry, facts),
    links: linksOf(facts),
    linkedData: articleData(entry, facts),
  }
}

/**
 * Highwire tags, Dublin Core and PRISM as Zotero's "Embedded Metadata" reads them: the item type is said outright;
 * only people are authors, or an agency would get a family name; a date that is not a stated day stands in
 * `DCTERMS.issued` alone, as EDTF; `DC.description` becomes "Extra", line by line.
 */
function metaOf({ article, id }: Entry, { archive, canonical, rights }: HeadFacts): HeadView['meta'] {
  const authors = people(article)
  const publication = article.publication.value?.name ?? ''
  const day = machineDay(article.published)
  const title = titleOf(article)
  const language = knownLanguage(article)
  const extra = [
    `Archive: ${archive}`,
    ...(article.source.sha256 === NO_DIGEST ? [] : [`SHA-256: ${article.source.sha256}`]),
    `Date status: ${article.published.status}`,
  ]
  return given([
    ['z:itemType', 'newspaperArticle'],
    ['citation_title', title],
    ...authors.map((name) => ['citation_author', name] as const),
    ['citation_publication_date', day.replaceAll('-', '/')],
    ['citation_language', language],
    ['citation_public_url', canonical],
    ['prism.publicationName', publication],
    ['prism.publicationDate', machineDate(article.published)],
    ['prism.section', article.section ?? ''],
    ['DC.title', title],
    ...authors.map((name) => ['DC.creator', name] as const),
    ['DC.publisher', publication],
    ['DC.language', language],
    ['DC.rights', rights.words],
    ['DC.source', article.sourceUrl ?? ''],
    ['DC.identifier', id],
    ['DCTERMS.issued', machineEdtf(article.published)],
    ['DC.description', extra.join('\n')],
  ]).map(([name, content]) => ({ name, content }))
}

/** OpenGraph without `og:site_name`, which reference managers take for the newspaper. */
function propertiesOf(entry: Entry, facts: HeadFacts): HeadView['properties'] {
  const { article } = entry
  const [picture = { address: facts.picture, text: facts.picture === '' ? '' : facts.archive }] =
    facts.pictures
  return given([
    ['og:type', 'article'],
    ['og:title', titleOf(article)],
    ['og:url', facts.canonical],
    ['og:description', facts.description],
    ['og:locale', localeOf(article.language)],
    ['og:image', picture.address],
    ['og:image:alt', picture.text],
    ['article:published_time', machineDay(article.published)],
    ['article:section', article.section ?? ''],
    ...ownTags(entry).map((name) => ['article:tag', name] as const),
  ]).map(([property, content]) => ({ property, content }))
}

/**
 * Links of "Signposting the Scholarly Web" (FAIR profile): what to cite, what this is, what it describes. A page at an address that
 * is not known has none to cite.
 */
function linksOf({ canonical, home, raw, rights }: HeadFacts): HeadView['links'] {
  const links = [
    { rel: 'cite-as', href: canonical, type: '' },
    { rel: 'type', href: 'https://schema.org/AboutPage', type: '' },
    { rel: 'type', href: 'https://schema.org/NewsArticle', type: '' },
    { rel: 'item', href: raw, type: 'text/plain' },
    { rel: 'collection', href: home, type: '' },
    { rel: 'license', href: rights.uri ?? '', type: '' },
  ]
  return links.filter(({ href }) => href !== '')
}

function given(pairs: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  return pairs.filter(([, content]) => content !== '')
}
