// The head in the text of a whole page: headline, standfirst, byline and dates among the site's own lines.
import type { Line } from '../../raw-text.ts'
import type { HeadMark } from '../../rules/hiding-rules.ts'
import { isDateLine } from '../dates/line.ts'
import { isJobLine, nameAlone, opensByline } from './byline.ts'
import {
  endsSentence,
  isCaption,
  isControl,
  isKicker,
  isReadingTime,
  isRelativeTime,
  isSection,
  isStandfirst,
} from './head-lines.ts'
import {
  isPlaceIn,
  readAddress,
  readByline,
  readDateLine,
  readDatesBeside,
  readExtractor,
  readLabelLine,
  readLineWithDates,
  readNameAlone,
  takeHeadline,
} from './head-reader.ts'
import { emptyHead, type PartialHead } from './partial-head.ts'
import { parts } from './publication.ts'

/** Lines above the headline that belong to the head: a section, a date, rarely a byline. */
const ABOVE = 4
/** Lines after the story's first in which a byline may stand, one paragraph before it being the standfirst. */
const BEYOND = 14
/** Lines below the headline in which a name without "By" is looked for. */
const NAME_WITHIN = 10

/** The lines around a headline while they are read. */
interface Surroundings {
  readonly lines: readonly Line[]
  /** Index of the headline. */
  readonly headline: number
  /** Index of the first line of prose. */
  readonly storyStart: number
  /** Index past the head's last line. */
  readonly end: number
  readonly head: PartialHead
  /** Lines that are known to be a part of the head, with the mark under which they are hidden. */
  readonly taken: Map<Line, HeadMark>
}

/** Reads the head around a headline that was found at `headline`. */
export function headOfPage(lines: readonly Line[], headline: number, storyStart: number): PartialHead {
  const head = emptyHead()
  const line = lines[headline]
  if (!line) return head
  takeHeadline(head, line, 'headline.above-story')
  const end = endOfHead(lines, headline + 1, Math.max(headline + 1, storyStart))
  const around: Surroundings = { lines, headline, storyStart, end, head, taken: new Map() }
  const signedAt = readSigned(around)
  if (!head.byline) readNames(around)
  if (!head.byline) readSignedAbove(around)
  readStandfirst(around, signedAt)
  readLabelAbove(around)
  hideLines(around)
  head.publication = titleSuffix(lines, line)
  head.length = end
  return head
}

/** Bylines and dates below the headline; gives the index of the first of them, or where the head ends. */
function readSigned({ lines, headline, end, head, taken }: Surroundings): number {
  let signedAt = end
  for (let i = headline + 1; i < end; ) {
    const line = lines[i]
    if (!line) break
    const bylines = isCaption(line.text) ? 0 : readByline(head, line, lines[i + 1])
    for (const by of lines.slice(i, i + bylines)) taken.set(by, 'byline')
    const rule =
      readExtractor(head, line) ??
      readDateLine(head, line, lines[i - 1]) ??
      readLabelLine(line, lines[i + 1]) ??
      readAddress(head, line) ??
      readLineWithDates(head, line)
    if (rule === undefined && bylines > 0) readDatesBeside(head, line)
    if (rule !== undefined && bylines === 0) taken.set(line, rule)
    if (bylines > 0 || rule !== undefined) signedAt = Math.min(signedAt, i)
    i += Math.max(1, bylines)
  }
  return signedAt
}

/**
 * A name without "By": beside a date or a job, on the line of a date, or right below the headline or the
 * standfirst. Elsewhere a line in title case is a label of the site.
 */
function readNames({ lines, headline, end, head, taken }: Surroundings): void {
  const from = headline + 1
  const isBeside = (i: number, test: (text: string) => boolean) =>
    [i - 1, i + 1].some((j) => j >= from && j < end + 1 && test(lines[j]?.text ?? ''))
  const names = lines
    .slice(from, Math.min(end, from + NAME_WITHIN))
    .map((line, k) => ({ line, i: from + k }))
    .filter(({ line: { text } }) => !isControl(text) && !isCaption(text) && nameAlone(text) !== undefined)
    .filter(({ line, i }) => !isPlaceIn(line.text, lines, i))
  const best =
    names.find(({ line }) => isDateLine(line.text)) ??
    names.find(({ i }) => isBeside(i, speaksForName)) ??
    names.find(({ i }) => i === from || (i === from + 1 && isStandfirst(lines[from]?.text ?? '')))
  if (best && readNameAlone(head, best.line) && !taken.has(best.line)) taken.set(best.line, 'byline')
}

