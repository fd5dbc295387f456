// An archive that is open all day: each look at the disk gives a site that is live at once; doubts, templates and the
// search index follow. By the same stages as a build, and to the same end.
import type { Archive } from '../archive/archive.ts'
import { patchArchive } from '../archive/patch-archive.ts'
import { pathTaken } from '../diagnostic/catalogue/archive.ts'
import { stopsBuild } from '../diagnostic/codes.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { byPlace } from '../diagnostic/diagnostic.ts'
import { siteLinks } from '../page/plan-pages.ts'
import { reviewAddress } from '../page/review/review-context.ts'
import type { Memory } from '../pipeline/memory.ts'
import { OUTPUTS, type OutputKind, type SiteParts } from '../pipeline/outputs.ts'
import { takeInFiles } from '../pipeline/parse-files.ts'
import {
  differInArticlesOnly,
  doubtsInSteps,
  findSources,
  type Inputs,
  type Prepared,
  parseSettingsName,
  prepareInSteps,
  readInputs,
  reviewOf,
  type Sources,
  settingsName,
  takeInSources,
} from '../pipeline/prepare.ts'
import type { Finding, Found, LiveSystem } from '../pipeline/system.ts'
import { createTemplateEngine, type TemplateEngine } from '../render/template-engine.ts'
import { assetsDigest, pagesDigest, type Theme } from '../render/theme.ts'
import { indexBlocks } from '../search/index-blocks.ts'
import { indexFiles, type PlacedBlock } from '../search/index-files.ts'
import { type KnownBlock, layOver } from '../search/overlay.ts'
import { memoized, once } from '../value/memo.ts'
import type { Permalink } from '../value/permalink.ts'
import { finish, type Steps } from '../value/steps.ts'
import { LiveSite, oneOfEach, templateProblems } from './live-site.ts'
import type { ServedSite } from './served-site.ts'

/** What a look at the disk gave. */
export interface Look {
  /** False when the site stays what it was: settings, register or a template cannot be used. */
  readonly isLive: boolean
  readonly articles: number
  /** Files that were not as they were remembered, among them those that are gone. */
  readonly changed: number
  /** Whether styles or scripts are other ones. */
  readonly assetsChanged: boolean
  /** By file and place; what takes longer to find comes with {@link Follow}. */
  readonly diagnostics: readonly Diagnostic[]
  /** Seconds that it took to look and read, and to put the archive together. */
  readonly seconds: { readonly read: number; readonly assemble: number }
}

/** What is told while the rest follows. */
export interface Follow {
  /** Search answers from a new index. */
  search(seconds: number): void
  /** Everything that is wrong or doubtful is known now, by file and place. */
  problems(diagnostics: readonly Diagnostic[]): void
}

/** An archive that is kept up to date. */
export interface Live extends ServedSite {
  /**
   * Shows a few changed articles at once, before the archive is put together anew: {@link look} comes after it in
   * any case. Undefined when more changed than some articles.
   */
  glimpse(changed: ReadonlySet<string>): Promise<Look | undefined>
  /** Has search answer from what is live, by way of a small block of what changed; false when that cannot be. */
  searchAtOnce(): Promise<boolean>
  /**
   * Looks at what changed, paths from the root, or at everything; settles when the site is live. Undefined when it
   * was given up because `isStale` said that there is something else to look at: the next look makes up for it.
   */
  look(changed: ReadonlySet<string> | 'everything', isStale?: () => boolean): Promise<Look | undefined>
  /**
   * Does the rest: the search index, first by way of a small block of what changed, then as a build makes it;
   * doubts; errors of templates. Ends before it is done when `isStale` says that there is something to look at.
   */
  follow(told: Follow, isStale: () => boolean): Promise<void>
  /** The address on the intake desk of the article that a file holds; undefined when it holds none. */
  deskFor(path: string): Permalink | undefined
}

/** What is live now. */
interface State {
  readonly inputs: Inputs
  readonly prepared: Prepared
  readonly site: LiveSite
  readonly diagnostics: readonly Diagnostic[]
}

/** How long what changed may be left out of the full blocks: more than so many articles, and they are built at once. */
const LARGEST_OVERLAY = 400

/** More changed files than these are not shown before the archive is put together anew. */
const MOST_GLIMPSED = 50

/** How long nothing must happen before full blocks are built, and how often one looks whether something did. */
const QUIET_MS = 5000
const QUIET_STEP_MS = 100

