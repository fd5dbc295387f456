// Problems met while writing the site.
import { CONFIG_FILE } from '../../value/archive-parts.ts'
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
  'too-many-files': {
    severity: 'error',
    meaning:
      'The site would have more files than backfile.yaml allows it with maxFiles: more than its host takes. Nothing was written, and the site of the last build stays as it is.',
    advice:
      'Make fewer files, or choose a host that takes more: docs/deploy/README.md says what makes them. The hint counts them by what they are.',
    stopsBuild: true,
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

/** Files of one kind, and how many there are. */
export type FileCount = readonly [kind: string, count: number]

/** Kinds of files that are named at most. */
const MOST_KINDS = 5
/** Of fewer no keeper needs to think. */
const FEW = 10

export const tooManyFiles = (count: number, most: number, kinds: readonly FileCount[]) => {
  const many = kinds.filter(([, files]) => files >= FEW).toSorted(([, a], [, b]) => b - a)
  const named = many.slice(0, MOST_KINDS).map(([kind, files]) => `${kind} ${files}`)
  return problem(
    'too-many-files',
    fileItself(CONFIG_FILE),
    `The site would have ${count} files, and maxFiles allows ${most}. Nothing was written.`,
    {
      hint: `${named.length === 0 ? '' : `By kind: ${named.join(', ')}. `}What makes fewer: "portable: true", in which the texts of the search share files, no rawFiles, no images, no feeds of tags.`,
    },
  )
}
