// The file of the keeper's own pages that a search reads. They are few and short: it holds their texts, and the browser looks for words in them.
import type { OutputPath, Permalink } from './permalink.ts'

/** A list of {@link SearchPage}. It is there without pages, too, so that no browser asks in vain. */
export const PAGES_PATH: OutputPath = 'search/pages.json'

/** An own page as search knows it. */
export interface SearchPage {
  readonly url: Permalink
  readonly headline: string
  /** The whole text, empty lines between blocks. */
  readonly text: string
  /** BCP 47. */
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
}
