// A disk that is full, may not be written, or a system that opens no more files, at any moment of a build.
import assert from 'node:assert/strict'
import fs, { readdirSync, rmSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { MANIFEST } from '../../../../src/edge/disk/site/manifest.ts'
import { openSite } from '../../../../src/edge/disk/site/write-site.ts'
import { Refusal } from '../../../../src/edge/disk/system-error.ts'
import { makeFolder, readTree, type Tree } from '../disk.ts'

const OLD: Tree = { 'index.html': 'old home', 'a/index.html': 'old a', 'gone/index.html': 'old' }
const NEW: Tree = { 'index.html': 'new home', 'a/index.html': 'new a', 'b/c/index.html': 'new c' }

async function build(out: string, tree: Tree): Promise<void> {
  const site = openSite(out)
  try {
    for (const [path, content] of Object.entries(tree)) await site.put({ path, content })
    await site.commit()
  } finally {
    await site.abandon()
  }
}

const CHANGES = ['openSync', 'writeSync', 'writeFileSync', 'renameSync', 'mkdirSync'] as const
const REFUSALS = [
  ['ENOSPC', -28, /no space left on device/],
  ['EROFS', -30, /read-only file system/],
  ['EMFILE', -24, /too many open files/],
] as const

/** Does something while the system refuses the nth change of the disk, and all that follow it; how many changes were asked for. */
async function refusing(nth: number, [code, errno]: (typeof REFUSALS)[number], work: () => Promise<void>) {
  let changes = 0
  const real = CHANGES.map((name) => [name, fs[name]] as const)
  for (const [name, change] of real)
    Object.assign(fs, {
      [name](...words: unknown[]) {
        if (changes++ >= nth) throw Object.assign(new Error(code), { code, errno })
        return Reflect.apply(change, fs, words)
      },
    })
  syncBuiltinESMExports()
  try {
    await work()
  } finally {
    for (const [name, change] of real) Object.assign(fs, { [name]: change })
    syncBuiltinESMExports()
  }
  return changes
}

for (const refusal of REFUSALS) {
  const [code, , words] = refusal
  test(`${code} at any moment is a refusal in words; no file is half, and the next build finishes`, async (t) => {
    let refused = 0
    for (const before of [OLD, undefined]) {
      for (let nth = 0; ; nth++) {
        const base = makeFolder(t)
        const out = join(base, 'dist')
        if (before) await build(out, before)
        const end: { error?: unknown } = {}
        await refusing(nth, refusal, async () => {
          try {
            await build(out, NEW)
          } catch (error) {
            end.error = error
          }
        })
        if (end.error === undefined) break
        refused++
        assert.ok(end.error instanceof Refusal, String(end.error))
        assert.match(end.error.message, words)
        const { [MANIFEST]: _, ...left } = readdirSync(base).includes('dist') ? readTree(out) : {}
        for (const [path, content] of Object.entries(left))
          if (!path.includes('staging'))
            assert.ok([OLD[path], NEW[path]].includes(content), `${nth}: ${path}`)
        if (before) assert.ok('index.html' in left, `${nth}: the site has its front page`)
        await build(out, NEW)
        const { [MANIFEST]: __, ...site } = readTree(out)
        assert.deepEqual(site, NEW)
        assert.deepEqual(readdirSync(base), ['dist'])
        rmSync(base, { recursive: true })
      }
    }
    assert.ok(refused > 8, String(refused))
  })
}
