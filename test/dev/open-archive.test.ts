// What is open all day is the site that a build makes of the same: every file, and all that is said of it.
import assert from 'node:assert/strict'
import { env, memoryUsage } from 'node:process'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { OpenArchive } from '../../src/dev/open-archive.ts'
import type { Update } from '../../src/dev/update.ts'
import { stopsBuild } from '../../src/diagnostic/codes.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import type { LiveSystem } from '../../src/pipeline/system.ts'
import { sha256 } from '../../src/value/digest.ts'
import { TABLE_PATH } from '../../src/value/search-files.ts'
import { inputsOf } from '../support/folders.ts'
import { after, type Folder, history, type Kept, type Step } from '../support/histories.ts'
import { type PlainIndexer, plainIndex, plainIndexer, plainStore } from '../support/memory-keepers.ts'
import { buildInMemory, type MemorySite, systemInMemory } from '../support/memory-site.ts'

const HISTORIES = Number(env['HISTORIES'] ?? 12)
const REBUILDS = Number(env['REBUILDS'] ?? 250)

const never = () => false

/** An archive that is open, and the folder that it looks at. */
interface Open {
  readonly live: OpenArchive
  readonly indexer: PlainIndexer
  /** Changes the folder, and updates; then what follows, unless something came in between. */
  update(folder: Folder, register: string): Promise<Update>
  follow(isStale?: () => boolean): Promise<Followed>
  /** Changes the folder, and shows some paths at once. */
  updateQuickly(folder: Folder, ...changed: readonly string[]): Promise<Update | undefined>
}

/** What search answers from: the ids of its rows, and its blocks. */
interface Search {
  readonly ids: readonly string[]
  readonly folders: readonly string[]
}

interface Followed {
  /** What the site answered each time when search was said to be new. */
  readonly searches: readonly Search[]
  /** What was said last; undefined when nothing was. */
  readonly problems: readonly Diagnostic[] | undefined
}

function open(): Open {
  let folder: Folder = new Map()
  let register = ''
  const store = plainStore()
  const indexer = plainIndexer()
  const now = () => {
    const { articles, ...inputs } = inputsOf(folder)
    const stampOf = (path: string) =>
      sha256(JSON.stringify([folder.get(path), folder.get(`${path}.yaml`)])).slice(0, 9)
    return { articles, settings: { ...inputs, register, store, stampOf } }
  }
  const system: LiveSystem = {
    ...systemInMemory(now),
    store,
    indexBlock: async (block) => indexer.block(block),
    tidyBlocks: () => indexer.tidy(),
    pause: async () => undefined,
  }
  const live = new OpenArchive(system)
  return {
    live,
    indexer,
    async update(next, nextRegister) {
      folder = next
      register = nextRegister
      return (await live.update('everything', never)) ?? assert.fail('given up')
    },
    async updateQuickly(next, ...changed) {
      folder = next
      return live.updateQuickly(new Set(changed))
    },
    async follow(isStale = never) {
      const searches: Search[] = []
      const problems = await follow(live, isStale, async () => {
        const { ids, blocks } = JSON.parse(await textAt(live, TABLE_PATH))
        searches.push({
          ids: ids.split(' ').filter(Boolean),
          folders: blocks.map(({ folder }: { readonly folder: string }) => folder),
        })
      })
      return { searches, problems }
    },
  }
}

/** How often it is asked whether something came in between while nothing is done. */
const RESTS = 50

/** Does what follows an update, in the order in which `dev` does it; gives what was said last of what is wrong. */
async function follow(
  live: OpenArchive,
  isStale: () => boolean,
  searched: () => Promise<void>,
): Promise<readonly Diagnostic[] | undefined> {
  const isSearchable = await live.indexDelta()
  if (isSearchable) await searched()
  if (isStale() || !(await live.findDoubts(isStale))) return undefined
  const problems = live.problems()
  if (!(await live.checkTemplates(isStale))) return problems
  for (let i = 0; isSearchable && i < RESTS; i++) if (isStale()) return problems
  const done = await live.indexFully(isStale)
  if (done === 'given up') return problems
  if (!isSearchable || done === 'with problems') await searched()
  return live.problems()
}

/** What a path is answered with; empty when there is no file. */
async function textAt(live: OpenArchive, path: string): Promise<string> {
  const served = await live.find(path)
  if (served?.is !== 'file') return ''
  return typeof served.content === 'string' ? served.content : new TextDecoder().decode(served.content)
}

