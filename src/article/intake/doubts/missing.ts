// What an article lacks: words, a headline, a date.
import * as problem from '../../../diagnostic/catalogue/doubts.ts'
import type { DiagnosticCode } from '../../../diagnostic/codes.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import { fileItself } from '../../../diagnostic/place.ts'
import { blocksText } from '../../block.ts'
import type { RawText } from '../../raw-text.ts'
import { looksLikeDate } from '../dates/unread.ts'
import type { Doubtful } from './doubtful.ts'
import { countWords, endOf, placeOf } from './prose.ts'

/** A text of fewer words is hardly an article. */
const LITTLE = 20

/** A text of so few words that it is hardly an article. */
export function tooLittle(raw: RawText, prose: readonly string[]): Diagnostic | undefined {
  let words = 0
  for (const text of prose) {
    words += countWords(text, LITTLE)
    if (words >= LITTLE) return undefined
  }
  return words === 0 ? undefined : problem.littleText(words, placeOf(raw, endOf(prose[0] ?? '')))
}

/** A headline that the archive had to make. */
export function headlineSupplied(raw: RawText, { headline }: Doubtful): Diagnostic | undefined {
  if (headline.status !== 'supplied') return undefined
  const [evidence] = headline.evidence
  const at = evidence ? placeOf(raw, evidence.quote) : fileItself(raw.path)
  return problem.headlineSupplied(headline.value, at)
}

/** What was reported of a file already. */
export type Told = readonly Pick<Diagnostic, 'code'>[]

/** Problems that name a date which could not be read. */
const OF_DATES: ReadonlySet<DiagnosticCode> = new Set([
  'invalid-date',
  'empty-date',
  'unread-date',
  'date-instruction',
  'impossible-date',
  'placeholder-date',
])

/** No date of publication, or only a bound; with the line that may be one, where no other problem names it. */
export function undated(raw: RawText, article: Doubtful, told: Told): Diagnostic[] {
  const { status } = article.published
  if (status !== 'unknown' && status !== 'bounded') return []
  if (told.some(({ code }) => OF_DATES.has(code))) return [problem.noDate(raw.path, true)]
  const line = unreadDate(article)
  if (line === undefined) return [problem.noDate(raw.path, false)]
  return [problem.unreadDateLine(line, placeOf(raw, line)), problem.noDate(raw.path, true)]
}

/** Lines above and below the body, and at its beginning and end, in which a date may stand. */
const HIDDEN_ABOVE = 12
const HIDDEN_BELOW = 6
const OF_BODY = 4

/** The first line of the head, the tail or the fields that looks like a date, or a dateline that holds a day without a year. */
function unreadDate({ body, hidden, extra, dateline }: Doubtful): string | undefined {
  const paragraphs = blocksText(body)
    .split('\n')
    .filter((text) => text !== '')
  // What the site prints within a head, such as a link to another article, has the days of other things.
  const isOfSite = ({ rule }: Doubtful['hidden'][number]) => rule === 'head.site-text'
  const isOfHead = (range: Doubtful['hidden'][number]) => range.rule.startsWith('head.') && !isOfSite(range)
  const texts = (some: Doubtful['hidden']) => some.flatMap(({ text }) => text.split('\n'))
  const places = [
    texts(hidden.filter(isOfHead)).slice(-HIDDEN_ABOVE),
    paragraphs.slice(0, OF_BODY),
    paragraphs.slice(-OF_BODY),
    texts(hidden.filter((range) => !isOfHead(range) && !isOfSite(range))).slice(0, HIDDEN_BELOW),
    Object.values(extra).filter((value) => typeof value === 'string'),
  ]
  for (const lines of places)
    for (const [i, line] of lines.entries()) if (looksLikeDate(line, lines[i - 1])) return line.trim()
  const filed = dateline?.text
  return filed !== undefined && looksLikeDate(filed) ? filed : undefined
}