/** Opens an archive. Nothing is looked at yet. */
export function openLive(system: LiveSystem, outputs: readonly OutputKind[] = OUTPUTS): Live {
  let state: State | undefined
  let seen: Sources | undefined
  let memory: Memory | undefined
  let index: SiteParts['index'] = () => []
  let blocks: readonly KnownBlock[] = []
  let engine: { readonly theme: string; readonly made: TemplateEngine } | undefined
  let checked = ''
  /** Pages that may show what no page showed before; undefined for all. */
  let unchecked: Set<string> | undefined

  function engineOf(theme: Theme): TemplateEngine {
    const name = pagesDigest(theme)
    if (engine?.theme !== name) engine = { theme: name, made: createTemplateEngine(theme) }
    return engine.made
  }

  /** What lies there now; after a look that failed nothing counts as seen. */
  async function lookAround(changed: ReadonlySet<string> | 'everything'): Promise<Sources> {
    const before = seen
    seen = undefined
    seen =
      before && changed !== 'everything'
        ? await findSources(system, changed, before)
        : await findSources(system)
    return seen
  }

  async function inSteps<T>(steps: Steps<T>, isStale: () => boolean): Promise<T | undefined> {
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      await system.pause()
      if (isStale()) return undefined
    }
  }

  function siteOf(inputs: Inputs, prepared: Prepared, diagnostics: readonly Diagnostic[]): LiveSite {
    const review = reviewOf(inputs, diagnostics)
    return LiveSite.of({ inputs, prepared, review, index }, engineOf(inputs.theme), outputs)
  }

  function publish(blocks: readonly PlacedBlock[]): void {
    index = once(() => [...indexFiles(blocks)])
    if (state) state = { ...state, site: state.site.with({ index }) }
  }

  /** Lays what changed over the blocks that are known, and publishes that. */
  async function searchAtOnce(): Promise<boolean> {
    if (!state) return false
    const { prepared } = state
    const { placed, live } = layOver(blocks, prepared.archive, prepared.texts)
    if (placed.length === 0 || live.records.length > LARGEST_OVERLAY) return false
    const built = live.records.length === 0 ? undefined : await system.indexBlock(live)
    if (built && 'code' in built) return false
    const overlay: PlacedBlock[] = built ? [{ folder: live.folder, records: live.records, built }] : []
    publish([...placed, ...overlay])
    return true
  }

  /** Builds the blocks that changed, and publishes the index as a build makes it. */
  async function searchInFull(
    { prepared }: State,
    isStale: () => boolean,
  ): Promise<readonly Diagnostic[] | undefined> {
    const wanted = indexBlocks(prepared.archive, prepared.texts).filter(({ records }) => records.length > 0)
    const placed: PlacedBlock[] = []
    for (const block of wanted) {
      const built = await system.indexBlock(block)
      if (isStale()) return undefined
      if ('code' in built) return [built]
      placed.push({ folder: block.folder, records: block.records, built })
    }
    blocks = wanted.map(({ folder, facts }, i) => ({ folder, facts, built: placed[i]?.built ?? NO_BLOCK }))
    publish(placed)
    system.tidyBlocks()
    return placed.flatMap(({ built }) => built.problems)
  }

  return {
    async find(path) {
      return state?.site.find(path)
    },

    deskFor(path) {
      const entry = state && entriesByPath(state.prepared.archive).get(path)
      return entry && reviewAddress(entry)
    },

    searchAtOnce,

    async glimpse(changed) {
      const start = system.clock()
      const before = state
      if (!before || changed.size > MOST_GLIMPSED) return undefined
      const sources = await lookAround(changed)
      if (!differInArticlesOnly(sources, before.inputs)) return undefined
      const inputs = { ...before.inputs, findings: sources.findings }
      const fresh = among(inputs.findings, before.inputs.findings)
      const lost = among(before.inputs.findings, inputs.findings)
      if (fresh.length > MOST_GLIMPSED) return undefined
      const read = (system.clock() - start) / 1000
      const { prepared } = before
      const taken = await takeInFiles(fresh, prepared.parsing, prepared.memory, system)
      const gone = new Set(lost.flatMap(({ path }) => (taken.memory.has(path) ? [] : [path])))
      const shown = new Set(taken.parsed.map(({ article }) => article.source.path))
      const hidden = [...taken.memory.keys()].filter((path) => !shown.has(path))
      const archive = patchArchive(prepared.archive, new Set([...gone, ...hidden]), taken.parsed)
      const all = new Map(prepared.memory)
      for (const path of gone) all.delete(path)
      for (const [path, file] of taken.memory) all.set(path, file)
      memory = all
      const now: Prepared = { ...prepared, archive, memory: all, resolve: siteLinks(archive, prepared.files) }
      const isStill = ({ at }: Diagnostic) => !gone.has(at.path) && !taken.memory.has(at.path)
      const diagnostics = [...before.diagnostics.filter(isStill), ...taken.diagnostics].sort(byPlace)
      const site = siteOf(inputs, now, diagnostics)
      for (const { article, permalink } of archive.entries)
        if (shown.has(article.source.path)) unchecked?.add(permalink)
      state = { inputs, prepared: now, site, diagnostics }
      return {
        isLive: true,
        articles: archive.entries.length,
        changed: taken.changed + gone.size,
        assetsChanged: false,
        diagnostics,
        seconds: { read, assemble: (system.clock() - start) / 1000 - read },
      }
    },

    async look(changed, isStale = () => false) {
      const start = system.clock()
      const found: Diagnostic[] = []
      const notice = (more: readonly Diagnostic[]) => found.push(...more)
      const inputs = readInputs(await lookAround(changed), notice, state?.inputs)
      const failed = (): Look => ({
        isLive: false,
        articles: state?.prepared.archive.entries.length ?? 0,
        changed: 0,
        assetsChanged: false,
        diagnostics: found.sort(byPlace),
        seconds: { read: (system.clock() - start) / 1000, assemble: 0 },
      })
      if (!inputs) return failed()
      const read = (system.clock() - start) / 1000
      const isSame = state !== undefined && parseSettingsName(inputs) === parseSettingsName(state.inputs)
      const remembered = isSame && memory ? memory : system.store.recall(parseSettingsName(inputs))
      const taken = await takeInSources(inputs, remembered, system)
      memory = taken.memory
      const steps = prepareInSteps(inputs, taken, { intake: true, today: '' })
      const prepared = await inSteps(steps, isStale)
      if (!prepared) return undefined
      notice(prepared.diagnostics)
      const engine = engineOf(inputs.theme)
      const site = siteOf(inputs, prepared, found)
      const isNewTheme = pagesDigest(inputs.theme) !== checked
      if (isNewTheme) {
        notice(finish(templateProblems(oneOfEach(site.pages()), inputs.theme, engine)))
        if (found.some(stopsBuild)) return failed()
      }
      const before = state
      if (isNewTheme || !before || !isSame || settingsName(inputs) !== settingsName(before.inputs))
        unchecked = undefined
      else if (unchecked) for (const page of newPages(prepared, before.prepared)) unchecked.add(page)
      state = { inputs, prepared, site, diagnostics: found.sort(byPlace) }
      return {
        isLive: true,
        articles: prepared.archive.entries.length,
        changed: prepared.changed + goneFrom(before, prepared),
        assetsChanged:
          before !== undefined && assetsDigest(before.inputs.theme) !== assetsDigest(inputs.theme),
        diagnostics: state.diagnostics,
        seconds: { read, assemble: (system.clock() - start) / 1000 - read },
      }
    },

    async follow(told, isStale) {
      const now = state
      if (!now) return
      const start = system.clock()
      const elapsed = () => (system.clock() - start) / 1000
      const isAtOnce = await searchAtOnce()
      if (isAtOnce) told.search(elapsed())
      if (isStale()) return
      const doubts = await inSteps(doubtsInSteps(now.prepared, now.inputs), isStale)
      if (!doubts) return
      const { theme } = now.inputs
      const known = [...now.diagnostics, ...doubts]
      const review = reviewOf(now.inputs, known)
      const site = () => (state ?? now).site
      state = { ...now, site: site().with({ review }) }
      const withLeftOut = (more: readonly Diagnostic[] = []) =>
        [...known, ...site().leftOut().map(pathTaken), ...more].sort(byPlace)
      told.problems(withLeftOut())
      const all = [...site().pages()]
      const pages = unchecked ? all.filter(({ address }) => unchecked?.has(address)) : all
      const ofTemplates = await inSteps(templateProblems(pages, theme, engineOf(theme)), isStale)
      if (!ofTemplates) return
      checked = pagesDigest(theme)
      unchecked = new Set()
      system.store.remember(parseSettingsName(now.inputs), now.prepared.memory)
      // Building full blocks keeps the indexer busy for seconds; whoever is at work now is not made to wait for it.
      for (let waited = 0; isAtOnce && waited < QUIET_MS; waited += QUIET_STEP_MS) {
        await system.pause(QUIET_STEP_MS)
        if (isStale()) return
      }
      const indexed = await searchInFull(now, isStale)
      if (!indexed) return
      if (!isAtOnce || indexed.length > 0) told.search(elapsed())
      told.problems(withLeftOut([...indexed, ...ofTemplates]))
    },
  }
}

const entriesByPath = memoized(
  ({ entries }: Archive) => new Map(entries.map((entry) => [entry.article.source.path, entry])),
)

/** The files among some findings that are not among others. */
function among(some: readonly Finding[], others: readonly Finding[]): Found[] {
  const known = new Set(others)
  return some.flatMap((found) => ('path' in found && !known.has(found) ? [found] : []))
}

const NO_BLOCK = { files: [], ids: [], problems: [] }

/** Addresses of pages of articles that are not what they were. */
function newPages(now: Prepared, before: Prepared): string[] {
  const known = new Set(before.archive.entries.map(({ article }) => article))
  return now.archive.entries.flatMap(({ article, permalink }) => (known.has(article) ? [] : [permalink]))
}

function goneFrom(before: State | undefined, now: Prepared): number {
  if (!before) return 0
  return [...before.prepared.memory.keys()].filter((path) => !now.memory.has(path)).length
}
