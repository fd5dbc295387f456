// `names.yaml`: the names that the archive's keeper lists. One schema; every problem with its place.
import { isMap, isNode, isScalar, isSeq } from 'yaml'
import { z } from 'zod'
import {
  type AuthorityName,
  NAME_KINDS,
  type NameAuthority,
  NO_NAMES,
  nameAuthority,
} from '../archive/authority.ts'
import * as problem from '../diagnostic/catalogue/names.ts'
import { clean, type Diagnostic, type Outcome } from '../diagnostic/diagnostic.ts'
import { type Place, placeAt } from '../diagnostic/place.ts'
import { NAMES_FILE } from '../value/archive-parts.ts'
import { tagKey } from '../value/fold.ts'
import { readKeepersYaml } from './keepers-yaml.ts'

const SHOULD_BE_TEXT = 'a form of a name should be text; put it in quotes'
const form = z.string(SHOULD_BE_TEXT).trim().min(1, SHOULD_BE_TEXT)

const Name = z.strictObject({
  name: z.string('it has no "name" that is text').trim().min(1, 'its "name" is empty'),
  kind: z.enum(NAME_KINDS, `a kind is ${NAME_KINDS.join(', ')}`).nullish(),
  variants: z.array(form, '"variants" should be a list: [UN, U.N.]').nullish(),
  note: z.string('a note should be text').trim().nullish(),
})

/**
 * Reads the names; undefined, with errors, when they cannot be used. A form that two names claim is an error, not a
 * guess. Without a file there are none.
 */
export function readNames(text: string | undefined): Outcome<NameAuthority | undefined> {
  if (text === undefined || text.trim() === '') return clean(NO_NAMES)
  const yaml = readKeepersYaml(text)
  if ('reason' in yaml) {
    const at = placeAt(NAMES_FILE, text, yaml.offset, yaml.length)
    return failed([problem.unreadableNames(yaml, at)])
  }
  const { document, data } = yaml
  if (document.contents === null) return clean(NO_NAMES)
  if (!isSeq(document.contents))
    return failed([problem.unreadableNames({ reason: 'They are not a list.' }, placeAt(NAMES_FILE, text, 0))])

  const at: PlaceOf = (path, isKey = false) => {
    const found = isKey ? keyAt(document.getIn(path.slice(0, -1), true), path.at(-1)) : undefined
    const node = found ?? document.getIn(path, true)
    const [start = 0, end = start + 1] = isNode(node) ? (node.range ?? []) : []
    const quoted = text.slice(start, end).split('\n')[0] ?? ''
    return placeAt(NAMES_FILE, text, start, Math.max(1, quoted.length))
  }
  const entries = Array.isArray(data) ? data : []
  const diagnostics: Diagnostic[] = []
  const names: AuthorityName[] = []
  for (const [i, entry] of entries.entries()) {
    const read = Name.safeParse(entry)
    if (!read.success) diagnostics.push(...read.error.issues.flatMap((issue) => problemsOf(issue, i, at)))
    else {
      const { name, kind, variants, note } = read.data
      names.push({ name, kind: kind ?? null, variants: variants ?? [], note: note ?? '' })
    }
  }
  if (diagnostics.length > 0) return failed(diagnostics)
  const claims = contestedForms(names, at)
  if (claims.some(({ severity }) => severity === 'error')) return failed(claims)
  return { value: nameAuthority(names), diagnostics: claims }
}

/** The place of what a path of the document leads to; with `isKey`, of the key itself. */
type PlaceOf = (path: readonly (string | number)[], isKey?: boolean) => Place

function keyAt(map: unknown, key: string | number | undefined): unknown {
  return isMap(map) ? map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key : undefined
}

function problemsOf(issue: z.core.$ZodIssue, i: number, at: PlaceOf): Diagnostic[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => problem.unknownNameKey(key, Object.keys(Name.shape), at([i, key], true)))
  // A zod path may hold symbols; those of JSON data are keys and numbers.
  const path = issue.path.filter((part) => typeof part !== 'symbol')
  const isMissing = path.length === 0 || (issue.code === 'invalid_type' && path[0] === 'name')
  if (path.length === 0) return [problem.wrongName('a name should have a "name"', at([i]))]
  return [problem.wrongName(issue.message, at(isMissing ? [i] : [i, ...path]))]
}

/** Forms that are claimed more than once: by two names, or twice by one. */
function contestedForms(names: readonly AuthorityName[], at: PlaceOf): Diagnostic[] {
  const found: Diagnostic[] = []
  const preferred = new Map<string, number>()
  for (const [i, { name }] of names.entries()) {
    const earlier = preferred.get(tagKey(name))
    if (earlier === undefined) preferred.set(tagKey(name), i)
    else found.push(problem.nameListedTwice(name, at([earlier, 'name']).line, at([i, 'name'])))
  }
  const claimed = new Map<string, readonly [name: number, variant: number]>()
  for (const [i, { name, variants }] of names.entries()) {
    const own = new Set([name])
    for (const [n, form] of variants.entries()) {
      const here = () => at([i, 'variants', n])
      const key = tagKey(form)
      const of = preferred.get(key)
      const earlier = claimed.get(key)
      if (of !== undefined && of !== i)
        found.push(problem.formClaimedTwice(form, names[of]?.name ?? '', at([of, 'name']).line, here()))
      else if (earlier && earlier[0] !== i) {
        const line = at([earlier[0], 'variants', earlier[1]]).line
        found.push(problem.formClaimedTwice(form, names[earlier[0]]?.name ?? '', line, here()))
      } else if (own.has(form)) found.push(problem.formRepeated(form, here()))
      else if (!earlier) claimed.set(key, [i, n])
      own.add(form)
    }
  }
  return found
}

function failed(diagnostics: readonly Diagnostic[]): Outcome<undefined> {
  return { value: undefined, diagnostics }
}
