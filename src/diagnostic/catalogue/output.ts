// Problems met while writing the site.
import { fileItself } from '../place.ts'
import { type CodeTable, problemsOf } from '../problem.ts'

export const OUTPUT_CODES = {
  'output-not-ours': {
    severity: 'error',
    meaning:
      'The output folder already held a file of somebody else under a path of the site. Backfile replaces and removes only files that it wrote itself.',
    hint: 'Move it away, or choose another output folder with --out.',
  },
  'output-clash': {
    severity: 'error',
    meaning: 'The site has a file under a path that must also be a folder. The later one was left out.',
    hint: 'If one of them comes from public/, give it another name.',
  },
} as const satisfies CodeTable

const problem = problemsOf(OUTPUT_CODES)

export const outputNotOurs = (path: string) =>
  problem(
    'output-not-ours',
    fileItself(path),
    `"${path}" in the output folder was not written by Backfile and stands where a file of the site belongs; it was left as it is.`,
  )

export const outputClash = (path: string, other: string) =>
  problem(
    'output-clash',
    fileItself(path),
    `"${path}" cannot be written: "${other}" of this site is a file, and one of the two would have to be a folder.`,
  )
