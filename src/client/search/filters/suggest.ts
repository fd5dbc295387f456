// Suggested names: tags, publications and authors of the archive that match what is being typed.
import { type Facet, NAMED_FACETS } from '../../../value/facets.ts'
import { wordsOf } from '../../../value/words.ts'
import type { Rows } from '../index/rows.ts'

/** A name that can be chosen in place of the words typed for it, as a filter. */
export interface Suggestion {
  readonly facet: Facet
  readonly value: string
  /** Articles of the archive that have it. */
  readonly count: number
  /** What was typed, without the words that the name stands for. */
  readonly rest: string
}

interface Name {
  readonly facet: Facet
  readonly value: string
  readonly count: number
  /** The words of each of its forms, its own first. */
  readonly forms: readonly (readonly string[])[]
}

const MOST_SUGGESTIONS = 7

/** Up to so many words at the end of what was typed are searched as one name. */
const LONGEST_NAME = 4

/** Suggests names for what is typed. */
export type Suggest = (input: string) => readonly Suggestion[]

/** Gives what suggests names; they are read from the rows when first needed. */
export function suggester(rows: Rows): Suggest {
  let names: readonly Name[] | undefined
  return (input) => {
    names ??= namesOf(rows)
    return suggestionsFor(names, input)
  }
}

/**
 * Names with the words typed last, the last of them perhaps unfinished, at the beginning of any word. More
 * words weigh more; then names that begin so; then the most frequent.
 */
function suggestionsFor(names: readonly Name[], input: string): Suggestion[] {
  const tokens = wordsOf(input)
  const found = new Map<Name, { length: number; atStart: boolean; rest: string }>()
  for (let length = Math.min(LONGEST_NAME, tokens.length); length > 0; length--) {
    const taken = tokens.slice(-length)
    const keys = taken.map(({ key }) => key)
    if (keys.join('').length < 2) continue
    const rest = input
      .slice(0, taken[0]?.start)
      .replace(/["\u201c\u201d\u00ab\u00bb]$/, '')
      .trim()
    for (const name of names) {
      const at = found.has(name) ? -1 : placeIn(name, keys)
      if (at >= 0) found.set(name, { length, atStart: at === 0, rest })
    }
  }
  return [...found]
    .sort(
      ([a, x], [b, y]) =>
        y.length - x.length ||
        Number(y.atStart) - Number(x.atStart) ||
        b.count - a.count ||
        (a.value < b.value ? -1 : 1),
    )
    .slice(0, MOST_SUGGESTIONS)
    .map(([{ facet, value, count }, { rest }]) => ({ facet, value, count, rest }))
}

/** The first place of the words in any form of a name; -1 for nowhere. */
function placeIn({ forms }: Name, typed: readonly string[]): number {
  return forms.map((form) => placeOf(typed, form)).find((at) => at >= 0) ?? -1
}

/** Where in a name words stand of which the last may be unfinished; -1 for nowhere. */
function placeOf(typed: readonly string[], name: readonly string[]): number {
  const last = typed.length - 1
  for (let at = 0; at + last < name.length; at++) {
    if (typed.every((key, i) => (i === last ? name[at + i]?.startsWith(key) : name[at + i] === key)))
      return at
  }
  return -1
}

function namesOf(rows: Rows): Name[] {
  return NAMED_FACETS.flatMap((facet) => {
    return [...rows.countsOf(facet, rows.all)].map(([value, count]) => ({
      facet: (facet === 'tag' ? rows.kindOf(value) : undefined) ?? facet,
      value,
      count,
      forms: [value, ...rows.formsOf(value)].map((form) => wordsOf(form).map(({ key }) => key)),
    }))
  })
}
