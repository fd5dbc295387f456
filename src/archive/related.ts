// Which articles a reader of this one may want next: those that share its tags and its words, rare ones above all.
import { by, byCodeUnits, countAtFront, inTurn, type Order, reversed } from '../value/order.ts'
import type { Archive, Entry, Shelf } from './archive.ts'
import { newestFirst } from './filing.ts'
import { sharingWords } from './shared-words.ts'
import { storyOfEntry } from './stories.ts'

/** Another article, the tags that both are filed under, the rarest first, and the words of both. */
export interface Related {
  readonly entry: Entry
  readonly shared: readonly Shelf[]
  /** Terms of their sketches, the weightiest first. */
  readonly words: readonly number[]
}

/** How many articles are named at most. */
const MOST = 6
/** On a shelf of more articles, only as many of them on each side count, in the order of time. */
const REACH = 12
/** What two articles must share at least: one tag of up to 15 articles, or two of up to 255; or some five rare words. */
const LEAST = 250

/**
 * The articles nearest to one by shared tags and words, at most six; those of its own story are none of them. The work is bounded
 * by the article's own tags and words, whatever the size of the archive. Total order: weight of what is shared, then nearness in time,
 * then address.
 */
export function relatedTo(entry: Entry, archive: Archive): Related[] {
  const windows = entry.tags.map(({ shelf }) => windowAround(entry, shelf))
  const words = new Map(sharingWords(entry, archive).map((shared) => [shared.entry, shared]))
  const weights = new Map<Entry, number>()
  for (const [other, { weight }] of words) weights.set(other, weight)
  for (const { shelf, from, end } of windows) {
    const weight = weightOf(shelf)
    for (let at = from; at < end; at++) {
      const other = shelf.entries[at]
      if (other) weights.set(other, weight + (weights.get(other) ?? 0))
    }
  }
  weights.delete(entry)
  return mostRelated(entry, archive, weights).map((other) => ({
    entry: other,
    shared: windows
      .filter(({ shelf, from, end }) => shelf.entries.slice(from, end).includes(other))
      .map(({ shelf }) => shelf)
      .sort(rarest),
    words: words.get(other)?.terms() ?? [],
  }))
}

/** Of weighed articles those that are named, the nearest first. */
function mostRelated(entry: Entry, archive: Archive, weights: ReadonlyMap<Entry, number>): Entry[] {
  const day = dayOf(entry)
  const own = new Set(storyOfEntry(archive, entry)?.entries)
  const candidates: { entry: Entry; weight: number; days: number }[] = []
  for (const [other, weight] of weights)
    if (weight >= LEAST && !own.has(other))
      candidates.push({ entry: other, weight, days: Math.abs(dayOf(other) - day) })
  return candidates
    .sort(nearest)
    .slice(0, MOST)
    .map((found) => found.entry)
}

const nearest: Order<{ readonly entry: Entry; readonly weight: number; readonly days: number }> = inTurn(
  reversed(by(({ weight }) => weight)),
  by(({ days }) => days),
  (a, b) => byCodeUnits(a.entry.permalink, b.entry.permalink),
)

const rarest: Order<Shelf> = inTurn(
  by(({ entries }) => entries.length),
  by(({ key }) => key),
)

/**
 * What sharing a tag weighs: less, the more articles bear it (after Adamic and Adar, 2003). It changes only when a
 * shelf doubles, so that a new article seldom moves what stands on the pages of others.
 */
function weightOf({ entries }: Shelf): number {
  return Math.round(1000 / (1 + Math.floor(Math.log2(entries.length))))
}

/** The places on a shelf at which those stand that are nearest to an article in its order. */
function windowAround(entry: Entry, shelf: Shelf): { shelf: Shelf; from: number; end: number } {
  const { entries } = shelf
  const at = countAtFront(entries, (there) => newestFirst(there, entry) < 0)
  return { shelf, from: Math.max(0, at - REACH), end: Math.min(entries.length, at + REACH + 1) }
}

/** A day's number on a rough count that only parts near from far; what has no date is far from all that has one. */
function dayOf({ filing }: Entry): number {
  if (filing === null) return Number.MAX_SAFE_INTEGER
  return filing.year * 372 + (filing.month ?? 6) * 31 + (filing.day ?? 15)
}
