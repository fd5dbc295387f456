// What the fields of an article hold beside plain texts and dates.
import type { Evidence } from './claim.ts'
import type { ClaimRule } from './rules/claim-rules.ts'
import type { HidingRule } from './rules/hiding-rules.ts'

/** A value of front matter that has no meaning here, kept as it was. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

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
  /** Of what many texts share: how many at the least. */
  readonly texts?: number
}

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
