// A file's text as an article is read from it.
import { formOf } from '../value/article-endings.ts'
import { type DecodedText, decode, type NoText } from './decode.ts'
import { encodingInFrontMatter, encodingInYaml } from './encodings/stated.ts'
import { declaredEncoding } from './saved-page/encoding.ts'
import type { SourceFile } from './source-file.ts'

/** Decodes a file. Its sidecar may state its encoding, and so may its front matter and a saved page's head. */
export function decodeFile({ path, bytes, sidecar }: SourceFile): DecodedText | NoText {
  return decode(bytes, {
    supplied: sidecar && encodingInYaml(sidecar.text),
    declared: encodingInFrontMatter(bytes) ?? (formOf(path) === 'html' ? declaredEncoding(bytes) : undefined),
  })
}

/** The decoded text of a file, without byte order mark; empty for bytes that hold no text. */
export function textOfFile(file: SourceFile): string {
  const decoded = decodeFile(file)
  return typeof decoded === 'string' ? '' : decoded.text
}
