// What a PNG file is made of (W3C, third edition): a signature, then chunks.
import { crc32 } from 'node:zlib'
import { joinedBytes } from '../value/bytes.ts'
import { ascii, be32 } from './binary.ts'

/** What a file begins with. */
export const PNG_SIGNATURE = '\x89PNG\r\n\x1a\n'

/** A chunk: the length of its content, its kind in four letters, the content, and the check of both (ISO 3309). */
export function pngChunk(kind: string, content: Uint8Array): Uint8Array {
  const named = joinedBytes([ascii(kind), content])
  return joinedBytes([be32(content.length), named, be32(crc32(named))])
}
