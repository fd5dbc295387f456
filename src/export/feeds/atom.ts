// Feeds as Atom (RFC 4287), with documents that go back to the beginning (RFC 5005, section 4) and word of what is gone
// (RFC 6721).
import { byCodeUnits } from '../../value/order.ts'
import { emptyElement, inTag, textElement } from '../../value/xml.ts'
import { absolute, type FeedItem, type FeedSite, type GoneItem } from './feed-item.ts'

/** One document of a feed. */
export interface AtomDocument {
  readonly title: string
  /** Absolute address of the list's page. */
  readonly page: string
  /** Paths in the site: of this document, and of the one that is subscribed to. */
  readonly self: string
  readonly current: string
  /** The documents before and after it, in the order of accession; empty where there is none. */
  readonly earlier: string
  readonly later: string
  /** Whether it holds all that there is, or is one of the closed documents of a feed that has more. */
  readonly kind: 'complete' | 'newest' | 'archive'
  /** In the order in which they stand in it. */
  readonly items: readonly FeedItem[]
  readonly gone: readonly GoneItem[]
}

const NAMESPACES = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
  'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
}
const ATOM = 'application/atom+xml'

/** Writes entries: each once for all documents that it stands in. */
export function atomWriter(site: FeedSite): (document: AtomDocument) => string {
  const entries = new Map<FeedItem, string>()
  const entry = (item: FeedItem): string => {
    const known = entries.get(item) ?? entryOf(item, site)
    entries.set(item, known)
    return known
  }
  return (document) =>
    [
      `<?xml version="1.0" encoding="utf-8"?>\n<feed${inTag({ ...NAMESPACES, 'xml:lang': site.language })}>`,
      ...headOf(document, site),
      ...document.gone.map(goneEntry),
      ...document.items.map(entry),
      '</feed>\n',
    ].join('\n')
}

function headOf(
  { title, page, self, current, earlier, later, kind, ...of }: AtomDocument,
  site: FeedSite,
): string[] {
  const link = (rel: string, path: string, type = ATOM) =>
    path === '' ? [] : [`  ${emptyElement('link', { rel, type, href: absolute(path, site) })}`]
  const moments = [...of.items.map(({ updated }) => updated), ...of.gone.map(({ when }) => when)]
  return [
    `  ${textElement('id', absolute(current, site))}`,
    `  ${textElement('title', title)}`,
    ...(site.description === '' ? [] : [`  ${textElement('subtitle', site.description)}`]),
    `  ${textElement('updated', moments.sort(byCodeUnits).at(-1) ?? '')}`,
    `  <author>${textElement('name', site.title)}</author>`,
    ...link('self', self),
    ...link('alternate', page, 'text/html'),
    ...(kind === 'archive' ? ['  <fh:archive/>', ...link('current', current)] : []),
    ...(kind === 'complete' ? ['  <fh:complete/>'] : []),
    ...link('prev-archive', earlier),
    ...link('next-archive', later),
  ]
}

function goneEntry({ id, when, reason }: GoneItem): string {
  const comment = reason === '' ? '' : textElement('at:comment', reason)
  return `  <at:deleted-entry${inTag({ ref: id, when })}>${comment}</at:deleted-entry>`
}

function entryOf(item: FeedItem, site: FeedSite): string {
  const language = item.language === site.language ? '' : item.language
  const scheme = absolute('tags/', site)
  return [
    `  <entry${inTag({ 'xml:lang': language })}>`,
    `    ${textElement('id', item.id)}`,
    `    ${textElement('title', item.title)}`,
    `    ${emptyElement('link', { rel: 'alternate', type: 'text/html', href: item.address })}`,
    ...(item.source === '' ? [] : [`    ${emptyElement('link', { rel: 'via', href: item.source })}`]),
    ...item.authors.map((name) => `    <author>${textElement('name', name)}</author>`),
    // Noon in Greenwich is the same day nearly everywhere; a hour is told because the format wants one.
    ...(item.published === '' ? [] : [`    ${textElement('published', `${item.published}T12:00:00Z`)}`]),
    `    ${textElement('updated', item.updated)}`,
    ...item.tags.map(({ name, term }) => `    ${emptyElement('category', { term, scheme, label: name })}`),
    ...(item.publication === '' ? [] : [`    ${textElement('dc:publisher', item.publication)}`]),
    ...(item.edtf === '' ? [] : [`    ${textElement('dc:date', item.edtf)}`]),
    `    ${textElement('rights', item.rights)}`,
    ...(item.summary === '' ? [] : [`    ${textElement('summary', item.summary)}`]),
    '  </entry>',
  ].join('\n')
}
