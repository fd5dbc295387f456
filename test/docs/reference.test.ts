// The reference in docs/ says what the program says of itself: what is added to the code and not told to its users fails here.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { allCommands, commandsIn, helpOf, referencePages } from '../../scripts/reference.ts'
import { FIELDS, keysOf } from '../../src/article/fields/field-table.ts'
import { normalKey } from '../../src/article/fields/keys.ts'
import { archiveFile, formatsAt } from '../../src/citation/formats.ts'
import { readCommandLine } from '../../src/cli/command-line.ts'
import { EXIT } from '../../src/cli/terminal.ts'
import { ARTICLE_ENDINGS } from '../../src/value/article-endings.ts'
import { plainIndex } from '../support/memory-keepers.ts'
import { buildInMemory } from '../support/memory-site.ts'

const ROOT = join(import.meta.dirname, '../..')

/** The rows of the table of a page below the line that begins with these words, without its head. */
function rowsBelow(page: string, head: string): string[][] {
  const text = readFileSync(join(ROOT, 'docs', page), 'utf8')
  const lines = text.slice(text.indexOf(`\n${head}`) + 1).split('\n')
  const end = lines.findIndex((line) => !line.startsWith('|'))
  assert.ok(end > 2, head)
  return lines.slice(2, end).map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))
}

const quoted = (text = ''): string[] => [...text.matchAll(/`([^`]*)`/g)].map(([, words = '']) => words)

test('lists every command', () => {
  const told = rowsBelow('commands.md', '| Command | What').flatMap(([command]) => quoted(command))
  const named = told.flatMap((usage) => /^backfile ([a-z]+(?: [a-z]+)?)/.exec(usage)?.[1] ?? [])
  assert.deepEqual(named.toSorted(), allCommands().toSorted())
})

test('tells what every command takes, every setting and every key as the code does now', () => {
  for (const { path, is, shouldBe } of referencePages())
    assert.equal(is, shouldBe, `${path}: npm run docs:reference`)
})

/** An example of each kind of value that an option takes. */
const VALUES: Readonly<Record<string, string>> = {
  part: '2/3',
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
  const told = rowsBelow('site.md', '| Address | |').flatMap(([cell]) => {
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
  const told = rowsBelow('commands.md', '| Exit code |').flatMap(([codes = '']) =>
    codes.split(', ').map(Number),
  )
  assert.deepEqual(told, [0, ...Object.values(EXIT), 130, 143])
})

test('names keys for every field, and none that has no meaning', () => {
  // Beside the keys a row tells in brackets what their values may be, and after a stop what else there is.
  const told = rowsBelow('fields.md', '| Field | Keys')
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
  const [, ofArticles] = rowsBelow('folder.md', '| Path | |').find(([path]) => path === '`articles/**`') ?? []
  assert.deepEqual(quoted(ofArticles), ARTICLE_ENDINGS)
  const files = rowsBelow('site.md', '| Address | |').flatMap(([address]) => quoted(address))
  for (const format of formatsAt('archive')) {
    const path = `/${archiveFile(format)}`
    assert.ok(files.includes(path) || files.includes(`.${format.ending}`), path)
  }
  const languages = readFileSync(join(ROOT, 'docs/languages.md'), 'utf8')
  for (const file of readdirSync(join(ROOT, 'templates/texts'))) {
    const tag = file.replace(/\.json$/, '')
    assert.ok(tag === 'en' || languages.includes(`(\`${tag}\`)`), tag)
  }
})
