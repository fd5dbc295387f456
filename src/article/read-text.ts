// What the text of a file says, before its front matter is weighed against it: for raw text and Markdown.
import * as problem from '../diagnostic/catalogue/article.ts'
import { clean, type Diagnostic, type Outcome } from '../diagnostic/diagnostic.ts'
import type { Block } from './block.ts'
import { type DatesNear, dateNear } from './intake/dates/near.ts'
import { datesOfText } from './intake/dates/of-text.ts'
import { type Head, readHead } from './intake/head/head.ts'
import type { HeadlineWeights } from './intake/head/headline.ts'
import { sharedLine, withoutShared } from './intake/shared/cut-shared.ts'
import type { SharedPassage } from './intake/shared/shared-passage.ts'
import { toBlocks } from './intake/story/paragraphs.ts'
import { findStory, type StoryLines } from './intake/story/story.ts'
import type { StoryModel } from './intake/story/story-model.ts'
import { readMarkdown } from './markdown/markdown-body.ts'
import { textForParser } from './markdown/unread.ts'
import { hiddenAt, type Line, lineAt, linesOf, type RawText, rawPlace } from './raw-text.ts'
import { statusOfRule } from './rules/claim-rules.ts'
import { wordsOfMarkup } from './saved-page/source.ts'
import { NO_DATES, type TextFacts } from './text-facts.ts'
import { fieldsOfHead, fieldsOfNote } from './text-fields.ts'

/** How a text is to be read. */
interface Reader {
  readonly markdown: boolean
  /** Front matter gives the headline: the text is all article, written by hand or by a clipper. */
  readonly described: boolean
  /** What its edges share with many texts of the archive. */
  readonly shared?: readonly SharedPassage[]
}

/** What was learnt from dumps of pages. */
export interface Learnt {
  readonly story: StoryModel
  readonly headline: HeadlineWeights
}

/**
 * Reads raw text, or Markdown: the lines above the story, the story, and what only stands around it. What was learnt
 * is what is shipped, but where learning is measured.
 */
export function readText(raw: RawText, from: number, reader: Reader, learnt?: Learnt): Outcome<TextFacts> {
  if (reader.described && reader.markdown) return clean(factsOfNote(raw, from))
  const lines = linesOf(raw, from)
  const found = findStory(lines, learnt?.story)
  const kept = reader.markdown ? found.kept.map(withoutMarks) : found.kept
  const { shared = [] } = reader
  const { head, sharedHead } = ownHead(kept, found, shared, learnt)
  const above = found.page ? aboveStory(head.story, kept[found.storyStart]) : []
  const { story, hidden: siteOwn } = withoutShared(raw, head.story.slice(above.length), shared)
  const hidden = [
    ...head.hidden,
    ...above.map((line) => ({ line, rule: 'story.above' as const })),
    ...found.hidden,
  ]
  const start = story[0]?.start ?? head.headline?.start ?? from
  return {
    value: {
      fields: fieldsOfHead(raw, head, hidden),
      dates: datesOfText(raw, head, found.kept, nearestDate(lines, found)),
      body: reader.markdown ? markdownOf(raw, story) : toBlocks(story, raw),
      hidden: [
        ...hidden.map(({ line, rule }) => hiddenAt(raw, rule, line.start, line.end)),
        ...sharedHead.map(({ line, texts }) => ({
          ...hiddenAt(raw, 'shared.line', line.start, line.end),
          texts,
        })),
        ...siteOwn,
      ].sort((a, b) => a.start - b.start),
      bodyStart: Math.min(start, head.headline?.start ?? start),
    },
    diagnostics: remarks(raw, lines, head, found),
  }
}

/** A line that many texts share, where a headline was looked for. */
interface SharedHeadLine {
  readonly line: Line
  readonly texts: number
}

/**
 * Reads the head. The line that was taken for the headline and that most texts share is the site's where another line of this
 * text can be the headline; else it is the headline of many, as that of a column is.
 */
function ownHead(
  kept: readonly Line[],
  { storyStart, hidden }: StoryLines,
  shared: readonly SharedPassage[],
  learnt: Learnt | undefined,
): { readonly head: Head; readonly sharedHead: readonly SharedHeadLine[] } {
  const head = readHead(kept, storyStart, hidden, learnt?.headline)
  const at = head.headline?.start
  const line =
    shared.length > 0 ? kept.find(({ start, end }) => at !== undefined && start <= at && at < end) : undefined
  const passage = line && sharedLine(line.text, shared)
  if (!line || !passage) return { head, sharedHead: [] }
  const others = kept.filter((other) => other !== line)
  const own = readHead(others, Math.max(0, storyStart - 1), hidden, learnt?.headline)
  const isStated = own.headline !== undefined && statusOfRule(own.headline.rule) === 'stated'
  return isStated ? { head: own, sharedHead: [{ line, texts: passage.texts }] } : { head, sharedHead: [] }
}

/** A note that front matter describes: all of it is the article, below a heading that repeats the headline. */
function factsOfNote(raw: RawText, from: number): TextFacts {
  const blocks = readMarkdown(textForParser(raw, from), lineAt(raw, from), raw)
  const [first] = blocks
  const isHeadline = first?.type === 'heading' && first.level === 1
  return {
    fields: fieldsOfNote(raw, blocks, from),
    dates: NO_DATES,
    body: isHeadline ? blocks.slice(1) : blocks,
    hidden: [],
    bodyStart: from,
  }
}

/** What the date lines around the story say of it, in the text of a whole page. */
function nearestDate(lines: readonly Line[], { page, kept, storyStart }: StoryLines): DatesNear | undefined {
  const first = kept[storyStart]
  return page && first ? dateNear(lines, first) : undefined
}

/** Lines that stand before the story of a dumped page and were taken for nothing: the site's. */
function aboveStory(left: readonly Line[], first: Line | undefined): readonly Line[] {
  const begin = first === undefined ? 0 : left.findIndex(({ start }) => start >= first.start)
  return left.slice(0, Math.max(0, begin))
}

/** Markdown of the story's lines only: the lines between and after them that are hidden are blank. */
function markdownOf(raw: RawText, story: readonly Line[]): Block[] {
  const first = story[0]
  if (!first) return []
  const rows: string[] = []
  for (const line of story) {
    while (rows.length < line.number - first.number) rows.push('')
    rows.push(textForParser(raw, raw.lineStarts[line.number - 1] ?? line.start, line.end))
  }
  return readMarkdown(rows.join('\n'), first.number, raw)
}

/** `# Headline`, `**By A**` and `<h1>Headline</h1>` are read without their marks. */
function withoutMarks(line: Line): Line {
  const text = /<[a-z/]/i.test(line.text) ? wordsOfMarkup(line.text) || line.text : line.text
  return { ...line, text: text.replace(/^#{1,6}\s+/, '').replace(/^(\*\*|__|\*|_)(.+)\1$/, '$2') }
}

function remarks(raw: RawText, lines: readonly Line[], head: Head, story: StoryLines): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const line of head.impossible)
    found.push(problem.impossibleDate(line.text, rawPlace(raw, line.start, line.end)))
  const [first] = story.hidden
  if (first && story.doubtful) {
    const length = (some: readonly Line[]) => some.reduce((sum, { text }) => sum + text.length, 0)
    const share = Math.round((100 * length(story.hidden.map(({ line }) => line))) / length(lines))
    const place = rawPlace(raw, first.line.start, first.line.end)
    found.push(story.page ? problem.storyDoubtful(share, place) : problem.muchHidden(share, place))
  }
  return found
}
