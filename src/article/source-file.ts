// The files that an archive is made of: what is found of one, and what is known of it once it was read.
import type { SourceForm } from '../value/article-endings.ts'
import type { Digest } from '../value/digest.ts'

/** A path within the archive's root, `/` between folders, as the disk spells it. */
export type SourcePath = string

/** A file of the archive before anything was read from it. */
export interface SourceFile {
  readonly path: SourcePath
  readonly bytes: Uint8Array
  /** The YAML file beside it in which a person supplies or overrules what it says. */
  readonly sidecar?: SidecarFile
}

/** A sidecar before anything was read from it. */
export interface SidecarFile {
  readonly path: SourcePath
  readonly text: string
}

/** Fixity and form of the file that an article was read from. */
export interface SourceFacts {
  readonly path: SourcePath
  /** Of the raw bytes, before decoding. */
  readonly sha256: Digest
  readonly bytes: number
  readonly form: SourceForm
  /** A label of the WHATWG Encoding Standard: `utf-8`, `utf-16le`, `windows-1256`; or `rtf` for the words of rich text. */
  readonly encoding: string
  /** Which of several articles in the file; absent where it is the only one. */
  readonly part?: SourcePart | undefined
}

/** The place of one article among several in a file. */
export interface SourcePart {
  /** From 1. */
  readonly number: number
  /** How many articles the file holds. */
  readonly of: number
  readonly firstLine: number
  readonly lastLine: number
  /** Of its own words in the decoded text, as UTF-8: they are known again in another file, and at another place. */
  readonly sha256: Digest
}

/** Names an article's place among all files: its path and, where the file holds several, which of them it is. */
export function placeOfSource({ path, part }: Pick<SourceFacts, 'path' | 'part'>): string {
  return placeOfPart(path, part?.number)
}

/** The same of a path and a number. The first, or only, article of a file is named by the path alone. */
export function placeOfPart(path: SourcePath, number: number | undefined): string {
  return number === undefined || number === 1 ? path : `${path}\u0000${String(number).padStart(9, '0')}`
}

/** What an article's identity is made of: the digest of its file, or of its own words where the file holds several. */
export function digestOfSource({ sha256, part }: Pick<SourceFacts, 'sha256' | 'part'>): Digest {
  return part?.sha256 ?? sha256
}

/** Whether a file is a path, or lies below it; an empty path is the archive itself. */
export function isWithin(file: SourcePath, path: SourcePath): boolean {
  const [inner, outer] = [file.normalize('NFC'), path.normalize('NFC')]
  return outer === '' || inner === outer || inner.startsWith(`${outer}/`)
}

/** An article's file, as far as the article's identity goes. */
export interface FileIdentity {
  readonly path: string
  /** Of the raw bytes; of the article's own words where the file holds several, or of what is left of a text when words were taken out. */
  readonly sha256: Digest
  /** Which of the file's articles; absent where it is the only one. */
  readonly part?: number | undefined
}
