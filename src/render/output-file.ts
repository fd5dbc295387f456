// A file of the published site, before it is written.
import type { OutputPath } from '../value/permalink.ts'

/** Text is written as UTF-8. */
export interface OutputFile {
  readonly path: OutputPath
  readonly content: string | Uint8Array
}

/** A file that lies somewhere already, and is read only when its bytes are wanted. */
export interface StoredFile {
  readonly path: OutputPath
  /** SHA-256 of its bytes, where it is known; else empty. */
  readonly digest: string
  read(): Uint8Array
}

/** A file's content, read if need be. */
export function contentOf(file: OutputFile | StoredFile): string | Uint8Array {
  return 'read' in file ? file.read() : file.content
}
