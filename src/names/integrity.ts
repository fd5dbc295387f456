// Whether a list of names can be used: each form of one name alone, each id once, and nothing said of two names that
// contradicts itself. The rules are those of SKOS (S13, S14, S27), said of the keeper's own list.
import * as problem from '../diagnostic/catalogue/names.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Place } from '../diagnostic/place.ts'
import { tagKey } from '../value/fold.ts'
import { readLanguage } from '../value/language.ts'
import type { ListedName } from './authority.ts'
import { giveIds } from './name-ids.ts'
import { type IdentifiedName, RELATIONS } from './references.ts'

/** The place of what a path of the list leads to; with `isKey`, of the key itself. */
export type PlaceInNames = (path: readonly (string | number)[], isKey?: boolean) => Place

/** A form with the path that leads to it from its name. */
interface PlacedForm {
  readonly form: string
  readonly path: readonly (string | number)[]
}

/** Forms that are claimed more than once: by two names, or twice by one; and languages with two labels. */
export function wrongForms(names: readonly ListedName[], at: PlaceInNames): Diagnostic[] {
  return [
    ...preferredTwice(names, at),
    ...names.flatMap((name, i) => labelledTwice(name, i, at)),
    ...claimedTwice(names, at),
  ]
}

function preferredTwice(names: readonly ListedName[], at: PlaceInNames): Diagnostic[] {
  const preferred = firstHolders(names)
  return names.flatMap(({ name }, i) => {
    const earlier = preferred.get(tagKey(name)) ?? i
    return earlier === i ? [] : [problem.nameListedTwice(name, at([earlier, 'name']).line, at([i, 'name']))]
  })
}

/** By the key of each preferred form, the first name that has it. */
function firstHolders(names: readonly ListedName[]): Map<string, number> {
  return new Map(names.map(({ name }, i) => [tagKey(name), i] as const).reverse())
}

function labelledTwice({ labels = {} }: ListedName, i: number, at: PlaceInNames): Diagnostic[] {
  const tags = Object.keys(labels)
  return tags.flatMap((tag, n) => {
    const earlier = tags.findIndex((other) => readLanguage(other) === readLanguage(tag))
    if (earlier === n) return []
    const reason = `"${tags[earlier]}" and "${tag}" are one language, which has one label`
    return [problem.wrongName(reason, at([i, 'labels', tag], true))]
  })
}

function claimedTwice(names: readonly ListedName[], at: PlaceInNames): Diagnostic[] {
  const preferred = firstHolders(names)
  const claimed = new Map<string, readonly [name: number, path: PlacedForm['path']]>()
  return names.flatMap((name, i) => {
    const listed = new Set([name.name])
    return otherForms(name).flatMap(({ form, path }): Diagnostic[] => {
      const key = tagKey(form)
      const here = () => at([i, ...path])
      const owner = preferred.get(key)
      const earlier = owner === undefined || owner === i ? claimed.get(key) : ([owner, ['name']] as const)
      if (!claimed.has(key)) claimed.set(key, [i, path])
      if (earlier && earlier[0] !== i) {
        const line = at([earlier[0], ...earlier[1]]).line
        return [problem.formClaimedTwice(form, names[earlier[0]]?.name ?? '', line, here())]
      }
      // A heading and a label may be what the list has already; a variant that is says nothing new.
      const isNew = listed.size < listed.add(form).size
      return isNew || path[0] === 'display' || path[0] === 'labels'
        ? []
        : [problem.formRepeated(form, here())]
    })
  })
}

function otherForms({ display, labels = {}, variants = [], hidden = [] }: ListedName): PlacedForm[] {
  return [
    ...(display === undefined ? [] : [{ form: display, path: ['display'] }]),
    ...Object.entries(labels).map(([tag, form]) => ({ form, path: ['labels', tag] })),
    ...variants.map((form, n) => ({ form, path: ['variants', n] })),
    ...hidden.map((form, n) => ({ form, path: ['hidden', n] })),
  ]
}

/** Ids that two names bear, be one of them made of a preferred form; it is told where an id is given. */
export function wrongIds(listed: readonly ListedName[], at: PlaceInNames): Diagnostic[] {
  const ids = giveIds(listed)
  const first = new Map(ids.map((id, i) => [id, i] as const).reverse())
  return ids.flatMap((id, i) => {
    const earlier = first.get(id) ?? i
    const [given, other] = listed[i]?.id === undefined ? [earlier, i] : [i, earlier]
    if (earlier === i || listed[given]?.id === undefined) return []
    return [problem.idListedTwice(id, listed[other]?.name ?? '', at([given, 'id']))]
  })
}

/** References to names that are not listed, and relations that contradict each other. */
export function wrongRelations(names: readonly IdentifiedName[], at: PlaceInNames): Diagnostic[] {
  const byId = new Map(names.map((name) => [name.id, name]))
  const above = (id: string) => ancestors(id, byId)
  return names.flatMap((name, i) =>
    RELATIONS.flatMap((relation) =>
      (name[relation] ?? []).flatMap((other, n): Diagnostic[] => {
        const here = at([i, relation, n])
        const found = byId.get(other)
        if (found === undefined) return [problem.unknownName(other, knownAs(names), here)]
        if (other === name.id)
          return [problem.namesContradict(`"${name.name}" stands under its own "${relation}"`, here)]
        if (relation === 'broader' && above(other).has(name.id))
          return [
            problem.namesContradict(
              `"${name.name}" would be broader than itself, by way of "${found.name}"`,
              here,
            ),
          ]
        if (relation === 'related' && (above(name.id).has(other) || above(other).has(name.id)))
          return [
            problem.namesContradict(
              `"${found.name}" is both related to and broader or narrower than "${name.name}"`,
              here,
            ),
          ]
        return []
      }),
    ),
  )
}

function knownAs(names: readonly IdentifiedName[]): string[] {
  return names.flatMap(({ id, name }) => [id, name])
}

/** The ids of all names that are broader than one, over any number of steps. */
function ancestors(id: string, byId: ReadonlyMap<string, ListedName>): Set<string> {
  const found = new Set<string>()
  const open = [...(byId.get(id)?.broader ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    open.push(...(byId.get(next)?.broader ?? []))
  }
  return found
}