/** What a build from nothing makes of the same, as `dev` does: with the review pages, and nothing for good. */
async function cold(folder: Folder, register: string): Promise<MemorySite> {
  const { articles, ...inputs } = inputsOf(folder)
  return buildInMemory(articles, { ...inputs, register, intake: true, today: '', index: plainIndex() })
}

/** Where a live site differs from a built one, among the paths of the built one and some others. */
async function differences(
  live: OpenArchive,
  site: MemorySite,
  others: Iterable<string> = [],
): Promise<string[]> {
  const found: string[] = []
  for (const [path, content] of site.outputs) if ((await textAt(live, path)) !== content) found.push(path)
  for (const path of others)
    if (!site.outputs.has(path) && (await live.find(path))?.is === 'file') found.push(path)
  return found
}

/** Files that follow later. */
const isLate = (path: string) => /^(?:pagefind|intake)\/|^search\/[a-z]+\.json$/.test(path)

const without = (site: MemorySite, isLeftOut: (path: string) => boolean): MemorySite => ({
  ...site,
  outputs: new Map([...site.outputs].filter(([path]) => !isLeftOut(path))),
})

const idOf = (address: string) => sha256(address).slice(0, 7)

/** Addresses of the articles of a built site. */
function addressesOf({ outputs }: MemorySite): string[] {
  const lines = (outputs.get('data/articles.jsonl') ?? '').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line).permalink)
}

/** Whether a build wrote nothing only because withheld words stand in its files: `dev`, which the keeper alone sees, shows them. */
const isRefusedForLeak = ({ report }: MemorySite) =>
  !report.written &&
  report.diagnostics.every((problem) => !stopsBuild(problem) || problem.code === 'withheld-leak')

/** Keeps an archive open through a history; now and then a build writes the register, or one is in a hurry. */
async function live(steps: readonly (Step & { readonly also: number })[], whims: readonly number[]) {
  const opened = open()
  let kept: Kept = { folder: new Map(), bin: [] }
  let register = ''
  let lastGood: MemorySite | undefined
  const everThere = new Set<string>()
  let overlaid = 0
  for (const [i, step] of steps.entries()) {
    const at = `step ${i}, ${step.does}`
    const whim = whims[i] ?? 0
    kept = after(kept, step)
    if (whim === 1) {
      const { articles, ...inputs } = inputsOf(kept.folder)
      register = (await buildInMemory(articles, { ...inputs, register })).register
    }
    const wanted = await cold(kept.folder, register)
    const update = await opened.update(kept.folder, register)
    for (const path of wanted.outputs.keys()) everThere.add(path)
    if (isRefusedForLeak(wanted)) {
      lastGood = undefined
      continue
    }
    const served = update.isLive && wanted.report.written ? wanted : lastGood
    if (!update.isLive) assert.ok(!wanted.report.written, `${at}: what a build makes is live`)
    if (served)
      assert.deepEqual(
        await differences(
          opened.live,
          without(served, isLate),
          [...everThere].filter((it) => !isLate(it)),
        ),
        [],
        `${at}: at once`,
      )
    if (!update.isLive || !wanted.report.written) continue
    lastGood = wanted
    if (whim === 2) {
      let asked = 0
      await opened.follow(() => ++asked > step.also % 5)
      continue
    }
    const { searches, problems } = await opened.follow()
    const ids = addressesOf(wanted).map(idOf).sort()
    for (const search of searches)
      assert.deepEqual([...search.ids].sort(), ids, `${at}: whatever is found is there, and all of it`)
    if (searches.some(({ folders }) => folders.includes('pagefind/live/'))) overlaid += 1
    assert.deepEqual(problems, wanted.report.diagnostics, `${at}: what is said`)
    assert.deepEqual(await differences(opened.live, wanted, everThere), [], `${at}: in the end`)
  }
  return overlaid
}

test('what is served is what a build makes, after every step of every history', async () => {
  let overlaid = 0
  await fc.assert(
    fc.asyncProperty(
      history(6),
      fc.array(fc.nat(3), { minLength: 10, maxLength: 10 }),
      async (steps, whims) => {
        overlaid += await live(steps, whims)
      },
    ),
    { numRuns: HISTORIES, endOnFailure: true },
  )
  assert.ok(overlaid > 0, 'some changes are first found by way of a small block')
})

