// What parts two texts, as passages to be read side by side: words that both have are told by their number where they are many,
// words that only one has are marked.
import { type Stretch, textDifference } from './text-difference.ts'

/** What happened to words: they stood there before, they stand there now in the place of others, they are gone, they are new. */
export type Mark = 'was' | 'now' | 'left-out' | 'added'

/** Some words of a text, and what happened to them; undefined for words that both have. */
export interface Piece {
  readonly text: string
  readonly mark?: Mark
}

/** A passage of two texts: how many words both have; or what each has in this place. */
export type Passage =
  | { readonly same: number }
  | { readonly before: readonly Piece[]; readonly after: readonly Piece[] }

/** Two texts side by side. */
export interface Passages {
  readonly passages: readonly Passage[]
  /** Words that only the first text has. */
  readonly gone: number
  /** Words that only the second text has. */
  readonly added: number
  /** Words that are not shown. */
  readonly left: number
}

/** Words around what differs. */
const AROUND = 12
/** Fewer words that are the same, between two places that differ, are shown. */
const LEAST_LEFT_OUT = 12
/** Words that are shown of one comparison. */
const MOST_SHOWN = 3000

/** The difference of two texts in passages. */
export function differencePassages(before: string, after: string): Passages {
  const { stretches, left } = textDifference(before, after)
  const passages = new PassageMaker()
  for (const [i, stretch] of stretches.entries()) passages.add(stretch, i === 0, i === stretches.length - 1)
  const others = stretches.flatMap((stretch) => (stretch.kind === 'other' ? stretch : []))
  return {
    passages: passages.all(),
    gone: others.reduce((count, { before }) => count + before.length, 0),
    added: others.reduce((count, { after }) => count + after.length, 0),
    left: passages.left + left,
  }
}

/** Passages while they are put together. */
class PassageMaker {
  /** Words that are not shown, for there are too many. */
  left = 0
  readonly #made: Passage[] = []
  #open: { before: Piece[]; after: Piece[] } | undefined
  #shown = 0

  all(): readonly Passage[] {
    this.#close()
    return this.#made
  }

  add(stretch: Stretch, isFirst: boolean, isLast: boolean): void {
    if (stretch.kind === 'other') this.#addOther(stretch.before, stretch.after)
    else this.#addSame(stretch.words, isFirst, isLast)
  }

  #addSame(words: readonly string[], isFirst: boolean, isLast: boolean): void {
    const behind = isFirst ? 0 : AROUND
    const ahead = isLast ? 0 : AROUND
    if (words.length < behind + ahead + LEAST_LEFT_OUT) {
      if (!(isFirst && isLast)) this.#same(words)
      else this.#told(words.length)
      return
    }
    this.#same(words.slice(0, behind))
    this.#close()
    this.#told(words.length - behind - ahead)
    this.#same(ahead === 0 ? [] : words.slice(-ahead))
  }

  #told(words: number): void {
    if (words > 0) this.#made.push({ same: words })
  }

  #same(words: readonly string[]): void {
    const text = this.#room(words)
    if (text === '') return
    const { before, after } = this.#opened()
    before.push({ text })
    after.push({ text })
  }

  #addOther(gone: readonly string[], added: readonly string[]): void {
    const isBoth = gone.length > 0 && added.length > 0
    const [was, now] = [this.#room(gone), this.#room(added)]
    const { before, after } = this.#opened()
    before.push(...marked(was, isBoth ? 'was' : 'left-out'))
    after.push(...marked(now, isBoth ? 'now' : 'added'))
  }

  /** The words as one text, as many as there is room for. */
  #room(words: readonly string[]): string {
    const fit = words.slice(0, MOST_SHOWN - this.#shown)
    this.left += words.length - fit.length
    this.#shown += fit.length
    return fit.join('')
  }

  #opened(): { before: Piece[]; after: Piece[] } {
    this.#open ??= { before: [], after: [] }
    return this.#open
  }

  #close(): void {
    const { before, after } = this.#open ?? { before: [], after: [] }
    if (before.length + after.length > 0)
      this.#made.push({ before: fromItsStart(before), after: fromItsStart(after) })
    this.#open = undefined
  }
}

/** Words that are marked; the space before them is not. */
function marked(text: string, mark: Mark): Piece[] {
  const words = text.trimStart()
  if (words === '') return []
  const space = text.slice(0, text.length - words.length)
  return [...(space === '' ? [] : [{ text: space }]), { text: words, mark }]
}

/** Without the space before its first word. */
function fromItsStart(pieces: readonly Piece[]): Piece[] {
  const start = pieces.findIndex(({ text }) => text.trim() !== '')
  return pieces
    .slice(Math.max(0, start))
    .map((piece, i) => (i === 0 ? { ...piece, text: piece.text.trimStart() } : piece))
}
