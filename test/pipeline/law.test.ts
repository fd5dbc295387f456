// The law of memory: after every step of every history, a build that remembers comes to what one from nothing
// comes to, byte for byte and message for message. `HISTORIES=500 npm test -- law` tries that many.
import assert from 'node:assert/strict'
import { env } from 'node:process'
import { test } from 'node:test'
import fc from 'fast-check'
import { inputsOf } from '../support/folders.ts'
import { after, history, type Kept, type Step } from '../support/histories.ts'
import { plainIndex, plainStore, stamps } from '../support/memory-keepers.ts'
import { buildInMemory, type MemorySettings, type MemorySite, siteInMemory } from '../support/memory-site.ts'

const HISTORIES = Number(env['HISTORIES'] ?? 16)

function compare(warm: MemorySite, cold: MemorySite, of: string): void {
  const isSame = JSON.stringify(warm.report.diagnostics) === JSON.stringify(cold.report.diagnostics)
  if (!isSame) assert.deepEqual(warm.report.diagnostics, cold.report.diagnostics, of)
  assert.ok(warm.report.written === cold.report.written, `${of}: written`)
  if (warm.register !== cold.register) assert.equal(warm.register, cold.register, `${of}: register`)
  const [made, wanted] = [[...warm.outputs.keys()].join('\n'), [...cold.outputs.keys()].join('\n')]
  if (made !== wanted) assert.equal(made, wanted, `${of}: paths`)
  for (const [path, content] of cold.outputs)
    if (warm.outputs.get(path) !== content) assert.equal(warm.outputs.get(path), content, `${of}: ${path}`)
}

/** Lives through a history, and says how many files were read and how many builds had nothing to do. */
async function live(steps: readonly (Step & { readonly isLate?: boolean })[]) {
  let kept: Kept = { folder: new Map(), bin: [] }
  let register = ''
  const seen = stamps()
  const carried = { store: plainStore(), index: plainIndex(), site: siteInMemory() }
  const spared = { read: 0, found: 0, again: 0 }
  for (const [i, step] of steps.entries()) {
    kept = after(kept, step)
    seen.look(kept.folder, step.isLate ?? true)
    const { articles, ...inputs } = inputsOf(kept.folder)
    // The day that a build is told changes what embargoes hold, and nothing in the folder.
    const asOf = step.also % 3 === 0 ? '2030-01-01' : undefined
    const common: MemorySettings = { ...inputs, register, asOf }
    const warm = await buildInMemory(articles, {
      ...common,
      ...carried,
      stampOf: seen.of,
      reads: () => {
        spared.read += 1
      },
    })
    const cold = await buildInMemory(articles, { ...common, index: plainIndex() })
    if (cold.report.written) compare(warm, cold, `step ${i}, ${step.does}`)
    else compare({ ...warm, outputs: cold.outputs }, cold, `step ${i}, ${step.does}`)
    if (warm.report.files?.written === 0) spared.again += 1
    spared.found += articles.size
    register = cold.register
  }
  return spared
}

test('a build that remembers is the build from nothing, after every step of every history', async () => {
  const told = fc.tuple(history(7), fc.array(fc.boolean(), { minLength: 11, maxLength: 11 }))
  const lived = ([steps, late]: readonly [readonly Step[], readonly boolean[]]) =>
    live(steps.map((step, i) => ({ ...step, isLate: late[i] ?? true })))
  await fc.assert(
    fc.asyncProperty(told, async (one) => {
      await lived(one)
    }),
    { numRuns: HISTORIES },
  )
  // How much is spared is a matter of chance in a few histories: these are always the same.
  const spared = { read: 0, found: 0, again: 0 }
  for (const history of fc.sample(told, { seed: 7, numRuns: 8 })) {
    const one = await lived(history)
    spared.read += one.read
    spared.found += one.found
    spared.again += one.again
  }
  assert.ok(spared.read < spared.found * 0.9, `memory spares reading: ${spared.read} of ${spared.found}`)
  assert.ok(spared.again > 0, 'some steps change nothing, and then nothing is built')
})
