// PNG (W3C, third edition): chunks. Those that decide what is seen stay byte for byte.
import { begins, name, u32 } from './binary.ts'
import { detailsOfWords, exifOfOrientation, isOnSide, readExif } from './details.ts'
import type { PictureDetail, Walk } from './picture.ts'
import { PNG_SIGNATURE, pngChunk } from './png-chunk.ts'

/** Chunks that decide what is seen, animations included. */
const SEEN = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST cICP mDCV cLLI acTL fcTL fdAT'.split(' '),
)

/** Length and name before a chunk's content, and the check behind it. */
const AROUND = 12

export function isPng(bytes: Uint8Array): boolean {
  return begins(bytes, PNG_SIGNATURE)
}

/** Walks through a PNG file. */
export function walkPng(bytes: Uint8Array): Walk {
  const kept: Uint8Array[] = [bytes.subarray(0, PNG_SIGNATURE.length)]
  const details = new Set<PictureDetail>()
  let [orientation, hasData, isEnded] = [1, false, false]
  let at = PNG_SIGNATURE.length
  if (name(bytes, at + 4) !== 'IHDR') return 'damaged'
  while (at + AROUND <= bytes.length && !isEnded) {
    const kind = name(bytes, at + 4)
    const end = at + AROUND + u32(bytes, at)
    if (end > bytes.length) {
      // Of a picture that is cut off, what is there is shown.
      if (kind === 'IDAT') kept.push(bytes.subarray(at))
      hasData ||= kind === 'IDAT'
      return sized(bytes, orientation, hasData ? { details, kept } : undefined)
    }
    const content = bytes.subarray(at + 8, end - 4)
    if (SEEN.has(kind)) kept.push(bytes.subarray(at, end))
    else if (kind === 'eXIf') {
      const exif = readExif(content)
      for (const detail of exif.details) details.add(detail)
      if (exif.orientation !== 1) kept.push(pngChunk('eXIf', exifOfOrientation(exif.orientation)))
      orientation = exif.orientation
    } else if (/^[A-Z]/.test(kind)) return 'damaged'
    else
      for (const detail of /^[tiz][TE]/.test(kind) ? detailsOfWords(content) : (['other'] as const))
        details.add(detail)
    hasData ||= kind === 'IDAT'
    isEnded = kind === 'IEND'
    at = end
  }
  if (at < bytes.length) details.add('other')
  return sized(bytes, orientation, hasData ? { details, kept } : undefined)
}

function sized(
  bytes: Uint8Array,
  orientation: number,
  found: { readonly details: ReadonlySet<PictureDetail>; readonly kept: readonly Uint8Array[] } | undefined,
): Walk {
  const [width, height] = [u32(bytes, 16), u32(bytes, 20)]
  if (!found || width === 0 || height === 0) return 'damaged'
  const { details, kept } = found
  return isOnSide(orientation)
    ? { width: height, height: width, details, clean: kept }
    : { width, height, details, clean: kept }
}
