// The list of results that an article was opened from, stored for this tab so that the article's page can lead through it.

import { isObject } from '../../../value/record.ts'
import { addressIn } from '../../common/site.ts'
import { keptForTab } from '../../common/storage.ts'
import { RESULTS_KEY } from '../../common/storage-keys.ts'
import { MARK_PREFIX, markFragment, readMarks } from '../../text/marks.ts'
import { type IndexedArticle, loadIndexedArticle } from '../index/indexed-article.ts'

/** One result of the list. */
export interface StoredResult {
  /** Absolute address with the words to mark. */
  readonly href: string
}

/** A list of results. */
export interface StoredList {
  /** Address of the search. */
  readonly search: string
  /** The first ones, as far as they were on the page or were looked up since. */
  readonly results: readonly StoredResult[]
  /** All of them as `BLOCK_ID`, a space between two: where the index tells of each. */
  readonly all: string
  /** The folders of the index's blocks from the site's root. */
  readonly folders: readonly string[]
  /** The result that is being gone to from the list, or back from to the list; empty when that was heard. */
  readonly opened: string
}

/** The address of a result's page, with the words to mark there. */
export function resultHref(root: URL, { url }: IndexedArticle, marks: string): string {
  return addressIn(root, url) + (marks || MARK_PREFIX)
}

/** How many results there are. */
export function countOf({ all }: StoredList): number {
  return all === '' ? 0 : all.split(' ').length
}

/**
 * The result at a place, counted from 0; undefined when there is none. One that was not on the page is looked up in the
 * index. Which of its words answered is not known then: those that answered in the others are marked. Rejects
 * when the index does not tell.
 */
export async function resultAt(
  list: StoredList,
  place: number,
  root: URL,
  load: typeof loadIndexedArticle = loadIndexedArticle,
): Promise<StoredResult | undefined> {
  const known = list.results[place]
  if (known || place < 0) return known
  const [block, id] = list.all.split(' ')[place]?.split('_') ?? []
  const folder = list.folders[Number(block)]
  if (folder === undefined || id === undefined) return undefined
  const marks = list.results.flatMap(({ href }) => readMarks(new URL(href).hash))
  return {
    href: resultHref(root, await load(root, folder, id), markFragment(marks.map((keys) => keys.join(' ')))),
  }
}

/** Whether two addresses are of one page. */
export function isSamePage(some: string, other: string): boolean {
  return some.split('#')[0] === other.split('#')[0]
}

/** Stores a list until the next one. Where storage is blocked, nothing happens. */
export function storeList(list: StoredList, storage: () => Pick<Storage, 'setItem'> = keptForTab): void {
  try {
    storage().setItem(RESULTS_KEY, JSON.stringify(list))
  } catch {
    // Only the links from result to result are missing then.
  }
}

/** The stored list; undefined when there is none. */
export function storedList(storage: () => Pick<Storage, 'getItem'> = keptForTab): StoredList | undefined {
  try {
    const list: unknown = JSON.parse(storage().getItem(RESULTS_KEY) ?? 'null')
    return isList(list) ? list : undefined
  } catch {
    return undefined
  }
}

function isList(value: unknown): value is StoredList {
  if (!isObject(value)) return false
  const { search, all, folders, results, opened } = value
  return (
    typeof search === 'string' &&
    typeof all === 'string' &&
    typeof opened === 'string' &&
    isArrayOf(folders, (folder) => typeof folder === 'string') &&
    isArrayOf(results, isListed)
  )
}

function isArrayOf(value: unknown, fits: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits)
}

function isListed(value: unknown): boolean {
  return isObject(value) && typeof value['href'] === 'string' && URL.canParse(value['href'])
}
