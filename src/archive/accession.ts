// Which article is which: files are matched to the register's lines, and new ones are taken in.
import { type Digest, sha256, shortId } from '../value/digest.ts'
import { by } from '../value/order.ts'
import { type Accession, bySequence, type Register } from './register.ts'

/** A file of the archive, as far as its identity goes. */
export interface FileFacts {
  readonly path: string
  /** Of the raw bytes. */
  readonly sha256: Digest
}

/** A file's identity; its address is not given here. */
export type Identity = Omit<Accession, 'permalink'> & {
  /** Null for what is taken in now. */
  readonly permalink: Accession['permalink'] | null
}

/** What became of files and register. */
export interface TakenIn {
  /** By the path of the file. */
  readonly identities: ReadonlyMap<string, Identity>
  /** Lines without a file, marked as withdrawn. */
  readonly gone: readonly Accession[]
}

/**
 * Gives every file its identity. A file is what the register has with the same path and bytes; else, of the same
 * bytes, what was elsewhere (a renaming); else what was at its path (an edit); else, of the same bytes, what
 * was withdrawn. Everything else is new: it is numbered in path order and named after its bytes. `today`
 * (`YYYY-MM-DD`, or empty when nothing is for good) is the day of what is taken in or missed now. The
 * order of the files does not count.
 */
export function takeIn(files: readonly FileFacts[], register: Register, today: string): TakenIn {
  const sorted = [...files].sort(by(({ path }) => path))
  const byPath = new Map(register.map((line) => [line.path, line]))
  const matches = new Map<string, Accession>()
  const free = new Set(register)
  const unmatched: FileFacts[] = []
  for (const file of sorted) {
    const line = byPath.get(file.path)
    if (line?.sha256 !== file.sha256) unmatched.push(file)
    else {
      matches.set(file.path, line)
      free.delete(line)
    }
  }
  if (unmatched.length > 0) {
    const present = new Set(sorted.map(({ path }) => path))
    const match = (
      keyOf: (it: FileFacts) => string,
      mayBe: (line: Accession, file: FileFacts) => boolean,
    ): void => {
      const lines = new Map<string, Accession[]>()
      for (const line of free) {
        const same = lines.get(keyOf(line))
        if (same) same.push(line)
        else lines.set(keyOf(line), [line])
      }
      for (const file of unmatched) {
        if (matches.has(file.path)) continue
        const found = lines.get(keyOf(file))?.find((line) => free.has(line) && mayBe(line, file))
        if (!found) continue
        matches.set(file.path, found)
        free.delete(found)
      }
    }
    const isLive = (line: Accession) => line.withdrawn === null
    // A copy beside its original is no renaming, unless the two changed places.
    match(
      (it) => it.sha256,
      (line, file) => isLive(line) && (!present.has(line.path) || byPath.has(file.path)),
    )
    match((it) => it.path, isLive)
    match(
      (it) => it.sha256,
      (line) => !present.has(line.path),
    )
  }

  const identities = new Map<string, Identity>()
  for (const { path, sha256 } of sorted) {
    const line = matches.get(path)
    if (!line) continue
    const isSame = line.path === path && line.sha256 === sha256 && line.withdrawn === null
    identities.set(path, isSame ? line : { ...line, path, sha256, withdrawn: null })
  }
  const fresh = unmatched.filter(({ path }) => !matches.has(path))
  const ids = nameAll(fresh, new Set(register.map(({ id }) => id)))
  const last = register.reduce((highest, { sequence }) => Math.max(highest, sequence), 0)
  for (const [i, { path, sha256 }] of fresh.entries()) {
    const id = ids[i] ?? ''
    const sequence = last + 1 + i
    identities.set(path, {
      id,
      sequence,
      day: today,
      path,
      sha256,
      permalink: null,
      former: [],
      withdrawn: null,
    })
  }
  const gone = [...free].map((line) => ({ ...line, withdrawn: line.withdrawn ?? today })).sort(bySequence)
  return { identities, gone }
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
    return isOnly ? file.sha256 : sha256(`${file.sha256}\n${file.path}`)
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
