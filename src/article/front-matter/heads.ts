// Heads of fields without fences: lines `Title: …` (Pelican, MultiMarkdown, scrapers), `.. title: …` (Nikola), `title:: …`
// (Logseq), lines below the headline (Notion) and a list below a heading "Metadata" (Readwise).
//
// No fence says that such lines are fields, so the keys must: the first line has a key that is known here, one of the lines
// is a title, and at least two keys are known. "Note: …", a dialogue or a list of scores is the text's.
import { formOf } from '../../value/article-endings.ts'
import { memoized } from '../../value/memo.ts'
import { isWithholdingKey, withholds, yesOrNo } from '../fields/withholding.ts'
import type { RawText } from '../raw-text.ts'
import type { FrontMatterEntry } from './notation.ts'

/** What stands above a text without fences. */
export interface UnfencedHead {
  readonly entries: readonly FrontMatterEntry[]
  readonly bodyStart: number
}

/** Lines that look like a head and were not read. */
export interface UnreadHead {
  readonly start: number
  readonly end: number
}

/** Lines in a text that has no head, of which each keeps the article back as a field would: `private: yes`. */
export interface HeldBackText {
  readonly heldBackBy: readonly FrontMatterEntry[]
}

/** Keys of fields in their ordinary names; in normal form. Others are read beside them. */
const TITLE = new Set(['title', 'headline', 'fulltitle'])
const KNOWN = new Set(
  (
    'title headline fulltitle date published publishdate pubdate publishedtime datepublished updated modified lastmod ' +
    'author authors byline creator creators tags keywords category categories documenttags url sourceurl originalurl link ' +
    'canonicalurl source publication publisher site sitename summary description excerpt subtitle slug lang language ' +
    'status draft section'
  ).split(' '),
)

/** Names that one tool has for a field; what Readwise calls a category is the kind of thing that it keeps. */
const OWN_NAMES: ReadonlyMap<string, string> = new Map([
  ['full title', 'title'],
  ['document tags', 'tags'],
  ['filetags', 'tags'],
])

/** A head has no more lines than this. */
const MOST_LINES = 60
const MOST_BLANK = 20
/** Lines from the top that are looked at. */
const LOOKED_AT = MOST_LINES + 2 * MOST_BLANK
/** No line of a head is longer, in UTF-16 units. */
const LONGEST_LINE = 4000

