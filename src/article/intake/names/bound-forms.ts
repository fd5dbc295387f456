// Short forms that a text itself binds to a name that it gives in full before: a surname to the one person who has it, an
// acronym to the name that it is explained by.
import { isWhereWritten, type WordText } from './boundaries.ts'
import type { NamedText } from './mentions.ts'
import type { ListedForm } from './name-forms.ts'
import { type FoundForm, isAllCapitals, isCapital } from './words-of-text.ts'

/** The short forms of a text, of the names that were found in full. */
export function boundShortForms(within: WordText & NamedText, full: readonly FoundForm[]): FoundForm[] {
  const bound = new Map([...surnames(within, full), ...acronyms(within, full)])
  if (bound.size === 0) return []
  const taken = new Set(full.flatMap(({ first, last }) => range(first, last)))
  const found: FoundForm[] = []
  for (const [i, word] of within.words.entries()) {
    const short = bound.get(word.raw)
    if (!short || i <= short.last || taken.has(i)) continue
    const match = { form: { ...short.form, words: [word.raw] }, first: i, last: i }
    if (isWhereWritten(within, match, undefined)) found.push({ ...match, form: short.form })
  }
  return found
}

type Bound = readonly [short: string, full: FoundForm]

/** Surnames of listed persons that nobody else in the text has, each with the place where it is first given in full. */
function surnames({ named, words }: WordText & NamedText, full: readonly FoundForm[]): Bound[] {
  const people = full.filter(({ form }) => form.name.kind === 'person' && form.words.length > 1)
  const holders = new Map<string, FoundForm[]>()
  for (const found of people) {
    const surname = words[found.last]?.raw ?? ''
    if (!isCapital(surname) || surname.length < 3) continue
    const same = holders.get(surname)
    if (same) same.push(found)
    else holders.set(surname, [found])
  }
  if (holders.size === 0) return []
  const others = longerNames(named)
  return [...holders].flatMap(([surname, [first, ...more]]): Bound[] => {
    if (!first || more.some(({ form }) => form.name !== first.form.name)) return []
    const forms = new Set(first.form.name.forms)
    return others.get(surname)?.some((name) => !forms.has(name)) ? [] : [[surname, first]]
  })
}

/** The names of several words that capitals show, by their last word. */
function longerNames(named: NamedText['named']): Map<string, string[]> {
  const byLast = new Map<string, string[]>()
  for (const name of named.keys()) {
    const at = name.lastIndexOf(' ')
    if (at < 0) continue
    const same = byLast.get(name.slice(at + 1))
    if (same) same.push(name)
    else byLast.set(name.slice(at + 1), [name])
  }
  return byLast
}

/** Longest acronym that a text explains, in letters. */
const LONGEST = 8

/** `National Resistance Front (NRF)`: what stands in parentheses behind a name of several words, and begins as one of them. */
function acronyms({ text, words }: WordText, full: readonly FoundForm[]): Bound[] {
  return full.flatMap((found): Bound[] => {
    const [last, next] = [words[found.last], words[found.last + 1]]
    if (!last || !next || found.form.words.length < 2 || !isAcronymOf(next.raw, found.form)) return []
    const isExplained = text.slice(last.end, next.start) === ' (' && text.charAt(next.end) === ')'
    return isExplained ? [[next.raw, found]] : []
  })
}

function isAcronymOf(short: string, { words }: ListedForm): boolean {
  if (short.length < 2 || short.length > LONGEST || !isAllCapitals(short)) return false
  return words.some((word) => word.charAt(0) === short.charAt(0))
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n)
}
