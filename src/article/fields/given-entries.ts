// The entries of front matter or of a sidecar while fields are read from them: what each was used for, and what is wrong.
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Place } from '../../diagnostic/place.ts'
import { memoized } from '../../value/memo.ts'
import type { Evidence } from '../claim.ts'
import type { FrontMatterEntry } from '../front-matter/notation.ts'
import { evidenceAt, type RawText, rawPlace } from '../raw-text.ts'
import { isPrivate, normalKey, withoutNamespace } from './keys.ts'
import { nested, type PlacedEntry } from './nested-entries.ts'

/** A value that front matter or a sidecar gives. */
export interface GivenValue<T> {
  readonly value: T
  /** The key that it stands under, as written. */
  readonly key: string
  readonly evidence: readonly Evidence[]
  /** Of its first key and value. */
  readonly at: Place
}

/** Where entries stand. */
export type Origin = 'front-matter' | 'sidecar'

/** What an entry was used for, in words, and whether it stays in `extra` because only a part of it was used. */
interface Use {
  readonly words: string
  readonly isKept: boolean
}

/** All entries, and what became of each. */
export class GivenEntries {
  readonly raw: RawText
  readonly origin: Origin
  /** Those of the first level, then those of groups like `params`. */
  readonly all: readonly PlacedEntry[]
  readonly top: readonly PlacedEntry[]
  readonly diagnostics: Diagnostic[] = []
  /** Fields that were given a value that cannot be: a day that no calendar has. */
  readonly impossible = new Set<string>()
  private readonly byKey = new Map<string, PlacedEntry>()
  /** The same as a list, which every field goes through. */
  private readonly keyed: readonly KeyedEntry[]
  /** Those whose key is known only without its namespace, under the rest of it. */
  private readonly bareKeyed: readonly KeyedEntry[]
  private readonly uses = new Map<PlacedEntry, Use[]>()
  private readonly reported = new Set<string>()

  /** `isKnown` tells which keys, in normal form, may give a field. */
  constructor(
    raw: RawText,
    entries: readonly FrontMatterEntry[],
    origin: Origin,
    isKnown: (key: string) => boolean,
  ) {
    this.raw = raw
    this.origin = origin
    this.top = entries.map((entry) => ({ ...entry, path: entry.key }))
    this.all = [...this.top, ...nested(raw, this.top, isKnown)]
    const byBareKey = new Map<string, PlacedEntry>()
    for (const entry of this.all) {
      const key = normalKey(entry.key)
      if (!this.byKey.has(key)) this.byKey.set(key, entry)
      const bare = isKnown(key) ? undefined : withoutNamespace(entry.key)
      if (bare !== undefined && !byBareKey.has(normalKey(bare))) byBareKey.set(normalKey(bare), entry)
    }
    this.keyed = keyedOf(this.byKey)
    this.bareKeyed = keyedOf(byBareKey)
  }

  /**
   * The entries under some keys, in the order of the keys, those with a namespace before their key last; one that is left empty
   * counts as absent.
   */
  under(keys: readonly string[]): readonly PlacedEntry[] {
    const ranks = ranksOf(keys)
    const [own, bare] = [entriesAmong(this.keyed, ranks), entriesAmong(this.bareKeyed, ranks)]
    return bare.length === 0 ? own : [...own, ...bare]
  }

  /** Whether one of the keys is there as it is, whatever its value. */
  has(keys: readonly string[]): boolean {
    return keys.some((key) => this.byKey.has(key))
  }

  use(entry: PlacedEntry, use: Use): void {
    const known = this.uses.get(entry) ?? []
    if (!known.some(({ words }) => words === use.words)) this.uses.set(entry, [...known, use])
  }

  /** Reports a problem of an entry: once, though two fields read the entry. */
  report(entry: PlacedEntry, problem: Diagnostic): void {
    const id = `${problem.code} ${entry.path}`
    if (!this.reported.has(id)) this.diagnostics.push(problem)
    this.reported.add(id)
  }

  /** The words of an entry. */
  evidence(entry: PlacedEntry): Evidence {
    return this.origin === 'sidecar'
      ? evidenceInSidecar(this.raw, entry)
      : evidenceAt(this.raw, entry.start, entry.end)
  }

  place({ start, end }: PlacedEntry): Place {
    return rawPlace(this.raw, start, end)
  }

  /** What an entry was used for, in words; undefined when it gives nothing. */
  meaningOf(entry: PlacedEntry): string | undefined {
    return this.uses
      .get(entry)
      ?.map(({ words }) => words)
      .join(' and ')
  }

