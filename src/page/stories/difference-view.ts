// Two texts side by side: what both have in a word, what only one of them has word by word.
import { type Stretch, textDifference } from '../../value/text-difference.ts'
import type { Texts } from '../texts/texts.ts'

/** Some words of a text, and whether the other lacks them. */
export interface PieceView {
  readonly text: string
  /** Empty for words that both have. */
  readonly mark: '' | 'gone' | 'new'
  /** What happened to them, in a word or two: `added`; empty like `mark`. */
  readonly word: string
}

/** A passage of two texts: words that both have, told in `same`; or what each has in this place. */
export interface PassageView {
  /** `The same in both: 214 words`; empty where something differs. */
  readonly same: string
  readonly before: readonly PieceView[]
  readonly after: readonly PieceView[]
}

/** Two texts side by side. */
export interface DifferenceView {
  /** How many words only one of them has; empty for texts that are the same. */
  readonly counts: readonly string[]
  readonly passages: readonly PassageView[]
  /** Says how much is not shown; empty when everything is. */
  readonly rest: string
}

/** Words around what differs. */
const AROUND = 12
/** Fewer words that are the same, between two places that differ, are shown. */
const LEAST_LEFT_OUT = 12
/** Words that are shown of one comparison. */
const MOST_SHOWN = 3000

/** The difference of two texts in the words of a page. */
export function differenceView(before: string, after: string, texts: Texts): DifferenceView {
  const { stretches, left } = textDifference(before, after)
  const passages = new Passages(texts)
  for (const [i, stretch] of stretches.entries()) passages.add(stretch, i === 0, i === stretches.length - 1)
  return {
    counts: countsOf(stretches, texts),
    passages: passages.all(),
    rest: passages.left + left === 0 ? '' : texts.count('story.not-shown', passages.left + left),
  }
}

function countsOf(stretches: readonly Stretch[], texts: Texts): string[] {
  let [gone, added] = [0, 0]
  for (const stretch of stretches)
    if (stretch.kind === 'other') {
      gone += stretch.before.length
      added += stretch.after.length
    }
  return [
    ...(gone > 0 ? [texts.count('story.only-before', gone)] : []),
    ...(added > 0 ? [texts.count('story.only-after', added)] : []),
  ]
}

/** Passages while they are put together. */
class Passages {
  /** Words that are not shown, for there are too many. */
  left = 0
  readonly #texts: Texts
  readonly #made: PassageView[] = []
  #open: { before: PieceView[]; after: PieceView[] } | undefined
  #shown = 0

  constructor(texts: Texts) {
    this.#texts = texts
  }

  all(): readonly PassageView[] {
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
    if (words > 0) this.#made.push({ same: this.#texts.count('story.same', words), before: [], after: [] })
  }

  #same(words: readonly string[]): void {
    const text = this.#room(words)
    if (text === '') return
    const piece: PieceView = { text, mark: '', word: '' }
    const { before, after } = this.#opened()
    before.push(piece)
    after.push(piece)
  }

  #addOther(gone: readonly string[], added: readonly string[]): void {
    const isBoth = gone.length > 0 && added.length > 0
    const say = this.#texts.plain
    const [was, now] = [this.#room(gone), this.#room(added)]
    const { before, after } = this.#opened()
    before.push(...marked(was, 'gone', isBoth ? say['story.was'] : say['story.left-out']))
    after.push(...marked(now, 'new', isBoth ? say['story.now'] : say['story.added']))
  }

  /** The words as one text, as many as there is room for. */
  #room(words: readonly string[]): string {
    const fit = words.slice(0, MOST_SHOWN - this.#shown)
    this.left += words.length - fit.length
    this.#shown += fit.length
    return fit.join('')
  }

  #opened(): { before: PieceView[]; after: PieceView[] } {
    this.#open ??= { before: [], after: [] }
    return this.#open
  }

  #close(): void {
    const { before, after } = this.#open ?? { before: [], after: [] }
    if (before.length + after.length > 0)
      this.#made.push({ same: '', before: fromItsStart(before), after: fromItsStart(after) })
    this.#open = undefined
  }
}

/** Words that are marked; the space before them is not. */
function marked(text: string, mark: 'gone' | 'new', word: string): PieceView[] {
  const words = text.trimStart()
  if (words === '') return []
  const space = text.slice(0, text.length - words.length)
  return [
    ...(space === '' ? [] : [{ text: space, mark: '', word: '' } as const]),
    { text: words, mark, word },
  ]
}

/** Without the space before its first word. */
function fromItsStart(pieces: readonly PieceView[]): PieceView[] {
  const start = pieces.findIndex(({ text }) => text.trim() !== '')
  return pieces
    .slice(Math.max(0, start))
    .map((piece, i) => (i === 0 ? { ...piece, text: piece.text.trimStart() } : piece))
}
