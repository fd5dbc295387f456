// The names that the archive's keeper lists, by their forms: what else a name is written as.
import {
  NAMES_PATH,
  NAMES_VERSION,
  type NamesFile,
  namesBlockOf,
  namesBlockPath,
  type SearchName,
} from '../../../value/search-names.ts'
import { wordsOf } from '../../../value/words.ts'
import type { Load } from './block.ts'

/** Listed names, ready for questions. */
export interface ListedNames {
  /** The name that a form stands for, by the form's {@link formKey}. */
  readonly named: (key: string) => SearchName | undefined
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

/** Makes names ready. A form that two names share stands for the first. */
export function listedNames(names: readonly SearchName[]): ListedNames {
  const byKey = new Map<string, SearchName>()
  let longest = 0
  for (const name of names)
    for (const form of [...name.forms, ...(name.hidden ?? [])]) {
      const keys = keysOf(form)
      const key = keys.join('')
      longest = Math.max(longest, keys.length)
      if (key !== '' && !byKey.has(key)) byKey.set(key, name)
    }
  return { named: (key) => byKey.get(key), longest }
}

/** More words than these are not looked for as one name. */
export const LONGEST_NAME = 8

/**
 * Gives the names that may have words in a row as a form; with no words, only makes ready. Rejects when they cannot be loaded;
 * asks again the next time.
 */
export type NamesFor = (words: readonly string[]) => Promise<ListedNames>

/** The names of a site, loaded as far as they are asked for. */
export function namesOfSite(load: Load): NamesFor {
  const loaded = new Map<string, Promise<ListedNames>>()
  let list: Promise<NamesFile> | undefined
  const listOf = () => {
    list ??= load(NAMES_PATH).then(readList)
    list.catch(() => {
      list = undefined
    })
    return list
  }
  const namesAt = (path: string, read: () => Promise<readonly SearchName[]>) => {
    const names = loaded.get(path) ?? read().then(listedNames)
    loaded.set(path, names)
    names.catch(() => loaded.delete(path))
    return names
  }
  return async (words) => {
    const { blocks, names } = await listOf()
    if (words.length === 0) return NO_NAMES
    if (blocks === 1) return namesAt(NAMES_PATH, async () => names)
    const wanted = new Set(runsOf(words).map((run) => namesBlockOf(run, blocks)))
    const some = [...wanted].map((block) =>
      namesAt(namesBlockPath(block), async () => (await load(namesBlockPath(block))).json()),
    )
    return joined(await Promise.all(some))
  }
}

async function readList(response: Response): Promise<NamesFile> {
  const file: NamesFile = await response.json()
  if (file.version !== NAMES_VERSION) throw new Error(`The list of names has version ${file.version}.`)
  return file
}

/** Every few words in a row. */
function runsOf(words: readonly string[]): string[] {
  return words.flatMap((_, from) =>
    words.slice(from, from + LONGEST_NAME).map((_, more) => words.slice(from, from + more + 1).join('')),
  )
}

function joined(all: readonly ListedNames[]): ListedNames {
  return {
    named: (key) => all.map(({ named }) => named(key)).find((name) => name !== undefined),
    longest: Math.max(0, ...all.map(({ longest }) => longest)),
  }
}
