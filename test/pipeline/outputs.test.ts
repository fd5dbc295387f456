// What a site consists of is one list: a build and `dev` make the same of it, and the first output for a path wins.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OpenArchive } from '../../src/dev/open-archive.ts'
import { buildSite } from '../../src/pipeline/build-site.ts'
import { OUTPUTS, type OutputKind } from '../../src/pipeline/outputs.ts'
import type { LiveSystem } from '../../src/pipeline/system.ts'
import { byCodeUnits } from '../../src/value/order.ts'
import { plainIndex, plainIndexer } from '../support/memory-keepers.ts'
import {
  type Articles,
  buildInMemory,
  type MemorySettings,
  siteInMemory,
  systemInMemory,
} from '../support/memory-site.ts'

const ARTICLES: Articles = new Map([
  ['articles/flood.md', '---\ntitle: Flood\ndate: 1998-11-03\n---\nThe river rose.\n'],
  ['articles/bridge.md', '---\ntitle: Bridge\ndate: 1998-11-04\n---\nThe bridge fell.\n'],
])

/** A made-up output: one line for each article. */
const HEADLINES: OutputKind = {
  name: 'headlines',
  prefixes: ['headlines/'],
  *files({ prepared: { archive } }) {
    for (const { id, article } of archive.entries)
      yield { path: `headlines/${id}.txt`, content: `${article.headline.value}\n` }
  },
}

function systemOf(articles: Articles, settings: MemorySettings): LiveSystem {
  const indexer = plainIndexer()
  return {
    ...systemInMemory(() => ({ articles, settings: { ...settings, index: plainIndex(indexer) } })),
    indexBlock: async (block) => indexer.block(block),
    tidyBlocks() {},
    pause: async () => undefined,
  }
}

const never = () => false

/** Every file that a build makes, and of the same paths and some more what `dev` shows. */
async function bothWays(
  outputs: readonly OutputKind[],
  { articles = ARTICLES, settings = {} as MemorySettings, others = [] as readonly string[] } = {},
) {
  const system = systemOf(articles, { today: '', ...settings })
  const site = siteInMemory()
  const report = await buildSite(
    { ...system, openSite: async () => site.open() },
    { strict: false, intake: true },
    outputs,
  )
  const live = new OpenArchive(system, outputs)
  await live.update('everything', never)
  await live.findDoubts(never)
  await live.checkTemplates(never)
  await live.indexFully(never)
  const built = site.outputs()
  const shown = new Map<string, string>()
  for (const path of [...new Set([...built.keys(), ...others])].sort(byCodeUnits)) {
    const served = await live.find(path)
    if (served?.is === 'file')
      shown.set(
        path,
        typeof served.content === 'string' ? served.content : new TextDecoder().decode(served.content),
      )
  }
  return { built, shown, report, problems: live.problems(), live }
}

test('an output that is one entry of the list is in a build and in dev', async () => {
  const { built, shown, live } = await bothWays([...OUTPUTS, HEADLINES])
  const made = [...built].filter(([path]) => path.startsWith('headlines/'))
  assert.deepEqual(made.map(([, content]) => content).sort(byCodeUnits), ['Bridge\n', 'Flood\n'])
  assert.deepEqual(shown, built)
  assert.deepEqual(await live.find('headlines'), { is: 'folder' })
})

test('an output of a path that its entry does not claim is a fault of the program', async () => {
  const wrong: OutputKind = {
    name: 'strays',
    prefixes: ['a/'],
    files: () => [{ path: 'b.txt', content: '' }],
  }
  await assert.rejects(bothWays([...OUTPUTS, wrong]), /b\.txt has none of the prefixes of the strays/)
})

test('the first output for a path wins, in whatever letter case it is asked for', async () => {
  const mine = (path: string) => ({ path, content: `mine: ${path}` })
  const paths = [
    'index.html',
    'Index.html',
    'data/articles.jsonl',
    'DATA/citations.csv',
    '_headers',
    'free.txt',
  ]
  const taken = [
    'search/table.json',
    'Search/Articles.json',
    'pagefind/pagefind.js',
    'Free.txt',
    'intake/index.html',
  ]
  const settings = { publicFiles: [...paths, ...taken].map(mine) }
  const { built, shown, report, problems } = await bothWays(OUTPUTS, {
    settings,
    others: [...paths, ...taken],
  })
  assert.deepEqual(shown, built)
  assert.deepEqual(problems, report.diagnostics)
  const own = [...built].filter(([, content]) => content.startsWith('mine: ')).map(([path]) => path)
  assert.deepEqual(own, ['_headers', 'free.txt'])
  assert.equal(report.diagnostics.filter(({ code }) => code === 'path-taken').length, 9)
})

test('a former address never takes the place of anything else, and nobody is told', async () => {
  const aliases = [
    '/index.html',
    '/404.html',
    '/search/',
    '/1998/',
    '/1998/11/03/flood/',
    '/1998/11/04/bridge/',
    '/tags/herat/',
    '/intake/',
    '/files/',
    '/free/',
  ]
  const articles = new Map([
    ...ARTICLES,
    [
      'articles/flood.md',
      `---\ntitle: Flood\ndate: 1998-11-03\ntags: [Herat]\naliases: [${aliases.join(', ')}]\n---\nThe river rose.\n`,
    ],
  ])
  const settings = { publicFiles: [{ path: 'files/index.html', content: 'mine' }] }
  const { built, shown, report } = await bothWays(OUTPUTS, { articles, settings })
  const leadAway = [...built]
    .filter(([, html]) => html.includes('http-equiv="refresh"'))
    .map(([path]) => path)
  assert.deepEqual(leadAway, ['free/index.html'])
  assert.deepEqual(shown, built)
  assert.deepEqual(
    report.diagnostics.filter(({ code }) => code === 'path-taken'),
    [],
  )
})

test('what is written does not depend on how long the index takes', async () => {
  const publicFiles = [{ path: 'search/table.json', content: 'mine' }]
  const slow: MemorySettings['index'] = async function* (blocks, report) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    yield* plainIndex()(blocks, report)
  }
  const sites = await Promise.all(
    [plainIndex(), slow].map((index) => buildInMemory(ARTICLES, { publicFiles, index })),
  )
  assert.deepEqual(sites[0]?.outputs, sites[1]?.outputs)
  assert.notEqual(sites[0]?.outputs.get('search/table.json'), 'mine')
})
