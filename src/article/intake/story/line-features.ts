// What can be seen of a line and of its neighbours, as numbers of bins: the eyes of the story model.
//
// Nothing here knows a language: length, marks, letters' case, gaps, repetition, the place among longer lines.
// Scripts without case and without spaces between words have bins of their own.
import type { Line } from '../../raw-text.ts'
import { countCharacters, type Ending, endingOf, startOf } from './line-characters.ts'
import { kindOf } from './line-kinds.ts'
import { type KindFound, LINE_KINDS } from './line-phrases.ts'

/** A line with what its characters show. */
export interface SeenLine {
  readonly line: Line
  readonly kind: KindFound | undefined
  /** Words; in scripts that set no spaces between them, an estimate from the characters. */
  readonly words: number
  readonly ending: Ending
  /** Sentence ends within the line, the last one included. */
  readonly sentences: number
  /** Long enough and ended as only running text is. */
  readonly prose: boolean
  /** Bins of {@link SHAPE}, in its order. */
  readonly bins: readonly number[]
}

const ENDINGS: readonly Ending[] = ['open', 'sentence', 'colon', 'comma']

/** What is seen of a line by itself, with the names of the bins. The model weighs each for the neighbours too. */
export const SHAPE: Readonly<Record<string, readonly string[]>> = {
  words: ['0', '1', '2', '3-4', '5-7', '8-11', '12-17', '18-29', '30-49', '50-99', '100+'],
  ending: ENDINGS,
  sentences: ['0', '1', '2', '3+'],
  commas: ['0', '1', '2', '3+'],
  start: ['capital', 'small', 'digit', 'quote', 'bullet', 'caseless', 'other'],
  small: ['none', '<30%', '<50%', '<70%', '70%+', 'caseless'],
  capitals: ['no', 'all'],
  digits: ['none', 'some', 'many'],
  marks: ['none', 'bar', 'address', 'copyright'],
  kind: ['none', ...LINE_KINDS],
  gap: ['0', '1', '2+'],
  repeated: ['no', 'yes'],
}

/** What is seen of a line's place on the page. */
export const PLACE: Readonly<Record<string, readonly string[]>> = {
  'prose in the 3 before': ['0', '1', '2', '3'],
  'prose in the 3 after': ['0', '1', '2', '3'],
  'prose in the 10 before': ['0', '1', '2-3', '4-6', '7+'],
  'prose in the 10 after': ['0', '1', '2-3', '4-6', '7+'],
  'lines since prose': ['0', '1', '2', '3-4', '5-8', '9+', 'never'],
  'lines until prose': ['0', '1', '2', '3-4', '5-8', '9+', 'never'],
  'best run': [
    '>20 before',
    '6-20 before',
    '3-5 before',
    '1-2 before',
    'first',
    'inside',
    'last',
    '1-2 after',
    '3-5 after',
    '6-20 after',
    '>20 after',
  ],
  'prose passed': ['none', '<10%', '<50%', '<90%', '<100%', 'all'],
  'short run': ['no', '1', '2', '3-5', '6-12', '13+'],
  'since comments': ['never', '1-5', '6-20', '21+'],
  'since related': ['never', '1-5', '6-20', '21+'],
  'since footer': ['never', '1-5', '6-20', '21+'],
  'line of page': ['first', '2-5', '6-20', '21+'],
}

const SHAPE_GROUPS = Object.keys(SHAPE)
const NEIGHBOURS = ['', 'before: ', 'after: ', '2 before: ', '2 after: '] as const

/** Names of all groups of features, in the order of {@link featuresOf}. */
export const FEATURE_GROUPS: readonly string[] = [
  ...NEIGHBOURS.flatMap((side) => SHAPE_GROUPS.map((group) => side + group)),
  ...Object.keys(PLACE),
]

