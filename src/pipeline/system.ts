// What the pipeline asks of the outside world. `edge/` implements it; a test may bring its own.
import type { DayOrder } from '../article/intake/dates/words.ts'
import type { SharedPassage } from '../article/intake/shared/shared-passage.ts'
import type { SourceFile, SourcePath } from '../article/source-file.ts'
import type { ParseSettings } from '../article/steps/open-file.ts'
import type { Diagnostic, Outcome } from '../diagnostic/diagnostic.ts'
import type { OutputFile, StoredFile } from '../render/output-file.ts'
import type { Theme } from '../render/theme.ts'
import type { IndexBlock } from '../search/index-blocks.ts'
import type { BuiltBlock } from '../search/index-files.ts'
import type { Digest } from '../value/digest.ts'
import type { Remembered, Store } from './memory.ts'
import type { BuildReport, Stage, WriteSummary } from './report.ts'

/** What reading gave: a file, or why it was not read. */
export type ReadResult = { readonly file: SourceFile } | { readonly diagnostic: Diagnostic }

/** A file that may hold an article, found and not yet read. */
export interface ArticleFile {
  readonly path: SourcePath
  /**
   * What the system says of the file and its sidecar (size, number, times of change). Equal stamps prove that
   * neither was touched; an empty one never matches.
   */
  readonly stamp: string
  /** The file with its sidecar, or why it was not read. */
  read(): readonly ReadResult[]
  /**
   * The file's bytes, which have this digest. Throws the system's own refusal when they cannot be read or are others
   * by now.
   */
  bytes(sha256: Digest): Uint8Array
}

/** What a scan of the folders met: a file that may hold an article, or why one cannot. */
export type ScannedFile = ArticleFile | { readonly diagnostic: Diagnostic }

/** A file that may not be what it was. */
export interface ToLookAt {
  readonly file: ArticleFile
  /** Of what is remembered of it; empty when nothing is. */
  readonly digest: string
}

/** What a look at a file gave: it is what it was; or what it became; or its edges, to be compared before it is parsed. */
export type Looked =
  | { readonly is: 'same' }
  | { readonly is: 'done'; readonly now: Remembered }
  | { readonly is: 'waiting'; readonly sha256: Digest; readonly edges: string }

/** A file to be parsed, and what was decided for it. */
export interface ToParse {
  readonly file: ArticleFile
  /** What the edges of its text share with other texts. */
  readonly shared: readonly SharedPassage[]
  /** The edges that were compared. */
  readonly edges: string
  readonly siteOrder?: DayOrder | undefined
}

/** Reads and parses files; the answers are in the order of what was asked. `done` is told how many are, now and then. */
export interface FileParser {
  look(files: readonly ToLookAt[], done: (count: number) => void): Promise<Looked[]>
  parse(files: readonly ToParse[], done: (count: number) => void): Promise<Remembered[]>
  /** Frees what it holds. */
  close(): void
}

/** What changed in an archive since it was scanned: paths from its root, or more than can be named. */
export type Changes = ReadonlySet<string> | 'everything'

/** A file that stands among the articles and is none, not yet read. */
export interface BesideFile {
  readonly path: SourcePath
  /** As in {@link ArticleFile}. */
  readonly stamp: string
  /** Whether a browser saved it with a page, into the page's folder. */
  readonly isOfPage: boolean
  /** Its bytes, of which there are no more than a picture may have; or why they were not read. */
  read(): Uint8Array | Diagnostic
  /** The bytes that have this digest. Throws the system's own refusal when they cannot be read or are others by now. */
  bytes(sha256: Digest): Uint8Array
}

/** A file of `public/`, not yet read. */
export interface PublicFile extends StoredFile {
  /** As in {@link ArticleFile}. */
  readonly stamp: string
}

/**
 * The one writer. Nothing of what is put is visible before `commit`; after `abandon`, or when the process
 * dies, the site is what it was.
 */
export interface SiteWriter {
  /**
   * The report of the last build, if that was made of the same `inputs` and its site was not touched since.
   * Empty `inputs` never match.
   */
  unchanged(inputs: string): BuildReport | undefined
  put(file: OutputFile | StoredFile): Promise<void>
  /** Makes the site exactly what was put: changed files replaced, files of earlier builds removed. */
  commit(): Promise<{ readonly summary: WriteSummary; readonly diagnostics: readonly Diagnostic[] }>
  /** Keeps for {@link unchanged} what the committed site was made of, and its report. */
  remember(inputs: string, report: BuildReport): void
  abandon(): Promise<void>
}

/** The system of one build. */
export interface System {
  /** The text of `backfile.yaml`; undefined when there is none. */
  readConfig(): Promise<string | undefined>
  /** The text of `names.yaml`; undefined when there is none. */
  readNames(): Promise<string | undefined>
  /** The text of the register; empty when there is none. */
  readRegister(): Promise<string>
  writeRegister(text: string): Promise<void>
  /**
   * Every article file in path order (by code units), and every file that cannot be one. Only what changed is scanned
   * again; of everything else counts what was found the last time.
   */
  findArticles(changes: Changes): Promise<readonly ScannedFile[]>
  /** The files of the keeper's own pages, as {@link System.findArticles} gives those of articles. */
  findPages(changes: Changes): Promise<readonly ScannedFile[]>
  /** Files of other kinds that the last looks for articles and pages met among them, in path order. */
  findBeside(): readonly BesideFile[]
  /** The theme, the site's own files over the default ones. */
  readTheme(): Promise<Outcome<Theme>>
  /** The files of `public/`, copied byte for byte. */
  findPublic(): Promise<Outcome<readonly PublicFile[]>>
  /** The files of the search index; problems go to `report`. */
  index(
    blocks: readonly IndexBlock[],
    report: (problem: Diagnostic) => void,
  ): AsyncIterable<OutputFile | StoredFile>
  /** Opens the output folder for writing; undefined for a build that only checks. */
  openSite(): Promise<SiteWriter | undefined>
  readonly store: Store
  /** A parser of files for these settings; without one, this thread parses. */
  parser?(settings: ParseSettings): FileParser
  /** Names the program and what it stands on: memory of another one is not used. */
  readonly program: string
  /** `YYYY-MM-DD`, for the register only. */
  today(): string
  /** To await now and then in long work, so that signals are heard and the local server answers. */
  breathe(): Promise<void> | undefined
  /** Milliseconds from an arbitrary start, for the summary only; never part of any output. */
  clock(): number
  /** Called now and then during long work. */
  progress(stage: Stage, done: number): void
}

/** The system of an archive that is kept open. */
export interface LiveSystem extends System {
  /** A block of the search index, built now or earlier; or why it cannot be built. */
  indexBlock(block: IndexBlock): Promise<BuiltBlock | Diagnostic>
  /** Forgets blocks that were not asked for since the last time. */
  tidyBlocks(): void
  /** Lets waiting events through, for a number of milliseconds or just once. */
  pause(milliseconds?: number): Promise<void>
}
