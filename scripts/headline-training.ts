// Learns what each reason for a headline counts, to measure what the choice of weights is worth on sites that it has
// not seen. What is shipped (WEIGHTS in headline.ts) is not learnt, but set by reason, with these pages in view.
import {
  type HeadlineCandidate,
  type HeadlineWeights,
  heaviest,
  REASONS,
} from '../src/article/intake/head/headline.ts'

/** A page's candidates, each with whether it is the headline. */
export interface HeadlineExample {
  readonly candidates: readonly HeadlineCandidate[]
  readonly right: ReadonlySet<number>
}

/** What a reason may count. */
const STEPS = [0, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3, 4, 6]
const ROUNDS = 3

const ALIKE: HeadlineWeights = {
  recurs: 1,
  length: 1,
  distance: 1,
  signed: 1,
  repeated: 1,
  sentence: 1,
  lower: 1,
  first: 1,
  below: 1,
  under: 1,
  name: 1,
}

/**
 * The weights that find most headlines: from all alike, each in turn is set to what serves best, until nothing
 * changes. Of values that serve alike the first stays, so nothing depends on chance.
 */
export function learnHeadline(examples: readonly HeadlineExample[]): HeadlineWeights {
  const found = (weights: HeadlineWeights) =>
    examples.filter(({ candidates, right }) => right.has(heaviest(candidates, weights) ?? -1)).length
  let best = ALIKE
  let most = found(best)
  for (let round = 0; round < ROUNDS; round++) {
    const before = most
    for (const reason of REASONS) {
      for (const step of STEPS) {
        const changed = { ...best, [reason]: step }
        const count = found(changed)
        if (count > most) {
          most = count
          best = changed
        }
      }
    }
    if (most === before) break
  }
  return best
}
