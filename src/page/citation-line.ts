// One line to copy: what is known of an article, in the order of a bibliography; supplied values in brackets.
import type { Entry } from '../archive/archive.ts'
import type { Texts } from './texts.ts'
import { dateView } from './words.ts'

/** The citation of an article; `archive` is the name of the archive. */
export function citationOf({ article, id }: Entry, archive: string, texts: Texts): string {
  const headline =
    article.headline.status === 'supplied' ? `[${article.headline.value}]` : article.headline.value
  const parts = [
    article.byline.value ? stopped(article.byline.value) : '',
    `“${stopped(headline)}”`,
    [article.publication.value?.name ?? '', dateView(article.published, texts).text]
      .filter(Boolean)
      .join(', ')
      .concat('.'),
    `${archive}, ${id}.`,
  ]
  return parts.filter(Boolean).join(' ')
}

/** With a full stop, unless the words bring an end of their own. */
function stopped(text: string): string {
  return /[.!?…؟۔]$/.test(text) ? text : `${text}.`
}
