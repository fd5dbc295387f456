// The folders of the browser's scripts: one may use those before it, so that none of them leads in a circle.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'

const CLIENT = join(import.meta.dirname, '..', '..', 'src', 'client')

/** From what all use to what only makes pages of the others. */
const FOLDERS = [
  ...['common', 'text', 'citation', 'collection'],
  // The search page; what is directly in `search/` is its state and wording, which its folders share, and its entry.
  ...['search/index', 'search/query', 'search/filters', 'search/results', 'search/reading', 'search'],
  ...['article', 'story', 'page', 'portable', 'live'],
]

/** Files of `search/` that its folders share. */
const SHARED = ['search/state.ts', 'search/wording.ts', 'search/elements.ts']

function imports(): [from: string, to: string][] {
  const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  return files.flatMap((from) => {
    const text = readFileSync(join(CLIENT, from), 'utf8')
    return [...text.matchAll(/\b(?:from|import\()\s*'(\.[^']+)'/g)]
      .map(([, to = '']): [string, string] => [from, normalize(join(dirname(from), to))])
      .filter(([, to]) => !to.startsWith('..'))
  })
}

test('every script stands in a folder', () => {
  const folders = new Set(imports().flatMap((pair) => pair.map((file) => dirname(file))))
  assert.deepEqual(
    [...folders].filter((folder) => !FOLDERS.includes(folder)),
    [],
  )
  assert.ok(folders.size > 8)
})

test('a folder uses only those before it', () => {
  const backward = imports()
    .filter(([, to]) => !SHARED.includes(to))
    .filter(([from, to]) => FOLDERS.indexOf(dirname(to)) > FOLDERS.indexOf(dirname(from)))
  assert.deepEqual(backward, [])
})
