// What people install: everything that the program needs, and nothing else.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeFolder } from '../edge/disk/disk.ts'

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
    'lib/cli/NOTICES.md',
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
  const notices = readFileSync(join(ROOT, 'lib/cli/NOTICES.md'), 'utf8')
  assert.match(notices, /^## zod [\d.]+ \(MIT\)\n\nMIT License\n/m)
  assert.match(notices, /^## @mozilla\/readability [\d.]+ \(Apache-2\.0\)$/m)
  assert.doesNotMatch(notices, /esbuild|pagefind/)
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

test('who installs the package, and has not cloned, begins an archive, adds to it and builds it', (t) => {
  const folder = makeFolder(t, {})
  const run = (program: string, ...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, encoding: 'utf8' })
    assert.equal(status, 0, `${words.join(' ')}: ${stdout}${stderr}`)
    return stdout
  }
  run('npm', 'pack', ROOT, '--silent', '--ignore-scripts')
  run('tar', 'xzf', readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '')
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'package/node_modules'))
  const backfile = (...words: string[]) => run(process.execPath, 'package/lib/cli/main.js', ...words)
  mkdirSync(join(folder, 'valley'))
  writeFileSync(join(folder, 'valley/clipping.txt'), 'Rain\n\nIt rained.\n')
  assert.match(
    backfile('init', 'valley'),
    /^Only articles\/ is read from now on: move clipping\.txt of this/m,
  )
  rmSync(join(folder, 'valley/clipping.txt'))
  assert.doesNotMatch(backfile('init', 'valley'), /first-article|Only/)
  assert.match(backfile('new', 'Rain at last', 'valley'), /^articles\/rain-at-last\.md: written\./)
  assert.match(backfile('build', 'valley'), /^Published 2 articles on /m)
  assert.match(
    readFileSync(join(folder, 'valley/dist/index.html'), 'utf8'),
    /Footbridge at Lower Sedge opens/,
  )
})
