// The head of a clean text: its first lines are asked, one by one, what they are; the first that is no part of a
// head begins the story.
import type { Line } from '../../raw-text.ts'
import type { HeadMark } from '../../rules/hiding-rules.ts'
import { readDateline } from '../dates/dateline.ts'
import { readWholeDate } from '../dates/dates.ts'
import { isName, opensByline } from './byline.ts'
import {
  isCaption,
  isControl,
  isIssuer,
  isKicker,
  isReadingTime,
  isRelativeTime,
  isReleaseMark,
  isSection,
} from './head-lines.ts'
import {
  type Found,
  isStandfirst,
  nothingFound,
  readAddress,
  readByline,
  readComposite,
  readDate,
  readExtractor,
  readNameAlone,
  takeHeadline,
} from './head-reader.ts'

/** How many lines that hold something can stand above a story. */
const HEAD_LINES = 12
const HEADLINE_LENGTH = 220
const HEADLINE_WORDS = 32
/** A line that reads like a control is a headline only where the next line is longer than this. */
const SHORT = 60

const NEWS_WORD =
  /\b(?:news|times|post|press|agency|radio|tv|magazine|journal|tribune|herald|gazette|wire|daily|weekly|observer|chronicle|international)\b/i
const SEPARATOR = /\s[|•·–—]\s/

/** Reads the lines above a story from the top. */
export function headOfText(lines: readonly Line[]): Found {
  const found = nothingFound()
  for (let i = 0; i < Math.min(lines.length, HEAD_LINES); ) {
    const line = lines[i]
    if (!line) break
    const bylines =
      i === 0 || found.byline || SEPARATOR.test(line.text) ? 0 : readByline(found, line, lines[i + 1])
    if (bylines > 0) {
      for (const taken of lines.slice(i, i + bylines)) found.hidden.push({ line: taken, rule: 'head.byline' })
      i += bylines
    } else {
      const rule = readLine(line, i)
      if (rule === undefined) break
      if (rule !== 'headline') found.hidden.push({ line, rule: `head.${rule}` })
      i++
    }
    found.length = i
  }
  return found

  /** The rule that takes the line for part of the head, or undefined when the story begins with it. */
  function readLine(line: Line, i: number): HeadMark | 'headline' | undefined {
    return (
      readExtractor(found, line) ??
      readDate(found, line) ??
      readAddress(found, line) ??
      readComposite(found, line) ??
      readAside(line.text) ??
      readName(line, lines[i + 1]) ??
      readLabel(line.text, i) ??
      readPublication(line, i) ??
      readHeadline(line, i) ??
      readStandfirst(line, i)
    )
  }

  function readAside(text: string): HeadMark | undefined {
    if (isReleaseMark(text)) return 'release-mark'
    if (!found.headline && found.extracted.length === 0) return undefined
    if (isCaption(text) && text.length < 200 && !/[.!?]$/.test(text.replace(/^[^:]*:/, ''))) return 'caption'
    if (isReadingTime(text)) return 'reading-time'
    if (isRelativeTime(text)) return 'relative-time'
    if (found.headline && text.length <= 60 && isControl(text) && !/[.!?:]$/.test(text)) return 'site-text'
    return found.headline && text === found.headline.value ? 'repeated-headline' : undefined
  }

  /** A name alone between the headline and a long paragraph. */
  function readName(line: Line, next: Line | undefined): HeadMark | undefined {
    if (!found.headline || !isName(line.text) || line.text.split(' ').length > 4) return undefined
    if (!next || (next.text.length <= 120 && !readWholeDate(next.text))) return undefined
    return readNameAlone(found, line, 'byline.name-alone') ? 'byline' : undefined
  }

  /** A section or a kind of text, above the headline or below it. */
  function readLabel(text: string, i: number): HeadMark | undefined {
    if (i === 0 && lines.length > 1 && !looksLikeHeadline(lines[1])) return undefined
    if (found.section === null && isSection(text)) {
      found.section = text
      return 'section'
    }
    if (found.kicker === null && !found.headline && isKicker(text) && looksLikeHeadline(lines[i + 1])) {
      found.kicker = text
      return 'kicker'
    }
    return undefined
  }

  /** Capitals alone, or a word that newspapers bear in their names, on a short line that ends no sentence. */
  function readPublication(line: Line, i: number): HeadMark | undefined {
    const { text } = line
    const words = text.split(' ').length
    if (!found.publication && isIssuer(text) && isReleaseMark(lines[i + 1]?.text ?? '')) {
      found.publication = { value: text, rule: 'publication.issuer-line', start: line.start, end: line.end }
      return 'publication'
    }
    if (found.publication || text.length > 40 || words > 4 || /[.!?,:;]$/.test(text)) return undefined
    const capitals = /^[\p{Lu}\d .&'’-]+$/u.test(text) && /\p{Lu}{2}/u.test(text)
    if (!capitals && !(NEWS_WORD.test(text) && /^(?:\p{Lu}|the\s)/u.test(text))) return undefined
    const met = found.headline !== undefined || found.printed.length + found.extracted.length > 0
    if (!met && !looksLikeHeadline(lines[i + 1])) return undefined
    found.publication = {
      value: text,
      rule: capitals ? 'publication.capitals-line' : 'publication.name-line',
      start: line.start,
      end: line.end,
    }
    return 'publication'
  }

  function readHeadline(line: Line, i: number): 'headline' | undefined {
    if (found.headline || found.extracted.length > 0 || !looksLikeHeadline(line) || readDateline(line.text))
      return undefined
    const next = lines[i + 1]
    if (isControl(line.text) && next && next.text.length < SHORT) return undefined
    if (/\.$/.test(line.text) && !(i === 0 && next && next.text.length > line.text.length * 1.5))
      return undefined
    takeHeadline(found, line, i === 0 ? 'headline.first-line' : 'headline.head-line')
    return 'headline'
  }

  /** A sentence or two right below the headline, where byline or date follow: else it is the first paragraph. */
  function readStandfirst(line: Line, i: number): HeadMark | undefined {
    if (found.headlineLine === undefined || found.headlineLine !== lines[i - 1] || found.byline)
      return undefined
    const next = lines[i + 1]
    if (!next || !lines[i + 2] || !isStandfirst(line.text)) return undefined
    if (!opensByline(next.text) && !readWholeDate(next.text)) return undefined
    found.standfirst = line.text
    return 'standfirst'
  }
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
