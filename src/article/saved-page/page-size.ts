// How much a page consists of. Pages beyond these bounds are refused before a tree is built of them: looking for their
// article would take minutes or exhaust the stack.

const MOST_DEPTH = 400
/** Of those that can hold text: a page's drawings, scripts and styles have many more. */
const MOST_ELEMENTS = 10_000
/**
 * The depths of all elements, added up: whoever looks for the article reads the text of an element again for each that it
 * stands in. Pages that people read come to a tenth of it.
 */
const MOST_STEPS = 400_000
/** Runs of text, each character reference being one, and comments: the tree builder keeps a node for each. */
const MOST_PIECES = 60_000

/** Counts what a page consists of while it is read. */
export class PageSize {
  /** Whether one of the bounds is passed. */
  tooLarge = false
  private elements = 0
  private steps = 0
  private pieces = 0

  /** An element at a depth, from 1; `silent` when nothing in it is text of the page. */
  addElement(depth: number, silent: boolean): void {
    if (!silent) {
      this.elements++
      this.steps += depth
    }
    if (depth > MOST_DEPTH || this.elements > MOST_ELEMENTS || this.steps > MOST_STEPS) this.tooLarge = true
  }

  /** A run of text or a comment. */
  addPiece(): void {
    if (++this.pieces > MOST_PIECES) this.tooLarge = true
  }
}
