// Learns which lines of a page are its story.
//
// A linear chain of two states (a conditional random field); lines of which nothing is known are summed over.
// Whole-batch steps (Adam) from zero weights: the same pages give the same weights.
import { binsOf, FEATURE_GROUPS, featuresOf } from '../src/article/intake/story/line-features.ts'
import { GROUP_STARTS, type StoryWeights } from '../src/article/intake/story/story-model.ts'
import type { LabelledPage } from './textdump.ts'

const STEPS = 140
const RATE = 0.08
/** Strength of the pull of all weights towards zero. */
const PULL = 2
const WIDTH = FEATURE_GROUPS.length
const SIZE = GROUP_STARTS.at(-1) ?? 0

/** A page as learning sees it. */
export interface Example {
  readonly features: Uint16Array
  readonly gaps: Uint8Array
  readonly labels: Int8Array
  readonly weight: number
}

/** Weight of pages of which only a few lines are known, beside pages that are known wholly. */
const FEW_KNOWN = 4

/** Makes a page ready to be learnt from. */
export function exampleOf({ page, seen, labels }: LabelledPage): Example {
  const bins = featuresOf(seen)
  const features = Uint16Array.from(bins, (bin, i) => (GROUP_STARTS[i % WIDTH] ?? 0) + bin)
  return {
    features,
    gaps: Uint8Array.from(seen, ({ line }) => Math.min(2, line.gap)),
    labels,
    // Long pages have more lines to learn from, but are no more important for it.
    weight: (page.body === undefined ? FEW_KNOWN : 1) / Math.sqrt(Math.max(1, seen.length)),
  }
}

/** Row of parameters: the lines' weights, then enter × 3, then leave × 3. */
function train(examples: readonly Example[]): Float64Array {
  const size = SIZE + 6
  const weights = new Float64Array(size)
  const mean = new Float64Array(size)
  const square = new Float64Array(size)
  const gradient = new Float64Array(size)
  const total = examples.reduce((sum, { weight, labels }) => sum + weight * labels.length, 0)
  for (let step = 1; step <= STEPS; step++) {
    gradient.fill(0)
    for (const example of examples) addGradient(example, weights, gradient)
    const rate = step < STEPS * 0.6 ? RATE : RATE * (1 - step / STEPS) * 2.5
    for (let k = 0; k < size; k++) {
      const g = ((gradient[k] ?? 0) - PULL * (weights[k] ?? 0)) / total
      mean[k] = 0.9 * (mean[k] ?? 0) + 0.1 * g
      square[k] = 0.99 * (square[k] ?? 0) + 0.01 * g * g
      const m = (mean[k] ?? 0) / (1 - 0.9 ** step)
      const s = (square[k] ?? 0) / (1 - 0.99 ** step)
      weights[k] = (weights[k] ?? 0) + (rate * m) / (Math.sqrt(s) + 1e-8)
    }
  }
  return weights
}

const add = (a: number, b: number) => {
  const most = Math.max(a, b)
  return most === Number.NEGATIVE_INFINITY ? most : most + Math.log(Math.exp(a - most) + Math.exp(b - most))
}

/** A page under the weights of one step. */
interface Scored {
  readonly example: Example
  readonly weights: Float64Array
  /** What each line's features say together. */
  readonly scores: Float64Array
}

/** What the weights are changed by: through the lines' scores, and by the prices of entering and leaving. */
interface Change {
  readonly scores: Float64Array
  readonly gradient: Float64Array
}

function addGradient(example: Example, weights: Float64Array, gradient: Float64Array): void {
  const n = example.labels.length
  const { features, weight } = example
  const scores = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let g = i * WIDTH; g < (i + 1) * WIDTH; g++) sum += weights[features[g] ?? 0] ?? 0
    scores[i] = sum
  }
  const scored = { example, weights, scores }
  const change = { scores: new Float64Array(n), gradient }
  sumOver(scored, true, change, weight)
  sumOver(scored, false, change, -weight)
  for (let i = 0; i < n; i++) {
    const c = change.scores[i] ?? 0
    for (let g = i * WIDTH; g < (i + 1) * WIDTH; g++) {
      const f = features[g] ?? 0
      gradient[f] = (gradient[f] ?? 0) + c
    }
  }
}

