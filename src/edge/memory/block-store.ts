// Built blocks of the search index on the disk: one file of bytes and one list of what is in it for each block.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { z } from 'zod'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { OutputFile } from '../../render/output-file.ts'
import type { BuiltBlock } from '../../search/index-files.ts'
import { sha256 } from '../../value/digest.ts'
import { replaceFile } from '../disk/replace-file.ts'

/** Keeps built blocks by their digest. */
export interface BlockStore {
  get(digest: string): BuiltBlock | undefined
  put(
    digest: string,
    built: Omit<BuiltBlock, 'files'> & { readonly files: readonly OutputFile[] },
  ): BuiltBlock
  /** Forgets every block but those that were asked for or put since the store was opened. */
  tidy(): void
}

const List = z.object({
  checked: z.number(),
  files: z.array(z.object({ path: z.string(), start: z.number(), end: z.number(), digest: z.string() })),
  ids: z.array(z.tuple([z.string(), z.string()])),
  problems: z.array(z.custom<Diagnostic>((value) => typeof value === 'object' && value !== null)),
})

/**
 * Opens the store in a folder; `program` names what built the blocks. Without a folder, and where it cannot be
 * written, blocks are kept in memory; a damaged block is not given back.
 */
export function openBlockStore(folder: string, program: string): BlockStore {
  const used = new Set<string>()
  const open = new Map<string, BuiltBlock>()
  const nameOf = (digest: string) => sha256(`${program} ${digest}`).slice(0, 32)

  function load(name: string): BuiltBlock | undefined {
    if (folder === '') return undefined
    try {
      const pack = join(folder, `${name}.pack`)
      const text = readFileSync(join(folder, `${name}.json`), 'utf8')
      const list = text.slice(text.indexOf('\n') + 1)
      if (text !== withCheck(list)) return undefined
      const { checked, files, ids, problems } = List.parse(JSON.parse(list))
      if (crc32(readFileSync(pack)) !== checked) return undefined
      return {
        files: files.map(({ path, start, end, digest }) => ({
          path,
          digest,
          read: () => slice(pack, start, end),
        })),
        ids,
        problems,
      }
    } catch {
      return undefined
    }
  }

  return {
    get(digest) {
      const name = nameOf(digest)
      const known = open.get(name) ?? load(name)
      if (!known) return undefined
      used.add(name)
      open.set(name, known)
      return known
    },
    put(digest, { files, ids, problems }) {
      const name = nameOf(digest)
      const parts = files.map(({ path, content }) => ({ path, bytes: Buffer.from(content) }))
      let start = 0
      const listed = parts.map(({ path, bytes }) => {
        const part = { path, start, end: start + bytes.length, digest: sha256(bytes) }
        start = part.end
        return part
      })
      const pack = Buffer.concat(parts.map(({ bytes }) => bytes))
      const inMemory: BuiltBlock = {
        files: listed.map(({ path, start, end, digest }) => ({
          path,
          digest,
          read: () => pack.subarray(start, end),
        })),
        ids,
        problems,
      }
      const list: z.input<typeof List> = {
        checked: crc32(pack),
        files: listed,
        ids: ids.map(([permalink, id]) => [permalink, id]),
        problems: [...problems],
      }
      const isKept =
        keep(join(folder, `${name}.pack`), pack) &&
        keep(join(folder, `${name}.json`), withCheck(JSON.stringify(list)))
      const stored = (isKept ? load(name) : undefined) ?? inMemory
      used.add(name)
      open.set(name, stored)
      return stored
    },
    tidy() {
      for (const name of open.keys()) if (!used.has(name)) open.delete(name)
      if (folder === '' || !existsSync(folder)) return
      for (const file of readdirSync(folder))
        if (!used.has(file.replace(/\.(?:pack|json)$/, ''))) rmSync(join(folder, file), { force: true })
      used.clear()
    },
  }

  function keep(file: string, content: Uint8Array | string): boolean {
    if (folder === '') return false
    try {
      mkdirSync(folder, { recursive: true })
      replaceFile(file, [content])
      return true
    } catch {
      return false
    }
  }
}

/** A list below its CRC-32: a flipped letter of an address would still be JSON. */
function withCheck(list: string): string {
  return `${crc32(list)}\n${list}`
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
