// Exports of databases, mailboxes and chats: one file is one article or several, each with its labelled fields.
import { sha256 } from '../../value/digest.ts'
import { MOST_ARTICLES_OF_FILE } from '../../value/limits.ts'
import { type Block, inlineText } from '../block.ts'
import { unknown } from '../claim.ts'
import { readDateline } from '../intake/dates/dateline.ts'
import { toBlocks } from '../intake/story/paragraphs.ts'
import { evidenceAt, hiddenAt, type Line, linesOf, partOf, type RawText } from '../raw-text.ts'
import type { SourcePart } from '../source-file.ts'
import { NO_DATES, type TextFacts } from '../text-facts.ts'
import { CHAT } from './chat.ts'
import { DATABASES } from './databases.ts'
import type { ExportKind, LabelledText, Stretch } from './export-kind.ts'
import { FACTIVA, FACTIVA_PLAIN } from './factiva.ts'
import { MAIL } from './mail.ts'
import { NEXIS } from './nexis.ts'
import { channelIn, findMessages, readMessage } from './telegram-page.ts'

/** Every kind, in the order in which they are tried: the one that needs most to be known first. */
const KINDS: readonly ExportKind[] = [FACTIVA, NEXIS, FACTIVA_PLAIN, DATABASES, MAIL, CHAT]

/** An export, parted. */
export interface FoundExport {
  /** What it is of, in words. */
  readonly name: string
  readonly articles: readonly ExportedArticle[]
  /** How many it holds, when they are not parted. */
  readonly unparted?: number | undefined
  /** How many it holds, when they are more than are read: then there are no articles here. */
  readonly tooMany?: number
}

/** One article of an export. */
export interface ExportedArticle {
  /** Its own text, with what stands before it since the last one. */
  readonly raw: RawText
  readonly text: LabelledText
  /** Undefined when it is the only one in its file. */
  readonly part: SourcePart | undefined
}

/** The messages of a page that Telegram exported; undefined for every other page. */
export function findExportedPage(raw: RawText): FoundExport | undefined {
  const found = findMessages(raw)
  if (!found) return undefined
  const channel = channelIn(raw)
  const { parts } = found
  if (parts.length > MOST_ARTICLES_OF_FILE) return { name: 'a chat', articles: [], tooMany: parts.length }
  const articles = parts.map(({ start, end }, i): ExportedArticle => {
    const own = parts.length === 1 ? raw : partOf(raw, start, end)
    const inner = { start: 0, end: own.text.length }
    const part = parts.length === 1 ? undefined : partFacts(own, inner, { number: i + 1, of: parts.length })
    return { raw: own, text: readMessage(own, channel), part }
  })
  return { name: 'a chat', articles, unparted: found.unparted }
}

/** The articles of an export; undefined for every other text. */
export function findExport(raw: RawText): FoundExport | undefined {
  const kinds = KINDS.filter(({ hint }) => hint.test(raw.text))
  if (kinds.length === 0) return undefined
  const lines = linesOf(raw)
  for (const kind of kinds) {
    const found = kind.find(lines)
    if (found) {
      const { name } = kind
      if (found.parts.length > MOST_ARTICLES_OF_FILE)
        return { name, articles: [], tooMany: found.parts.length }
      return { name, articles: articlesOf(raw, kind, found.parts), unparted: found.unparted }
    }
  }
  return undefined
}

function articlesOf(raw: RawText, kind: ExportKind, parts: readonly Stretch[]): ExportedArticle[] {
  const starts = parts.map((_, i) => (i === 0 ? 0 : lineBegin(raw, parts[i - 1]?.end ?? 0)))
  return parts.map((stretch, i) => {
    const start = starts[i] ?? 0
    const own = parts.length === 1 ? raw : partOf(raw, start, starts[i + 1] ?? raw.text.length)
    const inner = { start: stretch.start - start, end: stretch.end - start }
    const lines = linesOf(own, inner.start, inner.end)
    const read = kind.read(lines, own)
    const between = kind.keepsBetween ? outside(linesOf(own), inner) : []
    return {
      raw: own,
      text: { ...read, hidden: [...between, ...read.hidden] },
      part: parts.length === 1 ? undefined : partFacts(own, inner, { number: i + 1, of: parts.length }),
    }
  })
}

/** The beginning of the line below an offset. */
function lineBegin(raw: RawText, offset: number): number {
  const at = /\r\n?|[\n\u0085\u2028\u2029]/g
  at.lastIndex = offset
  return at.exec(raw.text) ? at.lastIndex : raw.text.length
}

function outside(lines: readonly Line[], { start, end }: Stretch): Stretch[] {
  return lines.filter((line) => line.end <= start || line.start >= end)
}

/** An article is known by its own words: its number among the others does not count, nor what stands around it. */
function partFacts(
  raw: RawText,
  { start, end }: Stretch,
  place: Pick<SourcePart, 'number' | 'of'>,
): SourcePart {
  const { line: firstLine } = evidenceAt(raw, start, start)
  const { line: lastLine } = evidenceAt(raw, end, end)
  return { ...place, firstLine, lastLine, sha256: sha256(raw.text.slice(start, end)) }
}

/** What the text of an exported article says; its labelled fields are read as front matter is. */
export function exportedText(raw: RawText, { body, hidden, blocks: read }: LabelledText): TextFacts {
  const blocks = read ?? toBlocks(linesIn(raw, body), raw)
  return {
    fields: { dateline: datelineOf(blocks), byline: unknown(null) },
    dates: NO_DATES,
    body: blocks,
    hidden: hidden
      .map(({ start, end }) => hiddenAt(raw, 'export.line', start, end))
      .sort((a, b) => a.start - b.start),
    bodyStart: body[0]?.start ?? 0,
  }
}

function linesIn(raw: RawText, body: readonly Stretch[]): Line[] {
  return body.flatMap(({ start, end }) => linesOf(raw, start, end))
}

function datelineOf(blocks: readonly Block[]): TextFacts['fields']['dateline'] {
  const [first] = blocks
  const found = first?.type === 'paragraph' ? readDateline(inlineText(first.text)) : undefined
  return found ? { text: found.text, place: found.place } : null
}
