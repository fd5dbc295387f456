// A table of citations for spreadsheets.
import { parseArchiveDate } from '../value/archive-date.ts'
import { csvOf } from '../value/delimited.ts'
import type { CitationFacts } from './citation-facts.ts'
import { noteLines, oneLine, webAddress } from './text.ts'

const COLUMNS = [
  'id',
  'url',
  'path',
  'title',
  'title_status',
  'edtf',
  'earliest',
  'latest',
  'date_status',
  'publication',
  'byline',
  'authors',
  'lang',
  'tags',
  'source_url',
  'rights',
  'rights_statement',
  'sha256',
] as const

/**
 * Citations as a table with a row of names; several authors or tags of one cell are parted by `; `. A cell that a
 * spreadsheet would take for a formula gets an apostrophe before it. Notes are a column of their own when
 * there is a collection to have them.
 */
export function toCsv(citations: readonly CitationFacts[]): string {
  const hasNotes = citations.some(({ note }) => note !== undefined)
  const rows = [
    hasNotes ? [...COLUMNS, 'note'] : COLUMNS,
    ...citations.map((facts) => [...rowOf(facts), ...(hasNotes ? [noteLines(facts.note).join('\n')] : [])]),
  ]
  return csvOf(rows)
}

function rowOf(facts: CitationFacts): string[] {
  const { date } = facts
  const days = parseArchiveDate(date.edtf)
  return [
    facts.id,
    webAddress(facts.address),
    facts.path,
    facts.headline,
    facts.headlineSupplied ? 'supplied' : 'stated',
    date.edtf,
    days?.earliest ?? '',
    days?.latest ?? '',
    date.status,
    facts.publication,
    facts.byline,
    facts.authors.map(({ name }) => name).join('; '),
    facts.language,
    facts.tags.join('; '),
    webAddress(facts.sourceAddress),
    facts.rights.words,
    webAddress(facts.rights.uri),
    facts.sha256,
  ].map(oneLine)
}
