// A file's text as an article was read from it.
import { formOf } from '../value/article-endings.ts'
import { decode } from './decode.ts'
import { declaredEncoding } from './saved-page/encoding.ts'
import type { SourceFile } from './source-file.ts'

/** The decoded text of a file, without byte order mark; empty for bytes that hold no text. */
export function textOfFile({ path, bytes }: Pick<SourceFile, 'path' | 'bytes'>): string {
  const decoded = decode(bytes, formOf(path) === 'html' ? declaredEncoding(bytes) : undefined)
  return typeof decoded === 'string' ? '' : decoded.text
}
