// An article as feeds tell of it, and what was taken out of the archive.
import { isPlaceholder } from '../../archive/addresses.ts'
import type { Archive, Entry } from '../../archive/archive.ts'
import type { Accession } from '../../archive/register.ts'
import { openingOf } from '../../page/article/opening.ts'
import type { SiteSettings } from '../../page/frame.ts'
import { rightsOf } from '../../page/rights.ts'
import { machineDate } from '../../page/texts/date-words.ts'
import { byCodeUnits } from '../../value/order.ts'

/** An article in a feed. Empty texts say that something is not known. */
export interface FeedItem {
  /** The same for ever, wherever the page moves: a tag URI (RFC 4151) of the archive's host, the day of accession and the id. */
  readonly id: string
  readonly sequence: number
  /** Absolute address of its page. */
  readonly address: string
  readonly title: string
  /** When it came into the archive: its day, and as many milliseconds as articles came before, so that no two are the same. */
  readonly updated: string
  /** `YYYY-MM-DD`: only of a day that is stated or supplied. */
  readonly published: string
  /** How its date is known, in EDTF and in a word. */
  readonly edtf: string
  readonly dateStatus: string
  readonly summary: string
  readonly language: string
  readonly authors: readonly string[]
  readonly publication: string
  /** Address of the page that the text was taken from. */
  readonly source: string
  readonly tags: readonly { readonly name: string; readonly term: string }[]
  readonly rights: string
}

/** An article that was taken out of the archive or withheld: nothing but that it is gone. */
export interface GoneItem {
  readonly id: string
  readonly sequence: number
  /** The moment from which it is gone, as far as it is known: never before its accession, which is taken where no day is told. */
  readonly when: string
  /** In the keeper's words; empty when none are given. */
  readonly reason: string
}

/** What the feeds of a site have in common. */
export interface FeedSite extends Pick<SiteSettings, 'title' | 'description' | 'language' | 'rights'> {
  /** Not empty. */
  readonly baseUrl: string
}

/** What feeds tell of an article. */
export function feedItem(entry: Entry, site: FeedSite): FeedItem {
  const { id, permalink, accession, article, tags } = entry
  const { headline, published } = article
  const day = machineDate(published)
  return {
    id: tagUri({ id, ...accession }, site),
    sequence: accession.sequence,
    address: absolute(permalink, site),
    title: headline.status === 'supplied' ? `[${headline.value}]` : headline.value,
    updated: momentOf(accession),
    published: day.length === 'YYYY-MM-DD'.length ? day : '',
    edtf: published.status === 'bounded' ? '' : published.value.edtf,
    dateStatus: published.status,
    summary: openingOf(article),
    language: article.language === 'und' ? '' : article.language,
    authors: article.authors.value.map(({ name }) => name),
    publication: article.publication.value?.name ?? '',
    source: article.sourceUrl ?? '',
    tags: tags
      .filter(({ status }) => status !== 'inferred')
      .map(({ shelf }) => ({ name: shelf.name, term: shelf.permalink.split('/').at(-2) ?? '' })),
    rights: rightsOf(article, site).words,
  }
}

/**
 * What readers of the feeds are to forget, in the order of accession: articles that were withdrawn, and those that are
 * withheld at an address that they had in the open. One that never was in the open is not told of.
 */
export function goneItems({ register, withheld }: Archive, site: FeedSite): GoneItem[] {
  const closed = new Map(withheld.map(({ id, access }) => [id, access]))
  return register.flatMap((line) => {
    const access = closed.get(line.id)
    const isGone = line.withdrawn !== null || access !== undefined
    if (!isGone || line.day === '' || isPlaceholder(line.permalink)) return []
    const day = line.withdrawn ?? access?.since ?? line.day
    const when = [`${day}T00:00:00.000Z`, momentOf(line)].sort(byCodeUnits)[1] ?? ''
    return [{ id: tagUri(line, site), sequence: line.sequence, when, reason: access?.reason ?? '' }]
  })
}

/** An address of the site, for those who are not on it. */
export function absolute(address: string, { baseUrl }: Pick<FeedSite, 'baseUrl'>): string {
  return new URL(address.replace(/^\//, ''), baseUrl).href
}

function tagUri({ id, day }: Pick<Accession, 'id' | 'day'>, { baseUrl }: FeedSite): string {
  const { hostname, pathname } = new URL(baseUrl)
  return `tag:${hostname},${day}:${pathname}${id}`
}

function momentOf({ day, sequence }: Pick<Accession, 'day' | 'sequence'>): string {
  return new Date(Date.parse(day) + sequence).toISOString()
}
