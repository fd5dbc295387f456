// From the archive to what search knows of it.
import type { Entry } from '../archive/archive.ts'
import { blocksText } from '../article/block.ts'
import type { Texts } from '../page/texts/texts.ts'
import { dateView } from '../page/texts/words.ts'
import { memoized } from '../value/memo.ts'
import { facetsOf, otherFormsOf } from './facets-of.ts'
import type { SearchRecord } from './search-record.ts'

/** The search record of an article. Its text is made when it is read, so that not all of them are held. */
export function searchRecord(entry: Entry, texts: Texts): SearchRecord {
  return inLanguage(texts)(entry)
}

// A claim outlives the entry: after a change in the archive all entries are new, and hardly any claim.
const inLanguage = memoized((texts: Texts) => {
  const dateOf = memoized((published: Entry['article']['published']) => dateView(published, texts).text)
  return memoized((entry: Entry) => recordOf(entry, dateOf(entry.article.published)))
})

function recordOf(entry: Entry, dateText: string): SearchRecord {
  const { id, article, permalink, filing } = entry
  return {
    articleId: id,
    permalink,
    headline: article.headline.value,
    get text() {
      return [article.summary ?? '', blocksText(article.body)].filter(Boolean).join('\n\n')
    },
    dir: article.dir,
    dateText,
    day: filing === null ? '' : (article.published.value.earliest ?? ''),
    lastDay:
      filing === null ? '' : (article.published.value.latest ?? article.published.value.earliest ?? ''),
    facets: facetsOf(entry),
    otherForms: otherFormsOf(entry),
  }
}
