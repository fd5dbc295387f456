// `names.yaml`: the names that the archive's keeper lists. One schema; every problem with its place.
import { isMap, isNode, isScalar, isSeq } from 'yaml'
import type { z } from 'zod'
import * as problem from '../diagnostic/catalogue/names.ts'
import { clean, type Diagnostic, type Outcome } from '../diagnostic/diagnostic.ts'
import { placeAt } from '../diagnostic/place.ts'
import { type ListedName, type NameAuthority, NO_NAMES, nameAuthority } from '../names/authority.ts'
import { type PlaceInNames, wrongForms, wrongIds, wrongRelations } from '../names/integrity.ts'
import { withIds } from '../names/references.ts'
import { NAMES_FILE } from '../value/archive-parts.ts'
import type { LanguageTag } from '../value/language.ts'
import { withoutEmpty } from '../value/record.ts'
import { readKeepersYaml } from './keepers-yaml.ts'
import { NameEntry } from './names-schema.ts'

/**
 * Reads the names; undefined, with errors, when they cannot be used. A form that two names claim is an error, not a
 * guess. Without a file there are none but those that are `shipped` with the program, named in the site's `language`.
 */
export function readNames(
  text: string | undefined,
  shipped: readonly ListedName[] = [],
  language: LanguageTag = '',
): Outcome<NameAuthority | undefined> {
  const { value, diagnostics } = readListedNames(text)
  if (value === undefined) return { value, diagnostics }
  const isNone = value.length === 0 && shipped.length === 0
  return { value: isNone ? NO_NAMES : nameAuthority(value, shipped, language), diagnostics }
}

/** The names as they are listed, each with its id, and each reference as an id. */
export function readListedNames(text: string | undefined): Outcome<readonly ListedName[] | undefined> {
  if (text === undefined || text.trim() === '') return clean([])
  const yaml = readKeepersYaml(text)
  if ('reason' in yaml) {
    const at = placeAt(NAMES_FILE, text, yaml.offset, yaml.length)
    return failed([problem.unreadableNames(yaml, at)])
  }
  const { document, data } = yaml
  if (document.contents === null) return clean([])
  if (!isSeq(document.contents))
    return failed([problem.unreadableNames({ reason: 'They are not a list.' }, placeAt(NAMES_FILE, text, 0))])

  const at: PlaceInNames = (path, isKey = false) => {
    const found = isKey ? keyAt(document.getIn(path.slice(0, -1), true), path.at(-1)) : undefined
    const node = found ?? document.getIn(path, true)
    const [start = 0, end = start + 1] = isNode(node) ? (node.range ?? []) : []
    const quoted = text.slice(start, end).split('\n')[0] ?? ''
    return placeAt(NAMES_FILE, text, start, Math.max(1, quoted.length))
  }
  const entries = Array.isArray(data) ? data : []
  const diagnostics: Diagnostic[] = []
  const listed: ListedName[] = []
  for (const [i, entry] of entries.entries()) {
    const read = NameEntry.safeParse(entry)
    if (read.success) listed.push(listedName(read.data))
    else diagnostics.push(...read.error.issues.flatMap((issue) => problemsOf(issue, i, at)))
  }
  if (diagnostics.length > 0) return failed(diagnostics)
  const names = withIds(listed)
  const found = [...wrongForms(names, at), ...wrongIds(listed, at), ...wrongRelations(names, at)]
  return found.some(({ severity }) => severity === 'error')
    ? failed(found)
    : { value: names, diagnostics: found }
}

function keyAt(map: unknown, key: string | number | undefined): unknown {
  return isMap(map) ? map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key : undefined
}

function problemsOf(issue: z.core.$ZodIssue, i: number, at: PlaceInNames): Diagnostic[] {
  // A zod path may hold symbols; those of JSON data are keys and numbers.
  const path = issue.path.filter((part) => typeof part !== 'symbol')
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(
      path.length === 0 ? NameEntry.shape : NameEntry.shape.exact.unwrap().unwrap().shape,
    )
    return issue.keys.map((key) => problem.unknownNameKey(key, known, at([i, ...path, key], true)))
  }
  const isMissing = path.length === 0 || (issue.code === 'invalid_type' && path[0] === 'name')
  if (path.length === 0) return [problem.wrongName('a name should have a "name"', at([i]))]
  const reason = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message
  const isKey = issue.code === 'invalid_key'
  return [problem.wrongName(reason, at(isMissing ? [i] : [i, ...path], isKey))]
}

/** An entry without what it leaves empty. */
function listedName(entry: NameEntry): ListedName {
  const { sensitivity, exact, ...rest } = entry
  const { wikidata, viaf } = exact ?? {}
  return {
    ...withoutEmpty(rest),
    ...(exact && { exact: withoutEmpty({ wikidata, viaf }) }),
    ...(sensitivity === 'private' && { isPrivate: true }),
  }
}

function failed(diagnostics: readonly Diagnostic[]): Outcome<undefined> {
  return { value: undefined, diagnostics }
}
