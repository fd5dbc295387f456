// The head of a clean text: its first lines are asked, one by one, what they are; the first that is no part of a
// head begins the story.
import type { Line } from '../../raw-text.ts'
import type { HeadMark } from '../../rules/hiding-rules.ts'
import { readDateline } from '../dates/dateline.ts'
import { readWholeDate } from '../dates/dates.ts'
import { isName, opensByline } from './byline.ts'
import {
  BETWEEN_PARTS,
  HEADLINE_LENGTH,
  HEADLINE_WORDS,
  isCaption,
  isControl,
  isIssuer,
  isKicker,
  isReadingTime,
  isRelativeTime,
  isReleaseMark,
  isSection,
  isStandfirst,
} from './head-lines.ts'
import {
  readAddress,
  readByline,
  readComposite,
  readDateLine,
  readExtractor,
  readLabelLine,
  readNameAlone,
  takeHeadline,
} from './head-reader.ts'
import { emptyHead, type PartialHead } from './partial-head.ts'

/** How many lines that hold something can stand above a story. */
const HEAD_LINES = 12
/** A line that reads like a control is a headline only where the next line is longer than this. */
const SHORT = 60

const NEWS_WORD =
  /\b(?:news|times|post|press|agency|radio|tv|magazine|journal|tribune|herald|gazette|wire|daily|weekly|observer|chronicle|international)\b/i

/** A line that is asked what it is, among the lines of its text. */
interface Asked {
  readonly line: Line
  /** Its index from the top. */
  readonly i: number
  readonly lines: readonly Line[]
  readonly next: Line | undefined
}

/** Takes a line as some part of the head, and gives the mark under which it is hidden; undefined when it is not that part. */
type Step = (head: PartialHead, asked: Asked) => HeadMark | 'headline' | undefined

/** What a line may be, in the order in which it is asked: the first that it is, it is. */
const STEPS: readonly Step[] = [
  (head, { line }) => readExtractor(head, line),
  (head, { line, i, lines }) => readDateLine(head, line, lines[i - 1]),
  (_, { line, next }) => readLabelLine(line, next),
  (head, { line }) => readAddress(head, line),
  (head, { line }) => readComposite(head, line),
  readAside,
  readName,
  readLabel,
  readIssuer,
  readPublication,
  readHeadline,
  readStandfirst,
]

/** Reads the lines above a story from the top. */
export function headOfText(lines: readonly Line[]): PartialHead {
  const head = emptyHead()
  for (let i = 0; i < Math.min(lines.length, HEAD_LINES); ) {
    const line = lines[i]
    if (!line) break
    const bylines = bylinesAt(head, lines, i)
    for (const taken of lines.slice(i, i + bylines)) head.hidden.push({ line: taken, rule: 'head.byline' })
    if (bylines === 0) {
      const rule = partOf(head, { line, i, lines, next: lines[i + 1] })
      if (rule === undefined) break
      if (rule !== 'headline') head.hidden.push({ line, rule: `head.${rule}` })
    }
    i += Math.max(1, bylines)
    head.length = i
  }
  return head
}

/** How many lines from `i` are the byline; a text that opens with one has no headline above it. */
function bylinesAt(head: PartialHead, lines: readonly Line[], i: number): number {
  const line = lines[i]
  if (!line || i === 0 || head.byline || BETWEEN_PARTS.test(line.text)) return 0
  return readByline(head, line, lines[i + 1])
}

/** Which part of the head the line is; undefined when the story begins with it. */
function partOf(head: PartialHead, asked: Asked): HeadMark | 'headline' | undefined {
  for (const step of STEPS) {
    const rule = step(head, asked)
    if (rule !== undefined) return rule
  }
  return undefined
}

/** What the site or an agency prints around a head: a release's mark, a caption, a time, a control. */
function readAside(head: PartialHead, { line: { text } }: Asked): HeadMark | undefined {
  if (isReleaseMark(text)) return 'release-mark'
  if (!head.headline && head.extracted.length === 0) return undefined
  if (isCaption(text) && text.length < 200 && !/[.!?]$/.test(text.replace(/^[^:]*:/, ''))) return 'caption'
  if (isReadingTime(text)) return 'reading-time'
  if (isRelativeTime(text)) return 'relative-time'
  if (head.headline && text.length <= 60 && isControl(text) && !/[.!?:]$/.test(text)) return 'site-text'
  return head.headline && text === head.headline.value ? 'repeated-headline' : undefined
}

