// What the reader asked for, as the address holds it: `#q=floods&tag=Weather&-author=Bo&from=1999&sort=newest`.
import { FACET_TRAITS, FACETS, type Facet, type FacetValues, forEachFacet } from '../../value/facets.ts'

export const SORTS = ['relevance', 'newest', 'oldest'] as const
export type Sort = (typeof SORTS)[number]

/** What is shown of a search: the list of articles, every occurrence on a line, or occurrences over time. */
export const VIEWS = ['list', 'context', 'time'] as const
export type View = (typeof VIEWS)[number]

/** How lines are ordered: as their articles are, or by the words at one side. */
export const LINE_ORDERS = ['article', 'before', 'after'] as const
export type LineOrder = (typeof LINE_ORDERS)[number]

/** Queries that can be drawn over time beside the first. */
export const MOST_BESIDE = 5

/** So many queries are told apart within one drawing, by dashes and signs; more have a drawing each. */
export const MOST_IN_ONE = 4

/**
 * How results are narrowed. One of a facet's included values must hold, or all of them, in every facet that has any; none of
 * the excluded ones may. Dates and the undated are alternatives in the same way: a range shows the articles
 * that may be of it, `undated` those without a date, both show both, neither shows everything.
 */
export interface Selection {
  readonly include: FacetValues
  readonly exclude: FacetValues
  /** The facets of which all included values must hold. */
  readonly all: readonly Facet[]
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty for no bound. */
  readonly from: string
  readonly to: string
  readonly undated: boolean
}

export interface SearchState {
  readonly query: string
  /** Whether names are searched as they were typed, and not in their other forms. */
  readonly lettersOnly: boolean
  readonly selection: Selection
  readonly sort: Sort
  readonly view: View
  /** Whether the list shows one article of each story. */
  readonly byStory: boolean
  /** How lines are ordered where every occurrence stands on one. */
  readonly lines: LineOrder
  /** Queries that are drawn over time beside the first. */
  readonly beside: readonly string[]
  /** Whether they are drawn as a share of what the archive holds of each time. */
  readonly asShare: boolean
  /** Whether each query has a drawing of its own, all of them on one scale. */
  readonly isApart: boolean
}

const NO_CHOICES: FacetValues = forEachFacet(() => [])

/** Nothing chosen. */
export const NO_SELECTION: Selection = {
  include: NO_CHOICES,
  exclude: NO_CHOICES,
  all: [],
  from: '',
  to: '',
  undated: false,
}

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

/** Reads an address's fragment, with or without its `#`. What it does not know it leaves out. */
export function readState(fragment: string): SearchState {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''))
  const date = (name: string) => fields.getAll(name).find((value) => DATE.test(value)) ?? ''
  const choices = (prefix: string) => forEachFacet((facet) => valuesOf(fields, prefix + facet))
  return {
    query: fields.get('q') ?? '',
    lettersOnly: fields.get('letters') === 'only',
    selection: {
      include: choices(''),
      exclude: choices('-'),
      all: FACETS.filter((facet) => FACET_TRAITS[facet].hasSeveral && fields.getAll('all').includes(facet)),
      from: date('from'),
      to: date('to'),
      undated: fields.get('undated') === 'yes',
    },
    sort: SORTS.find((sort) => sort === fields.get('sort')) ?? 'relevance',
    view: VIEWS.find((view) => view === fields.get('view')) ?? 'list',
    byStory: fields.get('by') === 'story',
    lines: LINE_ORDERS.find((order) => order === fields.get('lines')) ?? 'article',
    beside: fields
      .getAll('beside')
      .filter((query) => query.trim() !== '')
      .slice(0, MOST_BESIDE),
    asShare: fields.get('as') === 'share',
    isApart: fields.get('draw') === 'apart',
  }
}

function valuesOf(fields: URLSearchParams, name: string): string[] {
  return [...new Set(fields.getAll(name))].filter((value) => value !== '')
}

/** The fragment of a state, with its `#`; empty for the state in which nothing is asked. */
export function writeState(state: SearchState): string {
  const { query, lettersOnly, selection, sort, view, byStory, lines, beside, asShare, isApart } = state
  const { include, exclude, all, from, to, undated } = selection
  const fields = new URLSearchParams()
  if (query !== '') fields.set('q', query)
  if (lettersOnly) fields.set('letters', 'only')
  for (const facet of FACETS) for (const value of include[facet]) fields.append(facet, value)
  for (const facet of FACETS) for (const value of exclude[facet]) fields.append(`-${facet}`, value)
  for (const facet of all) fields.append('all', facet)
  if (from !== '') fields.set('from', from)
  if (to !== '') fields.set('to', to)
  if (undated) fields.set('undated', 'yes')
  if (sort !== 'relevance') fields.set('sort', sort)
  if (view !== 'list') fields.set('view', view)
  if (byStory) fields.set('by', 'story')
  if (lines !== 'article') fields.set('lines', lines)
  for (const other of beside) fields.append('beside', other)
  if (asShare) fields.set('as', 'share')
  if (isApart) fields.set('draw', 'apart')
  const text = fields.toString()
  return text === '' ? '' : `#${text}`
}

/** The selection with all of a facet's included values asked for, or any of them. */
export function matching(selection: Selection, facet: Facet, isAll: boolean): Selection {
  const all = FACETS.filter((each) => (each === facet ? isAll : selection.all.includes(each)))
  return { ...selection, all }
}

/** One thing that narrows the results and can be taken away by itself. */
export type Filter =
  | { readonly kind: 'include' | 'exclude'; readonly facet: Facet; readonly value: string }
  | { readonly kind: 'dates' }

/** Everything that narrows, in the order in which it is shown. */
export function filtersOf(selection: Selection): Filter[] {
  const { include, exclude, from, to, undated } = selection
  const chosen = (kind: 'include' | 'exclude', choices: FacetValues) =>
    FACETS.flatMap((facet) => choices[facet].map((value): Filter => ({ kind, facet, value })))
  return [
    ...(from !== '' || to !== '' || undated ? [{ kind: 'dates' } as const] : []),
    ...chosen('include', include),
    ...chosen('exclude', exclude),
  ]
}

/** Whether anything is chosen. */
export function isNarrowed(selection: Selection): boolean {
  return filtersOf(selection).length > 0
}

/** The selection without one of its filters. */
export function withoutFilter(selection: Selection, filter: Filter): Selection {
  if (filter.kind === 'dates') return { ...selection, from: '', to: '', undated: false }
  const { kind, facet, value } = filter
  return { ...selection, [kind]: removed(selection[kind], facet, value) }
}

/** The selection with a value included or excluded that was not, or the other way round; never both. */
export function toggled(
  selection: Selection,
  kind: 'include' | 'exclude',
  facet: Facet,
  value: string,
): Selection {
  const was = selection[kind][facet].includes(value)
  const free = {
    ...selection,
    include: removed(selection.include, facet, value),
    exclude: removed(selection.exclude, facet, value),
  }
  return was ? free : { ...free, [kind]: { ...free[kind], [facet]: [...free[kind][facet], value] } }
}

function removed(choices: FacetValues, facet: Facet, value: string): FacetValues {
  return { ...choices, [facet]: choices[facet].filter((other) => other !== value) }
}
