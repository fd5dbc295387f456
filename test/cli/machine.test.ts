// The real program on a machine that is not kind: killed at any moment, few files may be open, the clock goes back, the site lies on
// another disk, two programs work in one folder. `KILLS=200 npm test -- machine` tries that many moments.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { env } from 'node:process'
import { type TestContext, test } from 'node:test'
import { addFiles, makeFolder, readTree, type Tree } from '../edge/disk/disk.ts'

const PROGRAM = join(import.meta.dirname, '../../lib/cli/main.js')
const KILLS = Number(env['KILLS'] ?? 3)
const LIMIT = { timeout: 300_000 }
const DAY = '1767225600'

const article = (number: number, words = 'fell into the river') =>
  `---\ntitle: Bridge ${number}\ndate: 1998-11-${String(1 + (number % 28)).padStart(2, '0')}\n---\nThe bridge of number ${number} ${words}, and the mill of number ${number * 7} beside it too, the council of village ${number * 13} said.\n`
const archive = (count: number, words?: string): Tree =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`articles/${i}.md`, article(i, words)]))

function run(cwd: string, words: readonly string[] = ['build'], epoch = DAY) {
  return spawnSync(process.execPath, [PROGRAM, ...words], {
    cwd,
    env: { ...env, NO_COLOR: '1', SOURCE_DATE_EPOCH: epoch },
    encoding: 'utf8',
  })
}

const registerOf = (root: string) => readFileSync(join(root, 'accessions.jsonl'), 'utf8')

/** The site without what tells of the build. */
const siteOf = (root: string): Record<string, string> =>
  Object.fromEntries(Object.entries(readTree(join(root, 'dist'))).filter(([path]) => !path.startsWith('.')))

/** What builds of the same files and the same register come to from nothing. */
function cleanSite(t: TestContext, tree: Tree, register: string): Record<string, string> {
  const clean = makeFolder(t, tree)
  writeFileSync(join(clean, 'accessions.jsonl'), register)
  assert.equal(run(clean).status, 0)
  return siteOf(clean)
}

/** Links of the front page that lead nowhere. */
function brokenLinks(root: string): string[] {
  const home = readFileSync(join(root, 'dist/index.html'), 'utf8')
  const links = [...home.matchAll(/href="([^":#?]*)"/g)].map(([, to = '']) => posix.normalize(to))
  return links.filter((to) => !existsSync(join(root, 'dist', to)))
}

test(
  'a build that is killed leaves a whole site and register, and the next one equals a clean build',
  LIMIT,
  async (t) => {
    const root = makeFolder(t, archive(15))
    const begun = process.hrtime.bigint()
    assert.equal(run(root).status, 0)
    const took = Number(process.hrtime.bigint() - begun) / 1e6
    let killed = 0
    for (let i = 0; i < KILLS; i++) {
      const tree = archive(15, `fell ${i} times`)
      addFiles(root, tree)
      const before = registerOf(root)
      const child = spawn(process.execPath, [PROGRAM, 'build'], {
        cwd: root,
        env: { ...env, SOURCE_DATE_EPOCH: DAY },
      })
      const ended = new Promise<NodeJS.Signals | null>((resolve) =>
        child.once('exit', (_, signal) => resolve(signal)),
      )
      // From the beginning of the program to the end of its commit.
      setTimeout(() => child.kill('SIGKILL'), took * (0.3 + (0.7 * (i + 0.5)) / KILLS))
      if ((await ended) === 'SIGKILL') killed++
      assert.deepEqual(brokenLinks(root), [])
      const lines = registerOf(root).trimEnd().split('\n')
      assert.equal(lines.length, before.trimEnd().split('\n').length)
      for (const line of lines) JSON.parse(line)
      assert.equal(run(root).status, 0)
      assert.deepEqual(siteOf(root), cleanSite(t, tree, registerOf(root)))
    }
    assert.ok(killed > 0)
  },
)

test('few files may be open, and there may be no place for what is remembered', LIMIT, (t) => {
  const root = makeFolder(t, { ...archive(120), '.backfile': 'a file' })
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', `ulimit -n 160; "${process.execPath}" "${PROGRAM}" build`],
    {
      cwd: root,
      env: { ...env, NO_COLOR: '1' },
      encoding: 'utf8',
    },
  )
  if (status === 0) {
    const records = readFileSync(join(root, 'dist/data/articles.jsonl'), 'utf8')
    assert.equal(records.trimEnd().split('\n').length, 120, stdout)
  } else assert.match(`${stdout}${stderr}`, /^[^\n]+: [a-z ]+\.\n$/m)
  assert.equal(/\n {4}at /.test(stderr), false, stderr)
})

test('a site on another disk is written there', LIMIT, (t) => {
  if (!existsSync('/dev/shm')) return t.skip('there is no other disk')
  const elsewhere = mkdtempSync('/dev/shm/backfile-test-')
  t.after(() => rmSync(elsewhere, { recursive: true, force: true }))
  const root = makeFolder(t, archive(3))
  symlinkSync(elsewhere, join(root, 'dist'))
  assert.equal(run(root).status, 0)
  assert.ok(existsSync(join(elsewhere, 'index.html')))
  addFiles(root, archive(2, 'stood'))
  assert.equal(run(root).status, 0)
  assert.match(readFileSync(join(elsewhere, '1998/11/01/bridge-0/index.html'), 'utf8'), /stood/)
})

test('a clock that goes back changes nothing of what is registered', LIMIT, (t) => {
  const root = makeFolder(t, archive(2))
  run(root)
  const before = registerOf(root)
  addFiles(root, archive(3))
  const { status } = run(root, ['build'], String(Number(DAY) - 86_400 * 400))
  assert.equal(status, 0)
  assert.ok(registerOf(root).startsWith(before))
  assert.match(registerOf(root).trimEnd().split('\n')[2] ?? '', /"sequence":3,"day":"2024-/)
})

test('a build and a check work while dev does', LIMIT, async (t) => {
  const root = makeFolder(t, archive(5))
  const dev = spawn(process.execPath, [PROGRAM, 'dev'], { cwd: root, env: { ...env, NO_COLOR: '1' } })
  t.after(() => dev.kill('SIGKILL'))
  let printed = ''
  const address = new Promise<string>((resolve) => {
    for (const stream of [dev.stdout, dev.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => {
        printed += part
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0]
        if (found) resolve(found)
      })
  })
  const home = await address
  assert.equal(run(root).status, 0)
  assert.equal(run(root, ['check']).status, 0)
  assert.deepEqual(siteOf(root), cleanSite(t, archive(5), registerOf(root)))
  assert.match(await (await fetch(home)).text(), /Bridge 4/)
  assert.equal(dev.exitCode, null)
})
