// One part of an archive's files, read and parsed for a later build, here or on another machine, that finds all parts remembered.
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { formOf } from '../value/article-endings.ts'
import { parseSome } from './parse-files.ts'
import { parsingOf } from './prepare.ts'
import { parseSettingsName, readInputs, scanSources } from './sources.ts'
import type { ScannedFile, System } from './system.ts'

/** Which part: the `number`th, from 1, of so many. */
export interface Slice {
  readonly number: number
  readonly of: number
}

/** The slice as names of files have it. */
export function sliceName({ number, of }: Slice): string {
  return `slice-${number}-of-${of}`
}

/** What was done of a slice. */
export interface SliceReport {
  /** Files of the slice, and of the archive. */
  readonly files: number
  readonly all: number
  /** Whether the files of the slice are remembered; they are not where settings or names cannot be understood. */
  readonly done: boolean
  /** Of settings, names and theme; those of articles are told by the build that takes the slices over. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Parses every `of`th file in path order. Whatever comes of it, a build that finds it remembered makes the same site and
 * says the same as one that does not.
 */
export async function parseSlice(system: System, { number, of }: Slice): Promise<SliceReport> {
  const sources = await scanSources(system)
  const diagnostics: Diagnostic[] = []
  const inputs = readInputs(sources, (found) => diagnostics.push(...found))
  const files = sources.scanned.filter((file) => 'path' in file)
  if (!inputs) return { files: 0, all: files.length, done: false, diagnostics }
  const own = new Set<ScannedFile>(files.filter((_, i) => i % of === number - 1))
  const settings = parseSettingsName(inputs)
  // What texts share is decided over all of them, so the edges of all have to be known. Other files are left alone.
  const seen = files.filter((file) => own.has(file) || formOf(file.path) === 'text')
  const wanted = { scanned: seen, isWanted: (file: ScannedFile) => own.has(file) }
  const memory = await parseSome(
    wanted,
    { settings: parsingOf(inputs) },
    system.store.recall(settings),
    system,
  )
  system.store.remember(settings, memory)
  return { files: own.size, all: files.length, done: true, diagnostics }
}
