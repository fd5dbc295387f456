// The tower of the house: no arrow upward, no circle, and effects only at its doors.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'

const SRC = join(import.meta.dirname, '..', 'src')

/** From the ground up; a room may import from its own floor and from those before it. */
const FLOORS = [
  'value',
  'citation',
  'diagnostic',
  'article',
  'archive',
  'page',
  'render',
  'export',
  'search',
  'pipeline',
  'dev',
  'edge',
  'cli',
]

/** Packages and parts of Node that touch the world outside. */
const EFFECTS =
  /^(?:node:)?(?:fs|http|https|http2|child_process|os|process|worker_threads|net|tls|dgram|dns|timers|readline)(?:\/|$)|^(?:chokidar|pagefind)(?:\/|$)/

interface Import {
  readonly from: string
  readonly to: string
  readonly isTypeOnly: boolean
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
const sources = new Map(files.map((file) => [file, withoutComments(readFileSync(join(SRC, file), 'utf8'))]))
const imports = [...sources].flatMap(([file, text]) => importsOf(file, text))

function withoutComments(text: string): string {
  return text.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '')
}

function importsOf(file: string, text: string): Import[] {
  const statements = text.matchAll(
    /^\s*(import|export)\s+(type\s+)?([^'"`;=()]*?\bfrom\s+)?(['"])([^'"]+)\4/gm,
  )
  const dynamic = text.matchAll(/\bimport\(\s*(['"])([^'"]+)\1/g)
  const names = [...statements].map(([, , type, clause = '', , to = '']) => ({
    to,
    isTypeOnly:
      type !== undefined || /^\{(?:\s*type\s+\w+(?:\s+as\s+\w+)?\s*,?)+\s*\}\s*from\s*$/.test(clause),
  }))
  return [...names, ...[...dynamic].map(([, , to = '']) => ({ to, isTypeOnly: false }))].map(
    ({ to, isTypeOnly }) => ({ from: file, to: resolve(file, to), isTypeOnly }),
  )
}

/** A path from src/ for our own files; a package's name as it is. */
function resolve(file: string, to: string): string {
  return to.startsWith('.')
    ? relative(SRC, join(SRC, dirname(file), to))
        .split('\\')
        .join('/')
    : to
}

const room = (file: string): string => file.split('/')[0] ?? ''
const isOurs = ({ to }: Import): boolean => sources.has(to)
const arrows = (list: readonly Import[]): string[] => list.map(({ from, to }) => `${from} -> ${to}`)

test('the walk finds the imports that it is to judge', () => {
  assert.deepEqual(
    importsOf(
      'page/x.ts',
      "import type { A } from '../a.ts'\nimport {\n  type B,\n  c,\n} from './b.ts'\nexport * from 'd'\nimport 'e'\nimport { type F } from 'f'\nawait import('g')\n",
    ),
    [
      { from: 'page/x.ts', to: 'a.ts', isTypeOnly: true },
      { from: 'page/x.ts', to: 'page/b.ts', isTypeOnly: false },
      { from: 'page/x.ts', to: 'd', isTypeOnly: false },
      { from: 'page/x.ts', to: 'e', isTypeOnly: false },
      { from: 'page/x.ts', to: 'f', isTypeOnly: true },
      { from: 'page/x.ts', to: 'g', isTypeOnly: false },
    ],
  )
  assert.ok(imports.filter(isOurs).length > 20)
})

test('every file stands on a floor of the house', () => {
  assert.deepEqual(
    files.filter((file) => ![...FLOORS, 'client'].includes(room(file))),
    [],
  )
})

test('an import names a file that exists', () => {
  assert.deepEqual(arrows(imports.filter((it) => it.to.endsWith('.ts') && !isOurs(it))), [])
})

test('no floor imports from a higher one', () => {
  const upward = imports
    .filter(isOurs)
    .filter(({ from, to }) => room(from) !== 'client' && room(to) !== 'client')
    .filter(({ from, to }) => FLOORS.indexOf(room(to)) > FLOORS.indexOf(room(from)))
  assert.deepEqual(arrows(upward), [])
})

test('citations are made of values alone, so that the browser can make them too', () => {
  const beyond = imports
    .filter(({ from }) => room(from) === 'citation')
    .filter(({ to }) => !['citation', 'value'].includes(room(to)))
  assert.deepEqual(arrows(beyond), [])
})

test('what runs in the browser shares only values, citations and types with the generator', () => {
  const shared = ['value', 'citation']
  const across = imports
    .filter(isOurs)
    .filter(({ from, to }) => (room(from) === 'client') !== (room(to) === 'client'))
    .filter(
      ({ from, to, isTypeOnly }) => !(room(from) === 'client' && (shared.includes(room(to)) || isTypeOnly)),
    )
  assert.deepEqual(arrows(across), [])
})

test('only the edge and the command line touch the outside world', () => {
  const reaching = imports
    .filter(({ to }) => EFFECTS.test(to))
    .filter(({ from }) => room(from) !== 'edge' && room(from) !== 'cli')
  assert.deepEqual(arrows(reaching), [])
})

test('digests are made in one place', () => {
  const makers = imports.filter(({ to }) => /^(?:node:)?crypto$/.test(to)).map(({ from }) => from)
  assert.deepEqual(makers, ['value/digest.ts'])
})

test('only the front door of the generator knows the console and the process', () => {
  const talkers = [...sources]
    .filter(([file]) => room(file) !== 'cli' && room(file) !== 'client')
    .filter(([, text]) => /(?<![\w.'])(?:console|process)\.\w/.test(text))
    .map(([file]) => file)
  assert.deepEqual(talkers, [])
})

test('nothing is of the type any', () => {
  const loose = [...sources]
    .filter(([, text]) => /(?::|\bas|<|,|\|)\s*any\b(?=\s*(?:[;,)>|=[\]{}]|$))/m.test(text))
    .map(([file]) => file)
  assert.deepEqual(loose, [])
})

test('no file imports itself by a round about way', () => {
  const next = new Map<string, string[]>()
  for (const { from, to } of imports.filter(isOurs)) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '))
    else if (!done.has(file)) {
      for (const to of next.get(file) ?? []) visit(to, [...trail, file])
      done.add(file)
    }
  }
  for (const file of files) visit(file, [])
  assert.deepEqual(circles, [])
})

test('every file opens with a sentence that says what it is', () => {
  const silent = files.filter((file) => {
    const first = readFileSync(join(SRC, file), 'utf8').replace(/^#!.*\n/, '')
    return !/^\/\/ \S/.test(first)
  })
  assert.deepEqual(silent, [])
})

test('every folder says what it does, what goes in and what comes out', () => {
  const folders = new Set(files.map((file) => dirname(file)))
  const silent = [...folders].filter((folder) => {
    const readme = join(SRC, folder, 'README.md')
    const text = existsSync(readme) ? readFileSync(readme, 'utf8') : ''
    return !/^# \S/.test(text) || !/\*\*In:\*\*/.test(text) || !/\*\*Out:\*\*/.test(text)
  })
  assert.deepEqual(silent, [])
})
