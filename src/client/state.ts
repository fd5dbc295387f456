// What the reader asked for, as the address holds it: `#q=floods&tag=Weather&sort=newest`.

/** The groups by which results are narrowed, in the order in which they are shown. */
export const GROUPS = ['tag', 'publication', 'author', 'year'] as const
export type Group = (typeof GROUPS)[number]

export const SORTS = ['relevance', 'newest', 'oldest'] as const
export type Sort = (typeof SORTS)[number]

/** Chosen values of each group: one of each group's values must hold, in every group with a choice. */
export type Selection = Readonly<Record<Group, readonly string[]>>

export interface SearchState {
  readonly query: string
  readonly selection: Selection
  readonly sort: Sort
}

/** Nothing chosen. */
export const NO_SELECTION: Selection = { tag: [], publication: [], author: [], year: [] }

/** Reads an address's fragment, with or without its `#`. What it does not know it leaves out. */
export function readState(fragment: string): SearchState {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''))
  const chosen = (group: Group) => [...new Set(fields.getAll(group))].filter((value) => value !== '')
  return {
    query: fields.get('q') ?? '',
    selection: {
      tag: chosen('tag'),
      publication: chosen('publication'),
      author: chosen('author'),
      year: chosen('year'),
    },
    sort: SORTS.find((sort) => sort === fields.get('sort')) ?? 'relevance',
  }
}

/** The fragment of a state, with its `#`; empty for the state in which nothing is asked. */
export function writeState({ query, selection, sort }: SearchState): string {
  const fields = new URLSearchParams()
  if (query !== '') fields.set('q', query)
  for (const group of GROUPS) for (const value of selection[group]) fields.append(group, value)
  if (sort !== 'relevance') fields.set('sort', sort)
  const text = fields.toString()
  return text === '' ? '' : `#${text}`
}

/** Whether any value is chosen. */
export function isNarrowed(selection: Selection): boolean {
  return GROUPS.some((group) => selection[group].length > 0)
}

/** The selection with a value chosen that was not, or the other way round. */
export function toggled(selection: Selection, group: Group, value: string): Selection {
  const values = selection[group]
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
  return { ...selection, [group]: next }
}
