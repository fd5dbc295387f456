// The file of listed names that a search reads: which names a form stands for, and by what else they are found.
import { letterKey } from './fold.ts'
import type { OutputPath } from './permalink.ts'

/** How many blocks the names stand in; with one block, the names themselves. It is there without names, too, so that no browser asks in vain. */
export const NAMES_PATH: OutputPath = 'search/names.json'

/** Raised whenever a browser with an older script could not read the names. */
export const NAMES_VERSION = 1

/** A listed name as search knows it. */
export interface SearchName {
  readonly id: string
  /** `person`, `place`, `organisation`, `event`, `topic`; null when its keeper does not say. */
  readonly kind: string | null
  /** What headings bear, then every other form that may be shown. */
  readonly forms: readonly [string, ...string[]]
  /** Forms that are searched and never shown; absent for none. */
  readonly hidden?: readonly string[]
}

/** What stands at {@link NAMES_PATH}. */
export interface NamesFile {
  readonly version: number
  readonly blocks: number
  /** Sorted by id; all of them where there is one block, none where there are more. */
  readonly names: readonly SearchName[]
}

/** So few letters are the same in most spellings of a word, and so many tell the names of an archive apart. */
const FIRST_LETTERS = 4

/** The file of a block of names, where there is more than one; it holds a list of {@link SearchName}, sorted by id. */
export function namesBlockPath(block: number): OutputPath {
  return `search/names-${block}.json`
}

/** The block in which every name with this form stands. Only how the form begins counts, as {@link letterKey} folds it. */
export function namesBlockOf(form: string, blocks: number): number {
  let hash = 0
  for (const unit of letterKey(form).slice(0, FIRST_LETTERS)) hash = hash * 31 + (unit.codePointAt(0) ?? 0)
  return hash % blocks
}
