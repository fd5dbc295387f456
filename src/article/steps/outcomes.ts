// Steps in a line: each goes on with what the one before it made, or the line ends.
import type { Diagnostic, Outcome } from '../../diagnostic/diagnostic.ts'

/** What the next step makes of the last one's value, with the remarks of both; a step that made nothing ends the line. */
export function andThen<Before, After>(
  before: Outcome<Before | undefined>,
  step: (value: Before) => Outcome<After | undefined>,
): Outcome<After | undefined> {
  if (before.value === undefined) return { value: undefined, diagnostics: before.diagnostics }
  const { value, diagnostics } = step(before.value)
  return { value, diagnostics: [...before.diagnostics, ...diagnostics] }
}

/** The end of a line, and why. */
export function stopped(...diagnostics: readonly Diagnostic[]): Outcome<undefined> {
  return { value: undefined, diagnostics }
}
