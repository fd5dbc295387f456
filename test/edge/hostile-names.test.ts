// Names that nobody should give to files, and what is no file: everything ends as a page or as a line of the report, and every link
// of the site leads somewhere.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { createSystem } from '../../src/edge/system.ts'
import { buildSite } from '../../src/pipeline/build-site.ts'
import { makeFolder, readTree } from './disk/disk.ts'

const NAMES: readonly string[] = [
  'line\nbreak.txt',
  'quotes"\'`.txt',
  '<script>alert(1)<\\script>.txt',
  '%2e%2e%2fetc.txt',
  'a%00b.txt',
  'a?b#c&d.txt',
  'back\\slash.txt',
  'caf\u00e9.txt',
  'cafe\u0301.txt',
  'Case.txt',
  'case.txt',
  `${'x'.repeat(251)}.txt`,
  `${'ب'.repeat(125)}.txt`,
  '-rf.txt',
  'CON.txt',
  'a\u202etxt.exe.txt',
  'index.txt',
  'index.html',
  '404.md',
  'page/2.md',
  'tags/index.md',
  '1998/11.md',
  'data/articles.txt',
  'constructor.txt',
  '__proto__.md',
  `${'d/'.repeat(200)}deep.txt`,
]

const text = (number: number) =>
  `Bridge ${number} falls\n\n3 November 1998\n\nThe bridge of number ${number} fell into the river, and the mill of number ${number * 7} beside it too, the council of village ${number * 13} said.\n`

/** Addresses that pages name and that are no files of the site. */
function brokenLinks(out: string, site: Readonly<Record<string, string>>): string[] {
  const broken = new Set<string>()
  for (const [path, html] of Object.entries(site)) {
    if (!path.endsWith('.html')) continue
    const base = /<base href="([^"]*)"/.exec(html)?.[1] ?? ''
    for (const [, written = ''] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
      const address = written.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"')
      const { origin, pathname } = new URL(address, new URL(base, `http://site.invalid/${encodeURI(path)}`))
      if (origin !== 'http://site.invalid') continue
      const file = decodeURIComponent(pathname)
      if (!existsSync(join(out, file.endsWith('/') ? `${file}index.html` : file)))
        broken.add(`${path}: ${written}`)
    }
  }
  return [...broken]
}

test('files with hostile names are published or told, and every link leads somewhere', async (t) => {
  const root = makeFolder(t)
  const made = NAMES.filter((name, i) => {
    const file = join(root, 'articles', name)
    mkdirSync(dirname(file), { recursive: true })
    if (existsSync(file)) return false
    writeFileSync(file, name.endsWith('.html') ? `<p>${text(i)}</p>` : text(i))
    return true
  })
  assert.ok(made.length > 20)
  spawnSync('mkfifo', [join(root, 'articles/pipe.txt')])
  symlinkSync('/etc/passwd', join(root, 'articles/passwd.txt'))
  symlinkSync('.', join(root, 'articles/loop'))
  symlinkSync('/dev/zero', join(root, 'articles/zero.txt'))
  const out = join(root, 'dist')
  const { diagnostics, written } = await buildSite(createSystem({ root, out, write: true, progress() {} }), {
    strict: false,
  })
  assert.equal(written, true)
  const register = readFileSync(join(root, 'accessions.jsonl'), 'utf8').trimEnd().split('\n')
  const taken = new Set(register.map((line) => String(JSON.parse(line).path)))
  const told = new Set(diagnostics.map(({ at }) => at.path))
  for (const name of made) {
    const path = `articles/${name}`
    assert.ok(taken.has(path) || told.has(path), `lost: ${JSON.stringify(name)}`)
  }
  assert.equal(taken.size, made.length)
  for (const name of ['passwd.txt', 'loop', 'zero.txt', 'pipe.txt'])
    assert.ok(told.has(`articles/${name}`), `${name}: ${[...told].join('|')}`)
  const site = readTree(out)
  assert.deepEqual(brokenLinks(out, site), [])
  for (const [path, content] of Object.entries(site)) {
    assert.ok(!content.includes('root:x:'), path)
    if (path.endsWith('.html')) assert.ok(!content.includes('<script>alert'), path)
  }
})
