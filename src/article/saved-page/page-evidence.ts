// The way from offsets in a page's source to evidence and places in its file: front matter may stand before the page.
import type { Place } from '../../diagnostic/place.ts'
import type { Claim, Evidence } from '../claim.ts'
import { evidenceAt, hiddenAt, type RawText, rawPlace } from '../raw-text.ts'
import type { HiddenRange } from '../values.ts'
import type { Saying } from './facts.ts'
import type { HiddenBlock } from './furniture.ts'
import type { SourceRange } from './words.ts'

/** Evidence in the file of one page. */
export class PageEvidence {
  private readonly raw: RawText
  private readonly from: number

  /** `from` is the offset in the file's text at which the page begins. */
  constructor(raw: RawText, from: number) {
    this.raw = raw
    this.from = from
  }

  /** The offset in the file's text of an offset in the page's source. */
  offset(inPage: number): number {
    return this.from + inPage
  }

  at({ start, end }: SourceRange): Evidence {
    return evidenceAt(this.raw, this.offset(start), this.offset(end))
  }

  place({ start, end }: SourceRange): Place {
    return rawPlace(this.raw, this.offset(start), this.offset(end))
  }

  hidden({ rule, start, end, texts }: HiddenBlock): HiddenRange {
    const range = hiddenAt(this.raw, rule, this.offset(start), this.offset(end))
    return texts === undefined ? range : { ...range, texts }
  }

  /** What a page says as a claim: stated, or inferred where its meaning is only likely. */
  claim<T>(saying: Saying, value: T): Claim<T> {
    return {
      value,
      status: saying.likely ? 'inferred' : 'stated',
      rule: saying.rule,
      evidence: saying.end > saying.start ? [this.at(saying)] : [],
    }
  }
}
