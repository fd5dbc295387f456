// What the pages of the review are made with, and where they are.
import type { Archive, Entry } from '../../archive/archive.ts'
import type { Article } from '../../article/article.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { type Permalink, permalink } from '../../value/permalink.ts'
import type { Frame } from '../frame.ts'
import type { Texts } from '../texts/texts.ts'
import type { FiledDoubts } from './filed-doubts.ts'

/** What the review has beside the archive. */
export interface Review {
  /** The decoded text of an article's file. */
  textOf(entry: Entry): string
  /** Everything that was noticed of the archive's files. */
  readonly diagnostics: readonly Diagnostic[]
}

/** What its pages are made with. */
export interface ReviewContext {
  readonly archive: Archive
  readonly review: Review
  readonly filed: FiledDoubts
  readonly frame: Frame
}

/** One doubt in a word or two; `grave` when it is more than a note. */
export interface DoubtLabel {
  readonly label: string
  readonly grave: boolean
}

/** The address of an article's page in the review. */
export function reviewAddress({ id }: Entry): Permalink {
  return permalink('intake', id)
}

/** `4 lines hidden`, or empty. */
export function hiddenInWords({ hidden }: Article, texts: Texts): string {
  return hidden.length === 0 ? '' : texts.count('intake.hidden-lines', hidden.length)
}
