// The day that a page prints beside its story in elements that nothing marks as a date: its lines are read as those of a
// whole page's text.

import { type ArchiveDate, qualified } from '../../value/archive-date.ts'
import { inOneLine } from '../../value/characters.ts'
import { dateNear, type NearDate } from '../intake/dates/near.ts'
import { bylineOf } from '../intake/head/byline.ts'
import type { Line } from '../raw-text.ts'
import type { ClaimRuleOf } from '../rules/claim-rules.ts'
import type { Saying } from './facts.ts'
import { isSameLine } from './outside.ts'
import type { SavedPage } from './saved-page.ts'
import type { PageSource } from './source.ts'
import type { SourceRange, TextPiece } from './words.ts'

/** A date line beside the story, as a saying of the page. */
export interface BesideDate {
  readonly saying: Saying
  readonly date: ArchiveDate
  /** All words of its line. */
  readonly line: string
}

/**
 * The date line that stands nearest to the story. It is only likely the article's day where it tells a change, is the only one
 * of the page, or stands elsewhere than between headline and story without a word for publication.
 */
export function dateBeside({ source, story }: Pick<SavedPage, 'source' | 'story'>): BesideDate | undefined {
  if (story.body.length === 0) return undefined
  const lines = linesOfPage(source.html, source.texts)
  const first = lines.find(({ end }) => end > story.start)
  const near = first && dateNear(lines, first).near
  if (!near) return undefined
  const rule = ruleOf(near)
  const likely =
    /only|updated/.test(rule) || (!/published/.test(near.found.label) && !isAbove(near.line, first, source))
  const range = rangeOf(source.html, near)
  const saying: Saying = { ...range, value: near.words, rule, ...(likely ? { likely } : {}) }
  const { date } = near.found
  return { saying, date: likely ? qualified(date, '?') : date, line: near.line.text }
}

/** Whether a line stands above the story and not above its heading, where a masthead shows the day on which the page was opened. */
function isAbove(line: Line, first: Line, { lines }: PageSource): boolean {
  const heading = lines.findLast(({ kind, words }) => kind === 'heading' && words.start < first.start)
  return line.start < first.start && line.start >= (heading?.words.start ?? 0)
}

/** Lines between heading and story in which a byline may stand. */
const BYLINE_LINES = 8

/** The lines between the page's heading and its story that open with a word for who wrote it, the nearest to the heading first. */
export function bylinesBeside({ source, story }: Pick<SavedPage, 'source' | 'story'>): Saying[] {
  if (story.body.length === 0) return []
  const lines = linesOfPage(source.html, source.texts)
  const begin = lines.findIndex(({ end }) => end > story.start)
  const first = lines[begin]
  if (!first) return []
  const above = lines.slice(Math.max(0, begin - BYLINE_LINES), begin + 1)
  return above
    .filter((line) => isAbove(line, { ...first, start: first.start + 1 }, source))
    .filter(({ text }) => bylineOf(text) !== undefined)
    .map(({ text, start, end }) => ({ value: text, start, end, rule: 'byline.printed-line' }))
}

function ruleOf({ found, isOnly }: NearDate): ClaimRuleOf<'date'> {
  if (isOnly) return 'date.only-line'
  if (found.label === 'updated') return 'date.updated-line'
  return found.sure ? 'date.printed-line' : 'date.short-year-line'
}

/** Where a date's words stand in the source: its line, where marks stand among them. */
function rangeOf(html: string, { line, words }: NearDate): SourceRange {
  const at = html.slice(line.start, line.end).indexOf(words)
  const start = line.start + at
  return at < 0 ? { start: line.start, end: line.end } : { start, end: start + words.length }
}

/** The lines of a page's article, head and foot as a reader sees them: pieces of text with nothing but marks of letters between them. */
export function linesOfPage(html: string, texts: readonly TextPiece[]): Line[] {
  const lines: { text: string; start: number; end: number }[] = []
  for (const { text, start, end, aside } of texts) {
    if (text.trim() === '' || aside) continue
    const last = lines.at(-1)
    if (last && isSameLine(html, last.end, start)) {
      last.text += /\s/.test(html.slice(last.end, start)) ? ` ${text}` : text
      last.end = end
    } else lines.push({ text, start, end })
  }
  return lines.map(({ text, start, end }, i) => {
    const blank = text.length - text.trimStart().length
    return { text: inOneLine(text), start: start + blank, end, number: i + 1, gap: 0, indent: 0 }
  })
}