const STORY =
  'The old bridge in the upper valley will be repaired before the snow melts, and the mill beside it too.'
const article = (title: string, day = '1998-11-03') => `---\ntitle: ${title}\ndate: ${day}\n---\n${STORY}\n`
const GOOD: Folder = new Map([
  ['articles/one.md', article('One')],
  ['articles/two.md', article('Two')],
  ['articles/three.md', article('Three')],
])

/** Updates, lets everything follow, and holds the site against a built one. */
async function settle(opened: Open, folder: Folder, others: Iterable<string> = []): Promise<Followed> {
  const update = await opened.update(folder, '')
  assert.ok(update.isLive, 'the site is live')
  const followed = await opened.follow()
  const wanted = await cold(folder, '')
  assert.deepEqual(followed.problems, wanted.report.diagnostics)
  assert.deepEqual(await differences(opened.live, wanted, others), [])
  return followed
}

for (const [what, path, broken] of [
  ['settings that cannot be read', 'backfile.yaml', 'title: [\n'],
  ['names that cannot be read', 'names.yaml', '- name: One\n  kind: river\n'],
  [
    'a rule of access that holds for no article',
    'backfile.yaml',
    'access: [{publication: Nobody, access: withheld}]\n',
  ],
  ['an unknown language', 'backfile.yaml', 'language: xyzzy plugh\n'],
  ['a broken template', 'templates/partials/footer.eta', '<% if ( %>\n'],
  ['a value that a template does not get', 'templates/partials/footer.eta', '<%= it.nothing.there %>\n'],
] as const)
  test(`${what}: the last good site is served until it is put right`, async () => {
    const opened = open()
    await settle(opened, GOOD)
    const good = await cold(GOOD, '')
    const bad: Folder = new Map([...GOOD, [path, broken], ['articles/four.md', article('Four')]])
    const update = await opened.update(bad, '')
    assert.deepEqual([update.isLive, update.articles, update.changed], [false, 3, 0])
    assert.ok(update.diagnostics.some(({ severity, at }) => severity === 'error' && at.path === path))
    await opened.follow()
    assert.deepEqual(await differences(opened.live, good, ['1998/11/03/four/index.html']), [])
    await settle(opened, GOOD, ['1998/11/03/four/index.html'])
    assert.equal(opened.indexer.built.length, 1, 'nothing was indexed again')
    await settle(opened, new Map([...GOOD, ['articles/four.md', article('Four')]]))
  })

test('a quick update shows a changed article under the listed names, and none of changed names', async () => {
  const opened = open()
  const names = '- name: Upper Valley\n  variants: [the upper valley]\n'
  const before: Folder = new Map([...GOOD, ['names.yaml', names]])
  await settle(opened, before)
  const four: Folder = new Map([...before, ['articles/four.md', article('Four')]])
  const update = await opened.updateQuickly(four, 'articles/four.md')
  assert.deepEqual([update?.isLive, update?.articles, update?.changed], [true, 4, 1])
  const list = 'tags/upper-valley/index.html'
  assert.equal(await textAt(opened.live, list), (await cold(four, '')).outputs.get(list))
  const renamed: Folder = new Map([...four, ['names.yaml', names.replace('name: Upper', 'name: High')]])
  assert.equal(await opened.updateQuickly(renamed, 'names.yaml'), undefined)
  await settle(opened, renamed, [list])
})

test('an update that is given up leaves what a quick one showed, and the next one makes up for it', async () => {
  const opened = open()
  await settle(opened, GOOD)
  const four = new Map([...GOOD, ['articles/four.md', article('Four')]])
  await opened.updateQuickly(four, 'articles/four.md')
  const shown = await textAt(opened.live, 'index.html')
  let asked = 0
  assert.equal(await opened.live.update(new Set(['articles/four.md']), () => ++asked === 2), undefined)
  assert.equal(asked, 2)
  assert.equal(await textAt(opened.live, 'index.html'), shown)
  assert.match(await textAt(opened.live, '1998/11/03/four/index.html'), /Four/)
  await settle(opened, four)
})

