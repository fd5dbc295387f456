// `backfile table export` and `backfile table apply`: what is known of all articles as a table for spreadsheets, and back into sidecars.
import { statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { InvalidArgumentError, type Command as Program } from 'commander'
import type { CellChange } from '../article/row-change.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { readArticleFile, writeSidecarFile } from '../edge/disk/archive/named-article.ts'
import { readOrRefuse } from '../edge/disk/archive/read-file.ts'
import { archiveFolder, isWithin, whyNot } from '../edge/disk/archive-folder.ts'
import { writeNewFile } from '../edge/disk/new-files.ts'
import { createSystem } from '../edge/system.ts'
import { exportTable } from '../pipeline/article-table.ts'
import type { System } from '../pipeline/system.ts'
import { planTable, type SidecarChange, type TablePlan, type TableProblem } from '../pipeline/table-plan.ts'
import { endingOf, readSheet, SHEET_ENDINGS, WRITTEN_ENDINGS } from '../sheet/sheet.ts'
import { SOURCE_FOLDERS } from '../value/archive-parts.ts'
import { csvOf } from '../value/delimited.ts'
import { ROOT, siteOf } from './arguments.ts'
import { counted, formatProblems, visible } from './report.ts'
import { colors, EXIT, print, printError } from './terminal.ts'

interface ExportTableCommand {
  readonly kind: 'table-export'
  readonly root: string
  readonly file: string
}

interface ApplyTableCommand {
  readonly kind: 'table-apply'
  readonly root: string
  readonly file: string
  /** Write the sidecars, not only say what would be written. */
  readonly yes: boolean
}

/** What the two are asked for. */
export type TableCommand = ExportTableCommand | ApplyTableCommand

/** Declares both commands. */
export function declareTable(program: Program, choose: (command: TableCommand) => void): void {
  const table = program
    .command('table')
    .description('what is known of all articles as a table for spreadsheets, and back into sidecars')
    .helpCommand(false)
  table
    .command('export')
    .description('write a table with a row for each article; nothing is overwritten')
    .argument('<file>', `file to make: ${WRITTEN_ENDINGS.join(' or ')}`, fileEndingIn(WRITTEN_ENDINGS))
    .argument(...ROOT)
    .action((file: string, root: string) => choose({ kind: 'table-export', root, file }))
  table
    .command('apply')
    .description('say which sidecars a changed table would write, or write them')
    .argument('<file>', `table to read: ${SHEET_ENDINGS.join(', ')}`, fileEndingIn(SHEET_ENDINGS))
    .argument(...ROOT)
    .option('--yes', 'write the sidecars')
    .action((file: string, root: string, { yes = false }: { yes?: boolean }) =>
      choose({ kind: 'table-apply', root, file, yes }),
    )
}

function fileEndingIn(endings: readonly string[]) {
  return (word: string): string => {
    if (endingOf(word, endings) === undefined)
      throw new InvalidArgumentError(`The name of a table ends in ${endings.join(' or ')}.`)
    return word
  }
}

/** Writes the table of an archive, and gives the exit code. */
export async function runTableExport({ root, file }: ExportTableCommand): Promise<number> {
  const reason = whyNot(root, siteOf(root)) ?? whyNotInto(file, root)
  if (reason !== undefined) return refuse(reason)
  const { rows, ...rest } = await exportTable(systemOf(root))
  const errors = formatErrors(rest.diagnostics)
  print(errors)
  if (!rows || !('shared' in rest)) return EXIT.refusal
  const text = csvOf(rows, endingOf(file, WRITTEN_ENDINGS) === '.tsv' ? '\t' : ',')
  if (!writeNewFile(dirname(file), basename(file), text))
    return refuse(`"${file}" is there already, and was left as it is.`)
  const { shared } = rest
  const others =
    shared === 0
      ? ''
      : ` ${counted(shared, 'file')} with several articles each ${shared === 1 ? 'has' : 'have'} no row.`
  print(
    `${visible(file)}: ${counted(rows.length - 1, 'article')}.${others} What is withheld stands in it too: do not publish it.\n`,
  )
  return errors === '' ? 0 : 1
}

/** Why a table is not written there, as a sentence: these folders are published, or read as articles. */
function whyNotInto(file: string, root: string): string | undefined {
  const { root: base, out } = archiveFolder(root, siteOf(root))
  const { root: folder } = archiveFolder(dirname(resolve(file)), out)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return `There is no folder "${dirname(file)}".`
  const part = [...SOURCE_FOLDERS.map((name) => join(base, name)), out].find((inner) =>
    isWithin(folder, inner),
  )
  return part === undefined
    ? undefined
    : `A table holds what is withheld too: keep it outside of ${basename(part)}/.`
}

/** Says what a table would write into sidecars, writes it if it is asked to, and gives the exit code. */
export async function runTableApply({ root, file, yes }: ApplyTableCommand): Promise<number> {
  const reason = whyNot(root, siteOf(root)) ?? (isFile(file) ? undefined : `There is no file "${file}".`)
  if (reason !== undefined) return refuse(reason)
  const sheet = readSheet(readOrRefuse({ path: file, file }), endingOf(file, SHEET_ENDINGS) ?? '.csv')
  if ('reason' in sheet) return refuse(`"${file}" cannot be read. ${sheet.reason}`)
  const plan = await planTable(systemOf(root), sheet.rows)
  if (!plan.changes) {
    printError(formatErrors(plan.diagnostics))
    return EXIT.refusal
  }
  for (const change of plan.changes) print(formatChange(change))
  for (const problem of plan.problems) print(`${formatTableProblem(file, problem)}\n`)
  if (plan.changes.length + plan.problems.length > 0) print('\n')
  const changed = yes ? writeAll(root, plan.changes) : []
  print(`${summaryOf(plan, yes, changed.length)}\n`)
  return plan.problems.length + changed.length > 0 ? 1 : 0
}

function isFile(word: string): boolean {
  return statSync(word, { throwIfNoEntry: false })?.isFile() === true
}

/** Writes each sidecar that is still as it was read; gives those that were not written. */
function writeAll(root: string, changes: readonly SidecarChange[]): SidecarChange[] {
  const { root: base } = archiveFolder(root, siteOf(root))
  return changes.filter((change) => {
    const named = readArticleFile(join(base, change.file))
    if ('code' in named || (named.source.sidecar?.text ?? '') !== change.before) {
      print(`${visible(change.sidecar)}: changed meanwhile, and was left as it is.\n`)
      return true
    }
    writeSidecarFile(named, change.text)
    return false
  })
}

function formatChange({ sidecar, isNew, cells }: SidecarChange): string {
  return `${visible(sidecar)}${isNew ? ' (new)' : ''}\n${cells.map(formatCell).join('')}`
}

function formatCell({ column, from, to, isWanted }: CellChange): string {
  const follows = isWanted ? '' : '  (follows)'
  return `  ${column}: ${shown(from)} → ${shown(to)}${follows}\n`
}

function shown(cell: string): string {
  return cell === '' ? '(nothing)' : visible(cell.replaceAll('\n', ' | '))
}

function formatTableProblem(file: string, { row, column, words }: TableProblem): string {
  const place = column === undefined ? `row ${row}` : `row ${row}, column ${letterOf(column)}`
  return `${visible(file)}: ${place}: ${visible(words)}`
}

/** A column as spreadsheets name it: A, B … Z, AA. */
function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return `${rest === 0 ? '' : letterOf(rest)}${String.fromCharCode(65 + ((column - 1) % 26))}`
}

function summaryOf({ changes, problems, same }: TablePlan, yes: boolean, left: number): string {
  const asTheyAre = `${counted(same, 'row')} ${same === 1 ? 'says' : 'say'} what is known already`
  const wrong = problems.length === 0 ? '' : `; ${counted(problems.length, 'problem')}`
  const sidecars = counted(changes.length - left, 'sidecar')
  if (!yes)
    return `${sidecars} to write; ${asTheyAre}${wrong}.${changes.length === 0 ? '' : ' Nothing is written yet: --yes writes.'}`
  const undo = changes.length === 0 ? '' : ' In git, "git status" shows what was written.'
  return `${sidecars} written; ${asTheyAre}${wrong}.${undo}`
}

function formatErrors(diagnostics: readonly Diagnostic[]): string {
  return formatProblems(
    diagnostics.filter(({ severity }) => severity === 'error'),
    { colors: colors(), quiet: true },
  )
}

function systemOf(root: string): System {
  return createSystem({ root, out: siteOf(root), write: false, progress: () => {} })
}

function refuse(reason: string): number {
  printError(`${visible(reason)}\n`)
  return EXIT.wrongCommandLine
}
