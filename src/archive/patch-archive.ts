// An archive with a few articles changed, at once: as near to what assembling it anew would give as can be had
// without looking at the others. `dev` shows it until the archive is assembled.

import type { PublicArticle } from '../access/public-article.ts'
import type { Article } from '../article/article.ts'
import { digestOfSource, placeOfSource } from '../article/source-file.ts'
import { filingKey } from '../names/authority.ts'
import { shortId } from '../value/digest.ts'
import { by, countAtFront, type Order } from '../value/order.ts'
import { type Permalink, permalink } from '../value/permalink.ts'
import { wishOf } from './addresses.ts'
import type { Archive, Entry, FiledTag, Shelf, Span, Story } from './archive.ts'
import {
  byPermalink,
  type DateKnowledge,
  filingOf,
  filingSegments,
  knowledgeOf,
  LEVELS,
  type Level,
  newestFirst,
} from './filing.ts'
import { eachOnce, givenTags } from './given-tags.ts'
import { mentionedNames } from './mentioned-names.ts'
import { findKnownNames, foundTag } from './names.ts'
import { labelShelves } from './shelves.ts'
import { isCompared, storyOf } from './stories.ts'

/**
 * The archive without the articles of the files that are `gone`, and with others in their place or besides. What
 * only all articles together decide is taken to be as it was: which names are shared, which spelling of a tag
 * is used most, whose address clashes, what is the same story. The register stays what it was.
 */
export function patchArchive(
  archive: Archive,
  gone: ReadonlySet<string>,
  changed: readonly PublicArticle[],
): Archive {
  const paths = new Set([...gone, ...changed.map(({ article }) => article.source.path)])
  const before = archive.entries.filter(({ article }) => paths.has(article.source.path))
  const byPlace = new Map(before.map((entry) => [placeOfSource(entry.article.source), entry]))
  const out = new Set(before)
  const patch = new Patch(archive, out)
  for (const parsed of changed) patch.add(parsed, byPlace.get(placeOfSource(parsed.article.source)))
  const { coming } = patch
  const part = (held: readonly Entry[], knowledge: DateKnowledge) =>
    inserted(held, { out, coming: coming.filter((entry) => knowledgeOf(entry) === knowledge) }, newestFirst)
  return {
    ...archive,
    entries: inserted(archive.entries, { out, coming }, byPermalink),
    newestFirst: inserted(archive.newestFirst, { out, coming }, newestFirst),
    approximate: part(archive.approximate, 'approximate'),
    undated: part(archive.undated, 'undated'),
    years: patchedSpans(archive.years, { out, coming }, LEVELS),
    tags: patch.shelves('tags', ({ tags }) => tags.map(({ shelf }) => shelf.key)),
    publications: patch.shelves('publications', ({ publication }) => (publication ? [publication.key] : [])),
    authors: patch.shelves('authors', ({ authors }) => authors.map(({ key }) => key)),
    stories: patch.stories(),
    alike: undefined,
    patchOf: archive.patchOf ?? archive,
  }
}

/** What leaves a list and what comes into it. */
interface Change<T> {
  readonly out: ReadonlySet<T>
  readonly coming: readonly T[]
}

type ShelfList = 'tags' | 'publications' | 'authors'

/** A change of an archive while it is made: the articles that come, and the shelves that they ask for. */
class Patch {
  readonly coming: Entry[] = []
  private readonly archive: Archive
  private readonly out: ReadonlySet<Entry>
  /** Addresses that are not to be had. */
  private readonly held: Set<Permalink>
  private readonly byKey: Readonly<Record<ShelfList, Map<string, Shelf>>>

  constructor(archive: Archive, out: ReadonlySet<Entry>) {
    this.archive = archive
    this.out = out
    this.held = new Set(archive.entries.filter((entry) => !out.has(entry)).map(({ permalink }) => permalink))
    const byKey = (shelves: readonly Shelf[]) => new Map(shelves.map((shelf) => [shelf.key, shelf]))
    const { tags, publications, authors } = archive
    this.byKey = { tags: byKey(tags), publications: byKey(publications), authors: byKey(authors) }
  }

  /** Adds an article, which may have been another `before`. */
  add(parsed: PublicArticle, before: Entry | undefined): void {
    const { article } = parsed
    const { publication, authors } = article
    const { id, former, permalink } = this.placeOf(article, before)
    this.held.add(permalink)
    this.coming.push({
      id,
      permalink,
      former,
      accession: before?.accession ?? {
        sequence: (this.archive.register.at(-1)?.sequence ?? 0) + 1,
        day: '',
      },
      article,
      filing: filingOf(article),
      tags: this.tagsOf(parsed),
      names: mentionedNames(parsed.listed, this.archive.names),
      publication: publication.value ? this.shelf('publications', publication.value.name) : null,
      authors: [...new Set(authors.value.map(({ name }) => this.shelf('authors', name)))],
    })
  }

