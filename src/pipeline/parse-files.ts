// Files become articles: what is remembered of an untouched file is taken as it is, the others are read and parsed. What
// texts share is decided before, from the edges of all of them; how their sites write dates afterwards, from what they became.
import type { FileFacts } from '../archive/accession.ts'
import { type DayOrders, decideDayOrders } from '../archive/day-orders.ts'
import { decideShared, type SharedPassages } from '../archive/shared-passages.ts'
import type { Article } from '../article/article.ts'
import type { DayOrder } from '../article/intake/dates/words.ts'
import type { ParsedArticle } from '../article/parse-article.ts'
import type { SourcePath } from '../article/source-file.ts'
import type { ParseSettings } from '../article/steps/open-file.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { type Digest, NO_DIGEST } from '../value/digest.ts'
import { nameOfShared, ParserHere } from './file-parser.ts'
import type { Memory, Remembered } from './memory.ts'
import { sharedNotes } from './shared-notes.ts'
import type { ArticleFile, FileParser, Looked, ScannedFile, System, ToParse } from './system.ts'

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

/** What is asked of the system. */
type ForParsing = Pick<System, 'store' | 'breathe' | 'progress' | 'parser'>

/** Parses what was scanned, and reads only what is not remembered. The result is the same whatever is. */
export async function parseFiles(
  scanned: readonly ScannedFile[],
  { settings, decided }: Parsing,
  remembered: Memory,
  system: ForParsing,
): Promise<ParsedFiles> {
  const unread = scanned.flatMap((file) => ('diagnostic' in file ? [file.diagnostic] : []))
  return withParser(settings, system, async (parser) => {
    const looks = await lookAtFiles(scanned, remembered, parser, system)
    const shared = decided?.shared ?? decideShared(looks)
    const memory = await parseLooks(looks, shared, parser, system)
    const dayOrders = decided?.dayOrders ?? decideDayOrders(articlesIn(memory))
    await parseForOrders(looks, { shared, dayOrders }, memory, parser)
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
  })
}

/** Some of an archive's files, among those whose edges are compared. */
export interface SomeFiles {
  readonly scanned: readonly ScannedFile[]
  isWanted(file: ScannedFile): boolean
}

/** Parses some files as {@link parseFiles} would, as far as it can be told without the others: what is remembered of them. */
export async function parseSome(
  { scanned, isWanted }: SomeFiles,
  { settings }: Parsing,
  remembered: Memory,
  system: ForParsing,
): Promise<Memory> {
  return withParser(settings, system, async (parser) => {
    const looks = await lookAtFiles(scanned, remembered, parser, system)
    const wanted = looks.filter(({ file }) => isWanted(file))
    return parseLooks(wanted, decideShared(looks), parser, system)
  })
}

/** Does something with a parser that is closed afterwards. */
async function withParser<Done>(
  settings: ParseSettings,
  system: ForParsing,
  work: (parser: FileParser) => Promise<Done>,
): Promise<Done> {
  const parser = system.parser?.(settings) ?? new ParserHere(settings, system)
  try {
    return await work(parser)
  } finally {
    parser.close()
  }
}

/** A file that was looked at: it is what it was, or it was read. */
interface Look {
  readonly path: SourcePath
  readonly file: ArticleFile
  readonly sha256: Digest
  readonly edges: string
  /** What it became, if nothing or the same as before is shared. */
  readonly done?: Remembered
}

/** Looks at what is not proved to be as it is remembered; what needs no comparing of edges is parsed at once. In path order. */
async function lookAtFiles(
  scanned: readonly ScannedFile[],
  remembered: Memory,
  parser: FileParser,
  system: ForParsing,
): Promise<Look[]> {
  const files = scanned.flatMap((file) => ('diagnostic' in file ? [] : [file]))
  const isProved = ({ path, stamp }: ArticleFile) => stamp !== '' && remembered.get(path)?.stamp === stamp
  const doubtful = files.filter((file) => !isProved(file))
  const proved = files.length - doubtful.length
  const looked = await parser.look(
    doubtful.map((file) => ({ file, digest: remembered.get(file.path)?.digest ?? '' })),
    (count) => system.progress('read', proved + count),
  )
  const found = new Map(doubtful.map((file, i) => [file, looked[i]]))
  return files.map((file) => lookOf(file, remembered.get(file.path), found.get(file)))
}

/** `found` is undefined of a file that is proved to be as it is remembered. */
function lookOf(file: ArticleFile, known: Remembered | undefined, found: Looked | undefined): Look {
  const { path, stamp } = file
  if (found?.is === 'waiting') return { path, file, sha256: found.sha256, edges: found.edges }
  const same = found ? known && { ...known, stamp } : known
  const done = found?.is === 'done' ? found.now : same
  if (!done) throw new Error(`"${path}" is not remembered.`)
  return { path, file, sha256: done.sha256 ?? NO_DIGEST, edges: done.edges, done }
}

/** Parses the files of which more, less or other edges are shared than when they were parsed. In path order. */
async function parseLooks(
  looks: readonly Look[],
  shared: SharedPassages,
  parser: FileParser,
  system: ForParsing,
): Promise<Map<SourcePath, Remembered>> {
  const isDone = (look: Look) => look.done?.shared === nameOfShared(shared.of(look))
  const waiting = looks.filter((look) => !isDone(look))
  const done = looks.length - waiting.length
  const parsed = await parser.parse(
    waiting.map((look) => toParse(look, shared)),
    (count) => system.progress('read', done + count),
  )
  const now = new Map(waiting.map((look, i) => [look, parsed[i]]))
  return new Map(
    looks.flatMap((look) => {
      const file = now.get(look) ?? look.done
      return file ? [[look.path, file] as const] : []
    }),
  )
}

/** Parses the files again whose days are settled, or not any more, by how their sites write them. */
async function parseForOrders(
  looks: readonly Look[],
  { shared, dayOrders }: Decisions,
  memory: Map<SourcePath, Remembered>,
  parser: FileParser,
): Promise<void> {
  const again = looks.flatMap((look) => {
    const file = memory.get(look.path)
    const siteOrder = file && orderFor(file, dayOrders)
    return file && file.siteOrder !== siteOrder ? [{ look, siteOrder }] : []
  })
  const parsed = await parser.parse(
    again.map(({ look, siteOrder }) => ({ ...toParse(look, shared), siteOrder })),
    () => {},
  )
  for (const [i, { look }] of again.entries()) {
    const file = parsed[i]
    if (file) memory.set(look.path, file)
  }
}

function toParse(look: Look, shared: SharedPassages): ToParse {
  return { file: look.file, edges: look.edges, shared: shared.of(look) }
}

function* articlesIn(memory: Memory): Generator<Article> {
  for (const { parsed } of memory.values()) for (const { article } of parsed) yield article
}

/** Several articles of one file may be of several sites: their days stay as they are. */
function orderFor({ parsed }: Remembered, orders: DayOrders): DayOrder | undefined {
  const [only, ...others] = parsed
  return only && others.length === 0 ? orders.of(only.article) : undefined
}
