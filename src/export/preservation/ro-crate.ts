// `ro-crate-metadata.json` (RO-Crate 1.2): what the files of a bag are, for programs.
import type { Rights } from '../../article/access.ts'
import type { Packed } from './bag.ts'

/** What is told of the whole. */
export interface CrateFacts {
  readonly title: string
  readonly description: string
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly rights: Rights
  /** Address of the archive; empty when it is not known. */
  readonly address: string
}

/** A file with the type that a host would send it as. */
export type Described = Pick<Packed, 'path' | 'bytes' | 'sha256'> & { readonly type: string }

/** Names the file itself within the crate. */
export const CRATE_FILE = 'ro-crate-metadata.json'

/** The JSON of a crate whose root is the folder of the file. */
export function roCrate(
  files: readonly Described[],
  { title, description, day, rights, address }: CrateFacts,
): string {
  const license = rights.uri ?? '#rights'
  const graph = [
    {
      '@id': CRATE_FILE,
      '@type': 'CreativeWork',
      about: { '@id': './' },
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: title,
      description,
      datePublished: day,
      license: { '@id': license },
      ...(address !== '' && { url: address }),
      hasPart: files.map(({ path }) => ({ '@id': idOf(path) })),
    },
    { '@id': license, '@type': 'CreativeWork', name: rights.words, description: rights.words },
    ...files.map(({ path, bytes, sha256, type }) => ({
      '@id': idOf(path),
      '@type': 'File',
      name: path.slice(path.lastIndexOf('/') + 1),
      encodingFormat: type,
      contentSize: String(bytes),
      sha256,
    })),
  ]
  return `${JSON.stringify({ '@context': 'https://w3id.org/ro/crate/1.2/context', '@graph': graph }, null, 1)}\n`
}

/** A path as a relative address. */
function idOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
