// What a changed row of a table writes into an article's sidecar, and what is known of the article then.
import { stringify } from 'yaml'
import type { Article } from './article.ts'
import type { Written } from './fields/field.ts'
import { overrule } from './fields/overrule.ts'
import { readSidecar, type Sidecar } from './fields/sidecar.ts'
import { type SetValue, setInSidecar } from './set-in-sidecar.ts'
import type { SidecarFile } from './source-file.ts'
import { COLUMNS, type Column, cellsOf, writtenOf } from './table-row.ts'

/** An article and its sidecar as they are. */
export interface RowNow {
  readonly article: Article
  /** The sidecar; with an empty text where there is none yet. */
  readonly sidecar: SidecarFile
}

/** A cell that becomes another one. */
export interface CellChange {
  readonly column: Column
  readonly from: string
  /** As it is read, which may be in other words than those of the table. */
  readonly to: string
  /** Whether the table says it, or it follows from another cell: authors from a byline. */
  readonly isWanted: boolean
}

/** What becomes of a row. */
export interface RowChange {
  readonly cells: readonly CellChange[]
  /** The sidecar's new text. */
  readonly text: string
}

/** Why a cell is not applied. */
export interface Refused {
  readonly column: Column
  readonly reason: string
}

/** Fields that keep an article from the public: an empty cell, which is quickly made, opens nothing. */
const WITHHOLDING: ReadonlySet<Column> = new Set<Column>(['access', 'embargo', 'expiryDate'])

/**
 * The change that the wanted cells of a row make; undefined when they say what is known already. All cells of a row are applied,
 * or none.
 */
export function changeOfRow(
  now: RowNow,
  wanted: ReadonlyMap<Column, string>,
): RowChange | readonly Refused[] | undefined {
  const before = cellsOf(now.article)
  const refused: Refused[] = []
  const values: (SetValue & { readonly to: string })[] = []
  for (const [column, cell] of wanted) {
    const from = before.get(column) ?? ''
    if (isSame(cell, from)) continue
    const read = cell === '' ? emptied(column) : readCell(now, column, cell)
    if ('reason' in read) refused.push(read)
    else if (!isSame(read.to, from)) values.push(read)
  }
  if (refused.length > 0) return refused
  if (values.length === 0) return undefined
  const text = setInSidecar(now.sidecar.text, values)
  if (typeof text !== 'string') return [{ column: text.column, reason: NOT_SET[text.reason] }]
  return checked(now, before, values, text)
}

const NOT_SET = {
  'holds-more':
    'the sidecar says more of it than a cell can hold (a group of facts, or a comment within). Change it there.',
  'built-otherwise': 'the sidecar cannot be changed here without changing more of it. Change it there.',
} as const

/** Whether two cells say the same: spreadsheets drop blanks at the ends. */
function isSame(a: string, b: string): boolean {
  return a.trim() === b.trim()
}

function emptied(column: Column): (SetValue & { readonly to: string }) | Refused {
  return WITHHOLDING.has(column)
    ? {
        column,
        reason:
          'an empty cell does not open what is withheld. Write "open" under access, or change the sidecar.',
      }
    : { column, value: '', to: '' }
}

/** What a message says of an article that is published, or left out, with such a value. */
const OUTCOME = / The article (?:is|was) [^.]*\.$/

/** What a cell gives when it stands alone in a sidecar. */
function readCell(
  { article, sidecar: { path } }: RowNow,
  column: Column,
  cell: string,
): (SetValue & { readonly to: string }) | Refused {
  const value = writtenOf(column, cell)
  const { value: alone, diagnostics } = readSidecar({ path, text: oneField(column, value) })
  const isGiven = alone && (COLUMNS.get(column) ?? []).some((name) => alone.given.values[name] !== undefined)
  if (!isGiven) {
    const [told] = [...diagnostics, ...(alone?.given.unreadWithholding ?? [])]
    return { column, reason: told?.message.replace(OUTCOME, '') ?? `"${cell}" gives no value.` }
  }
  return { column, value, to: cellsOf(overrule(article, alone)).get(column) ?? '' }
}

function oneField(column: Column, value: Written): string {
  return stringify({ [column]: value }, { lineWidth: 0 })
}

/** Holds what the sidecar would give against what is wanted. */
function checked(
  { article, sidecar: { path } }: RowNow,
  before: ReadonlyMap<Column, string>,
  values: readonly (SetValue & { readonly to: string })[],
  text: string,
): RowChange | readonly Refused[] {
  const sidecar: Sidecar | undefined = readSidecar({ path, text }).value
  const after = sidecar ? cellsOf(overrule(article, sidecar)) : before
  const refused = values
    .filter(({ column, to }) => !isSame(after.get(column) ?? '', to))
    .map(({ column, to }) => ({
      column,
      reason: `it stays "${after.get(column) ?? ''}"${to === '' ? ', which a sidecar cannot take away.' : ': another key of the sidecar prevails. Change it there.'}`,
    }))
  if (refused.length > 0) return refused
  const wanted = new Set(values.map(({ column }) => column))
  const cells = [...after].flatMap(([column, to]) => {
    const from = before.get(column) ?? ''
    return isSame(from, to) ? [] : [{ column, from, to, isWanted: wanted.has(column) }]
  })
  return { cells, text }
}
