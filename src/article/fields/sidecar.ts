// Sidecars: `flood.txt.yaml` beside `flood.txt`, in which a person supplies or overrules what the file says.
// The raw file is never touched; what is overruled stays in the record.
import * as problem from '../../diagnostic/catalogue/sidecar.ts'
import { settlingField } from '../../diagnostic/codes.ts'
import type { Diagnostic, Outcome } from '../../diagnostic/diagnostic.ts'
import type { Place } from '../../diagnostic/place.ts'
import { withoutByteOrderMark } from '../../value/characters.ts'
import { mapTable } from '../../value/table.ts'
import type { FrontMatterEntry } from '../front-matter/notation.ts'
import { readYaml } from '../front-matter/yaml.ts'
import { type RawText, rawPlace, rawText } from '../raw-text.ts'
import type { SidecarFile, SourceFacts } from '../source-file.ts'
import { FIELDS, type FieldTable, type GivenValues, keysOf } from './field-table.ts'
import { type GivenFields, readFields } from './given-fields.ts'
import { normalKey, SIDECAR_ONLY } from './keys.ts'
import { scalar } from './plain-values.ts'

/** What a sidecar says. */
export interface Sidecar {
  readonly raw: RawText
  readonly entries: readonly FrontMatterEntry[]
  readonly given: GivenFields
}

/** Reads a sidecar; undefined, with an error at its place, when it cannot be read. */
export function readSidecar(file: SidecarFile, table: FieldTable = FIELDS): Outcome<Sidecar | undefined> {
  const raw = rawText(file.path, withoutByteOrderMark(file.text))
  const read = readYaml(raw.text)
  if ('reason' in read) {
    const at = rawPlace(raw, read.offset, read.offset + read.length)
    return { value: undefined, diagnostics: [problem.unreadableSidecar(read.reason, read.hint, at)] }
  }
  const { entries, notes } = read
  const told = notes.map(({ offset, length, tell }) => tell(rawPlace(raw, offset, offset + length)))
  const given = readFields(raw, entries, 'sidecar', table)
  const sidecar = { raw, entries, given }
  return { value: sidecar, diagnostics: [...told, ...given.diagnostics, ...unknownKeys(sidecar, table)] }
}

/** What a sidecar says of every article in its file: what belongs to one of them is told of none. */
export function sharedPart(sidecar: Sidecar, table: FieldTable): Sidecar {
  const { entries, given } = sidecar
  const single = new Set(Object.values(table).flatMap(({ keys, isShared }) => (isShared ? [] : keys)))
  const shared = new Set(Object.values(table).flatMap(({ keys, isShared }) => (isShared ? keys : [])))
  const isOfAll = (key: string) => shared.has(normalKey(key)) || !single.has(normalKey(key))
  const values = mapTable<FieldTable, GivenValues>(table, (name, { isShared }) =>
    isShared ? given.values[name] : undefined,
  )
  return {
    ...sidecar,
    entries: entries.filter(({ key }) => isOfAll(key)),
    given: { ...given, values, impossible: new Set() },
  }
}

/** The place of a key. */
export function placeOfKey({ raw }: Sidecar, { key, start }: FrontMatterEntry): Place {
  return rawPlace(raw, start, start + key.length)
}

/** One remark on each key that no sidecar has. A key of ours whose value is empty or was not used is none. */
function unknownKeys({ raw, entries, given }: Sidecar, table: FieldTable): Diagnostic[] {
  const known = [...new Set([...keysOf(table), ...SIDECAR_ONLY])]
  const unused = new Set(given.readings.filter(({ as }) => as === 'extra').map(({ key }) => key))
  return entries
    .filter(({ key }) => unused.has(key) && !known.includes(normalKey(key)))
    .map(({ key, start }) => problem.unknownSidecarKey(key, known, rawPlace(raw, start, start + key.length)))
}

/** Holds the file against the digest that was recorded when it was collected. */
export function checkFixity({ raw, entries }: Sidecar, source: SourceFacts): Diagnostic | undefined {
  const entry = entries.find(({ key }) => normalKey(key) === 'sha256')
  if (!entry || entry.value === null) return undefined
  const at = rawPlace(raw, entry.start, entry.end)
  const written = scalar(entry.value)
  const recorded = written?.toLowerCase().replace(/^sha-?256[:=]/, '') ?? ''
  if (!/^[0-9a-f]{64}$/.test(recorded))
    return problem.sha256Unreadable(written ?? JSON.stringify(entry.value), at)
  return recorded === source.sha256
    ? undefined
    : problem.sha256Mismatch(recorded, source.sha256, source.path, at)
}

/** Whether a problem of the article's file is settled by what the sidecar says: the code names the field. */
export function isSettled({ code }: Diagnostic, { given }: Sidecar): boolean {
  const field = settlingField(code)
  return field !== undefined && given.values[field] !== undefined
}
