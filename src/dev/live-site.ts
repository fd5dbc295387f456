// A site that is made while it is looked at: every file when it is asked for, from the same list of outputs as a
// build's.
import type { Page } from '../page/plan-pages.ts'
import {
  filesOf,
  isPage,
  type OutputKind,
  type Planned,
  pathOf,
  type SiteParts,
} from '../pipeline/outputs.ts'
import { contentOf } from '../render/output-file.ts'
import type { TemplateEngine } from '../render/template-engine.ts'
import { memoized, once } from '../value/memo.ts'
import { collisionKey, type OutputPath } from '../value/permalink.ts'
import type { Served } from './served-site.ts'

/** What lies at the paths of a site at one moment. */
export class LiveSite {
  private constructor(
    /** What the site is made of. */
    readonly parts: SiteParts,
    private readonly engine: TemplateEngine,
    private readonly listings: readonly Listing[],
  ) {}

  /** A site of some parts; nothing of it is made yet. */
  static of(parts: SiteParts, engine: TemplateEngine, outputs: readonly OutputKind[]): LiveSite {
    return new LiveSite(
      parts,
      engine,
      outputs.map((kind) => new Listing(kind, parts)),
    )
  }

  /** The same site with a part that became new by itself. */
  with(part: Pick<SiteParts, 'review'> | Pick<SiteParts, 'index'>): LiveSite {
    const parts = { ...this.parts, ...part }
    const isNew = ({ madeOf }: OutputKind) => madeOf !== undefined && madeOf in part
    const listings = this.listings.map((old) => (isNew(old.kind) ? new Listing(old.kind, parts) : old))
    return new LiveSite(parts, this.engine, listings)
  }

  /** What lies at a path; the first output that claims it has it, as in a build. */
  find(path: OutputPath): Served | undefined {
    for (const listing of this.listings) {
      const planned = listing.get(path)
      if (planned && !this.isTaken(path, listing)) {
        const content = this.contentOf(planned)
        return content === undefined ? undefined : { is: 'file', content }
      }
    }
    return this.listings.some((listing) => listing.hasFolder(path)) ? { is: 'folder' } : undefined
  }

  /** Paths of files that are left out because something of the site has their place, where that is to be reported. */
  leftOut(): OutputPath[] {
    return this.listings
      .filter(({ kind }) => kind.whenTaken === 'report')
      .flatMap((listing) => [...listing.paths()].filter((path) => this.isTaken(path, listing)))
  }

  /** Every page but those of the review, which are planned only when one of them is asked for. */
  *pages(): Generator<Page> {
    for (const listing of this.listings.filter(({ kind }) => 'pages' in kind && kind.madeOf === undefined))
      for (const page of listing.pages()) if (!this.isTaken(page.file, listing)) yield page
  }

  private contentOf(planned: Planned): string | Uint8Array | undefined {
    return isPage(planned) ? this.engine.render(planned.template, planned.data).value : contentOf(planned)
  }

  /** Whether something before it has the place of a file, where such a thing can be. */
  private isTaken(path: OutputPath, listing: Listing): boolean {
    if (listing.kind.whenTaken === undefined) return false
    const earlier = this.listings.slice(0, this.listings.indexOf(listing))
    return listing.isRepeated(path) || earlier.some((other) => listing.takenBy(other).has(collisionKey(path)))
  }
}

/** The files of one kind, listed when one of them is asked for. */
class Listing {
  constructor(
    readonly kind: OutputKind,
    private readonly parts: SiteParts,
  ) {}

  /** Of files with the same path the first counts. */
  private readonly byPath = once(() => {
    const known = new Map<OutputPath, Planned>()
    for (const planned of filesOf(this.kind, this.parts))
      if (!known.has(pathOf(planned))) known.set(pathOf(planned), planned)
    return known
  })

  /** The first path of each key, where letter case or normal form tell no files apart. */
  private readonly firstOfKey = once(() => {
    const first = new Map<string, OutputPath>()
    for (const path of this.paths()) {
      const key = collisionKey(path)
      if (!first.has(key)) first.set(key, path)
    }
    return first
  })

  paths(): Iterable<OutputPath> {
    return this.byPath().keys()
  }

  *pages(): Generator<Page> {
    for (const planned of this.byPath().values()) if (isPage(planned)) yield planned
  }

  get(path: OutputPath): Planned | undefined {
    return this.kind.prefixes.some((prefix) => path.startsWith(prefix)) ? this.byPath().get(path) : undefined
  }

  /** Whether a path is that of a folder above some of the files. */
  hasFolder(path: OutputPath): boolean {
    const folder = path === '' ? '' : path.replace(/\/?$/, '/')
    const isPossible = ({ prefixes }: OutputKind) =>
      prefixes.some((prefix) => prefix.startsWith(folder) || folder.startsWith(prefix))
    if (!isPossible(this.kind)) return false
    for (const path of this.paths()) if (path.startsWith(folder)) return true
    return false
  }

  /** Whether an earlier file of this kind has the place of this one. */
  isRepeated(path: OutputPath): boolean {
    return this.firstOfKey().get(collisionKey(path)) !== path
  }

  /** The keys of those of these files whose place a file of an earlier kind has. */
  readonly takenBy = memoized((earlier: Listing): ReadonlySet<string> => {
    const wanted = this.firstOfKey()
    const prefixes = earlier.kind.prefixes.map(collisionKey)
    const isPossible = [...wanted.keys()].some((key) => prefixes.some((prefix) => key.startsWith(prefix)))
    const keys = isPossible ? [...earlier.paths()].map(collisionKey) : []
    return new Set(keys.filter((key) => wanted.has(key)))
  })
}
