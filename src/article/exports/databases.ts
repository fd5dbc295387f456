// ProQuest, EBSCO, Gale and NewsBank: labelled lines above and below the text, articles parted by rules or by their number.
import type { Line } from '../raw-text.ts'
import {
  type ExportKind,
  type FoundParts,
  foundParts,
  groupsOf,
  type LabelledText,
  type Stretch,
  stretchesOf,
} from './export-kind.ts'
import { entriesOf, entryOf } from './labelled-entries.ts'
import { type LabelledLine, partLabelled, readKnownLabel, readLabel } from './labels.ts'

/** A rule between articles. */
const RULE = /^(?:_{8,}|={8,}|-{20,}|\*{8,})$/
/** EBSCO's `Record: 2`; ProQuest's newer `Document 2 of 5`. */
const COUNTER = /^(?:record ?: ?\d+|(?:document[oe]?|dokument) \d{1,6} (?:of|von|de|di) \d{1,6})$/i
/** Labels that only a database prints. */
const PROOF =
  /^(?:proquest document id|proquest-dokument-id|id de document proquest|gale document number|accession number|publication info|full text(?: word count)?|volltext|texte intégral|texto completo|publication title|publikationstitel|titre de la publication|título de la publicación|publication date|record number|document url|source type) ?:/i
const BODY_ALONE = /^(?:full text|volltext|texte intégral|texto completo)$/i
const HEADING = /^(?:details|detail|bibliography|database copyright .*|abstract|source citation)$/i

export const DATABASES: ExportKind = {
  name: 'a database',
  hint: new RegExp(PROOF.source.replace('^', '^[^\\S\\r\\n\\u2028\\u2029]*'), 'im'),
  keepsBetween: false,
  find,
  read,
}

function proofs(lines: readonly Line[]): number {
  return new Set(lines.flatMap(({ text }) => PROOF.exec(text)?.[0].toLowerCase() ?? [])).size
}

function find(lines: readonly Line[]): FoundParts | undefined {
  if (proofs(lines) < 2) return undefined
  const parts: Line[][] = [[]]
  for (const line of lines) {
    if (RULE.test(line.text) || COUNTER.test(line.text)) parts.push([])
    else parts.at(-1)?.push(line)
  }
  const found = parts.flatMap((part) => (proofs(part) >= 2 ? stretchesOf(part) : []))
  return foundParts(found)
}

function read(lines: readonly Line[]): LabelledText {
  const alone = lines.findIndex(({ text }) => BODY_ALONE.test(text))
  const labelled = lines.findIndex((line) => readKnownLabel(line)?.meaning === 'body')
  const at = labelled >= 0 ? labelled : alone
  if (at < 0) return readWithoutLabel(lines)
  const start = at + 1
  const end = tailStart(lines, start)
  return textOf(lines, { head: at, start, end, inline: labelled >= 0 ? behindLabel(lines[at]) : [] })
}

/** NewsBank labels no text: it stands between the labels above and below it. */
function readWithoutLabel(lines: readonly Line[]): LabelledText {
  let at = 0
  let seen = false
  for (const group of groupsOf(lines)) {
    const { labelled } = partLabelled(group)
    if (seen && labelled.length === 0) break
    seen ||= labelled.length > 0
    at += group.length
  }
  return textOf(lines, { head: at, start: at, end: tailStart(lines, at), inline: [] })
}

function behindLabel(line: Line | undefined): Stretch[] {
  const value = (line && readLabel(line)?.value) ?? ''
  return line && value !== '' ? [{ start: line.end - value.length, end: line.end }] : []
}

/** Where head, story and tail of an article meet. */
interface Borders {
  readonly head: number
  readonly start: number
  readonly end: number
  readonly inline: readonly Stretch[]
}

function textOf(lines: readonly Line[], { head, start, end, inline }: Borders): LabelledText {
  const top = partLabelled(lines.slice(0, head))
  const bottom = partLabelled(lines.slice(end), (line) => readLabel(line))
  const all: readonly LabelledLine[] = [...top.labelled, ...bottom.labelled]
  const entries = entriesOf(all)
  const [title = []] = groupsOf(top.others)
  const printed = entries.some(({ key }) => key === 'title')
    ? []
    : entryOf('title', title.map(({ text }) => text).join(' '), title)
  const left = [...(printed.length > 0 ? top.others.slice(title.length) : top.others), ...bottom.others]
  return {
    entries: [...printed, ...entries],
    body: [...inline, ...stretchesOf(lines.slice(start, end))],
    // The address of the search names the library that paid for it.
    hidden: left.flatMap((line) => (/^https?:\/\//.test(line.text) ? [] : stretchesOf([line]))),
    isPrivate: lines.some(({ text }) => /[?&]accountid=/i.test(text)),
  }
}

/** Where the labels below the text begin: the first known one of those with nothing but labels behind them. */
function tailStart(lines: readonly Line[], from: number): number {
  let tail = lines.length
  let at = lines.length
  for (const group of groupsOf(lines.slice(from)).reverse()) {
    const [first] = group
    if (!first) break
    const isKnown = readKnownLabel(first) !== undefined || HEADING.test(first.text)
    if (!isKnown && readLabel(first) === undefined) break
    at -= group.length
    if (isKnown) tail = at
  }
  return Math.max(from, tail)
}
