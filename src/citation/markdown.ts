// A list of citations in Markdown, with a reader's notes below each.
import type { CitationFacts } from './citation-facts.ts'
import { citationParts } from './line.ts'
import { noteLines, remarks } from './text.ts'

/** Citations as a numbered list under a heading; every text is shown as it is, never as markup. */
export function toMarkdown(citations: readonly CitationFacts[], heading: string): string {
  const items = citations.map((facts, i) => itemOf(facts, `${i + 1}. `))
  return `# ${escaped(heading)}\n${items.map((item) => `\n${item}`).join('')}`
}

function itemOf(facts: CitationFacts, marker: string): string {
  const { byline, title, publication, date, record, address } = citationParts(facts)
  const linked = address === '' ? escaped(title) : `[${escaped(title)}](<${address}>)`
  const issue = [publication === '' ? '' : `*${escaped(publication)}*`, escaped(date)]
    .filter(Boolean)
    .join(', ')
  const line = [escaped(byline), linked, issue === '' ? '' : `${issue}.`, escaped(record)]
    .filter(Boolean)
    .join(' ')
  const indent = ' '.repeat(marker.length)
  const below = [
    ...remarks(facts).map((remark) => `${indent}- ${escaped(remark)}\n`),
    ...quoted(noteLines(facts.note), indent),
  ]
  return `${marker}${line}\n${below.length === 0 ? '' : `\n${below.join('')}`}`
}

/** A note as a block quotation: it is the reader's, not the archive's. */
function quoted(lines: readonly string[], indent: string): string[] {
  if (lines.every((line) => line === '')) return []
  return [`\n`, ...lines.map((line) => `${indent}> ${escaped(line)}`.trimEnd().concat('\n'))]
}

/** CommonMark's marks behind backslashes, and what would begin a list or a heading at the start of a line. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&#~|!$:@]/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}
