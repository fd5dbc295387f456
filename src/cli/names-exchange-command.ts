// `backfile names export` and `backfile names import`: the list of names as a table or a vocabulary, and back.
import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { InvalidArgumentError, type Command as Program } from 'commander'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { placeAt } from '../diagnostic/place.ts'
import { readOrRefuse } from '../edge/disk/archive/read-file.ts'
import { archiveFolder, whyNot } from '../edge/disk/archive-folder.ts'
import { writeNewFile } from '../edge/disk/new-files.ts'
import { replaceFile } from '../edge/disk/replace-file.ts'
import { orRefuse } from '../edge/disk/system-error.ts'
import { createSystem } from '../edge/system.ts'
import type { ExchangedNames } from '../names/exchange/exchanged-name.ts'
import { namesSheet, readNamesSheet } from '../names/exchange/names-sheet.ts'
import { namesOfSkos, skosOf } from '../names/exchange/skos.ts'
import { type NameChange, type NamesPlan, planNames } from '../pipeline/names-import.ts'
import type { NameValue } from '../pipeline/names-yaml.ts'
import { type Inputs, readInputs, scanSources } from '../pipeline/sources.ts'
import { endingOf, readSheet, SHEET_ENDINGS, WRITTEN_ENDINGS } from '../sheet/sheet.ts'
import { NAMES_FILE } from '../value/archive-parts.ts'
import { withoutByteOrderMark } from '../value/characters.ts'
import { csvOf } from '../value/delimited.ts'
import { by } from '../value/order.ts'
import { readTurtle } from '../value/turtle.ts'
import { ROOT, siteOf } from './arguments.ts'
import { counted, formatProblems, visible } from './report.ts'
import { colors, EXIT, print, printError } from './terminal.ts'

const TURTLE = '.ttl'
const EXPORTED = [...WRITTEN_ENDINGS, TURTLE] as const
const IMPORTED = [...SHEET_ENDINGS, TURTLE] as const

interface ExportNamesCommand {
  readonly kind: 'names-export'
  readonly root: string
  readonly file: string
}

interface ImportNamesCommand {
  readonly kind: 'names-import'
  readonly root: string
  readonly file: string
  /** Write the list, not only say what would be written. */
  readonly yes: boolean
}

/** What the two are asked for. */
export type ExchangeNamesCommand = ExportNamesCommand | ImportNamesCommand

/** Declares both commands below `names`. */
export function declareNamesExchange(names: Program, choose: (command: ExchangeNamesCommand) => void): void {
  names
    .command('export')
    .description(
      'write the names as a table or as SKOS in Turtle, without private ones; nothing is overwritten',
    )
    .argument('<file>', `file to make: ${EXPORTED.join(', ')}`, fileEndingIn(EXPORTED))
    .argument(...ROOT)
    .action((file: string, root: string) => choose({ kind: 'names-export', root, file }))
  names
    .command('import')
    .description('say what a table or SKOS in Turtle would change in names.yaml, or write it')
    .argument('<file>', `file to read: ${IMPORTED.join(', ')}`, fileEndingIn(IMPORTED))
    .argument(...ROOT)
    .option('--yes', 'write names.yaml')
    .action((file: string, root: string, { yes = false }: { yes?: boolean }) =>
      choose({ kind: 'names-import', root, file, yes }),
    )
}

function fileEndingIn(endings: readonly string[]) {
  return (word: string): string => {
    if (endingOf(word, endings) === undefined)
      throw new InvalidArgumentError(`The name of a file of names ends in ${endings.join(', ')}.`)
    return word
  }
}

/** Writes the names of an archive, and gives the exit code. */
export async function runNamesExport({ root, file }: ExportNamesCommand): Promise<number> {
  const reason = whyNot(root, siteOf(root))
  if (reason !== undefined) return refuse(reason)
  const inputs = await inputsOf(root)
  if (!('config' in inputs)) return refuseFor(inputs)
  const { names, privateNames } = inputs.names.value
  const sorted = [...names].sort(by(({ id }) => id))
  const ending = endingOf(file, EXPORTED)
  const { baseUrl = '' } = inputs.config
  const text =
    ending === TURTLE
      ? skosOf(sorted, String(baseUrl ?? ''))
      : csvOf(namesSheet(sorted), ending === '.tsv' ? '\t' : ',')
  if (!writeNewFile(dirname(file), basename(file), text))
    return refuse(`"${file}" is there already, and was left as it is.`)
  const left = privateNames.length === 0 ? '' : ` ${counted(privateNames.length, 'private name')} left out.`
  print(`${visible(file)}: ${counted(sorted.length, 'name')}.${left}\n`)
  return 0
}

