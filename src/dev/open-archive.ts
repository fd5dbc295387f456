// An archive that is open all day: each update gives a site that is live at once; doubts, templates and the search
// index follow, by the same stages as a build and to the same end. When which of it is done is decided in dev.ts.

import { disclose } from '../access/disclose.ts'
import type { Archive, Entry } from '../archive/archive.ts'
import { type NameSuggestions, suggestNames } from '../archive/name-suggestions.ts'
import type { Article } from '../article/article.ts'
import { pathTaken } from '../diagnostic/catalogue/archive.ts'
import { stopsBuild } from '../diagnostic/codes.ts'
import { byPlace, type Diagnostic } from '../diagnostic/diagnostic.ts'
import { reviewAddress } from '../page/review/review-context.ts'
import { reviewOf } from '../pipeline/article-files.ts'
import type { Memory } from '../pipeline/memory.ts'
import { OUTPUTS, type OutputKind } from '../pipeline/outputs.ts'
import { parseFiles } from '../pipeline/parse-files.ts'
import {
  doubtsInSteps,
  type Prepared,
  type Purpose,
  parseSources,
  prepareInSteps,
} from '../pipeline/prepare.ts'
import {
  differInArticlesOnly,
  type Inputs,
  parseSettingsName,
  readInputs,
  type Sources,
  scanSources,
  settingsName,
} from '../pipeline/sources.ts'
import type { Changes, LiveSystem } from '../pipeline/system.ts'
import { assetsDigest } from '../render/theme.ts'
import { NO_DIGEST } from '../value/digest.ts'
import { memoized } from '../value/memo.ts'
import type { OutputPath, Permalink } from '../value/permalink.ts'
import { finish, type Steps } from '../value/steps.ts'
import type { ArchiveWork } from './archive-work.ts'
import { fullIndex, type LiveIndex, NO_INDEX, withDelta } from './live-index.ts'
import { LiveSite } from './live-site.ts'
import { filesOnlyIn, patchPrepared } from './quick-update.ts'
import type { Served } from './served-site.ts'
import { TemplateChecks } from './template-checks.ts'
import type { Update } from './update.ts'

/** What is shown now, and what is known to be wrong with it. */
interface Shown {
  readonly site: LiveSite
  /** What was noticed when it was assembled. */
  readonly diagnostics: readonly Diagnostic[]
  /** What was found later; empty as long as it was not looked for. */
  readonly doubts: readonly Diagnostic[]
  readonly ofTemplates: readonly Diagnostic[]
  readonly ofIndex: readonly Diagnostic[]
}

/** Everything that is known of the archive. */
interface Known {
  /** Undefined until something could be shown. */
  readonly shown: Shown | undefined
  /** What the last scan found; undefined when it failed, so that the next one scans everything. */
  readonly sources: Sources | undefined
  /** What each file became. */
  readonly memory: Memory | undefined
  readonly index: LiveIndex
}

/** More changed files than these are not shown before the archive is assembled. */
const MOST_AT_ONCE = 50

/** The archive of a system. Nothing of it is scanned yet. */
export class OpenArchive implements ArchiveWork {
  readonly #system: LiveSystem
  readonly #outputs: readonly OutputKind[]
  readonly #told: Pick<Purpose, 'audience' | 'asOf'>
  readonly #templates = new TemplateChecks()
  #known: Known = { shown: undefined, sources: undefined, memory: undefined, index: NO_INDEX }

  /** `told` is what is said besides the settings of whom the site is for, and up to which day embargoes have ended. */
  constructor(
    system: LiveSystem,
    outputs: readonly OutputKind[] = OUTPUTS,
    told: Pick<Purpose, 'audience' | 'asOf'> = {},
  ) {
    this.#system = system
    this.#told = told
    this.#outputs = outputs
  }

  async find(path: OutputPath): Promise<Served | undefined> {
    return this.#known.shown?.site.find(path)
  }

  reviewAddress(path: string): Permalink | undefined {
    const entry = this.#entryAt(path)
    return entry && reviewAddress(entry)
  }

  /** The article that a file alone holds, where those who look at the site may see all of it. */
  changeable(path: string): Article | undefined {
    const { source } = this.#entryAt(path)?.article ?? {}
    return source && !source.part && source.sha256 !== NO_DIGEST ? this.#entryAt(path)?.article : undefined
  }

  /** What could be listed of the names in the texts. */
  nameSuggestions(): NameSuggestions | undefined {
    const { shown } = this.#known
    return shown && suggestNames(shown.site.parts.prepared.archive)
  }

