// The facts of articles by their ids, fetched when somebody wants to cite them.
import {
  letterOf,
  type PlacedCitation,
  placedCitation,
  SHARD_INDEX_PATH,
  SHARD_VERSION,
  type Shard,
  type ShardIndex,
  shardPath,
} from '../../citation/citation-shard.ts'
import { fetchFile } from '../common/host.ts'

/** Looks articles up; those that the archive does not have are not in the map. Rejects when it is out of reach. */
export type CitationLookup = (ids: readonly string[]) => Promise<ReadonlyMap<string, PlacedCitation>>

/** Looks up in the archive whose root is given. Each file is fetched once, and again after a failure. */
export function citationLookup(
  root: URL,
  fetched: (address: URL) => Promise<unknown> = fetchJson,
): CitationLookup {
  const files = new Map<string, Promise<unknown>>()
  const file = (path: string): Promise<unknown> => {
    const known = files.get(path)
    if (known) return known
    const asked = fetched(new URL(path, root))
    files.set(path, asked)
    asked.catch(() => files.delete(path))
    return asked
  }
  return async (ids) => {
    // Our own files, of the version that is asked for.
    const index = ofThisVersion(await file(SHARD_INDEX_PATH)) as ShardIndex
    const letters = [...new Set(ids.map(letterOf))].filter(
      (letter) => letter !== '' && index.letters.includes(letter),
    )
    const shards = await Promise.all(
      letters.map(async (letter) => [letter, ofThisVersion(await file(shardPath(letter))) as Shard] as const),
    )
    const byLetter = new Map(shards)
    return new Map(
      ids.flatMap((id): [string, PlacedCitation][] => {
        const articles = byLetter.get(letterOf(id))?.articles ?? {}
        const row = Object.hasOwn(articles, id) ? articles[id] : undefined
        return row ? [[id, placedCitation(id, row, index, root)]] : []
      }),
    )
  }
}

function ofThisVersion(data: unknown): unknown {
  if (typeof data === 'object' && data !== null && 'version' in data && data.version === SHARD_VERSION)
    return data
  throw new Error('The archive’s citations are of another version than this page.')
}

async function fetchJson(address: URL): Promise<unknown> {
  return await (await fetchFile(address)).json()
}
