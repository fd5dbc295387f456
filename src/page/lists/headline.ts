// The headline of an article, as its own page and as lists, search and neighbours show it.
import type { Article } from '../../article/article.ts'
import type { ForeignText } from '../views.ts'

type HeadlineOf = Pick<Article, 'headline' | 'language' | 'dir'>

/** The headline in its language and direction. */
export function printedHeadline({ headline, language, dir }: HeadlineOf): ForeignText {
  return { text: headline.value, lang: language, dir }
}

/** The headline; in brackets when the archive supplied it, as in citations (DACS 2.3, ISO 690). */
export function headlineInList({ headline }: Pick<Article, 'headline'>): string {
  return headline.status === 'supplied' ? `[${headline.value}]` : headline.value
}

/** The same, in the language and direction of the article. */
export function listedHeadline(article: HeadlineOf): ForeignText {
  return { ...printedHeadline(article), text: headlineInList(article) }
}
