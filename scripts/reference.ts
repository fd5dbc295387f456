// Writes into docs/ what the code knows of itself: what commands take, settings, keys of fields. `npm run docs:reference` writes it, between
// marks in the pages; a test says when it is out of date.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { FIELDS } from '../src/article/fields/field-table.ts'
import { readCommandLine } from '../src/cli/command-line.ts'
import { Config, readConfig } from '../src/pipeline/config.ts'
import { DOCS } from './docs/blocks.ts'

/** The help of a command, as the program prints it. */
export function helpOf(...words: string[]): string {
  const command = readCommandLine([...words, '--help'], '1.2.3')
  return command.kind === 'print' ? command.text : ''
}

/** The commands that a help text lists. */
export function commandsIn(help: string): string[] {
  const [, list = ''] = help.split('\nCommands:\n')
  return [...list.matchAll(/^ {2}([a-z]+)/gm)].map(([, name = '']) => name)
}

/** Every command by its words, those within a command too. */
export function allCommands(): string[] {
  return commandsIn(helpOf()).flatMap((name) => {
    const within = commandsIn(helpOf(name))
    return within.length === 0 ? name : within.map((inner) => `${name} ${inner}`)
  })
}

function commandsReference(): string {
  return allCommands()
    .flatMap((words) => [
      `### backfile ${words}`,
      '',
      '```text',
      helpOf(...words.split(' ')).trim(),
      '```',
      '',
    ])
    .join('\n')
}

/** A text in a cell of a table. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** What holds where a setting is not made, in words; empty for nothing. */
function usualOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return value === undefined ? '' : String(value)
  if ('words' in value) return String(value.words)
  const parts = Object.entries(value).filter(([, part]) => part !== '')
  return parts.map(([key, part]) => `${key}: ${part}`).join(', ')
}

function settingsReference(): string {
  const usual = new Map<string, unknown>(Object.entries(readConfig('').value ?? {}))
  const rows = Object.entries(Config.shape).map(([key, { description = '' }]) => {
    const value = usualOf(usual.get(key))
    return `| \`${key}\` | ${value === '' ? '' : `\`${value}\``} | ${cell(description)} |`
  })
  return ['| Key | Without it | Meaning |', '|---|---|---|', ...rows, ''].join('\n')
}

function fieldsReference(): string {
  const rows = Object.values(FIELDS).map(
    ({ doctor, keys }) => `| ${cell(doctor)} | ${keys.map((key) => `\`${key}\``).join(' ')} |`,
  )
  return ['| Field | Keys |', '|---|---|', ...rows, ''].join('\n')
}

/** What is written, by its page and the name of its place there. */
const PARTS: readonly { page: string; name: string; text: () => string }[] = [
  { page: 'commands.md', name: 'commands', text: commandsReference },
  { page: 'settings.md', name: 'settings', text: settingsReference },
  { page: 'fields.md', name: 'keys', text: fieldsReference },
]

/** A page of docs/ as it is and as it should be. */
export function referencePages(): readonly { path: string; is: string; shouldBe: string }[] {
  return [...new Set(PARTS.map(({ page }) => page))].map((page) => {
    const path = join(DOCS, page)
    const is = readFileSync(path, 'utf8')
    const shouldBe = PARTS.filter((part) => part.page === page).reduce((text, { name, text: made }) => {
      const [begin, end] = [`<!-- ${name}, made by npm run docs:reference -->\n`, `<!-- end of ${name} -->`]
      const [from, to] = [text.indexOf(begin), text.indexOf(end)]
      if (from < 0 || to < from) throw new Error(`docs/${page} has no place for ${name}`)
      return `${text.slice(0, from + begin.length)}\n${made()}\n${text.slice(to)}`
    }, is)
    return { path, is, shouldBe }
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const { path, shouldBe } of referencePages()) writeFileSync(path, shouldBe)
