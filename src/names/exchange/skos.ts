// Names as a vocabulary in SKOS (W3C 2009), and back: each name a concept, in Turtle.
import { byCodeUnits } from '../../value/order.ts'
import { type Literal, type Resource, type Triple, turtleText } from '../../value/turtle.ts'
import { AUTHORITY_FILES, type AuthorityFile, type AuthorityName } from '../authority.ts'
import { isNameId } from '../name-ids.ts'
import type { ExchangedField, ExchangedName, ExchangedNames } from './exchanged-name.ts'
import { contradictions } from './skos-integrity.ts'
import { CONCEPT, DCTERMS, OWL, RDF_TYPE, RDFS, SKOS } from './skos-terms.ts'

const FILES: Readonly<Record<AuthorityFile, string>> = {
  wikidata: 'http://www.wikidata.org/entity/',
  viaf: 'http://viaf.org/viaf/',
}

/** The vocabulary of names, in their order; addresses are those of their pages below `base`, which may be empty: then they are relative. */
export function skosOf(names: readonly AuthorityName[], base: string): string {
  const scheme = `<${base}names/>`
  const addressOf = (id: string) => `<${base}names/${id}/>`
  const concepts = names.map((each) => {
    const told: [string, readonly string[]][] = [
      ['skos:inScheme', [scheme]],
      ['dcterms:identifier', [turtleText(each.id)]],
      ['dcterms:type', each.kind === null ? [] : [turtleText(each.kind)]],
      ['skos:prefLabel', [turtleText(each.name), ...labelsOf(each)]],
      ['rdfs:label', each.display === each.name ? [] : [turtleText(each.display)]],
      // What the list has twice would contradict itself here.
      ['skos:altLabel', without([each.name], each.variants)],
      ['skos:hiddenLabel', without([each.name, ...each.variants], each.hidden)],
      ['skos:related', each.related.map(addressOf)],
      ['skos:broader', each.broader.map(addressOf)],
      ['owl:differentFrom', each.different.map(addressOf)],
      ['skos:exactMatch', AUTHORITY_FILES.flatMap((file) => matchOf(each, file))],
      ['skos:note', each.note === '' ? [] : [turtleText(each.note)]],
    ]
    const lines = told.flatMap(([term, values]) =>
      values.length === 0 ? [] : [`  ${term} ${values.join(', ')}`],
    )
    return `${addressOf(each.id)} a skos:Concept ;\n${lines.join(' ;\n')} .\n`
  })
  return [
    `@prefix skos: <${SKOS}> .\n@prefix dcterms: <${DCTERMS}> .\n@prefix owl: <${OWL}> .\n@prefix rdfs: <${RDFS}> .\n`,
    `${scheme} a skos:ConceptScheme .\n`,
    ...concepts,
  ].join('\n')
}

function without(said: readonly string[], forms: readonly string[]): string[] {
  return unique(forms.filter((form) => !said.includes(form))).map((form) => turtleText(form))
}

function labelsOf({ labels }: AuthorityName): string[] {
  return Object.entries(labels)
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([language, form]) => turtleText(form, language))
}

function matchOf({ exact }: AuthorityName, file: AuthorityFile): string[] {
  const number = exact[file]
  return number === undefined ? [] : [`<${FILES[file]}${number}>`]
}

/**
 * The concepts of a vocabulary as names, in the order of the file. `language` is that in which a name is filed that bears a
 * language in all its labels; `placeOf` tells where a unit of the text stands. A vocabulary that contradicts itself gives no name.
 */
export function namesOfSkos(
  triples: readonly Triple[],
  language: string,
  placeOf: (start: number) => string,
): ExchangedNames {
  const problems = contradictions(triples).map(({ start, words }) => ({ at: placeOf(start), words }))
  if (problems.length > 0) return { names: [], problems }
  const told = new Map<string, Triple[]>()
  for (const triple of triples) {
    const known = told.get(triple.subject.value)
    if (known) known.push(triple)
    else told.set(triple.subject.value, [triple])
  }
  const concepts = [...told].filter(([, all]) => all.some(isConcept))
  const ids = new Map(concepts.map(([address, all]) => [address, idOf(address, all)]))
  const called = new Map(
    concepts.flatMap(([address, all]) => {
      const name = ids.get(address) ?? filedAs(preferredOf(all), language)?.value
      return name === undefined ? [] : [[address, name] as const]
    }),
  )
  const narrower = narrowerOf(triples)
  return {
    names: concepts.map(([address, all]) =>
      nameOf(address, all, { ids, called, language, narrower, placeOf }),
    ),
    problems: concepts.length === 0 ? [{ at: placeOf(0), words: 'It has no skos:Concept.' }] : [],
  }
}

function isConcept({ predicate, object }: Triple): boolean {
  return (predicate === RDF_TYPE && object.value === CONCEPT) || predicate === `${SKOS}prefLabel`
}

interface Vocabulary {
  readonly ids: ReadonlyMap<string, string | undefined>
  /** By what names refer to each other: by id, or as a name is filed. */
  readonly called: ReadonlyMap<string, string>
  readonly language: string
  /** By the address of a concept, what is told to be broader from the other side. */
  readonly narrower: ReadonlyMap<string, readonly Triple[]>
  readonly placeOf: (start: number) => string
}

