// Problems of the register of accessions.
import type { Diagnostic, Place } from '../diagnostic.ts'
import { fileItself } from '../place.ts'

export const registerLine = (at: Place, reason: string): Diagnostic => ({
  code: 'register-line',
  severity: 'error',
  message: `This line of the register cannot be read: ${reason}. Nothing was built, for its article would get another id and address.`,
  at,
  hint: 'Restore the line from an earlier version of the file, for example with git.',
})

export const registerFrozen = (path: string, added: number, changed: number): Diagnostic => ({
  code: 'register-frozen',
  severity: 'error',
  message: `The register would change (${added} new, ${changed} changed), and this build is frozen. Nothing was written.`,
  at: fileItself(path),
  hint: 'Build without --frozen and commit accessions.jsonl.',
})
