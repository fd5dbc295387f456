#!/usr/bin/env node
// The entry: reads the command line, runs the command, sets the exit code.
import process from 'node:process'
import { VERSION } from '../pipeline/generator.ts'
import { runAccept } from './accept-command.ts'
import { runBuild } from './build-command.ts'
import { type Command, readCommandLine } from './command-line.ts'
import { runDev } from './dev-command.ts'
import { runDoctor } from './doctor-command.ts'
import { runExport } from './export-command.ts'
import { runGone } from './gone-command.ts'
import { runInit, runNew } from './init-command.ts'
import { runNamesSuggest } from './names-command.ts'
import { runNamesExport, runNamesImport } from './names-exchange-command.ts'
import { runPreview } from './preview-command.ts'
import { runTableApply, runTableExport } from './table-command.ts'
import { endQuietlyWhenUnread, explain, print, printError } from './terminal.ts'
import { runThemeCopy, runThemeList } from './theme-command.ts'
import { runVerify } from './verify-command.ts'

async function run(command: Command): Promise<number> {
  switch (command.kind) {
    case 'build':
    case 'check':
      return runBuild(command)
    case 'dev':
      return runDev(command)
    case 'init':
      return runInit(command)
    case 'new':
      return runNew(command)
    case 'preview':
      return runPreview(command)
    case 'accept':
      return runAccept(command)
    case 'table-export':
      return runTableExport(command)
    case 'table-apply':
      return runTableApply(command)
    case 'doctor':
      return runDoctor(command)
    case 'verify':
      return runVerify(command)
    case 'export':
      return runExport(command)
    case 'gone':
      return runGone(command)
    case 'names-suggest':
      return runNamesSuggest(command)
    case 'names-export':
      return runNamesExport(command)
    case 'names-import':
      return runNamesImport(command)
    case 'theme-list':
      return runThemeList(command)
    case 'theme-copy':
      return runThemeCopy(command)
    case 'print':
      if (command.exitCode === 0) print(command.text)
      else printError(command.text)
      return command.exitCode
  }
}

endQuietlyWhenUnread()
try {
  process.exitCode = await run(readCommandLine(process.argv.slice(2), VERSION))
} catch (error) {
  const { text, exitCode } = explain(error)
  printError(text)
  process.exitCode = exitCode
}
