// One article of the archive as plain data: what its file says, and what was read from it.
import type { ArchiveDate } from '../value/archive-date.ts'
import type { Digest } from '../value/digest.ts'
import type { Direction, LanguageTag } from '../value/language.ts'
import type { Block } from './block.ts'
import type { Claim } from './claim.ts'
import type { SourceFacts } from './source-file.ts'
import type {
  Author,
  Collected,
  Dateline,
  GivenTag,
  HiddenRange,
  Json,
  Mention,
  Publication,
  SuppliedField,
} from './values.ts'

/** One article. Everything that the file does not say is `unknown`, null or empty; nothing is made up. */
export interface Article {
  readonly source: SourceFacts
  readonly headline: Claim<string>
  readonly published: Claim<ArchiveDate>
  /** The source's own later change; null when it names none. */
  readonly updated: ArchiveDate | null
  /** As printed, without the word "By". */
  readonly byline: Claim<string | null>
  readonly authors: Claim<readonly Author[]>
  readonly publication: Claim<Publication | null>
  readonly dateline: Dateline | null
  readonly language: LanguageTag
  readonly dir: Direction
  /** A standfirst that the text prints, or a summary that front matter or a page's markup gives. */
  readonly summary: string | null
  /** A label above the headline: `Analysis`. */
  readonly kicker: string | null
  readonly section: string | null
  /** Address of the page that the text was taken from. */
  readonly sourceUrl: string | null
  readonly tags: readonly GivenTag[]
  readonly mentions: readonly Mention[]
  /** A slug that the file asks for; null when the headline makes it. */
  readonly slug: string | null
  /** Other titles of the same article. */
  readonly otherTitles: readonly string[]
  /** Addresses that it had elsewhere. */
  readonly formerAddresses: readonly string[]
  /** How the text was taken, as far as may be told; a page's own note of when it was saved counts. */
  readonly collected: Collected | null
  /** Addresses of copies of its page in web archives. */
  readonly archivedAt: readonly string[]
  readonly body: readonly Block[]
  /** Of the body's blocks: two texts are known to be equal without being read. */
  readonly bodyDigest: Digest
  readonly hidden: readonly HiddenRange[]
  /** Front matter that has no meaning here, under its own keys. */
  readonly extra: Readonly<Record<string, Json>>
  readonly supplied: readonly SuppliedField[]
  /** Whether the file's own fields tell who collected it: then the file itself is never published. */
  readonly namesCollector: boolean
}
