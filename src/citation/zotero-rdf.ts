// Zotero RDF: the one file that Zotero reads back without losing type, tags, archive or the doubt of a date.
import { escapeXml, textElement } from '../value/xml.ts'
import type { CitationFacts, CitedAuthor } from './citation-facts.ts'
import { citedEdtf } from './cited-day.ts'
import { noteLines, oneLine, remarks, rightsLine, splitName, titleOf, webAddress } from './text.ts'

const NAMESPACES = [
  ['rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
  ['z', 'http://www.zotero.org/namespaces/export#'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['dcterms', 'http://purl.org/dc/terms/'],
  ['bib', 'http://purl.org/net/biblio#'],
  ['foaf', 'http://xmlns.com/foaf/0.1/'],
] as const

/** Citations as items of Zotero, in their order. */
export function toZoteroRdf(citations: readonly CitationFacts[]): string {
  const names = NAMESPACES.map(([prefix, uri]) => `\n  xmlns:${prefix}="${uri}"`).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${names}>\n${citations.map(itemOf).join('')}</rdf:RDF>\n`
}

function itemOf(facts: CitationFacts): string {
  const address = webAddress(facts.address)
  const publication = oneLine(facts.publication)
  const authors = facts.authors.map(personOf).filter((each) => each !== '')
  const note = noteLines(facts.note).join('\n')
  const noteId = `#note-${oneLine(facts.id)}`
  const lines = [
    textElement('z:itemType', 'newspaperArticle'),
    nested(publication, 'dcterms:isPartOf', 'bib:Newspaper', 'dc:title'),
    authors.length === 0 ? '' : `<bib:authors><rdf:Seq>${authors.join('')}</rdf:Seq></bib:authors>`,
    ...facts.tags.map((tag) => given('dc:subject', oneLine(tag))),
    given('dc:title', titleOf(facts)),
    given('dc:date', citedEdtf(facts.date)),
    given('z:language', facts.language === 'und' ? '' : oneLine(facts.language)),
    given('z:archive', oneLine(facts.archive)),
    given('dc:coverage', oneLine(facts.id)),
    given('z:libraryCatalog', address === '' ? '' : new URL(address).host),
    nested(address, 'dc:identifier', 'dcterms:URI', 'rdf:value'),
    given('dc:rights', rightsLine(facts)),
    // Zotero's "Extra", which keeps its lines.
    given('dc:description', remarks(facts).join('\n')),
    note === '' ? '' : `<dcterms:isReferencedBy rdf:resource="${escapeXml(noteId)}"/>`,
  ]
  const item = lines.filter((line) => line !== '').map((line) => `    ${line}\n`)
  const about = address === '' ? `#item-${oneLine(facts.id)}` : address
  const memo =
    note === ''
      ? ''
      : `  <bib:Memo rdf:about="${escapeXml(noteId)}">${textElement('rdf:value', note)}</bib:Memo>\n`
  return `  <bib:Article rdf:about="${escapeXml(about)}">\n${item.join('')}  </bib:Article>\n${memo}`
}

/** A name that is not split is a surname alone, which Zotero shows as one field. */
function personOf({ name, kind }: CitedAuthor): string {
  const split = splitName(name, kind)
  const whole = oneLine(name)
  if (whole === '') return ''
  const parts = split
    ? textElement('foaf:surname', split.family) + textElement('foaf:givenName', split.given)
    : textElement('foaf:surname', whole)
  return `<rdf:li><foaf:Person>${parts}</foaf:Person></rdf:li>`
}

function given(name: string, text: string): string {
  return text === '' ? '' : textElement(name, text)
}

function nested(text: string, outer: string, middle: string, inner: string): string {
  return text === '' ? '' : `<${outer}><${middle}>${textElement(inner, text)}</${middle}></${outer}>`
}
