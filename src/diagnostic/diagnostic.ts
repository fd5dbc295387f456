// Problems as values: what happened, where, and what to do about it.
import type { DiagnosticCode } from './codes.ts'
import type { Problem } from './problem.ts'

/** A problem of which a build can report. */
export type Diagnostic = Problem<DiagnosticCode>

/** What a stage made, and what it noticed on the way. */
export interface Outcome<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}

/** An outcome without a remark. */
export function clean<T>(value: T): Outcome<T> {
  return { value, diagnostics: [] }
}

/**
 * The order in which problems are printed: by file, then by place, then by code and words, so that no run
 * depends on which file was read first.
 */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.at.path !== b.at.path) return a.at.path < b.at.path ? -1 : 1
  if (a.at.line !== b.at.line) return a.at.line - b.at.line
  if (a.at.column !== b.at.column) return a.at.column - b.at.column
  if (a.code !== b.code) return a.code < b.code ? -1 : 1
  return a.message < b.message ? -1 : a.message > b.message ? 1 : 0
}
