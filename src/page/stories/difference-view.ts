// Two texts side by side in words: what both have in a word, what only one of them has word by word.
import { differencePassages, type Mark, type Piece } from '../../value/difference-passages.ts'
import type { PlainKey, Texts } from '../texts/texts.ts'

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

/** The difference of two texts in the words of a page. */
export function differenceView(before: string, after: string, texts: Texts): DifferenceView {
  const { passages, gone, added, left } = differencePassages(before, after)
  return {
    counts: [
      ...(gone > 0 ? [texts.count('story.only-before', gone)] : []),
      ...(added > 0 ? [texts.count('story.only-after', added)] : []),
    ],
    passages: passages.map((passage) =>
      'same' in passage
        ? { same: texts.count('story.same', passage.same), before: [], after: [] }
        : {
            same: '',
            before: passage.before.map((piece) => pieceView(piece, texts)),
            after: passage.after.map((piece) => pieceView(piece, texts)),
          },
    ),
    rest: left === 0 ? '' : texts.count('story.not-shown', left),
  }
}

function pieceView({ text, mark }: Piece, texts: Texts): PieceView {
  if (mark === undefined) return { text, mark: '', word: '' }
  const [sign, key] = MARKS[mark]
  return { text, mark: sign, word: texts.plain[key] }
}

const MARKS: Readonly<Record<Mark, readonly ['gone' | 'new', PlainKey]>> = {
  was: ['gone', 'story.was'],
  now: ['new', 'story.now'],
  'left-out': ['gone', 'story.left-out'],
  added: ['new', 'story.added'],
}
