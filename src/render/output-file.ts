// A file of the published site, before it is written.
import type { OutputPath } from '../value/permalink.ts'

/** Text is written as UTF-8. */
export interface OutputFile {
  readonly path: OutputPath
  readonly content: string | Uint8Array
}
