// README says what the program says of itself: what is added to the code and not told to its users fails here.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { FIELDS, keysOf } from '../src/article/fields/field-table.ts'
import { normalKey } from '../src/article/fields/keys.ts'
import { archiveFile, formatsAt } from '../src/citation/formats.ts'
import { readCommandLine } from '../src/cli/command-line.ts'
import { EXIT } from '../src/cli/terminal.ts'
import { readConfig } from '../src/pipeline/config.ts'
import { ARTICLE_ENDINGS } from '../src/value/article-endings.ts'
import { plainIndex } from './support/memory-keepers.ts'
import { buildInMemory } from './support/memory-site.ts'

const ROOT = join(import.meta.dirname, '..')
const README = readFileSync(join(ROOT, 'README.md'), 'utf8')

/** The rows of the table below the line that begins with these words, without its head. */
function rowsBelow(head: string): string[][] {
  const lines = README.slice(README.indexOf(`\n${head}`) + 1).split('\n')
  const end = lines.findIndex((line) => !line.startsWith('|'))
  assert.ok(end > 2, head)
  return lines.slice(2, end).map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))
}

const quoted = (text = ''): string[] => [...text.matchAll(/`([^`]*)`/g)].map(([, words = '']) => words)

function helpOf(...words: string[]): string {
  const command = readCommandLine([...words, '--help'], '1.2.3')
  assert.equal(command.kind, 'print')
  return command.kind === 'print' ? command.text : ''
}

/** The commands that a help text lists. */
function commandsIn(help: string): string[] {
  const [, list = ''] = help.split('\nCommands:\n')
  return [...list.matchAll(/^ {2}([a-z]+)/gm)].map(([, name = '']) => name)
}

test('lists every command', () => {
  const told = rowsBelow('| Command | What').flatMap(([command]) => quoted(command))
  const named = told.flatMap((usage) => /^backfile ([a-z]+(?: [a-z]+)?)/.exec(usage)?.[1] ?? [])
  const commands = commandsIn(helpOf()).flatMap((name) => {
    const within = commandsIn(helpOf(name))
    return within.length === 0 ? name : within.map((inner) => `${name} ${inner}`)
  })
  assert.deepEqual(named.toSorted(), commands.toSorted())
})

test('lists every option, with its commands', () => {
  const told = rowsBelow('| Option | Of').flatMap(([option, of = '']) =>
    of.split(', ').map((command) => `${command} ${quoted(option)[0]?.split(' ')[0]}`),
  )
  const options = commandsIn(helpOf()).flatMap((command) =>
    [...helpOf(command).matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => `${command} ${option}`),
  )
  assert.deepEqual(told.toSorted(), options.toSorted())
})

/** An example of each kind of value that an option takes. */
const VALUES: Readonly<Record<string, string>> = {
  who: 'private',
  day: '2030-01-01',
  folder: 'elsewhere',
  number: '5000',
  path: '/below/',
  name: 'caddy',
}

test('every option changes what its command is asked for', () => {
  // Of an option that is given twice the last one counts.
  const needed = new Map([['export', ['--bag', 'bag']]])
  const asked = ([command = '', ...words]: readonly string[]) =>
    readCommandLine([command, ...(needed.get(command) ?? []), ...words], '1.2.3')
  for (const command of commandsIn(helpOf()))
    for (const [, option = '', value] of helpOf(command).matchAll(/^ {2}(--[a-z-]+)(?: <([a-z]+)>)?/gm)) {
      assert.ok(value === undefined || value in VALUES, `an example of <${value}> is wanted here`)
      const given = value === undefined ? [option] : [option, VALUES[value] ?? '']
      assert.notDeepEqual(asked([command, ...given]), asked([command]), `${command} ${option}`)
    }
})

test('tells what stands at every address of a site', async () => {
  const settings =
    'baseUrl: https://archive.example/\nrawFiles: true\nintake: true\ntombstones: true\nllmsTxt: true\ncalendars: [gregorian, solar-hijri]\n'
  const { outputs } = await buildInMemory(
    new Map([
      [
        'articles/a.md',
        '---\ntitle: Rain\ndate: 1998-11-03\ntags: [Herat]\nauthor: Mina Rahbar\n---\nIt rained.\n',
      ],
      ['articles/b.md', '---\ntitle: Snow\ndate: 1998\npublication: River Gazette\n---\nIt snowed.\n'],
      ['articles/c.txt', 'Wind\n\nIt blew.\n'],
    ]),
    { config: settings, index: plainIndex() },
  )
  const told = rowsBelow('| Address | |').flatMap(([cell]) => {
    const [first = '', ...others] = quoted(cell)
    // `/data/citations.csv`, `.ris`
    return [first, ...others.map((other) => (other.startsWith('.') ? first.replace(/\.\w+$/, other) : other))]
  })
  const patterns = told.map((address) => {
    const pattern = address
      .replace(/[.*+?^${}()|[\]\\]/g, (sign) => (sign === '*' ? '[^/]*' : `\\${sign}`))
      .replace(/^…/, '.*')
      .replace('YYYY', '\\d{4}')
      .replace(/MM|DD/g, '\\d\\d')
      .replace(/slug|NAME|DIGEST/g, '[^/]+')
    return new RegExp(`^${pattern}${address.endsWith('/') ? '.*' : '$'}`)
  })
  const silent = [...outputs.keys()].filter(
    (path) => path !== 'index.html' && !patterns.some((pattern) => pattern.test(`/${path}`)),
  )
  assert.deepEqual(silent, [])
})

test('lists every exit code', () => {
  const told = rowsBelow('| Exit code |').flatMap(([codes = '']) => codes.split(', ').map(Number))
  assert.deepEqual(told, [0, ...Object.values(EXIT), 130, 143])
})

test('lists every setting, and none that is not there', () => {
  const told = rowsBelow('| Key | Default').map(([key]) => quoted(key)[0] ?? '')
  const settings = Object.keys(readConfig('').value ?? {})
  assert.deepEqual(
    settings.filter((key) => !told.includes(key)),
    [],
  )
  for (const key of told) {
    const { diagnostics } = readConfig(`${key}: [[]]\n`)
    assert.deepEqual([key, diagnostics.map(({ code }) => code)], [key, ['wrong-setting']])
  }
})

test('names keys for every field, and none that has no meaning', () => {
  // Beside the keys a row tells in brackets what their values may be, and after a stop what else there is.
  const told = rowsBelow('| Field | Keys')
    .filter(([field]) => field !== '—')
    .flatMap(([, text = '']) => quoted(text.replace(/\([^)]*\)/g, '').replace(/(?:[.;]| …) .*/, '')))
  const keys = told.map((key) => normalKey(key.replace(/:.*/, '')))
  const silent = Object.entries(FIELDS).filter(([, field]) => !field.keys.some((key) => keys.includes(key)))
  assert.deepEqual(
    silent.map(([name]) => name),
    [],
  )
  const known = keysOf(FIELDS)
  assert.deepEqual(
    keys.filter((key) => !known.has(key)),
    [],
  )
})

test('names every ending of an article, every citation of the whole archive and every language of the interface', () => {
  const [, ofArticles] = rowsBelow('| Path | |').find(([path]) => path === '`articles/**`') ?? []
  assert.deepEqual(quoted(ofArticles), ARTICLE_ENDINGS)
  const files = rowsBelow('| Address | |').flatMap(([address]) => quoted(address))
  for (const format of formatsAt('archive')) {
    const path = `/${archiveFile(format)}`
    assert.ok(files.includes(path) || files.includes(`.${format.ending}`), path)
  }
  for (const file of readdirSync(join(ROOT, 'templates/texts'))) {
    const tag = file.replace(/\.json$/, '')
    assert.ok(tag === 'en' || README.includes(`(\`${tag}\`)`), tag)
  }
})
