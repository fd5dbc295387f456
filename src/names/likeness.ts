// Whether two forms may be of one name: near spellings, one within the other, an acronym. Never enough to merge them: what is alike
// here is shown to the archive's keeper, with the sentences in which both stand.
import { bareSkeleton, nameWords, skeleton } from '../value/name-sounds.ts'

/**
 * Why two forms may be one name: `spelling`, `script` (the same sounds in another script), `longer` (names between the first and the
 * last), `surname` (the last of them alone), `initials`.
 */
export type Likeness = 'spelling' | 'script' | 'longer' | 'surname' | 'initials'

/** Fewer consonants say too little where nothing else is compared. */
const LEAST_CONSONANTS = 4

/** Letters in which two spellings of one length may differ. */
const DIFFERENT = 0.34

/** More names between the first and the last are those of somebody else. */
const MOST_BETWEEN = 2

/** Longer forms are not compared letter by letter. */
const LONGEST = 60

/** Why two forms may be of one name; undefined when nothing shows it. */
export function likeness(one: string, other: string): Likeness | undefined {
  const [a, b] = [nameWords(one), nameWords(other)]
  if (a.length === 0 || b.length === 0) return undefined
  if (isArabic(one) !== isArabic(other)) {
    const bare = bareSkeleton(a)
    return bare.length >= LEAST_CONSONANTS && bare === bareSkeleton(b) ? 'script' : undefined
  }
  if (isSpelledLike(a, b)) return 'spelling'
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length >= 2 && isWithin(short, long)) return 'longer'
  const [alone] = a === short ? [one] : [other]
  if (!/\s/.test(alone) && long.length > 1 && isSpelledLike(short, long.slice(-1))) return 'surname'
  return isInitials(one, other) || isInitials(other, one) ? 'initials' : undefined
}

function isArabic(form: string): boolean {
  return /[\u0600-\u06ff]/.test(form)
}

function isSpelledLike(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [a.join(''), b.join('')]
  if (one === other) return true
  const longest = Math.max(one.length, other.length)
  if (longest < LEAST_CONSONANTS || longest > LONGEST || skeleton(a) !== skeleton(b)) return false
  return distance(one, other) <= Math.max(1, Math.floor(longest * DIFFERENT))
}

/** Whether the first and the last word are the same in both, and those between them stand in the longer in their order. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  const more = long.length - short.length
  if (more === 0 || more > MOST_BETWEEN) return false
  const isSame = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && isSpelledLike([one], [other])
  if (!isSame(short[0], long[0]) || !isSame(short.at(-1), long.at(-1))) return false
  let at = 0
  for (const word of long) if (isSame(short[at], word)) at++
  return at === short.length
}

/** `NRF` and `National Resistance Front`, `U.S.` and `United States`. */
function isInitials(short: string, long: string): boolean {
  const letters = short.replace(/\./g, '')
  if (!/^\p{Lu}{2,8}$/u.test(letters)) return false
  const initials = long
    .split(/[\s\p{Pd}]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
  return initials.length > 1 && initials.join('') === letters
}

/** The number of letters to be changed, added or left out (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, n) => n)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
