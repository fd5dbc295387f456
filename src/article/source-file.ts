// The files that an archive is made of: what is found of one, and what is known of it once it was read.
import type { SourceForm } from '../value/article-endings.ts'
import type { Digest } from '../value/digest.ts'

/** A path within the archive's root, `/` between folders, as the disk spells it. */
export type SourcePath = string

/** A file of the archive before anything was read from it. */
export interface SourceFile {
  readonly path: SourcePath
  readonly bytes: Uint8Array
  /** The YAML file beside it in which a person supplies or overrules what it says. */
  readonly sidecar?: SidecarFile
}

/** A sidecar before anything was read from it. */
export interface SidecarFile {
  readonly path: SourcePath
  readonly text: string
}

/** Fixity and form of the file that an article was read from. */
export interface SourceFacts {
  readonly path: SourcePath
  /** Of the raw bytes, before decoding. */
  readonly sha256: Digest
  readonly bytes: number
  readonly form: SourceForm
  /** A label of the WHATWG Encoding Standard: `utf-8`, `utf-16le`, `windows-1256`. */
  readonly encoding: string
}
