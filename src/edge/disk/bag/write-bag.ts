// A bag on the disk: seen only when it is whole.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pid } from 'node:process'
import { type BagFacts, bagFiles, type Packed } from '../../../export/preservation/bag.ts'
import { CRATE_FILE, type CrateFacts, roCrate } from '../../../export/preservation/ro-crate.ts'
import { contentOf, type OutputFile, type StoredFile } from '../../../render/output-file.ts'
import { sha256, sha512 } from '../../../value/digest.ts'
import { contentType } from '../../serve/content-type.ts'
import { writeAll } from '../replace-file.ts'
import { orRefuse } from '../system-error.ts'

/** Why no bag can be written to a folder, as a sentence; undefined when one can. */
export function whyNoBag(folder: string): string | undefined {
  return existsSync(folder) && readdirSync(folder).length > 0 ? `"${folder}" is not empty.` : undefined
}

/** Writes a bag and gives how many files its payload has. */
export function writeBag(
  folder: string,
  payload: Iterable<OutputFile | StoredFile>,
  facts: BagFacts & CrateFacts,
): number {
  const spare = `${folder.replace(/[\\/]+$/, '')}.${pid}.part`
  return orRefuse(`The bag could not be written to "${folder}"`, () => {
    try {
      const packed: Packed[] = []
      const put = (file: OutputFile | StoredFile) => packed.push(packedInto(join(spare, 'data'), file))
      for (const file of payload) put(file)
      const described = packed.map((file) => ({ ...file, type: contentType(file.path) }))
      put({ path: CRATE_FILE, content: roCrate(described, facts) })
      for (const { path, content } of bagFiles(packed, facts)) write(join(spare, path), bytesOf(content))
      if (existsSync(folder)) rmdirSync(folder)
      renameSync(spare, folder)
      return packed.length
    } finally {
      rmSync(spare, { recursive: true, force: true })
    }
  })
}

function packedInto(folder: string, file: OutputFile | StoredFile): Packed {
  const { path } = file
  const bytes = bytesOf(contentOf(file))
  write(join(folder, path), bytes)
  return { path, bytes: bytes.length, sha256: sha256(bytes), sha512: sha512(bytes) }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content
}

function write(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  const descriptor = openSync(file, 'wx')
  try {
    writeAll(descriptor, bytes)
  } finally {
    closeSync(descriptor)
  }
}
