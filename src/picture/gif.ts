// GIF (89a): blocks. Comments and foreign applications' blocks go; how often it is played, and its colours, stay.
import { begins, name, u8, u16le } from './binary.ts'
import { detailsOfWords } from './details.ts'
import type { PictureDetail, Walk } from './picture.ts'

const EXTENSION = 0x21
const IMAGE = 0x2c
const TRAILER = 0x3b
const CONTROL = 0xf9
const APPLICATION = 0xff

/** Applications whose blocks say how the picture is shown. */
const SEEN = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'])

export function isGif(bytes: Uint8Array): boolean {
  return begins(bytes, 'GIF87a') || begins(bytes, 'GIF89a')
}

/** Walks through a GIF file. */
export function walkGif(bytes: Uint8Array): Walk {
  const kept: Uint8Array[] = []
  const details = new Set<PictureDetail>()
  const [width, height] = [u16le(bytes, 6), u16le(bytes, 8)]
  let at = 13 + coloursOf(u8(bytes, 10))
  kept.push(bytes.subarray(0, at))
  let images = 0
  while (at < bytes.length && u8(bytes, at) !== TRAILER) {
    const start = at
    if (u8(bytes, at) === IMAGE) {
      at = endOfBlocks(bytes, at + 11 + coloursOf(u8(bytes, at + 9)))
      kept.push(bytes.subarray(start, at))
      images += 1
    } else if (u8(bytes, at) === EXTENSION) {
      const label = u8(bytes, at + 1)
      at = endOfBlocks(bytes, at + 2)
      const block = bytes.subarray(start, at)
      const isSeen = label === CONTROL || (label === APPLICATION && SEEN.has(name(block, 3, 11)))
      if (isSeen) kept.push(block)
      else for (const detail of detailsOfWords(block)) details.add(detail)
    } else break
  }
  if (images === 0 || width === 0 || height === 0) return 'damaged'
  if (at + 1 < bytes.length) details.add('other')
  kept.push(Uint8Array.of(TRAILER))
  return { width, height, details, clean: kept }
}

/** Bytes of the table of colours that a byte of flags announces. */
function coloursOf(flags: number): number {
  return flags & 0x80 ? 3 << ((flags & 7) + 1) : 0
}

/** Behind a row of blocks, each with its length before it, that an empty one ends. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length) {
    const length = u8(bytes, at)
    at += 1 + length
    if (length === 0) break
  }
  return Math.min(at, bytes.length)
}
