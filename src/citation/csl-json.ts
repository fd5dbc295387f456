// CSL-JSON (schema 1.0), what citation processors and Zotero read.
import type { CitationFacts } from './citation-facts.ts'
import { citedSpan, openDateInWords } from './cited-day.ts'
import { noteLines, oneLine, remarks, rightsRemark, splitName, titleOf, webAddress } from './text.ts'

type CslName = { readonly literal: string } | { readonly family: string; readonly given: string }

/** A date of CSL: by its parts, or in words where it is open to one side. Seasons are counted from spring, 1. */
type CslDate =
  | {
      readonly 'date-parts': readonly (readonly number[])[]
      readonly season?: number
      readonly circa?: true
    }
  | { readonly literal: string }

/** One citation as CSL knows it; `custom` holds what it has no word for. A field that is not known is absent. */
export interface CslItem {
  readonly id: string
  readonly type: 'article-newspaper'
  readonly title: string
  readonly author?: readonly CslName[]
  readonly 'container-title'?: string
  readonly issued?: CslDate
  readonly language?: string
  readonly URL?: string
  readonly archive?: string
  readonly archive_location: string
  readonly source?: string
  readonly keyword?: string
  readonly note?: string
  readonly annote?: string
  readonly custom: {
    readonly edtf: string
    readonly dateStatus: string
    readonly path: string
    readonly rights: string
    readonly rightsStatement: string
    readonly sha256: string
  }
}

/** Citations as a JSON array, one to a line. */
export function toCslJson(citations: readonly CitationFacts[]): string {
  return citations.length === 0
    ? '[]\n'
    : `[\n${citations.map((facts) => JSON.stringify(cslItem(facts))).join(',\n')}\n]\n`
}

/** One citation as a CSL item. */
export function cslItem(facts: CitationFacts): CslItem {
  const address = webAddress(facts.address)
  const authors = facts.authors.map(({ name, kind }) => splitName(name, kind) ?? { literal: oneLine(name) })
  const publication = oneLine(facts.publication)
  const archive = oneLine(facts.archive)
  const issued = issuedOf(facts)
  const note = [...remarks(facts), ...rightsRemark(facts)].join('. ')
  const own = noteLines(facts.note).join('\n')
  return {
    id: oneLine(facts.id),
    type: 'article-newspaper',
    title: titleOf(facts),
    ...(authors.length > 0 && { author: authors }),
    ...(publication !== '' && { 'container-title': publication }),
    ...(issued && { issued }),
    ...(facts.language !== 'und' && { language: oneLine(facts.language) }),
    ...(address !== '' && { URL: address }),
    ...(archive !== '' && { archive }),
    archive_location: oneLine(facts.id),
    ...(address !== '' && { source: new URL(address).host }),
    ...(facts.tags.length > 0 && { keyword: facts.tags.map(oneLine).join(', ') }),
    ...(note !== '' && { note }),
    ...(own !== '' && { annote: own }),
    custom: {
      edtf: facts.date.edtf,
      dateStatus: facts.date.status,
      path: oneLine(facts.path),
      rights: oneLine(facts.rights.words),
      rightsStatement: webAddress(facts.rights.uri),
      sha256: facts.sha256,
    },
  }
}

/** One date by its parts; what lies somewhere in a span by both ends; doubt as `circa`. */
function issuedOf({ date }: CitationFacts): CslItem['issued'] {
  const span = citedSpan(date)
  const literal = oneLine(openDateInWords(date))
  if (!span) return literal === '' ? undefined : { literal }
  return {
    'date-parts': span.parts.map((part) => part.map(Number)),
    ...(span.season !== null && { season: span.season }),
    ...(span.circa && { circa: true }),
  }
}
