// The letter under which a name stands in a directory.
import { foldLetters } from '../../value/fold.ts'

/** `A` of what is sorted as `ærø`; `#` of what begins with no letter. */
export function initialOf(key: string): string {
  const [first = NO_LETTER] = foldLetters(key)
  return /\p{L}/u.test(first) ? first.toUpperCase() : NO_LETTER
}

/** What names stand under that begin with no letter. */
export const NO_LETTER = '#'
