// Blocks of a saved page that are no part of its story although they stand among its paragraphs: the date and
// byline above it, captions, share bars, links to other stories. A block is hidden only when its words are
// found in the page's source, so that nothing is lost; else it stays.

import { inOneLine } from '../../value/characters.ts'
import { by } from '../../value/order.ts'
import { type Block, blocksText, blockText, type Figure, type Inline } from '../block.ts'
import { readWholeDate } from '../intake/dates/dates.ts'
import { readLineDate } from '../intake/dates/line.ts'
import { isOfWork } from '../intake/dates/page-dates.ts'
import { bylineOf, splitAuthors } from '../intake/head/byline.ts'
import { JOB } from '../intake/head/name-forms.ts'
import { sharedBlocks } from '../intake/shared/cut-shared.ts'
import type { SharedPassage } from '../intake/shared/shared-passage.ts'
import { furnitureOf } from '../intake/story/story.ts'
import type { Line } from '../raw-text.ts'
import type { HidingRule } from '../rules/hiding-rules.ts'
import { isOfChange } from './dates.ts'
import type { Saying } from './facts.ts'
import { wordsInOrder } from './find-words.ts'
import { linkLists } from './link-lists.ts'
import { outsideOf } from './outside.ts'
import { wordsOfMarkup } from './source.ts'
import type { SourceRange, TextPiece } from './words.ts'

/** A block that is hidden, and where its words stand in the page's source. */
export interface HiddenBlock extends SourceRange {
  readonly rule: HidingRule
  /** As in {@link HiddenRange}. */
  readonly texts?: number
}

/** A line above the story that says when it was published, or by whom. */
export interface PrintedLine extends SourceRange {
  readonly kind: 'date' | 'byline'
  readonly text: string
  /** It stands above the headline, where a masthead shows the day on which the page was opened. */
  readonly masthead: boolean
}

/** What stands on a page: its article's text, and what stands among it. */
export interface PageStory {
  readonly body: readonly Block[]
  readonly hidden: readonly HiddenBlock[]
  readonly printed: readonly PrintedLine[]
  /** Where the first words of the body stand in the source; 0 when they were not found. */
  readonly start: number
}

/** So many lines can stand above a story, each no longer than a line. */
export const HEAD_LINES = 6
const LONGEST_HEAD_LINE = 160
/** A longer line is a sentence: one may stand above a date as a summary, several are the story. */
const LONGEST_LABEL = 80
/** With its marks, in UTF-16 units. */
const LONGEST_HEADLINE = 600

/**
 * Blocks whose first paragraphs stand line by line: old pages put headline, byline and date into one paragraph
 * with line breaks between them.
 */
export function withHeadLines(
  blocks: readonly Block[],
  boxes: ReadonlyMap<Block, HidingRule>,
): readonly Block[] {
  const isWords = ({ type }: Block) => type !== 'figure'
  const at = blocks.findIndex((block) => isWords(block) && longestLine(block) > LONGEST_HEAD_LINE)
  const heads = [...blocks.keys()].filter((i) => blocks[i]?.type !== 'figure').slice(0, HEAD_LINES)
  const end = Math.min((heads.at(-1) ?? -1) + 1, at < 0 ? blocks.length : at)
  const split = (block: Block) => (boxes.has(block) ? [block] : linesOfBlock(block))
  return [...blocks.slice(0, end).flatMap(split), ...blocks.slice(end)]
}

function longestLine(block: Block): number {
  return blockText(block)
    .split('\n')
    .reduce((longest, line) => Math.max(longest, line.length), 0)
}

function linesOfBlock(block: Block): Block[] {
  if (block.type !== 'paragraph') return [block]
  const lines: Inline[][] = [[]]
  for (const inline of block.text) {
    if (typeof inline !== 'string' && inline.type === 'break') lines.push([])
    else lines.at(-1)?.push(inline)
  }
  return lines.length === 1 ? [block] : lines.map((text) => ({ type: 'paragraph', text }))
}