/** A name alone between the headline and a long paragraph. */
function readName(head: PartialHead, { line, next }: Asked): HeadMark | undefined {
  if (!head.headline || !isName(line.text) || line.text.split(' ').length > 4) return undefined
  if (!next || (next.text.length <= 120 && !readWholeDate(next.text))) return undefined
  return readNameAlone(head, line) ? 'byline' : undefined
}

/** A section or a kind of text, above the headline or below it. */
function readLabel(head: PartialHead, { line: { text }, i, lines, next }: Asked): HeadMark | undefined {
  if (i === 0 && lines.length > 1 && !looksLikeHeadline(next)) return undefined
  if (head.section === null && isSection(text)) {
    head.section = text
    return 'section'
  }
  if (head.kicker === null && !head.headline && isKicker(text) && looksLikeHeadline(next)) {
    head.kicker = text
    return 'kicker'
  }
  return undefined
}

/** The office that issues a press release, above the release's own mark. */
function readIssuer(head: PartialHead, { line, next }: Asked): HeadMark | undefined {
  if (head.publication || !isIssuer(line.text) || !isReleaseMark(next?.text ?? '')) return undefined
  head.publication = { value: line.text, rule: 'publication.issuer-line', start: line.start, end: line.end }
  return 'publication'
}

/** Capitals alone, or a word that newspapers bear in their names, on a short line that ends no sentence. */
function readPublication(head: PartialHead, { line, next }: Asked): HeadMark | undefined {
  const { text, start, end } = line
  if (head.publication || text.length > 40 || text.split(' ').length > 4 || /[.!?,:;]$/.test(text))
    return undefined
  const capitals = /^[\p{Lu}\d .&'’-]+$/u.test(text) && /\p{Lu}{2}/u.test(text)
  if (!capitals && !(NEWS_WORD.test(text) && /^(?:\p{Lu}|the\s)/u.test(text))) return undefined
  const met = head.headline !== undefined || head.printed.length + head.extracted.length > 0
  if (!met && !looksLikeHeadline(next)) return undefined
  const rule = capitals ? 'publication.capitals-line' : 'publication.name-line'
  head.publication = { value: text, rule, start, end }
  return 'publication'
}

function readHeadline(head: PartialHead, { line, i, next }: Asked): 'headline' | undefined {
  if (head.headline || head.extracted.length > 0 || !looksLikeHeadline(line) || readDateline(line.text))
    return undefined
  if (isControl(line.text) && next && next.text.length < SHORT) return undefined
  if (/\.$/.test(line.text) && !(i === 0 && next && next.text.length > line.text.length * 1.5))
    return undefined
  takeHeadline(head, line, i === 0 ? 'headline.first-line' : 'headline.head-line')
  return 'headline'
}

/** A sentence or two right below the headline, where byline or date follow: else it is the first paragraph. */
function readStandfirst(head: PartialHead, { line, i, lines, next }: Asked): HeadMark | undefined {
  if (head.headlineLine === undefined || head.headlineLine !== lines[i - 1] || head.byline) return undefined
  if (!next || !lines[i + 2] || !isStandfirst(line.text)) return undefined
  if (!opensByline(next.text) && !readWholeDate(next.text)) return undefined
  head.standfirst = line.text
  return 'standfirst'
}

/** Whether a line at the top of a clean text has a headline's form. */
function looksLikeHeadline(line: Line | undefined): boolean {
  if (!line) return false
  const { text } = line
  const words = text.split(' ').length
  if (text.length < 4 || text.length > HEADLINE_LENGTH || words > HEADLINE_WORDS) return false
  if (!/\p{L}/u.test(text) || /^["“«]?\p{Ll}/u.test(text)) return false
  return !/[.:;,…]["”’»)]?$/.test(text) || (/[^.]\.$/.test(text) && words <= 14)
}
