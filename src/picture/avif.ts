// AVIF (AOMedia AV1 Image File Format 1.1): boxes of HEIF (ISO/IEC 23008-12). The pieces of a file are found by their offsets, so
// nothing is taken out of it: whatever is not the picture's is overwritten with zeros. What is not known for certain to be without words
// makes the whole uncleanable.
import { ascii, begins, name, u8, u16, u32 } from './binary.ts'
import { detailsOfWords, readExif } from './details.ts'
import type { PictureDetail, Walk } from './picture.ts'

/** Items that are the picture, or say how it is put together. */
const SEEN_ITEMS = new Set(['av01', 'grid', 'iovl', 'iden', 'tmap'])
/** Properties that hold numbers, or a colour profile. */
const PROPERTIES = new Set(
  'ispe pixi colr av1C auxC irot imir clap pasp clli mdcv cclv amve lsel a1lx a1op free skip'.split(' '),
)
const TOP_BOXES = new Set(['ftyp', 'meta', 'mdat', 'free', 'skip', 'uuid'])
const META_BOXES = new Set('hdlr pitm iinf iref iprp iloc idat dinf grpl free skip'.split(' '))
/** More boxes or items than these are no picture's. */
const MOST = 4096
/** A number of this size is a file's length at the most. */
const LONGEST = 2 ** 40

interface Box {
  readonly kind: string
  /** Of its content. */
  readonly start: number
  readonly end: number
}

/** A stretch of the file, or of the box `idat` when the flag is set. */
interface Extent {
  readonly start: number
  readonly end: number
}

export function isAvif(bytes: Uint8Array): boolean {
  if (!begins(bytes, 'ftyp', 4)) return false
  const end = Math.min(u32(bytes, 0), bytes.length, 256)
  for (let at = 8; at + 4 <= end; at += 4)
    if (at !== 12 && (begins(bytes, 'avif', at) || begins(bytes, 'avis', at))) return true
  return false
}

/** Walks through an AVIF file. */
export function walkAvif(bytes: Uint8Array): Walk {
  const top = boxesOf(bytes, 0, bytes.length)
  const meta = top?.find(({ kind }) => kind === 'meta')
  const inner = meta && boxesOf(bytes, meta.start + 4, meta.end)
  if (!top || !inner) return 'damaged'
  const size = sizeOf(bytes, inner)
  if (!size) return 'damaged'
  const cleaned = cleanAvif(bytes, top, inner)
  return {
    ...size,
    details: cleaned?.details ?? new Set<PictureDetail>(['other']),
    clean: cleaned && [cleaned.bytes],
  }
}

/** The boxes of a stretch; undefined when they do not fill it. */
function boxesOf(bytes: Uint8Array, from: number, end: number): Box[] | undefined {
  const boxes: Box[] = []
  for (let at = from; at < end; ) {
    const short = u32(bytes, at)
    const head = short === 1 ? 16 : 8
    const length =
      short === 1 ? u32(bytes, at + 8) * 0x100000000 + u32(bytes, at + 12) : short === 0 ? end - at : short
    if (length < head || at + length > end || boxes.length >= MOST) return undefined
    boxes.push({ kind: name(bytes, at + 4), start: at + head, end: at + length })
    at += length
  }
  return boxes
}

/** Width and height of the main picture as it is shown. */
function sizeOf(bytes: Uint8Array, meta: readonly Box[]): { width: number; height: number } | undefined {
  const box = (boxes: readonly Box[] | undefined, kind: string) => boxes?.find((each) => each.kind === kind)
  const [pitm, iprp] = [box(meta, 'pitm'), box(meta, 'iprp')]
  if (!pitm || !iprp) return undefined
  const parts = boxesOf(bytes, iprp.start, iprp.end)
  const [ipco, ipma] = [box(parts, 'ipco'), box(parts, 'ipma')]
  const properties = ipco && boxesOf(bytes, ipco.start, ipco.end)
  if (!properties || !ipma) return undefined
  const primary = u8(bytes, pitm.start) === 0 ? u16(bytes, pitm.start + 4) : u32(bytes, pitm.start + 4)
  const own = propertiesOf(bytes, ipma, primary).flatMap((index) => properties[index - 1] ?? [])
  const ispe = box(own, 'ispe')
  if (!ispe) return undefined
  const [width, height] = [u32(bytes, ispe.start + 4), u32(bytes, ispe.start + 8)]
  if (width === 0 || height === 0) return undefined
  const irot = box(own, 'irot')
  const isOnSide = irot !== undefined && (u8(bytes, irot.start) & 1) === 1
  return isOnSide ? { width: height, height: width } : { width, height }
}