/** What is known of a page before its story is parted. */
export interface StoryContext {
  readonly html: string
  readonly texts: readonly TextPiece[]
  readonly headline: string
  /** Where its heading stands in the source; 0 where it shows none. */
  readonly headingAt: number
  /** Blocks that are hardly anything but links. */
  readonly links: ReadonlySet<Block>
  /** Names of its authors, as the page says them anywhere. */
  readonly authors: readonly string[]
  /** What its edges share with many texts of the archive. */
  readonly shared?: readonly SharedPassage[]
}

/**
 * Parts the story from what stands among its blocks. `boxes` are blocks that the markup shows to be no part of
 * it. A heading that is the headline goes without a trace: it has a place of its own.
 */
export function storyOf(
  all: readonly Block[],
  boxes: ReadonlyMap<Block, HidingRule>,
  context: StoryContext,
): PageStory {
  const headingAt = headlineAt(all, context.headline)
  const rules = rulesOf(all, headingAt, boxes, context)
  const isWords = (i: number) => i !== headingAt && all[i]?.type !== 'figure'
  const shared = sharedAmong(all, (i) => isWords(i) && !rules.has(i), context.shared ?? [])
  const last = [...all.keys()].findLast(isWords) ?? -1
  // Pictures below a story whose last words are a site's are the site's too.
  const isBehindAll = (i: number) => i > last && rules.has(last)
  const find = wordsInOrder(context.texts)
  const body: Block[] = []
  const hidden: HiddenBlock[] = []
  const printed: PrintedLine[] = []
  const places: (SourceRange | undefined)[] = []
  let start: number | undefined
  for (const [i, block] of all.entries()) {
    if (block.type === 'figure') {
      const place = find(captionOf(block))
      if (place) places.push(place)
      if (!rules.has(i) && !isBehindAll(i)) body.push(block)
      continue
    }
    const text = inOneLine(blockText(block))
    const texts = shared.get(i)
    const rule = texts === undefined ? rules.get(i) : 'shared.line'
    const place = find(blockText(block))
    if (place || block.type !== 'list') places.push(...(text === '' ? [] : [place]))
    // A list that lacks what stands among its items is not found as a whole.
    else for (const item of block.items) places.push(find(blocksText(item)))
    if (i === headingAt) continue
    if (rule !== undefined && place) {
      hidden.push(texts === undefined ? { rule, ...place } : { rule, texts, ...place })
      const masthead = i < headingAt || place.end <= context.headingAt
      if (rule === 'head.date-line') printed.push({ kind: 'date', text, masthead, ...place })
      if (rule === 'head.byline') printed.push({ kind: 'byline', text, masthead, ...place })
    } else {
      start ??= place?.start
      body.push(block)
    }
  }
  const isHeadline = sameAs(context.headline)
  const outside = outsideOf(context.html, context.texts, withGaps(places)).filter(
    (part) => !isHeadline(shortWords(context.html, part)),
  )
  return { body, hidden: [...hidden, ...outside].sort(by((part) => part.start)), printed, start: start ?? 0 }
}

/** The words of a figure that stand in a page's text; what stands for a picture that is not seen does not. */
function captionOf({ image: { caption = '', credit = '' }, ifThere }: Figure): string {
  if (ifThere) return ''
  return [caption, credit].filter((words) => words !== '').join(' ')
}

/** Of the blocks that are left to the story those that many texts share, and how many. */
function sharedAmong(
  all: readonly Block[],
  isLeft: (i: number) => boolean,
  passages: readonly SharedPassage[],
): ReadonlyMap<number, number> {
  if (passages.length === 0) return new Map()
  const left = [...all.keys()].filter(isLeft)
  const found = sharedBlocks(
    left.map((i) => wordsOfBlock(all[i])),
    passages,
  )
  return new Map([...found].map(([at, texts]) => [left[at] ?? -1, texts]))
}

/** The words of a block as its edge is compared by them; none of a list or a table, which are the story's. */
export function wordsOfBlock(block: Block | undefined): string {
  return block?.type === 'paragraph' || block?.type === 'heading' ? inOneLine(blockText(block)) : ''
}

