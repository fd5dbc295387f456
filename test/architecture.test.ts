// The tower of the house: no arrow upward, no circle, and effects only at its doors.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { test } from 'node:test'

const SRC = join(import.meta.dirname, '..', 'src')

/** From the ground up; a folder may import from its own floor and from those before it. */
const FLOORS = [
  'value',
  'citation',
  'diagnostic',
  'picture',
  'sheet',
  'article',
  'names',
  'access',
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

const top = (file: string): string => file.split('/')[0] ?? ''
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
    files.filter((file) => ![...FLOORS, 'client'].includes(top(file))),
    [],
  )
})

test('an import names a file that exists', () => {
  assert.deepEqual(arrows(imports.filter((it) => it.to.endsWith('.ts') && !isOurs(it))), [])
})

test('no floor imports from a higher one', () => {
  const upward = imports
    .filter(isOurs)
    .filter(({ from, to }) => top(from) !== 'client' && top(to) !== 'client')
    .filter(({ from, to }) => FLOORS.indexOf(top(to)) > FLOORS.indexOf(top(from)))
  assert.deepEqual(arrows(upward), [])
})

test('citations are made of values alone, so that the browser can make them too', () => {
  const beyond = imports
    .filter(({ from }) => top(from) === 'citation')
    .filter(({ to }) => !['citation', 'value'].includes(top(to)))
  assert.deepEqual(arrows(beyond), [])
})

test('what runs in the browser shares only values, citations and types with the generator', () => {
  const shared = ['value', 'citation']
  const across = imports
    .filter(isOurs)
    .filter(({ from, to }) => (top(from) === 'client') !== (top(to) === 'client'))
    .filter(
      ({ from, to, isTypeOnly }) => !(top(from) === 'client' && (shared.includes(top(to)) || isTypeOnly)),
    )
  assert.deepEqual(arrows(across), [])
})

test('only the edge and the command line touch the outside world', () => {
  const reaching = imports
    .filter(({ to }) => EFFECTS.test(to))
    .filter(({ from }) => top(from) !== 'edge' && top(from) !== 'cli')
  assert.deepEqual(arrows(reaching), [])
})

test('digests are made in one place', () => {
  const makers = imports.filter(({ to }) => /^(?:node:)?crypto$/.test(to)).map(({ from }) => from)
  assert.deepEqual(makers, ['value/digest.ts'])
})

test('only the front door of the generator knows the console and the process', () => {
  const talkers = [...sources]
    .filter(([file]) => top(file) !== 'cli' && top(file) !== 'client')
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

test('the README of a folder names each of its files, and none that is not there', () => {
  const named = (folder: string) => {
    const text = readFileSync(join(SRC, folder, 'README.md'), 'utf8')
    return [...text.matchAll(/`([\w./-]+\.ts)`/g)].map(([, path = '']) => path)
  }
  const wrong = [...new Set(files.map((file) => dirname(file)))].flatMap((folder) => {
    const names = named(folder)
    const own = files.filter((file) => dirname(file) === folder && !file.endsWith('.d.ts'))
    // A file elsewhere is named from the folder itself or from one around it.
    const places = folder.split('/').map((_, i, all) => join(SRC, ...all.slice(0, i + 1)))
    places.push(SRC, join(SRC, '..'))
    return [
      ...own
        .filter((file) => !names.includes(basename(file)))
        .map((file) => `${folder}/README.md lacks ${file}`),
      ...names
        .filter((name) => !places.some((place) => existsSync(join(place, name))))
        .map((name) => `${folder}/README.md names ${name}`),
    ]
  })
  assert.deepEqual(wrong, [])
})
