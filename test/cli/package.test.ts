// What people install: everything that the program needs, and nothing else.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const ROOT = join(import.meta.dirname, '../..')

interface Packed {
  readonly files: readonly { readonly path: string; readonly mode: number }[]
}

test('the package holds the program, the templates, the public folder and its documents', () => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  const parsed: unknown = JSON.parse(stdout)
  const [packed] = (Array.isArray(parsed) ? parsed : Object.values(parsed as object)) as Packed[]
  const paths = packed?.files.map(({ path }) => path) ?? []
  const outside = paths.filter((path) => !/^(?:lib|templates|public|schemas)\//.test(path)).sort()
  const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  assert.deepEqual(outside, [
    'LICENSE',
    'README.md',
    ...docs
      .filter((path) => path.endsWith('.md'))
      .map((path) => `docs/${path.replaceAll('\\', '/')}`)
      .sort(),
    'package.json',
  ])
  for (const needed of [
    'lib/cli/main.js',
    'lib/client/page.js',
    'lib/client/search.js',
    'templates/layouts/base.eta',
    'templates/assets/site.css',
    'public/favicon.svg',
    'schemas/backfile.schema.json',
    'schemas/names.schema.json',
    'schemas/sidecar.schema.json',
  ]) {
    assert.ok(paths.includes(needed), needed)
  }
  assert.deepEqual(
    paths.filter((path) => /\.(?:ts|map)$|test/.test(path)),
    [],
  )
})

test('what runs is a dependency, exactly pinned, and Pagefind is the version that was measured', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >
  const versions = [
    ...Object.values(manifest['dependencies'] ?? {}),
    ...Object.values(manifest['devDependencies'] ?? {}),
  ]
  assert.deepEqual(
    versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version)),
    [],
  )
  assert.equal(manifest['dependencies']?.['pagefind'], '1.6.0')
})
