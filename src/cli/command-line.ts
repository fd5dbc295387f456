// From the words of a command line to one command, without doing anything yet.
import { join } from 'node:path'
import { CommanderError, InvalidArgumentError, Command as Program } from 'commander'

/** What the command line asks for. */
export type Command =
  | {
      readonly kind: 'build' | 'check'
      readonly root: string
      readonly out: string
      readonly strict: boolean
      readonly json: boolean
      readonly quiet: boolean
      /** Fail rather than change the register. */
      readonly frozen: boolean
      /** Afterwards, build from nothing and compare. */
      readonly verify: boolean
      /** Whether the system's word that a file is untouched counts. */
      readonly stat: boolean
    }
  | { readonly kind: 'dev'; readonly root: string; readonly out: string; readonly port: number | undefined }
  | { readonly kind: 'accept'; readonly files: readonly string[] }
  | { readonly kind: 'doctor'; readonly root: string; readonly out: string }
  | { readonly kind: 'theme-list'; readonly root: string }
  | { readonly kind: 'theme-copy'; readonly root: string; readonly path: string }
  /** Help, the version, or what is wrong with the command line: text for stdout, or for stderr with code 2. */
  | { readonly kind: 'say'; readonly text: string; readonly exitCode: 0 | 2 }

/** Reads a command line, given without the interpreter and the program's own name. */
export function readCommandLine(words: readonly string[], version: string): Command {
  let command: Command | undefined
  let text = ''
  const program = new Program('backfile')
    .description('Turns a folder of clipped news articles into a dated, tagged, searchable static archive.')
    .version(version)
    .helpCommand(false)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeOut: (part) => (text += part), writeErr: (part) => (text += part) })

  const root = ['[root]', 'the folder of the archive', '.'] as const
  const shared = (name: 'build' | 'check', description: string): Program =>
    program
      .command(name)
      .description(description)
      .argument(...root)
      .option('--strict', 'let warnings count as errors', false)
      .option('--json', 'print problems as JSON lines and nothing else', false)
      .option('--quiet', 'print errors and warnings only', false)

  shared('build', 'build the site; with --strict, only when nothing is wrong')
    .option('--out <folder>', 'the folder of the site (default: dist in the archive)', folderName)
    .option('--frozen', 'write nothing if the register of accessions would change', false)
    .option('--verify', 'afterwards, build everything again from nothing and compare', false)
    .option('--no-stat', 'read every file, even where its size and times say that it was not touched')
    .action((root: string, options: Options & BuildWords) => {
      const { frozen, verify, stat } = options
      const out = options.out ?? join(root, 'dist')
      command = { kind: 'build', root, ...pick(options), out, frozen, verify, stat }
    })
  shared('check', 'do all that build does except writing').action((root: string, options: Options) => {
    const rest = { frozen: false, verify: false, stat: true }
    command = { kind: 'check', root, ...pick(options), out: join(root, 'dist'), ...rest }
  })
  program
    .command('dev')
    .description('build the site, show it on this machine and keep it up to date')
    .argument(...root)
    .option('--port <number>', 'the port to listen on (default: 4321, or the next free one)', portNumber)
    .action((root: string, { port }: { port?: number }) => {
      command = { kind: 'dev', root, out: join(root, 'dist'), port }
    })
  program
    .command('accept')
    .description('write what was inferred of an article into its sidecar, as a person who has checked it')
    .argument('<files...>', 'article files')
    .action((files: string[]) => {
      command = { kind: 'accept', files }
    })
  program
    .command('doctor')
    .description('say how each key of the front matter found will be read, before any build')
    .argument(...root)
    .action((root: string) => {
      command = { kind: 'doctor', root, out: join(root, 'dist') }
    })
  const theme = program
    .command('theme')
    .description('list the files of the theme, or copy one into the archive to change it')
    .helpCommand(false)
  theme
    .command('list')
    .description('list every file that the archive may have its own version of; * marks those that it has')
    .argument(...root)
    .action((root: string) => {
      command = { kind: 'theme-list', root }
    })
  theme
    .command('copy')
    .description('copy a file of the theme into the archive; nothing is overwritten')
    .argument('<path>', 'a path as the list has it')
    .argument(...root)
    .action((path: string, root: string) => {
      command = { kind: 'theme-copy', root, path }
    })

  try {
    program.parse(words, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return { kind: 'say', text: sentence(text), exitCode: error.exitCode === 0 ? 0 : 2 }
  }
  return command ?? { kind: 'say', text: program.helpInformation(), exitCode: 2 }
}

interface Options {
  strict: boolean
  json: boolean
  quiet: boolean
}

interface BuildWords {
  out?: string
  frozen: boolean
  verify: boolean
  stat: boolean
}

function pick({ strict, json, quiet }: Options): Options {
  return { strict, json, quiet }
}

function portNumber(word: string): number {
  const port = Number(word)
  if (!/^\d+$/.test(word) || port < 1 || port > 65535)
    throw new InvalidArgumentError('A port is a number from 1 to 65535.')
  return port
}

function folderName(word: string): string {
  if (word.trim() === '') throw new InvalidArgumentError('The name of a folder is missing.')
  return word
}

/** Commander begins what is wrong with "error:", in small letters. */
function sentence(text: string): string {
  return text.replace(/^error: (.)/, (_, first: string) => first.toUpperCase())
}
