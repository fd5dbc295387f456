// From bytes to what is known of a picture, whatever its file is called.
import { joinedBytes } from '../value/bytes.ts'
import { type Digest, sha256 } from '../value/digest.ts'
import { isAvif, walkAvif } from './avif.ts'
import { isGif, walkGif } from './gif.ts'
import { isJpeg, walkJpeg } from './jpeg.ts'
import { DETAILS, type PictureDetail, type PictureFault, type PictureFormat, type Walk } from './picture.ts'
import { isPng, walkPng } from './png.ts'
import { isSvg, walkSvg } from './svg.ts'
import { isWebp, walkWebp } from './webp.ts'

/** Bytes by their digest and number. */
export interface Fixity {
  readonly sha256: Digest
  readonly bytes: number
}

/** What is known of a picture, as plain data. */
export interface PictureFacts {
  readonly format: PictureFormat
  /** In pixels, as it is shown. */
  readonly width: number
  readonly height: number
  /** What its file tells besides what is to be seen; empty when nothing. */
  readonly details: readonly PictureDetail[]
  readonly original: Fixity
  /** The same without its details; null when they cannot be taken out. */
  readonly cleaned: Fixity | null
}

/** Facts, or why bytes are no picture that could be published. */
export type Examined = PictureFacts | { readonly fault: PictureFault }

interface Reader {
  readonly isIt: (bytes: Uint8Array) => boolean
  readonly walk: (bytes: Uint8Array) => Walk
}

const READERS: Readonly<Record<PictureFormat, Reader>> = {
  jpeg: { isIt: isJpeg, walk: walkJpeg },
  png: { isIt: isPng, walk: walkPng },
  gif: { isIt: isGif, walk: walkGif },
  webp: { isIt: isWebp, walk: walkWebp },
  avif: { isIt: isAvif, walk: walkAvif },
  svg: { isIt: isSvg, walk: walkSvg },
}

const FORMAT_NAMES: readonly PictureFormat[] = ['jpeg', 'png', 'gif', 'webp', 'avif', 'svg']

/** The format that bytes have; undefined for none of those that are published. */
export function formatOf(bytes: Uint8Array): PictureFormat | undefined {
  return FORMAT_NAMES.find((format) => READERS[format].isIt(bytes))
}

/** Examines the bytes of a picture. */
export function examinePicture(bytes: Uint8Array): Examined {
  const format = formatOf(bytes)
  if (!format) return { fault: 'unknown' }
  const walk = READERS[format].walk(bytes)
  if (typeof walk === 'string') return { fault: walk }
  const { width, height, details } = walk
  const original = { sha256: sha256(bytes), bytes: bytes.length }
  const clean = walk.clean && joinedBytes(walk.clean)
  return {
    format,
    width,
    height,
    details: DETAILS.filter((detail) => details.has(detail)),
    original,
    cleaned: clean ? { sha256: sha256(clean), bytes: clean.length } : null,
  }
}

/** The bytes of a picture without what they tell besides; undefined when that cannot be taken out. */
export function cleanPicture(bytes: Uint8Array): Uint8Array | undefined {
  const format = formatOf(bytes)
  const walk = format && READERS[format].walk(bytes)
  return typeof walk === 'object' && walk.clean ? joinedBytes(walk.clean) : undefined
}
