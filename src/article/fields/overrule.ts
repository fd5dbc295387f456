// What an article is once its sidecar was heard.
import { directionOf } from '../../value/language.ts'
import { mapTable, namesOf } from '../../value/table.ts'
import type { Article } from '../article.ts'
import { blocksText } from '../block.ts'
import type { Json, SuppliedField } from '../values.ts'
import type { GivenOf, HeldOf, Overruled, SidecarWord, TableOf, TypesByName } from './field.ts'
import { FIELDS, type FieldTable, type TypesOfFields } from './field-table.ts'
import { evidenceInSidecar } from './given-entries.ts'
import { isPrivate, normalKey, publicPart } from './keys.ts'
import { recordName } from './record-name.ts'
import type { Sidecar } from './sidecar.ts'

type OverruledOf<Types extends TypesByName<Types>> = {
  readonly [Name in keyof Types]: Overruled<Types[Name]['held']>
}

/**
 * The article with what the sidecar supplies. A value that is there but empty (`byline: ""`) takes the
 * file's away: nothing is known then. What is overruled is kept beside the new value.
 */
export function overrule(article: Article, sidecar: Sidecar, table: FieldTable = FIELDS): Article {
  const overruled = overruleFields(table, article, sidecar.given.values, sidecar)
  const fields = heldIn<TypesOfFields>(overruled)
  return {
    ...article,
    ...fields,
    dir: directionOf(fields.language, blocksText(article.body) || fields.headline.value),
    extra: { ...article.extra, ...extraOf(sidecar) },
    supplied: suppliedIn(overruled),
  }
}

function overruleFields<Types extends TypesByName<Types>>(
  table: TableOf<Types>,
  own: HeldOf<Types>,
  given: GivenOf<Types>,
  sidecar: Sidecar,
): OverruledOf<Types> {
  return mapTable<TableOf<Types>, OverruledOf<Types>>(table, (name, field) =>
    field.overrule(own[name], {
      given: given[name],
      emptied: emptiedBy(sidecar, field.emptiedBy),
      isImpossible: sidecar.given.impossible.has(name),
    }),
  )
}

function heldIn<Types extends TypesByName<Types>>(overruled: OverruledOf<Types>): HeldOf<Types> {
  return mapTable<OverruledOf<Types>, HeldOf<Types>>(overruled, (_, { held }) => held)
}

/** The first entry under some keys whose value is left empty on purpose. */
function emptiedBy({ raw, entries }: Sidecar, keys: readonly string[]): SidecarWord<unknown>['emptied'] {
  const empty = entries.find(
    ({ key, value }) =>
      keys.includes(normalKey(key)) && (value === '' || (Array.isArray(value) && value.length === 0)),
  )
  return empty && { key: empty.key, evidence: [evidenceInSidecar(raw, empty)] }
}

function suppliedIn(overruled: OverruledOf<TypesOfFields>): SuppliedField[] {
  return namesOf(overruled).flatMap((name) => {
    const { supplied } = overruled[name]
    return supplied ? [{ field: recordName(name), ...supplied }] : []
  })
}

/** What stands under `extra`, for the record; everything else that a sidecar holds stays in it. */
function extraOf({ entries }: Sidecar): Readonly<Record<string, Json>> {
  const value = entries.find(({ key }) => normalKey(key) === 'extra')?.value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, held]) => !isPrivate(key, held))
      .map(([key, held]) => [key, publicPart(held)]),
  )
}
