// Fields that an article holds as claims: with status, rule and evidence, and with what was overruled.
import { type Claim, type Evidence, NO_HEADLINE, unknown } from '../claim.ts'
import { type ClaimRule, isOfSidecar } from '../rules/claim-rules.ts'
import type { Rejection } from '../rules/rejection-rules.ts'
import {
  commonPart,
  type Field,
  type FieldSpec,
  type RecordedKind,
  type SidecarWord,
  type ValueKind,
} from './field.ts'
import type { GivenValue } from './given-entries.ts'

/** A claim's place in the table. */
export interface ClaimSpec<Given, Value, Kind extends RecordedKind | null>
  extends FieldSpec<Given, Value, Kind> {
  /**
   * True when what front matter gives was already weighed with what the rest of the file says, so that the file's own
   * claim holds both; false or left out when front matter is simply believed first.
   */
  readonly isWeighed?: boolean
}

/** A field of the table that is a claim. */
export function claim<Given, Value, Kind extends RecordedKind | null>(
  spec: ClaimSpec<Given, Value, Kind>,
): Field<{ given: Given; held: Claim<Value>; kind: Kind }> {
  const { value: kind, isWeighed = false } = spec
  return {
    ...commonPart(spec),
    isClaim: true,
    decide: (given, own) => (given && !isWeighed ? stated(given, own, kind) : (own ?? unknown(kind.nothing))),
    overrule: (own, word) => ({ held: overruled(own, word, kind) }),
    recorded,
    written: (held) => (isKnown(held) ? kind.written(held.value) : null),
    acceptable: (held) => (isOpen(held) ? kind.written(held.value) : null),
  }
}

/** A claim in the published record: of why a value was not taken it has the rule alone. */
export interface RecordedClaim<Value> extends Pick<Claim<Value>, 'value' | 'status' | 'rule' | 'evidence'> {
  readonly rejected?: readonly {
    readonly value: Value
    readonly rule: ClaimRule | ''
    readonly reason: Rejection['rule']
    readonly evidence: readonly Evidence[]
  }[]
}

function recorded<Value>({ value, status, rule, evidence, rejected }: Claim<Value>): RecordedClaim<Value> {
  if (!rejected) return { value, status, rule, evidence }
  const others = rejected.map((other) => ({
    value: other.value,
    rule: other.rule,
    reason: other.why.rule,
    evidence: other.evidence,
  }))
  return { value, status, rule, evidence, rejected: others }
}

/** Rules by which a value is read from words that stay where they stand: overruled, nothing of them is lost. */
const STAY_IN_TEXT: ReadonlySet<ClaimRule | ''> = new Set<ClaimRule>([
  NO_HEADLINE,
  'headline.first-sentence',
  'headline.file-name',
  'publication.dateline',
  'publication.opening',
  'publication.copyright',
])

/** What front matter gives; what the rest of the file says otherwise, in words of their own, is kept as rejected. */
function stated<Given, Value>(
  { value: given, key, evidence }: GivenValue<Given>,
  own: Claim<Value> | undefined,
  { valueFrom }: ValueKind<Given, Value>,
): Claim<Value> {
  const value = valueFrom(given)
  const claim = { value, status: 'stated', rule: `front-matter.${key}`, evidence } as const
  const isNothing = own === undefined || own.status === 'unknown' || STAY_IN_TEXT.has(own.rule)
  if (isNothing || JSON.stringify(own.value) === JSON.stringify(value)) return claim
  return { ...claim, ...withRejected(rejectedOf(own, 'front-matter-overrules')) }
}

/** What the sidecar gives, with the evidence of a file that agrees; one that does not is kept as rejected. */
function overruled<Given, Value>(
  own: Claim<Value>,
  { given, emptied, isImpossible }: SidecarWord<Given>,
  { valueFrom, nothing }: ValueKind<Given, Value>,
): Claim<Value> {
  // The keeper meant to give a day and wrote one that no calendar has: the file's own is not put in its place.
  if (isImpossible) return { ...unknown(nothing), ...withRejected(rejectedOf(own, 'sidecar-overrules')) }
  if (given) {
    const value = valueFrom(given.value)
    const base = { value, status: 'supplied', rule: `sidecar.${given.key}` } as const
    return JSON.stringify(own.value) === JSON.stringify(value)
      ? { ...base, evidence: [...given.evidence, ...own.evidence], ...withRejected(own.rejected) }
      : { ...base, evidence: given.evidence, ...withRejected(rejectedOf(own, 'sidecar-overrules')) }
  }
  if (!emptied) return own
  const { key, evidence } = emptied
  const rule = `sidecar.${key}` as const
  return {
    value: nothing,
    status: 'unknown',
    rule,
    evidence,
    ...withRejected(rejectedOf(own, 'sidecar-overrules')),
  }
}

/** The claim's value and those before it as rejected; what stands for nothing is no value. */
function rejectedOf<Value>(
  { value, rule, status, evidence, rejected = [] }: Claim<Value>,
  why: 'sidecar-overrules' | 'front-matter-overrules',
): Claim<Value>['rejected'] {
  if (status === 'unknown' || rule === NO_HEADLINE) return rejected
  return [{ value, rule, why: { rule: why }, evidence }, ...rejected]
}

function withRejected<Value>(rejected: Claim<Value>['rejected']): Pick<Claim<Value>, 'rejected'> {
  return rejected && rejected.length > 0 ? { rejected } : {}
}

function isKnown({ status, rule }: Claim<unknown>): boolean {
  return status !== 'unknown' && status !== 'bounded' && rule !== NO_HEADLINE
}

/** Whether the archive inferred the value or supplied it itself, so that a person may accept it. */
function isOpen({ status, rule }: Claim<unknown>): boolean {
  return status === 'inferred' || (status === 'supplied' && !isOfSidecar(rule) && rule !== NO_HEADLINE)
}
