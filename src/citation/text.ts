// Texts of hostile files as the parts of a citation: one line, nothing that a reader cannot see.
import type { CitationFacts } from './citation-facts.ts'
import { isCoarse } from './cited-day.ts'

/** Controls, lone surrogates, and the marks by which a text could turn the order of what stands beside it. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** What most texts have none of: marks not to be seen, and spaces other than one between two words. */
const UNEVEN =
  /[\u0000-\u001f\u007f-\u00a0\u061c\u1680\u2000-\u200a\u200e\u200f\u2028-\u202f\u205f\u2066-\u2069\u3000\ud800-\udfff\ufeff]|^ | $| {2}/

/** A text in one line. The joiners U+200C and U+200D stay: they are part of spelling. */
export function oneLine(text: string): string {
  if (!UNEVEN.test(text)) return text
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, '')
    .trim()
}

/** A reader's note as its lines, without empty ones at the ends. */
export function noteLines(note: string | undefined): string[] {
  return (note ?? '')
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(oneLine)
}

/** The headline; in brackets when the archive supplied it (DACS 2.3, ISO 690). */
export function titleOf({ headline, headlineSupplied }: CitationFacts): string {
  const title = oneLine(headline)
  return headlineSupplied ? `[${title}]` : title
}

/** Addresses that any program writes in this one way. */
const PLAIN_ADDRESS =
  /^https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)+\/(?:[\w%~-]+(?:\.[\w%~-]+)*\/)*(?:[\w%~-]+(?:\.[\w%~-]+)*)?$/

/** An http or https address in ASCII without what would end it early in any format; empty for any other. */
export function webAddress(address: string): string {
  // Most archives have no addresses, and that an empty text is none takes `URL` longer than all else here.
  if (address === '' || PLAIN_ADDRESS.test(address)) return address
  try {
    const { protocol, href } = new URL(address)
    if (protocol !== 'http:' && protocol !== 'https:') return ''
    return href.replace(
      /[\\{}<>"'()[\]|^`\s]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    )
  } catch {
    return ''
  }
}

/** A person's name that is printed in two parts, `Hughes, Michael`; undefined for every other name. */
export function splitName(
  name: string,
  kind: 'person' | 'organisation',
): { family: string; given: string } | undefined {
  const [family = '', given = '', ...more] = oneLine(name).split(/\s*,\s*/)
  return kind === 'person' && family !== '' && given !== '' && more.length === 0
    ? { family, given }
    : undefined
}

/** Rights in one line, `Copyright Not Evaluated (http://rightsstatements.org/vocab/CNE/1.0/)`; empty when nothing is said. */
export function rightsLine({ rights }: CitationFacts): string {
  const [words, uri] = [oneLine(rights.words), webAddress(rights.uri)]
  return words !== '' && uri !== '' ? `${words} (${uri})` : words || uri
}

/** The same as a sentence among the notes of a format that has no field for rights. */
export function rightsRemark(facts: CitationFacts): string[] {
  const line = rightsLine(facts)
  return line === '' ? [] : [`Rights: ${line}`]
}

/**
 * What most formats have no field for, in sentences: how the date is known, where the page stands in a site whose own address is not
 * known, where the text came from, its digest.
 */
export function remarks(facts: CitationFacts): string[] {
  const { date, address, path, sourceAddress, sha256 } = facts
  const said = {
    stated: isCoarse(date) ? 'Date as stated' : '',
    supplied: 'Date supplied by the archive',
    inferred: 'Date inferred by the archive',
    bounded: 'Undated; bounded by the archive',
    unknown: '',
  }[date.status]
  const source = webAddress(sourceAddress)
  return [
    ...(said === '' || date.edtf === '' ? [] : [`${said}: ${oneLine(date.edtf)}`]),
    ...(webAddress(address) !== '' || path === '' ? [] : [`Page in the archive: ${oneLine(path)}`]),
    ...(source === '' ? [] : [`Taken from: ${source}`]),
    ...(sha256 === '' ? [] : [`SHA-256: ${oneLine(sha256)}`]),
  ]
}
