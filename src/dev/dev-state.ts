// The state of dev: everything that decides what is done next.
import type { Changes } from '../pipeline/system.ts'
import type { Uploaded } from './live-event.ts'
import type { Update } from './update.ts'

/** What is done at a time; see the drawing in dev.ts. */
export type Phase =
  | 'patching'
  | 'pausing'
  | 'assembling'
  | 'searching'
  | 'doubting'
  | 'checking'
  | 'resting'
  | 'indexing'

/** Somebody who waits until the article in a file is live. */
export interface WaitingUpload {
  readonly path: string
  answer(uploaded: Uploaded): void
}

/** What changed, and what was done about it so far. */
export interface Round {
  readonly changes: Changes
  /** Those who wait for it and were not answered yet. */
  readonly uploads: readonly WaitingUpload[]
  /** Whether the changes are shown already, though the archive was not assembled with them. */
  readonly isPatched: boolean
  /** Whether they were reported. */
  readonly isReported: boolean
  /** Whether it is the first round that went live: its doubts are summed up. */
  readonly isFirst: boolean
  /** Once assembled. */
  readonly update: Update | undefined
  /** When the site went live, in milliseconds of the clock. */
  readonly liveSince: number
  /** Whether search answers from a small block of what changed. */
  readonly isSearchable: boolean
}

/** Everything that decides what is done next. */
export interface DevState {
  readonly phase: Phase | 'idle'
  /** The round that runs, or ran last. */
  readonly round: Round
  /** What changed since it began. */
  readonly waiting: Changes | undefined
  /** Who waits for what changed since it began. */
  readonly uploads: readonly WaitingUpload[]
  /** Whether a site was ever live. */
  readonly isReady: boolean
  /** Since when something is shown that the archive was not assembled with, in milliseconds of the clock. */
  readonly patchedSince: number | undefined
  /** Problems that were reported and are still there, as JSON. */
  readonly reported: ReadonlySet<string>
}

/** A round that nothing was done in. */
export const NO_ROUND: Round = {
  changes: new Set(),
  uploads: [],
  isPatched: false,
  isReported: false,
  isFirst: false,
  update: undefined,
  liveSince: 0,
  isSearchable: false,
}

/** Before anything happened. */
export const START: DevState = {
  phase: 'idle',
  round: NO_ROUND,
  waiting: undefined,
  uploads: [],
  isReady: false,
  patchedSince: undefined,
  reported: new Set(),
}
