// `backfile build` and `backfile check`: makes the site once, or only says what is wrong with the archive.
import type { Command as Program } from 'commander'
import type { Audience } from '../access/policy.ts'
import { isToldOnce } from '../diagnostic/codes.ts'
import { whyNot } from '../edge/disk/archive-folder.ts'
import { placeSchemas } from '../edge/disk/place-schemas.ts'
import { createSystem, verifyingSystem } from '../edge/system.ts'
import { buildSite } from '../pipeline/build-site.ts'
import type { Slice } from '../pipeline/parse-slice.ts'
import type { BuildReport } from '../pipeline/report.ts'
import { sourceAddresses } from '../pipeline/source-addresses.ts'
import type { System } from '../pipeline/system.ts'
import { byCodeUnits } from '../value/order.ts'
import { audienceWord, dayWord, folderName, ROOT, siteOf, sliceWord } from './arguments.ts'
import { silent } from './progress.ts'
import {
  exitCodeOf,
  formatJson,
  formatProblems,
  formatSummary,
  formatVerification,
  visible,
} from './report.ts'
import { runSlice } from './slice-run.ts'
import { colors, EXIT, onInterrupt, print, printError, progressOnScreen } from './terminal.ts'

/** What the two are asked for. */
export interface BuildCommand {
  readonly kind: 'build' | 'check'
  readonly root: string
  readonly out: string
  readonly strict: boolean
  readonly json: boolean
  readonly quiet: boolean
  /** Fail rather than change the register. */
  readonly frozen: boolean
  /** Afterwards, make a clean build and compare. */
  readonly verify: boolean
  /** Whether a file is taken to be unchanged where its size and times are. */
  readonly stat: boolean
  /** Print the addresses of sources and archived copies, and nothing else. */
  readonly sources: boolean
  /** Build a site that opens from a disk as well. */
  readonly portable: boolean
  /** For whom the site is; undefined for what the settings say. */
  readonly audience?: Audience
  /** `YYYY-MM-DD`: embargoes up to it have ended. */
  readonly asOf?: string
  /** Only parse these files, for a later build. */
  readonly slice?: Slice
}

/** What holds where the command line says nothing. */
const DEFAULTS = {
  strict: false,
  json: false,
  quiet: false,
  frozen: false,
  verify: false,
  stat: true,
  sources: false,
  portable: false,
}

/** Options as Commander gives them: by the names of their words, only those that were given. */
type Options = Partial<Omit<BuildCommand, 'kind' | 'root'>>

/** Declares both commands. */
export function declareBuild(program: Program, choose: (command: BuildCommand) => void): void {
  const declare = (kind: BuildCommand['kind'], description: string): Program =>
    program
      .command(kind)
      .description(description)
      .argument(...ROOT)
      .option('--strict', 'treat warnings as errors, and write nothing if there are any')
      .option('--json', 'print problems as lines of JSON, and nothing else')
      .option('--audience <who>', 'public or private, whatever the settings say', audienceWord)
      .option(
        '--as-of <day>',
        'end embargoes up to this day (YYYY-MM-DD); without it, all of them hold',
        dayWord,
      )
      .option('--quiet', 'print errors and warnings only')
      .action((root: string, options: Options) =>
        choose({ kind, root, out: siteOf(root), ...DEFAULTS, ...options }),
      )
  declare('build', 'build the site')
    .option('--out <folder>', 'folder to write the site to (default: dist in the archive)', folderName)
    .option('--portable', 'build a site that opens from a disk as well, such as a USB stick, without a host')
    .option('--frozen', 'write nothing if the register of accessions (accessions.jsonl) would change')
    .option('--verify', 'afterwards, make a clean build in memory and compare the two')
    .option('--no-stat', 'read every file, even if its size and times have not changed')
    .option(
      '--slice <part>',
      'only read one part of the files, such as 2/3, into the cache: a later build takes all parts over',
      sliceWord,
    )
  declare(
    'check',
    'report problems as build does, and of the site as a whole, without writing anything',
  ).option(
    '--sources',
    'print the addresses that texts and archived copies come from, a line each, and nothing else',
  )
}

/** Builds or checks once, prints the report, and gives the exit code. */
export async function runBuild(command: BuildCommand): Promise<number> {
  const { kind, root, out, strict, json, quiet, frozen, verify, stat, portable, audience, asOf } = command
  const reason = whyNot(root, out)
  if (reason !== undefined) {
    printError(`${reason}\n`)
    return EXIT.wrongCommandLine
  }

  const progress = json || quiet ? silent : progressOnScreen()
  if (command.slice) return runSlice({ ...command, slice: command.slice }, progress)
  const write = kind === 'build'
  const system = createSystem({ root, out, write, stat, progress: progress.show })
  const unhook = onInterrupt(async () => {
    progress.clear()
    await system.abandon()
  })
  try {
    if (command.sources) return await printSources(system, command)
    if (write) placeSchemas(root)
    const report = await buildSite(system, { strict, frozen, portable, audience, asOf, checkSite: !write })
    progress.clear()
    const { diagnostics } = report
    if (json) print(formatJson(diagnostics))
    else {
      const problems = formatProblems(diagnostics, { colors: colors(), quiet })
      print(problems)
      if (!quiet) print(`${problems === '' ? '' : '\n'}${formatSummary(report, { kind, out })}`)
    }
    const exitCode = exitCodeOf(diagnostics, strict)
    if (!verify || !report.written) return exitCode
    return (await isVerified(command, report)) ? exitCode : 1
  } catch (error) {
    progress.clear()
    await system.abandon()
    throw error
  } finally {
    unhook()
  }
}

/** The addresses for a checker of links: none of them is asked here. */
async function printSources(system: System, { audience, asOf }: BuildCommand): Promise<number> {
  const { addresses, diagnostics } = await sourceAddresses(system, { audience, asOf })
  if (!addresses) printError(formatProblems(diagnostics, { colors: colors(), quiet: true }))
  else print(addresses.map((address) => `${visible(address)}\n`).join(''))
  return addresses ? 0 : 1
}

/** Makes a clean build and reports whether it comes to the same: files, byte for byte, and messages. */
async function isVerified(
  { root, out, strict, quiet, portable, audience, asOf }: BuildCommand,
  report: BuildReport,
): Promise<boolean> {
  const progress = quiet ? silent : progressOnScreen()
  const system = verifyingSystem({ root, out, write: false, progress: progress.show })
  const clean = await buildSite(system, { strict, portable, audience, asOf })
  progress.clear()
  const said = report.diagnostics.filter((problem) => !isToldOnce(problem))
  const isSaidAgain = JSON.stringify(clean.diagnostics) === JSON.stringify(said)
  const text = formatVerification([...system.differences].sort(byCodeUnits), isSaidAgain)
  if (system.differences.size === 0 && isSaidAgain) {
    if (!quiet) print(text)
    return true
  }
  printError(text)
  return false
}
