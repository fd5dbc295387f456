// Everything that was noticed of the archive's files, filed so that the review finds it: by file and by kind.
import type { Archive, Entry } from '../../archive/archive.ts'
import { placeOfSource } from '../../article/source-file.ts'
import { isOnReview, type ReviewCode, rankOf } from '../../diagnostic/codes.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Problem } from '../../diagnostic/problem.ts'
import { by, byCodeUnits, inTurn, reversed } from '../../value/order.ts'
import type { Texts } from '../texts/texts.ts'

/** A problem that is shown beside its article. */
export type ReviewProblem = Problem<ReviewCode>

/** What is doubted, where the review looks for it. */
export interface FiledDoubts {
  /** Every article, the most doubtful first: by how many grave doubts it has, then by how many others, the newest first. */
  readonly inOrder: readonly Entry[]
  /** By `placeOfSource`: of the article itself first, then those of others that name it. */
  readonly byPlace: ReadonlyMap<string, readonly ReviewProblem[]>
  /** Every code that some article has, the gravest first. */
  readonly codes: readonly ReviewCode[]
  /** The articles that have it, in the same order. */
  readonly byCode: ReadonlyMap<ReviewCode, readonly Entry[]>
  /** Codes that are more than a note somewhere. */
  readonly grave: ReadonlySet<ReviewCode>
  /** By path, the articles of a file in the order of the file. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>
  /** Of files that made no article. */
  readonly leftOut: readonly Diagnostic[]
}

/** The gravest doubts first; problems that are no doubts after them, by name. */
const gravestFirst = inTurn<ReviewCode>(by(rankOf), byCodeUnits)

/** Files everything that was noticed. */
export function fileDoubts(archive: Archive, diagnostics: readonly Diagnostic[]): FiledDoubts {
  const entries = entriesByPath(archive)
  const byPlace = filedByPlace(diagnostics.filter(isOnReview), entries)
  const inOrder = mostDoubtfulFirst(archive, byPlace)
  const byCode = filedByCode(inOrder, byPlace)
  const grave = [...byPlace.values()].flat().filter(({ severity }) => severity !== 'note')
  return {
    inOrder,
    byPlace,
    byCode,
    codes: [...byCode.keys()].sort(gravestFirst),
    grave: new Set(grave.map(({ code }) => code)),
    entries,
    leftOut: diagnostics.filter(({ at }) => !entries.has(at.path)),
  }
}

function entriesByPath({ entries }: Archive): Map<string, Entry[]> {
  const byPath = new Map<string, Entry[]>()
  for (const entry of entries) addTo(byPath, entry.article.source.path, entry)
  for (const ofFile of byPath.values()) ofFile.sort(by(({ article }) => placeOfSource(article.source)))
  return byPath
}

function filedByPlace(
  problems: readonly ReviewProblem[],
  entries: ReadonlyMap<string, readonly Entry[]>,
): Map<string, ReviewProblem[]> {
  const byPlace = new Map<string, ReviewProblem[]>()
  for (const diagnostic of problems)
    for (const path of new Set([diagnostic.at.path, ...(diagnostic.related ?? [])])) {
      const line = path === diagnostic.at.path ? diagnostic.at.line : 1
      const entry = articleAt(entries.get(path) ?? [], line)
      if (entry) addTo(byPlace, placeOfSource(entry.article.source), diagnostic)
    }
  for (const [place, found] of byPlace)
    found.sort(
      inTurn(
        by(({ at }) => (at.path === pathOf(place) ? 0 : 1)),
        (a, b) => gravestFirst(a.code, b.code),
      ),
    )
  return byPlace
}

const pathOf = (place: string) => place.split('\u0000')[0]

/** The article of a file that a line belongs to: what is said of the file as a whole belongs to its first. */
function articleAt(ofFile: readonly Entry[], line: number): Entry | undefined {
  return ofFile.findLast(({ article: { source } }) => (source.part?.firstLine ?? 1) <= line) ?? ofFile[0]
}

function mostDoubtfulFirst(
  { newestFirst }: Archive,
  byPlace: ReadonlyMap<string, readonly ReviewProblem[]>,
): Entry[] {
  const weights = new Map(
    newestFirst.map((entry) => {
      const found = byPlace.get(placeOfSource(entry.article.source)) ?? []
      const grave = found.filter(({ severity }) => severity !== 'note').length
      return [entry, { grave, all: found.length }]
    }),
  )
  return [...newestFirst].sort(
    inTurn(
      reversed(by((entry) => weights.get(entry)?.grave ?? 0)),
      reversed(by((entry) => weights.get(entry)?.all ?? 0)),
    ),
  )
}

function filedByCode(
  entries: readonly Entry[],
  byPlace: ReadonlyMap<string, readonly ReviewProblem[]>,
): Map<ReviewCode, Entry[]> {
  const byCode = new Map<ReviewCode, Entry[]>()
  for (const entry of entries) {
    const found = byPlace.get(placeOfSource(entry.article.source)) ?? []
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
export function doubtsOf({ article }: Entry, { byPlace }: FiledDoubts): readonly ReviewProblem[] {
  return byPlace.get(placeOfSource(article.source)) ?? []
}

/** A problem on a label: `No date`. */
export function doubtLabel(code: ReviewCode, texts: Texts): string {
  return texts.say(`doubt.${code}`)
}
