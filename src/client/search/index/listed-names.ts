// The names that the archive's keeper lists, by their forms: what else a name is written as.
import { wordsOf } from '../../../value/words.ts'
import type { Rows } from './rows.ts'

/** A listed name. */
export interface ListedName {
  /** The form that the archive prefers. */
  readonly name: string
  /** Other forms, in the keeper's order. */
  readonly forms: readonly string[]
  /** Forms that are searched and not shown, as wrong spellings are. */
  readonly hidden: readonly string[]
}

/** Listed names, ready for questions. */
export interface ListedNames {
  /** The name that a form stands for, by the form's {@link formKey}. */
  readonly named: (key: string) => ListedName | undefined
  /** The most words that a form has. */
  readonly longest: number
}

/** What makes two forms one: the keys of their words, however they are joined. */
export function formKey(form: string): string {
  return keysOf(form).join('')
}

function keysOf(form: string): string[] {
  return wordsOf(form).map(({ key, letter }) => letter ?? key)
}

/** No names. */
export const NO_NAMES: ListedNames = { named: () => undefined, longest: 0 }

/** Makes names ready. Of two that share a form, it stands for the first. */
export function listedNames(names: readonly ListedName[]): ListedNames {
  const byKey = new Map<string, ListedName>()
  let longest = 0
  for (const name of names)
    for (const form of [name.name, ...name.forms, ...name.hidden]) {
      const keys = keysOf(form)
      const key = keys.join('')
      longest = Math.max(longest, keys.length)
      if (key !== '' && !byKey.has(key)) byKey.set(key, name)
    }
  return { named: (key) => byKey.get(key), longest }
}

/** The names under which articles are filed. */
export function namesOfTable({ otherForms }: Pick<Rows, 'otherForms'>): ListedNames {
  return listedNames(otherForms.map(([name, ...forms]) => ({ name, forms, hidden: [] })))
}
