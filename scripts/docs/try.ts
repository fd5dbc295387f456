// Tries what a page of docs/ shows: its files are written and its commands run, in their order, in a folder of its own.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { type Block, blocksOf } from './blocks.ts'

const PROGRAM = join(import.meta.dirname, '..', '..', 'lib/cli/main.js')

/** A folder with `backfile` and `npx`, as they stand where Backfile is installed. */
export function withBackfile(folder: string): string {
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  const run = `exec "${process.execPath}" "${PROGRAM}" "$@"\n`
  writeFileSync(join(bin, 'backfile'), `#!/bin/sh\n${run}`, { mode: 0o755 })
  writeFileSync(join(bin, 'npx'), `#!/bin/sh\n[ "$1" = backfile ] || exit 127\nshift\n${run}`, {
    mode: 0o755,
  })
  return `${bin}${delimiter}${process.env['PATH']}`
}

/** A command with what a page shows of its answer; undefined where it shows none. */
interface Shown {
  readonly command: string
  readonly answer: string | undefined
  readonly line: number
}

/** The commands of a block: those behind a `$` with their answers, or a script as one. */
function commandsOf({ language, text, line }: Block): Shown[] {
  if (language === 'sh') return [{ command: text, answer: undefined, line }]
  return text
    .split(/^(?=\$ )/m)
    .map((part) => /^\$ (.*)\n([\s\S]*)$/.exec(part))
    .flatMap((found) => (found ? [{ command: found[1] ?? '', answer: found[2] ?? '', line }] : []))
}

/** Whether an answer is as it is shown, where a line of … stands for any lines. */
function isAsShown(answer: string, shown: string): boolean {
  const pattern = shown
    .trimEnd()
    .split('\n')
    .map((line) => (line === '…' ? '[^]*?' : line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('\\n')
  return new RegExp(`^${pattern}$`).test(answer.trimEnd())
}

/** What of a page is not as it says. */
export function tryPage(page: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-docs-'))
  const env = { ...process.env, PATH: withBackfile(folder), HOME: folder, NO_COLOR: '1' }
  let cwd = join(folder, 'work')
  mkdirSync(cwd)
  const problems: string[] = []
  try {
    for (const block of blocksOf(page)) {
      const isRun = block.language === 'console' || (block.language === 'sh' && block.words === 'run')
      if (!isRun && block.words.includes('.')) {
        mkdirSync(dirname(join(cwd, block.words)), { recursive: true })
        writeFileSync(join(cwd, block.words), block.text)
      }
      for (const { command, answer, line } of isRun ? commandsOf(block) : []) {
        // The next command runs where this one ended.
        const script = `${command}\nprintf %s "$PWD" >&3`
        const { status, stdout, stderr, output } = spawnSync('sh', ['-e', '-c', script], {
          cwd,
          env,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
        })
        const said = stdout + (answer === undefined ? '' : problemsIn(stderr))
        if (status !== 0 || (answer !== undefined && !isAsShown(said, answer)))
          problems.push(
            `docs/${page}:${line}: ${command.trim()} ends with ${status} and says:\n${stdout}${stderr}`,
          )
        cwd = output[3] || cwd
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return problems
}

/** What a program tells beside its answer, without its progress, which only slow machines show. */
function problemsIn(stderr: string): string {
  return stderr.replace(/^(?:Reading|Assembling|Rendering|Indexing|Writing)\b.*\n/gm, '')
}
