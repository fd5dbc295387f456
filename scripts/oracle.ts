// The search against a plain scan of the records: `npm run oracle -- FOLDER [QUERIES] [SEED]` asks a thousand queries of every operator and class
// of the articles of a folder, `npm run oracle` of a mixed archive of ten languages that is made up; in one block and in many. Each difference is told.
import { join } from 'node:path'
import process, { argv } from 'node:process'
import { openEngine } from '../src/client/search/index/engine.ts'
import { listedNames } from '../src/client/search/index/listed-names.ts'
import type { Index } from '../src/client/search/index/open-index.ts'
import { openRows } from '../src/client/search/index/rows.ts'
import { openBlockStore } from '../src/edge/memory/block-store.ts'
import { indexSearch } from '../src/edge/search-index.ts'
import { createSystem } from '../src/edge/system.ts'
import { FORGETFUL } from '../src/pipeline/memory.ts'
import { parseSources, prepareInSteps } from '../src/pipeline/prepare.ts'
import { parseSettingsName, readInputs, scanSources } from '../src/pipeline/sources.ts'
import { contentOf } from '../src/render/output-file.ts'
import type { SearchRecord } from '../src/search/search-record.ts'
import { searchRecords } from '../src/search/search-record-of.ts'
import type { SearchName } from '../src/value/search-names.ts'
import { finish } from '../src/value/steps.ts'
import { blocksOf } from '../test/search/made-up-records.ts'
import { chanceFrom } from '../test/support/oracle/chance.ts'
import { type Difference, differencesOf } from '../test/support/oracle/compare.ts'
import { mixedArchive } from '../test/support/oracle/mixed-archive.ts'
import { plainRecord } from '../test/support/oracle/plain-scan.ts'
import { caseMaker } from '../test/support/oracle/queries.ts'

const MADE_UP = 400

async function recordsOf(root: string): Promise<{ records: SearchRecord[]; names: readonly SearchName[] }> {
  const system = createSystem({ root, out: join(root, 'dist'), write: false, progress: () => {} })
  const inputs = readInputs(await scanSources(system), (found) => {
    for (const { message } of found) console.error(message)
  })
  if (!inputs) throw new Error(`${root} cannot be read.`)
  const files = await parseSources(inputs, FORGETFUL.recall(parseSettingsName(inputs)), system)
  const prepared = finish(prepareInSteps(inputs, files, { intake: false, today: '' }))
  const { archive, texts } = prepared
  const names = inputs.names.value.names.map(({ id, kind, forms, hidden }) => ({ id, kind, forms, hidden }))
  return { records: searchRecords(archive.entries, archive, texts), names }
}

async function indexOf(
  records: readonly SearchRecord[],
  names: readonly SearchName[],
  size: number,
): Promise<Index> {
  const files = new Map<string, string | Uint8Array>()
  const report = ({ message }: { readonly message: string }) => console.error(message)
  for await (const file of indexSearch(blocksOf(records, size), openBlockStore('', ''), report))
    files.set(file.path, contentOf(file))
  const rows = openRows(JSON.parse(String(files.get('search/table.json'))))
  const load = async (path: string) => {
    const content = files.get(path)
    if (content === undefined) throw new Error(`There is no ${path}.`)
    return new Response(typeof content === 'string' ? content : new Uint8Array(content))
  }
  const listed = listedNames(names)
  return { rows, engine: openEngine(rows, load), names: async () => listed }
}

function report(title: string, asked: ReadonlyMap<string, number>, differences: readonly Difference[]): void {
  const all = [...asked.values()].reduce((sum, count) => sum + count, 0)
  const differing = new Set(differences.map(({ query }) => query)).size
  console.log(
    `\n${title}: ${all} queries, ${differing} differ, agreement ${(100 * (1 - differing / all)).toFixed(2)} %`,
  )
  for (const [kind, count] of [...asked].sort()) {
    const some = differences.filter((each) => each.kind === kind)
    console.log(
      `  ${kind.padEnd(24)} ${String(count).padStart(4)}  ${some.length === 0 ? '' : `${some.length} differences`}`,
    )
  }
  for (const { kind, query, what, onlySearch, onlyScan } of differences)
    console.log(
      `  ${kind}: ${query}: ${what}: only the search ${brief(onlySearch)}; only the scan ${brief(onlyScan)}`,
    )
}

function brief(all: readonly string[]): string {
  return all.length === 0 ? 'none' : `${all.length} (${all.slice(0, 3).join(', ')})`
}

const [, , folder, queries = '1000', seed = '1'] = argv
const { records, names } = folder ? await recordsOf(folder) : mixedArchive(MADE_UP, Number(seed))
const plains = records.map(plainRecord)
let worst = 0
for (const size of [records.length, Math.max(50, Math.ceil(records.length / 7))]) {
  const index = await indexOf(records, names, size)
  const chance = chanceFrom(Number(seed))
  const next = caseMaker(plains, names, chance)
  const asked = new Map<string, number>()
  const differences: Difference[] = []
  for (let i = 0; i < Number(queries); i++) {
    const each = next()
    asked.set(each.kind, (asked.get(each.kind) ?? 0) + 1)
    differences.push(...(await differencesOf(each, index, plains, chance)))
  }
  report(`${records.length} articles, ${Math.ceil(records.length / size)} blocks`, asked, differences)
  worst = Math.max(worst, new Set(differences.map(({ query }) => query)).size / Number(queries))
}
process.exitCode = worst <= 0.005 ? 0 : 1
