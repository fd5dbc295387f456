// The law of memory on a real disk, with Pagefind: the same histories, and damage to what is remembered.
import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { env } from 'node:process'
import { test } from 'node:test'
import fc from 'fast-check'
import { createSystem } from '../../src/edge/system.ts'
import { buildSite } from '../../src/pipeline/build-site.ts'
import type { BuildReport } from '../../src/pipeline/report.ts'
import { after, type Folder, history, type Kept } from '../support/histories.ts'
import { makeFolder, readTree } from './disk/disk.ts'

const HISTORIES = Math.min(Number(env['HISTORIES'] ?? 3), 30)

/** Makes a folder's files those of a table; files that are the same are not touched. */
function lay(root: string, before: Folder, folder: Folder): void {
  for (const path of before.keys()) if (!folder.has(path)) rmSync(join(root, path))
  for (const [path, text] of folder) {
    if (before.get(path) === text) continue
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

/** Cuts, flips or removes one file of what is remembered. */
function damage(cache: string, [which, how, where]: readonly [number, number, number]): void {
  const files = readdirSync(cache, { recursive: true, encoding: 'utf8' })
    .map((name) => join(cache, name))
    .filter((file) => statSync(file).isFile())
    .sort()
  const file = files[which % files.length]
  if (file === undefined) return
  const bytes = readFileSync(file)
  const at = bytes.length === 0 ? 0 : where % bytes.length
  if (how === 0) writeFileSync(file, bytes.subarray(0, at))
  else if (how === 1) {
    bytes.writeUInt8((bytes[at] ?? 0) ^ 0x15, at)
    writeFileSync(file, bytes)
  } else rmSync(file)
}

async function build(root: string, out = join(root, 'dist')): Promise<BuildReport> {
  const system = createSystem({ root, out, write: true, progress() {} })
  return buildSite(system, { strict: false })
}

const siteOf = (out: string) =>
  Object.fromEntries(Object.entries(readTree(out)).filter(([path]) => !path.startsWith('.backfile')))

const damages = fc.tuple(fc.nat(20), fc.nat(2), fc.nat(100_000))

test('on a disk, what is remembered, sound or damaged, changes nothing of the site', async (t) => {
  // An hour from now, so that the times of files written a moment ago prove that nobody touched them since.
  const later = Date.now() + 3_600_000
  t.mock.method(Date, 'now', () => later)
  await fc.assert(
    fc.asyncProperty(
      history(4),
      fc.array(fc.option(damages), { minLength: 8, maxLength: 8 }),
      async (steps, harm) => {
        const root = makeFolder(t, {})
        let kept: Kept = { folder: new Map(), bin: [] }
        for (const [i, step] of steps.entries()) {
          const next = after(kept, step)
          lay(root, kept.folder, next.folder)
          kept = next
          const clean = makeFolder(t, {})
          lay(clean, new Map(), kept.folder)
          const register = readTree(root)['accessions.jsonl']
          if (register !== undefined) writeFileSync(join(clean, 'accessions.jsonl'), register)
          const cache = join(root, '.backfile/cache')
          const harmed = harm[i]
          if (harmed && i > 0) damage(cache, harmed)
          const [warm, cold] = [await build(root), await build(clean)]
          assert.deepEqual(warm.diagnostics, cold.diagnostics, `step ${i}, ${step.does}`)
          if (cold.written) assert.deepEqual(siteOf(join(root, 'dist')), siteOf(join(clean, 'dist')))
          assert.equal(readTree(root)['accessions.jsonl'], readTree(clean)['accessions.jsonl'])
        }
      },
    ),
    { numRuns: HISTORIES },
  )
})
