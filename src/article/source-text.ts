// A file's text as an article is read from it.
import { formOf } from '../value/article-endings.ts'
import { type DecodedText, decode, type NoText } from './decode.ts'
import { declaredEncoding } from './saved-page/encoding.ts'
import type { SourceFile } from './source-file.ts'

/** Decodes a file. A saved page may declare its encoding. */
export function decodeFile({ path, bytes }: Pick<SourceFile, 'path' | 'bytes'>): DecodedText | NoText {
  return decode(bytes, formOf(path) === 'html' ? declaredEncoding(bytes) : undefined)
}

/** The decoded text of a file, without byte order mark; empty for bytes that hold no text. */
export function textOfFile(file: Pick<SourceFile, 'path' | 'bytes'>): string {
  const decoded = decodeFile(file)
  return typeof decoded === 'string' ? '' : decoded.text
}
