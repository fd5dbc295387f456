// Stories: articles that tell the same in the same words, and captures of one page at different times. Found by what they
// have in common alone, so that neither the order of files nor what is filed beside them decides.
import type { Article } from '../article/article.ts'
import { canonicalAddress } from '../value/canonical-address.ts'
import { memoized } from '../value/memo.ts'
import { by, byCodeUnits, inTurn, type Order, reversed } from '../value/order.ts'
import { type Permalink, permalink } from '../value/permalink.ts'
import type { AlikeArticles } from './alike.ts'
import type { Archive, Entry, Story } from './archive.ts'

/** Share of common word runs from which two texts are the same story. */
export const SAME_STORY = 0.8

/** The stories among articles, in the order of their ids. */
export function storiesOf(entries: readonly Entry[], alike: readonly AlikeArticles[]): Story[] {
  const groups = new Groups<Entry>()
  const byArticle = new Map(entries.map((entry) => [entry.article, entry]))
  for (const { a, b, share } of alike) {
    const [one, two] = [byArticle.get(a), byArticle.get(b)]
    if (share >= SAME_STORY && one && two) groups.join(one, two)
  }
  for (const captures of capturesAmong(entries))
    for (const entry of captures) groups.join(entry, captures[0] ?? entry)
  return groups
    .all()
    .map(storyOf)
    .sort(by(({ id }) => id))
}

/** The story of some articles. */
export function storyOf(entries: readonly Entry[]): Story {
  const [first] = [...entries].sort(byAccession)
  const id = first?.id ?? ''
  const ordered = [...entries].sort(latestFirst)
  return { id, permalink: addressOf(id), entries: ordered, captures: capturesAmong(ordered) }
}

const byEntry = memoized(
  ({ stories }: Pick<Archive, 'stories'>) =>
    new Map(stories.flatMap((story) => story.entries.map((entry) => [entry, story] as const))),
)

/** The story of an article; undefined when it has none. */
export function storyOfEntry(archive: Pick<Archive, 'stories'>, entry: Entry): Story | undefined {
  return byEntry(archive).get(entry)
}

/** The captures of the page that an article is a capture of, the latest first; none where it is the only one. */
export function capturesWith(entry: Entry, { captures }: Pick<Story, 'captures'>): readonly Entry[] {
  return captures.find((group) => group.includes(entry)) ?? []
}

/** Addresses at which a story could have stood: its first article may be gone, and two stories may become one. */
export function* otherStoryAddresses({ stories }: Archive): Generator<{ address: Permalink; story: Story }> {
  for (const story of stories)
    for (const { id } of story.entries) if (id !== story.id) yield { address: addressOf(id), story }
}

function addressOf(id: string): Permalink {
  return permalink('stories', id)
}

/** Articles whose files name the same page as their source, two or more of each. What is not open as a whole is none of them. */
function capturesAmong(entries: readonly Entry[]): Entry[][] {
  const byAddress = new Map<string, Entry[]>()
  for (const entry of entries) {
    const address = isCompared(entry.article) ? pageOf(entry.article) : undefined
    const known = address === undefined ? undefined : byAddress.get(address)
    if (known) known.push(entry)
    else if (address !== undefined) byAddress.set(address, [entry])
  }
  return [...byAddress.values()].filter((captures) => captures.length > 1)
}

/** Whether an article's text may stand beside others; of one that is closed, or of which words are, nothing is told. */
export function isCompared({ sketch }: Article): boolean {
  return sketch.terms !== ''
}

const pageOf = memoized(({ sourceUrl }: Article) =>
  sourceUrl === null ? undefined : canonicalAddress(sourceUrl),
)

const byAccession: Order<Entry> = inTurn(
  by(({ accession }) => accession.sequence),
  by(({ id }) => id),
)

/** When a text was printed, as far as it is known; then when it was changed or taken, as the file says; then its accession. */
export const latestFirst: Order<Entry> = inTurn(
  reversed(by(({ article }) => article.published.value.earliest ?? '')),
  reversed(by(({ article }) => article.updated?.earliest ?? '')),
  reversed(by(({ article }) => article.collected?.at ?? '')),
  reversed(byAccession),
  (a, b) => byCodeUnits(a.permalink, b.permalink),
)

/** Things that are joined two by two, and the groups that they are in then. */
class Groups<T> {
  readonly #leaders = new Map<T, T>()

  join(a: T, b: T): void {
    const [one, two] = [this.#leaderOf(a), this.#leaderOf(b)]
    if (one !== two) this.#leaders.set(two, one)
  }

  /** Each group of two or more. */
  all(): T[][] {
    const groups = new Map<T, T[]>()
    for (const thing of this.#leaders.keys()) {
      const leader = this.#leaderOf(thing)
      const known = groups.get(leader)
      if (known) known.push(thing)
      else groups.set(leader, [thing])
    }
    return [...groups.values()].filter((group) => group.length > 1)
  }

  #leaderOf(thing: T): T {
    if (!this.#leaders.has(thing)) this.#leaders.set(thing, thing)
    let at = thing
    for (;;) {
      const next = this.#leaders.get(at) ?? at
      if (next === at) return at
      // The way is halved each time, so that no chain stays long.
      const beyond = this.#leaders.get(next) ?? next
      this.#leaders.set(at, beyond)
      at = beyond
    }
  }
}
