// What many texts share is the site's: it is taken off the first and last lines of a story, and is hidden there. What stands
// between two lines of the story stays, and so does everything where too little would be left.
import { hiddenAt, type Line, type RawText, tidy } from '../../raw-text.ts'
import type { HiddenRange } from '../../values.ts'
import { readDateline } from '../dates/dateline.ts'
import { EDGE_LINES, endingWords, isTelling, openingWords } from './edges.ts'
import { beginWith, type SharedPassage } from './shared-passage.ts'
import { type EdgeWord, lineSigns, signsOf } from './words.ts'

/** A story without what it shares with most others. */
export interface OwnStory {
  readonly story: readonly Line[]
  readonly hidden: readonly HiddenRange[]
}

/** Words that a story has at least; where fewer would be left, what is shared is the story. */
const FEWEST_WORDS = 5
/** How many lines that are not shared (a day, a tag) may stand outside of one that is, and how long they are at most. */
const MOST_PASSED = 2
const SHORT = 60
const STOP = /[.!?؟۔。…][\p{Pe}\p{Pf}"']*$/u

/** Takes what is shared off the edges of a story. */
export function withoutShared(
  raw: RawText,
  story: readonly Line[],
  passages: readonly SharedPassage[],
): OwnStory {
  const whole = { story, hidden: [] }
  if (passages.length === 0 || story.length === 0) return whole
  const edge = new Edge(raw, story, passages)
  edge.takeOff([...story.keys()].reverse(), (line) => edge.withoutEnding(line))
  edge.takeOff([...story.keys()], (line) => edge.withoutOpening(line))
  const left = edge.left()
  return wordsIn(left.story.map(({ text }) => text)) < FEWEST_WORDS ? whole : left
}

/** The passage that a whole line is; undefined for a line of the story's own. */
export function sharedLine(text: string, passages: readonly SharedPassage[]): SharedPassage | undefined {
  if (passages.length === 0 || !isTelling(text)) return undefined
  const key = lineSigns(text)
  return passages.find((passage) => passage.kind === 'line' && passage.key === key)
}

/**
 * Which blocks of a story are shared, by their places, and of how many texts each is. `blocks` are their words in order; only
 * whole blocks are looked at, inwards from both edges.
 */
export function sharedBlocks(
  blocks: readonly string[],
  passages: readonly SharedPassage[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const lookInwards = (inwards: readonly number[]) => {
    let passed = 0
    for (const i of inwards.slice(0, EDGE_LINES)) {
      const text = blocks[i] ?? ''
      const shared = isStorys(text, blocks) ? undefined : sharedLine(text, passages)
      if (shared) found.set(i, shared.texts)
      else if (isInner(text, ++passed)) return
    }
  }
  if (passages.length === 0) return found
  lookInwards([...blocks.keys()].reverse())
  lookInwards([...blocks.keys()])
  return wordsIn(blocks.filter((_, i) => !found.has(i))) < FEWEST_WORDS ? new Map() : found
}

/** Whether a line is the story's however many have it: a refrain, or what introduces the lines below it. */
function isStorys(text: string, all: readonly string[]): boolean {
  return /[:：]$/.test(text) || all.indexOf(text) !== all.lastIndexOf(text)
}

/** Whether nothing is looked for beyond a line that is not shared, the so many-th one of its kind. */
function isInner(text: string, passed: number): boolean {
  return passed > MOST_PASSED || text.length > SHORT || STOP.test(text)
}

/** A line cut in two. */
interface CutLine {
  readonly own: Line
  readonly hidden: HiddenRange
}

/** The lines of a story while what is shared is taken off them. */
class Edge {
  private readonly raw: RawText
  private readonly passages: readonly SharedPassage[]
  /** By their places in the story; null where a line is hidden. */
  private readonly lines: (Line | null)[]
  private readonly hidden: HiddenRange[] = []
  private readonly texts: readonly string[]

  constructor(raw: RawText, story: readonly Line[], passages: readonly SharedPassage[]) {
    this.raw = raw
    this.lines = [...story]
    // The longest first: of two sentences that most texts end with, some may end with the second alone.
    this.passages = [...passages].sort((a, b) => b.key.length - a.key.length)
    this.texts = story.map(({ text }) => text)
  }

  /** Goes inwards from an edge, up to the first line that is the story's own. */
  takeOff(inwards: readonly number[], cut: (line: Line) => CutLine | undefined): void {
    let passed = 0
    for (const i of inwards.slice(0, EDGE_LINES)) {
      const line = this.lines[i]
      if (!line) continue
      const own = isStorys(line.text, this.texts)
      const shared = own ? undefined : sharedLine(line.text, this.passages)
      const found = own || passed > 0 ? undefined : cut(line)
      if (shared || found?.own.text === '') {
        const texts = Math.max(shared?.texts ?? 0, found?.hidden.texts ?? 0)
        this.lines[i] = null
        this.hidden.push({ ...hiddenAt(this.raw, 'shared.line', line.start, line.end), texts })
        continue
      }
      if (found) {
        this.lines[i] = found.own
        this.hidden.push(found.hidden)
      }
      if (found || isInner(line.text, ++passed)) return
    }
  }

  withoutEnding(line: Line): CutLine | undefined {
    const slice = this.raw.text.slice(line.start, line.end)
    const words = endingWords(slice)
    const shared = this.found('ending', words)
    const first = shared && words[shared.key.length - 1]
    if (!shared || !first) return undefined
    const before = words[shared.key.length]
    const at = line.start + (before ? pastStop(slice, before.end, first.start) : 0)
    if (!isTelling(this.raw.text.slice(at, line.end))) return undefined
    const end = line.start + slice.slice(0, at - line.start).trimEnd().length
    const text = tidy(this.raw.text.slice(line.start, end))
    // What follows a dateline is the story, be it the same each day.
    const dateline = readDateline(line.text)
    if (dateline && text.length <= dateline.at + dateline.text.length) return undefined
    return {
      own: { ...line, end, text },
      hidden: this.hide('shared.ending', [at, line.end], shared),
    }
  }

  withoutOpening(line: Line): CutLine | undefined {
    const slice = this.raw.text.slice(line.start, line.end)
    const words = openingWords(slice)
    const shared = this.found('opening', words)
    const last = shared && words[shared.key.length - 1]
    const next = shared && words[shared.key.length]
    if (!shared || !last || !next) return undefined
    const length = pastStop(slice, last.end, next.start)
    const opening = slice.slice(0, length).trim()
    // A dateline is the story's however many begin with it.
    if (!isTelling(opening) || !STOP.test(opening) || readDateline(line.text)) return undefined
    const start = line.start + length + (slice.length - length - slice.slice(length).trimStart().length)
    return {
      own: { ...line, start, text: tidy(this.raw.text.slice(start, line.end)) },
      hidden: this.hide('shared.opening', [line.start, line.start + opening.length], shared),
    }
  }

  left(): OwnStory {
    return { story: this.lines.flatMap((line) => line ?? []), hidden: this.hidden }
  }

  private found(kind: SharedPassage['kind'], words: readonly EdgeWord[]): SharedPassage | undefined {
    const signs = signsOf(words)
    return this.passages.find((passage) => passage.kind === kind && beginWith(signs, passage.key))
  }

  private hide(
    rule: 'shared.ending' | 'shared.opening',
    [start, end]: readonly [number, number],
    { texts }: SharedPassage,
  ): HiddenRange {
    return { ...hiddenAt(this.raw, rule, start, end), texts }
  }
}

const CLOSERS = /^[.!?…。！？۔؟,;:]*[\p{Pe}\p{Pf}"'»]*\s*/u

/** Where, between two words, the sentence of the first has ended: its stop and closing marks are its own. */
function pastStop(slice: string, from: number, to: number): number {
  return from + (CLOSERS.exec(slice.slice(from, to))?.[0].length ?? 0)
}

/** The words of a story as far as they are counted; a dateline is none. */
function wordsIn(story: readonly string[]): number {
  let words = 0
  for (const text of story) {
    const dateline = words === 0 ? readDateline(text) : undefined
    const own = dateline ? text.slice(dateline.at + dateline.text.length) : text
    words += own.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
    if (words >= FEWEST_WORDS) return words
  }
  return words
}
