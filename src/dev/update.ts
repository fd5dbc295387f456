// What an update of the archive that is open came to.
import type { Diagnostic } from '../diagnostic/diagnostic.ts'

/** What an update came to. */
export interface Update {
  /** False when the site stays what it was: settings, register or a template cannot be used. */
  readonly isLive: boolean
  readonly articles: number
  /** Files that were not as they were remembered, among them those that are gone. */
  readonly changed: number
  /** Whether styles or scripts are other ones. */
  readonly assetsChanged: boolean
  /** By file and place; what takes longer to find comes later. */
  readonly diagnostics: readonly Diagnostic[]
  /** Seconds that it took to scan and parse what changed, and to assemble the archive. */
  readonly seconds: { readonly scan: number; readonly assemble: number }
}