function narrowerOf(triples: readonly Triple[]): Map<string, Triple[]> {
  const found = new Map<string, Triple[]>()
  for (const triple of triples)
    if (triple.predicate === `${SKOS}narrower` && triple.object.kind !== 'text')
      found.set(triple.object.value, [...(found.get(triple.object.value) ?? []), triple])
  return found
}

/** The identifier of a concept; else the end of its address. */
function idOf(address: string, told: readonly Triple[]): string | undefined {
  const given = told.find(({ predicate }) => predicate === `${DCTERMS}identifier`)?.object.value
  const [last] = /[^/#]+(?=[/#]?$)/.exec(address) ?? []
  return [given, last].find((id) => id !== undefined && isNameId(id))
}

function nameOf(address: string, told: readonly Triple[], vocabulary: Vocabulary): ExchangedName {
  const { ids, called, language, narrower, placeOf } = vocabulary
  const literals = (term: string) => literalsOf(told, term)
  const others = (term: string, more: readonly Resource[] = []) =>
    told
      .flatMap(({ predicate, object }) => (predicate === term && object.kind !== 'text' ? [object] : []))
      .concat(more)
      .flatMap(({ value }) => called.get(value) ?? [])
  const labels = preferredOf(told)
  const name = filedAs(labels, language)
  const fields = new Map<ExchangedField, unknown>([['name', name?.value ?? null]])
  const add = (field: ExchangedField, values: readonly unknown[], value: unknown = values) => {
    if (values.length > 0) fields.set(field, value)
  }
  const tagged = labels.filter((label) => label.language !== '')
  add('labels', tagged, Object.fromEntries(tagged.map((label) => [label.language, label.value])))
  const [kind] = literals(`${DCTERMS}type`)
  add('kind', kind ? [kind] : [], kind?.value)
  const display = literals(`${RDFS}label`).find(({ value }) => value !== name?.value)
  add('display', display ? [display] : [], display?.value)
  add('variants', texts(literals(`${SKOS}altLabel`)))
  add('hidden', texts(literals(`${SKOS}hiddenLabel`)))
  add('related', unique(others(`${SKOS}related`)))
  add('different', unique(others(`${OWL}differentFrom`)))
  add(
    'broader',
    unique(
      others(
        `${SKOS}broader`,
        (narrower.get(address) ?? []).map(({ subject }) => subject),
      ),
    ),
  )
  const exact = matchesOf(told)
  add('exact', Object.keys(exact), exact)
  const notes = [...literals(`${SKOS}note`), ...literals(`${SKOS}scopeNote`)]
  add('note', notes, texts(notes).join('\n'))
  const at = (field: ExchangedField) => {
    const triple = told.find(({ predicate }) => TERMS[field].includes(predicate)) ?? told[0]
    return placeOf(triple?.start ?? 0)
  }
  return { id: ids.get(address), fields, at }
}

function literalsOf(told: readonly Triple[], term: string): Literal[] {
  return told.flatMap(({ predicate, object }) =>
    predicate === term && object.kind === 'text' ? [object] : [],
  )
}

function preferredOf(told: readonly Triple[]): Literal[] {
  return literalsOf(told, `${SKOS}prefLabel`)
}

/** What says each thing of a name. */
const TERMS: Readonly<Record<ExchangedField, readonly string[]>> = {
  name: [`${SKOS}prefLabel`],
  kind: [`${DCTERMS}type`],
  display: [`${RDFS}label`],
  labels: [`${SKOS}prefLabel`],
  variants: [`${SKOS}altLabel`],
  hidden: [`${SKOS}hiddenLabel`],
  related: [`${SKOS}related`],
  different: [`${OWL}differentFrom`],
  broader: [`${SKOS}broader`, `${SKOS}narrower`],
  exact: [`${SKOS}exactMatch`],
  note: [`${SKOS}note`, `${SKOS}scopeNote`],
}

/** The label without a language; else that of the site's language, else the English one, else the first by language. */
function filedAs(labels: readonly Literal[], language: string): Literal | undefined {
  const sorted = labels.toSorted((a, b) => byCodeUnits(a.language, b.language))
  return (
    ['', language, 'en'].map((tag) => labels.find((label) => label.language === tag)).find(Boolean) ??
    sorted[0]
  )
}

function matchesOf(told: readonly Triple[]): Partial<Record<AuthorityFile, string>> {
  const addresses = told.flatMap(({ predicate, object }) =>
    predicate === `${SKOS}exactMatch` ? [object.value.replace(/^https:/, 'http:')] : [],
  )
  const found = AUTHORITY_FILES.flatMap((file) => {
    const address = addresses.find((each) => each.startsWith(FILES[file]))
    return address === undefined
      ? []
      : [[file, address.slice(FILES[file].length).replace(/\/$/, '')] as const]
  })
  return Object.fromEntries(found)
}

function texts(literals: readonly Literal[]): string[] {
  return unique(literals.map(({ value }) => value.trim()).filter((value) => value !== ''))
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
