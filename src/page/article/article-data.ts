// The article, the archive and the way down to the page, in the words of schema.org.
import type { Entry } from '../../archive/archive.ts'
import type { SourceForm } from '../../value/article-endings.ts'
import { NO_DIGEST } from '../../value/digest.ts'
import { ARCHIVE_NODE, COLLECTION_NODE, known, linkedData } from '../linked-data.ts'
import { machineDate } from '../texts/date-words.ts'
import { type HeadFacts, knownLanguage, ownTags, titleOf } from './head-facts.ts'

const MEDIA_TYPES: Readonly<Record<SourceForm, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
}

/** JSON-LD of an article's page. */
export function articleData(entry: Entry, facts: HeadFacts): string {
  const { archive, home, trail } = facts
  const way = [...trail, { name: titleOf(entry.article), address: '' }]
  return linkedData([
    articleNode(entry, facts),
    { '@type': 'ArchiveOrganization', '@id': home + ARCHIVE_NODE, name: archive, url: home },
    {
      '@type': 'BreadcrumbList',
      itemListElement: way.map(({ name, address }, i) =>
        known({ '@type': 'ListItem', position: i + 1, name, item: address }),
      ),
    },
  ])
}

function articleNode(entry: Entry, facts: HeadFacts): object {
  const { page, home, rights, metadataLicense, raw, pictures } = facts
  const { article, id, accession } = entry
  const { source } = article
  const holder = { '@id': home + ARCHIVE_NODE }
  return known({
    '@type': ['NewsArticle', 'ArchiveComponent'],
    '@id': `${page}#article`,
    url: page,
    headline: titleOf(article),
    abstract: article.summary,
    image: pictures.map(({ address }) => address),
    inLanguage: knownLanguage(article),
    datePublished: machineDate(article.published),
    dateline: article.dateline?.text,
    articleSection: article.section,
    author: article.authors.value.map(({ name, kind }) => ({
      '@type': kind === 'person' ? 'Person' : 'Organization',
      name,
    })),
    creditText: article.byline.value,
    publisher: article.publication.value && {
      '@type': 'NewsMediaOrganization',
      name: article.publication.value.name,
    },
    keywords: ownTags(entry),
    isBasedOn: article.sourceUrl,
    archivedAt: article.archivedAt,
    holdingArchive: holder,
    isPartOf: { '@id': home + COLLECTION_NODE },
    itemLocation: id,
    usageInfo: rights.uri,
    copyrightNotice: rights.uri === null ? rights.words : '',
    encoding:
      source.sha256 !== NO_DIGEST &&
      known({
        '@type': 'MediaObject',
        contentUrl: raw,
        encodingFormat: MEDIA_TYPES[source.form],
        contentSize: `${source.bytes} B`,
        sha256: source.sha256,
      }),
    sdDatePublished: accession.day,
    sdLicense: metadataLicense,
    sdPublisher: holder,
  })
}
