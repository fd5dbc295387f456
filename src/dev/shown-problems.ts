// Problems as an open page shows them.
import { codeFrame } from '../diagnostic/code-frame.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { ShownProblem } from './live-event.ts'

/** What an open page shows of problems; notes are for the terminal and the review pages. */
export function shownProblems(
  diagnostics: readonly Diagnostic[],
  reviewAddress: (path: string) => string | undefined,
): ShownProblem[] {
  return diagnostics
    .filter(({ severity }) => severity !== 'note')
    .map((problem) => {
      const { at, severity, code, message, hint = '' } = problem
      return {
        path: at.path,
        line: at.line,
        column: at.column,
        severity,
        code,
        message,
        frame: codeFrame(problem),
        hint,
        review: reviewAddress(at.path) ?? '',
      }
    })
}
