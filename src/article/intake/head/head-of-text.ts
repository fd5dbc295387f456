// The head of a clean text: its first lines are asked, one by one, what they are; the first that is no part of a
// head begins the story.
import type { Line } from '../../raw-text.ts'
import type { HeadMark } from '../../rules/hiding-rules.ts'
import { readDateline } from '../dates/dateline.ts'
import { findDates, readWholeDate } from '../dates/dates.ts'
import { isVersionNote, isWireSlug } from '../story/wire-marks.ts'
import { rangeOfWords } from '../words-in-line.ts'
import { isJobLine, isName, nameAlone, opensByline, splitAuthors } from './byline.ts'
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
  addressIn,
  isPlaceIn,
  readAddress,
  readByline,
  readComposite,
  readDateLine,
  readDatesBeside,
  readExtractor,
  readLabelLine,
  readNameAlone,
  readRelease,
  takeHeadline,
} from './head-reader.ts'
import { isMasthead, readCitation } from './masthead.ts'
import { isWholeName, newspaperOf } from './newspapers.ts'
import { emptyHead, type PartialHead } from './partial-head.ts'
import { isHandle, nameBesideHandle } from './posts.ts'

/** How many lines that hold something can stand above a story. */
const HEAD_LINES = 12
/** A line that reads like a control is a headline only where the next line is longer than this. */
const SHORT = 60

/** A line that is asked what it is, among the lines of its text. */
interface Asked {
  readonly line: Line
  /** Its index from the top. */
  readonly i: number
  readonly lines: readonly Line[]
  readonly next: Line | undefined
}

/** What a line was taken for: `stays` leaves it in the story, and the head goes on below it. */
type Taken = HeadMark | 'headline' | 'stays'

/** Takes a line as some part of the head, and gives the mark under which it is hidden; undefined when it is not that part. */
type Step = (head: PartialHead, asked: Asked) => Taken | undefined

/** What a line may be, in the order in which it is asked: the first that it is, it is. */
const STEPS: readonly Step[] = [
  (head, { line }) => readExtractor(head, line),
  (head, { line }) => readRelease(head, line),
  (head, { line, i, lines }) => readDateLine(head, line, lines[i - 1]),
  (_, { line, next }) => readLabelLine(line, next),
  (head, { line }) => readAddress(head, line),
  readSource,
  (head, { line }) => readComposite(head, line),
  readWire,
  readMasthead,
  readPoster,
  readAside,
  readName,
  readUnknownByline,
  readDeck,
  readLabel,
  readIssuer,
  readPublication,
  readHeadline,
  readStandfirst,
  readBetween,
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
      if (rule !== 'headline' && rule !== 'stays') head.hidden.push({ line, rule: `head.${rule}` })
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
  const taken = readByline(head, line, lines[i + 1])
  for (const by of lines.slice(i, i + taken)) readDatesBeside(head, by)
  return taken
}

