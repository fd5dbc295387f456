// WebP (RFC 9649): chunks of a RIFF file. Exif and XMP are chunks of their own, and announced in the first.
import { joinedBytes } from '../value/bytes.ts'
import { ascii, begins, le32, name, u8, u16le, u24le, u32le } from './binary.ts'
import { detailsOfWords, exifOfOrientation, isOnSide, readExif, tiffOf } from './details.ts'
import type { PictureDetail, Walk } from './picture.ts'

const SEEN = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const IN_FRAME = new Set(['VP8 ', 'VP8L', 'ALPH'])
/** Bytes of a frame of an animation before its own chunks. */
const FRAME_HEAD = 16
/** Flags of the first chunk that announce Exif and XMP. */
const EXIF_FLAG = 0x08
const XMP_FLAG = 0x04

interface Chunk {
  readonly kind: string
  readonly content: Uint8Array
  /** With its head, and the byte that makes its length even. */
  readonly whole: Uint8Array
}

export function isWebp(bytes: Uint8Array): boolean {
  return begins(bytes, 'RIFF') && begins(bytes, 'WEBP', 8)
}

/** Walks through a WebP file. */
export function walkWebp(bytes: Uint8Array): Walk {
  const details = new Set<PictureDetail>()
  const end = Math.min(bytes.length, 8 + u32le(bytes, 4))
  if (bytes.length > end + 1) details.add('other')
  const chunks = [...chunksOf(bytes, 12, end)]
  const size = sizeOf(chunks)
  if (!size) return 'damaged'
  let orientation = 1
  const kept: Uint8Array[] = []
  for (const { kind, content, whole } of chunks) {
    if (kind === 'EXIF') {
      const exif = readExif(tiffOf(content))
      orientation = exif.orientation
      for (const detail of exif.details) details.add(detail)
    } else if (kind === 'ANMF') kept.push(cleanFrame(content, details))
    else if (SEEN.has(kind)) kept.push(whole)
    else for (const detail of detailsOfWords(content)) details.add(detail)
  }
  if (orientation !== 1) kept.push(chunk('EXIF', exifOfOrientation(orientation)))
  const clean = kept.map((whole) => (begins(whole, 'VP8X') ? withFlags(whole, orientation) : whole))
  const length = clean.reduce((sum, each) => sum + each.length, 4)
  const head = joinedBytes([ascii('RIFF'), le32(length), ascii('WEBP')])
  const [width, height] = isOnSide(orientation) ? [size[1], size[0]] : size
  return { width, height, details, clean: [head, ...clean] }
}

function* chunksOf(bytes: Uint8Array, from: number, end: number): Generator<Chunk> {
  for (let at = from; at + 8 <= end; ) {
    const length = u32le(bytes, at + 4)
    const next = at + 8 + length + (length & 1)
    if (at + 8 + length > end) return
    const content = bytes.subarray(at + 8, at + 8 + length)
    const kind = name(bytes, at)
    yield { kind, content, whole: next <= end ? bytes.subarray(at, next) : chunk(kind, content) }
    at = next
  }
}

function sizeOf(chunks: readonly Chunk[]): readonly [number, number] | undefined {
  const [first] = chunks
  const isWhole = chunks.some(({ kind }) => kind === 'VP8 ' || kind === 'VP8L' || kind === 'ANMF')
  if (!first || !isWhole) return undefined
  const { kind, content } = first
  if (kind === 'VP8X') return [u24le(content, 4) + 1, u24le(content, 7) + 1]
  if (kind === 'VP8L' && u8(content, 0) === 0x2f) {
    const bits = u32le(content, 1)
    return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
  }
  if (kind !== 'VP8 ' || !begins(content, '\x9d\x01\x2a', 3)) return undefined
  const size = [u16le(content, 6) & 0x3fff, u16le(content, 8) & 0x3fff] as const
  return size[0] === 0 || size[1] === 0 ? undefined : size
}

/** A frame of an animation without chunks that no decoder reads. */
function cleanFrame(frame: Uint8Array, details: Set<PictureDetail>): Uint8Array {
  const inner: Uint8Array[] = [frame.subarray(0, FRAME_HEAD)]
  for (const { kind, whole } of chunksOf(frame, FRAME_HEAD, frame.length)) {
    if (IN_FRAME.has(kind)) inner.push(whole)
    else details.add('other')
  }
  return chunk('ANMF', joinedBytes(inner))
}

function withFlags(first: Uint8Array, orientation: number): Uint8Array {
  const changed = new Uint8Array(first)
  changed[8] = (u8(first, 8) & ~(EXIF_FLAG | XMP_FLAG)) | (orientation === 1 ? 0 : EXIF_FLAG)
  return changed
}

function chunk(kind: string, content: Uint8Array): Uint8Array {
  const padding = content.length & 1 ? [Uint8Array.of(0)] : []
  return joinedBytes([ascii(kind), le32(content.length), content, ...padding])
}
