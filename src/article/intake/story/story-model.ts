// Which lines of a page are its story, decided line by line and together: a chain with two states.
//
// A line's bins each have a weight for "story"; changing between story and surroundings has a price that depends on
// the blank lines before; the best chain is found by Viterbi's algorithm. The weights are in story-weights.ts, made
// by scripts/train-story-model.ts.
import { binsOf, FEATURE_GROUPS, featuresOf, type SeenLine } from './line-features.ts'

/** What the model learnt; positive speaks for the story. */
export interface StoryWeights {
  /** By group of features, a weight for each bin. */
  readonly lines: Readonly<Record<string, readonly number[]>>
  /** Price in favour (positive) of going from surroundings to story, by blank lines before the line: 0, 1, 2+. */
  readonly enter: readonly number[]
  /** The same from story to surroundings. */
  readonly leave: readonly number[]
}

/** A model ready for use: the weights in one row, group after group. */
export interface StoryModel {
  readonly weights: Float64Array
  readonly enter: readonly number[]
  readonly leave: readonly number[]
}

/** Where each group's bins begin in a model's row of weights. */
export const GROUP_STARTS: readonly number[] = groupStarts()

function groupStarts(): number[] {
  const starts = [0]
  for (const group of FEATURE_GROUPS) starts.push((starts.at(-1) ?? 0) + binsOf(group))
  return starts
}

/** Makes weights ready for use. A group or bin that they do not name has none. */
export function storyModel({ lines, enter, leave }: StoryWeights): StoryModel {
  const weights = new Float64Array(GROUP_STARTS.at(-1) ?? 0)
  for (const [g, group] of FEATURE_GROUPS.entries())
    for (const [bin, weight] of (lines[group] ?? []).entries()) weights[(GROUP_STARTS[g] ?? 0) + bin] = weight
  return { weights, enter, leave }
}

/** What the model makes of a page. */
export interface Decided {
  /** Whether each line is story. */
  readonly story: readonly boolean[]
  /** How much each line by itself speaks for the story; negative speaks against it. */
  readonly scores: Float64Array
}

/** Finds the most likely story lines. */
export function decide(page: readonly SeenLine[], model: StoryModel): Decided {
  const scores = scoresOf(page, model)
  const n = page.length
  const cameFromStory = new Uint8Array(2 * n)
  let outside = 0
  let inside = scores[0] ?? 0
  for (let i = 1; i < n; i++) {
    const gap = Math.min(2, page[i]?.line.gap ?? 0)
    const score = scores[i] ?? 0
    const left = inside + (model.leave[gap] ?? 0)
    const entered = outside + (model.enter[gap] ?? 0)
    const nextOutside = Math.max(outside, left)
    const nextInside = Math.max(inside, entered) + score
    if (left > outside) cameFromStory[2 * i] = 1
    if (inside >= entered) cameFromStory[2 * i + 1] = 1
    outside = nextOutside
    inside = nextInside
  }
  const story = new Array<boolean>(n).fill(false)
  let state = inside > outside ? 1 : 0
  for (let i = n - 1; i >= 0; i--) {
    story[i] = state === 1
    state = cameFromStory[2 * i + state] ?? 0
  }
  return { story, scores }
}

/** What every line is given in favour: to hide a line of the story is worse than to show one of the site. */
const LEANING = 0.2

function scoresOf(page: readonly SeenLine[], { weights }: StoryModel): Float64Array {
  const features = featuresOf(page)
  const width = FEATURE_GROUPS.length
  const scores = new Float64Array(page.length)
  for (let i = 0; i < page.length; i++) {
    let sum = LEANING
    for (let g = 0; g < width; g++)
      sum += weights[(GROUP_STARTS[g] ?? 0) + (features[i * width + g] ?? 0)] ?? 0
    scores[i] = sum
  }
  return scores
}
