// What the text of a file says of its article, before front matter and sidecar are weighed against it: the common
// result of reading raw text, Markdown and saved pages.
import type { Article } from './article.ts'
import type { Block } from './block.ts'
import type { DatesOfText } from './intake/dates/of-text.ts'
import type { HiddenRange } from './values.ts'

/** The fields that a text may fill. */
export type TextFields = Pick<
  Article,
  | 'headline'
  | 'published'
  | 'updated'
  | 'byline'
  | 'authors'
  | 'publication'
  | 'dateline'
  | 'language'
  | 'summary'
  | 'kicker'
  | 'section'
  | 'sourceUrl'
  | 'tags'
  | 'collected'
  | 'archivedAt'
>

/** An article as its text alone tells it. */
export interface TextFacts {
  /**
   * What it says of each field; of a field that is absent or undefined it says nothing. `published` is there only
   * when the text has weighed its dates itself (a saved page, which declares them).
   */
  readonly fields: { readonly [Name in keyof TextFields]?: TextFields[Name] | undefined }
  /** Dates that may be those of its publication, to be weighed with those of other sources. */
  readonly dates: DatesOfText
  readonly body: readonly Block[]
  readonly hidden: readonly HiddenRange[]
  /** Offset in the raw text from which the article's words are looked for. */
  readonly bodyStart: number
}

/** Where no dates were read from a text. */
export const NO_DATES: DatesOfText = { readings: [], datelineDay: undefined }
