// Which articles a tree means, with the places that show it.
import type { Engine, Found, Places } from '../index/engine.ts'
import type { Rows } from '../index/rows.ts'
import { isInRange } from './date-range.ts'
import { type Hit, type Hits, intersection, plainHits, type Span, union } from './hits.ts'
import { type NameIndex, nameIndex } from './name-index.ts'
import { scoreOf } from './ranking.ts'
import { type Named, type Query, type Words, wordsIn } from './tree.ts'
import { type Slot, singleKey, type Truth, type Way, waysOf } from './ways.ts'

/** What a query comes to. */
export interface Evaluation {
  readonly hits: Hits
  /** Of each of the query's words, the articles that have it. */
  readonly hitsOf: ReadonlyMap<Words, Hits>
  /** Of each part that an article must have. */
  readonly hitsOfParts: ReadonlyMap<Query, Hits>
  /** Words of the index that answered with another ending than was typed. */
  readonly otherForms: readonly string[]
  /** Rows of which it is not known whether they answer, because a part of the index could not be loaded. */
  readonly unknown: ReadonlySet<number>
}

/** Evaluates trees against an index. */
export async function evaluate(engine: Engine, rows: Rows, query: Query): Promise<Evaluation> {
  const asked = new Map([...allWords(query)].map((words) => [words, waysOf(words)]))
  const found = await look(engine, [...asked.values()].flat())
  const scope: Scope = { rows, names: nameIndex(rows), ...found }
  const hitsOf = new Map([...asked].map(([words, ways]) => [words, wordHits(words, ways, scope)]))
  const endings = [...asked.values()]
    .flat()
    .flatMap((way) => (way.truth === 'ending' ? (singleKey(way) ?? []) : []))
  return {
    hits: hitsFor(query, hitsOf, scope),
    hitsOf: new Map(wordsIn(query).map((words) => [words, hitsOf.get(words) ?? new Map()])),
    hitsOfParts: new Map(
      query.kind === 'all' ? query.parts.map((part) => [part, hitsFor(part, hitsOf, scope)]) : [],
    ),
    otherForms: endings.filter((word) => found.words.has(word)),
    unknown: found.unknown,
  }
}

/** Begins to load what answers a query, before its names are known. */
export function expect(engine: Engine, query: Query): void {
  const slots = [...allWords(query)].flatMap(waysOf).flatMap((way) => way.slots)
  engine.expect(
    slots.flatMap((slot) => (slot.kind === 'word' ? slot.key : [])),
    slots.flatMap((slot) => (slot.kind === 'begins' ? slot.key : [])),
  )
}

interface Scope extends Looked {
  readonly rows: Rows
  readonly names: NameIndex
}

interface Looked extends Found {
  /** For slots that look for beginnings. */
  readonly begun: ReadonlyMap<Slot, Found>
}

function* allWords(query: Query): Generator<Words> {
  if (query.kind === 'words') yield query
  else if (query.kind === 'named') yield* [...query.typed, ...query.forms]
  else if (query.kind === 'not') yield* allWords(query.part)
  else if (query.kind === 'all' || query.kind === 'any') for (const part of query.parts) yield* allWords(part)
}

/** Asks the index for all words at once. */
async function look(engine: Engine, ways: readonly Way[]): Promise<Looked> {
  const slots = ways.flatMap((way) => way.slots)
  const keys = [...new Set(slots.flatMap((slot) => (slot.kind === 'word' ? slot.key : [])))]
  const beginnings = slots.filter((slot) => slot.kind === 'begins')
  const [exact, ...begun] = await Promise.all([
    engine.find(keys),
    ...beginnings.map(({ key, fits }) => engine.findBeginning(key, fits)),
  ])
  return {
    words: exact.words,
    unknown: new Set([exact, ...begun].flatMap(({ unknown }) => [...unknown])),
    begun: new Map(beginnings.map((slot, i) => [slot, begun[i] ?? exact])),
  }
}

/** A word of the index with its places. */
type Candidate = readonly [word: string, places: Places]

function candidatesOf(slot: Slot, { words, begun }: Looked): Candidate[] {
  if (slot.kind === 'begins') return [...(begun.get(slot)?.words ?? [])]
  const places = slot.kind === 'word' ? words.get(slot.key) : undefined
  return slot.kind === 'word' && places ? [[slot.key, places]] : []
}

interface RowHit {
  spans: Span[]
  best: Truth
  /** Whether a name of the article has the words. */
  named: boolean
}

const TRUTHS: readonly Truth[] = ['typed', 'spelling', 'ending']

function wordHits(words: Words, ways: readonly Way[], scope: Scope): Hits {
  const hits = new Map<number, RowHit>()
  const hitOf = (row: number, truth: Truth): RowHit => {
    const hit = hits.get(row) ?? { spans: [], best: truth, named: false }
    if (TRUTHS.indexOf(truth) < TRUTHS.indexOf(hit.best)) hit.best = truth
    hits.set(row, hit)
    return hit
  }
  for (const { slots, truth } of ways) {
    for (const [row, spans] of spansOf(slots, words, scope)) hitOf(row, truth).spans.push(...spans)
    if (!words.inHeadline && words.near === 0)
      for (const row of scope.names.withWords(slots)) hitOf(row, truth).named = true
  }
  return new Map(
    [...hits].map(([row, { spans, best, named }]) => [
      row,
      {
        score: scoreOf({ row, spans, named, truth: best, found: hits.size }, scope.rows),
        inOtherForm: best === 'ending' ? 1 : 0,
        spans,
      },
    ]),
  )
}

