// From the archive to what search knows of it.
import type { Archive, Entry } from '../archive/archive.ts'
import { knowledgeOf } from '../archive/filing.ts'
import { storyOfEntry } from '../archive/stories.ts'
import { blocksText } from '../article/block.ts'
import { headlineInList } from '../page/lists/headline.ts'
import { dateView } from '../page/texts/date-words.ts'
import type { Texts } from '../page/texts/texts.ts'
import { memoized } from '../value/memo.ts'
import { OPEN_END, OPEN_START } from '../value/search-files.ts'
import { facetsOf, kindsOf, otherFormsOf } from './facets-of.ts'
import type { SearchRecord } from './search-record.ts'

/** The search records of articles of an archive. Each text is made when it is read, so that not all of them are held. */
export function searchRecords(entries: readonly Entry[], archive: Archive, texts: Texts): SearchRecord[] {
  const recordOf = inLanguage(texts)
  return entries.map((entry) => recordOf(entry)(storyOfEntry(archive, entry)?.id ?? ''))
}

// A claim outlives the entry: after a change in the archive all entries are new, and hardly any claim.
const inLanguage = memoized((texts: Texts) => {
  const dateOf = memoized((published: Entry['article']['published']) => {
    const { text, stamp } = dateView(published, texts)
    return { dateText: text, dateSign: stamp }
  })
  return memoized((entry: Entry) =>
    ofStory((story) => recordOf(entry, dateOf(entry.article.published), story)),
  )
})

/** Keeps the record for one story, for an entry seldom comes to another. */
function ofStory(make: (story: string) => SearchRecord): (story: string) => SearchRecord {
  let last: SearchRecord | undefined
  return (story) => {
    if (last?.story !== story) last = make(story)
    return last
  }
}

/** The days between which a range of dates finds an article: none for the undated. */
function daysOf(entry: Entry): Pick<SearchRecord, 'day' | 'lastDay'> {
  if (knowledgeOf(entry) === 'undated') return { day: '', lastDay: '' }
  const { earliest, latest } = entry.article.published.value
  return { day: earliest ?? OPEN_START, lastDay: latest ?? OPEN_END }
}

/** What is printed of an article beside its headline and its text, and is searched with it. */
export function printedBeside(article: Entry['article']): string[] {
  const { kicker, section, byline, otherTitles } = article
  return [kicker, section, byline.value, ...otherTitles]
    .filter((text) => text !== null && text !== '')
    .map(String)
}

/** The text of an article from its dateline on, behind it what is printed beside it: an excerpt begins as the story does. */
function searchedText(article: Entry['article']): string {
  const { dateline, summary, body } = article
  return [dateline?.text ?? '', summary ?? '', blocksText(body), ...printedBeside(article)]
    .filter(Boolean)
    .join('\n\n')
}

function recordOf(
  entry: Entry,
  date: Pick<SearchRecord, 'dateText' | 'dateSign'>,
  story: string,
): SearchRecord {
  const { id, article, permalink } = entry
  return {
    articleId: id,
    permalink,
    headline: headlineInList(article),
    get text() {
      return searchedText(article)
    },
    dir: article.dir,
    ...date,
    ...daysOf(entry),
    facets: facetsOf(entry),
    otherForms: otherFormsOf(entry),
    kinds: kindsOf(entry),
    story,
  }
}
