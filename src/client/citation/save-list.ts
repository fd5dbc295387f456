// A whole list of articles as a file: its pages tell which articles, and the archive's citations what is known of them.
import { formatNamed } from '../../citation/formats.ts'
import { fetchFile } from '../common/host.ts'
import { download } from './download.ts'
import { citationLookup } from './lookup.ts'

/** A list as its page describes it. */
export interface SavedList {
  /** Address of its first page. */
  readonly first: URL
  /** How many pages it has; they are counted from the oldest (`page/1/`). */
  readonly pages: number
  /** Ids of its articles, where the page at hand names them; else its pages do. */
  readonly articles?: readonly string[] | undefined
  /** Without an ending. */
  readonly fileName: string
}

/** Saves the articles of a list, in its order, as a file of a format. Rejects when something of it cannot be loaded. */
export async function saveList(root: URL, list: SavedList, ending: string | undefined): Promise<void> {
  const format = formatNamed(ending)
  if (!format) throw new Error(`No format is called "${ending}".`)
  const ids = list.articles ?? (await idsInPages(list))
  const known = await citationLookup(root)(ids)
  const citations = ids.flatMap((id) => known.get(id)?.facts ?? [])
  download(list.fileName, format, format.write(citations, ''))
}

async function idsInPages(list: SavedList): Promise<string[]> {
  const ids: string[] = []
  // One after another: a server need not bear a hundred at once.
  for (const address of pagesOf(list)) ids.push(...idsIn(await (await fetchFile(address)).text()))
  return ids
}

/** The addresses of a list's pages, newest first. */
export function pagesOf({ first, pages }: SavedList): URL[] {
  return Array.from({ length: pages }, (_, i) => (i === 0 ? first : new URL(`page/${pages - i}/`, first)))
}

function idsIn(html: string): string[] {
  const page = new DOMParser().parseFromString(html, 'text/html')
  return [...page.querySelectorAll('.index > li[id^="r-"]')].map(({ id }) => id.slice('r-'.length))
}
