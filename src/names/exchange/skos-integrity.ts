// Whether a vocabulary contradicts itself: the integrity conditions of the SKOS Reference (W3C 2009, S9, S13, S14, S27, S46).
import type { Triple } from '../../value/turtle.ts'
import { CONCEPT, RDF_TYPE, SCHEME, SKOS } from './skos-terms.ts'

/** A contradiction, at the thing that is told last. */
export interface Contradiction {
  /** In UTF-16 units. */
  readonly start: number
  readonly words: string
}

/** The contradictions of a vocabulary, in the order of the file. */
export function contradictions(triples: readonly Triple[]): Contradiction[] {
  return [
    ...conceptAndScheme(triples),
    ...twoPreferred(triples),
    ...sameLabels(triples),
    ...relatedAndBroader(triples),
    ...matchedTwice(triples),
  ].sort((a, b) => a.start - b.start || (a.words < b.words ? -1 : 1))
}

/** S9: nothing is a concept and a scheme of concepts. */
function conceptAndScheme(triples: readonly Triple[]): Contradiction[] {
  const types = triples.filter(({ predicate }) => predicate === RDF_TYPE)
  const concepts = new Set(
    types.flatMap(({ subject, object }) => (object.value === CONCEPT ? [subject.value] : [])),
  )
  return types.flatMap(({ subject, object, start }) =>
    object.value === SCHEME && concepts.has(subject.value)
      ? [{ start, words: `<${subject.value}> is a concept and a scheme of concepts (SKOS S9).` }]
      : [],
  )
}

/** S14: one preferred label for each language. */
function twoPreferred(triples: readonly Triple[]): Contradiction[] {
  const seen = new Map<string, string>()
  return triples.flatMap(({ subject, predicate, object, start }) => {
    if (predicate !== `${SKOS}prefLabel` || object.kind !== 'text') return []
    const key = `${subject.value} ${object.language.toLowerCase()}`
    const before = seen.get(key) ?? object.value
    seen.set(key, before)
    const language = object.language === '' ? 'without a language' : `in "${object.language}"`
    return before === object.value
      ? []
      : [
          {
            start,
            words: `"${before}" and "${object.value}" are preferred labels of one concept ${language} (SKOS S14).`,
          },
        ]
  })
}

const LABELS: Readonly<Record<string, string>> = {
  [`${SKOS}prefLabel`]: 'preferred',
  [`${SKOS}altLabel`]: 'another',
  [`${SKOS}hiddenLabel`]: 'a hidden',
}

/** S13: a label is preferred, another or hidden, and one of these alone. */
function sameLabels(triples: readonly Triple[]): Contradiction[] {
  const seen = new Map<string, string>()
  return triples.flatMap(({ subject, predicate, object, start }) => {
    const sort = LABELS[predicate]
    if (sort === undefined || object.kind !== 'text') return []
    const key = JSON.stringify([subject.value, object.value, object.language.toLowerCase()])
    const before = seen.get(key) ?? sort
    seen.set(key, before)
    return before === sort
      ? []
      : [{ start, words: `"${object.value}" is ${before} label of a concept and ${sort} one (SKOS S13).` }]
  })
}

/** S27: what is related is not broader, over any number of steps. */
function relatedAndBroader(triples: readonly Triple[]): Contradiction[] {
  const above = new Map<string, string[]>()
  const add = (below: string, over: string) => above.set(below, [...(above.get(below) ?? []), over])
  for (const { subject, predicate, object } of triples) {
    if (predicate === `${SKOS}broader` || predicate === `${SKOS}broaderTransitive`)
      add(subject.value, object.value)
    if (predicate === `${SKOS}narrower` || predicate === `${SKOS}narrowerTransitive`)
      add(object.value, subject.value)
  }
  const known = new Map<string, ReadonlySet<string>>()
  const over = (address: string) => {
    const found = known.get(address) ?? reached(address, above)
    known.set(address, found)
    return found
  }
  return triples.flatMap(({ subject, predicate, object, start }) =>
    predicate === `${SKOS}related` &&
    (over(subject.value).has(object.value) || over(object.value).has(subject.value))
      ? [
          {
            start,
            words: `<${subject.value}> and <${object.value}> are related, and one is broader than the other (SKOS S27).`,
          },
        ]
      : [],
  )
}

function reached(from: string, above: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>()
  const open = [...(above.get(from) ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    open.push(...(above.get(next) ?? []))
  }
  return found
}

/** S46: an exact match is no broader and no related one. */
function matchedTwice(triples: readonly Triple[]): Contradiction[] {
  const pair = ({ subject, object }: Triple) => JSON.stringify([subject.value, object.value].sort())
  const exact = new Set(triples.filter(({ predicate }) => predicate === `${SKOS}exactMatch`).map(pair))
  const others = new Set(['broadMatch', 'narrowMatch', 'relatedMatch'].map((term) => SKOS + term))
  return triples.flatMap((triple) =>
    others.has(triple.predicate) && exact.has(pair(triple))
      ? [
          {
            start: triple.start,
            words: `<${triple.object.value}> is an exact match of <${triple.subject.value}>, and ${triple.predicate.slice(SKOS.length)} (SKOS S46).`,
          },
        ]
      : [],
  )
}