/** The numbers, from 1, of the properties of an item. */
function propertiesOf(bytes: Uint8Array, { start, end }: Box, item: number): number[] {
  const [version, isWide] = [u8(bytes, start), (u8(bytes, start + 3) & 1) === 1]
  const count = Math.min(u32(bytes, start + 4), MOST)
  let at = start + 8
  for (let i = 0; i < count && at < end; i++) {
    const id = version === 0 ? u16(bytes, at) : u32(bytes, at)
    at += version === 0 ? 2 : 4
    const length = u8(bytes, at)
    at += 1
    const width = isWide ? 2 : 1
    if (id === item)
      return Array.from({ length }, (_, j) =>
        isWide ? u16(bytes, at + j * 2) & 0x7fff : u8(bytes, at + j) & 0x7f,
      )
    at += length * width
  }
  return []
}

/** The file with zeros where something else than the picture stands; undefined when that cannot be told for certain. */
function cleanAvif(
  bytes: Uint8Array,
  top: readonly Box[],
  meta: readonly Box[],
): { readonly bytes: Uint8Array; readonly details: ReadonlySet<PictureDetail> } | undefined {
  const isKnown =
    top.every(({ kind }) => TOP_BOXES.has(kind)) &&
    top.filter(({ kind }) => kind === 'meta').length === 1 &&
    meta.every(({ kind }) => META_BOXES.has(kind)) &&
    holdsKnownProperties(bytes, meta)
  const items = isKnown ? itemsOf(bytes, meta) : undefined
  const places = items && placesOf(bytes, meta)
  if (!items || !places) return undefined
  const idat = meta.find(({ kind }) => kind === 'idat')
  const extentsOf = (id: number): Extent[] =>
    (places.get(id) ?? []).map(({ isInside, start, end }) => {
      const from = isInside ? (idat?.start ?? LONGEST) : 0
      return { start: from + start, end: from + end }
    })
  const seen = items.filter(({ kind }) => SEEN_ITEMS.has(kind))
  const others = items.filter(({ kind }) => !SEEN_ITEMS.has(kind))
  const kept = seen.flatMap(({ id }) => extentsOf(id))
  const copy = new Uint8Array(bytes)
  const details = new Set<PictureDetail>()
  for (const { id, kind } of others)
    for (const { start, end } of extentsOf(id))
      for (const detail of detailsOf(kind, bytes.subarray(start, end))) details.add(detail)
  for (const { kind, start, end } of [...top, ...meta]) {
    const isFree = kind === 'free' || kind === 'skip' || kind === 'uuid'
    if (isFree && copy.subarray(start, end).some((byte) => byte !== 0)) details.add('other')
    if (isFree) copy.fill(0, kind === 'uuid' ? start + 16 : start, end)
    else if (kind === 'mdat' || kind === 'idat') blank(copy, { start, end }, kept)
  }
  // Exif of nothing but zeros would be a broken file to some decoders.
  for (const { id } of others.filter(({ kind }) => kind === 'Exif'))
    for (const { start, end } of extentsOf(id).slice(0, 1))
      if (
        end - start >= NO_EXIF.length &&
        end <= bytes.length &&
        !kept.some((each) => overlap(each, start, end))
      )
        copy.set(NO_EXIF, start)
  for (const { words } of items) copy.fill(0x20, words.start, words.end)
  return { bytes: copy, details }
}

/** Exif without a tag, behind the offset of its header. */
const NO_EXIF = Uint8Array.of(0, 0, 0, 0, ...ascii('MM'), 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0)

function overlap(extent: Extent, start: number, end: number): boolean {
  return extent.start < end && start < extent.end
}

