// A text as a file that the reader takes along.
import type { CitationFormat } from '../../citation/formats.ts'
import { element } from '../common/dom.ts'

/** What a table for spreadsheets is saved as. */
export const csvFile = { ending: 'csv', mediaType: 'text/csv' } as const

/** Offers a text to the reader as a file with the ending of a format. */
export function download(
  name: string,
  { ending, mediaType }: Pick<CitationFormat, 'ending' | 'mediaType'>,
  text: string,
): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }))
  const link = element('a', { href: address, download: `${name}.${ending}` })
  link.click()
  // The browser reads the file after the click; it needs it no longer once the page has been idle.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
