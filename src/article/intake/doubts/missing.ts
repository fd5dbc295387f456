// What an article lacks: words, a headline, a date.
import * as problem from '../../../diagnostic/catalogue/doubts.ts'
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import { fileItself } from '../../../diagnostic/place.ts'
import type { RawText } from '../../raw-text.ts'
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

/** No date of publication, or only a bound. */
export function undated(raw: RawText, { published }: Doubtful): Diagnostic | undefined {
  return published.status === 'unknown' || published.status === 'bounded'
    ? problem.noDate(raw.path)
    : undefined
}
