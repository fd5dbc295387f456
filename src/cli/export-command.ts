// `backfile export --bag DIR`: hands the archive over as a bag (RFC 8493) with an RO-Crate.
import type { Command as Program } from 'commander'
import type { Audience } from '../access/policy.ts'
import { NOT_EVALUATED } from '../article/fields/access-kinds.ts'
import { stopsBuild } from '../diagnostic/codes.ts'
import { today } from '../edge/clock.ts'
import { whyNot } from '../edge/disk/archive-folder.ts'
import { keptFiles } from '../edge/disk/bag/kept-files.ts'
import { whyNoBag, writeBag } from '../edge/disk/bag/write-bag.ts'
import { createSystem } from '../edge/system.ts'
import { bagPayload, type Payload } from '../pipeline/bag-payload.ts'
import { audienceWord, dayWord, folderName, ROOT, siteOf } from './arguments.ts'
import { counted, formatProblems } from './report.ts'
import { colors, EXIT, print, printError } from './terminal.ts'

/** What it is asked for. */
export interface ExportCommand {
  readonly kind: 'export'
  readonly root: string
  readonly out: string
  readonly bag: string
  readonly audience?: Audience
  readonly asOf?: string
}

/** Options as Commander gives them. */
type Options = Omit<ExportCommand, 'kind' | 'root' | 'out'>

/** Declares the command. */
export function declareExport(program: Program, choose: (command: ExportCommand) => void): void {
  program
    .command('export')
    .description('hand the archive over as a bag (BagIt 1.0 with RO-Crate)')
    .argument(...ROOT)
    .requiredOption(
      '--bag <folder>',
      'folder to make; a public bag holds what the site publishes, a private one all',
      folderName,
    )
    .option('--audience <who>', 'public or private, whatever the settings say', audienceWord)
    .option(
      '--as-of <day>',
      'end embargoes up to this day (YYYY-MM-DD); without it, all of them hold',
      dayWord,
    )
    .action((root: string, options: Options) =>
      choose({ kind: 'export', root, out: siteOf(root), ...options }),
    )
}

/** Makes the bag and says what is in it. */
export async function runExport({ root, out, bag, audience, asOf }: ExportCommand): Promise<number> {
  const reason = whyNot(root, out) ?? whyNoBag(bag)
  if (reason !== undefined) {
    printError(`${reason}\n`)
    return EXIT.wrongCommandLine
  }
  const system = createSystem({ root, out, write: false, stat: false, progress: () => {} })
  const { payload, diagnostics } = await bagPayload(system, {
    audience,
    asOf,
    keptFiles: () => keptFiles(root, out, bag),
  })
  if (!payload) {
    print(formatProblems(diagnostics.filter(stopsBuild), { colors: colors(), quiet: true }))
    printError('No bag was made.\n')
    return EXIT.refusal
  }
  const files = writeBag(bag, payload.files, factsOf(payload))
  const whose =
    payload.settings.audience === 'private'
      ? 'It holds everything, withheld articles too: do not publish it.'
      : 'It holds what the site publishes; --audience private takes the whole folder.'
  print(`Packed ${counted(files, 'file')} into ${bag}. ${whose}\n`)
  return 0
}

function factsOf({ settings, holdings }: Payload) {
  const { title, description, baseUrl, rights, generator } = settings
  return {
    title,
    organization: title,
    description: description === '' ? holdings : description,
    day: today(),
    rights: rights ?? NOT_EVALUATED,
    address: baseUrl,
    identifier: baseUrl,
    software: generator,
  }
}
