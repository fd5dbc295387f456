// Scores what was made of page dumps, as the corpus' own scorer does: bodies by shingles, pieces, headline, date, byline.
import { mean } from './bench-figures.ts'
import { type DumpPage, wordsOf } from './textdump.ts'

function shingles(text: string): Map<string, number> {
  const words = wordsOf(text)
  const counted = new Map<string, number>()
  if (words.length === 0) return counted
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const key = words.slice(i, i + 4).join(' ')
    counted.set(key, (counted.get(key) ?? 0) + 1)
  }
  return counted
}

/** Shares of one page's shingles: in both, only in what was made, only in what is right. */
export function compareBodies(right: string, made: string): readonly [number, number, number] {
  const a = shingles(right)
  const b = shingles(made)
  let both = 0
  for (const [key, count] of a) both += Math.min(count, b.get(key) ?? 0)
  const size = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0)
  const parts = [both, size(b) - both, size(a) - both] as const
  const sum = parts[0] + parts[1] + parts[2]
  return sum === 0 ? parts : [parts[0] / sum, parts[1] / sum, parts[2] / sum]
}

/** Of precision and recall. */
const harmonic = (p: number, r: number) => (p + r === 0 ? 0 : (2 * p * r) / (p + r))

/** F1 of the bodies of the pages whose whole body is known: of the means over pages. */
export function scoreBodies(pages: readonly DumpPage[], made: ReadonlyMap<string, string>): number {
  const parts = pages.flatMap(({ id, body }) =>
    body === undefined ? [] : [compareBodies(body, made.get(id) ?? '')],
  )
  const precision = mean(
    parts.flatMap(([both, more]) => (both + more > 0 ? [more === 0 ? 1 : both / (both + more)] : [])),
  )
  const recall = mean(parts.flatMap(([both, , less]) => (both + less > 0 ? [both / (both + less)] : [])))
  return harmonic(precision, recall)
}

const folded = (text: string) => text.replace(/\s+/g, ' ').trim()

/** How many pieces of a page are there as they should be, are there wrongly, and are missing. */
export function comparePieces(page: DumpPage, made: string): readonly [number, number, number] {
  const text = made.replace(/\s+/g, ' ')
  const inside = page.with ?? []
  const outside = page.without ?? []
  const there = inside.filter((piece) => text.includes(folded(piece))).length
  const wrong = outside.filter((piece) => text.includes(folded(piece))).length
  return [there, wrong, inside.length - there]
}

/** F1 of pieces that must and must not be there, pooled over pages. */
export function scoreSegments(pages: readonly DumpPage[], made: ReadonlyMap<string, string>): number {
  const sums = [0, 0, 0]
  const withPieces = pages.filter((page) => page.with !== undefined)
  for (const page of withPieces)
    for (const [k, count] of comparePieces(page, made.get(page.id) ?? '').entries())
      sums[k] = (sums[k] ?? 0) + count
  const [there = 0, wrong = 0, missing = 0] = sums
  const precision = there + wrong === 0 ? 0 : there / (there + wrong)
  const recall = there + missing === 0 ? 0 : there / (there + missing)
  return harmonic(precision, recall)
}

/** A text in one spelling: compatibility forms, quotes, dashes, blanks and case folded. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[–—‐‑]/g, '-')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replace(/[\u200c\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

export const sameHeadline = (right: string, made: string): boolean => plain(right) === plain(made)

/** How alike two bylines' sets of words are, "by" left out: the harmonic mean of precision and recall. */
export function compareBylines(right: string, made: string): number {
  const words = (text: string) => new Set(wordsOf(plain(text.replace(/^\s*by\b/i, ''))))
  const a = words(right)
  const b = words(made)
  const both = [...a].filter((word) => b.has(word)).length
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size)
}
