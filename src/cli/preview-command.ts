// `backfile preview`: serves a finished site as a host would, to look at before it is uploaded.
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { InvalidArgumentError, type Command as Program } from 'commander'
import { servePreview } from '../edge/serve/preview.ts'
import { folderName, portNumber, ROOT, siteOf } from './arguments.ts'
import { EXIT, onInterrupt, print, printError } from './terminal.ts'

/** What it is asked for. */
export interface PreviewCommand {
  readonly kind: 'preview'
  /** The site's folder. */
  readonly out: string
  readonly port: number | undefined
  readonly base: string
}

/** Declares the command. */
export function declarePreview(program: Program, choose: (command: PreviewCommand) => void): void {
  program
    .command('preview')
    .description('serve the site that was built, as a host would')
    .argument(...ROOT)
    .option('--out <folder>', 'the site, if it is not in "dist"', folderName)
    .option('--port <number>', 'port to listen on (default: 4321, or the next free one)', portNumber)
    .option('--path <path>', 'path below which the site stands, such as /news/', basePath, '/')
    .action((root: string, { out, port, path }: { out?: string; port?: number; path: string }) =>
      choose({ kind: 'preview', out: out ?? siteOf(root), port, base: path }),
    )
}

/** A path with a stroke at both ends. Throws Commander's error for what no host would have. */
function basePath(word: string): string {
  const segments = word.split('/').filter((part) => part !== '')
  if (segments.some((part) => !/^[\w~-][\w.~-]*$/.test(part)))
    throw new InvalidArgumentError(
      'A path is written like /news/ or /archives/news/, in letters, digits, ".", "-", "_" and "~".',
    )
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`
}

/** Runs until Ctrl-C; settles only when it cannot begin, with the exit code. */
export async function runPreview({ out, port, base }: PreviewCommand): Promise<number> {
  const folder = resolve(out)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    printError(`There is no site in "${out}". Build it first: backfile build.\n`)
    return EXIT.wrongCommandLine
  }
  const options = { folder, host: '127.0.0.1', base, ...(port === undefined ? {} : { port }) }
  const server = await servePreview(options)
  onInterrupt(() => server.close())
  print(`The site is at ${server.address} (Ctrl-C stops it).\n`)
  return new Promise(() => {})
}
