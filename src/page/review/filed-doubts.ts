// Everything that was noticed of the archive's files, filed so that the review finds it: by file and by kind.
import type { Archive, Entry } from '../../archive/archive.ts'
import { isOnReview, type ReviewCode, rankOf } from '../../diagnostic/codes.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Problem } from '../../diagnostic/problem.ts'
import { by, byCodeUnits, inTurn } from '../../value/order.ts'
import type { Texts } from '../texts/texts.ts'

/** A problem that is shown beside its article. */
export type ReviewProblem = Problem<ReviewCode>

/** What is doubted, where the review looks for it. */
export interface FiledDoubts {
  /** By path: of the article itself first, then those of others that name it. */
  readonly byPath: ReadonlyMap<string, readonly ReviewProblem[]>
  /** Every code that some article has, the gravest first. */
  readonly codes: readonly ReviewCode[]
  /** The articles that have it, newest first. */
  readonly byCode: ReadonlyMap<ReviewCode, readonly Entry[]>
  /** Codes that are more than a note somewhere. */
  readonly grave: ReadonlySet<ReviewCode>
  readonly entries: ReadonlyMap<string, Entry>
  /** Of files that made no article. */
  readonly leftOut: readonly Diagnostic[]
}

/** The gravest doubts first; problems that are no doubts after them, by name. */
const gravestFirst = inTurn<ReviewCode>(by(rankOf), byCodeUnits)

/** Files everything that was noticed. */
export function fileDoubts(archive: Archive, diagnostics: readonly Diagnostic[]): FiledDoubts {
  const entries = new Map(archive.entries.map((entry) => [entry.article.source.path, entry]))
  const byPath = filedByPath(diagnostics.filter(isOnReview), entries)
  const byCode = filedByCode(archive, byPath)
  const grave = [...byPath.values()].flat().filter(({ severity }) => severity !== 'note')
  return {
    byPath,
    byCode,
    codes: [...byCode.keys()].sort(gravestFirst),
    grave: new Set(grave.map(({ code }) => code)),
    entries,
    leftOut: diagnostics.filter(({ at }) => !entries.has(at.path)),
  }
}

function filedByPath(
  problems: readonly ReviewProblem[],
  entries: ReadonlyMap<string, Entry>,
): Map<string, ReviewProblem[]> {
  const byPath = new Map<string, ReviewProblem[]>()
  for (const diagnostic of problems)
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
  byPath: ReadonlyMap<string, readonly ReviewProblem[]>,
): Map<ReviewCode, Entry[]> {
  const byCode = new Map<ReviewCode, Entry[]>()
  for (const entry of newestFirst) {
    const found = byPath.get(entry.article.source.path) ?? []
    for (const code of new Set(found.map(({ code }) => code))) addTo(byCode, code, entry)
  }
  return byCode
}

function addTo<Key, Thing>(groups: Map<Key, Thing[]>, key: Key, thing: Thing): void {
  const group = groups.get(key)
  if (group) group.push(thing)
  else groups.set(key, [thing])
}

/** What is doubted of an article. */
export function doubtsOf({ article }: Entry, { byPath }: FiledDoubts): readonly ReviewProblem[] {
  return byPath.get(article.source.path) ?? []
}

/** A problem on a label: `No date`. */
export function doubtLabel(code: ReviewCode, texts: Texts): string {
  return texts.say(`doubt.${code}`)
}
