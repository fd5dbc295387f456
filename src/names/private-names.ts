// What nothing of a site may hold of private names: what only the list of names says of them.
import { type AuthorityName, allFormsOf, type NameAuthority } from './authority.ts'

/** A single word that is shorter is one of everyday language too often. */
const LEAST_LETTERS = 5

/** Forms, notes and numbers of the private names. What the archive's open texts say as well is no secret. */
export function wordsOfPrivateNames({ privateNames }: NameAuthority): string[] {
  return [...new Set(privateNames.flatMap(wordsOf))].filter(isTelling)
}

function wordsOf(name: AuthorityName): string[] {
  return [...allFormsOf(name), name.note, ...Object.values(name.exact)]
}

function isTelling(words: string): boolean {
  return words.length >= LEAST_LETTERS
}