  /** The stories without what is gone; a changed article stays in its own, and finds others once all are compared. */
  stories(): Story[] {
    const now = new Map(this.coming.map((entry) => [entry.id, entry]))
    return this.archive.stories.flatMap((story) => {
      if (!story.entries.some((entry) => this.out.has(entry))) return [story]
      const left = story.entries.flatMap((entry) =>
        this.out.has(entry) ? (now.get(entry.id) ?? []) : [entry],
      )
      const compared = left.filter(({ article }) => isCompared(article))
      return compared.length > 1 ? [storyOf(compared)] : []
    })
  }

  private placeOf(article: Article, before: Entry | undefined): Pick<Entry, 'id' | 'permalink' | 'former'> {
    const registered = before !== undefined && before.accession.day !== '' ? before : undefined
    const id = registered?.id ?? shortId(digestOfSource(article.source))
    const wish = wishOf(article)
    const wished = wish.plain !== undefined && !this.held.has(wish.plain) ? wish.plain : wish.suffixed(id)
    const address = before?.permalink === wish.suffixed(id) ? before.permalink : wished
    if (!registered) return { id, permalink: address, former: [] }
    const { former, permalink } = registered
    return { id, permalink: address, former: permalink === address ? former : [...former, permalink] }
  }

  private tagsOf(parsed: PublicArticle): FiledTag[] {
    const { names } = this.archive
    const isKnown = (name: string) => this.byKey.tags.has(filingKey(name, names))
    const tags =
      parsed.article.tags.length > 0
        ? givenTags(parsed.article)
        : findKnownNames(parsed, names, isKnown).map(foundTag)
    return eachOnce(tags.map(({ name, ...tag }) => ({ ...tag, shelf: this.shelf('tags', name) })))
  }

  /** The shelf of a name, a new one if need be. */
  private shelf(list: ShelfList, name: string): Shelf {
    const { names } = this.archive
    const key = filingKey(name, names)
    const known = this.byKey[list].get(key)
    if (known) return known
    const [label] = labelShelves(list, [name], names).values()
    const bare = { key, name, variants: [name], authority: null, permalink: permalink(list) }
    const shelf: Shelf = { ...(label ?? bare), entries: [], found: false }
    this.byKey[list].set(shelf.key, shelf)
    return shelf
  }

  /** The shelves of a list, those that lost or gained something anew, those that are empty left out. */
  shelves(list: ShelfList, keysOf: (entry: Entry) => readonly string[]): Shelf[] {
    const shelves = this.archive[list]
    const touched = new Set([...this.out, ...this.coming].flatMap(keysOf))
    const known = new Set(shelves.map(({ key }) => key))
    const added = [...touched].flatMap((key) => (known.has(key) ? [] : (this.byKey[list].get(key) ?? [])))
    return [...shelves, ...added]
      .flatMap((shelf) => {
        if (!touched.has(shelf.key)) return [shelf]
        const coming = this.coming.filter((entry) => keysOf(entry).includes(shelf.key))
        const held = inserted(shelf.entries, { out: this.out, coming }, newestFirst)
        return held.length === 0 ? [] : [{ ...shelf, entries: held }]
      })
      .sort(by(({ key }) => key))
  }
}

function patchedSpans(
  spans: readonly Span[],
  { out, coming }: Change<Entry>,
  [level, ...deeper]: readonly Level[],
): Span[] {
  if (!level) return []
  const keyOf = ({ filing }: Pick<Entry, 'filing'>): string => {
    const here = filing && level(filing)
    return here ? filingSegments(here).join('/') : ''
  }
  const touched = new Set([...out, ...coming].map(keyOf))
  const known = new Set(spans.map(keyOf))
  const added = coming.flatMap((entry): Span[] => {
    const filing = entry.filing && level(entry.filing)
    if (!filing || known.has(keyOf(entry))) return []
    known.add(keyOf(entry))
    return [{ filing, permalink: permalink(...filingSegments(filing)), entries: [], parts: [] }]
  })
  return [...spans, ...added]
    .flatMap((span) => {
      const key = keyOf(span)
      if (!touched.has(key)) return [span]
      const own = {
        out: new Set([...out].filter((entry) => keyOf(entry) === key)),
        coming: coming.filter((entry) => keyOf(entry) === key),
      }
      const held = inserted(span.entries, own, newestFirst)
      return held.length === 0
        ? []
        : [{ ...span, entries: held, parts: patchedSpans(span.parts, own, deeper) }]
    })
    .sort(by(({ permalink }) => permalink))
}

/** A list without some things and with others, each in its place. */
function inserted<T>(list: readonly T[], { out, coming }: Change<T>, order: Order<T>): T[] {
  const rest = list.filter((thing) => !out.has(thing))
  for (const thing of coming) {
    rest.splice(
      countAtFront(rest, (there) => order(there, thing) <= 0),
      0,
      thing,
    )
  }
  return rest
}
