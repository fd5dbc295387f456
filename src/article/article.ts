// One article of the archive as plain data: what its file says, and what was read from it.
import type { ArchiveDate } from '../value/archive-date.ts'
import type { SourceForm } from '../value/article-endings.ts'
import type { Digest } from '../value/digest.ts'
import type { Direction, LanguageTag } from '../value/language.ts'
import type { Block } from './block.ts'
import type { Claim, Evidence } from './claim.ts'
import type { ClaimRule } from './rules/claim-rules.ts'
import type { HidingRule } from './rules/hiding-rules.ts'

/** A path within the archive's root, `/` between folders, as the disk spells it. */
export type SourcePath = string

/** A file of the archive before anything was read from it. */
export interface SourceFile {
  readonly path: SourcePath
  readonly bytes: Uint8Array
  /** The YAML file beside it in which a person supplies or overrules what it says. */
  readonly sidecar?: SidecarFile
}

/** A sidecar before anything was read from it. */
export interface SidecarFile {
  readonly path: SourcePath
  readonly text: string
}

/** Fixity and form of the file that an article was read from. */
export interface SourceFacts {
  readonly path: SourcePath
  /** Of the raw bytes, before decoding. */
  readonly sha256: Digest
  readonly bytes: number
  readonly form: SourceForm
  /** A label of the WHATWG Encoding Standard: `utf-8`, `utf-16le`, `windows-1256`. */
  readonly encoding: string
}

/** Who wrote an article. Names are never split: the source's spelling is the name. */
export interface Author {
  readonly name: string
  readonly kind: 'person' | 'organisation'
}

/** The newspaper, agency or site that published an article. Never the archive itself. */
export interface Publication {
  readonly name: string
}

/** Place, day and agency as printed at the start of a story: `KABUL, Aug. 15 (Reuters) -`. */
export interface Dateline {
  readonly text: string
  readonly place: string
}

/** A tag that the file gives. */
export interface GivenTag {
  readonly name: string
  /** Of a tag that the sidecar supplies: `sidecar.tags`. Absent for tags that the file itself gives. */
  readonly rule?: ClaimRule
  readonly evidence: readonly Evidence[]
}

/** A capitalised name met in the text. */
export interface Mention {
  readonly name: string
  readonly count: number
  /** Where it stands first. */
  readonly evidence: Evidence
}

/** Text of the file that is not part of the article: kept, hidden, shown on demand. */
export interface HiddenRange {
  /** Why it is hidden. */
  readonly rule: HidingRule
  readonly line: number
  /** Unicode code points of the decoded text, as in {@link Evidence}. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A value of front matter that has no meaning here, kept as it was. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** How a text came into the collector's hands, as recorded then. Who collected it is never read from the file. */
export interface Collected {
  /** Day or moment, as written. */
  readonly at: string | null
  readonly method: string | null
  /** What the moment was read from: `ntp`. */
  readonly clock: string | null
}

/** A field without a claim of its own that the sidecar supplies, with the value that it overrules. */
export interface SuppliedField {
  readonly field: string
  readonly rule: ClaimRule
  readonly evidence: readonly Evidence[]
  /** Null when the file says nothing. */
  readonly rejected: Json
}

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
