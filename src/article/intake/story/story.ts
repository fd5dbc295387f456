// Which lines of a text are the story, which above it may be its head, and why every other line is hidden.
//
// People drop in clean texts and dumps of whole pages. A text without a page's furniture is left whole but for what
// the tail rules name. Only where the furniture shows does the model decide (story-model.ts); it never leaves nothing,
// and what it alone hides although it reads like prose is counted, so that the report can ask a person to check.
import type { Line } from '../../raw-text.ts'
import { type HidingRule, hidesByForm } from '../../rules/hiding-rules.ts'
import { bestRun, isShort, type SeenLine, seeLines } from './line-features.ts'
import { decide, type StoryModel, storyModel } from './story-model.ts'
import { STORY_WEIGHTS } from './story-weights.ts'
import { type HiddenLine, interruptionRules, ruleOf, tailRules } from './tail.ts'

/** The lines of the article, and those that only stand around or between them. */
export interface StoryLines {
  /** Lines that may be the head, then the story's. */
  readonly kept: readonly Line[]
  /** Index in `kept` of the first line of the story. */
  readonly storyStart: number
  readonly hidden: readonly HiddenLine[]
  /** Whether the text is a dump of a page: then what stands above the story and is no head is the site's. */
  readonly page: boolean
  /** Whether a person should look: much is hidden and it is not plain that it is not the story. */
  readonly doubtful: boolean
}

/** How many lines above the story may be its head, and how far above it they may stand, in lines that hold something. */
const HEAD_LINES = 20
const HEAD_REACH = 48
/** So close above the story even a line that looks like a menu's may be its head. */
const HEAD_CLOSE = 2

const MODEL = storyModel(STORY_WEIGHTS)

/** Finds the story. The model is the shipped one but where models are measured. */
export function findStory(lines: readonly Line[], model: StoryModel = MODEL): StoryLines {
  const page = seeLines(lines)
  const inStory = isDump(page) ? storyOf(page, model) : undefined
  return inStory ? ofDump(page, inStory) : ofCleanText(page)
}

/** What the tail rules alone hide: for a text whose story is found already. */
export function furnitureOf(lines: readonly Line[]): readonly HiddenLine[] {
  return ofCleanText(seeLines(lines)).hidden
}

function ofCleanText(page: readonly SeenLine[]): StoryLines {
  const tail = tailRules(page)
  const rules = new Map([...interruptionRules(page, (i) => !tail.has(i)), ...tail])
  const kept = page.filter((_, i) => !rules.has(i))
  const start = kept.findIndex(({ prose }) => prose)
  const total = lengthOf(page)
  const gone = lengthOf(page.filter((_, i) => rules.has(i)))
  return {
    kept: kept.map(({ line }) => line),
    storyStart: start >= 0 && start <= HEAD_LINES ? start : 0,
    hidden: hiddenBy(page, rules),
    page: false,
    doubtful: gone > total * MUCH,
  }
}

/** A clean text of which more than this share of the characters is hidden should be checked by a person. */
const MUCH = 0.3
/** Prose that is hidden from a page without a named reason, as a share of what is kept, up to which the report says nothing. */
const OTHER_PROSE = 0.75

function ofDump(page: readonly SeenLine[], inStory: readonly boolean[]): StoryLines {
  const rules = interruptionRules(page, (i) => inStory[i] === true)
  const start = inStory.indexOf(true)
  const head = headCandidates(page, start)
  for (const [i, rule] of reasons(page, inStory)) if (!head.has(i)) rules.set(i, rule)
  const kept = page.filter((_, i) => !rules.has(i))
  // What stands under a heading such as "12 Comments" is named; the rest is the model's word alone.
  const unexplained = page.filter((_, i) => {
    const rule = rules.get(i)
    return rule !== undefined && hidesByForm(rule)
  })
  const prose = (chosen: readonly SeenLine[]) =>
    chosen.reduce((sum, seen) => sum + (seen.prose ? seen.words : 0), 0)
  return {
    kept: kept.map(({ line }) => line),
    storyStart: head.size,
    hidden: hiddenBy(page, rules),
    page: true,
    doubtful: prose(unexplained) > prose(kept) * OTHER_PROSE,
  }
}

const hiddenBy = (page: readonly SeenLine[], rules: ReadonlyMap<number, HidingRule>): HiddenLine[] =>
  page.flatMap(({ line }, i) => {
    const rule = rules.get(i)
    return rule === undefined ? [] : [{ line, rule }]
  })

const lengthOf = (page: readonly SeenLine[]) => page.reduce((sum, { line }) => sum + line.text.length, 0)

/** A file of more lines than any page has is data of another kind: nothing in it is decided by the model. */
const MOST_LINES = 20_000

/** Lines of a menu that stand one after the other, at least. */
const MENU = 5

