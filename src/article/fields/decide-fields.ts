// Decides each field of an article between what its file's front matter gives and what the rest of the file says.
import { mapTable } from '../../value/table.ts'
import type { GivenOf, HeldOf, TableOf, TypesByName } from './field.ts'

/**
 * The fields of an article, before its sidecar is heard. `own` is what the file says beside its front matter. Of what neither
 * says nothing is known.
 */
export function decideFields<Types extends TypesByName<Types>>(
  table: TableOf<Types>,
  given: Partial<GivenOf<Types>>,
  own: { readonly [Name in keyof Types]?: HeldOf<Types>[Name] | undefined },
): HeldOf<Types> {
  return mapTable<TableOf<Types>, HeldOf<Types>>(table, (name, field) => field.decide(given[name], own[name]))
}
