// What a file of names would change in `names.yaml`: shown first, written when it is asked for.

import type { ListedName } from '../names/authority.ts'
import {
  EXCHANGED_FIELDS,
  type ExchangedField,
  type ExchangedName,
  type ExchangedNames,
  type ExchangeProblem,
} from '../names/exchange/exchanged-name.ts'
import { giveIds } from '../names/name-ids.ts'
import { type IdentifiedName, RELATIONS, withIds } from '../names/references.ts'
import { tagKey } from '../value/fold.ts'
import { readListedNames } from './names-file.ts'
import { NameEntry } from './names-schema.ts'
import { editNames, type NameEdit, type NameValue } from './names-yaml.ts'

/** A thing that is said of a name, and what will be. */
export interface FieldChange {
  readonly field: string
  readonly from: NameValue
  readonly to: NameValue
}

/** A name that changes, or is new. */
export interface NameChange {
  readonly name: string
  readonly isNew: boolean
  readonly fields: readonly FieldChange[]
}

/** What an import comes to. */
export interface NamesPlan {
  readonly changes: readonly NameChange[]
  readonly problems: readonly ExchangeProblem[]
  /** Names of the file of which all is listed already. */
  readonly same: number
  /** The list with the changes; as it is where there is a problem. */
  readonly text: string
}

/**
 * Plans an import into a list that can be read. Names are the same by id, else by preferred form. What the file does not speak of stays;
 * names that it does not have stay; private names, and what others say of them, are not touched. With a problem, nothing changes.
 */
export function planNames(text: string, file: ExchangedNames): NamesPlan {
  const planned = planOnce(text, file)
  if (planned.problems.length > 0 || planned.changes.length === 0) return planned
  const { value, diagnostics } = readListedNames(planned.text)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const problems = errors.map(({ message }) => ({ at: 'the list', words: message }))
  const isAsWanted = value !== undefined && planOnce(planned.text, file).changes.length === 0
  if (problems.length === 0 && !isAsWanted) problems.push(BUILT_OTHERWISE)
  return problems.length === 0 ? planned : { ...planned, problems, text }
}

const BUILT_OTHERWISE: ExchangeProblem = {
  at: 'names.yaml',
  words:
    'It is built so that a program cannot change it value by value (remarks within a list, aliases, a list in brackets). Change it by hand.',
}

function planOnce(text: string, { names, problems }: ExchangedNames): NamesPlan {
  const listed = withIds(readListedNames(text).value ?? [])
  const list = new KnownNames(listed, names)
  const found = [...problems, ...names.flatMap((name) => list.problemsOf(name)), ...list.twice()]
  if (found.length > 0) return { changes: [], problems: found, same: 0, text }
  const edits: NameEdit[] = []
  const changes: NameChange[] = []
  for (const name of names) {
    const index = list.indexOf(name)
    const now = index === undefined ? undefined : listed[index]
    const fields = list.changesOf(name, now)
    if (fields.length === 0) continue
    changes.push({ name: now?.name ?? String(name.fields.get('name')), isNew: !now, fields })
    edits.push({ index, values: new Map(fields.map(({ field, to }) => [field, to])) })
  }
  const edited = edits.length === 0 ? text : editNames(text, edits)
  return edited === undefined
    ? { changes, problems: [BUILT_OTHERWISE], same: 0, text }
    : { changes, problems: [], same: names.length - changes.length, text: edited }
}

/** The names of the list and of a file. */
class KnownNames {
  readonly #names: readonly ExchangedName[]
  readonly #byId: ReadonlyMap<string, number>
  readonly #byName: ReadonlyMap<string, number>
  readonly #silent: ReadonlySet<string>
  /** What a name can be called by another, and its id then. */
  readonly #called: ReadonlyMap<string, string>

