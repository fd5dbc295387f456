// One name more in `names.yaml`, or forms more of a listed one; all else stays as it is.
import { isNameKind } from '../value/name-kinds.ts'
import { readListedNames } from './names-file.ts'
import { editNames, type NameEdit } from './names-yaml.ts'

/** A new name; or forms of the listed one with the id `of`. */
export interface NameToList {
  readonly name: string
  readonly of: string | null
  readonly kind: string | null
  readonly variants: readonly string[]
}

/** The list's text with the name; or why it is not listed, as a sentence. */
export function listName(
  text: string,
  wanted: NameToList,
): { readonly text: string } | { readonly refused: string } {
  const listed = readListedNames(text).value
  if (!listed) return { refused: 'names.yaml has errors; put them right first.' }
  const edit = editFor(wanted, listed)
  if (!edit) return { refused: 'That name is not listed any more.' }
  const made = editNames(text, [edit])
  if (made === undefined) return { refused: 'names.yaml is built so that it must be changed by hand.' }
  const read = readListedNames(made)
  const error = read.diagnostics.find(({ severity }) => severity === 'error')
  if (error || !read.value) return { refused: error?.message ?? 'names.yaml must be changed by hand.' }
  return { text: made }
}

function editFor(
  { name, of, kind, variants }: NameToList,
  listed: readonly {
    readonly id?: string
    readonly isPrivate?: boolean
    readonly variants?: readonly string[]
  }[],
): NameEdit | undefined {
  if (of === null)
    return {
      index: undefined,
      values: new Map<string, string | null | readonly string[]>([
        ['name', name],
        ['kind', isNameKind(kind) ? kind : null],
        ['variants', variants],
      ]),
    }
  const index = listed.findIndex(({ id, isPrivate }) => id === of && !isPrivate)
  if (index < 0) return undefined
  return {
    index,
    values: new Map([['variants', [...new Set([...(listed[index]?.variants ?? []), ...variants])]]]),
  }
}
