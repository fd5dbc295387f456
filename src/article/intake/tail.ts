// A clean text with little of the site about it: what stands after the article is hidden, and what interrupts it.
//
// A cutting line (`Source link`, `Leave a Reply`) hides everything from itself to the end, but only in the
// last part of the text and only when hardly any prose follows; single lines are hidden from the end upward
// until one does not match. Lines are hidden, never deleted, each under its rule's name.
import type { Line } from '../raw-text.ts'
import type { SeenLine } from './line-features.ts'
import type { KindFound } from './line-kinds.ts'

/** A line with the rule that hides it. */
export interface HiddenLine {
  readonly line: Line
  readonly rule: string
}

/** Lines that end an article must lie past this share of its characters. */
const TAIL_FROM = 0.35
/** A line longer than this reads like prose. */
const PROSE = 160
/** A line must be this long before its repetition says anything. */
const REPEAT_FROM = 60
/** A sentence of this many words shows that the story has begun. */
const SENTENCE_WORDS = 6

/** The name of the rule that hides a line of this kind. */
export const ruleOf = (kind: KindFound): string => `boilerplate.${kind.kind}`

/** The rules of the lines after and between a clean article's, by their index; lines without one are kept. */
export function tailRules(page: readonly SeenLine[]): Map<number, string> {
  const rules = new Map<number, string>()
  const cut = cuttingLine(page)
  const cutter = page[cut]?.kind
  for (let i = cut; i < page.length; i++) {
    const kind = page[i]?.kind ?? cutter
    if (kind) rules.set(i, ruleOf(kind))
  }
  for (let i = cut - 1; i >= 2; i--) {
    const kind = page[i]?.kind
    if (!kind) break
    rules.set(i, ruleOf(kind))
  }
  return rules
}

/** Where the article ends: the index of the first cutting line in its last part, else the number of lines. */
function cuttingLine(page: readonly SeenLine[]): number {
  const total = page.reduce((sum, { line }) => sum + line.text.length, 0)
  const isProse = ({ line, kind }: SeenLine) => line.text.length > PROSE && !kind
  let later = page.filter(isProse).length
  let read = 0
  for (const [i, seen] of page.entries()) {
    if (isProse(seen)) later--
    if (i >= 2 && read >= total * TAIL_FROM && seen.kind?.use === 'cuts' && later <= 1) return i
    read += seen.line.text.length
  }
  return page.length
}

/** The rules of lines that interrupt an article: adverts, share bars, credits; lines that repeat an earlier one. */
export function interruptionRules(
  page: readonly SeenLine[],
  isStory: (index: number) => boolean,
): Map<number, string> {
  const rules = new Map<number, string>()
  const said = new Set<string>()
  let begun = false
  for (const [i, { line, kind, ending, words }] of page.entries()) {
    if (!isStory(i)) continue
    // Above the first sentence a credit or a name may be the head's.
    begun ||= ending === 'sentence' && words >= SENTENCE_WORDS && !kind
    if (kind?.use === 'between' && begun) rules.set(i, ruleOf(kind))
    else if (line.text.length > REPEAT_FROM && said.has(line.text)) rules.set(i, 'boilerplate.repeat')
    else if (line.text.length > REPEAT_FROM) said.add(line.text)
  }
  return rules
}
