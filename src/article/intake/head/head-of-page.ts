// The head in the text of a whole page: headline, standfirst, byline and dates among the site's own lines.
import type { Line } from '../../raw-text.ts'
import type { HeadMark } from '../../rules/hiding-rules.ts'
import { isDateLine } from '../dates/line.ts'
import { isJobLine, nameAlone, opensByline } from './byline.ts'
import { isCaption, isControl, isKicker, isReadingTime, isRelativeTime, isSection } from './head-lines.ts'
import {
  type Found,
  isStandfirst,
  nothingFound,
  readAddress,
  readByline,
  readDate,
  readDates,
  readExtractor,
  readNameAlone,
  takeHeadline,
} from './head-reader.ts'
import { parts } from './publication.ts'

/** Lines above the headline that belong to the head: a section, a date, rarely a byline. */
const ABOVE = 4
/** Lines after the story's first in which a byline may stand, one paragraph before it being the standfirst. */
const BEYOND = 14
/** Lines below the headline in which a name without "By" is looked for. */
const NAME_WITHIN = 10

/** Reads the head around a headline that was found at `headline`. */
export function headOfPage(lines: readonly Line[], headline: number, storyStart: number): Found {
  const found = nothingFound()
  const line = lines[headline]
  if (!line) return found
  takeHeadline(found, line, 'headline.above-story')
  const first = Math.max(headline + 1, storyStart)
  const end = endOfHead(lines, headline + 1, first)
  const taken = new Map<Line, HeadMark>()
  const signed = readSigned(headline + 1, end)
  if (!found.byline) readNames(headline + 1, end)
  if (!found.byline) readSignedAbove()
  readStandfirst(headline + 1, signed)
  readAbove()
  for (const [i, each] of lines.slice(0, end).entries()) {
    if (i === headline) continue
    const rule = taken.get(each) ?? (i < headline ? ruleAbove(each, i) : ruleBelow(each, i))
    if (rule !== undefined) found.hidden.push({ line: each, rule: `head.${rule}` })
  }
  found.publication = titleSuffix(lines, line)
  found.length = end
  return found

  /** Bylines and dates between two lines; gives the index of the first of them, or `to`. */
  function readSigned(from: number, to: number): number {
    let signedAt = to
    for (let i = from; i < to; ) {
      const each = lines[i]
      if (!each) break
      const bylines = isCaption(each.text) ? 0 : readByline(found, each, lines[i + 1])
      for (const by of lines.slice(i, i + bylines)) taken.set(by, 'byline')
      const rule =
        readExtractor(found, each) ??
        readDate(found, each) ??
        readAddress(found, each) ??
        readDates(found, each)
      if (rule !== undefined && bylines === 0) taken.set(each, rule)
      if (bylines > 0 || rule !== undefined) signedAt = Math.min(signedAt, i)
      i += Math.max(1, bylines)
    }
    return signedAt
  }

  /**
   * A name without "By": beside a date or a job, on the line of a date, or right below the headline or the
   * standfirst. Elsewhere a line in title case is a label of the site.
   */
  function readNames(from: number, to: number): void {
    const near = (i: number, test: (text: string) => boolean) =>
      [i - 1, i + 1].some((j) => j >= from && j < to + 1 && test(lines[j]?.text ?? ''))
    const names = lines
      .slice(from, Math.min(to, from + NAME_WITHIN))
      .map((each, k) => ({ each, i: from + k }))
      .filter(
        ({ each }) => !isControl(each.text) && !isCaption(each.text) && nameAlone(each.text) !== undefined,
      )
    const best =
      names.find(({ each }) => isDateLine(each.text)) ??
      names.find(({ i }) =>
        near(i, (text) => isDateLine(text) || isRelativeTime(text) || isJobLine(text) || /^@\w+$/.test(text)),
      ) ??
      names.find(({ i }) => i === from || (i === from + 1 && isStandfirst(lines[from]?.text ?? '')))
    if (best && readNameAlone(found, best.each, 'byline.name-alone') && !taken.has(best.each))
      taken.set(best.each, 'byline')
  }

  /** Few pages print byline or date above the headline. */
  function readSignedAbove(): void {
    const dated = found.printed.length + found.updates.length > 0
    for (let i = headline - 1; i >= Math.max(0, headline - ABOVE); i--) {
      const each = lines[i]
      if (!each || isControl(each.text)) continue
      if (readByline(found, each, undefined) > 0) taken.set(each, 'byline')
      const rule = dated ? undefined : (readDate(found, each) ?? readDates(found, each))
      if (rule !== undefined) taken.set(each, rule)
    }
  }

  /** The first sentence below the headline, where byline or date follow it: else it is the first paragraph. */
  function readStandfirst(from: number, signedAt: number): void {
    for (let i = from; i < signedAt && signedAt < end; i++) {
      const each = lines[i]
      if (!each || taken.has(each) || isControl(each.text) || isCaption(each.text)) continue
      if (!isStandfirst(each.text)) return
      found.standfirst = each.text
      taken.set(each, 'standfirst')
      return
    }
  }

  /** The label above the headline: a section of the newspaper, or the kind of text. */
  function readAbove(): void {
    const above = lines[headline - 1]
    if (!above || taken.has(above)) return
    if (isKicker(above.text)) {
      found.kicker = above.text
      taken.set(above, 'kicker')
    } else if (isSection(above.text)) {
      found.section = above.text
      taken.set(above, 'section')
    }
  }

  /** What stands above the headline is the site's; where that was found in the story, a sentence before it stays. */
  function ruleAbove({ text }: Line, i: number): HeadMark | undefined {
    return i >= storyStart && isSentence(text) && !isControl(text) ? undefined : 'site-text'
  }

  /** What a line between headline and story is; undefined for a sentence, which begins the story. */
  function ruleBelow(each: Line, i: number): HeadMark | undefined {
    const { text } = each
    if (text === line?.text) return 'repeated-headline'
    if (isCaption(text)) return 'caption'
    if (isReadingTime(text)) return 'reading-time'
    if (isRelativeTime(text)) return 'relative-time'
    // A sentence of the story may speak of newsletters and cookies.
    if (i >= storyStart) return isControl(text) && !isSentence(text) ? 'site-text' : undefined
    return isControl(text) || !isSentence(text) ? 'site-text' : undefined
  }
}

/**
 * Where the head ends: at the story, or after a byline or date that stands below the story's first paragraph,
 * which then is the standfirst.
 */
function endOfHead(lines: readonly Line[], from: number, first: number): number {
  let end = first
  let prose = lines
    .slice(from, first)
    .filter(({ text }) => isSentence(text) && !isCaption(text) && !isControl(text)).length
  for (let i = first; i < Math.min(lines.length - 1, first + BEYOND); i++) {
    const text = lines[i]?.text ?? ''
    if (opensByline(text) || isDateLine(text)) {
      const named = i > 0 && isDateLine(text) && nameAlone(lines[i - 1]?.text ?? '') !== undefined
      end = i + 1
      if (named && i - 1 >= first) end = i + 1
      continue
    }
    if (text.length > 60 && !isCaption(text) && !isControl(text)) prose++
    if (prose > 1 || (prose === 1 && !isStandfirst(text) && text.length > 160)) break
  }
  return end
}

function isSentence(text: string): boolean {
  return text.length > 160 || (text.split(' ').length >= 6 && /[.!?؟۔]["”’»)]*$/u.test(text))
}

/** The site's name after the headline on another line of the page. */
function titleSuffix(lines: readonly Line[], headline: Line): Found['publication'] {
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
