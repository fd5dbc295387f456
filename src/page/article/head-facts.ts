// What the head of an article's page says beyond the article itself, and what its parts have in common.
import type { Entry } from '../../archive/archive.ts'
import type { Rights } from '../../article/access.ts'
import type { Article } from '../../article/article.ts'

/**
 * Facts of the archive. Addresses are absolute where the site's own is known; else they are those that lead there from the page,
 * which linked data may hold as well (JSON-LD 1.1, 9.5), and {@link canonical} is empty.
 */
export interface HeadFacts {
  /** Name of the archive. */
  readonly archive: string
  /** Absolute address of the page; empty when the site's is not known. */
  readonly canonical: string
  /** Address of the page, of the archive's home, and of the article's own file, empty when that is not published. */
  readonly page: string
  readonly home: string
  readonly raw: string
  readonly description: string
  /** Absolute address of the archive's picture for previews of links; empty when there is none. */
  readonly picture: string
  /** The article's own pictures, in reading order; none where the site's address is not known. */
  readonly pictures: readonly { readonly address: string; readonly text: string }[]
  readonly rights: Rights
  /** Address of the licence of the record; empty when none is given. */
  readonly metadataLicense: string
  /** The lists above the article, from the archive's home down. */
  readonly trail: readonly { readonly name: string; readonly address: string }[]
}

/** A headline that the file does not have stands in brackets, as librarians write it. */
export function titleOf({ headline }: Article): string {
  return headline.status === 'supplied' ? `[${headline.value}]` : headline.value
}

/** Empty for a text whose language is not known. */
export function knownLanguage({ language }: Article): string {
  return language === 'und' ? '' : language
}

/** People alone: an organisation would get a family name. */
export function people({ authors }: Article): string[] {
  return authors.value.filter(({ kind }) => kind === 'person').map(({ name }) => name)
}

/** The tags that its file or its keeper gives; not those that the archive found. */
export function ownTags({ tags }: Entry): string[] {
  return tags.filter(({ status }) => status !== 'inferred').map(({ shelf }) => shelf.name)
}
