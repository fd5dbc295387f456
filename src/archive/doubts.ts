// What is doubtful only beside the other articles, or beside the bounds that the archive's keeper sets.
import type { Article } from '../article/article.ts'
import { blocksText } from '../article/block.ts'
import { placeOfSource } from '../article/source-file.ts'
import * as problem from '../diagnostic/catalogue/doubts.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { fileItself } from '../diagnostic/place.ts'
import { type ArchiveDate, parseArchiveDate } from '../value/archive-date.ts'
import { type CalendarDay, dayNumber, dayOfNumber, isoDate } from '../value/calendar.ts'
import { memoized } from '../value/memo.ts'
import { by } from '../value/order.ts'
import type { Steps } from '../value/steps.ts'
import { type AlikePair, type AlikeText, findAlike, signatureOf, sortedRuns } from './alike.ts'

/** Between which days, months or years the archive's articles were published; empty where no bound is set. */
export interface Coverage {
  readonly earliest: string
  readonly latest: string
}

/** The day by which an article is known to have existed: that of its accession. Null where none is recorded. */
export type KnownBy = (article: Article) => CalendarDay | null

/**
 * The doubts about articles of an archive, whatever their order; found in steps of some milliseconds each, between
 * which other things may be done.
 */
export function* archiveDoubts(
  articles: readonly Article[],
  coverage: Coverage,
  knownBy: KnownBy = () => null,
): Steps<Diagnostic[]> {
  const sorted = [...articles].sort(by(({ source }) => placeOfSource(source)))
  const alike = yield* nearDuplicates(sorted)
  return [...alike, ...outOfCoverage(sorted, coverage), ...ofTheFuture(sorted, knownBy)]
}

/** Each article that is nearly the same as one before it, with the one that it is most like. */
function* nearDuplicates(articles: readonly Article[]): Steps<Diagnostic[]> {
  const texts: AlikeText[] = []
  for (const [i, article] of articles.entries()) {
    texts.push(alikeText(article))
    if (i % STEP === 0) yield
  }
  const nearest = new Map<number, AlikePair>()
  for (const pair of yield* findAlike(texts)) {
    const known = nearest.get(pair.b)
    if (!known || pair.share > known.share) nearest.set(pair.b, pair)
  }
  return [...nearest.values()].flatMap(({ a, b, share }) => {
    const [first, second] = [articles[a]?.source, articles[b]?.source]
    // Files of the same bytes are reported as such.
    if (!first || !second || (first.sha256 === second.sha256 && first.path !== second.path)) return []
    return [problem.nearDuplicate(share === 1 ? 100 : Math.floor(100 * share), second.path, first.path)]
  })
}

/** Articles whose texts are signed in one step. */
const STEP = 64

const alikeText = memoized((article: Article): AlikeText => {
  let runs: Uint32Array | undefined
  return {
    signature: signatureOf(blocksText(article.body)),
    key: article.bodyDigest,
    runs: () => {
      runs ??= sortedRuns(blocksText(article.body))
      return runs
    },
  }
})

function outOfCoverage(articles: readonly Article[], coverage: Coverage): Diagnostic[] {
  const first = parseArchiveDate(coverage.earliest)?.earliest ?? null
  const last = parseArchiveDate(coverage.latest)?.latest ?? null
  return articles.flatMap(({ published, source }) => {
    if (published.status === 'unknown' || published.status === 'bounded') return []
    const { edtf, earliest, latest }: ArchiveDate = published.value
    const at = { ...fileItself(source.path), line: published.evidence[0]?.line || 1 }
    // A month that reaches into the coverage is not outside of it.
    if (first !== null && latest !== null && latest < first)
      return [problem.beforeCoverage(edtf, coverage.earliest, at)]
    if (last !== null && earliest !== null && earliest > last)
      return [problem.afterCoverage(edtf, coverage.latest, at)]
    return []
  })
}

/** A day may have begun where an article was published and not yet where it was registered. */
const AHEAD = 1

/** Articles dated after a day on which they were there already: no clock is asked, only what is recorded. */
function ofTheFuture(articles: readonly Article[], knownBy: KnownBy): Diagnostic[] {
  return articles.flatMap((article) => {
    const { published, source } = article
    const known = knownBy(article)
    const { edtf, earliest } = published.value
    if (!known || earliest === null || published.status === 'bounded') return []
    const last = dayOfNumber(dayNumber(known.year, known.month, known.day) + AHEAD)
    if (earliest <= isoDate(last.year, last.month, last.day)) return []
    const at = { ...fileItself(source.path), line: published.evidence[0]?.line || 1 }
    return [problem.afterAccession(edtf, isoDate(known.year, known.month, known.day), at)]
  })
}