/** Whether a line shows that the one beside it is a writer's name: a date, a time, a job, a handle. */
function speaksForName(text: string): boolean {
  return isDateLine(text) || isRelativeTime(text) || isJobLine(text) || /^@\w+$/.test(text)
}

/** Few pages print byline or date above the headline. */
function readSignedAbove({ lines, headline, head, taken }: Surroundings): void {
  const dated = head.printed.length + head.updates.length > 0
  for (let i = headline - 1; i >= Math.max(0, headline - ABOVE); i--) {
    const line = lines[i]
    if (!line || isControl(line.text)) continue
    if (readByline(head, line, undefined) > 0) taken.set(line, 'byline')
    const rule = dated ? undefined : (readDateLine(head, line, lines[i - 1]) ?? readLineWithDates(head, line))
    if (rule !== undefined) taken.set(line, rule)
  }
}

/** The first sentence below the headline, where byline or date follow it: else it is the first paragraph. */
function readStandfirst({ lines, headline, end, head, taken }: Surroundings, signedAt: number): void {
  if (signedAt >= end) return
  const line = lines
    .slice(headline + 1, signedAt)
    .find((each) => !taken.has(each) && !isControl(each.text) && !isCaption(each.text))
  if (!line || !isStandfirst(line.text)) return
  head.standfirst = line.text
  taken.set(line, 'standfirst')
}

/** The label above the headline: a section of the newspaper, or the kind of text. */
function readLabelAbove({ lines, headline, head, taken }: Surroundings): void {
  const above = lines[headline - 1]
  if (!above || taken.has(above)) return
  if (isKicker(above.text)) {
    head.kicker = above.text
    taken.set(above, 'kicker')
  } else if (isSection(above.text)) {
    head.section = above.text
    taken.set(above, 'section')
  }
}

/** Hides every line of the head but the headline, and what the site put around it. */
function hideLines(around: Surroundings): void {
  const { lines, headline, end, head, taken } = around
  for (const [i, line] of lines.slice(0, end).entries()) {
    if (i === headline) continue
    const rule = taken.get(line) ?? (i < headline ? markAbove(around, i) : markBelow(around, i))
    if (rule !== undefined) head.hidden.push({ line, rule: `head.${rule}` })
  }
}

/** What stands above the headline is the site's; where that was found in the story, a sentence before it stays. */
function markAbove({ lines, storyStart }: Surroundings, i: number): HeadMark | undefined {
  const text = lines[i]?.text ?? ''
  return i >= storyStart && isSentence(text) && !isControl(text) ? undefined : 'site-text'
}

/** What a line between headline and story is; undefined for a sentence, which begins the story. */
function markBelow({ lines, headline, storyStart }: Surroundings, i: number): HeadMark | undefined {
  const text = lines[i]?.text ?? ''
  if (text === lines[headline]?.text) return 'repeated-headline'
  if (isCaption(text)) return 'caption'
  if (isReadingTime(text)) return 'reading-time'
  if (isRelativeTime(text)) return 'relative-time'
  // A sentence of the story may speak of newsletters and cookies.
  if (i >= storyStart) return isControl(text) && !isSentence(text) ? 'site-text' : undefined
  return isControl(text) || !isSentence(text) ? 'site-text' : undefined
}

/**
 * Where the head ends: at the story, or after a byline or date that stands below the story's first paragraph,
 * which then is the standfirst.
 */
function endOfHead(lines: readonly Line[], from: number, first: number): number {
  const isText = (text: string) => !isCaption(text) && !isControl(text)
  let end = first
  let prose = lines.slice(from, first).filter(({ text }) => isSentence(text) && isText(text)).length
  for (let i = first; i < Math.min(lines.length - 1, first + BEYOND); i++) {
    const text = lines[i]?.text ?? ''
    if (opensByline(text) || isDateLine(text)) {
      end = i + 1
      continue
    }
    if (text.length > 60 && isText(text)) prose++
    if (prose > 1 || (prose === 1 && !isStandfirst(text) && text.length > 160)) break
  }
  return end
}

function isSentence(text: string): boolean {
  return text.length > 160 || (text.split(' ').length >= 6 && endsSentence(text))
}

/** The site's name after the headline on another line of the page. */
function titleSuffix(lines: readonly Line[], headline: Line): PartialHead['publication'] {
  for (const line of lines) {
    if (line === headline || line.text.length < headline.text.length || !line.text.startsWith(headline.text))
      continue
    const site = parts(line.text)
    if (!site || site.headline !== headline.text) continue
    const end = line.end
    return { value: site.site, rule: 'publication.title-suffix', start: end - site.site.length, end }
  }
  return undefined
}
