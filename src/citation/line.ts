// A citation in one line of plain text, to copy.
import type { CitationFacts } from './citation-facts.ts'
import type { CitationWords } from './styles/words.ts'
import { oneLine, titleOf, webAddress } from './text.ts'

/** The parts of a citation in the order of a bibliography, each with its full stop; empty when not known. */
export interface CitationParts {
  readonly byline: string
  /** With its quotation marks. */
  readonly title: string
  readonly publication: string
  readonly date: string
  /** The archive and the record's id. */
  readonly record: string
  readonly address: string
}

/** The signs of a language. */
export type LineSigns = Pick<CitationWords, 'quotes' | 'marksWithinQuotes' | 'comma'>

const ENGLISH_SIGNS: LineSigns = { quotes: ['“', '”'], marksWithinQuotes: true, comma: ',' }

/** What is known, in the order of a bibliography; what the archive supplied or inferred in brackets. */
export function citationParts(facts: CitationFacts, signs: LineSigns = ENGLISH_SIGNS): CitationParts {
  const byline = oneLine(facts.byline)
  const [open, close] = signs.quotes
  const title = titleOf(facts)
  return {
    byline: byline === '' ? '' : stopped(byline),
    title: signs.marksWithinQuotes ? open + stopped(title) + close : stopped(open + title + close),
    publication: oneLine(facts.publication),
    date: dateText(facts),
    record: `${[facts.archive, facts.id].map(oneLine).filter(Boolean).join(`${signs.comma} `)}.`,
    address: webAddress(facts.address),
  }
}

/**
 * The citation in pieces, each with its marks: one after another, with spaces, they are the line.
 * `Michael Hughes. “Fighters hold valley.” AOPNEWS, 1 January 2022. NRF News Archive, nrf-3f9a. https://…`
 */
export function citationPieces(facts: CitationFacts, signs: LineSigns = ENGLISH_SIGNS): string[] {
  const { byline, title, publication, date, record, address } = citationParts(facts, signs)
  const issue =
    publication !== '' && date !== ''
      ? [`${publication}${signs.comma}`, stopped(date)]
      : [publication, date].filter(Boolean).map(stopped)
  return [byline, title, ...issue, record, address].filter(Boolean)
}

/** The date as shown; an inferred one, and bounds, in brackets (DACS 2.4). */
function dateText({ date: { text, status } }: CitationFacts): string {
  const shown = oneLine(text)
  const isOurs = status === 'inferred' || status === 'bounded'
  return isOurs && shown !== '' && !shown.startsWith('[') ? `[${shown}]` : shown
}

/** With a full stop, unless the words bring an end of their own. */
function stopped(text: string): string {
  return /[.!?…؟۔]\]?$/.test(text) ? text : `${text}.`
}
