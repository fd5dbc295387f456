// The hands of a real build: this machine's disk, its clock and the search indexer.
import type { Hands, SiteWriter, Stage } from '../build/hands.ts'
import { archiveFolder } from './archive-folder.ts'
import { createReader } from './read-archive.ts'
import { overlay, readPublic, readTheme } from './read-theme.ts'
import { indexSearch } from './search-index.ts'
import { openSite } from './write-site.ts'

/** What a build works on. */
export interface HandsOptions {
  /** The archive's folder. */
  readonly root: string
  /** The output folder. */
  readonly out: string
  /** False for a build that only checks. */
  readonly write: boolean
  readonly progress: (stage: Stage, done: number) => void
}

/** Hands that can be told to let go. */
export interface OwnHands extends Hands {
  /** Leaves the site as it was, whatever the build was doing. */
  abandon(): Promise<void>
}

/**
 * The hands of one build. What the machine does not let them do, they throw as a Refusal. Whether `root` and
 * `out` can be built from and into at all is asked of `whyNot` first.
 */
export function createHands({ root, out, write, progress }: HandsOptions): OwnHands {
  const reader = createReader(root, out)
  let site: SiteWriter | undefined
  return {
    readConfig: async () => reader.config(),
    async *readArticles() {
      yield* reader.articles()
      const parts = [overlay(root, 'templates'), overlay(root, 'public')]
      for (const diagnostic of parts.flatMap((part) => part.problems)) yield { diagnostic }
    },
    readTheme: async () => readTheme(root),
    readPublic: () => readPublic(root),
    index: indexSearch,
    async openSite() {
      if (write) site = openSite(archiveFolder(root, out).out)
      return site
    },
    clock: () => performance.now(),
    progress,
    async abandon() {
      await site?.abandon()
    },
  }
}
