// What a changed table would write into sidecars, and what of it cannot be written.
import { normalKey } from '../article/fields/keys.ts'
import { type CellChange, changeOfRow, type Refused, type RowNow } from '../article/row-change.ts'
import { readVersion } from '../article/row-version.ts'
import type { SourcePath } from '../article/source-file.ts'
import { COLUMNS, type Column, cellsOf } from '../article/table-row.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { nearest } from '../diagnostic/nearest.ts'
import { articleFiles } from './article-files.ts'
import { FILE_COLUMN, type KnownArticles, readKnown, VERSION_COLUMN } from './article-table.ts'
import type { System } from './system.ts'

/** Something of a table that is not applied. Rows and columns count from 1, the row of names too. */
export interface TableProblem {
  readonly row: number
  readonly column?: number
  readonly words: string
}

/** A sidecar that a table would write. */
export interface SidecarChange {
  readonly file: SourcePath
  readonly sidecar: SourcePath
  readonly isNew: boolean
  /** Of the sidecar as it was read; empty of a new one. */
  readonly before: string
  readonly text: string
  readonly cells: readonly CellChange[]
}

/** What a table comes to. */
export interface TablePlan {
  readonly changes: readonly SidecarChange[]
  /** By row. */
  readonly problems: readonly TableProblem[]
  /** Rows that say what is known already. */
  readonly same: number
}

/** Plans what the rows of a table write; undefined, with errors, when the settings cannot be understood. */
export async function planTable(
  system: System,
  rows: readonly (readonly string[])[],
): Promise<TablePlan | { readonly changes: undefined; readonly diagnostics: readonly Diagnostic[] }> {
  const known = await readKnown(system)
  if (!('articles' in known)) return { changes: undefined, diagnostics: known }
  return new TablePlanner(known, headOf(rows[0] ?? [])).plan(rows)
}

/** What the columns of a table are. */
interface Head {
  readonly file: number
  readonly version: number
  /** Places of columns by their names. */
  readonly columns: ReadonlyMap<Column, number>
  readonly width: number
  readonly problems: readonly TableProblem[]
}

function headOf(names: readonly string[]): Head {
  const known = new Map<string, string>(
    [FILE_COLUMN, VERSION_COLUMN, ...COLUMNS.keys()].map((name) => [normalKey(name), name]),
  )
  const places = new Map<string, number>()
  const problems: TableProblem[] = []
  for (const [i, written] of names.entries()) {
    const name = known.get(normalKey(written))
    const at = { row: 1, column: i + 1 }
    if (written === '') continue
    if (name === undefined) problems.push({ ...at, words: unknownColumn(written, [...known.values()]) })
    else if (places.has(name))
      problems.push({ ...at, words: `"${written}" is there twice; the first of the two counts.` })
    else places.set(name, i)
  }
  if (!places.has(FILE_COLUMN))
    problems.push({
      row: 1,
      words: `No column is named "${FILE_COLUMN}", the path of each article's file, so nothing is applied.`,
    })
  const columns = [...COLUMNS.keys()].flatMap((column) => {
    const place = places.get(column)
    return place === undefined ? [] : [[column, place] as const]
  })
  return {
    file: places.get(FILE_COLUMN) ?? -1,
    version: places.get(VERSION_COLUMN) ?? -1,
    columns: new Map(columns),
    width: names.length,
    problems,
  }
}

function unknownColumn(written: string, known: readonly string[]): string {
  const near = nearest(written, known)
  return `"${written}" is no column, and is not applied.${near === undefined ? '' : ` Did you mean "${near}"?`}`
}

class TablePlanner {
  readonly #known: KnownArticles
  readonly #head: Head
  readonly #problems: TableProblem[]
  readonly #changes: SidecarChange[] = []
  /** Rows by the files that they name. */
  readonly #rows = new Map<SourcePath, number>()
  #same = 0

  constructor(known: KnownArticles, head: Head) {
    this.#known = known
    this.#head = head
    this.#problems = [...head.problems]
  }

