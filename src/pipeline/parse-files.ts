// Files become articles: what is remembered of an untouched file is taken as it is, the others are read and parsed. What
// texts share is decided before, from the edges of all of them; how their sites write dates afterwards, from what they became.
import type { FileFacts } from '../archive/accession.ts'
import { type DayOrders, decideDayOrders } from '../archive/day-orders.ts'
import { decideShared, type SharedPassages } from '../archive/shared-passages.ts'
import type { Article } from '../article/article.ts'
import type { DayOrder } from '../article/intake/dates/words.ts'
import { edgesOf, edgesOfBlocks } from '../article/intake/shared/edges.ts'
import type { SharedPassage } from '../article/intake/shared/shared-passage.ts'
import { type ParsedArticle, parseArticles } from '../article/parse-article.ts'
import { wordsOfBlock } from '../article/saved-page/furniture.ts'
import type { SourceFile, SourcePath } from '../article/source-file.ts'
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
  readonly decided: Decisions
  /** How many files were not as they were remembered. */
  readonly changed: number
}

/** What is decided over all files of an archive, for each of them. */
export interface Decisions {
  /** What the texts share. */
  readonly shared: SharedPassages
  /** In which order sites write day and month. */
  readonly dayOrders: DayOrders
}

/** How files are parsed. */
export interface Parsing {
  readonly settings: ParseSettings
  /** What was decided already, for more files than these. */
  readonly decided?: Decisions | undefined
}

/** Parses what was scanned, and reads only what is not remembered. The result is the same whatever is. */
export async function parseFiles(
  scanned: readonly ScannedFile[],
  { settings, decided }: Parsing,
  remembered: Memory,
  system: Pick<System, 'store' | 'breathe' | 'progress'>,
): Promise<ParsedFiles> {
  const unread = scanned.flatMap((file) => ('diagnostic' in file ? [file.diagnostic] : []))
  const parse: Parse = (file, read, decided) => parseFile(file, read, { ...settings, ...decided }, system)
  const found = await lookAtFiles(scanned, remembered, parse, system)
  const shared = decided?.shared ?? decideShared(found)
  const again = (look: Look, siteOrder?: DayOrder) => {
    const read = look.read ?? readFile(look.file)
    const sharedBy = (edges: string) => shared.of({ ...look, edges })
    // The edges of a page are known from parsing it.
    return parse(look.file, { ...read, edges: read.edges || look.edges }, { sharedBy, siteOrder })
  }
  const memory = new Map<SourcePath, Remembered>()
  for (const look of found) {
    const now = look.done?.shared === nameOf(shared.of(look)) ? look.done : undefined
    if (!now) await system.breathe()
    memory.set(look.path, now ?? again(look))
    system.progress('read', memory.size)
  }
  const dayOrders = decided?.dayOrders ?? decideDayOrders(articlesIn(memory))
  for (const look of found) {
    const file = memory.get(look.path)
    const order = file && orderFor(file, dayOrders)
    if (file && file.siteOrder !== order) memory.set(look.path, again(look, order))
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
    decided: { shared, dayOrders },
    changed: files.filter(([path, { parsed }]) => remembered.get(path)?.parsed !== parsed).length,
  }
}

/** What is decided over all files, for one of them. */
interface DecidedFor {
  /** What its edges share. */
  sharedBy(edges: string): readonly SharedPassage[]
  readonly siteOrder?: DayOrder | undefined
}

/** Parses what was read of a file. */
type Parse = (file: ArticleFile, read: Read, decided: DecidedFor) => Remembered

/** Before anything is decided. */
const NOTHING_DECIDED: DecidedFor = { sharedBy: () => [] }

function* articlesIn(memory: Memory): Generator<Article> {
  for (const { parsed } of memory.values()) for (const { article } of parsed) yield article
}

/** Several articles of one file may be of several sites: their days stay as they are. */
function orderFor({ parsed }: Remembered, orders: DayOrders): DayOrder | undefined {
  const [only, ...others] = parsed
  return only && others.length === 0 ? orders.of(only.article) : undefined
}

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

/** Reads what is not remembered; what has no edges before it is parsed is parsed at once. */
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
      const done = parse(file, read, NOTHING_DECIDED)
      found.push({ path, file, sha256, edges: done.edges, done })
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

/** Of raw text; those of a saved page are known once it is parsed. Markdown is written by hand and has none. */
function edgesOfFile(source: SourceFile): string {
  return formOf(source.path) === 'text' ? edgesOf(textOfFile(source)) : ''
}

function edgesOfPage([page, ...others]: readonly ParsedArticle[]): string {
  if (!page || others.length > 0) return ''
  return edgesOfBlocks(page.article.body.filter(({ type }) => type !== 'figure').map(wordsOfBlock))
}

function parseFile(
  { path, stamp }: ArticleFile,
  { source, digest, sha256, edges, diagnostics }: Read,
  { sharedBy, ...settings }: ParseSettings & DecidedFor,
  { store }: Pick<System, 'store'>,
): Remembered {
  if (!source) return { stamp, digest, sha256: null, edges, shared: '', parsed: [], diagnostics }
  const shared = sharedBy(edges)
  const { value, diagnostics: found } = parseArticles(source, { ...settings, shared })
  return {
    stamp,
    digest,
    sha256,
    edges: shared.length === 0 && formOf(path) === 'html' ? edgesOfPage(value) : edges,
    shared: nameOf(shared),
    ...(settings.siteOrder && { siteOrder: settings.siteOrder }),
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
