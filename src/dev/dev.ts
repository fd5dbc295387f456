// `dev` as a state machine: it decides when changes are shown at once, when the archive is assembled anew, when what
// takes longer is done, and who hears of it. What is done is done by an `ArchiveWork`.
//
// It goes in rounds. What changes during a round waits; the next round begins with all of it.
//
//   idle
//    │ something changed
//    ▼
//   patching ──── everything changed, or too much,           a few changed articles are shown at once, and found by
//    │            or nothing was live yet ──────────┐        search; who waits for one of them is answered
//    │ shown                                        │
//    ▼                                              │
//   pausing ───── something waits ──▶ idle          │        0.3 s, in which open pages fetch what is new; after 10 s
//    │ nothing waits, or it is overdue              │        of patching alone, assembling is overdue
//    ▼                                              │
//   assembling ◀────────────────────────────────────┘        scans, parses, assembles; open pages, terminal and uploads
//    │ live   ├── given up: patched, not overdue,            are told
//    │        │   and something waits ──▶ idle
//    │        └── settings, names, register or
//    │            a template cannot be used ──▶ idle         the last good site is still served
//    ▼
//   searching                                                a small block of the index for what changed
//    ▼
//   doubting                                                 what is doubtful beside other articles
//    ▼
//   checking                                                 renders what a template was not tried with yet
//    ▼
//   resting                                                  5 s without a change; only when search answers already
//    ▼
//   indexing ──▶ idle                                        the full blocks of the index, as a build makes them
//
// From searching on, whatever waits ends the round. An error of the machine ends it too; it is reported, and the last
// good site is still served.
import { byPlace, type Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Changes } from '../pipeline/system.ts'
import type { OutputPath } from '../value/permalink.ts'
import { INTAKE } from '../value/site-addresses.ts'
import type { ArchiveWork } from './archive-work.ts'
import { mergeChanges } from './changes.ts'
import type { DevPorts } from './dev-ports.ts'
import { type DevState, NO_ROUND, type Phase, type Round, START } from './dev-state.ts'
import type { Uploaded } from './live-event.ts'
import type { Served, ServedSite } from './served-site.ts'
import { shownProblems } from './shown-problems.ts'

/** How long open pages have to fetch what is new before the archive is assembled anew. */
const PAUSE_MS = 300

/** While articles keep coming, the archive is assembled anew as often as this. */
const LONGEST_PATCHED_MS = 10_000

/** How long nothing must happen before full blocks of the index are built, and how often it is asked whether it did. */
const REST_MS = 5000
const REST_STEP_MS = 100

/** Shows an archive while it is worked on, and keeps up with every change. */
export class Dev implements ServedSite {
  readonly #archive: ArchiveWork
  readonly #ports: DevPorts
  #running: Promise<void> | undefined
  #state: DevState = START

  constructor(archive: ArchiveWork, ports: DevPorts) {
    this.#archive = archive
    this.#ports = ports
  }

  /** What is live at a path. */
  find(path: OutputPath): Promise<Served | undefined> {
    return this.#archive.find(path)
  }

  /** Event: something changed. It is shown now, or as soon as the running round is done. */
  changed(changes: Changes): void {
    this.#become({ waiting: mergeChanges(this.#state.waiting, changes) })
    this.#running ??= Promise.resolve().then(() => this.#run())
  }

  /** Event: a browser handed in a text, which lies in this file now. Settles when it is live. */
  uploaded(path: string): Promise<Uploaded> {
    return new Promise((answer) => {
      this.#become({ uploads: [...this.#state.uploads, { path, answer }] })
      this.changed(new Set([path]))
    })
  }

  /** Settles when no round runs and nothing waits. */
  idle(): Promise<void> {
    return this.#running ?? Promise.resolve()
  }

  async #run(): Promise<void> {
    for (let changes = this.#state.waiting; changes !== undefined; changes = this.#state.waiting) {
      this.#begin(changes)
      try {
        for (let phase = this.#state.phase; phase !== 'idle'; phase = this.#state.phase)
          this.#become({ phase: await this.#step(phase) })
        this.#reportOnce(undefined)
      } catch (error) {
        this.#ports.report({ kind: 'failed', error })
      }
      this.#end()
    }
    this.#running = undefined
  }

