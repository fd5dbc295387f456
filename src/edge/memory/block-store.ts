// Built blocks of the search index on the disk: for each block a pack of its files and a list of what is in it.
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { OutputFile } from '../../render/output-file.ts'
import type { BuiltBlock } from '../../search/index-files.ts'
import { sha256 } from '../../value/digest.ts'
import { replaceFile } from '../disk/replace-file.ts'
import { orUndefined } from '../disk/system-error.ts'
import { readCheckedFile, writeCheckedFile } from './checked-file.ts'

/** A block as Pagefind built it, its files in memory. */
export type NewBlock = Omit<BuiltBlock, 'files'> & { readonly files: readonly OutputFile[] }

/** Keeps built blocks by their digest. */
export interface BlockStore {
  get(digest: string): BuiltBlock | undefined
  put(digest: string, built: NewBlock): BuiltBlock
  /** Forgets every block but those that were asked for or put since the store was opened. */
  tidy(): void
}

/**
 * Opens the store in a folder; `program` names what built the blocks. Without a folder, and where it cannot be
 * written, blocks are kept in memory. A damaged block is treated as deleted.
 */
export function openBlockStore(folder: string, program: string): BlockStore {
  return new DiskBlocks(folder, program)
}

/** A block in its list, of which it is the only line. */
interface ListLine extends Omit<BuiltBlock, 'files'> {
  /** CRC-32 of the pack. */
  readonly check: number
  readonly files: readonly PackedFile[]
}

/** Where a file lies in the pack, in bytes, `end` not included. */
interface PackedFile {
  readonly path: string
  readonly start: number
  readonly end: number
  readonly digest: string
}

class DiskBlocks implements BlockStore {
  readonly #folder: string
  readonly #program: string
  readonly #used = new Set<string>()
  readonly #open = new Map<string, BuiltBlock>()

  constructor(folder: string, program: string) {
    this.#folder = folder
    this.#program = program
  }

  get(digest: string): BuiltBlock | undefined {
    const name = this.#nameOf(digest)
    const known = this.#open.get(name) ?? this.#load(name)
    return known && this.#use(name, known)
  }

  put(digest: string, built: NewBlock): BuiltBlock {
    const name = this.#nameOf(digest)
    const { pack, line } = packed(built)
    this.#save(name, pack, line)
    return this.#use(name, this.#load(name) ?? blockOf(line, (start, end) => pack.subarray(start, end)))
  }

  tidy(): void {
    for (const name of this.#open.keys()) if (!this.#used.has(name)) this.#open.delete(name)
    if (this.#folder === '' || !existsSync(this.#folder)) return
    for (const file of readdirSync(this.#folder))
      if (!this.#used.has(file.replace(/\.(?:pack|json)$/, '')))
        rmSync(join(this.#folder, file), { force: true })
    this.#used.clear()
  }

  #nameOf(digest: string): string {
    return sha256(`${this.#program} ${digest}`).slice(0, 32)
  }

  #use(name: string, block: BuiltBlock): BuiltBlock {
    this.#used.add(name)
    this.#open.set(name, block)
    return block
  }

  #load(name: string): BuiltBlock | undefined {
    if (this.#folder === '') return undefined
    let line: ListLine | undefined
    const isWhole = readCheckedFile(this.#listFile(name), this.#ownerOf(name), (text) => {
      line = JSON.parse(text)
    })
    const pack = this.#packFile(name)
    if (!isWhole || !line || orUndefined(() => crc32(readFileSync(pack))) !== line.check) return undefined
    return blockOf(line, (start, end) => slice(pack, start, end))
  }

  /** The list makes the folder; until the list's own pack is there, it is treated as deleted. */
  #save(name: string, pack: Uint8Array, line: ListLine): void {
    if (this.#folder === '') return
    if (writeCheckedFile(this.#listFile(name), this.#ownerOf(name), 1, [JSON.stringify(line)]))
      orUndefined(() => replaceFile(this.#packFile(name), [pack]))
  }

  #listFile(name: string): string {
    return join(this.#folder, `${name}.json`)
  }

  #packFile(name: string): string {
    return join(this.#folder, `${name}.pack`)
  }

  #ownerOf(name: string): string {
    return `${this.#program} block ${name}`
  }
}

/** The files of a block in one pack, and the list of it. */
function packed({ files, ids, list, problems }: NewBlock): {
  readonly pack: Buffer
  readonly line: ListLine
} {
  const listed: PackedFile[] = []
  const parts: Buffer[] = []
  let start = 0
  for (const { path, content } of files) {
    const bytes = Buffer.from(content)
    const end = start + bytes.length
    listed.push({ path, start, end, digest: sha256(bytes) })
    parts.push(bytes)
    start = end
  }
  const pack = Buffer.concat(parts)
  return { pack, line: { check: crc32(pack), files: listed, ids, list, problems } }
}

/** The block of a list, its files read from their pack when they are asked for. */
function blockOf(
  { files, ids, list, problems }: ListLine,
  read: (start: number, end: number) => Uint8Array,
): BuiltBlock {
  return {
    files: files.map(({ path, start, end, digest }) => ({ path, digest, read: () => read(start, end) })),
    ids,
    list,
    problems,
  }
}

function slice(file: string, start: number, end: number): Uint8Array {
  const bytes = Buffer.alloc(end - start)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, bytes, 0, bytes.length, start)
    return bytes
  } finally {
    closeSync(descriptor)
  }
}