/** How many bins a group has. */
export function binsOf(group: string): number {
  const bare = group.replace(/^(?:2 )?(?:before|after): /, '')
  // A neighbour that is not there has a bin of its own, after the others.
  return (SHAPE[bare] ?? PLACE[bare] ?? []).length + 1
}

/** Looks at every line of a text once. */
export function seeLines(lines: readonly Line[]): SeenLine[] {
  const times = new Map<string, number>()
  for (const { text } of lines) if (text.length < 400) times.set(text, (times.get(text) ?? 0) + 1)
  return lines.map((line, i) => seeLine(line, lines[i - 1], (times.get(line.text) ?? 1) > 1))
}

/** Whether a line goes on with the sentence that the line before it left open: wrapped text. */
function continues(line: Line, before: Line | undefined): boolean {
  return (
    before !== undefined &&
    line.gap === 0 &&
    before.text.length >= 30 &&
    endingOf(before.text) !== 'sentence' &&
    /^\p{Ll}/u.test(line.text)
  )
}

/** Words that a line of running text has at least, and at least when it ends no sentence. */
const PROSE_WORDS = 14
const OPEN_PROSE_WORDS = 30

function seeLine(line: Line, before: Line | undefined, repeated: boolean): SeenLine {
  const { text } = line
  const kind = continues(line, before) ? undefined : kindOf(text)
  const seen = countCharacters(text)
  const ending = endingOf(text)
  const sentences = Math.max(seen.sentences, ending === 'sentence' ? 1 : 0)
  const prose =
    (seen.words >= PROSE_WORDS && ending === 'sentence') ||
    (seen.words >= OPEN_PROSE_WORDS && (seen.caseless || seen.small > 0.5))
  const cased = seen.caseless ? 5 : bin(seen.small, [0, 0.3, 0.5, 0.7])
  const bins = [
    bin(seen.words, [0, 1, 2, 4, 7, 11, 17, 29, 49, 99]),
    ENDINGS.indexOf(ending),
    bin(sentences, [0, 1, 2]),
    bin(seen.commas, [0, 1, 2]),
    startOf(text),
    cased,
    seen.capitals ? 1 : 0,
    bin(seen.digits, [0, 0.25]),
    seen.marks,
    kind ? LINE_KINDS.indexOf(kind.kind) + 1 : 0,
    bin(line.gap, [0, 1]),
    repeated ? 1 : 0,
  ]
  return { line, kind, words: seen.words, ending, sentences, prose: prose && !kind, bins }
}

/** The bins of every line, one row of FEATURE_GROUPS.length numbers after the other. */
export function featuresOf(page: readonly SeenLine[]): Uint8Array {
  const width = FEATURE_GROUPS.length
  const shape = SHAPE_GROUPS.length
  const all = new Uint8Array(page.length * width)
  const sides = [0, -1, 1, -2, 2]
  for (let i = 0; i < page.length; i++) {
    let at = i * width
    for (const side of sides) {
      const bins = page[i + side]?.bins
      for (let group = 0; group < shape; group++) {
        all[at] = bins ? (bins[group] ?? 0) : (ABSENT[group] ?? 0)
        at++
      }
    }
  }
  placesOf(page, all, shape * sides.length, width)
  return all
}

const ABSENT = SHAPE_GROUPS.map((group) => SHAPE[group]?.length ?? 0)
const FOOTER_KINDS: ReadonlySet<string> = new Set(['copyright', 'legal', 'cookies'])

