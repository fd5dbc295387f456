// The whole archive as citations, to download; and in small files, for pages that cite some of it.
import type { Archive } from '../archive/archive.ts'
import type { CitedRights } from '../citation/citation-facts.ts'
import {
  letterOf,
  type PlacedCitation,
  SHARD_INDEX_PATH,
  SHARD_VERSION,
  type Shard,
  type ShardIndex,
  type ShardRow,
  shardPath,
  shardRow,
} from '../citation/citation-shard.ts'
import { archiveFile, formatsAt } from '../citation/formats.ts'
import { citationFacts } from '../page/article/citation-facts.ts'
import type { SiteSettings } from '../page/frame.ts'
import type { Texts } from '../page/texts/texts.ts'
import type { OutputFile } from '../render/output-file.ts'
import { by } from '../value/order.ts'

/** `data/citations.ENDING` for each format that is offered of the archive, in permalink order, and the files of `data/citations/`. */
export function* citationFiles(
  archive: Archive,
  settings: Pick<SiteSettings, 'title' | 'baseUrl' | 'rights'>,
  texts: Texts,
): Generator<OutputFile> {
  const { title } = settings
  const placed = archive.entries.map(
    (entry): PlacedCitation => ({
      permalink: entry.permalink,
      facts: citationFacts(entry, settings, texts),
    }),
  )
  const citations = placed.map(({ facts }) => facts)
  for (const format of formatsAt('archive'))
    yield { path: archiveFile(format), content: format.write(citations, title) }
  yield* shards(placed, settings)
}

function* shards(
  placed: readonly PlacedCitation[],
  { title, baseUrl }: Pick<SiteSettings, 'title' | 'baseUrl'>,
): Generator<OutputFile> {
  const rights = new Map<string, { readonly at: number; readonly said: CitedRights }>()
  const placeOf = (said: CitedRights): number => {
    const key = JSON.stringify(said)
    const known = rights.get(key) ?? { at: rights.size, said }
    rights.set(key, known)
    return known.at
  }
  const byLetter = new Map<string, [id: string, row: ShardRow][]>()
  for (const each of placed) {
    const { id } = each.facts
    const rows = byLetter.get(letterOf(id)) ?? []
    rows.push([id, shardRow(each, placeOf(each.facts.rights))])
    byLetter.set(letterOf(id), rows)
  }
  const letters = [...byLetter.keys()].sort()
  const index: ShardIndex = {
    version: SHARD_VERSION,
    archive: title,
    baseUrl,
    letters: letters.join(''),
    rights: [...rights.values()].map(({ said }) => said),
  }
  yield { path: SHARD_INDEX_PATH, content: `${JSON.stringify(index)}\n` }
  for (const letter of letters) {
    const rows = (byLetter.get(letter) ?? []).sort(by(([id]) => id))
    const shard: Shard = { version: SHARD_VERSION, articles: Object.fromEntries(rows) }
    yield { path: shardPath(letter), content: `${JSON.stringify(shard)}\n` }
  }
}
