// Citations as files that the reader takes along, made in the browser.
import { toBibtex } from '../../citation/bibtex.ts'
import type { CitationFacts } from '../../citation/citation-facts.ts'
import { toCslJson } from '../../citation/csl-json.ts'
import { toCsv } from '../../citation/csv.ts'
import { toMarkdown } from '../../citation/markdown.ts'
import { toRis } from '../../citation/ris.ts'
import { element } from '../common/dom.ts'

/** The formats in which citations can be taken along, by the ending of the file. */
export const FORMATS = {
  md: 'text/markdown',
  csv: 'text/csv',
  ris: 'application/x-research-info-systems',
  bib: 'application/x-bibtex',
  'csl.json': 'application/vnd.citationstyles.csl+json',
} as const

/** The ending of a format's files. */
export type Format = keyof typeof FORMATS

/** Whether a text names a format. */
export function isFormat(text: string | undefined): text is Format {
  return text !== undefined && Object.hasOwn(FORMATS, text)
}

/** Citations in a format; `heading` stands over a Markdown list. */
export function formatted(format: Format, citations: readonly CitationFacts[], heading: string): string {
  switch (format) {
    case 'md':
      return toMarkdown(citations, heading)
    case 'csv':
      return toCsv(citations)
    case 'ris':
      return toRis(citations)
    case 'bib':
      return toBibtex(citations)
    case 'csl.json':
      return toCslJson(citations)
  }
}

/** Offers a text to the reader as the file `name.ENDING`. */
export function download(name: string, format: Format, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${FORMATS[format]};charset=utf-8` }))
  const link = element('a', { href: address, download: `${name}.${format}` })
  link.click()
  // The browser reads the file after the click; it needs it no longer once the page has been idle.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
