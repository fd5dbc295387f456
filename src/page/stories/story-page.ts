// The page of a story: its articles one below the other, the latest first, each beside the one before it and beside the latest.
import { alikeText, commonOf } from '../../archive/alike.ts'
import type { Archive, Entry, Story } from '../../archive/archive.ts'
import { blocksText } from '../../article/block.ts'
import type { Permalink } from '../../value/permalink.ts'
import { countWords } from '../../value/text-difference.ts'
import { brief, type Frame } from '../frame.ts'
import { cardForReaders } from '../lists/card.ts'
import { type ListPage, numberedTitle, paginate, paginationView } from '../lists/pagination.ts'
import { type PageContent, PageKind, type PageOf } from '../page.ts'
import type { PlainKey, Texts } from '../texts/texts.ts'
import type { CardView, ForeignText, PaginationView } from '../views.ts'
import { type DifferenceView, differenceView } from './difference-view.ts'
import { cameFirst, captureNote } from './story-words.ts'

/** Two articles of a story side by side. */
export interface ComparisonView extends DifferenceView {
  /** How much of their word sequences is the same, and how sure it is that they are one story. */
  readonly facts: readonly string[]
}

/** An article of a story. */
export interface MemberView extends CardView {
  readonly dir: string
  readonly lang: string
  /** `412 words`. */
  readonly words: string
  /** When a capture was taken or changed; empty for what is no capture, or when nothing is said of that. */
  readonly capture: string
  /** Beside the one before it; no list for the first of all. */
  readonly before: readonly ComparisonView[]
  /** Beside the latest; no list where that is one of the two already. */
  readonly latest: readonly ComparisonView[]
}

/** An article of a story, to be chosen for a comparison. */
export interface ChoiceView {
  readonly id: string
  readonly href: string
  /** `9 May 2021 · Valley Gazette · Ferry stopped · taken 10 May 2021`. */
  readonly label: string
  /** Which text it is before anybody chooses: the first of all beside the latest. */
  readonly chosen: '' | 'first' | 'second'
}

export interface StoryView {
  readonly heading: ForeignText
  /** `4 articles`, and how many of them are captures of one page. */
  readonly summary: readonly string[]
  /** Which came first, as far as it is known. */
  readonly first: string
  /** Articles of which any two can be compared, the latest first: on the first page of a story that has more than two. */
  readonly choices: readonly ChoiceView[]
  readonly members: readonly MemberView[]
  readonly pagination: PaginationView
}

type StoryPage = PageOf<'story', StoryView>

const STORY_PAGE = new PageKind<'story', StoryView>('story', { isInNoSection: true })

/** Articles on a page, each with two comparisons at most. */
const ON_PAGE = 8

/** The pages of all stories. */
export function* storyPages(archive: Archive, frame: Frame): Generator<StoryPage> {
  for (const story of archive.stories)
    for (const part of paginate(story.permalink, story.entries, ON_PAGE))
      yield STORY_PAGE.at(part.address, frame, () => storyContent(story, part, frame))
}

function storyContent(story: Story, part: ListPage<Entry>, frame: Frame): PageContent<StoryView> {
  const { texts } = frame
  const { entries, captures } = story
  const [latest] = entries
  const headline = latest?.article.headline.value ?? ''
  const here = (address: Permalink) => frame.href(part.address, address)
  const captured = captures.reduce((most, { length }) => Math.max(most, length), 0)
  const summary = [
    texts.count('story.articles', entries.length),
    ...(captured === 0 ? [] : [texts.count('story.captures', captured)]),
  ]
  const title = texts.say('story.title', { headline })
  const start = latest ? entries.indexOf(part.items[0] ?? latest) : 0
  return {
    title: part.address === story.permalink ? title : numberedTitle(title, part.number, part.of, texts),
    description: brief(summary.join(' ')),
    // Every text of it has a page of its own to be found by.
    noindex: true,
    view: {
      heading: {
        text: headline,
        lang: latest?.article.language ?? '',
        dir: latest?.article.dir ?? 'auto',
      },
      summary,
      first: cameFirst(story, texts),
      choices: part.address === story.permalink ? choicesOf(story, frame) : [],
      members: part.items.map((_, i) => memberView(story, start + i, part.address, frame)),
      pagination: paginationView(story.permalink, part, here, texts),
    },
  }
}

/** Of two articles, their comparison stands on the page. */
function choicesOf({ permalink, entries, captures }: Story, frame: Frame): ChoiceView[] {
  if (entries.length < 3) return []
  const captured = new Set(captures.flat())
  return entries.map((entry, i) => {
    const { headline, date, publication } = cardForReaders(entry, permalink, frame)
    const capture = captured.has(entry) ? captureNote(entry, frame.texts) : ''
    const told = [date.text, publication, headline.text, capture]
    return {
      id: entry.id,
      href: frame.href(permalink, entry.permalink),
      label: told.filter((text) => text !== '').join(' · '),
      chosen: i === 0 ? 'second' : i === entries.length - 1 ? 'first' : '',
    }
  })
}

function memberView({ entries, captures }: Story, at: number, from: Permalink, frame: Frame): MemberView {
  const { texts } = frame
  const [entry, before, latest] = [entries[at], entries[at + 1], entries[0]]
  if (!entry || !latest) throw new Error('A story has no such article.')
  const { article } = entry
  const isCapture = captures.some((group) => group.includes(entry))
  return {
    ...cardForReaders(entry, from, frame),
    lang: article.language,
    dir: article.dir,
    words: texts.count('story.words', countWords(blocksText(article.body))),
    capture: isCapture ? captureNote(entry, texts) : '',
    before: before ? [comparisonView(before, entry, texts)] : [],
    latest: at > 1 ? [comparisonView(entry, latest, texts)] : [],
  }
}

function comparisonView({ article: before }: Entry, { article: after }: Entry, texts: Texts): ComparisonView {
  if (before.bodyDigest === after.bodyDigest)
    return { facts: [texts.say('story.identical')], counts: [], passages: [], rest: '' }
  const { share, ofFirst, ofSecond } = commonOf(alikeText(before).runs(), alikeText(after).runs())
  const shares = {
    share: percent(share, texts),
    before: percent(ofFirst, texts),
    after: percent(ofSecond, texts),
  }
  const certainty = CERTAINTIES.find(([least]) => share >= least)?.[1] ?? 'story.other'
  return {
    facts: [texts.say(certainty), ...(share > 0 ? [texts.say('story.shares', shares)] : [])],
    ...differenceView(blocksText(before.body), blocksText(after.body), texts),
  }
}

/** How sure it is that two texts are one story, by the share of word runs that are the same in both. */
const CERTAINTIES: readonly (readonly [number, PlainKey])[] = [
  [0.95, 'story.nearly'],
  [0.5, 'story.edited'],
  [Number.MIN_VALUE, 'story.rewritten'],
]

/** Never 100 of what is not the same. */
function percent(share: number, texts: Texts): string {
  return texts.number(Math.floor(100 * share))
}
