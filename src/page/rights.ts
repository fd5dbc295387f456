// Rights in an article's text, where the article says nothing of them: as the settings say, and else not evaluated.
import type { Rights } from '../article/access.ts'
import type { Article } from '../article/article.ts'
import { NOT_EVALUATED } from '../article/fields/access-kinds.ts'

/** The rights in an article's text. */
export function rightsOf(
  { rights }: Pick<Article, 'rights'>,
  settings: { readonly rights?: Rights },
): Rights {
  return rights ?? settings.rights ?? NOT_EVALUATED
}
