// Everything that was noticed of the archive's files, filed so that the review finds it: by file and by kind.
import type { Archive, Entry } from '../../archive/archive.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { DOUBT_CODES } from '../../diagnostic/doubt-words.ts'
import { by, byCodeUnits, inTurn } from '../../value/order.ts'
import type { Texts } from '../texts/texts.ts'

/** What is doubted, where the review looks for it. */
export interface FiledDoubts {
  /** By path: of the article itself first, then those of others that name it. */
  readonly byPath: ReadonlyMap<string, readonly Diagnostic[]>
  /** Every code that some article has, the gravest first. */
  readonly codes: readonly string[]
  /** The articles that have it, newest first. */
  readonly byCode: ReadonlyMap<string, readonly Entry[]>
  /** Codes that are more than a note somewhere. */
  readonly grave: ReadonlySet<string>
  readonly entries: ReadonlyMap<string, Entry>
  /** Of files that made no article. */
  readonly leftOut: readonly Diagnostic[]
}

/** The gravest doubts first; problems that are no doubts after them, by name. */
const gravestFirst = inTurn<string>(
  by((code) => (DOUBT_CODES.indexOf(code) + DOUBT_CODES.length + 1) % (DOUBT_CODES.length + 1)),
  byCodeUnits,
)

/** Files everything that was noticed. */
export function fileDoubts(archive: Archive, diagnostics: readonly Diagnostic[]): FiledDoubts {
  const entries = new Map(archive.entries.map((entry) => [entry.article.source.path, entry]))
  const shown = diagnostics.filter((diagnostic) => !isRemarkOnMany(diagnostic, entries))
  const byPath = filedByPath(shown, entries)
  const byCode = filedByCode(archive, byPath)
  const grave = [...byPath.values()].flat().filter(({ severity }) => severity !== 'note')
  return {
    byPath,
    byCode,
    codes: [...byCode.keys()].sort(gravestFirst),
    grave: new Set(grave.map(({ code }) => code)),
    entries,
    leftOut: shown.filter(({ at }) => !entries.has(at.path)),
  }
}

/** A note that is no doubt says what the archive decided of many articles: tags that were merged. */
function isRemarkOnMany({ severity, code, at }: Diagnostic, entries: ReadonlyMap<string, Entry>): boolean {
  return severity === 'note' && !DOUBT_CODES.includes(code) && entries.has(at.path)
}

function filedByPath(
  diagnostics: readonly Diagnostic[],
  entries: ReadonlyMap<string, Entry>,
): Map<string, Diagnostic[]> {
  const byPath = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics)
    for (const path of new Set([diagnostic.at.path, ...(diagnostic.related ?? [])]))
      if (entries.has(path)) addTo(byPath, path, diagnostic)
  for (const [path, found] of byPath)
    found.sort(
      inTurn(
        by(({ at }) => (at.path === path ? 0 : 1)),
        (a, b) => gravestFirst(a.code, b.code),
      ),
    )
  return byPath
}

function filedByCode(
  { newestFirst }: Archive,
  byPath: ReadonlyMap<string, readonly Diagnostic[]>,
): Map<string, Entry[]> {
  const byCode = new Map<string, Entry[]>()
  for (const entry of newestFirst) {
    const found = byPath.get(entry.article.source.path) ?? []
    for (const code of new Set(found.map(({ code }) => code))) addTo(byCode, code, entry)
  }
  return byCode
}

function addTo<Thing>(groups: Map<string, Thing[]>, key: string, thing: Thing): void {
  const group = groups.get(key)
  if (group) group.push(thing)
  else groups.set(key, [thing])
}

/** What is doubted of an article. */
export function doubtsOf({ article }: Entry, { byPath }: FiledDoubts): readonly Diagnostic[] {
  return byPath.get(article.source.path) ?? []
}

/** A doubt on a label, `No date`; a problem that has no name is its code in words: `Broken link`. */
export function doubtLabel(code: string, texts: Texts): string {
  const words = code.replaceAll('-', ' ')
  return texts.find(`doubt.${code}`) ?? words.charAt(0).toUpperCase() + words.slice(1)
}
