// What becomes of a sidecar when a person accepts what was inferred of an article, or sets one of its values.
import { acceptableIn, addToSidecar } from './accept.ts'
import { FIELDS } from './fields/field-table.ts'
import { changeOfRow, type RowNow } from './row-change.ts'
import { COLUMNS, type Column, cellsOf } from './table-row.ts'

/** A sidecar's new text; or why it stays as it is, as a sentence. */
export type ValueChange = { readonly text: string } | { readonly refused: string }

const NOTHING_NEW = 'The archive knows that already.'

/** Accepts all that was inferred of an article. */
export function acceptAll(now: RowNow): ValueChange {
  return accepted(now, () => true)
}

/**
 * Sets the value of one field, named by its column; an empty one takes the file's away. A value that is what was inferred is
 * thereby accepted.
 */
export function setValue(now: RowNow, name: string, value: string): ValueChange {
  const column = [...COLUMNS.keys()].find((known) => known === name)
  if (column === undefined) return { refused: `There is no field "${name}".` }
  if (value !== '' && value === cellsOf(now.article).get(column))
    return accepted(now, (key) => isOfColumn(key, column))
  const change = changeOfRow(now, new Map([[column, value]]))
  if (change === undefined) return { refused: NOTHING_NEW }
  if ('text' in change) return { text: change.text }
  return { refused: change.map(({ reason }) => sentence(reason)).join(' ') }
}

/** Whether the key of an acceptable value, the first of its field's, is of a column. */
export function isOfColumn(key: string, column: Column): boolean {
  return (COLUMNS.get(column) ?? []).some((name) => FIELDS[name].keys[0] === key)
}

function accepted({ article, sidecar }: RowNow, isMeant: (key: string) => boolean): ValueChange {
  const values = acceptableIn(article).filter(({ key }) => isMeant(key))
  const added = addToSidecar(sidecar.text, values)
  if (!added) return { refused: 'The sidecar cannot be read.' }
  return added.written.length === 0 ? { refused: NOTHING_NEW } : { text: added.text }
}

function sentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`
}