/** The rule that hides a block, for each that is no part of the story. */
function rulesOf(
  all: readonly Block[],
  headingAt: number,
  boxes: ReadonlyMap<Block, HidingRule>,
  { headline, authors, links }: StoryContext,
): ReadonlyMap<number, HidingRule> {
  const rules = new Map<number, HidingRule>()
  const lines = all
    .map((block, i): Line => lineOf(inOneLine(blockText(block)), i))
    .filter((_, i) => i !== headingAt && all[i]?.type !== 'figure')
  for (const [i, rule] of headRules(lines, headline)) rules.set(i, rule)
  for (const i of bylinesAt(lines, authors)) rules.set(i, 'head.byline')
  for (const i of notesOnAuthors(lines, authors)) rules.set(i, 'boilerplate.about-author')
  for (const { line, rule } of furnitureOf([
    lineOf(headline, -1),
    ...lines.filter(({ text }) => text !== ''),
  ]))
    if (line.number > 0) rules.set(line.number - 1, rule)
  for (const i of linkLists(all, links)) if (i !== headingAt) rules.set(i, 'boilerplate.related')
  const isGallery = captionsAreStory(all, rules, boxes)
  for (const [i, block] of all.entries()) {
    const rule = boxes.get(block)
    if (rule !== undefined && !(isGallery && rule === 'boilerplate.caption')) rules.set(i, rule)
  }
  return rules
}

/** So many captions, with so many times the text that stands beside them, are a page of pictures. */
const GALLERY = { captions: 2, times: 2 } as const

/** Whether a page is pictures and little else: then what is written below them is its text. */
function captionsAreStory(
  blocks: readonly Block[],
  rules: ReadonlyMap<number, HidingRule>,
  boxes: ReadonlyMap<Block, HidingRule>,
): boolean {
  let captions = 0
  let captionText = 0
  let otherText = 0
  for (const [i, block] of blocks.entries()) {
    const rule = boxes.get(block)
    if (rule === 'boilerplate.caption') {
      captions++
      captionText += blockText(block).length
    } else if (rule === undefined && !rules.has(i) && block.type !== 'heading' && block.type !== 'figure')
      otherText += blockText(block).length
  }
  return captions >= GALLERY.captions && captionText >= otherText * GALLERY.times
}

/** Lines above the story, and the last ones below it, that are a name which the page gives as its author's, and nothing else. */
function* bylinesAt(lines: readonly Line[], authors: readonly string[]): Generator<number> {
  const names = new Set(authors.map(lettersOf).filter((name) => name.length > 3))
  if (names.size === 0) return
  for (const line of [...lines.slice(0, HEAD_LINES), ...lines.slice(HEAD_LINES).slice(-TAIL_LINES)])
    if (line.text.length <= LONGEST_HEAD_LINE && names.has(lettersOf(bylineOf(line.text) ?? line.text)))
      yield line.number - 1
}

/** So many lines below a story may name its author. */
const TAIL_LINES = 3
/** A longer one tells more than who the author is, in UTF-16 units. */
const LONGEST_NOTE = 600
/** Lines that a story has at least above such a note. */
const FEWEST_LINES = 3
/** What stands before the name in such a line. */
const CONTACT =
  /^(?:(?:contact|e-?mail|reach|follow)\s)?(?:(?:reporter|staff|writer|editor|columnist)\s){0,2}/i
/** An address of mail, or a handle. */
const ADDRESS = /\S@\S+\.\S|(?:^|\s)@\w{3,}/

/** What such a line says of an author beside the job: a story may end with any other sentence about them. */
const WRITES =
  /(?<!\p{L})(?:covers|writes|reports|can be reached|president|chair(?:man|woman)|schreibt|berichtet|écrit|escribe|scrive)(?!\p{L})/iu

/**
 * The last lines that tell who the author is, whose whole name they open with, or how to write to them: `Mina Rahbar covers the
 * valley for Sample Wire.`, `Contact reporter Mina Rahbar at …`.
 */