  constructor(listed: readonly IdentifiedName[], names: readonly ExchangedName[]) {
    this.#names = names
    this.#byId = new Map(listed.map(({ id }, i) => [id, i]))
    this.#byName = new Map(listed.map(({ name }, i) => [tagKey(name), i]))
    this.#silent = new Set(listed.flatMap(({ id, isPrivate }) => (isPrivate ? [id] : [])))
    const known = (index: number | undefined) => (index === undefined ? undefined : listed[index]?.id)
    const made = giveIds(names.map((each) => ({ name: nameOf(each), id: each.id })))
    const coming = names.flatMap((each, i): [string, string][] => {
      const id = known(this.indexOf(each)) ?? made[i] ?? ''
      return [
        ...(each.id === undefined ? [] : [[each.id, id] as [string, string]]),
        [tagKey(nameOf(each)), id],
      ]
    })
    this.#called = new Map([
      ...listed.flatMap(({ id, name }): [string, string][] => [[tagKey(name), id]]),
      ...coming,
      ...listed.map(({ id }): [string, string] => [id, id]),
    ])
  }

  indexOf({ id, fields }: ExchangedName): number | undefined {
    const name = fields.get('name')
    return this.#byId.get(id ?? '') ?? (typeof name === 'string' ? this.#byName.get(tagKey(name)) : undefined)
  }

  problemsOf(name: ExchangedName): ExchangeProblem[] {
    const { id, fields, at } = name
    const index = this.indexOf(name)
    if (index !== undefined && [...this.#byId].some(([each, i]) => i === index && this.#silent.has(each)))
      return [{ at: at('name'), words: 'This name is private: change it in names.yaml alone.' }]
    const entry = Object.fromEntries(
      [...fields].flatMap(([field, value]) => (value === null ? [] : [[field, plain(value)]])),
    )
    const read = NameEntry.safeParse({ ...entry, ...(id !== undefined && { id }) })
    const wrong = read.success
      ? []
      : read.error.issues.map(({ path, message }) => ({ at: at(fieldIn(path[0])), words: message }))
    const unknown = RELATIONS.flatMap((relation) =>
      listIn(fields.get(relation)).flatMap((other) =>
        this.#idOf(other) === undefined
          ? [{ at: at(relation), words: `"${other}" is no name of the list or of the file.` }]
          : [],
      ),
    )
    return [...wrong, ...unknown]
  }

  /** Names of the file that are one name of the list. */
  twice(): ExchangeProblem[] {
    const seen = new Set<string>()
    return this.#names.flatMap((name) => {
      const key = this.#idOf(name.id ?? '') ?? this.#idOf(nameOf(name)) ?? ''
      if (key === '' || seen.size < seen.add(key).size) return []
      return [{ at: name.at('name'), words: `"${nameOf(name)}" stands there twice.` }]
    })
  }

  changesOf(name: ExchangedName, now: IdentifiedName | undefined): FieldChange[] {
    const id: FieldChange[] = now || name.id === undefined ? [] : [{ field: 'id', from: null, to: name.id }]
    const fields = EXCHANGED_FIELDS.flatMap((field): FieldChange[] => {
      if (!name.fields.has(field)) return []
      const from = valueIn(now, field)
      const to = this.#wanted(field, name.fields.get(field), from)
      return isSame(from, to) ? [] : [{ field, from, to }]
    })
    const [first, ...others] = fields
    return now || !first ? fields : [first, ...id, ...others]
  }

  #idOf(called: string): string | undefined {
    return this.#called.get(called) ?? this.#called.get(tagKey(called))
  }

  #wanted(field: ExchangedField, value: unknown, now: NameValue): NameValue {
    if (RELATIONS.some((relation) => relation === field)) {
      const others = listIn(value).flatMap((other) => this.#idOf(other) ?? [])
      return [...new Set([...others, ...listIn(now).filter((id) => this.#silent.has(id))])]
    }
    if (value === null || typeof value === 'string') return value
    if (Array.isArray(value)) return listIn(value)
    const before = now !== null && typeof now === 'object' && !Array.isArray(now) ? now : {}
    const said = Object.entries({ ...before, ...Object(value) })
    return Object.fromEntries(said.flatMap(([key, each]) => (typeof each === 'string' ? [[key, each]] : [])))
  }
}

function nameOf({ fields }: ExchangedName): string {
  return String(fields.get('name') ?? '')
}

function fieldIn(key: unknown): ExchangedField {
  return EXCHANGED_FIELDS.find((field) => field === key) ?? 'name'
}

function listIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

/** A value without the parts that a file says to be empty. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(Object(value)).filter(([, each]) => each !== null))
}

/** What the list says of a name. */
function valueIn(name: ListedName | undefined, field: ExchangedField): NameValue {
  const value = name?.[field] ?? null
  if (typeof value !== 'object' || value === null) return value || null
  if (Array.isArray(value)) return listIn(value)
  return Object.fromEntries(
    Object.entries(value).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}

/** Whether two values say the same: lists in any order, and nothing in any form. */
function isSame(a: NameValue, b: NameValue): boolean {
  return normal(a) === normal(b)
}

function normal(value: NameValue): string {
  if (value === null || value === '') return ''
  if (typeof value === 'string') return JSON.stringify(value.trim())
  const parts = Array.isArray(value)
    ? [...new Set(value)]
    : Object.entries(value).map((pair) => JSON.stringify(pair))
  return parts.length === 0 ? '' : JSON.stringify(parts.sort())
}
