// What a build tells of what it keeps from the public, and why it stops where something of that would get out.
import type { Place } from '../place.ts'
import { type CodeTable, problemsOf } from '../problem.ts'

export const ACCESS_CODES = {
  'withheld-leak': {
    severity: 'error',
    meaning:
      'Words that are withheld from the public stand in a file of the site. The site of before stays as it is. The words themselves are not told, for reports are read in many places.',
    advice:
      'Withhold them there as well: by a redaction in the other article, or for its folder in backfile.yaml. If others may say them, write "scope: article" beside the redaction.',
    stopsBuild: true,
  },
  'access-rule-idle': {
    severity: 'error',
    isUnpublished: true,
    meaning:
      'A rule under "access" in the settings names a folder or a publication of which the archive has no article. It may be misspelt, or the folder was moved, and what it is to keep back would be published. Nothing is written.',
    hint: 'Correct the name, or remove the rule.',
    stopsBuild: true,
  },
  'address-withheld': {
    severity: 'note',
    isUnpublished: true,
    meaning: 'An article is withheld. At its addresses stands only what its keeper tells of that.',
    advice:
      'Nothing. Copies that others made of the page (search engines, web archives, older builds) are not reached by this.',
  },
  'address-withdrawn': {
    severity: 'note',
    meaning: 'The file of an article is not there any more, and its addresses were withdrawn by this build.',
    isToldOnce: true,
    advice: 'Nothing, if it was removed on purpose; else put it back: it gets its addresses again.',
  },
} as const satisfies CodeTable

const problem = problemsOf(ACCESS_CODES)

/** `path` is of the file of the site, `from` of the article's file, or of the settings. */
export const withheldLeak = (path: string, from: string, at: Place) =>
  problem(
    'withheld-leak',
    at,
    `Words that "${from}" withholds stand in "${path}" of the site. Nothing was written.`,
  )

export const idleRule = (number: number, name: string, at: Place) =>
  problem(
    'access-rule-idle',
    at,
    `Rule ${number} under "access" holds for no article: there is none of "${name}". Nothing was written.`,
  )

export const withheldNow = (addresses: readonly string[], until: string | null, at: Place) =>
  problem(
    'address-withheld',
    at,
    `Withheld${until === null ? '' : ` until ${until}`}: ${addresses.join(', ')}`,
  )

export const withdrawnNow = (addresses: readonly string[], at: Place) =>
  problem('address-withdrawn', at, `Withdrawn by this build: ${addresses.join(', ')}`)
