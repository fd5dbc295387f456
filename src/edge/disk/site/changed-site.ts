// A site that is there already: only what changed is staged, and put into it file by file in an order that never
// leads a reader to a page that is not there.
import { lstatSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { outputNotOurs } from '../../../diagnostic/catalogue/output.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import type { WriteSummary } from '../../../pipeline/report.ts'
import { once } from '../../../value/memo.ts'
import { by, byCodeUnits, inTurn, reversed } from '../../../value/order.ts'
import type { OutputPath } from '../../../value/permalink.ts'
import type { SiteMemory } from '../../memory/site-memory.ts'
import { isOneOf } from '../system-error.ts'
import { readManifest, writeManifest } from './manifest.ts'
import { lookAt } from './output-folder.ts'
import { folderMaker, removeEmptyFolders } from './site-folders.ts'
import type { StagedContent, StagedSite } from './staged-site.ts'
import { openStaging, type Staging } from './staging.ts'

/**
 * Stages changes of the site in `out`. The commit first lists old and new files as ours, so that the next build can
 * finish what an interrupted one began; then come new files, to which nothing leads yet, then changed ones, which lead
 * only to files that are there, then removals, to which nothing leads any more.
 */
export function stageChanges(out: string, memory: SiteMemory): StagedSite {
  return new ChangedSite(out, memory)
}

class ChangedSite implements StagedSite {
  readonly staging: Staging
  readonly #out: string
  readonly #memory: SiteMemory
  /** What earlier builds wrote; read when it is asked for first, which must be after the folder is ours. */
  readonly #ours = once(() => readManifest(this.#out))
  readonly #folder = once(() => lookAt(this.#out, this.#ours()))
  readonly #staged = new Map<OutputPath, { readonly file: string; readonly isNew: boolean }>()
  readonly #kept = new Set<OutputPath>()
  #count = 0
  #removed = 0

  constructor(out: string, memory: SiteMemory) {
    this.#out = out
    this.#memory = memory
    this.staging = openStaging(join(out, '.backfile-staging'))
  }

  stage(path: OutputPath, { digest, bytes }: StagedContent): Diagnostic | undefined {
    this.#staged.delete(path)
    this.#kept.delete(path)
    const isKnown = this.#ours().has(path) && this.#memory.holds(path, digest)
    const meeting = isKnown ? ({ is: 'kept' } as const) : this.#folder().meet(path, bytes())
    if (meeting.is === 'foreign') return outputNotOurs(meeting.path)
    if (meeting.is === 'kept') this.#kept.add(path)
    else {
      const file = join(this.staging.folder, String(this.#count++))
      writeFileSync(file, bytes())
      this.#staged.set(path, { file, isNew: meeting.is === 'new' })
    }
    return undefined
  }

  commit(): WriteSummary {
    const ours = this.#ours()
    const wanted = new Set([...this.#kept, ...this.#staged.keys()])
    const gone = [...ours].filter((path) => !wanted.has(path))
    if (this.#staged.size > 0 || gone.length > 0) this.#list(new Set([...ours, ...wanted]))
    this.#putStaged(gone)
    for (const path of gone) this.#remove(path)
    removeEmptyFolders(this.#out, gone)
    this.#list(wanted)
    return { written: this.#staged.size, kept: this.#kept.size, removed: this.#removed }
  }

  #list(paths: ReadonlySet<OutputPath>): void {
    writeManifest(this.#out, paths, join(this.staging.folder, 'manifest'))
  }

  /** Puts every staged file in its place; `gone` are files of ours that the new site does not have. */
  #putStaged(gone: readonly OutputPath[]): void {
    const ensureFolder = folderMaker(this.#out, (path) => this.#remove(path))
    const turns = [...this.#staged].sort(
      inTurn(
        by(([, { isNew }]) => (isNew ? 0 : 1)),
        (a, b) => byRank(a[0], b[0]),
      ),
    )
    for (const [path, { file }] of turns) {
      ensureFolder(path)
      this.#clearFolder(path, gone)
      renameSync(file, join(this.#out, path))
    }
  }

  /** Removes a folder that stands where a file is to be, when it holds only files of ours that are gone. */
  #clearFolder(path: OutputPath, gone: readonly OutputPath[]): void {
    const target = join(this.#out, path)
    if (!lstatSync(target, { throwIfNoEntry: false })?.isDirectory()) return
    for (const old of gone) if (old.startsWith(`${path}/`)) this.#remove(old)
    rmSync(target, { recursive: true })
  }

  #remove(path: OutputPath): void {
    try {
      if (!this.#folder().isReached(path)) return
      unlinkSync(join(this.#out, path))
      this.#removed += 1
    } catch (error) {
      if (!isOneOf(error, ['ENOENT', 'ENOTDIR', 'EISDIR', 'EPERM'])) throw error
    }
  }
}

/** Pages after what they show, deep ones first, the home page last. */
const byRank = inTurn<OutputPath>(
  by((path) => (path.endsWith('.html') ? 1 : 0)),
  reversed(by((path) => path.split('/').length)),
  byCodeUnits,
)