/** Where the price of going from a state to the other stands among the weights. */
const priceAt = ({ gaps }: Example, i: number, from: number) => SIZE + (from === 0 ? 0 : 3) + (gaps[i] ?? 0)

/** Adds expected counts over all chains, or (`known`) over those that agree with the labels, times a factor. */
function sumOver({ example, weights, scores }: Scored, known: boolean, change: Change, factor: number): void {
  const { labels } = example
  const n = labels.length
  if (n === 0) return
  const node: Node = (i, state) =>
    known && (labels[i] ?? -1) >= 0 && labels[i] !== state
      ? Number.NEGATIVE_INFINITY
      : state * (scores[i] ?? 0)
  const edge: Edge = (i, from, to) => (from === to ? 0 : (weights[priceAt(example, i, from)] ?? 0))
  const forward = forwardSums(n, node, edge)
  const backward = backwardSums(n, node, edge)
  const all = add(forward[2 * n - 2] ?? 0, forward[2 * n - 1] ?? 0)
  for (let i = 0; i < n; i++) {
    change.scores[i] =
      (change.scores[i] ?? 0) +
      factor * Math.exp((forward[2 * i + 1] ?? 0) + (backward[2 * i + 1] ?? 0) - all)
    if (i === 0) continue
    for (let from = 0; from < 2; from++) {
      const to = 1 - from
      const k = priceAt(example, i, from)
      const share = Math.exp(
        (forward[2 * i - 2 + from] ?? 0) +
          edge(i, from, to) +
          node(i, to) +
          (backward[2 * i + to] ?? 0) -
          all,
      )
      change.gradient[k] = (change.gradient[k] ?? 0) + factor * share
    }
  }
}

/** What a line says for being in a state, and what it costs to go from one state to the other before it. */
type Node = (i: number, state: number) => number
type Edge = (i: number, from: number, to: number) => number

/** For each line and state, the sum over all chains that end there. */
function forwardSums(n: number, node: Node, edge: Edge): Float64Array {
  const sums = new Float64Array(2 * n)
  for (let i = 0; i < n; i++)
    for (let state = 0; state < 2; state++)
      sums[2 * i + state] =
        node(i, state) +
        (i === 0
          ? 0
          : add((sums[2 * i - 2] ?? 0) + edge(i, 0, state), (sums[2 * i - 1] ?? 0) + edge(i, 1, state)))
  return sums
}

/** For each line and state, the sum over all chains that go on from there. */
function backwardSums(n: number, node: Node, edge: Edge): Float64Array {
  const sums = new Float64Array(2 * n)
  for (let i = n - 2; i >= 0; i--)
    for (let state = 0; state < 2; state++)
      sums[2 * i + state] = add(
        edge(i + 1, state, 0) + node(i + 1, 0) + (sums[2 * i + 2] ?? 0),
        edge(i + 1, state, 1) + node(i + 1, 1) + (sums[2 * i + 3] ?? 0),
      )
  return sums
}

const rounded = (value: number | undefined) => Math.round(100 * (value ?? 0)) / 100

/** Learns from pages; the weights are rounded as they are shipped. */
export function learnStory(examples: readonly Example[]): StoryWeights {
  return namedWeights(train(examples))
}

function namedWeights(row: Float64Array): StoryWeights {
  const lines: Record<string, number[]> = {}
  for (const [g, group] of FEATURE_GROUPS.entries())
    lines[group] = Array.from({ length: binsOf(group) }, (_, bin) =>
      rounded(row[(GROUP_STARTS[g] ?? 0) + bin]),
    )
  const prices = (from: number) => Array.from({ length: 3 }, (_, gap) => rounded(row[SIZE + from + gap]))
  return { lines, enter: prices(0), leave: prices(3) }
}
