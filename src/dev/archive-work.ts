// What can be done to an archive that is open. When which of it is done is decided in dev.ts.
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Changes } from '../pipeline/system.ts'
import type { Permalink } from '../value/permalink.ts'
import type { ServedSite } from './served-site.ts'
import type { Update } from './update.ts'

/** What is done to an archive that is open, each part when it is asked for. */
export interface ArchiveWork extends ServedSite {
  /**
   * Shows a few changed articles at once, before the archive is assembled anew: {@link update} comes after it in any
   * case. Undefined when more changed than some articles, or nothing is shown yet.
   */
  updateQuickly(changed: ReadonlySet<string>): Promise<Update | undefined>
  /**
   * Scans what changed and assembles the archive; settles when the site is live. Undefined when it was given up because
   * `isStale` said that something else is to be done: the next update makes up for it.
   */
  update(changes: Changes, isStale: () => boolean): Promise<Update | undefined>
  /** Has search answer from what is shown, by way of a small block of what changed; false when that cannot be. */
  indexDelta(): Promise<boolean>
  /** Looks for what is doubtful beside other articles; false when it was given up. */
  findDoubts(isStale: () => boolean): Promise<boolean>
  /** Renders the pages that may show what a template cannot render; false when it was given up. */
  checkTemplates(isStale: () => boolean): Promise<boolean>
  /** Builds the search index as a build does. */
  indexFully(isStale: () => boolean): Promise<'given up' | 'as expected' | 'with problems'>
  /** Everything that is wrong or doubtful, as far as it is known now, by file and place. */
  problems(): Diagnostic[]
  /** The address among the review pages of the article that a file holds; undefined when it holds none. */
  reviewAddress(path: string): Permalink | undefined
}
