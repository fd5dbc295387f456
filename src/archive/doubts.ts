// What is doubtful only beside the other articles, or beside the bounds that the archive's keeper sets.
import type { Article } from '../article/article.ts'
import { placeOfSource } from '../article/source-file.ts'
import * as problem from '../diagnostic/catalogue/doubts.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { fileItself } from '../diagnostic/place.ts'
import { type ArchiveDate, parseArchiveDate } from '../value/archive-date.ts'
import { type CalendarDay, dayNumber, dayOfNumber, isoDate } from '../value/calendar.ts'
import { by } from '../value/order.ts'
import type { Steps } from '../value/steps.ts'
import { ALIKE, type AlikeArticles, alikeArticles } from './alike.ts'

/** Between which days, months or years the archive's articles were published; empty where no bound is set. */
export interface Coverage {
  readonly earliest: string
  readonly latest: string
}

/** The day by which an article is known to have existed: that of its accession. Null where none is recorded. */
export type KnownBy = (article: Article) => CalendarDay | null

/**
 * The doubts about articles of an archive, whatever their order; found in steps of some milliseconds each, between
 * which other things may be done. `alike` are those of them that are alike, where that is known.
 */
export function* archiveDoubts(
  articles: readonly Article[],
  coverage: Coverage,
  knownBy: KnownBy = () => null,
  alike?: readonly AlikeArticles[],
): Steps<Diagnostic[]> {
  const sorted = [...articles].sort(by(({ source }) => placeOfSource(source)))
  const pairs = alike ?? (yield* alikeArticles(articles))
  return [...nearDuplicates(pairs), ...outOfCoverage(sorted, coverage), ...ofTheFuture(sorted, knownBy)]
}

/** Each article that is nearly the same as one before it, with the one that it is most like. */
function nearDuplicates(alike: readonly AlikeArticles[]): Diagnostic[] {
  const nearest = new Map<Article, AlikeArticles>()
  for (const pair of alike) {
    const known = nearest.get(pair.b)
    if (pair.share >= ALIKE && (!known || pair.share > known.share)) nearest.set(pair.b, pair)
  }
  return [...nearest.values()].flatMap(({ a: { source: first }, b: { source: second }, share }) => {
    // Files of the same bytes are reported as such.
    if (first.sha256 === second.sha256 && first.path !== second.path) return []
    return [problem.nearDuplicate(share === 1 ? 100 : Math.floor(100 * share), second.path, first.path)]
  })
}

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