  plan(rows: readonly (readonly string[])[]): TablePlan {
    if (this.#head.file >= 0)
      for (const [i, cells] of rows.entries())
        if (i > 0 && cells.some((cell) => cell !== '')) this.#row(i + 1, cells)
    return { changes: this.#changes, problems: this.#problems, same: this.#same }
  }

  #tell(row: number, place: number | undefined, words: string): void {
    this.#problems.push({ row, ...(place === undefined ? {} : { column: place + 1 }), words })
  }

  #row(row: number, cells: readonly string[]): void {
    const { file: place, width } = this.#head
    const beyond = cells.findIndex((cell, i) => i >= width && cell !== '')
    if (beyond >= 0) {
      this.#tell(row, beyond, 'The cell stands beyond the last named column. The row is not applied.')
      return
    }
    const path = cells[place] ?? ''
    const now = this.#articleOf(row, path)
    const wanted = now && this.#wanted(row, cells, now)
    if (!wanted) return
    const change = changeOfRow(now, wanted)
    if (change === undefined) this.#same++
    else if (!('text' in change)) for (const refused of change) this.#refuse(row, cells, refused)
    else {
      const { isNew, sidecar } = now
      this.#changes.push({ file: path, sidecar: sidecar.path, isNew, before: sidecar.text, ...change })
    }
  }

  #refuse(row: number, cells: readonly string[], { column, reason }: Refused): void {
    const place = this.#head.columns.get(column)
    const cell = place === undefined ? '' : (cells[place] ?? '')
    this.#tell(row, place, `${column}: "${cell}" is not applied, and nothing of its row: ${reason}`)
  }

  /** The article that a row names, with its sidecar. */
  #articleOf(row: number, path: string): (RowNow & { readonly isNew: boolean }) | undefined {
    const { articles, shared, inputs } = this.#known
    const place = this.#head.file
    const earlier = this.#rows.get(path)
    this.#rows.set(path, earlier ?? row)
    const [article, file] = [articles.get(path), articleFiles(inputs.scanned).get(path)]
    if (earlier !== undefined)
      this.#tell(row, place, `"${path}" stands in row ${earlier} already. This row is not applied.`)
    else if (path === '') this.#tell(row, place, 'The row names no file, and is not applied.')
    else if (shared.has(path))
      this.#tell(
        row,
        place,
        `"${path}" holds several articles, for all of which one sidecar speaks. Write that by hand.`,
      )
    else if (!article || !file)
      this.#tell(
        row,
        place,
        file
          ? `"${path}" gives no article; "backfile check" says why. The row is not applied.`
          : `There is no article "${path}": it was moved, renamed or removed. The row is not applied.`,
      )
    else {
      for (const result of file.read())
        if ('file' in result) {
          const { sidecar } = result.file
          return { article, sidecar: sidecar ?? { path: `${path}.yaml`, text: '' }, isNew: !sidecar }
        }
      this.#tell(row, place, `"${path}" could not be read.`)
    }
    return undefined
  }

  /**
   * The cells that a row wants to be otherwise; undefined where the archive changed as well. Without a version an empty cell says nothing:
   * who made the table by hand had no value for it.
   */
  #wanted(row: number, cells: readonly string[], now: RowNow): ReadonlyMap<Column, string> | undefined {
    const { columns, version: place } = this.#head
    const written = cells[place] ?? ''
    const all = [...columns].map(([column, at]) => [column, cells[at] ?? ''] as const)
    if (written === '') return new Map(all.filter(([, cell]) => cell !== ''))
    const version = readVersion(written)
    const known = cellsOf(now.article)
    const changed = all.filter(
      ([column, cell]) => cell !== known.get(column)?.trim() && version?.had(column, cell) !== true,
    )
    const isOther = (column: Column, cell: string) =>
      changeOfRow(now, new Map([[column, cell]])) !== undefined
    const conflict = changed.find(
      ([column, cell]) => version?.had(column, known.get(column) ?? '') === false && isOther(column, cell),
    )
    if (!version)
      this.#tell(row, place, 'This is no version that "backfile table export" wrote. The row is not applied.')
    else if (conflict) {
      const [column] = conflict
      this.#tell(
        row,
        columns.get(column),
        `${column} was changed in the archive too since the table was exported: it is "${known.get(column)}". The row is not applied.`,
      )
    } else if (changed.length > 0 && !version.isOfFile(now.article.source.sha256))
      this.#tell(
        row,
        this.#head.file,
        'The file was changed since the table was exported. The row is not applied: look at the file, and export the table again.',
      )
    else return new Map(changed)
    return undefined
  }
}
