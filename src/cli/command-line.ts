// From the words of a command line to one command, without doing anything yet.
import { CommanderError, Command as Program } from 'commander'
import { type AcceptCommand, declareAccept } from './accept-command.ts'
import { type BuildCommand, declareBuild } from './build-command.ts'
import { type DevCommand, declareDev } from './dev-command.ts'
import { type DoctorCommand, declareDoctor } from './doctor-command.ts'
import { declareExport, type ExportCommand } from './export-command.ts'
import { declareGone, type GoneCommand } from './gone-command.ts'
import { type BeginCommand, declareBegin } from './init-command.ts'
import { declareNames, type NamesCommand } from './names-command.ts'
import { declarePreview, type PreviewCommand } from './preview-command.ts'
import { declareTable, type TableCommand } from './table-command.ts'
import { declareTheme, type ThemeCommand } from './theme-command.ts'
import { declareVerify, type VerifyCommand } from './verify-command.ts'

/** Help, the version, or what is wrong with the command line: text for stdout, or for stderr with code 2. */
interface PrintCommand {
  readonly kind: 'print'
  readonly text: string
  readonly exitCode: 0 | 2
}

/** What the command line asks for. Each command declares its own words, beside what it does. */
export type Command =
  | BuildCommand
  | DevCommand
  | PreviewCommand
  | BeginCommand
  | AcceptCommand
  | DoctorCommand
  | VerifyCommand
  | ExportCommand
  | GoneCommand
  | NamesCommand
  | TableCommand
  | ThemeCommand
  | PrintCommand

/** Reads a command line, given without the interpreter and the program's own name. */
export function readCommandLine(words: readonly string[], version: string): Command {
  let command: Command | undefined
  let text = ''
  const choose = (chosen: Command) => {
    command = chosen
  }
  const program = new Program('backfile')
    .description('Turns a folder of clipped news articles into a dated, tagged, searchable static archive.')
    .version(version)
    .helpCommand(false)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeOut: (part) => (text += part), writeErr: (part) => (text += part) })
  for (const declare of [
    declareBegin,
    declareBuild,
    declareDev,
    declarePreview,
    declareAccept,
    declareTable,
    declareDoctor,
    declareVerify,
    declareExport,
    declareGone,
    declareNames,
    declareTheme,
  ])
    declare(program, choose)
  try {
    program.parse(words, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return { kind: 'print', text: sentence(text), exitCode: error.exitCode === 0 ? 0 : 2 }
  }
  return command ?? { kind: 'print', text: program.helpInformation(), exitCode: 2 }
}

/** Commander begins what is wrong with "error:", in small letters. */
function sentence(text: string): string {
  return text.replace(/^error: (.)/, (_, first: string) => first.toUpperCase())
}