function* notesOnAuthors(lines: readonly Line[], authors: readonly string[]): Generator<number> {
  const names = authors.flatMap(splitAuthors).filter((name) => name.includes(' '))
  if (names.length === 0) return
  for (const { text, number } of lines.slice(FEWEST_LINES).slice(-TAIL_LINES)) {
    if (text.length > LONGEST_NOTE) continue
    const bare = text.replace(/^\P{L}+/u, '')
    const words = ADDRESS.test(bare) ? bare.replace(CONTACT, '') : bare
    const name = names.find((each) => words.startsWith(each) && /^\P{L}/u.test(words.slice(each.length)))
    const rest = words.slice(name?.length)
    if (name !== undefined && (ADDRESS.test(bare) || JOB.test(rest) || WRITES.test(rest))) yield number - 1
  }
}

/** The places of blocks; one that was not found is taken to fill what lies between those around it that were. */
function withGaps(places: readonly (SourceRange | undefined)[]): SourceRange[] {
  const known: SourceRange[] = []
  let isOpen = false
  for (const place of places) {
    if (place === undefined) isOpen = known.length > 0
    else {
      const before = known.at(-1)
      if (isOpen && before) known.push({ start: before.end, end: place.start })
      known.push(place)
      isOpen = false
    }
  }
  return known
}

/** What the lines of one kind above the story say; what stands in a masthead is only likely. */
export function printedSayings({ printed }: PageStory, kind: PrintedLine['kind']): Saying[] {
  const rule = kind === 'date' ? 'date.printed-line' : 'byline.printed-line'
  return printed
    .filter((line) => line.kind === kind && !(kind === 'date' && isOfChange(line.text)))
    .map(({ text, start, end, masthead }) => ({
      value: text,
      start,
      end,
      rule,
      ...(masthead ? { likely: true } : {}),
    }))
}

/** A block's words as a line: the rules for raw text read nothing else of it than its words and their order. */
function lineOf(text: string, i: number): Line {
  return { number: i + 1, start: i, end: i + 1, text, gap: 1, indent: 0 }
}

/** The lines above the story, as far as each is known. */
function* headRules(lines: readonly Line[], headline: string): Generator<readonly [number, HidingRule]> {
  const head = lines.slice(0, HEAD_LINES)
  const isHeadline = sameAs(headline)
  let sentences = 0
  for (const [at, { number, text }] of head.entries()) {
    const i = number - 1
    if (text.length > LONGEST_LABEL) sentences++
    if (text.length > LONGEST_HEAD_LINE && !isHeadline(text)) return
    if (isHeadline(text)) yield [i, 'head.repeated-headline']
    else if (isOfWork(head, at)) continue
    else if (typeof readWholeDate(text) === 'object' || (sentences < 2 && readLineDate(text)))
      yield [i, 'head.date-line']
    else if (bylineOf(text) !== undefined) yield [i, 'head.byline']
  }
}

/** The heading, among the first blocks, that is the headline or a part of it; -1 when there is none. */
function headlineAt(blocks: readonly Block[], headline: string): number {
  const at = blocks.findIndex(({ type }) => type === 'heading')
  const block = blocks[at]
  const above = blocks.slice(0, Math.max(0, at)).filter(({ type }) => type !== 'figure').length
  if (!block || above >= HEAD_LINES) return -1
  const [a, b] = [lettersOf(blockText(block)), lettersOf(headline)]
  const isPart = a.length > 5 && b.length > 5 && (a.startsWith(b) || b.startsWith(a))
  return isPart || (a === b && a !== '') ? at : -1
}

/** The words of a part that is no longer than a headline; nothing of a longer one. */
function shortWords(html: string, { start, end }: SourceRange): string {
  return end - start > LONGEST_HEADLINE ? '' : wordsOfMarkup(html.slice(start, end))
}

/** Tells the texts that have the same words as another one. */
function sameAs(words: string): (text: string) => boolean {
  const letters = lettersOf(words)
  return (text) => letters !== '' && lettersOf(text) === letters
}

/** What two forms of one title have in common: letters and digits, in lower case. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '')
}
