// Files become articles: what is remembered of an untouched file is taken as it is, the others are read and parsed. What
// texts share is decided in between, from the edges of all of them.
import type { FileFacts } from '../archive/accession.ts'
import { decideShared, type SharedPassages } from '../archive/shared-passages.ts'
import { edgesOf } from '../article/intake/shared/edges.ts'
import type { SharedPassage } from '../article/intake/shared/shared-passage.ts'
import { type ParsedArticle, parseArticles } from '../article/parse-article.ts'
import type { SourceFile } from '../article/source-file.ts'
import { textOfFile } from '../article/source-text.ts'
import type { ParseSettings } from '../article/steps/open-file.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { formOf } from '../value/article-endings.ts'
import { type Digest, sha256 } from '../value/digest.ts'
import type { Memory, Remembered } from './memory.ts'
import { sharedNotes } from './shared-notes.ts'
import type { ArticleFile, ScannedFile, System } from './system.ts'

/** What the files of an archive became. */
export interface ParsedFiles {
  /** In path order. */
  readonly parsed: readonly ParsedArticle[]
  /** Files without an article that can be published. */
  readonly unpublished: readonly FileFacts[]
  readonly diagnostics: readonly Diagnostic[]
  readonly memory: Memory
  /** What the texts share. */
  readonly shared: SharedPassages
  /** How many files were not as they were remembered. */
  readonly changed: number
}

/** How files are parsed. */
export interface Parsing {
  readonly settings: ParseSettings
  /** What texts share, where it was decided for more files than these. */
  readonly shared?: SharedPassages
}

/** Parses what was scanned, and reads only what is not remembered. The result is the same whatever is. */
export async function parseFiles(
  scanned: readonly ScannedFile[],
  { settings, shared: decided }: Parsing,
  remembered: Memory,
  system: Pick<System, 'store' | 'breathe' | 'progress'>,
): Promise<ParsedFiles> {
  const unread = scanned.flatMap((file) => ('diagnostic' in file ? [file.diagnostic] : []))
  const parse: Parse = (file, read, passages) =>
    parseFile(file, read, { ...settings, shared: passages }, system)
  const found = await lookAtFiles(scanned, remembered, parse, system)
  const shared = decided ?? decideShared(found)
  const memory = new Map<string, Remembered>()
  let changed = 0
  for (const look of found) {
    const known = remembered.get(look.path)
    const now = look.done?.shared === nameOf(shared.of(look)) ? look.done : undefined
    if (!now) await system.breathe()
    const file =
      now ?? parse(look.file, look.read ?? readFile(look.file), (edges) => shared.of({ ...look, edges }))
    if (file.parsed !== known?.parsed || known === undefined) changed += 1
    memory.set(look.path, file)
    system.progress('read', memory.size)
  }
  const files = [...memory]
  const told = decided ? [] : sharedNotes(shared, memory)
  return {
    parsed: files.flatMap(([, { parsed }]) => parsed),
    unpublished: files.flatMap(([path, { parsed, sha256 }]) =>
      parsed.length > 0 || !sha256 ? [] : [{ path, sha256 }],
    ),
    diagnostics: [...unread, ...files.flatMap(([, file]) => file.diagnostics), ...told],
    memory,
    shared,
    changed,
  }
}

/** Parses what was read of a file, without what its edges share. */
type Parse = (
  file: ArticleFile,
  read: Read,
  passages: (edges: string) => readonly SharedPassage[],
) => Remembered

const NOTHING_SHARED = (): readonly SharedPassage[] => []

/** A file that was looked at: it is what it was, or it was read. */
interface Look {
  readonly path: string
  readonly file: ArticleFile
  readonly sha256: Digest
  readonly edges: string
  /** What it became, if nothing or the same as before is shared. */
  readonly done?: Remembered
  /** Undefined where too much waits to be parsed: it is read again then. */
  readonly read?: Read | undefined
}

/** Bytes of files that wait to be parsed, at most. */
const MOST_WAITING = 1 << 26

/** Reads what is not remembered; what has no edges shares nothing and is parsed at once. */
async function lookAtFiles(
  scanned: readonly ScannedFile[],
  remembered: Memory,
  parse: Parse,
  system: Pick<System, 'breathe' | 'progress'>,
): Promise<Look[]> {
  const found: Look[] = []
  let waiting = 0
  for (const file of scanned) {
    if ('diagnostic' in file) continue
    const known = remembered.get(file.path)
    const { path, stamp } = file
    if (known !== undefined && known.stamp !== '' && known.stamp === stamp) {
      found.push({ path, file, sha256: known.sha256 ?? NO_DIGEST, edges: known.edges, done: known })
      continue
    }
    await system.breathe()
    const read = readFile(file)
    const { sha256, edges } = read
    const isSame = known !== undefined && known.digest !== '' && known.digest === read.digest
    if (isSame && read.diagnostics.length === 0) {
      found.push({ path, file, sha256, edges: known.edges, done: { ...known, stamp } })
    } else if (edges === '') {
      found.push({ path, file, sha256, edges, done: parse(file, read, NOTHING_SHARED) })
      system.progress('read', found.length)
    } else {
      waiting += read.source?.bytes.length ?? 0
      found.push({ path, file, sha256, edges, read: waiting <= MOST_WAITING ? read : undefined })
    }
  }
  return found
}

/** What reading a file gave. */
interface Read {
  readonly source: SourceFile | undefined
  readonly digest: string
  readonly sha256: Digest
  readonly edges: string
  readonly diagnostics: readonly Diagnostic[]
}

/** Of a file that was not read. */
const NO_DIGEST = '' as Digest

function readFile({ read }: ArticleFile): Read {
  const diagnostics: Diagnostic[] = []
  for (const result of read()) {
    if ('diagnostic' in result) {
      diagnostics.push(result.diagnostic)
      continue
    }
    const source = result.file
    const bytes = sha256(source.bytes)
    const digest = digestOf(source, bytes)
    return { source, digest, sha256: bytes, edges: edgesOfFile(source), diagnostics }
  }
  return { source: undefined, digest: '', sha256: NO_DIGEST, edges: '', diagnostics }
}

/** Of raw text only: Markdown is written by hand, and a saved page says itself what of it is the article. */
function edgesOfFile(source: SourceFile): string {
  return formOf(source.path) === 'text' ? edgesOf(textOfFile(source)) : ''
}

function parseFile(
  { stamp }: ArticleFile,
  { source, digest, sha256, edges, diagnostics }: Read,
  settings: Omit<ParseSettings, 'shared'> & { shared(edges: string): readonly SharedPassage[] },
  { store }: Pick<System, 'store'>,
): Remembered {
  if (!source) return { stamp, digest, sha256: null, edges, shared: '', parsed: [], diagnostics }
  const shared = settings.shared(edges)
  const { value, diagnostics: found } = parseArticles(source, { ...settings, shared })
  return {
    stamp,
    digest,
    sha256,
    edges,
    shared: nameOf(shared),
    parsed: value.map(({ raw: _, ...parsed }) => store.putAway(parsed)),
    diagnostics: [...diagnostics, ...found],
  }
}

function nameOf(passages: readonly SharedPassage[]): string {
  return passages.map(({ kind, key, texts }) => `${kind} ${texts} ${key}`).join('\n')
}

function digestOf({ path, sidecar }: SourceFile, bytes: Digest): string {
  return sha256(JSON.stringify([path, bytes, sidecar?.path ?? '', sidecar?.text ?? '']))
}
