// Packs: files of texts, one after another, that are only ever added to. A text is found by its place.
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pid } from 'node:process'
import { threadId } from 'node:worker_threads'
import { crc32 } from 'node:zlib'
import { writeAll } from '../disk/replace-file.ts'
import { orUndefined } from '../disk/system-error.ts'

/** Where a text lies: in which pack, from which byte, how many, and their CRC-32. */
export type PackPlace = readonly [pack: string, start: number, length: number, check: number]

/** What the names of packs begin with, if nothing else is said. */
const PACK = 'texts-'

/** A text that is put away is in memory until so many bytes wait to be written. */
const BUFFER = 1 << 20

/** Bytes that are read at once when many texts are checked one after another. */
const WINDOW = 1 << 20

/** The packs of one folder, which need not exist: those of earlier processes, and the one that this process writes. */
export class TextPacks {
  readonly #folder: string
  readonly #kind: string
  readonly #others = new Map<string, EarlierPack>()
  #own: OwnPack | undefined

  /** `kind` is what the names of its packs begin with: packs of another kind are read, and never removed. */
  constructor(folder: string, kind = PACK) {
    this.#folder = folder
    this.#kind = kind
  }

  /** Whether what was written is or will be on the disk; else it is in memory only. */
  get isOnDisk(): boolean {
    return this.#own?.isOnDisk ?? true
  }

  /** Adds bytes; gives their place. */
  write(bytes: Buffer): PackPlace {
    this.#own ??= new OwnPack(this.#folder, this.#kind)
    return this.#own.write(bytes)
  }

  /** Writes what waits; what the disk does not take stays in memory. */
  flush(): void {
    this.#own?.flush()
  }

  /** The bytes at a place that was sound; undefined when they are not those that were written, or gone. */
  read(place: PackPlace): Buffer | undefined {
    const [name, start, length, check] = place
    const bytes = this.isOwn(place)
      ? this.#own?.read(start, length)
      : this.#others.get(name)?.read(start, length)
    return bytes && crc32(bytes) === check ? bytes : undefined
  }

  /** Whether the bytes are those that were written; quick for places in their order. */
  isSound(place: PackPlace): boolean {
    if (this.isOwn(place)) return this.read(place) !== undefined
    return this.open(place)?.isSound(place) ?? false
  }

  /** Opens the pack of a place that this process's own pack does not hold; undefined when there is none. */
  open([name]: PackPlace): EarlierPack | undefined {
    const pack = this.#others.get(name) ?? openPack(join(this.#folder, name))
    if (pack) this.#others.set(name, pack)
    return pack
  }

  /** Whether a place lies in the pack that this process writes. */
  isOwn([name]: PackPlace): boolean {
    return name === this.#own?.name
  }

  /** Whether a place lies in a pack of the kind that is written here. */
  isOfKind([name]: PackPlace): boolean {
    return name.startsWith(this.#kind)
  }

  /** The bytes of an earlier process's pack that was read from; undefined of any other. */
  sizeOf(name: string): number | undefined {
    return this.#others.get(name)?.size
  }

  /** Removes packs that nobody uses; one that another process has open stays readable for it. */
  removeAllBut(used: { has(name: string): boolean }): void {
    for (const name of readdirSync(this.#folder))
      if (name.startsWith(this.#kind) && !used.has(name) && name !== this.#own?.name)
        rmSync(join(this.#folder, name), { force: true })
  }

  close(): void {
    for (const pack of this.#others.values()) pack.close()
    this.#own?.close()
  }
}

function readAt(descriptor: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  return bytes.subarray(0, readSync(descriptor, bytes, 0, length, start))
}

function openPack(file: string): EarlierPack | undefined {
  const descriptor = orUndefined(() => openSync(file, 'r'))
  return descriptor === undefined ? undefined : new EarlierPack(descriptor)
}

/** A pack that another process or thread wrote. */
class EarlierPack {
  readonly size: number
  readonly #descriptor: number
  #window: { readonly start: number; readonly bytes: Buffer } = { start: 0, bytes: Buffer.alloc(0) }

  constructor(descriptor: number) {
    this.#descriptor = descriptor
    this.size = fstatSync(descriptor).size
  }

  /** Fewer bytes than asked for where the pack ends. */
  read(start: number, length: number): Buffer {
    return readAt(this.#descriptor, start, length)
  }

  isSound([, start, length, check]: PackPlace): boolean {
    const isInside =
      start >= this.#window.start && start + length <= this.#window.start + this.#window.bytes.length
    if (!isInside) this.#window = { start, bytes: this.read(start, Math.max(length, WINDOW)) }
    const from = start - this.#window.start
    const bytes = this.#window.bytes.subarray(from, from + length)
    return bytes.length === length && crc32(bytes) === check
  }

  close(): void {
    closeSync(this.#descriptor)
  }
}

/** The pack that this process writes. What a folder or a full disk does not take stays in memory. */
class OwnPack {
  readonly name: string
  readonly #descriptor: number | undefined
  #isFull = false
  #written = 0
  #waiting: Buffer[] = []
  #bytesWaiting = 0

  constructor(folder: string, kind: string) {
    let number = 0
    while (existsSync(join(folder, `${kind}${pid}-${threadId}-${number}`))) number += 1
    // Threads of one process write packs of their own.
    this.name = `${kind}${pid}-${threadId}-${number}`
    this.#descriptor = orUndefined(() => {
      mkdirSync(folder, { recursive: true })
      return openSync(join(folder, this.name), 'wx+')
    })
  }

  get isOnDisk(): boolean {
    return this.#descriptor !== undefined && !this.#isFull
  }

  write(bytes: Buffer): PackPlace {
    const place: PackPlace = [this.name, this.#written + this.#bytesWaiting, bytes.length, crc32(bytes)]
    this.#waiting.push(bytes)
    this.#bytesWaiting += bytes.length
    if (this.#bytesWaiting >= BUFFER) this.flush()
    return place
  }

  flush(): void {
    const descriptor = this.#descriptor
    if (descriptor === undefined || this.#isFull || this.#bytesWaiting === 0) return
    const all = this.#allWaiting()
    // What a full disk took of it is written over by nobody and read by nobody.
    this.#isFull = orUndefined(() => writeAll(descriptor, all, this.#written) ?? true) === undefined
    if (this.#isFull) return
    this.#written += all.length
    this.#waiting = []
    this.#bytesWaiting = 0
  }

  read(start: number, length: number): Buffer {
    if (start >= this.#written) this.flush()
    if (this.#descriptor !== undefined && start < this.#written)
      return readAt(this.#descriptor, start, length)
    const from = start - this.#written
    return this.#allWaiting().subarray(from, from + length)
  }

  #allWaiting(): Buffer {
    const all = Buffer.concat(this.#waiting)
    this.#waiting = [all]
    return all
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor)
  }
}