/** Which part of the head the line is; undefined when the story begins with it. */
function partOf(head: PartialHead, asked: Asked): Taken | undefined {
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

/** The slug of a wire story, and what its agency tells editors, which stays with the text. */
function readWire(head: PartialHead, { line: { text } }: Asked): Taken | undefined {
  if (!head.headline && isWireSlug(text)) return 'wire-slug'
  return isVersionNote(text) ? 'stays' : undefined
}

/** The name of who wrote a post, above their handle; a post has no headline. */
function readPoster(head: PartialHead, { line, i, next }: Asked): HeadMark | undefined {
  if (head.headline || i > 1) return undefined
  if ((head.byline || i === 0) && isHandle(line.text)) return 'site-text'
  const name = nameBesideHandle(line.text)
  if (i === 0 && name !== undefined && isName(name))
    return readNameAlone(head, { ...line, text: name, end: line.start + name.length }) ? 'byline' : undefined
  return next && isHandle(next.text) && isName(line.text) && readNameAlone(head, line) ? 'byline' : undefined
}

/** A name alone between the headline and a long paragraph, or a date; with the place where a date follows. */
function readName(head: PartialHead, { line, i, lines, next }: Asked): HeadMark | undefined {
  if (!head.headline || !next || line.text.length > 80) return undefined
  const dated = readWholeDate(next.text) !== undefined
  const named = (isName(line.text) && line.text.split(' ').length <= 4) || (dated && namesSeveral(line.text))
  if (!named && !(dated && / (?:in|at) \p{Lu}/u.test(line.text) && nameAlone(line.text) !== undefined))
    return undefined
  if ((next.text.length <= 120 && !dated) || isPlaceIn(line.text, lines, i)) return undefined
  if (isInCapitals(line.text) && isSaidInSmall(line.text, lines, i)) return undefined
  return readNameAlone(head, line) ? 'byline' : undefined
}

/** `Mina Rahbar and Tom Ashby`, `Rahbar, Mina; Ashby, Tom`: two names or more and nothing else, as no headline is. */
function namesSeveral(text: string): boolean {
  return nameAlone(text) === text && splitAuthors(text).length > 1
}

const isInCapitals = (text: string) => !/\p{Ll}/u.test(text) && /\p{Lu}{2}/u.test(text)

/** Whether most words of a line in capitals stand in small letters below: a deck's do, a name's do not. */
function isSaidInSmall(text: string, lines: readonly Line[], at: number): boolean {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  const below = new Set(
    lines.slice(at + 1, at + 1 + SAID_WITHIN).flatMap((line) => line.text.match(/\p{L}{4,}/gu) ?? []),
  )
  const said = words.filter((word) => below.has(word))
  return said.length > 0 && said.length * 2 >= words.length
}

/** A line that opens like a byline, or is a job, and names nobody: it parts no date from its headline. */
function readUnknownByline(head: PartialHead, { line: { text }, next }: Asked): HeadMark | undefined {
  if (!head.headline || text.length > 100 || /[.!?]["”’»)]*$/.test(text)) return undefined
  if (head.byline && isJobLine(text)) return newspaperOf(text) === undefined ? 'byline' : undefined
  return /^by\b/i.test(text) && next && readWholeDate(next.text) ? 'byline' : undefined
}

/** Lines below a line in capitals in which its words are looked for. */
const SAID_WITHIN = 20
/** Longest deck, in UTF-16 units. */
const DECK_LENGTH = 160
/** Decks that a headline has at most. */
const DECKS = 5

/**
 * A deck: one of the lines that are stacked below a headline. Byline or date must follow them, or headline and deck are
 * both set in capitals.
 */
function readDeck(head: PartialHead, { line, i, lines }: Asked): HeadMark | undefined {
  const { headline, headlineLine } = head
  if (!headline || !headlineLine || head.byline || head.printed.length > 0) return undefined
  if (!isDeck(line) || (lines[i - 1] !== headlineLine && head.standfirst === null)) return undefined
  const isStacked = !/\p{Ll}/u.test(headline.value + line.text) && /\p{Lu}/u.test(headline.value)
  if (!isStacked && !isSignedBelow(lines, i)) return undefined
  head.standfirst = head.standfirst === null ? line.text : `${head.standfirst} – ${line.text}`
  return 'standfirst'
}

/** Whether byline or date follow, with nothing but further decks between. */
function isSignedBelow(lines: readonly Line[], i: number): boolean {
  for (let j = i + 1; j <= i + DECKS; j++) {
    const line = lines[j]
    if (!line) return false
    if (opensByline(line.text) || readWholeDate(line.text)) return true
    if (!isDeck(line)) return false
  }
  return false
}

/** Several words that end no sentence, or stand in capitals or quotation marks; no name, no label, no dateline. */
function isDeck(line: Line): boolean {
  const { text } = line
  if (text.length > DECK_LENGTH || text.split(' ').length < 3 || !/^["“‘'«(]?[\p{Lu}\p{Lo}\d]/u.test(text))
    return false
  if (/[^.]\.$/.test(text) && /\p{Ll}/u.test(text)) return false
  if (
    /^[\p{L}-]{2,20}:\s/u.test(text) ||
    isVersionNote(text) ||
    isCaption(text) ||
    isControl(text) ||
    isReleaseMark(text)
  )
    return false
  return (
    !/[:,;]$/.test(text) &&
    (!isName(text) || isInCapitals(text)) &&
    newspaperOf(text) === undefined &&
    !readDateline(text)
  )
}

/** A short line between the headline and a date, such as a place: it stays in the story, and the date is read. */
function readBetween(head: PartialHead, { line: { text }, next }: Asked): Taken | undefined {
  if (!head.headline || head.printed.length > 0 || text.length > 60 || /[.!?:]["”’»)]*$/.test(text))
    return undefined
  return next && readWholeDate(next.text) ? 'stays' : undefined
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
  if (head.kicker === null && !head.headline && isLabelInCapitals(text, next) && lines[i + 2]) {
    head.kicker = text
    return 'kicker'
  }
  return undefined
}

/** Words that an unknown label has at most. */
const LABEL_WORDS = 3

/**
 * `HUMAN RIGHTS` above a headline in small letters: a section, a topic, a kind of text. More words in capitals are the
 * headline itself, with decks below.
 */
function isLabelInCapitals(text: string, next: Line | undefined): boolean {
  const words = text.split(' ').length
  if (!/^[\p{Lu}\d .&'’/-]+$/u.test(text) || !/\p{Lu}{2}/u.test(text) || words > LABEL_WORDS) return false
  if (!next || newspaperOf(text) || !/\p{Ll}/u.test(next.text) || !looksLikeHeadline(next)) return false
  return next.text.split(' ').length > words && !opensByline(next.text) && !readWholeDate(next.text)
}

/** The office that issues a press release, above the release's own mark. */
function readIssuer(head: PartialHead, { line, next }: Asked): HeadMark | undefined {
  if (head.publication || !isIssuer(line.text) || !isReleaseMark(next?.text ?? '')) return undefined
  head.publication = { value: line.text, rule: 'publication.issuer-line', start: line.start, end: line.end }
  return 'publication'
}

/**
 * The name of a newspaper on a line of its own: above a headline, or below one. Capitals alone show nothing: sections, kinds
 * of text and topics are printed so too.
 */
function readPublication(head: PartialHead, { line, i, lines }: Asked): HeadMark | undefined {
  if (head.publication) return undefined
  const met = head.headline !== undefined
  const [first = '', ...more] = line.text.split(/,\s+/)
  const name = newspaperOf(met && more.length === 1 ? first : line.text)
  if (name === undefined) return undefined
  const dated = head.printed.length + head.extracted.length > 0
  if (!met && (!isWholeName(name) || !(dated || hasHeadlineBelow(lines, i)))) return undefined
  const rule = /\p{Ll}|\p{Lo}/u.test(name) ? 'publication.name-line' : 'publication.capitals-line'
  head.publication = { value: name, rule, ...rangeOfWords(line, name) }
  return 'publication'
}

/** The label of who published a text, with a name behind it. */
const SOURCE =
  /^(?:source|publication|newspaper|publisher|published (?:by|in)|quelle|zeitung|fuente|منبع|سرچینه)\s?[:：]\s*([\p{Lu}\p{Lo}].{1,49})$/iu
/** Most words of a name that only an address beside it shows to be one. */
const NAME_WORDS = 6

/**
 * `Source: The Sample Courier`: a newspaper by its name, or whoever stands beside the address of the page. "Source: Navy to cut fleet" is a
 * headline.
 */
function readSource(head: PartialHead, { line, i, lines }: Asked): HeadMark | undefined {
  const name = head.publication ? undefined : SOURCE.exec(line.text)?.[1]
  if (name === undefined || /[.!?,;]$/.test(name)) return undefined
  const known = newspaperOf(name)
  const isKnown = known === name && isWholeName(name)
  const isBeside = [lines[i - 1], lines[i + 1]].some((other) => other && addressIn(other.text) !== undefined)
  if (!isKnown && !(isBeside && name.split(' ').length <= NAME_WORDS)) return undefined
  head.publication = { value: name, rule: 'publication.name-line', ...rangeOfWords(line, name) }
  return 'publication'
}

/** `The Sample Courier, February 2, 2022, page 12` above the headline, and the other lines of a masthead. */
function readMasthead(head: PartialHead, { line, i, lines, next }: Asked): HeadMark | undefined {
  if (head.headline) return undefined
  const cited = readCitation(line.text)
  if (!cited && !isMasthead(line.text, head.publication !== undefined)) return undefined
  // A short headline in capitals and small letters looks like a place; a place stands above its day.
  if (!cited && !/\d|edition|price|section/i.test(line.text) && !(next && readWholeDate(next.text)))
    return undefined
  if (!hasHeadlineBelow(lines, i)) return undefined
  if (cited) {
    const { name, date, calendar, weekday, start, end } = cited
    head.publication ??= { value: name, rule: 'publication.citation-line', ...rangeOfWords(line, name) }
    const day = rangeOfWords(line, line.text.slice(start, end), start)
    head.inferred.push({ value: date, rule: 'date.citation-line', calendar, weekday, ...day })
    return 'masthead'
  }
  for (const { date, calendar, start, end } of findDates(line.text)) {
    if (date.precision !== 'day') continue
    const day = rangeOfWords(line, line.text.slice(start, end), start)
    head.inferred.push({ value: date, rule: 'date.citation-line', calendar, weekday: null, ...day })
  }
  return 'masthead'
}

/** Lines below a newspaper's name that are asked for the headline. */
const MASTHEAD_LINES = 6

/** Whether a headline stands below, with nothing between but days and what newspapers print of themselves. */
function hasHeadlineBelow(lines: readonly Line[], i: number): boolean {
  for (let j = i + 1; j < Math.min(lines.length - 1, i + MASTHEAD_LINES); j++) {
    const line = lines[j]
    if (!line || opensByline(line.text)) return false
    const { text } = line
    if (
      readWholeDate(text) ||
      readCitation(text) ||
      isMasthead(text, true) ||
      isSection(text) ||
      isKicker(text)
    )
      continue
    return looksLikeHeadline(line) && !readDateline(text)
  }
  return false
}

function readHeadline(head: PartialHead, { line, i, next }: Asked): 'headline' | undefined {
  if (head.headline || head.extracted.length > 0 || !looksLikeHeadline(line) || readDateline(line.text))
    return undefined
  const signed =
    next && (opensByline(next.text) || readWholeDate(next.text)) && line.text.split(' ').length >= 3
  if (isControl(line.text) && next && next.text.length < SHORT && !signed) return undefined
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
  if (text.length < 4 || text.length > HEADLINE_LENGTH) return false
  const words = text.split(' ').length
  if (words > HEADLINE_WORDS) return false
  if (!/\p{L}/u.test(text) || /^["“«]?\p{Ll}/u.test(text)) return false
  return !/[.:;,…]["”’»)]?$/.test(text) || (/[^.]\.$/.test(text) && words <= 14)
}
