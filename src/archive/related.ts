// Which articles a reader of this one may want next: those that share its tags, the listed names of its text, and its words, rare ones above all.
import { by, byCodeUnits, countAtFront, inTurn, type Order, reversed } from '../value/order.ts'
import type { Archive, Entry, Shelf } from './archive.ts'
import { newestFirst } from './filing.ts'
import { nameShelvesById } from './name-shelves.ts'
import { sharingWords } from './shared-words.ts'
import { storyOfEntry } from './stories.ts'

/** A tag or a listed name with its articles, newest first. */
export type SharedName = Pick<Shelf, 'key' | 'name' | 'entries'>

/** Another article, the tags and names of both, the rarest first, and the words of both. */
export interface Related {
  readonly entry: Entry
  readonly shared: readonly SharedName[]
  /** Terms of their sketches, the weightiest first. */
  readonly words: readonly number[]
}

/** How many articles are named at most. */
const MOST = 6
/** On a shelf of more articles, only as many of them on each side count, in the order of time. */
const REACH = 12
/** What two articles must share at least: one tag of up to 15 articles, or two of up to 255; a name of three; or some five rare words. */
const LEAST = 250
/** A name that stands in a text says less of what it is about than a tag that somebody gave. */
const IN_TEXT = 0.5

/**
 * The articles nearest to one by shared tags, names and words, at most six; those of its own story are none of them. The work is bounded
 * by the article's own tags, names and words, whatever the size of the archive. Total order: weight of what is shared, then nearness in time,
 * then address.
 */
export function relatedTo(entry: Entry, archive: Archive): Related[] {
  const windows = [
    ...entry.tags.map(({ shelf }) => windowAround(entry, shelf, 1)),
    ...namesInText(entry, archive).map((name) => windowAround(entry, name, IN_TEXT)),
  ]
  const words = new Map(sharingWords(entry, archive).map((shared) => [shared.entry, shared]))
  const weights = new Map<Entry, number>()
  for (const [other, { weight }] of words) weights.set(other, weight)
  for (const { shelf, from, end, part } of windows) {
    const weight = Math.round(part * weightOf(shelf))
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

/** The listed names that stand in an article's text, and are none of its tags. */
function namesInText({ tags, names }: Entry, archive: Archive): SharedName[] {
  if (names.length === 0) return []
  const shelves = nameShelvesById(archive)
  const tagged = new Set(tags.map(({ shelf }) => shelf.authority))
  return names.flatMap(({ name }) => {
    const shelf = tagged.has(name) ? undefined : shelves.get(name.id)
    // No tag's key has a space.
    return shelf ? [{ key: ` ${name.id}`, name: name.display, entries: shelf.entries }] : []
  })
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

const rarest: Order<SharedName> = inTurn(
  by(({ entries }) => entries.length),
  by(({ key }) => key),
)

/**
 * What sharing a tag or a name weighs: less, the more articles bear it (after Adamic and Adar, 2003). It changes only when a
 * shelf doubles, so that a new article seldom moves what stands on the pages of others.
 */
function weightOf({ entries }: SharedName): number {
  return Math.round(1000 / (1 + Math.floor(Math.log2(entries.length))))
}

/** A stretch of a shelf; sharing it weighs `part` of what sharing a tag does. */
interface Window {
  readonly shelf: SharedName
  readonly part: number
  readonly from: number
  readonly end: number
}

/** The places on a shelf at which those stand that are nearest to an article in its order. */
function windowAround(entry: Entry, shelf: SharedName, part: number): Window {
  const { entries } = shelf
  const at = countAtFront(entries, (there) => newestFirst(there, entry) < 0)
  return { shelf, part, from: Math.max(0, at - REACH), end: Math.min(entries.length, at + REACH + 1) }
}

/** A day's number on a rough count that only parts near from far; what has no date is far from all that has one. */
function dayOf({ filing }: Entry): number {
  if (filing === null) return Number.MAX_SAFE_INTEGER
  return filing.year * 372 + (filing.month ?? 6) * 31 + (filing.day ?? 15)
}
