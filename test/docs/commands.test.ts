// What docs/ shows as commands and settings is what the program understands.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { type Block, blocksOf, DOCS } from '../../scripts/docs/blocks.ts'
import { readCommandLine } from '../../src/cli/command-line.ts'
import { readConfig } from '../../src/pipeline/config.ts'

const PAGES = readdirSync(DOCS, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort()

const BLOCKS: readonly (readonly [page: string, block: Block])[] = PAGES.flatMap((page) =>
  blocksOf(page).map((block) => [page, block] as const),
)

/** The words of each call of Backfile in a block of commands, up to what the shell does with them. */
function callsIn({ language, text }: Block): string[][] {
  const commands = language === 'console' ? (text.match(/^\$ .*/gm) ?? []).join('\n') : text
  return [...commands.matchAll(/\b(?:npx )?backfile (.*)/g)].map(([, words = '']) =>
    [...words.replace(/ (?:[|>&#]|&&) .*/, '').matchAll(/"([^"]*)"|(\S+)/g)].map(
      ([, quoted, word = '']) => quoted ?? word,
    ),
  )
}

test('every command of Backfile that is shown is one', () => {
  const wrong = BLOCKS.filter(([, { language }]) => language === 'sh' || language === 'console').flatMap(
    ([page, block]) =>
      callsIn(block).flatMap((words) => {
        const command = readCommandLine(words, '1.2.3')
        const isHelp = command.kind === 'print' && command.exitCode === 0
        return command.kind === 'print' && !isHelp
          ? [`docs/${page}:${block.line}: backfile ${words.join(' ')}: ${command.text}`]
          : []
      }),
  )
  assert.deepEqual(wrong, [])
})

test('every setting that is shown is understood', () => {
  const wrong = BLOCKS.filter(
    ([, { words, text }]) => words === 'backfile.yaml' || text.startsWith('# backfile.yaml'),
  ).flatMap(([page, { text, line }]) =>
    readConfig(text).diagnostics.map(({ message }) => `docs/${page}:${line}: ${message}`),
  )
  assert.deepEqual(wrong, [])
})
