// What is remembered between builds: what each file became, so that unchanged files are neither read nor parsed.
import type { DayOrder } from '../article/intake/dates/words.ts'
import type { ParsedArticle } from '../article/parse-article.ts'
import type { SourcePath } from '../article/source-file.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Examined } from '../picture/examine.ts'
import type { Digest } from '../value/digest.ts'

/** What one file became. */
export interface Remembered {
  /** As in the article's file; an empty one never matches. */
  readonly stamp: string
  /** Of everything that the result was made of: the file's bytes and those of its sidecar. Empty when it was not read. */
  readonly digest: string
  /** Of the file's raw bytes; null when it was not read. */
  readonly sha256: Digest | null
  /** The edges of its text, for what texts share; empty where nothing is compared. */
  readonly edges: string
  /** Names what of its edges was taken for the site's when it was parsed; empty for nothing. */
  readonly shared: string
  /** The order of its site by which its day was settled; absent where nothing was settled so. */
  readonly siteOrder?: DayOrder
  /** Its articles, first to last; none when it holds none that can be published. */
  readonly parsed: readonly ParsedArticle[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What a picture beside the articles is. */
export interface RememberedPicture {
  /** As in the file's; never empty. */
  readonly stamp: string
  readonly examined: Examined
}

/** The pictures that articles name, by path. */
export type PictureMemory = ReadonlyMap<SourcePath, RememberedPicture>

/** All files of an archive, by path. */
export type Memory = ReadonlyMap<SourcePath, Remembered>

/** Where memory is kept between two builds. What is damaged or foreign is not given back. */
export interface Store {
  /** What the last build remembered under the same `settings`. */
  recall(settings: string): Memory
  /** Puts an article's text away: what is given back reads it again when it is asked for. */
  putAway(parsed: ParsedArticle): ParsedArticle
  /** Keeps what is to be recalled. */
  remember(settings: string, memory: Memory): void
  /** What the last build knew of pictures, whatever its settings. */
  recallPictures(): PictureMemory
  rememberPictures(memory: PictureMemory): void
}

/** Remembers nothing. */
export const FORGETFUL: Store = {
  recall: () => new Map(),
  putAway: (parsed) => parsed,
  remember() {},
  recallPictures: () => new Map(),
  rememberPictures() {},
}