test('a register that cannot be read keeps the last good site', async () => {
  const opened = open()
  await settle(opened, GOOD)
  const update = await opened.update(GOOD, '{"id": 12}\n')
  assert.deepEqual([update.isLive, update.diagnostics.map(({ code }) => code)], [false, ['register-line']])
  assert.deepEqual(await differences(opened.live, await cold(GOOD, '')), [])
})

test('search follows in two steps: what changed in a block of its own, then as a build has it', async () => {
  const opened = open()
  const first = await settle(opened, GOOD)
  const ids = (...slugs: readonly string[]) => slugs.map((slug) => idOf(`/1998/11/03/${slug}/`)).sort()
  const seen = ({ searches }: Followed) =>
    searches.map(({ ids, folders }) => ({ ids: [...ids].sort(), folders }))
  assert.deepEqual(seen(first), [{ ids: ids('one', 'two', 'three'), folders: ['pagefind/'] }])

  const changed: Folder = new Map([
    ['articles/one.md', article('One')],
    ['articles/two.md', article('Changed')],
    ['articles/four.md', article('Four')],
  ])
  await opened.update(changed, '')
  const inBetween = await opened.follow(() => opened.indexer.built.length === 2)
  assert.deepEqual(seen(inBetween), [
    { ids: ids('one', 'changed', 'four'), folders: ['pagefind/', 'pagefind/live/'] },
  ])
  const fragments = async (folder: string) => {
    const words = ['One', 'Two', 'Changed', 'Three', 'Four']
    const held = await Promise.all(
      words.map((word) =>
        textAt(opened.live, `${folder}fragment/en_${idOf(`/1998/11/03/${word.toLowerCase()}/`)}.pf_fragment`),
      ),
    )
    return words.filter((_, i) => held[i] !== '')
  }
  assert.deepEqual(
    [await fragments('pagefind/'), await fragments('pagefind/live/')],
    [
      ['One', 'Two', 'Three'],
      ['Changed', 'Four'],
    ],
  )

  await settle(opened, changed)
  assert.deepEqual(
    [await fragments('pagefind/'), await fragments('pagefind/live/')],
    [['One', 'Changed', 'Four'], []],
  )
})

test('what is only gone needs no block of its own', async () => {
  const opened = open()
  await settle(opened, GOOD)
  const fewer: Folder = new Map([...GOOD].slice(0, 2))
  await opened.update(fewer, '')
  const { searches } = await opened.follow(() => true)
  assert.deepEqual(
    searches.map(({ ids, folders }) => [ids.length, folders]),
    [[2, ['pagefind/']]],
  )
  assert.equal(opened.indexer.built.length, 1)
  await settle(opened, fewer)
  await settle(opened, new Map())
})

test('public files give way to everything of the site, as in a build', async () => {
  const opened = open()
  const files: Folder = new Map(
    [
      'index.html',
      'INDEX.html',
      'intake/index.html',
      'data/articles.jsonl',
      'search/table.json',
      'assets/own.css',
      'assets/free.txt',
      '_headers',
    ].map((path) => [`public/${path}`, `mine: ${path}`]),
  )
  const folder: Folder = new Map([...GOOD, ...files, ['templates/assets/own.css', 'p {}']])
  await settle(
    opened,
    folder,
    [...files.keys()].map((path) => path.slice('public/'.length)),
  )
  const left = (await cold(folder, '')).report.diagnostics.filter(({ code }) => code === 'path-taken')
  assert.equal(left.length, 6)
})

test('a page that an article says it had among the review pages does not hide them', async () => {
  const text = article('One').replace('---\n', '---\naliases: [/intake/, /intake/other/]\n')
  await settle(open(), new Map([['articles/one.md', text]]), ['intake/other/index.html'])
})

test('memory does not grow with the number of updates', async () => {
  setFlagsFromString('--expose-gc')
  const collectGarbage: () => void = runInNewContext('gc')
  const opened = open()
  const used: number[] = []
  for (let i = 1; i <= REBUILDS; i++) {
    await opened.update(new Map([...GOOD, ['articles/four.md', article(`The ${i} that came four`)]]), '')
    await opened.follow()
    if (i !== 50 && i !== REBUILDS) continue
    collectGarbage()
    used.push(memoryUsage().heapUsed)
  }
  const [early = 0, late = 0] = used
  assert.ok(late <= 1.2 * early, `${early} bytes after 50 updates, ${late} after ${REBUILDS}`)
})