  #entryAt(path: string): Entry | undefined {
    const { shown } = this.#known
    return shown && entriesByPath(shown.site.parts.prepared.archive).get(path)
  }

  problems(): Diagnostic[] {
    const { shown } = this.#known
    if (!shown) return []
    const { site, diagnostics, doubts, ofTemplates, ofIndex } = shown
    const leftOut = site.leftOut().map(pathTaken)
    return [...diagnostics, ...doubts, ...leftOut, ...ofIndex, ...ofTemplates].sort(byPlace)
  }

  async updateQuickly(changed: ReadonlySet<string>): Promise<Update | undefined> {
    const { shown } = this.#known
    if (!shown || changed.size > MOST_AT_ONCE) return undefined
    const seconds = this.#stopwatch()
    const before = shown.site.parts
    const sources = await this.#scan(changed)
    if (!differInArticlesOnly(sources, before.inputs)) return undefined
    const inputs = { ...before.inputs, scanned: sources.scanned, beside: sources.beside }
    const fresh = filesOnlyIn(inputs.scanned, before.inputs.scanned)
    if (fresh.length > MOST_AT_ONCE) return undefined
    const scan = seconds()
    const { parsing, decided, memory, policy, settings, disclosure } = before.prepared
    const files = await parseFiles(fresh, { settings: parsing, decided }, memory, this.#system)
    const disclosed = disclose(files.parsed, policy, settings.language)
    const closed = new Set([...disclosure.closed, ...disclosed.closed])
    // Where something is withheld only the whole archive knows what may be shown.
    if (closed.size > 0) return undefined
    const lost = filesOnlyIn(before.inputs.scanned, inputs.scanned)
    // A rule of access that no article is left for stops the site.
    if (policy.rules.length > 0 && lost.length > 0) return undefined
    const { prepared, gone, isStill } = patchPrepared(before.prepared, lost, files, disclosed.articles)
    const diagnostics = [...shown.diagnostics.filter(isStill), ...files.diagnostics].sort(byPlace)
    this.#templates.add(pagesOf(prepared, ({ source }) => files.memory.has(source.path)))
    this.#show(this.#siteOf(inputs, prepared, diagnostics), diagnostics)
    const { length } = prepared.archive.entries
    return {
      isLive: true,
      articles: length,
      changed: files.changed + gone.size,
      assetsChanged: false,
      diagnostics,
      seconds: { scan, assemble: seconds() - scan },
    }
  }

  async update(changes: Changes, isStale: () => boolean): Promise<Update | undefined> {
    const seconds = this.#stopwatch()
    const { shown } = this.#known
    const before = shown?.site.parts
    const found: Diagnostic[] = []
    const notice = (more: readonly Diagnostic[]) => found.push(...more)
    const inputs = readInputs(await this.#scan(changes), notice, before?.inputs)
    if (!inputs) return this.#failed(found, seconds())
    const scan = seconds()
    const prepared = await this.#assemble(inputs, isStale)
    if (!prepared) return undefined
    notice(prepared.diagnostics)
    const site = this.#siteOf(inputs, prepared, found)
    if (this.#templates.isNew(inputs.theme))
      notice(finish(this.#templates.checkOneOfEach(site.pages(), inputs.theme)))
    if (found.some(stopsBuild)) return this.#failed(found, seconds())
    this.#noteNewPages(inputs, prepared)
    this.#show(site, found.sort(byPlace))
    return {
      isLive: true,
      articles: prepared.archive.entries.length,
      changed: prepared.changed + filesGone(before?.prepared, prepared),
      assetsChanged: before !== undefined && assetsDigest(before.inputs.theme) !== assetsDigest(inputs.theme),
      diagnostics: found,
      seconds: { scan, assemble: seconds() - scan },
    }
  }

  async indexDelta(): Promise<boolean> {
    const { shown, index } = this.#known
    const next = shown && (await withDelta(index, shown.site.parts.prepared, this.#system))
    if (next) this.#publish(next)
    return next !== undefined
  }

  async findDoubts(isStale: () => boolean): Promise<boolean> {
    const { inputs, prepared } = this.#shown().site.parts
    const doubts = await this.#inSteps(doubtsInSteps(prepared, inputs), isStale)
    if (!doubts) return false
    const { site, diagnostics } = this.#shown()
    const review = reviewOf(inputs.scanned, [...diagnostics, ...doubts], prepared)
    this.#change({ doubts, site: site.with({ review }) })
    return true
  }

  async checkTemplates(isStale: () => boolean): Promise<boolean> {
    const { site } = this.#shown()
    const { inputs, prepared } = site.parts
    const ofTemplates = await this.#inSteps(this.#templates.checkAll(site.pages(), inputs.theme), isStale)
    if (!ofTemplates) return false
    this.#change({ ofTemplates })
    this.#system.store.remember(parseSettingsName(inputs), prepared.memory)
    this.#system.store.rememberPictures(prepared.pictureMemory)
    return true
  }

  async indexFully(isStale: () => boolean): Promise<'given up' | 'as expected' | 'with problems'> {
    const full = await fullIndex(this.#shown().site.parts.prepared, this.#system, isStale)
    if (!full) return 'given up'
    if (full.index) {
      this.#publish(full.index)
      this.#system.tidyBlocks()
    }
    this.#change({ ofIndex: full.problems })
    return full.problems.length === 0 ? 'as expected' : 'with problems'
  }

  /** What lies there now. After a scan that failed nothing counts as known. */
  async #scan(changes: Changes): Promise<Sources> {
    const before = this.#known.sources
    this.#known = { ...this.#known, sources: undefined }
    const sources = await scanSources(this.#system, changes, before)
    this.#known = { ...this.#known, sources }
    return sources
  }

  /** Parses what changed and assembles the archive; undefined when it was given up. */
  async #assemble(inputs: Inputs, isStale: () => boolean): Promise<Prepared | undefined> {
    const { shown, memory } = this.#known
    const settings = parseSettingsName(inputs)
    const isSame = shown !== undefined && settings === parseSettingsName(shown.site.parts.inputs)
    const remembered = isSame && memory ? memory : this.#system.store.recall(settings)
    const files = await parseSources(inputs, remembered, this.#system)
    this.#known = { ...this.#known, memory: files.memory }
    const pictures = shown?.site.parts.prepared.pictureMemory ?? this.#system.store.recallPictures()
    const purpose = { ...this.#told, intake: true, today: '', pictures }
    return this.#inSteps(prepareInSteps(inputs, files, purpose), isStale)
  }

  #siteOf(inputs: Inputs, prepared: Prepared, diagnostics: readonly Diagnostic[]): LiveSite {
    const review = reviewOf(inputs.scanned, diagnostics, prepared)
    const parts = { inputs, prepared, review, index: this.#known.index.files }
    return LiveSite.of(parts, this.#templates.engineOf(inputs.theme), this.#outputs)
  }

  /** Notes which pages a template may meet something new on, before the pages are shown. */
  #noteNewPages(inputs: Inputs, prepared: Prepared): void {
    const before = this.#known.shown?.site.parts
    const isSame =
      before &&
      settingsName(inputs) === settingsName(before.inputs) &&
      areSamePages(prepared.ownPages, before.prepared.ownPages)
    if (!isSame || this.#templates.isNew(inputs.theme)) this.#templates.addAll()
    else {
      const known = new Set(before.prepared.archive.entries.map(({ article }) => article))
      this.#templates.add(pagesOf(prepared, (article) => !known.has(article)))
    }
  }

  #show(site: LiveSite, diagnostics: readonly Diagnostic[]): void {
    const { memory } = site.parts.prepared
    const shown = { site, diagnostics, doubts: [], ofTemplates: [], ofIndex: [] }
    this.#known = { ...this.#known, memory, shown }
  }

  #shown(): Shown {
    if (!this.#known.shown) throw new Error('Nothing is shown yet.')
    return this.#known.shown
  }

  #change(part: Partial<Shown>): void {
    this.#known = { ...this.#known, shown: { ...this.#shown(), ...part } }
  }

  #publish(index: LiveIndex): void {
    this.#known = { ...this.#known, index }
    this.#change({ site: this.#shown().site.with({ index: index.files }) })
  }

  #failed(found: readonly Diagnostic[], scan: number): Update {
    return {
      isLive: false,
      articles: this.#known.shown?.site.parts.prepared.archive.entries.length ?? 0,
      changed: 0,
      assetsChanged: false,
      diagnostics: [...found].sort(byPlace),
      seconds: { scan, assemble: 0 },
    }
  }

  /** Does work step by step; undefined when it was given up in between. */
  async #inSteps<T>(steps: Steps<T>, isStale: () => boolean): Promise<T | undefined> {
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      await this.#system.pause()
      if (isStale()) return undefined
    }
  }

  /** Gives the seconds since now. */
  #stopwatch(): () => number {
    const start = this.#system.clock()
    return () => (this.#system.clock() - start) / 1000
  }
}

const entriesByPath = memoized(
  ({ entries }: Archive) =>
    new Map(
      entries
        .filter(({ article }) => (article.source.part?.number ?? 1) === 1)
        .map((entry) => [entry.article.source.path, entry]),
    ),
)

/** Addresses of the pages of some articles. */
function pagesOf(
  { archive }: Prepared,
  isMeant: (article: Archive['entries'][number]['article']) => boolean,
): Permalink[] {
  return archive.entries.flatMap(({ article, permalink }) => (isMeant(article) ? [permalink] : []))
}

/** Whether pages of the keeper's own are what they were: every other page names them. */
function areSamePages(some: Prepared['ownPages'], others: Prepared['ownPages']): boolean {
  return some.length === others.length && some.every(({ article }, i) => article === others[i]?.article)
}

/** How many of the files that were there before are not any more. */
function filesGone(before: Prepared | undefined, now: Prepared): number {
  return [...(before?.memory.keys() ?? [])].filter((path) => !now.memory.has(path)).length
}
