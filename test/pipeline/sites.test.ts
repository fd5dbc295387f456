// Whole small sites, byte for byte. `UPDATE_GOLDEN=1 npm test -- sites` rewrites what is expected: the
// difference is the review.
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'
import { formatDiagnostic } from '../../src/diagnostic/code-frame.ts'
import { buildInMemory } from '../support/memory-site.ts'

const SITES = join(import.meta.dirname, '../sites')
const UPDATE = process.env['UPDATE_GOLDEN'] === '1'

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

for (const name of readdirSync(SITES).sort()) {
  const folder = join(SITES, name)
  const articles = filesIn(join(folder, 'articles')).map((path) => `articles/${path}`)
  const beside = (name: string) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined
  const [config, names] = [beside('backfile.yaml'), beside('names.yaml')]
  const settings = { ...(config && { config }), ...(names && { names }) }
  const build = (paths: readonly string[]) =>
    buildInMemory(new Map(paths.map((path) => [path, readFileSync(join(folder, path))])), settings)

  test(`the site "${name}" comes out as expected, with its report`, async () => {
    const { outputs, report } = await build(articles)
    const said = `${report.diagnostics.map(formatDiagnostic).join('\n\n')}\n`
    const expected = join(folder, 'expected')
    if (UPDATE) {
      rmSync(expected, { recursive: true, force: true })
      for (const [path, content] of outputs) write(join(expected, path), content)
      write(join(folder, 'expected.txt'), said)
    }
    assert.equal(said, readFileSync(join(folder, 'expected.txt'), 'utf8'))
    assert.deepEqual([...outputs.keys()].sort(), filesIn(expected))
    for (const [path, content] of outputs)
      assert.equal(content, readFileSync(join(expected, path), 'utf8'), path)
  })

  test(`the site "${name}" does not depend on the order in which files are read`, async () => {
    const [forward, backward] = [await build(articles), await build([...articles].reverse())]
    assert.deepEqual([...backward.outputs], [...forward.outputs])
    assert.deepEqual(backward.report.diagnostics, forward.report.diagnostics)
  })
}
