// What is doubtful in an article as it came in: damage done to its text before it reached the archive, a page
// that was saved in the article's place, and what the file does not say. Nothing is repaired here.
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts'
import type { RawText } from '../../raw-text.ts'
import { sideBySide } from './columns.ts'
import { asksToSubscribe, cuts } from './cut-off.ts'
import type { Doubtful } from './doubtful.ts'
import { garbled } from './garbled.ts'
import { htmlLeftIn } from './markup-left.ts'
import { headlineSupplied, type Told, tooLittle, undated } from './missing.ts'
import { paragraphsOf } from './prose.ts'
import { savedWall } from './walls.ts'

/**
 * The doubts about an article, whose file is `raw`. `damaged` says that bytes of the file had no reading, which
 * is reported with them; `told` is what was reported before. Linear in the text's length.
 */
export function findDoubts(raw: RawText, article: Doubtful, damaged: boolean, told: Told): Diagnostic[] {
  const prose = [...paragraphsOf(article.body)]
  const texts = [article.headline.value, ...prose]
  const wall = savedWall(raw, texts)
  const found = [
    damaged ? undefined : garbled(raw),
    htmlLeftIn(raw, texts),
    article.source.form === 'html' ? undefined : sideBySide(raw),
    wall,
    ...(wall ? [] : [asksToSubscribe(raw, prose, article), ...cuts(raw, prose, article)]),
    tooLittle(raw, prose),
    headlineSupplied(raw, article),
    ...undated(raw, article, told),
  ]
  return found.filter((doubt) => doubt !== undefined)
}
