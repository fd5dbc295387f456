// Fields that an article holds as plain values: the record's `supplied` tells what a sidecar overruled.
import {
  commonPart,
  type Field,
  type FieldSpec,
  type Overruled,
  type RecordedKind,
  type SidecarWord,
  type ValueKind,
} from './field.ts'

/** A plain field's place in the table. */
export interface PlainSpec<Given, Value, Kind extends RecordedKind | null>
  extends FieldSpec<Given, Value, Kind> {
  /** Makes one value of what several sources say; when left out the most trusted source that says anything is believed. */
  readonly join?: (first: Value, second: Value) => Value
  /** True when a sidecar is the very place for it: then the record does not tell that the sidecar supplied it. */
  readonly isOfSidecar?: boolean
}

/** A field of the table that is no claim. */
export function plain<Given, Value, Kind extends RecordedKind | null>(
  spec: PlainSpec<Given, Value, Kind>,
): Field<{ given: Given; held: Value; kind: Kind }> {
  const { value: kind, join, isOfSidecar = false } = spec
  return {
    ...commonPart(spec),
    isClaim: false,
    decide: (given, own) => {
      const value = given && kind.valueFrom(given.value)
      return join ? join(value ?? kind.nothing, own ?? kind.nothing) : (value ?? own ?? kind.nothing)
    },
    overrule: (own, word) => {
      if (!join && !isOfSidecar) return overruled(own, word, kind)
      const value = word.given && kind.valueFrom(word.given.value)
      return { held: value === undefined ? own : join ? join(own, value) : value }
    },
    recorded: (held) => held,
    written: kind.written,
    acceptable: () => null,
  }
}

function overruled<Given, Value>(
  own: Value,
  { given, emptied }: SidecarWord<Given>,
  { valueFrom, nothing, written }: ValueKind<Given, Value>,
): Overruled<Value> {
  const source = given ?? emptied
  if (!source) return { held: own }
  const held = given ? valueFrom(given.value) : nothing
  const [before, after] = [written(own), written(held)]
  const rejected = JSON.stringify(before) === JSON.stringify(after) ? null : before
  return { held, supplied: { rule: `sidecar.${source.key}`, evidence: source.evidence, rejected } }
}
