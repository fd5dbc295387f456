// A file's text as an article is read from it.
import { formOf } from '../value/article-endings.ts'
import { type DecodedText, decode, type NoText } from './decode.ts'
import { isRichText, RICH_TEXT, wordsOfRichText } from './encodings/rich-text.ts'
import { encodingInFrontMatter, encodingInYaml } from './encodings/stated.ts'
import { withoutStrays } from './encodings/stray-controls.ts'
import { declaredEncoding } from './saved-page/encoding.ts'
import type { SourceFile } from './source-file.ts'

/** Decodes a file. Its sidecar may state its encoding, and so may its front matter and a saved page's head. */
export function decodeFile({ path, bytes, sidecar }: SourceFile): DecodedText | NoText {
  if (isRichText(bytes)) return decodedRichText(bytes)
  return decode(bytes, {
    supplied: sidecar && encodingInYaml(sidecar.text),
    declared: encodingInFrontMatter(bytes) ?? (formOf(path) === 'html' ? declaredEncoding(bytes) : undefined),
  })
}

function decodedRichText(bytes: Uint8Array): DecodedText | NoText {
  const { text, strays } = withoutStrays(wordsOfRichText(bytes))
  return text.trim() === '' ? 'empty' : { text, encoding: RICH_TEXT, guessed: false, damaged: 0, strays }
}

/** The decoded text of a file, without byte order mark; empty for bytes that hold no text. */
export function textOfFile(file: SourceFile): string {
  const decoded = decodeFile(file)
  return typeof decoded === 'string' ? '' : decoded.text
}