  /** Whether an entry stays in `extra`: nothing was made of it, or only of a part of it. */
  isKept(entry: PlacedEntry): boolean {
    const uses = this.uses.get(entry) ?? []
    return uses.every(({ isKept }) => isKept) && !isPrivate(entry.key, entry.value)
  }
}

/** The place of each key among those that are looked for. */
const ranksOf = memoized(
  (keys: readonly string[]): ReadonlyMap<string, number> => new Map(keys.map((key, rank) => [key, rank])),
)

interface KeyedEntry {
  readonly key: string
  readonly entry: PlacedEntry
}

/** Entries that are left empty count as absent. */
function keyedOf(entries: ReadonlyMap<string, PlacedEntry>): KeyedEntry[] {
  return [...entries].flatMap(([key, entry]) => (entry.value === null ? [] : [{ key, entry }]))
}

const NONE: readonly PlacedEntry[] = []

/** Of some entries by their keys those that are looked for, in the order of their ranks. There are fewer entries than keys. */
function entriesAmong(
  held: readonly KeyedEntry[],
  ranks: ReadonlyMap<string, number>,
): readonly PlacedEntry[] {
  const found: { readonly entry: PlacedEntry; readonly rank: number }[] = []
  for (const { key, entry } of held) {
    const rank = ranks.get(key)
    if (rank !== undefined) found.push({ entry, rank })
  }
  // Most fields are given by none of the entries.
  return found.length === 0 ? NONE : found.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry)
}

/** The words of an entry of a sidecar: they name its file, which is not the article's own. */
export function evidenceInSidecar(raw: RawText, { start, end }: FrontMatterEntry): Evidence {
  return { ...evidenceAt(raw, start, end), file: raw.path }
}

/** The entries as one field reads them. */
export class FieldEntries {
  readonly origin: Origin
  private readonly entries: GivenEntries
  private readonly field: string
  private readonly keys: readonly string[]
  private readonly words: string

  /** `doctor` says in words what an entry was used for when the field took its value. */
  constructor(
    entries: GivenEntries,
    field: string,
    { keys, doctor }: { readonly keys: readonly string[]; readonly doctor: string },
  ) {
    this.entries = entries
    this.origin = entries.origin
    this.field = field
    this.keys = keys
    this.words = doctor
  }

  /** The entries under the field's keys, the most preferred first. */
  all(): readonly PlacedEntry[] {
    return this.entries.under(this.keys)
  }

  /** The entries under some keys, be they the field's or others. */
  under(keys: readonly string[]): readonly PlacedEntry[] {
    return this.entries.under(keys)
  }

  /** Whether one of some keys is there as it is, be they the field's or others. */
  has(keys: readonly string[]): boolean {
    return this.entries.has(keys)
  }

  /** Takes entries for the field's own: they are not kept in `extra`. */
  use(...entries: readonly PlacedEntry[]): void {
    for (const entry of entries) this.entries.use(entry, { words: this.words, isKept: false })
  }

  /** A value that entries give: they are used. */
  given<T>(value: T, first: PlacedEntry, ...others: readonly PlacedEntry[]): GivenValue<T> {
    this.use(first, ...others)
    return this.lent(value, first, ...others)
  }

  /** A value that is made of entries which are for another field to use. */
  lent<T>(value: T, first: PlacedEntry, ...others: readonly PlacedEntry[]): GivenValue<T> {
    const evidence = [first, ...others].map((entry) => this.entries.evidence(entry))
    return { value, key: first.key, evidence, at: this.place(first) }
  }

  /** A value that is made of a part of an entry, told by `how`; the whole entry stays in `extra`. */
  partly<T>(value: T, how: string, entry: PlacedEntry): GivenValue<T> {
    this.entries.use(entry, { words: `${this.words}, ${how}; kept in extra`, isKept: true })
    return this.lent(value, entry)
  }

  evidence(entry: PlacedEntry): Evidence {
    return this.entries.evidence(entry)
  }

  place(entry: PlacedEntry): Place {
    return this.entries.place(entry)
  }

  report(entry: PlacedEntry, problem: Diagnostic): void {
    this.entries.report(entry, problem)
  }

  /** Reports a value that cannot be: no other key is read in its place, and a sidecar's takes the file's away. */
  reportImpossible(entry: PlacedEntry, problem: Diagnostic): void {
    this.entries.impossible.add(this.field)
    this.report(entry, problem)
  }
}
