// The formats in which citations can be taken along. A new format is a file that writes it and an entry here: files,
// buttons and downloads follow from this list.
import { toBibtex } from './bibtex.ts'
import type { CitationFacts } from './citation-facts.ts'
import { toCslJson } from './csl-json.ts'
import { toCsv } from './csv.ts'
import { toJsonLines } from './json-lines.ts'
import { toMarkdown } from './markdown.ts'
import { toRis } from './ris.ts'
import { toZoteroRdf } from './zotero-rdf.ts'

/**
 * Where a format is offered: at an article for that one, at a list, at the results of a search, at a reader's collection, and as
 * a file of the whole archive (`data/citations.ENDING`).
 */
export type Offer = 'article' | 'list' | 'results' | 'collection' | 'archive'

/** One format. */
export interface CitationFormat {
  /** The ending of its files without the first dot, by which it is called too: `ris`, `csl.json`. */
  readonly ending: string
  /** Its name on a button; the same in every language. */
  readonly label: string
  /** Without a charset: all are UTF-8. */
  readonly mediaType: string
  readonly offers: readonly Offer[]
  /** Writes citations, in their order; `heading` stands above them in formats that have headings. */
  write(citations: readonly CitationFacts[], heading: string): string
}

/** Every format, in the order in which they are offered. */
export const CITATION_FORMATS: readonly CitationFormat[] = [
  {
    ending: 'md',
    label: 'Markdown',
    mediaType: 'text/markdown',
    offers: ['collection'],
    write: toMarkdown,
  },
  {
    ending: 'csv',
    label: 'CSV',
    mediaType: 'text/csv',
    offers: ['list', 'results', 'collection', 'archive'],
    write: toCsv,
  },
  {
    ending: 'ris',
    label: 'RIS',
    mediaType: 'application/x-research-info-systems',
    offers: ['article', 'list', 'results', 'collection', 'archive'],
    write: toRis,
  },
  {
    ending: 'bib',
    label: 'BibLaTeX',
    mediaType: 'application/x-bibtex',
    offers: ['article', 'list', 'results', 'collection', 'archive'],
    write: toBibtex,
  },
  {
    ending: 'csl.json',
    label: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    offers: ['article', 'list', 'results', 'collection', 'archive'],
    write: toCslJson,
  },
  {
    ending: 'rdf',
    label: 'Zotero RDF',
    mediaType: 'application/rdf+xml',
    offers: ['article', 'list', 'results', 'collection', 'archive'],
    write: toZoteroRdf,
  },
  {
    // Of the whole archive the records are such lines, with the texts.
    ending: 'jsonl',
    label: 'JSONL',
    mediaType: 'application/jsonl',
    offers: ['list', 'results', 'collection'],
    write: toJsonLines,
  },
]

/** The formats that are offered at a place. */
export function formatsAt(offer: Offer): CitationFormat[] {
  return CITATION_FORMATS.filter(({ offers }) => offers.includes(offer))
}

/** The format of an ending; undefined when there is none. */
export function formatNamed(ending: string | undefined): CitationFormat | undefined {
  return CITATION_FORMATS.find((format) => format.ending === ending)
}

/** Where the citations of the whole archive are published in a format. */
export function archiveFile({ ending }: CitationFormat): string {
  return `data/citations.${ending}`
}
