// Why a value that a source gives was not taken. Records keep the rule; pages say it in their own language.
import type { DateSource } from '../intake/dates/date-source.ts'
import type { ClaimRule } from './claim-rules.ts'

/**
 * Every rule by which a value is not taken:
 * - `sidecar-overrules`: the sidecar says otherwise;
 * - `front-matter-overrules`: the front matter says otherwise;
 * - `same-source`: of two dates in the same place the first was taken;
 * - `less-trusted-source`: a source that is believed before this one says otherwise;
 * - `less-trusted-declaration`: a saved page says otherwise in a place that is believed before this one.
 */
export const REJECTION_RULES = [
  'sidecar-overrules',
  'front-matter-overrules',
  'same-source',
  'less-trusted-source',
  'less-trusted-declaration',
] as const

/** Why one value was not taken: the rule, and what it weighed. */
export type Rejection =
  | { readonly rule: 'sidecar-overrules' | 'front-matter-overrules' | 'same-source' }
  | {
      readonly rule: 'less-trusted-source'
      readonly believed: DateSource
      readonly other: DateSource
    }
  /** `believed` is the rule of the declaration that was taken: `page.linked-data`. */
  | { readonly rule: 'less-trusted-declaration'; readonly believed: ClaimRule }
