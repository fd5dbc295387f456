// How each key of a file's front matter, and of its sidecar, is read: without reading the article itself.
import { formOf } from '../value/article-endings.ts'
import { decode } from './decode.ts'
import { type KeyReading, readFields } from './fields/fields.ts'
import { type FrontMatterFormat, readFrontMatter } from './fields/front-matter.ts'
import { readSidecar } from './fields/sidecar.ts'
import { rawText } from './raw-text.ts'
import { declaredEncoding } from './saved-page/encoding.ts'
import type { SourceFile } from './source-file.ts'

/** What stands over an article. */
export interface Examination {
  /** Null for a file without front matter, or whose front matter cannot be read. */
  readonly format: FrontMatterFormat | null
  readonly keys: readonly KeyReading[]
  readonly sidecarKeys: readonly KeyReading[]
}

/** Examines a file. What is wrong with it is not said here but by `parseArticle`. */
export function examine(source: SourceFile): Examination {
  const html = formOf(source.path) === 'html'
  const decoded = decode(source.bytes, html ? declaredEncoding(source.bytes) : undefined)
  const sidecar = source.sidecar && readSidecar(source.sidecar).value
  const sidecarKeys = sidecar?.fields.readings ?? []
  if (typeof decoded === 'string') return { format: null, keys: [], sidecarKeys }
  const raw = rawText(source.path, decoded.text)
  const frontMatter = readFrontMatter(raw).value
  if (!frontMatter) return { format: null, keys: [], sidecarKeys }
  return {
    format: frontMatter.format,
    keys: readFields(raw, frontMatter.entries).readings,
    sidecarKeys,
  }
}
