// What machines read in the head of an article's page: reference managers, previews of links, search engines.
// It holds only what is known, and nothing that needs an absolute address where the site's own is not known.
import type { Entry } from '../../archive/archive.ts'
import type { Rights } from '../../article/access.ts'
import type { Article } from '../../article/article.ts'
import type { SourceForm } from '../../value/article-endings.ts'
import { NO_DIGEST } from '../../value/digest.ts'
import type { MachineHead } from '../frame.ts'
import { machineDate } from '../texts/date-words.ts'
import type { HeadView } from '../views.ts'

/** What the head says beyond the article itself. */
export interface HeadFacts {
  /** Name of the archive. */
  readonly archive: string
  /** Absolute address of the page and of the archive; both empty when the site's is not known. */
  readonly canonical: string
  readonly home: string
  readonly description: string
  readonly rights: Rights
  /** Address of the licence of the record; empty when none is given. */
  readonly metadataLicense: string
  /** The lists above the article, from the archive's home down; `address` is absolute. */
  readonly trail: readonly { readonly name: string; readonly address: string }[]
}

/** Everything for machines. */
export function articleHead(entry: Entry, facts: HeadFacts): MachineHead {
  return {
    meta: metaOf(entry, facts),
    properties: propertiesOf(entry, facts),
    linkedData: dataBlock(linkedDataOf(entry, facts)),
  }
}

/** A headline that the file does not have stands in brackets, as librarians write it. */
function titleOf({ headline }: Article): string {
  return headline.status === 'supplied' ? `[${headline.value}]` : headline.value
}

/** Empty for a text whose language is not known. */
function knownLanguage({ language }: Article): string {
  return language === 'und' ? '' : language
}

/**
 * Highwire tags, Dublin Core and PRISM as Zotero's "Embedded Metadata" reads them: the item type is said outright;
 * only people are authors, or an agency would get a family name; a date that is not stated stands in
 * `DCTERMS.issued` alone, as EDTF; `DC.description` becomes "Extra", line by line.
 */
function metaOf({ article, id }: Entry, { archive, canonical, rights }: HeadFacts): HeadView['meta'] {
  const people = article.authors.value.filter(({ kind }) => kind === 'person').map(({ name }) => name)
  const publication = article.publication.value?.name ?? ''
  const stated = machineDate(article.published)
  const issued = article.published.status === 'bounded' ? '' : article.published.value.edtf
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
    ...people.map((name) => ['citation_author', name] as const),
    ['citation_publication_date', stated.replaceAll('-', '/')],
    ['citation_language', language],
    ['citation_public_url', canonical],
    ['prism.publicationName', publication],
    ['DC.title', title],
    ...people.map((name) => ['DC.creator', name] as const),
    ['DC.publisher', publication],
    ['DC.language', language],
    ['DC.rights', rights.words],
    ['DC.identifier', id],
    ['DCTERMS.issued', issued],
    ['DC.description', extra.join('\n')],
  ]).map(([name, content]) => ({ name, content }))
}

/** OpenGraph without `og:site_name`, which reference managers take for the newspaper. */
function propertiesOf(
  { article, tags }: Entry,
  { canonical, description }: HeadFacts,
): HeadView['properties'] {
  const [language, region] = [
    article.language.split('-')[0] ?? '',
    /-([A-Z]{2})$/.exec(article.language)?.[1],
  ]
  return given([
    ['og:type', 'article'],
    ['og:title', titleOf(article)],
    ['og:url', canonical],
    ['og:description', description],
    ['og:locale', region === undefined ? '' : `${language}_${region}`],
    ['article:published_time', machineDate(article.published)],
    ['article:section', article.section ?? ''],
    ...tags
      .filter(({ status }) => status !== 'inferred')
      .map(({ shelf }) => ['article:tag', shelf.name] as const),
  ]).map(([property, content]) => ({ property, content }))
}

function given(pairs: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  return pairs.filter(([, content]) => content !== '')
}

const MEDIA_TYPES: Readonly<Record<SourceForm, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
}

/** The article, the archive and the way down to the page, in the words of schema.org 30.0. */
function linkedDataOf({ article, id, accession, tags }: Entry, facts: HeadFacts): object {
  const { archive, canonical, home, trail, rights, metadataLicense } = facts
  const holder = home === '' ? undefined : { '@id': `${home}#archive` }
  const organization = { '@type': 'ArchiveOrganization', name: archive }
  const isSupplied = article.headline.status === 'supplied'
  const node = {
    '@type': ['NewsArticle', 'ArchiveComponent'],
    '@id': canonical && `${canonical}#article`,
    url: canonical,
    [isSupplied ? 'name' : 'headline']: article.headline.value,
    abstract: article.summary,
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
    keywords: tags.filter(({ status }) => status !== 'inferred').map(({ shelf }) => shelf.name),
    isBasedOn: article.sourceUrl,
    archivedAt: article.archivedAt,
    holdingArchive: holder ?? organization,
    itemLocation: id,
    usageInfo: rights.uri ?? rights.words,
    encoding: article.source.sha256 !== NO_DIGEST && {
      '@type': 'MediaObject',
      encodingFormat: MEDIA_TYPES[article.source.form],
      contentSize: `${article.source.bytes} B`,
      sha256: article.source.sha256,
    },
    sdDatePublished: accession.day,
    sdLicense: metadataLicense,
    sdPublisher: holder ?? organization,
  }
  const graph =
    home === ''
      ? []
      : [
          { ...organization, ...holder, url: home },
          {
            '@type': 'BreadcrumbList',
            itemListElement: [...trail, { name: article.headline.value, address: '' }].map(
              ({ name, address }, i) => known({ '@type': 'ListItem', position: i + 1, name, item: address }),
            ),
          },
        ]
  return { '@context': 'https://schema.org', '@graph': [known(node), ...graph] }
}

/** Without what says nothing. */
function known(node: object): object {
  const says = (value: unknown) =>
    value !== '' &&
    value !== false &&
    value !== null &&
    value !== undefined &&
    !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(node).filter(([, value]) => says(value)))
}

/** JSON that stays JSON wherever it stands in HTML (HTML Standard, 4.12.1.3: no `<` can end the script). */
function dataBlock(data: object): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
