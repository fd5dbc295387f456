// What goes to a thread that parses, and what comes back. All of it is plain data.
import type { SourcePath } from '../../article/source-file.ts'
import type { ParseSettings } from '../../article/steps/open-file.ts'
import type { Slice } from '../../pipeline/parse-slice.ts'
import type { Looked, ToLookAt, ToParse } from '../../pipeline/system.ts'
import type { Pair } from '../disk/archive/scan-articles.ts'
import type { PlainRemembered } from '../memory/memory-store.ts'

/** What a thread is started with. */
export interface ThreadData {
  readonly settings: ParseSettings
  /** Where packs of texts are. */
  readonly memory: string
  /** Of which the files are, if not of the whole archive. */
  readonly slice: Slice | undefined
}

/** What a thread that builds the index is started with. */
export interface IndexThreadData {
  /** Of the store of blocks. */
  readonly folder: string
  /** Names the program whose blocks they are. */
  readonly program: string
}

/** A file by its place on the disk. */
export interface FileOnDisk {
  readonly path: SourcePath
  readonly stamp: string
  readonly pair: Pair
}

/** Files to be looked at, or to be parsed. */
export type Request =
  | {
      readonly does: 'look'
      readonly files: readonly (Omit<ToLookAt, 'file'> & { readonly at: FileOnDisk })[]
    }
  | {
      readonly does: 'parse'
      readonly files: readonly (Omit<ToParse, 'file'> & { readonly at: FileOnDisk })[]
    }

/** {@link Looked}, with what the file became as the cache keeps it. */
export type PlainLooked =
  | Exclude<Looked, { readonly is: 'done' }>
  | { readonly is: 'done'; readonly now: PlainRemembered }
