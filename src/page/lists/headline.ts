// The headline of an article as lists, search and neighbours show it.
import type { Article } from '../../article/article.ts'
import type { ForeignText } from '../views.ts'

/** The headline; in brackets when the archive supplied it, as in citations (DACS 2.3, ISO 690). */
export function headlineInList({ headline }: Pick<Article, 'headline'>): string {
  return headline.status === 'supplied' ? `[${headline.value}]` : headline.value
}

/** The same in its language and direction. */
export function listedHeadline(article: Pick<Article, 'headline' | 'language' | 'dir'>): ForeignText {
  return { text: headlineInList(article), lang: article.language, dir: article.dir }
}
