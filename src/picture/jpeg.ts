// JPEG (ITU-T T.81): segments before and among the scans. What the picture is made of stays byte for byte; of what
// programs write beside it the colour profile and Adobe's colour transform stay, and how the picture is turned.
import { ascii, begins, u8, u16 } from './binary.ts'
import {
  detailsOfResources,
  detailsOfWords,
  EXIF_NAME,
  exifOfOrientation,
  isOnSide,
  readExif,
} from './details.ts'
import type { PictureDetail, Walk } from './picture.ts'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0
const COM = 0xfe

/** Bytes of JFIF's segment without its thumbnail, marker and length included. */
const JFIF_LENGTH = 18

export function isJpeg(bytes: Uint8Array): boolean {
  return u8(bytes, 0) === 0xff && u8(bytes, 1) === SOI && u8(bytes, 2) === 0xff
}

/** Walks through a JPEG file. */
export function walkJpeg(bytes: Uint8Array): Walk {
  return new JpegWalk(bytes).walk()
}

class JpegWalk {
  private readonly bytes: Uint8Array
  private readonly kept: Uint8Array[] = []
  private readonly details = new Set<PictureDetail>()
  private width = 0
  private height = 0
  private orientation = 1
  private hasExif = false
  private scans = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  walk(): Walk {
    const { bytes, kept, details } = this
    kept.push(bytes.subarray(0, 2))
    let at = 2
    while (at < bytes.length) {
      const marker = this.markerFrom(at)
      if (marker === undefined) break
      if (u8(bytes, marker + 1) === EOI) {
        kept.push(bytes.subarray(marker, marker + 2))
        // Phones put a second picture or a film behind the first.
        if (bytes.length > marker + 2) details.add('other')
        at = bytes.length
      } else at = this.segment(marker)
    }
    if (this.width === 0 || this.height === 0 || this.scans === 0) return 'damaged'
    const [width, height] = isOnSide(this.orientation) ? [this.height, this.width] : [this.width, this.height]
    return { width, height, details, clean: kept }
  }

  /** Where the next marker stands. What stands before it is no part of the picture, and no decoder reads it. */
  private markerFrom(from: number): number | undefined {
    const { bytes } = this
    for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
      const code = bytes[at + 1]
      if (code === undefined) return undefined
      if (code !== 0xff && code !== 0) return at
    }
    return undefined
  }

  /** Takes a segment, and the scan behind it if it opens one; gives where to go on. */
  private segment(at: number): number {
    const { bytes, kept } = this
    const code = u8(bytes, at + 1)
    // A marker without a segment: a stray restart, or one of those for temporary use.
    if ((code >= 0xd0 && code <= SOI) || code === 1) return at + 2
    const end = at + 2 + u16(bytes, at + 2)
    if (end > bytes.length || u16(bytes, at + 2) < 2) return bytes.length
    const segment = bytes.subarray(at, end)
    if (code === SOS) {
      this.scans += 1
      const next = this.endOfScan(end)
      kept.push(bytes.subarray(at, next))
      return next
    }
    if ((code >= APP0 && code <= 0xef) || code === COM) this.described(code, segment)
    else if (code >= 0xc0 && code < APP0) kept.push(segment)
    // Markers that are reserved: no decoder reads what their segments hold, and anything may stand there.
    else this.details.add('other')
    if (code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code)) {
      this.height ||= u16(segment, 5)
      this.width ||= u16(segment, 7)
    }
    return end
  }

  /** Where a scan ends: at the first marker that is no restart and no byte of the scan. */
  private endOfScan(from: number): number {
    const { bytes } = this
    for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
      const code = bytes[at + 1]
      if (code === undefined) break
      if (code !== 0 && code !== 0xff && !(code >= 0xd0 && code <= 0xd7)) return at
    }
    return bytes.length
  }

  private described(code: number, segment: Uint8Array): void {
    const content = segment.subarray(4)
    if (code === APP0 && begins(content, 'JFIF\0')) this.kept.push(withoutThumbnail(segment))
    else if (code === 0xee && begins(content, 'Adobe')) this.kept.push(segment.subarray(0, 16))
    else if (code === 0xe2 && begins(content, 'ICC_PROFILE\0')) this.kept.push(segment)
    else if (code === 0xe1 && begins(content, EXIF_NAME)) this.exif(content.subarray(EXIF_NAME.length))
    else for (const detail of detailsOf(code, content)) this.details.add(detail)
  }

  /** The first Exif counts, as in browsers. */
  private exif(tiff: Uint8Array): void {
    const { orientation, details } = readExif(tiff)
    for (const detail of details) this.details.add(detail)
    if (!this.hasExif && orientation !== 1) {
      this.orientation = orientation
      const exif = [...ascii(EXIF_NAME), ...exifOfOrientation(orientation)]
      this.kept.push(Uint8Array.of(0xff, 0xe1, 0, exif.length + 2, ...exif))
    }
    this.hasExif = true
  }
}

function detailsOf(code: number, content: Uint8Array): readonly PictureDetail[] {
  if (code === 0xed) return detailsOfResources(content)
  return code === 0xe1 || code === COM ? detailsOfWords(content) : ['other']
}

/** A thumbnail shows what the picture showed before it was cut or blackened. */
function withoutThumbnail(segment: Uint8Array): Uint8Array {
  if (segment.length <= JFIF_LENGTH) return segment
  const plain = new Uint8Array(segment.subarray(0, JFIF_LENGTH))
  plain.set([0, JFIF_LENGTH - 2], 2)
  plain.set([0, 0], JFIF_LENGTH - 2)
  return plain
}
