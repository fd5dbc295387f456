// The law of memory: after every step of every history, a build that remembers comes to what one from nothing
// comes to, byte for byte and message for message. `HISTORIES=500 npm test -- law` tries that many.
import assert from 'node:assert/strict'
import { env } from 'node:process'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Hands } from '../../src/build/hands.ts'
import type { Memory, Store } from '../../src/build/memory.ts'
import type { OutputFile } from '../../src/render/output-file.ts'
import type { Theme } from '../../src/render/theme.ts'
import { indexEntry } from '../../src/search/index-entry.ts'
import { searchTable, TABLE_PATH } from '../../src/search/search-table.ts'
import { sha256 } from '../../src/value/digest.ts'
import { by } from '../../src/value/order.ts'
import { defaultTheme } from '../support/default-theme.ts'
import { after, type Folder, history, type Kept, type Step } from '../support/histories.ts'
import { buildInMemory, type MemorySettings, type MemorySite, siteInMemory } from '../support/memory-site.ts'

const HISTORIES = Number(env['HISTORIES'] ?? 24)

const THEME: Theme = { ...defaultTheme(), assets: [] }

/** The theme with a folder's own templates, texts and assets laid over it, as the edge does. */
function themeOf(folder: Folder): Theme {
  const templates = new Map(THEME.templates)
  const texts = [...THEME.texts]
  const assets: OutputFile[] = []
  for (const [path, text] of folder) {
    const inside = path.slice('templates/'.length)
    if (!path.startsWith('templates/')) continue
    if (inside.startsWith('texts/')) texts.push({ path, text })
    else if (inside.startsWith('assets/')) assets.push({ path: inside, content: text })
    else templates.set(inside.slice(0, -'.eta'.length), { path, text })
  }
  return { templates, texts, assets: assets.sort(by(({ path }) => path)) }
}

/** What a build reads of a folder. */
function inputsOf(folder: Folder) {
  const articles = new Map<string, string>()
  const sidecars = new Map<string, string>()
  const publicFiles: OutputFile[] = []
  for (const [path, text] of [...folder].sort(by(([path]) => path))) {
    const article = path.replace(/\.yaml$/, '')
    if (path.startsWith('public/')) publicFiles.push({ path: path.slice('public/'.length), content: text })
    if (!path.startsWith('articles/')) continue
    if (article === path) articles.set(path, text)
    else if (folder.has(article)) sidecars.set(article, text)
  }
  const config = folder.get('backfile.yaml')
  return {
    articles,
    sidecars,
    publicFiles,
    theme: themeOf(folder),
    ...(config === undefined ? {} : { config }),
  }
}

/** A store that keeps what a disk would: plain data, for the settings of the last build. */
function plainStore(): Store {
  let kept: { readonly settings: string; readonly text: string } | undefined
  return {
    recall: (settings): Memory => (kept?.settings === settings ? new Map(JSON.parse(kept.text)) : new Map()),
    putAway: (parsed) => structuredClone(parsed),
    remember(settings, memory) {
      kept = { settings, text: JSON.stringify([...memory]) }
    },
  }
}

/** An index of plain files: each block holds what Pagefind would be given, and is kept by its digest. */
function plainIndex(): Hands['index'] {
  const built = new Map<string, string>()
  return async function* (blocks) {
    const indexed = []
    for (const { folder, records, digest } of blocks) {
      const content = built.get(digest) ?? JSON.stringify(records.map(indexEntry))
      built.set(digest, content)
      yield { path: `${folder}block.json`, content }
      const idOf = (text: string) => sha256(text).slice(0, 7)
      indexed.push({ folder, indexed: records.map((record) => ({ record, id: idOf(record.permalink) })) })
    }
    yield { path: TABLE_PATH, content: JSON.stringify(searchTable(indexed)) }
  }
}

/** Stamps as a disk gives them: another one whenever a file was touched, none right after that. */
function stamps() {
  const versions = new Map<string, number>()
  let before: Folder = new Map()
  let fresh = new Set<string>()
  let now = 0
  return {
    /** `isLate`: time enough has gone by since the change for the disk's times to prove something. */
    look(folder: Folder, isLate: boolean): void {
      now += 1
      fresh = new Set()
      for (const [path, text] of folder) {
        if (before.get(path) === text) continue
        versions.set(path, now)
        if (!isLate) fresh.add(path)
      }
      before = folder
    },
    of(path: string): string {
      const files = [path, `${path}.yaml`].filter((file) => before.has(file))
      return files.some((file) => fresh.has(file)) ? '' : files.map((file) => versions.get(file)).join(' ')
    },
  }
}

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
    const common: MemorySettings = { ...inputs, register }
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
  const spared = { read: 0, found: 0, again: 0 }
  await fc.assert(
    fc.asyncProperty(
      history(7),
      fc.array(fc.boolean(), { minLength: 11, maxLength: 11 }),
      async (steps, late) => {
        const one = await live(steps.map((step, i) => ({ ...step, isLate: late[i] ?? true })))
        spared.read += one.read
        spared.found += one.found
        spared.again += one.again
      },
    ),
    { numRuns: HISTORIES },
  )
  assert.ok(spared.read < spared.found * 0.9, `memory spares reading: ${spared.read} of ${spared.found}`)
  assert.ok(spared.again > 0, 'some steps change nothing, and then nothing is built')
})
