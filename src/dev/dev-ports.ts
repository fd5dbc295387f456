// What dev needs of the world beside the archive: a clock, open pages and a terminal.
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Changes, LiveSystem } from '../pipeline/system.ts'
import type { LiveEvent } from './live-event.ts'
import type { Update } from './update.ts'

/** What is reported to the person at the terminal. */
export type DevReport =
  /** Problems that were not reported before. `isFirst` before anything was live. */
  | { readonly kind: 'problems'; readonly diagnostics: readonly Diagnostic[]; readonly isFirst: boolean }
  /** The first update is done, and the site is live, or cannot be yet. */
  | { readonly kind: 'ready'; readonly update: Update }
  /** A later update; `searchable` are the seconds until search answered from it, where that was waited for. */
  | {
      readonly kind: 'updated'
      readonly changes: Changes
      readonly update: Update
      readonly searchable: number | undefined
    }
  /** All that is known of the first site, what is doubtful included. */
  | { readonly kind: 'doubts'; readonly diagnostics: readonly Diagnostic[] }
  /** A round was ended by an error of the machine, or of the program. */
  | { readonly kind: 'failed'; readonly error: unknown }

/** What dev needs of the world. */
export interface DevPorts extends Pick<LiveSystem, 'clock' | 'pause'> {
  /** Tells every open page what is new. */
  notify(event: LiveEvent): void
  /** Tells the person at the terminal what happened. */
  report(report: DevReport): void
}
