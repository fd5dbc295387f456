// Packs: files of texts, one after another, that are only ever added to. A text is found by its place.
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { pid } from 'node:process'
import { crc32 } from 'node:zlib'
import { writeAll } from '../disk/replace-file.ts'

/** Where a text lies: in which pack, from which byte, how many, and their CRC-32. */
export type Place = readonly [pack: string, start: number, length: number, check: number]

/** What the names of packs begin with. */
export const PACK = 'texts-'

/** A text that is put away is in memory until so many bytes wait to be written. */
const BUFFER = 1 << 20

/** Bytes that are read at once when many texts are checked one after another. */
const WINDOW = 1 << 20

/** A pack that is read. */
export interface Pack {
  readonly size: number
  /** Fewer bytes than asked for where the pack ends. */
  read(start: number, length: number): Buffer
  /** Whether the bytes are those that were written; quick for places in their order. */
  isSound(place: Place): boolean
  close(): void
}

/** Opens a pack; undefined when it is not there. */
export function openPack(file: string): Pack | undefined {
  try {
    const descriptor = openSync(file, 'r')
    return { ...reader(descriptor), size: fstatSync(descriptor).size }
  } catch {
    return undefined
  }
}

function reader(descriptor: number): Omit<Pack, 'size'> {
  function read(start: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length)
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, start))
  }
  let window: { readonly start: number; readonly bytes: Buffer } = { start: 0, bytes: Buffer.alloc(0) }
  return {
    read,
    isSound([, start, length, check]) {
      const isInside = start >= window.start && start + length <= window.start + window.bytes.length
      if (!isInside) window = { start, bytes: read(start, Math.max(length, WINDOW)) }
      const bytes = window.bytes.subarray(start - window.start, start - window.start + length)
      return bytes.length === length && crc32(bytes) === check
    },
    close: () => closeSync(descriptor),
  }
}

/** The pack that this process writes. */
export interface OwnPack extends Omit<Pack, 'size'> {
  readonly name: string
  /** False where the folder cannot be written: then all texts stay in memory. */
  readonly isOnDisk: boolean
  /** Takes bytes and says where they lie. */
  write(bytes: Buffer): Place
  flush(): void
}

/** A new pack in a folder, which need not exist. */
export function createPack(folder: string): OwnPack {
  let number = 0
  while (existsSync(join(folder, `${PACK}${pid}-${number}`))) number += 1
  const name = `${PACK}${pid}-${number}`
  let descriptor: number | undefined
  try {
    mkdirSync(folder, { recursive: true })
    descriptor = openSync(join(folder, name), 'wx+')
  } catch {
    descriptor = undefined
  }
  const disk = descriptor === undefined ? undefined : reader(descriptor)
  let written = 0
  let waiting: Buffer[] = []
  let bytesWaiting = 0

  function flush(): void {
    if (descriptor === undefined || bytesWaiting === 0) return
    const all = Buffer.concat(waiting)
    writeAll(descriptor, all, written)
    written += all.length
    waiting = []
    bytesWaiting = 0
  }

  function read(start: number, length: number): Buffer {
    if (disk && start >= written) flush()
    if (disk) return disk.read(start, length)
    const all = Buffer.concat(waiting)
    waiting = [all]
    return all.subarray(start, start + length)
  }

  return {
    name,
    isOnDisk: disk !== undefined,
    write(bytes) {
      const place: Place = [name, written + bytesWaiting, bytes.length, crc32(bytes)]
      waiting.push(bytes)
      bytesWaiting += bytes.length
      if (bytesWaiting >= BUFFER) flush()
      return place
    },
    flush,
    read,
    isSound: ([, start, length, check]) => crc32(read(start, length)) === check,
    close() {
      disk?.close()
    },
  }
}