/** Where slots stand in a row, or near each other. */
function spansOf(slots: readonly Slot[], words: Words, scope: Scope): Map<number, Span[]> {
  const sought = slots.flatMap((slot, offset) =>
    slot.kind === 'covered' ? [] : [{ offset, candidates: candidatesOf(slot, scope) }],
  )
  const found = new Map<number, Span[]>()
  const [first, ...others] = sought
  if (!first || sought.some(({ candidates }) => candidates.length === 0)) return found
  const fits = (place: number) => !words.inHeadline || place < 0
  const add = (row: number, start: number, length: number, word: string) => {
    const spans = found.get(row) ?? []
    spans.push({ start, length, word })
    found.set(row, spans)
  }
  for (const [word, places] of first.candidates) {
    for (const [row, starts] of places) {
      const rest = others.map(({ offset, candidates }) => ({ offset, places: placesIn(row, candidates) }))
      if (rest.some(({ places }) => places.size === 0)) continue
      if (words.near > 0) {
        for (const place of nearPlaces([new Set(starts), ...rest.map(({ places }) => places)], words.near))
          if (fits(place)) add(row, place, 1, '')
      } else
        for (const start of starts)
          if (fits(start) && rest.every(({ offset, places }) => places.has(start + offset)))
            add(row, start, slots.length, slots.length === 1 ? word : '')
    }
  }
  return found
}

function placesIn(row: number, candidates: readonly Candidate[]): Set<number> {
  return new Set(candidates.flatMap(([, places]) => places.get(row) ?? []))
}

/** The places of words all of which stand within a stretch, with at most `between` others among them. */
function nearPlaces(places: readonly ReadonlySet<number>[], between: number): Set<number> {
  const all = places
    .flatMap((set, which) => [...set].map((place) => ({ place, which })))
    .sort((a, b) => a.place - b.place)
  const found = new Set<number>()
  const counts = places.map(() => 0)
  let from = 0
  for (const [to, { place, which }] of all.entries()) {
    counts[which] = (counts[which] ?? 0) + 1
    while (place - (all[from]?.place ?? place) > between + places.length - 1) {
      const gone = all[from]?.which ?? 0
      counts[gone] = (counts[gone] ?? 0) - 1
      from += 1
    }
    if (counts.every((count) => count > 0)) for (let i = from; i <= to; i++) found.add(all[i]?.place ?? place)
  }
  return found
}

function hitsFor(query: Query, hitsOf: ReadonlyMap<Words, Hits>, scope: Scope): Hits {
  const { rows, names, unknown } = scope
  switch (query.kind) {
    case 'every':
      return plainHits(rows.all)
    case 'words':
      return hitsOf.get(query) ?? new Map()
    case 'named':
      return namedHits(query, hitsOf, scope)
    case 'name':
      return plainHits(names.ofField(query.field, query.text))
    case 'dates':
      return plainHits(rows.all.filter((row) => isOf(rows.dateOf(row), query)))
    case 'not': {
      const without = hitsFor(query.part, hitsOf, scope)
      return plainHits(rows.all.filter((row) => !without.has(row) && !unknown.has(row)))
    }
    case 'any':
      return query.parts.map((part) => hitsFor(part, hitsOf, scope)).reduce(union)
    case 'all': {
      const parts = query.parts.map((part) => hitsFor(part, hitsOf, scope))
      return parts.toSorted((a, b) => a.size - b.size).reduce(intersection)
    }
  }
}

/** Articles with the words as they were typed; behind them those with another form, or filed under the name. */
function namedHits(
  { typed, name, forms, filed }: Named,
  hitsOf: ReadonlyMap<Words, Hits>,
  { rows, names }: Scope,
): Hits {
  const found = (words: Words): Hits => hitsOf.get(words) ?? new Map()
  const under = filed ? names.under(name.forms) : []
  const ofName = under.map((row): [number, Hit] => [
    row,
    {
      score: scoreOf({ row, spans: [], named: true, truth: 'spelling', found: under.length }, rows),
      inOtherForm: 0,
      spans: [],
    },
  ])
  const others = [new Map(ofName), ...forms.map(found)].reduce(union)
  const asTyped = typed
    .map(found)
    .toSorted((a, b) => a.size - b.size)
    .reduce(intersection)
  return union(asTyped, new Map([...others].map(([row, hit]) => [row, { ...hit, inOtherForm: 1 }])))
}

function isOf(
  { day, last }: { readonly day: string; readonly last: string },
  range: { from: string; to: string },
): boolean {
  return day !== '' && isInRange(day, last, range)
}
