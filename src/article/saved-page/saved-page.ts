// A saved page as it was read, before anything is claimed of it.
import type { Block } from '../block.ts'
import type { PageFacts } from './facts.ts'
import type { PageStory } from './furniture.ts'
import type { PageSource } from './source.ts'
import type { PageTitle } from './title.ts'

/** What a saved page consists of. */
export interface SavedPage {
  readonly source: PageSource
  readonly facts: PageFacts
  readonly title: PageTitle
  /** What stands on the page, parted. */
  readonly story: PageStory
  /** The article's text: the story's, or that of the linked data. */
  readonly body: readonly Block[]
}
