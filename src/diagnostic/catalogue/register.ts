// Problems of the register of accessions.
import { fileItself, type Place } from '../place.ts'
import { type CodeTable, problemsOf } from '../problem.ts'

export const REGISTER_CODES = {
  'register-line': {
    severity: 'error',
    meaning:
      'A line of accessions.jsonl, which keeps the id and the address of an article, was changed by hand or damaged. To build without it would give the article a new address.',
    hint: 'Restore the line from an earlier version of the file, for example with git.',
    stopsBuild: true,
  },
  'register-frozen': {
    severity: 'error',
    meaning:
      'The build was started with --frozen, which promises that the register stays as it is, and there are articles that it does not know or that were changed.',
    hint: 'Build without --frozen and commit accessions.jsonl.',
    stopsBuild: true,
  },
} as const satisfies CodeTable

const problem = problemsOf(REGISTER_CODES)

export const registerLine = (at: Place, reason: string) =>
  problem(
    'register-line',
    at,
    `This line of the register cannot be read: ${reason}. Nothing was built, for its article would get another id and address.`,
  )

export const registerFrozen = (path: string, added: number, changed: number) =>
  problem(
    'register-frozen',
    fileItself(path),
    `The register would change (${added} new, ${changed} changed), and this build is frozen. Nothing was written.`,
  )
