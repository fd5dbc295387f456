// What a build reports of itself.
import type { Diagnostic } from '../diagnostic/diagnostic.ts'

/** The stages of a build, in order. */
export type Stage = 'read' | 'assemble' | 'render' | 'index' | 'write'

/** How a write ended. */
export interface WriteSummary {
  readonly written: number
  readonly kept: number
  readonly removed: number
}

/** What a build did. */
export interface BuildReport {
  readonly articles: number
  readonly pages: number
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[]
  /** False when the build only checked, or was not allowed to write. */
  readonly written: boolean
  readonly files: WriteSummary | undefined
  /** By stage. The indexer works in its own process while pages are rendered, so the two overlap. */
  readonly seconds: Readonly<Record<Stage, number>>
  /** From beginning to end. */
  readonly total: number
}