  /** What is done in a phase; gives the phase that follows. */
  #step(phase: Phase): Promise<Phase | 'idle'> {
    switch (phase) {
      case 'patching':
        return this.#patch()
      case 'pausing':
        return this.#pause()
      case 'assembling':
        return this.#assemble()
      case 'searching':
        return this.#search()
      case 'doubting':
        return this.#doubt()
      case 'checking':
        return this.#check()
      case 'resting':
        return this.#rest()
      case 'indexing':
        return this.#index()
    }
  }

  /** A round begins with all that waits. */
  #begin(changes: Changes): void {
    const { uploads } = this.#state
    const round = { ...NO_ROUND, changes, uploads }
    this.#become({ phase: 'patching', round, waiting: undefined, uploads: [] })
  }

  /** A round is over; who was not answered waits for the next one. */
  #end(): void {
    const { round, uploads } = this.#state
    this.#become({ phase: 'idle', uploads: [...round.uploads, ...uploads] })
  }

  async #patch(): Promise<Phase> {
    const { changes } = this.#state.round
    if (!this.#state.isReady || changes === 'everything') return 'assembling'
    const update = await this.#archive.updateQuickly(changes)
    if (!update) return 'assembling'
    this.#ports.notify({ kind: 'pages', assets: false })
    this.#answerUploads()
    const start = this.#ports.clock()
    const isSearchable = await this.#archive.indexDelta()
    const seconds = this.#secondsSince(start)
    if (isSearchable) this.#ports.notify({ kind: 'search' })
    const searchable = isSearchable ? seconds : undefined
    this.#ports.report({ kind: 'updated', changes, update, searchable })
    this.#note({ isPatched: true, isReported: true })
    return 'pausing'
  }

  async #pause(): Promise<Phase | 'idle'> {
    await this.#ports.pause(PAUSE_MS)
    this.#become({ patchedSince: this.#state.patchedSince ?? this.#ports.clock() })
    return this.#mayWait() ? 'idle' : 'assembling'
  }

  async #assemble(): Promise<Phase | 'idle'> {
    const { changes, isPatched } = this.#state.round
    // What is shown already can wait until nothing else comes, but not for ever.
    const update = await this.#archive.update(changes, () => isPatched && this.#mayWait())
    if (!update) return 'idle'
    const { isReady } = this.#state
    this.#become({ patchedSince: undefined })
    if (update.isLive && isReady) this.#ports.notify({ kind: 'pages', assets: update.assetsChanged })
    this.#notifyProblems(update.diagnostics)
    this.#answerUploads()
    this.#reportProblems(update.diagnostics)
    if (!isReady) this.#ports.report({ kind: 'ready', update })
    else if (!update.isLive) this.#ports.report({ kind: 'updated', changes, update, searchable: undefined })
    if (!update.isLive) return 'idle'
    const isReported = this.#state.round.isReported || !isReady
    this.#note({ update, isReported, isFirst: !isReady, liveSince: this.#ports.clock() })
    this.#become({ isReady: true })
    return 'searching'
  }

  async #search(): Promise<Phase | 'idle'> {
    const isSearchable = await this.#archive.indexDelta()
    this.#note({ isSearchable })
    if (isSearchable) this.#notifySearch()
    return this.#isDue() ? 'idle' : 'doubting'
  }

  async #doubt(): Promise<Phase | 'idle'> {
    if (!(await this.#archive.findDoubts(() => this.#isDue()))) return 'idle'
    this.#publishProblems()
    if (this.#state.round.isFirst)
      this.#ports.report({ kind: 'doubts', diagnostics: this.#archive.problems() })
    return 'checking'
  }

  async #check(): Promise<Phase | 'idle'> {
    if (!(await this.#archive.checkTemplates(() => this.#isDue()))) return 'idle'
    return this.#state.round.isSearchable ? 'resting' : 'indexing'
  }

  /** Building full blocks keeps the indexer busy for seconds; whoever is at work now is not made to wait for it. */
  async #rest(): Promise<Phase | 'idle'> {
    for (let rested = 0; rested < REST_MS; rested += REST_STEP_MS) {
      await this.#ports.pause(REST_STEP_MS)
      if (this.#isDue()) return 'idle'
    }
    return 'indexing'
  }

  async #index(): Promise<'idle'> {
    const done = await this.#archive.indexFully(() => this.#isDue())
    if (done === 'given up') return 'idle'
    if (!this.#state.round.isSearchable || done === 'with problems') this.#notifySearch()
    this.#publishProblems()
    return 'idle'
  }

  /** Whether something changed since the round began. */
  #isDue(): boolean {
    return this.#state.waiting !== undefined
  }

  /** Whether assembling can be left to the next round: something waits, and it was not put off for too long. */
  #mayWait(): boolean {
    const { patchedSince } = this.#state
    const isOverdue = patchedSince !== undefined && this.#ports.clock() - patchedSince > LONGEST_PATCHED_MS
    return this.#isDue() && !isOverdue
  }

  #answerUploads(): void {
    const { uploads } = this.#state.round
    this.#note({ uploads: [] })
    for (const { path, answer } of uploads)
      answer({ path, review: this.#archive.reviewAddress(path) ?? INTAKE })
  }

  #notifySearch(): void {
    this.#ports.notify({ kind: 'search' })
    this.#reportOnce(this.#secondsSince(this.#state.round.liveSince))
  }

  #publishProblems(): void {
    const diagnostics = this.#archive.problems()
    this.#reportProblems(diagnostics)
    this.#notifyProblems(diagnostics)
  }

  #notifyProblems(diagnostics: readonly Diagnostic[]): void {
    const problems = shownProblems(diagnostics, (path) => this.#archive.reviewAddress(path))
    this.#ports.notify({ kind: 'problems', problems })
  }

  /** Reports the problems that were not reported before. */
  #reportProblems(diagnostics: readonly Diagnostic[]): void {
    const { reported, isReady } = this.#state
    const fresh = diagnostics.filter((problem) => !reported.has(JSON.stringify(problem)))
    this.#become({ reported: new Set(diagnostics.map((problem) => JSON.stringify(problem))) })
    this.#ports.report({ kind: 'problems', diagnostics: fresh.sort(byPlace), isFirst: !isReady })
  }

  /** Reports the update of this round, unless that was done. */
  #reportOnce(searchable: number | undefined): void {
    const { changes, update, isReported } = this.#state.round
    if (isReported || !update) return
    this.#note({ isReported: true })
    this.#ports.report({ kind: 'updated', changes, update, searchable })
  }

  #secondsSince(start: number): number {
    return (this.#ports.clock() - start) / 1000
  }

  #become(part: Partial<DevState>): void {
    this.#state = { ...this.#state, ...part }
  }

  #note(part: Partial<Round>): void {
    this.#become({ round: { ...this.#state.round, ...part } })
  }
}
