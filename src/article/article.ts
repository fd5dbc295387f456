// One article of the archive as plain data: what its file says, and what was read from it.
import type { Digest } from '../value/digest.ts'
import type { Direction } from '../value/language.ts'
import type { RedactionNote } from './access.ts'
import type { Block } from './block.ts'
import type { ArticleFields } from './fields/field-table.ts'
import type { Sketch } from './sketch.ts'
import type { SourceFacts } from './source-file.ts'
import type { HiddenRange, Json, Mention, SuppliedField } from './values.ts'

/**
 * One article: its fields, each as the table of fields says, and what is no field. Everything that the file does not say is
 * `unknown`, null or empty; nothing is made up.
 */
export interface Article extends ArticleFields {
  readonly source: SourceFacts
  readonly dir: Direction
  readonly mentions: readonly Mention[]
  readonly body: readonly Block[]
  /** Of the body's blocks: two texts are known to be equal without being read. */
  readonly bodyDigest: Digest
  /** Of the body's words: how like others they are is told without reading them. */
  readonly sketch: Sketch
  readonly hidden: readonly HiddenRange[]
  /** Front matter that has no meaning here, under its own keys. */
  readonly extra: Readonly<Record<string, Json>>
  /** What was taken out of it before it was read; empty when nothing was. */
  readonly redactions: readonly RedactionNote[]
  readonly supplied: readonly SuppliedField[]
  /** Whether the file's own fields tell who collected it: then the file itself is never published. */
  readonly namesCollector: boolean
  /** Whether a picture in the file tells a place, a camera's number or a name: then, too, the file itself is never published. */
  readonly holdsTellingPictures?: true
}
