// Names that sound like what was typed and are spelled otherwise: Masoud, Massud and Masood for Ahmad Massoud. They are offered, and
// never searched for without being asked for.
import { memoized } from '../../../value/memo.ts'
import { nameWords, skeleton } from '../../../value/name-sounds.ts'
import type { Rows } from '../index/rows.ts'
import type { Meant, QueryAnswer } from './find.ts'
import { wordsIn } from './tree.ts'

/** Fewer consonants sound like too much. */
const LEAST_SOUNDS = 3

/** More names are no offer. */
const MOST_OFFERED = 3

interface SpelledName {
  readonly name: string
  readonly words: readonly string[]
  readonly count: number
}

/** The names of the archive by what each, and its last word alone, sounds like; the ones with most articles first. */
const namesBySound = memoized((rows: Pick<Rows, 'rowsByValue'>) => {
  const counts = new Map<string, number>()
  for (const facet of ['tag', 'author'] as const)
    for (const [name, of] of rows.rowsByValue(facet)) counts.set(name, (counts.get(name) ?? 0) + of.length)
  const found = new Map<string, SpelledName[]>()
  const ordered = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  for (const [name, count] of ordered) {
    const words = nameWords(name)
    for (const sound of new Set([skeleton(words), skeleton(words.slice(-1))])) {
      const known = found.get(sound)
      if (known) known.push({ name, words, count })
      else found.set(sound, [{ name, words, count }])
    }
  }
  return found
})

/** What may have been meant by words that are no listed name; none for a query of anything but plain words. */
export function nearNames(
  rows: Pick<Rows, 'rowsByValue'>,
  { query, names }: Pick<QueryAnswer, 'query' | 'names'>,
): Meant[] {
  const typed = wordsIn(query)
  const isPlain =
    (query.kind === 'words' || (query.kind === 'all' && query.parts.length === typed.length)) &&
    typed.every(({ inHeadline, near, quoted }) => !inHeadline && near === 0 && !quoted)
  if (!isPlain || names.length > 0 || typed.length > 3) return []
  const words = nameWords(typed.map(({ text }) => text).join(' '))
  const sound = skeleton(words)
  if (sound.length < LEAST_SOUNDS) return []
  return (namesBySound(rows).get(sound) ?? [])
    .filter((near) => !words.every((word) => near.words.includes(word)))
    .slice(0, MOST_OFFERED)
    .map(({ name, count }) => ({ word: name, count, query: `name:"${name.replaceAll('"', '')}"` }))
}
