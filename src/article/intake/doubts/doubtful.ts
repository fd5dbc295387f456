// The parts of an article that can be doubted.
import type { Article } from '../../article.ts'

/** An article without the parts that nobody doubts. */
export type Doubtful = Pick<
  Article,
  'source' | 'headline' | 'published' | 'dateline' | 'body' | 'hidden' | 'extra'
>
