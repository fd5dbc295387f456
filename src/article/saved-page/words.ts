// Words of a saved page's source, with where they stand in it. Offsets are UTF-16 units from the page's beginning.

/** A stretch of a page's source. */
export interface SourceRange {
  readonly start: number
  readonly end: number
}

/** Words of the source: as they are meant, and where they stand as they are written. */
export interface Words extends SourceRange {
  /** With character references and escapes undone, in one line. */
  readonly value: string
}

/** A piece of the text of a page, as the parser gives it: one character when it was a character reference. */
export interface TextPiece extends SourceRange {
  readonly text: string
  /** Whether it stands in a part of the page that is not the article: a menu, a sidebar, comments, the foot. */
  readonly aside?: boolean
}
