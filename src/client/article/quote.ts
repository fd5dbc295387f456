// Words of an article with their source, as plain text to paste.
import { inOneLine } from '../../value/characters.ts'

/** The words of a selection or a paragraph, one line for each paragraph, an empty line between two. */
export function cleanWords(words: string): string {
  return words
    .split(/\n\s*\n/)
    .map(inOneLine)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

/**
 * A quotation followed by its citation. The address at the citation's end, or none, gives way to that of the passage.
 */
export function withSource(quotation: string, citation: string, address: string): string {
  const line = inOneLine(citation)
  const source = line.replace(/ ?\bhttps?:\/\/\S+$/, '')
  return `${quotation}\n\n${[source, address].filter((part) => part !== '').join(' ')}\n`
}
