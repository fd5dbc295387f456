// A passage that many texts of an archive share, and whether a text holds it.
import type { Edges } from './edges.ts'
import { bareSign, LINE_SIGNS } from './words.ts'

/** Words that many texts begin or end a line with, or a whole line of theirs. */
export interface SharedPassage {
  readonly kind: 'opening' | 'ending' | 'line'
  /** Its words as bare signs, those of an ending last to first; of a line its hash. */
  readonly key: string
  /** How many texts share it at the least: a round number, so that one text more seldom changes what is told of all others. */
  readonly texts: number
}

/** Whether signs begin with those of a passage, whatever begins a sentence there. */
export function beginWith(signs: string, key: string): boolean {
  if (signs.length < key.length) return false
  for (let i = 0; i < key.length; i++) if (bareSign(signs.charCodeAt(i)) !== key.charCodeAt(i)) return false
  return true
}

/** Whether a passage stands at the edges of a text. */
export function holdsPassage({ openings, endings, lines }: Edges, { kind, key }: SharedPassage): boolean {
  if (kind === 'opening') return openings.some((signs) => beginWith(signs, key))
  if (kind === 'ending') return endings.some((signs) => beginWith(signs, key))
  for (let i = 0; i < lines.length; i += LINE_SIGNS) if (lines.startsWith(key, i)) return true
  return false
}
