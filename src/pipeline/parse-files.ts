// Files become articles: what is remembered of an untouched file is taken as it is, the others are read and parsed.
import type { FileFacts } from '../archive/accession.ts'
import { type ParsedArticle, parseArticles } from '../article/parse-article.ts'
import type { SourceFile } from '../article/source-file.ts'
import type { ParseSettings } from '../article/steps/open-file.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { sha256 } from '../value/digest.ts'
import type { Memory, Remembered } from './memory.ts'
import type { ArticleFile, ScannedFile, System } from './system.ts'

/** What the files of an archive became. */
export interface ParsedFiles {
  /** In path order. */
  readonly parsed: readonly ParsedArticle[]
  /** Files without an article that can be published. */
  readonly unpublished: readonly FileFacts[]
  readonly diagnostics: readonly Diagnostic[]
  readonly memory: Memory
  /** How many files were not as they were remembered. */
  readonly changed: number
}

/** Parses what was scanned, and reads only what is not remembered. The result is the same whatever is. */
export async function parseFiles(
  scanned: readonly ScannedFile[],
  settings: ParseSettings,
  remembered: Memory,
  system: Pick<System, 'store' | 'breathe' | 'progress'>,
): Promise<ParsedFiles> {
  const memory = new Map<string, Remembered>()
  const diagnostics: Diagnostic[] = []
  let changed = 0
  for (const file of scanned) {
    if ('diagnostic' in file) {
      diagnostics.push(file.diagnostic)
      continue
    }
    const known = remembered.get(file.path)
    const isUntouched = known !== undefined && known.stamp !== '' && known.stamp === file.stamp
    if (isUntouched) memory.set(file.path, known)
    else {
      await system.breathe()
      const now = parseFile(file, settings, known, system.store.putAway)
      if (now.parsed !== known?.parsed || known === undefined) changed += 1
      memory.set(file.path, now)
    }
    system.progress('read', memory.size)
  }
  const files = [...memory]
  return {
    parsed: files.flatMap(([, { parsed }]) => parsed),
    unpublished: files.flatMap(([path, { parsed, sha256 }]) =>
      parsed.length > 0 || !sha256 ? [] : [{ path, sha256 }],
    ),
    diagnostics: [...diagnostics, ...files.flatMap(([, file]) => file.diagnostics)],
    memory,
    changed,
  }
}

/** Reads a file, and parses it unless it is, byte for byte, what is known. */
function parseFile(
  { stamp, read }: ArticleFile,
  settings: ParseSettings,
  known: Remembered | undefined,
  putAway: (parsed: ParsedArticle) => ParsedArticle,
): Remembered {
  const diagnostics: Diagnostic[] = []
  for (const result of read()) {
    if ('diagnostic' in result) {
      diagnostics.push(result.diagnostic)
      continue
    }
    const digest = digestOf(result.file)
    if (known?.digest === digest && diagnostics.length === 0) return { ...known, stamp }
    const { value, diagnostics: found } = parseArticles(result.file, settings)
    return {
      stamp,
      digest,
      sha256: sha256(result.file.bytes),
      parsed: value.map(({ raw: _, ...parsed }) => putAway(parsed)),
      diagnostics: [...diagnostics, ...found],
    }
  }
  return { stamp, digest: '', sha256: null, parsed: [], diagnostics }
}

function digestOf({ path, bytes, sidecar }: SourceFile): string {
  return sha256(JSON.stringify([path, sha256(bytes), sidecar?.path ?? '', sidecar?.text ?? '']))
}