/** A line of the text with its offsets. */
interface HeadLine {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The ways in which a line gives a key and its value: the first group is the key, the second the value. */
const PLAIN = /^([\p{L}][\p{L}\p{M}\p{N} _.-]{0,40})(?::(?=[ \t]|$)|：)[ \t]*(.*)$/u
const NIKOLA = /^\.\.[ \t]+([a-z][\w-]{0,40}):(?:[ \t]+(.*))?$/i
const LOGSEQ = /^(?:-[ \t]+|[ \t]+)?([\p{L}][\p{L}\p{N}_-]{0,40})::(?:[ \t]+(.*))?$/u
const LISTED =
  /^[-*+][ \t]+(?:\*\*|__)?([\p{L}][\p{L}\p{N} _-]{0,40})(?:\*\*|__)?:(?:\*\*|__)?(?:[ \t]+(.*))?$/u
/** `**Title:** …`, as notes and scripts print it; `#+TITLE: …` of Org; `:date: …` below an underlined title, of reStructuredText. */
const BOLD = /^(?:\*\*|__)([\p{L}][\p{L}\p{N} _-]{0,40})(?::(?:\*\*|__)|(?:\*\*|__)[ \t]*:)(?:[ \t]+(.*))?$/u
const ORG = /^#\+([a-z_]{2,40}):(?:[ \t]+(.*))?$/i
const RST = /^:([a-z][\w-]{0,40}):(?:[ \t]+(.*))?$/i
/** Of these, the ones in which a single line may keep a text back; each has a colon. */
const IN_LINES: readonly RegExp[] = [NIKOLA, LOGSEQ, PLAIN, LISTED, BOLD]
/** A line that only parts a head from its text. */
const RULE = /^[-=*_~#]{4,200}$/

/** A key with the signs before it ends no later in its line, in UTF-16 units; blanks in a row count once. */
const LONGEST_KEY = 80

/** Whether some line of those that are looked at has a colon where a key could end. Of most texts none has, and nothing else is asked. */
const mayHaveKeys = memoized(({ text, lineStarts }: RawText): boolean => {
  let colon = -1
  for (let i = 0; i < Math.min(lineStarts.length, LOOKED_AT); i++) {
    const [start = 0, next = text.length] = [lineStarts[i], lineStarts[i + 1]]
    if (colon < start) {
      const found = text.slice(start).search(/[:：]/)
      if (found < 0) return false
      colon = start + found
    }
    if (colon >= next) continue
    if (colon - start <= LONGEST_KEY) return true
    if (text.slice(start, colon).replace(/[ \t]+/g, ' ').length <= LONGEST_KEY) return true
  }
  return false
})

/** The head of a text; undefined where it has none. Lines that only look like one are given for a warning. */
export function findHead(raw: RawText): UnfencedHead | UnreadHead | HeldBackText | undefined {
  if (!mayHaveKeys(raw)) return undefined
  const lines = firstLines(raw)
  const found = headIn(raw, lines)
  if (found && 'entries' in found) return found
  const heldBackBy = formOf(raw.path) === 'html' ? [] : linesHoldingBack(lines)
  return heldBackBy.length > 0 ? { heldBackBy } : found
}

/** Paragraphs at the beginning of a text in which a line that holds it back is looked for: a headline, and one below it. */
const OPENING_PARAGRAPHS = 2

/** Lines that are nothing but a key that keeps back and a word for yes, or a day: no sentence reads so. */
function linesHoldingBack(lines: readonly HeadLine[]): FrontMatterEntry[] {
  let from = nextText(lines, 0)
  const found: FrontMatterEntry[] = []
  for (let paragraph = 0; paragraph < OPENING_PARAGRAPHS; paragraph++) {
    const end = blankFrom(lines, from)
    const opening = lines.slice(from, end).filter(({ text }) => text.length <= LONGEST_LINE)
    for (const form of opening.some(({ text }) => /[:：]/.test(text)) ? IN_LINES : [])
      found.push(...entriesOf(opening, form).entries.filter(({ key, value }) => isSurelyHeldBack(key, value)))
    from = nextText(lines, end)
  }
  return found
}

function isSurelyHeldBack(key: string, value: FrontMatterEntry['value']): boolean {
  if (typeof value !== 'string' || !withholds(key, value)) return false
  return yesOrNo(value) !== undefined || /^(?:\d{4}-\d{2}-\d{2}|noindex|metadata-only|withheld)$/i.test(value)
}

function headIn(raw: RawText, lines: readonly HeadLine[]): UnfencedHead | UnreadHead | undefined {
  const first = lines.findIndex(({ text }) => text.trim() !== '')
  const line = lines[first]
  if (!line || first > MOST_BLANK || formOf(raw.path) === 'html') return undefined
  if (/^#[ \t]+\S/.test(line.text) && formOf(raw.path) === 'markdown') return belowHeading(raw, lines, first)
  if (/^<!--[ \t]*$/.test(line.text)) return inComment(raw, lines, first)
  if (RULE.test(lines[first + 1]?.text ?? '')) {
    const below = belowUnderlined(raw, lines, first)
    if (below) return below
  }
  for (const form of [NIKOLA, LOGSEQ, PLAIN, BOLD, ORG, LISTED]) {
    if (isKnown(form.exec(line.text)?.[1])) return headAt(raw, lines, first, form)
  }
  return undefined
}

/** Pelican's and Sphinx's lines `:date: …` below a title that is underlined. */
function belowUnderlined(raw: RawText, lines: readonly HeadLine[], first: number): UnfencedHead | undefined {
  const title = lines[first]
  const at = nextText(lines, first + 2)
  const end = blankFrom(lines, at)
  const { entries, unread } = entriesOf(lines.slice(at, end), RST)
  if (!title || unread || entries.filter(({ key }) => isKnown(key)).length < 2) return undefined
  const named = { key: 'title', value: title.text.trim(), start: title.start, end: title.end }
  return { entries: [named, ...entries], bodyStart: lines[end]?.start ?? raw.text.length }
}

/** Where a head ends: at a blank line, or a rule; Logseq's also where the first item of the note begins. */
function endOfHead(lines: readonly HeadLine[], first: number, form: RegExp): number {
  const blank = blankFrom(lines, first)
  const at = lines.findIndex(
    ({ text }, i) =>
      i > first && i < blank && (RULE.test(text) || (form === LOGSEQ && /^-(?:[ \t]|$)/.test(text))),
  )
  return at < 0 ? blank : at
}

/**
 * Where YAML ends that only a fence below it marks, as Hexo once wrote it. A line of text above `---` is a heading in
 * Markdown: fields have two known keys, of which one is a title.
 */
export function findFenceBelow(
  raw: RawText,
): { readonly end: number; readonly bodyStart: number } | undefined {
  if (!mayHaveKeys(raw)) return undefined
  const lines = firstLines(raw)
  if (formOf(raw.path) === 'html' || !isKnown(PLAIN.exec(lines[0]?.text ?? '')?.[1])) return undefined
  const close = lines.findIndex(({ text }) => text === '---' || text === '')
  const fence = lines[close]
  if (fence?.text !== '---') return undefined
  const fields = lines.slice(0, close).filter(({ text }) => !/^(?:[ \t]|-[ \t])/.test(text))
  const { entries, unread } = entriesOf(fields, PLAIN)
  if (unread || !isHead(entries, 2)) return undefined
  return { end: fence.start, bodyStart: lines[close + 1]?.start ?? raw.text.length }
}

/** Lines up to the first blank one. */
function headAt(
  raw: RawText,
  lines: readonly HeadLine[],
  first: number,
  form: RegExp,
): UnfencedHead | UnreadHead | undefined {
  const end = endOfHead(lines, first, form)
  const { entries, unread } = entriesOf(lines.slice(first, end), form)
  // A list of items with colons is a list, where less shows that it is a head.
  if (!isHead(entries, form === LISTED ? 3 : 2)) return undefined
  const isRuled = RULE.test(lines[end]?.text ?? '')
  const bodyStart = lines[isRuled ? end + 1 : end]?.start ?? raw.text.length
  if (end - first > MOST_LINES || raw.text.slice(bodyStart).trim() === '') return undefined
  if (!unread) return { entries, bodyStart }
  const opening = lines[first]
  const isTitled = TITLE.has(normal(entries[0]?.key ?? ''))
  return opening && isHead(entries, isTitled ? 2 : 3) ? { start: opening.start, end: opening.end } : undefined
}

/** Nikola's head in a comment of HTML, which Markdown hides. */
function inComment(raw: RawText, lines: readonly HeadLine[], first: number): UnfencedHead | undefined {
  const close = lines.findIndex(({ text }, i) => i > first && /^-->[ \t]*$/.test(text))
  const within = lines.slice(first + 1, Math.max(first + 1, close)).filter(({ text }) => text.trim() !== '')
  const { entries, unread } = entriesOf(within, NIKOLA)
  if (close < 0 || unread || !isHead(entries, 2)) return undefined
  return { entries, bodyStart: lines[close + 1]?.start ?? raw.text.length }
}

/** Keys that no page prints; and those of Notion and others for the note itself, which no page has. */
const MADE = ['url', 'tags', 'link', 'sourceurl']
const OF_NOTE = new Set(
  'created createdtime createdby lastedited lasteditedtime lasteditedby dateadded datesaved saved clipped rating citekey'.split(
    ' ',
  ),
)

/** Below a headline: Notion's lines, of which one gives what no page prints, an address or tags; or Readwise's list. */
function belowHeading(
  raw: RawText,
  lines: readonly HeadLine[],
  first: number,
): UnfencedHead | UnreadHead | undefined {
  let at = nextText(lines, first + 1)
  if (/^!\[[^\]]*\]\([^)]*\)[ \t]*$/.test(lines[at]?.text ?? '')) at = nextText(lines, at + 1)
  const isListed = /^##[ \t]+Metadata[ \t]*$/i.test(lines[at]?.text ?? '')
  if (isListed) at = nextText(lines, at + 1)
  const end = blankFrom(lines, at)
  const form = [BOLD, LISTED].find((each) => isKnown(each.exec(lines[at]?.text ?? '')?.[1]))
  const { entries, unread } = entriesOf(lines.slice(at, end), form ?? (isListed ? LISTED : PLAIN))
  const keys = new Set(entries.map(({ key }) => normal(key)))
  const isMade = isListed || [...MADE, ...OF_NOTE].some((key) => keys.has(key))
  const heading = lines[first]
  if (unread && isListed && heading) return { start: heading.start, end: heading.end }
  if (unread || !heading || !isMade || entries.filter(({ key }) => isKnown(key)).length < 2) return undefined
  if (!isListed && !entries.every(({ key }) => isKnown(key) || OF_NOTE.has(normal(key)))) return undefined
  const title = heading.text
    .slice(1)
    .trim()
    .replace(/[ \t]#+$/, '')
    .trim()
  const named = entries.some(({ key }) => TITLE.has(normal(key)))
    ? []
    : [{ key: 'title', value: title, start: heading.start, end: heading.end }]
  const own = isListed
    ? entries.map((entry) => (normal(entry.key) === 'category' ? { ...entry, key: 'kind' } : entry))
    : entries
  return { entries: [...named, ...own], bodyStart: lines[end]?.start ?? raw.text.length }
}

/** Whether entries are those of an article: a title among them, so many known keys, and no fewer known than unknown. */
function isHead(entries: readonly FrontMatterEntry[], least: number): boolean {
  const known = entries.filter(({ key }) => isKnown(key)).length
  return (
    known >= least &&
    2 * known >= entries.length &&
    entries.some(({ key, value }) => TITLE.has(normal(key)) && value !== null)
  )
}

/** The fields of lines; `unread` where a line is neither a field nor the continuation of one. */
function entriesOf(
  lines: readonly HeadLine[],
  form: RegExp,
): { entries: FrontMatterEntry[]; unread: boolean } {
  const entries: FrontMatterEntry[] = []
  let unread = lines.length === 0
  for (const { text, start, end } of lines) {
    const found = text.length > LONGEST_LINE ? null : form.exec(text)
    const last = entries.at(-1)
    if (found) {
      const key = (found[1] ?? '').trim()
      const value = valueIn((found[2] ?? '').trim())
      entries.push({ key: OWN_NAMES.get(key.toLowerCase()) ?? key, value, start, end })
    } else if (last && form === PLAIN && /^[ \t]+\S/.test(text) && typeof last.value === 'string') {
      const sign = /^(?:authors?|tags|keywords)$/.test(normal(last.key)) ? ';' : ''
      entries[entries.length - 1] = { ...last, value: `${last.value}${sign} ${text.trim()}`, end }
    } else if (last && form === LISTED && /^, *#/.test(text) && typeof last.value === 'string') {
      // Tags that a template of Zotero puts below its list.
      entries[entries.length - 1] = { ...last, value: `${last.value}${text}`, end }
    } else unread = true
  }
  return { entries, unread }
}

/** A value without the brackets that link it to a page of the keeper's notes: `[[Mina Rahbar]], [[Tom Ashby]]` is a list. */
function valueIn(written: string): FrontMatterEntry['value'] {
  if (written === '') return null
  const orgDay = /^<(\d{4}-\d\d-\d\d)[^<>]{0,30}>$/.exec(written)?.[1]
  if (orgDay !== undefined) return orgDay
  if (/^:(?:[^:\s]{1,100}:){1,100}$/.test(written)) return written.split(':').filter(Boolean)
  if (!/^(?:\[\[[^[\]]{1,200}\]\][ \t,]*)+$/.test(written)) return written
  const names = [...written.matchAll(/\[\[([^[\]]{1,200})\]\]/g)].map(([, name = '']) => name.trim())
  return names.length === 1 ? (names[0] ?? null) : names
}

const firstLines = memoized(({ text, lineStarts }: RawText): readonly HeadLine[] =>
  lineStarts.slice(0, LOOKED_AT).map((start, i) => {
    const line = text.slice(start, lineStarts[i + 1] ?? text.length)
    // The one end of a line that is no blank to `trimEnd`.
    const words = (line.endsWith('\u0085') ? line.slice(0, -1) : line).trimEnd()
    return { text: words, start, end: start + words.length }
  }),
)

function blankFrom(lines: readonly HeadLine[], from: number): number {
  const at = lines.findIndex(({ text }, i) => i >= from && text === '')
  return at < 0 ? lines.length : at
}

function nextText(lines: readonly HeadLine[], from: number): number {
  const at = lines.findIndex(({ text }, i) => i >= from && text !== '')
  return at < 0 ? lines.length : at
}

/** A key that keeps something back is never taken for words of the text. */
function isKnown(key: string | undefined): boolean {
  return key !== undefined && (KNOWN.has(normal(key)) || isWithholdingKey(key))
}

function normal(key: string): string {
  return key.toLowerCase().replace(/[-_ .]/g, '')
}