function placesOf(page: readonly SeenLine[], all: Uint8Array, offset: number, width: number): void {
  const n = page.length
  const proseUpTo = new Float64Array(n + 1)
  const wordsUpTo = new Float64Array(n + 1)
  const untilProse = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
  const shortRun = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    proseUpTo[i + 1] = (proseUpTo[i] ?? 0) + (page[i]?.prose ? 1 : 0)
    wordsUpTo[i + 1] = (wordsUpTo[i] ?? 0) + (page[i]?.prose ? (page[i]?.words ?? 0) : 0)
  }
  for (let i = n - 1; i >= 0; i--) untilProse[i] = page[i]?.prose ? 0 : (untilProse[i + 1] ?? 0) + 1
  for (let i = 0; i < n; ) {
    let end = i
    while (end < n && isShort(page[end])) end++
    for (let k = i; k < end; k++) shortRun[k] = end - i
    i = Math.max(end, i + 1)
  }
  const run = bestRun(page)
  const prose = (from: number, to: number) =>
    (proseUpTo[Math.min(n, Math.max(0, to))] ?? 0) - (proseUpTo[Math.min(n, Math.max(0, from))] ?? 0)
  const total = wordsUpTo[n] ?? 0
  let since = Number.POSITIVE_INFINITY
  let comments = -1
  let related = -1
  let footer = -1
  for (let i = 0; i < n; i++) {
    since = page[i]?.prose ? 0 : since + 1
    const passed = total === 0 ? 0 : (wordsUpTo[i] ?? 0) / total
    let at = i * width + offset
    const put = (value: number) => {
      all[at++] = value
    }
    put(prose(i - 3, i))
    put(prose(i + 1, i + 4))
    put(bin(prose(i - 10, i), [0, 1, 3, 6]))
    put(bin(prose(i + 1, i + 11), [0, 1, 3, 6]))
    put(since === Number.POSITIVE_INFINITY ? 6 : bin(since, [0, 1, 2, 4, 8]))
    put(untilProse[i] === Number.POSITIVE_INFINITY ? 6 : bin(untilProse[i] ?? 0, [0, 1, 2, 4, 8]))
    put(placeInRun(i, run))
    put(passed >= 1 ? 5 : bin(passed, [0, 0.1, 0.5, 0.9]))
    put(bin(shortRun[i] ?? 0, [0, 1, 2, 5, 12]))
    put(comments < 0 ? 0 : 1 + bin(i - comments, [5, 20]))
    put(related < 0 ? 0 : 1 + bin(i - related, [5, 20]))
    put(footer < 0 ? 0 : 1 + bin(i - footer, [5, 20]))
    put(bin(i, [0, 4, 19]))
    const kind = page[i]?.kind?.kind
    if (kind === 'comments' || kind === 'comment-form') comments = i
    if (kind === 'related') related = i
    if (kind !== undefined && FOOTER_KINDS.has(kind)) footer = i
  }
}

/** A line such as menus are made of. */
export function isShort(seen: SeenLine | undefined): boolean {
  return seen !== undefined && seen.words <= 6 && (seen.ending === 'open' || seen.kind !== undefined)
}

/** Lines from `start` to before `end`. */
export interface Run {
  readonly start: number
  readonly end: number
}

/** A line of fewer words than this counts against the run that it stands in. */
const FAIR_WORDS = 10

/** The contiguous run of lines with the most words above what short lines cost. */
export function bestRun(page: readonly SeenLine[]): Run {
  let best = 0
  let run: Run = { start: 0, end: 0 }
  let sum = 0
  let start = 0
  for (const [i, seen] of page.entries()) {
    if (sum <= 0) {
      sum = 0
      start = i
    }
    sum += (seen.kind ? Math.min(0, seen.words - 20) : Math.min(seen.words, 150)) - FAIR_WORDS
    if (sum > best) {
      best = sum
      run = { start, end: i + 1 }
    }
  }
  return run
}

function placeInRun(i: number, { start, end }: Run): number {
  if (i < start) return 3 - bin(start - i, [2, 5, 20])
  if (i >= end) return 7 + bin(i - end + 1, [2, 5, 20])
  if (i === start) return 4
  return i === end - 1 ? 6 : 5
}

/** Index of the first limit that a value does not pass, or the number of limits. */
function bin(value: number, limits: readonly number[]): number {
  for (let i = 0; i < limits.length; i++) if (value <= (limits[i] ?? 0)) return i
  return limits.length
}
