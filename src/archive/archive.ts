// The whole holding as plain data: every article with its address, in order, and on the shelves it is
// filed on.
import type { Access } from '../article/access.ts'
import type { Article } from '../article/article.ts'
import type { Evidence } from '../article/claim.ts'
import type { ClaimRule } from '../article/rules/claim-rules.ts'
import type { AuthorityName, NameAuthority } from '../names/authority.ts'
import type { PictureFormat } from '../picture/picture.ts'
import type { Digest } from '../value/digest.ts'
import type { OutputPath, Permalink } from '../value/permalink.ts'
import type { AlikeArticles } from './alike.ts'
import type { Accession, Register } from './register.ts'

/** Year, month and day that an article is filed under, as far as they are known. */
export interface Filing {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

/** A tag of one article, and how it came to it. */
export interface FiledTag {
  readonly shelf: Shelf
  /** The name as the file gives it, or as it stands in the text. */
  readonly written: string
  /** `stated` by the article's file, `supplied` by its sidecar, or `inferred`: a name that the archive found in its text. */
  readonly status: 'stated' | 'supplied' | 'inferred'
  readonly rule: ClaimRule
  readonly evidence: readonly Evidence[]
}

/** A listed name that stands in an article's text. */
export interface MentionedName {
  readonly name: AuthorityName
  /** How often it stands there, in any form. */
  readonly count: number
  /** The forms in which it stands there, as they are written, first to last. */
  readonly written: readonly string[]
  /** Where it stands first. */
  readonly evidence: Evidence
}

/** One article in its place. */
export interface Entry {
  /** Short and stable name: base 32 of the SHA-256 of the raw bytes that were registered first. */
  readonly id: string
  readonly permalink: Permalink
  /** Addresses that it had before, first to last. */
  readonly former: readonly Permalink[]
  /** When it was registered: as which number, and on which day (`YYYY-MM-DD`, empty for provisionally). */
  readonly accession: Pick<Accession, 'sequence' | 'day'>
  readonly article: Article
  /** Null for articles of approximate date and for undated ones. */
  readonly filing: Filing | null
  readonly tags: readonly FiledTag[]
  /** The listed names in its text, those that stand there most often first. */
  readonly names: readonly MentionedName[]
  readonly publication: Shelf | null
  readonly authors: readonly Shelf[]
}

/** In place of an article that is withheld: where it would be, and what its keeper tells of that. */
export interface WithheldArticle {
  readonly id: string
  readonly permalink: Permalink
  readonly former: readonly Permalink[]
  readonly access: Access
}

/** Everything filed under one tag, publication or author. */
export interface Shelf {
  /** What makes different spellings one: see `tagKey`. */
  readonly key: string
  /** The form that the name authority prefers, or else the one used most. */
  readonly name: string
  /** The name, then every other spelling that was met, most used first, then those that the authority has besides. */
  readonly variants: readonly string[]
  /** What the name authority says of it; null when it is not listed. */
  readonly authority: AuthorityName | null
  readonly permalink: Permalink
  /** Newest first, undated last. */
  readonly entries: readonly Entry[]
  /** True when no article's file gives it: the archive found it in the texts. */
  readonly found: boolean
}

/** Two articles or more that tell the same in the same words, or that are captures of one page. */
export interface Story {
  /** Of the article of it that was registered first. */
  readonly id: string
  readonly permalink: Permalink
  /** The latest first: see `latestFirst`. */
  readonly entries: readonly Entry[]
  /** Those of the same source address, which are captures of one page, each in the order of `entries`; none without a second one. */
  readonly captures: readonly (readonly Entry[])[]
}

/** A span of time with what is held of it; days are spans without parts. */
export interface Span {
  readonly filing: Filing
  readonly permalink: Permalink
  /** Newest first. */
  readonly entries: readonly Entry[]
  /** Months of a year, days of a month, first to last; only those with articles. */
  readonly parts: readonly Span[]
}

/** An address that an article had on another site: a file of this one that sends a reader on. */
export interface FormerAddress {
  readonly file: OutputPath
  readonly entry: Entry
}

/** A picture as the site has it. */
export interface PublishedPicture {
  readonly path: OutputPath
  readonly format: PictureFormat
  /** In pixels, as it is shown. */
  readonly width: number
  readonly height: number
  /** Of the bytes that are published. */
  readonly sha256: Digest
  readonly bytes: number
}

/** A link in an article, or a picture, resolved. */
export type Destination =
  | { readonly kind: 'page'; readonly permalink: Permalink; readonly fragment: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'picture'; readonly picture: PublishedPicture }
  | { readonly kind: 'outside'; readonly href: string }
  | { readonly kind: 'nowhere' }

/** The archive, complete. Every list is in a named, total order. */
export interface Archive {
  /** In permalink order. */
  readonly entries: readonly Entry[]
  /** What is withheld, in permalink order: in no list, and not among the entries. */
  readonly withheld: readonly WithheldArticle[]
  /** Newest first, then those of approximate date, undated last. */
  readonly newestFirst: readonly Entry[]
  /** Those whose date is said and is of more than one year, or open to one side; the latest first. */
  readonly approximate: readonly Entry[]
  readonly undated: readonly Entry[]
  /** Years first to last. */
  readonly years: readonly Span[]
  /** In alphabetical order, as are the other shelves. */
  readonly tags: readonly Shelf[]
  readonly publications: readonly Shelf[]
  readonly authors: readonly Shelf[]
  /** Addresses that articles had on other sites and that this one may serve, by file. */
  readonly formerAddresses: readonly FormerAddress[]
  /** In the order of their ids; none where they are not looked for. */
  readonly stories: readonly Story[]
  /** The articles that are alike; undefined where they were not looked for. */
  readonly alike: readonly AlikeArticles[] | undefined
  /** The archive that this one was made of by changing a few articles; absent where all of it was assembled. */
  readonly patchOf?: Archive
  /** The keeper's own names. */
  readonly names: NameAuthority
  /** The register as this archive leaves it: a line for everything that the archive ever held. */
  readonly register: Register
}