/** Says what a file would change in the list, writes it if it is asked to, and gives the exit code. */
export async function runNamesImport({ root, file, yes }: ImportNamesCommand): Promise<number> {
  const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() === true
  const reason = whyNot(root, siteOf(root)) ?? (isFile ? undefined : `There is no file "${file}".`)
  if (reason !== undefined) return refuse(reason)
  const inputs = await inputsOf(root)
  if (!('config' in inputs)) return refuseFor(inputs)
  const read = readNamesFile(file, inputs.config.language)
  if ('reason' in read) return refuse(`"${file}" cannot be read. ${read.reason}`)
  const plan = planNames(inputs.namesText, read)
  for (const change of plan.changes) print(formatChange(change))
  for (const { at, words } of plan.problems) print(`${visible(file)}: ${visible(at)}: ${visible(words)}\n`)
  if (plan.changes.length + plan.problems.length > 0) print('\n')
  const isWritten = yes && plan.changes.length > 0 && plan.problems.length === 0
  const isChanged = isWritten && !writeList(root, inputs.namesText, plan.text)
  if (isChanged) print(`${NAMES_FILE}: changed meanwhile, and was left as it is.\n`)
  print(`${summaryOf(plan, isWritten && !isChanged)}\n`)
  return plan.problems.length > 0 || isChanged ? 1 : 0
}

async function inputsOf(root: string): Promise<Inputs | readonly Diagnostic[]> {
  const system = createSystem({ root, out: siteOf(root), write: false, progress: () => {} })
  const found: Diagnostic[] = []
  return readInputs(await scanSources(system), (problems) => found.push(...problems)) ?? found
}

function readNamesFile(file: string, language: string): ExchangedNames | { readonly reason: string } {
  const bytes = readOrRefuse({ path: file, file })
  const ending = endingOf(file, IMPORTED) ?? '.csv'
  if (ending !== TURTLE) {
    const sheet = readSheet(bytes, ending)
    return 'reason' in sheet ? sheet : readNamesSheet(sheet.rows)
  }
  const text = new TextDecoder().decode(bytes)
  const placeOf = (start: number) => {
    const { line, column } = placeAt(file, text, start)
    return `${line}:${column}`
  }
  const read = readTurtle(text)
  return 'reason' in read
    ? { names: [], problems: [{ at: placeOf(read.start), words: read.reason }] }
    : namesOfSkos(read.triples, language, placeOf)
}

/** Writes the list if it is still as it was read. */
function writeList(root: string, before: string, text: string): boolean {
  const list = join(archiveFolder(root, siteOf(root)).root, NAMES_FILE)
  return orRefuse(`"${NAMES_FILE}" could not be written`, () => {
    const isThere = statSync(list, { throwIfNoEntry: false }) !== undefined
    const now = isThere ? readFileSync(list, 'utf8') : ''
    if (withoutByteOrderMark(now) !== withoutByteOrderMark(before)) return false
    replaceFile(list, [text])
    return true
  })
}

function formatChange({ name, isNew, fields }: NameChange): string {
  const lines = fields.map(({ field, from, to }) =>
    isNew ? `  ${field}: ${shown(to)}\n` : `  ${field}: ${shown(from)} → ${shown(to)}\n`,
  )
  return `${visible(name)}${isNew ? ' (new)' : ''}\n${lines.join('')}`
}

function shown(value: NameValue): string {
  if (value === null || value === '') return '(nothing)'
  if (typeof value === 'string') return visible(value.replaceAll('\n', ' | '))
  const parts = Array.isArray(value) ? value : Object.entries(value).map(([key, each]) => `${key}: ${each}`)
  return parts.length === 0 ? '(nothing)' : visible(parts.join('; '))
}

function summaryOf({ changes, problems, same }: NamesPlan, isWritten: boolean): string {
  if (problems.length > 0) return `${counted(problems.length, 'problem')}; nothing is written.`
  const asTheyAre = `${counted(same, 'name')} ${same === 1 ? 'is' : 'are'} listed so already`
  if (isWritten)
    return `${counted(changes.length, 'name')} written; ${asTheyAre}. In git, "git diff" shows what was written.`
  return `${counted(changes.length, 'name')} to write; ${asTheyAre}.${changes.length === 0 ? '' : ' Nothing is written yet: --yes writes.'}`
}

function refuseFor(diagnostics: readonly Diagnostic[]): number {
  printError(
    formatProblems(
      diagnostics.filter(({ severity }) => severity === 'error'),
      { colors: colors(), quiet: true },
    ),
  )
  return EXIT.refusal
}

function refuse(reason: string): number {
  printError(`${visible(reason)}\n`)
  return EXIT.wrongCommandLine
}
