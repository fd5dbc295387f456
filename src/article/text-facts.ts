// What the text of a file says of its article, before front matter and sidecar are weighed against it: the common
// result of reading raw text, Markdown and saved pages.
import type { Block } from './block.ts'
import type { OwnFields } from './fields/field-table.ts'
import type { DatesOfText } from './intake/dates/of-text.ts'
import type { PicturesOfPage } from './pictures.ts'
import type { HiddenRange } from './values.ts'

/** An article as its text alone tells it. */
export interface TextFacts {
  /**
   * What it says of each field; of a field that is absent or undefined it says nothing. `published` is there only
   * when the text has weighed its dates itself (a saved page, which declares them).
   */
  readonly fields: OwnFields
  /** Dates that may be those of its publication, to be weighed with those of other sources. */
  readonly dates: DatesOfText
  readonly body: readonly Block[]
  readonly hidden: readonly HiddenRange[]
  /** Offset in the raw text from which the article's words are looked for. */
  readonly bodyStart: number
  /** Whether words around the text name who collected it: the maker of a note. */
  readonly namesCollector?: boolean
  /** What its file holds of pictures, and how many it names that stand elsewhere. */
  readonly pictures?: PicturesOfPage
}

/** Where no dates were read from a text. */
export const NO_DATES: DatesOfText = { readings: [], datelineDay: undefined }
