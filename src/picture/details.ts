// What the metadata of a picture tell: Exif (CIPA DC-008), XMP (ISO 16684-1) and IPTC-IIM, read only to say what was taken out, and for the
// orientation, which belongs to what is seen.
import { ascii, begins, name, u8, u16, u16le, u32, u32le } from './binary.ts'
import type { PictureDetail } from './picture.ts'

/** What Exif says. */
export interface ExifFacts {
  /** How the picture is turned to be shown, 1 to 8 as in Exif; 1 is as it lies there. */
  readonly orientation: number
  readonly details: readonly PictureDetail[]
}

/** Tags that lead to another list of tags. */
const LISTS: ReadonlySet<number> = new Set([0x8769, 0x8825, 0xa005])
const GPS_LIST = 0x8825
const ORIENTATION = 0x0112

/** What tags tell; all others tell something else. */
const TELLING: ReadonlyMap<number, PictureDetail> = new Map([
  [0x013b, 'name'],
  [0x8298, 'name'],
  [0xa430, 'name'],
  [0x9c9d, 'name'],
  [0x013c, 'name'],
  [0xa431, 'serial'],
  [0xa435, 'serial'],
  [0xc62f, 'serial'],
  [0xa420, 'serial'],
  // A maker's own notes hold the number of the camera more often than not.
  [0x927c, 'serial'],
])

/** More tags than these in one list are no camera's. */
const MOST_TAGS = 1000
const BYTES_OF_TAG = 12

/** Reads Exif from its TIFF header on; what is no Exif tells something, and turns nothing. */
export function readExif(tiff: Uint8Array): ExifFacts {
  const isLittle = begins(tiff, 'II')
  if (!isLittle && !begins(tiff, 'MM')) return { orientation: 1, details: ['other'] }
  const short = isLittle ? u16le : u16
  const long = isLittle ? u32le : u32
  const details = new Set<PictureDetail>()
  const seen = new Set<number>()
  const waiting = [{ at: long(tiff, 4), isFirst: true }]
  let orientation = 1
  for (let list = waiting.pop(); list && seen.size < MOST_TAGS; list = waiting.pop()) {
    if (seen.has(list.at)) continue
    seen.add(list.at)
    const count = Math.min(short(tiff, list.at), MOST_TAGS)
    for (let i = 0; i < count; i++) {
      const entry = list.at + 2 + i * BYTES_OF_TAG
      if (entry + BYTES_OF_TAG > tiff.length) break
      const tag = short(tiff, entry)
      if (list.isFirst && tag === ORIENTATION) orientation = short(tiff, entry + 8)
      else details.add(tag === GPS_LIST ? 'place' : (TELLING.get(tag) ?? 'other'))
      if (LISTS.has(tag)) waiting.push({ at: long(tiff, entry + 8), isFirst: false })
    }
  }
  const isTurn = orientation >= 1 && orientation <= 8
  return { orientation: isTurn ? orientation : 1, details: [...details] }
}

/** Exif that says how a picture is turned, and nothing else. */
export function exifOfOrientation(orientation: number): Uint8Array {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  return Uint8Array.of(...ascii('MM'), 0, 42, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0)
}

/** Whether a picture is shown on its side: its width is its height then. */
export function isOnSide(orientation: number): boolean {
  return orientation >= 5
}

/** Words by which XMP, or a comment in words, tells something. */
const WORDS: readonly (readonly [RegExp, PictureDetail])[] = [
  [/GPS(?:Latitude|Longitude|Position)|photoshop:City|Iptc4xmp(?:Core|Ext):Location/i, 'place'],
  [/SerialNumber|(?:Document|Instance)ID/i, 'serial'],
  [
    /OwnerName|dc:creator|dc:rights|photoshop:(?:Credit|AuthorsPosition)|\bAuthor\b|\bArtist\b|\bCopyright\b/i,
    'name',
  ],
]

/** What words tell. */
export function detailsOfWords(bytes: Uint8Array): PictureDetail[] {
  const words = new TextDecoder('latin1').decode(bytes)
  const found = WORDS.filter(([pattern]) => pattern.test(words)).map(([, detail]) => detail)
  return [...found, 'other']
}

/** Datasets of the second record of IPTC-IIM that tell something. */
const DATASETS: ReadonlyMap<number, PictureDetail> = new Map([
  [80, 'name'],
  [85, 'name'],
  [110, 'name'],
  [116, 'name'],
  [118, 'name'],
  [122, 'name'],
  [90, 'place'],
  [92, 'place'],
  [95, 'place'],
  [101, 'place'],
])

/** What Photoshop's block of resources tells: IPTC lies in one of them. */
export function detailsOfResources(block: Uint8Array): PictureDetail[] {
  const details = new Set<PictureDetail>(['other'])
  for (let at = block.indexOf(0x1c); at >= 0 && at + 5 <= block.length; at = block.indexOf(0x1c, at + 1)) {
    const detail = u8(block, at + 1) === 2 ? DATASETS.get(u8(block, at + 2)) : undefined
    if (detail && at + 5 + u16(block, at + 3) <= block.length) details.add(detail)
  }
  return [...details]
}

/** Exif as it stands in JPEG and, by some programs, in WebP: with a name before its TIFF header. */
export const EXIF_NAME = 'Exif\0\0'

/** Exif without the name that some programs put before it. */
export function tiffOf(exif: Uint8Array): Uint8Array {
  return name(exif, 0, EXIF_NAME.length) === EXIF_NAME ? exif.subarray(EXIF_NAME.length) : exif
}
