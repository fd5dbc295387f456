// Which article is which: files are matched to the register's lines, and new ones are registered.
import { digestOfSource, type FileIdentity, placeOfPart, type SourceFacts } from '../article/source-file.ts'
import { sha256, shortId } from '../value/digest.ts'
import { by } from '../value/order.ts'
import { type Accession, bySequence, type Register } from './register.ts'

/** An article's file, as far as the article's identity goes. */
export type FileFacts = FileIdentity

/** What an article's source says of its identity. */
export function factsOfSource(source: SourceFacts): FileFacts {
  const { path, part } = source
  return { path, sha256: digestOfSource(source), ...partIn(part?.number) }
}

/** A number of an article in its file, for a line that has none where it is the only one. */
function partIn(part: number | undefined): Pick<FileFacts, 'part'> {
  return part === undefined ? {} : { part }
}

/** Names a file's article among all: see `placeOfSource`. */
export function placeOf({ path, part }: Pick<FileFacts, 'path' | 'part'>): string {
  return placeOfPart(path, part)
}

/** A file's identity; its address is not given here. */
export type Identity = Omit<Accession, 'permalink'> & {
  /** Null for a file that is new. */
  readonly permalink: Accession['permalink'] | null
}

/** What became of files and register. */
export interface Registration {
  /** By {@link placeOf} of the file. */
  readonly identities: ReadonlyMap<string, Identity>
  /** Lines without a file, marked as withdrawn. */
  readonly gone: readonly Accession[]
}

/**
 * Gives every file its identity. A file is what the register has with the same path and bytes; else, of the same
 * bytes, what was elsewhere (a renaming); else what was at its path (an edit); else, of the same bytes, what
 * was withdrawn. Everything else is new: it is numbered in path order and named after its bytes. Each article of a file that holds
 * several is matched like a file of its own; its own words lead it to its line when others came before it in its file. `today`
 * (`YYYY-MM-DD`, or empty when nothing is for good) is the day on which new files are registered and missing ones
 * withdrawn. The order of the files does not count.
 */
export function registerFiles(files: readonly FileFacts[], register: Register, today: string): Registration {
  const sorted = [...files].sort(by(placeOf))
  const { matches, free } = matchFiles(sorted, register)
  const identities = new Map<string, Identity>()
  for (const file of sorted) {
    const line = matches.get(placeOf(file))
    if (line) identities.set(placeOf(file), identityOf(file, line))
  }
  const fresh = sorted.filter((file) => !matches.has(placeOf(file)))
  for (const identity of newIdentities(fresh, register, today)) identities.set(placeOf(identity), identity)
  const gone = [...free].map((line) => ({ ...line, withdrawn: line.withdrawn ?? today })).sort(bySequence)
  return { identities, gone }
}

/** Which file is which line, by the file's place, and the lines that are no file's. */
interface Matching {
  readonly matches: Map<string, Accession>
  readonly free: Set<Accession>
}

function matchFiles(files: readonly FileFacts[], register: Register): Matching {
  const byPlace = new Map(register.map((line) => [placeOf(line), line]))
  const matching: Matching = { matches: new Map(), free: new Set(register) }
  const unmatched: FileFacts[] = []
  for (const file of files) {
    const line = byPlace.get(placeOf(file))
    if (line?.sha256 !== file.sha256) unmatched.push(file)
    else {
      matching.matches.set(placeOf(file), line)
      matching.free.delete(line)
    }
  }
  if (unmatched.length === 0) return matching
  const present = new Set(files.map(placeOf))
  const isLive = (line: Accession) => line.withdrawn === null
  // A copy beside its original is no renaming, unless the two changed places.
  // Within a file an article moves when others are put before it.
  const isRenamed = (line: Accession, file: FileFacts) =>
    isLive(line) &&
    (!present.has(placeOf(line)) ||
      byPlace.has(placeOf(file)) ||
      (line.path === file.path && line.part !== undefined))
  matchBy(({ sha256 }) => sha256, isRenamed, unmatched, matching)
  matchBy(placeOf, isLive, unmatched, matching)
  matchBy(
    ({ sha256 }) => sha256,
    (line) => !present.has(placeOf(line)),
    unmatched,
    matching,
  )
  return matching
}

/** Matches files to free lines of the same key that may be theirs, each to the first. */
function matchBy(
  keyOf: (it: FileFacts) => string,
  mayBe: (line: Accession, file: FileFacts) => boolean,
  files: readonly FileFacts[],
  { matches, free }: Matching,
): void {
  const lines = new Map<string, Accession[]>()
  for (const line of free) {
    const same = lines.get(keyOf(line))
    if (same) same.push(line)
    else lines.set(keyOf(line), [line])
  }
  for (const file of files) {
    if (matches.has(placeOf(file))) continue
    const found = lines.get(keyOf(file))?.find((line) => free.has(line) && mayBe(line, file))
    if (!found) continue
    matches.set(placeOf(file), found)
    free.delete(found)
  }
}

/** The line itself where nothing of it changed, so that those who remember what they made of it need not make it anew. */
function identityOf({ path, sha256, part }: FileFacts, line: Accession): Identity {
  const isThere = line.path === path && line.part === part
  const isSame = isThere && line.sha256 === sha256 && line.withdrawn === null
  if (isSame) return line
  const { part: _, ...rest } = line
  return { ...rest, path, ...partIn(part), sha256, withdrawn: null }
}

/** Numbers and names for files that the register does not know, in their order. */
function newIdentities(files: readonly FileFacts[], register: Register, today: string): Identity[] {
  const ids = nameAll(files, new Set(register.map(({ id }) => id)))
  const last = register.reduce((highest, { sequence }) => Math.max(highest, sequence), 0)
  return files.map(({ path, sha256, part }, i) => ({
    id: ids[i] ?? '',
    sequence: last + 1 + i,
    day: today,
    path,
    ...partIn(part),
    sha256,
    permalink: null,
    former: [],
    withdrawn: null,
  }))
}

const ID_LENGTH = 10
const LONGEST_ID = 51

/**
 * Ids from the raw bytes. Files of the same bytes are told apart by their paths; where ids would be the same,
 * all of them take longer ones.
 */
function nameAll(files: readonly FileFacts[], taken: ReadonlySet<string>): string[] {
  const copies = new Map<string, number>()
  for (const { sha256 } of files) copies.set(sha256, (copies.get(sha256) ?? 0) + 1)
  const digests = files.map((file) => {
    const isOnly = copies.get(file.sha256) === 1 && !taken.has(shortId(file.sha256, ID_LENGTH))
    return isOnly ? file.sha256 : sha256(`${file.sha256}\n${placeOf(file)}`)
  })
  const ids = digests.map((digest) => shortId(digest, ID_LENGTH))
  let clashing = ids.map((_, i) => i)
  for (let length = ID_LENGTH; length <= LONGEST_ID && clashing.length > 0; length++) {
    for (const i of clashing) ids[i] = shortId(digests[i] ?? sha256(''), length)
    const holders = new Map<string, number>()
    for (const id of ids) holders.set(id, (holders.get(id) ?? 0) + 1)
    clashing = clashing.filter((i) => taken.has(ids[i] ?? '') || (holders.get(ids[i] ?? '') ?? 0) > 1)
  }
  return ids
}