/** A line as menus are made of; items of a list and rows of a table have marks of their own. */
const isMenuLine = (seen: SeenLine | undefined) =>
  isShort(seen) && !/^(?:[•·▪‣*+–—|-]\s|\(?\d{1,3}[.)]\s)|\s\|\s/u.test(seen?.line.text ?? '')

/**
 * Whether a text shows the furniture of a web page: menus, and words that only sites say. A list, a verse or a
 * table in an article is short lines too, but says none of them and stands among the prose.
 */
function isDump(page: readonly SeenLine[]): boolean {
  if (page.length > MOST_LINES) return false
  const kinds = new Set<string>()
  let said = 0
  for (const { kind } of page)
    if (kind) {
      said++
      kinds.add(kind.kind)
    }
  const first = page.findIndex(({ prose }) => prose)
  const last = page.findLastIndex(({ prose }) => prose)
  if (said >= 2 && menuLines(page, 0, page.length) >= MENU) return true
  if (kinds.size >= 3 && said >= 8) return true
  if (first < 0) return false
  if (said >= 4 && page.slice(0, first).some(({ kind }) => kind !== undefined)) return true
  return menuLines(page, 0, first) + menuLines(page, last + 1, page.length) >= 3 * MENU
}

/** How many lines stand in runs of short lines that end no sentence. */
function menuLines(page: readonly SeenLine[], from: number, to: number): number {
  let lines = 0
  let run = 0
  for (let i = from; i <= to; i++) {
    if (i < to && isMenuLine(page[i])) run++
    else {
      if (run >= MENU) lines += run
      run = 0
    }
  }
  return lines
}

/** A story of fewer words than this is none: the text is better kept whole. */
const FEWEST_WORDS = 25

/** The model's story, or where it finds none the best run of lines; undefined when neither holds enough words. */
function storyOf(page: readonly SeenLine[], model: StoryModel): readonly boolean[] | undefined {
  const { story } = decide(page, model)
  if (wordsIn(page, story) >= FEWEST_WORDS) return story
  const { start, end } = bestRun(page)
  const run = page.map((_, i) => i >= start && i < end)
  return wordsIn(page, run) >= FEWEST_WORDS ? run : undefined
}

const wordsIn = (page: readonly SeenLine[], chosen: readonly boolean[]) =>
  page.reduce((sum, { words }, i) => sum + (chosen[i] ? words : 0), 0)

/** Indexes of the lines above the story that may be headline, byline or date: near it, not furniture, no menu. */
function headCandidates(page: readonly SeenLine[], start: number): ReadonlySet<number> {
  const found = new Set<number>()
  for (let i = start - 1; i >= Math.max(0, start - HEAD_REACH) && found.size < HEAD_LINES; i--) {
    const seen = page[i]
    if (!seen || seen.kind || (i < start - HEAD_CLOSE && isInMenu(page, i))) continue
    found.add(i)
  }
  return found
}

/** Words that the lines of a menu have at most. */
const MENU_WORDS = 3

/** Whether a line stands among others of one to three words, two before and two after it at least. */
function isInMenu(page: readonly SeenLine[], i: number): boolean {
  const like = (k: number) => {
    const seen = page[k]
    return (
      seen !== undefined && seen.words <= MENU_WORDS && seen.ending === 'open' && !/\d/.test(seen.line.text)
    )
  }
  if (!like(i)) return false
  let from = i
  let to = i
  while (i - from < MENU && like(from - 1)) from--
  while (to - i < MENU && like(to + 1)) to++
  return to - from + 1 >= MENU
}

/** Why each line outside the story is hidden: its kind, the heading above it, or how and where it stands. */
function reasons(page: readonly SeenLine[], inStory: readonly boolean[]): Map<number, HidingRule> {
  const rules = new Map<number, HidingRule>()
  const first = inStory.indexOf(true)
  const last = inStory.lastIndexOf(true)
  let heading: HidingRule | undefined
  let run = 0
  for (const [i, seen] of page.entries()) {
    if (inStory[i]) {
      heading = undefined
      continue
    }
    if (isShort(seen) && !(isShort(page[i - 1]) && !inStory[i - 1])) run = shortRun(page, inStory, i)
    if (seen.kind?.use === 'cuts') heading = ruleOf(seen.kind)
    const place = i < first ? 'story.above' : i > last ? 'story.below' : 'story.between'
    const shape = !isShort(seen) ? place : run >= MENU ? 'story.menu' : 'story.short-line'
    rules.set(i, seen.kind ? ruleOf(seen.kind) : (heading ?? shape))
  }
  return rules
}

function shortRun(page: readonly SeenLine[], inStory: readonly boolean[], from: number): number {
  let to = from
  while (to < page.length && !inStory[to] && isShort(page[to])) to++
  return to - from
}
