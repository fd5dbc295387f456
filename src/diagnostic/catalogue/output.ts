// Problems met while writing the site.
import type { Diagnostic } from '../diagnostic.ts'
import { fileItself } from '../place.ts'

export const outputNotOurs = (path: string): Diagnostic => ({
  code: 'output-not-ours',
  severity: 'error',
  message: `"${path}" in the output folder was not written by Backfile and stands where a file of the site belongs; it was left as it is.`,
  at: fileItself(path),
  hint: 'Move it away, or choose another output folder with --out.',
})

export const outputClash = (path: string, other: string): Diagnostic => ({
  code: 'output-clash',
  severity: 'error',
  message: `"${path}" cannot be written: "${other}" of this site is a file, and one of the two would have to be a folder.`,
  at: fileItself(path),
  hint: 'If one of them comes from public/, give it another name.',
})
