// A bag (RFC 8493, BagIt 1.0) around files: what says of them which they are. The files themselves are put below `data/`.
import type { OutputFile } from '../../render/output-file.ts'
import { inOneLine } from '../../value/characters.ts'
import { sha256, sha512 } from '../../value/digest.ts'
import { by } from '../../value/order.ts'

/** A file of the bag's payload. */
export interface Packed {
  /** Below `data/`. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly sha512: string
}

/** What is told of a bag. */
export interface BagFacts {
  readonly organization: string
  readonly description: string
  /** Address of the archive; empty when it is not known. */
  readonly identifier: string
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly software: string
}

/** The files beside `data/`. */
export function bagFiles(packed: readonly Packed[], facts: BagFacts): OutputFile[] {
  const sorted = [...packed].sort(by(({ path }) => path))
  const octets = packed.reduce((sum, { bytes }) => sum + bytes, 0)
  const tags: OutputFile[] = [
    { path: 'bagit.txt', content: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' },
    {
      path: 'bag-info.txt',
      content: [
        ['Source-Organization', facts.organization],
        ['External-Description', facts.description],
        ['External-Identifier', facts.identifier],
        ['Bagging-Date', facts.day],
        ['Bag-Software-Agent', facts.software],
        ['Payload-Oxum', `${octets}.${packed.length}`],
      ]
        .filter(([, value]) => value !== '')
        .map(([label, value]) => `${label}: ${inOneLine(value ?? '')}\n`)
        .join(''),
    },
    ...(['sha256', 'sha512'] as const).map((kind) => ({
      path: `manifest-${kind}.txt`,
      content: sorted.map((file) => `${file[kind]}  data/${inManifest(file.path)}\n`).join(''),
    })),
  ]
  const lines = (digest: (content: string | Uint8Array) => string) =>
    tags.map(({ path, content }) => `${digest(content)}  ${path}\n`).join('')
  return [
    ...tags,
    { path: 'tagmanifest-sha256.txt', content: lines(sha256) },
    { path: 'tagmanifest-sha512.txt', content: lines(sha512) },
  ]
}

/** A path as manifests have it: ends of lines and the sign that escapes them are escaped (RFC 8493, 2.1.3). */
function inManifest(path: string): string {
  return path.replace(
    /[%\r\n]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