/** What an item tells that is no part of the picture. */
function detailsOf(kind: string, content: Uint8Array): readonly PictureDetail[] {
  if (kind === 'Exif')
    return readExif(content.subarray(4 + Math.min(u32(content, 0), content.length))).details
  return content.some((byte) => byte !== 0) ? detailsOfWords(content) : []
}

/** Overwrites a stretch but for what is kept of it. */
function blank(bytes: Uint8Array, { start, end }: Extent, kept: readonly Extent[]): void {
  let at = start
  for (const each of [...kept].sort((a, b) => a.start - b.start)) {
    if (each.end <= at || each.start >= end) continue
    bytes.fill(0, at, Math.max(at, each.start))
    at = Math.max(at, Math.min(each.end, end))
  }
  bytes.fill(0, at, end)
}

function holdsKnownProperties(bytes: Uint8Array, meta: readonly Box[]): boolean {
  const iprp = meta.find(({ kind }) => kind === 'iprp')
  const parts = iprp && boxesOf(bytes, iprp.start, iprp.end)
  const containers = parts?.filter(({ kind }) => kind === 'ipco') ?? []
  return (
    parts?.every(({ kind }) => kind === 'ipco' || kind === 'ipma') === true &&
    containers.every(
      ({ start, end }) => boxesOf(bytes, start, end)?.every(({ kind }) => PROPERTIES.has(kind)) === true,
    )
  )
}

interface Item {
  readonly id: number
  readonly kind: string
  /** Where its name stands. */
  readonly words: Extent
}

/** The items that the file lists; undefined when the list is of another kind. */
function itemsOf(bytes: Uint8Array, meta: readonly Box[]): Item[] | undefined {
  const iinf = meta.find(({ kind }) => kind === 'iinf')
  if (!iinf) return undefined
  const head = u8(bytes, iinf.start) === 0 ? 6 : 8
  const items: Item[] = []
  for (const { kind, start, end } of boxesOf(bytes, iinf.start + head, iinf.end) ?? []) {
    const version = u8(bytes, start)
    if (kind !== 'infe' || version < 2 || version > 3) return undefined
    const wide = version === 3 ? 2 : 0
    const id = version === 3 ? u32(bytes, start + 4) : u16(bytes, start + 4)
    const words = start + 12 + wide
    const stop = bytes.indexOf(0, words)
    if (stop < 0 || stop >= end) return undefined
    items.push({ id, kind: name(bytes, start + 8 + wide), words: { start: words, end: stop } })
  }
  return items.length > 0 ? items : undefined
}

/** Where the pieces of each item lie; `isInside` those that are counted from the box `idat`. Undefined when some lie elsewhere. */
function placesOf(
  bytes: Uint8Array,
  meta: readonly Box[],
): ReadonlyMap<number, readonly (Extent & { readonly isInside: boolean })[]> | undefined {
  const iloc = meta.find(({ kind }) => kind === 'iloc')
  if (!iloc) return undefined
  let at = iloc.start
  const number = (width: number): number => {
    let value = 0
    for (let i = 0; i < width; i++) value = value * 256 + u8(bytes, at + i)
    at += width
    return value
  }
  const version = number(1)
  number(3)
  const [sizes, more] = [number(1), number(1)]
  const [offsetSize, lengthSize, baseSize] = [sizes >> 4, sizes & 15, more >> 4]
  const indexSize = version === 0 ? 0 : more & 15
  const count = number(version < 2 ? 2 : 4)
  const places = new Map<number, (Extent & { isInside: boolean })[]>()
  for (let i = 0; i < count; i++) {
    const id = number(version < 2 ? 2 : 4)
    const method = version === 0 ? 0 : number(2) & 15
    const reference = number(2)
    const base = number(baseSize)
    const extents = number(2)
    if (method > 1 || reference !== 0 || version > 2 || at > iloc.end || extents > MOST) return undefined
    const found = places.get(id) ?? []
    for (let j = 0; j < extents && at < iloc.end; j++) {
      number(indexSize)
      const start = base + number(offsetSize)
      const length = number(lengthSize)
      // Without a length, an item fills the file.
      const end = length === 0 ? LONGEST : start + length
      found.push({ isInside: method === 1, start, end })
    }
    places.set(id, found)
    if (places.size > MOST) return undefined
  }
  return places
}
