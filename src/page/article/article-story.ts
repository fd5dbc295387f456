// What the page of an article tells of its story: the versions of its page, the other articles that tell the same.
import type { Archive, Entry } from '../../archive/archive.ts'
import { capturesWith, storyOfEntry } from '../../archive/stories.ts'
import type { Frame } from '../frame.ts'
import { cardForReaders } from '../lists/card.ts'
import { captureNote } from '../stories/story-words.ts'
import { dateView } from '../texts/date-words.ts'
import type { CardView, LinkView } from '../views.ts'

/** An article of the same story. */
export interface SameStoryView extends CardView {
  /** When a capture was taken or changed; empty for others. */
  readonly capture: string
  /** Whether it is the article of this page. */
  readonly isThis: boolean
}

/** The story of an article; without one, all of it is empty. */
export interface ArticleStoryView {
  /** Captures of the same page, this one among them, the latest first. */
  readonly versions: readonly SameStoryView[]
  /** Other articles that tell the same. */
  readonly sameStory: readonly SameStoryView[]
  /** To all of them, side by side. */
  readonly story: LinkView
  /** To the latest capture of the page, if this is an earlier one. */
  readonly laterVersion: LinkView
}

/** How many articles are named; the story's own page has all of them. */
const MOST = 6
const NOWHERE: LinkView = { label: '', href: '' }

/** What the page of an article tells of its story. */
export function articleStory(entry: Entry, archive: Archive, frame: Frame): ArticleStoryView {
  const story = storyOfEntry(archive, entry)
  if (!story) return { versions: [], sameStory: [], story: NOWHERE, laterVersion: NOWHERE }
  const versions = capturesWith(entry, story)
  const others = story.entries.filter((other) => other !== entry && !versions.includes(other))
  const { texts } = frame
  const view = (other: Entry): SameStoryView => {
    const card = cardForReaders(other, entry.permalink, frame)
    const capture = versions.includes(other) ? captureNote(other, texts) : ''
    return { ...card, capture, isThis: other === entry }
  }
  const [latest] = versions
  return {
    versions: versions.slice(0, MOST).map(view),
    sameStory: others.slice(0, MOST).map(view),
    story: {
      label: texts.say('article.compare'),
      href: frame.href(entry.permalink, story.permalink),
    },
    laterVersion:
      latest && latest !== entry
        ? {
            label: texts.say('article.later-version', {
              date: captureNote(latest, texts) || dateView(latest.article.published, texts).text,
            }),
            href: frame.href(entry.permalink, latest.permalink),
          }
        : NOWHERE,
  }
}
