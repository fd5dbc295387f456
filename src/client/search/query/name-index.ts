// The names of the archive's articles by the words in them: who searches for a word finds the articles filed under it.
import { type Facet, NAMED_FACETS, type NamedFacet } from '../../../value/facets.ts'
import { memoized, once } from '../../../value/memo.ts'
import { type Word, wordsOf } from '../../../value/words.ts'
import type { Rows } from '../index/rows.ts'
import type { NameField } from './tree.ts'
import type { Slot } from './ways.ts'

/** Finds articles by words of their names. */
export interface NameIndex {
  /** Articles with a tag, publication or author that has words in a row. */
  readonly withWords: (slots: readonly Slot[]) => readonly number[]
  /** Articles that are filed under a name that has one of these forms. */
  readonly under: (forms: readonly string[]) => readonly number[]
  /** Articles with a name of a field that has all words of a text in a row; of a language, those of its tag. */
  readonly ofField: (field: NameField, text: string) => readonly number[]
}

interface FiledName {
  readonly facet: Facet
  readonly name: string
  /** The words of the name, and of its other forms. */
  readonly forms: readonly (readonly Word[])[]
  readonly rows: readonly number[]
}

/** The names of a table, read when they are first asked for. */
export const nameIndex = memoized((rows: Rows): NameIndex => {
  const names = once(() => NAMED_FACETS.flatMap((facet) => namesOf(rows, facet)))
  const known = once(() => new Set(names().flatMap(({ forms }) => forms.flat().flatMap(keysOf))))
  const isUnknown = (slot: Slot) => slot.kind === 'word' && !known().has(slot.key)
  const having = (slots: readonly Slot[], facets: readonly Facet[]) => {
    if (slots.some(isUnknown)) return []
    return [
      ...new Set(
        names()
          .filter(({ facet, forms }) => facets.includes(facet) && forms.some((form) => hasInRow(form, slots)))
          .flatMap((name) => name.rows),
      ),
    ]
  }
  return {
    under: (forms) => [...new Set(names().flatMap(({ name, rows }) => (forms.includes(name) ? rows : [])))],
    withWords: (slots) => having(slots, NAMED_FACETS),
    ofField: (field, text) => {
      if (field === 'lang') return ofLanguage(rows, text)
      const slots = wordsOf(text).map(({ key, letter }): Slot => ({ kind: 'word', key: letter ?? key }))
      return slots.length === 0 ? [] : having(slots, field === 'name' ? NAMED_FACETS : [field])
    },
  }
})

function ofLanguage(rows: Rows, text: string): number[] {
  return [...rows.rowsByValue('language')].flatMap(([tag, held]) => (isOfLanguage(tag, text) ? held : []))
}

function isOfLanguage(tag: string, asked: string): boolean {
  return `${tag}-`.toLowerCase().startsWith(`${asked.toLowerCase()}-`)
}

function namesOf(rows: Rows, facet: NamedFacet): FiledName[] {
  return [...rows.rowsByValue(facet)].map(([name, held]) => ({
    facet,
    name,
    forms: [name, ...rows.formsOf(name)].map((form) => wordsOf(form)),
    rows: held,
  }))
}

function keysOf({ key, letter }: Word): string[] {
  return letter === undefined ? [key] : [key, letter]
}

function hasInRow(words: readonly Word[], slots: readonly Slot[]): boolean {
  return words.some((_, at) => slots.every((slot, i) => fits(words[at + i], slot)))
}

function fits(word: Word | undefined, slot: Slot): boolean {
  if (!word) return false
  if (slot.kind === 'covered') return true
  if (slot.kind === 'begins') return word.key.startsWith(slot.key) && slot.fits(word.key)
  return word.key === slot.key || word.letter === slot.key
}
