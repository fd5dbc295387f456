// Citations for people's own programs: one JSON object a line (JSON Lines), with the names of the records (`data/articles.jsonl`).
import type { CitationFacts } from './citation-facts.ts'
import { noteLines, oneLine, titleOf, webAddress } from './text.ts'

/** Citations as lines; what is not known is null or an empty list. */
export function toJsonLines(citations: readonly CitationFacts[]): string {
  return citations.map((facts) => `${JSON.stringify(lineOf(facts))}\n`).join('')
}

function lineOf(facts: CitationFacts): object {
  const known = (text: string) => (text === '' ? null : text)
  return {
    id: oneLine(facts.id),
    permalink: known(oneLine(facts.path)),
    url: known(webAddress(facts.address)),
    headline: oneLine(facts.headline),
    headline_status: facts.headlineSupplied ? 'supplied' : 'stated',
    title: titleOf(facts),
    published: { edtf: facts.date.edtf, status: facts.date.status },
    publication: known(oneLine(facts.publication)),
    byline: known(oneLine(facts.byline)),
    authors: facts.authors.map(({ name, kind }) => ({ name: oneLine(name), kind })),
    language: oneLine(facts.language),
    tags: facts.tags.map(oneLine),
    source_url: known(webAddress(facts.sourceAddress)),
    rights: { words: oneLine(facts.rights.words), uri: known(webAddress(facts.rights.uri)) },
    sha256: known(facts.sha256),
    ...(facts.note === undefined ? {} : { note: noteLines(facts.note).join('\n') }),
  }
}
