// A name on its way between the list and a file of another form: what the file says of it, and where.

/** What a file can say of a name; as `names.yaml` calls it. */
export const EXCHANGED_FIELDS = [
  'name',
  'kind',
  'display',
  'labels',
  'variants',
  'hidden',
  'related',
  'different',
  'broader',
  'exact',
  'note',
] as const
export type ExchangedField = (typeof EXCHANGED_FIELDS)[number]

/** A name as a file has it. What the file does not speak of is absent; what it says to be empty is null. */
export interface ExchangedName {
  /** Undefined where the file gives none that can be one. */
  readonly id: string | undefined
  readonly fields: ReadonlyMap<ExchangedField, unknown>
  /** Where the file says a thing, as readers of the file find it: `12:3` or `row 3, column B`; the name's own place for what it does not say. */
  readonly at: (field: ExchangedField) => string
}

/** What cannot be taken from a file, and why; at the place of the file. */
export interface ExchangeProblem {
  readonly at: string
  readonly words: string
}

/** The names of a file; none where it has a problem that makes all doubtful. */
export interface ExchangedNames {
  readonly names: readonly ExchangedName[]
  readonly problems: readonly ExchangeProblem[]
}
