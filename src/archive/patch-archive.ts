// An archive with a few articles changed, at once: as near to what assembling it anew would give as can be had
// without looking at the others. `dev` shows it until the archive is assembled.
import type { ParsedArticle } from '../article/parse-article.ts'
import { shortId } from '../value/digest.ts'
import { by, countAtFront, type Order } from '../value/order.ts'
import { type Permalink, permalink } from '../value/permalink.ts'
import { wishOf } from './addresses.ts'
import type { Archive, Entry, FiledTag, Shelf, Span } from './archive.ts'
import { filingKey, type NameAuthority } from './authority.ts'
import { byPermalink, filingOf, filingSegments, LEVELS, type Level, newestFirst } from './filing.ts'
import { eachOnce, givenTags } from './given-tags.ts'
import { findKnownNames, foundTag } from './names.ts'
import { labelShelves } from './shelves.ts'

/**
 * The archive without the articles of the files that are `gone`, and with others in their place or besides. What
 * only all articles together decide is taken to be as it was: which names are shared, which spelling of a tag
 * is used most, whose address clashes. The register stays what it was.
 */
export function patchArchive(
  archive: Archive,
  gone: ReadonlySet<string>,
  changed: readonly ParsedArticle[],
): Archive {
  const paths = new Set([...gone, ...changed.map(({ article }) => article.source.path)])
  const before = archive.entries.filter(({ article }) => paths.has(article.source.path))
  const byPath = new Map(before.map((entry) => [entry.article.source.path, entry]))
  const out = new Set(before)
  const shelving = new Patching(archive)
  const rest = archive.entries.filter((entry) => !out.has(entry))
  const held = new Set(rest.map((entry) => entry.permalink))
  const entries = changed.map((parsed) => {
    const entry = entryOf(parsed, byPath.get(parsed.article.source.path), held, archive, shelving)
    held.add(entry.permalink)
    return entry
  })
  const ordered = inserted(archive.newestFirst, out, entries, newestFirst)
  return {
    ...archive,
    entries: inserted(archive.entries, out, entries, byPermalink),
    newestFirst: ordered,
    undated: inserted(
      archive.undated,
      out,
      entries.filter(({ filing }) => filing === null),
      newestFirst,
    ),
    years: patchedSpans(archive.years, out, entries, LEVELS),
    tags: shelving.patched(archive.tags, 'tags', out, entries, ({ tags }) =>
      tags.map(({ shelf }) => shelf.key),
    ),
    publications: shelving.patched(archive.publications, 'publications', out, entries, ({ publication }) =>
      publication ? [publication.key] : [],
    ),
    authors: shelving.patched(archive.authors, 'authors', out, entries, ({ authors }) =>
      authors.map(({ key }) => key),
    ),
  }
}

function entryOf(
  parsed: ParsedArticle,
  before: Entry | undefined,
  held: ReadonlySet<Permalink>,
  archive: Archive,
  shelving: Patching,
): Entry {
  const { article } = parsed
  const isRegistered = before !== undefined && before.accession.day !== ''
  const id = isRegistered ? before.id : shortId(article.source.sha256)
  const wish = wishOf(article)
  const wished = wish.plain !== undefined && !held.has(wish.plain) ? wish.plain : wish.suffixed(id)
  const address = before?.permalink === wish.suffixed(id) ? before.permalink : wished
  const former = isRegistered && before.permalink !== address ? [...before.former, before.permalink] : []
  const { publication, authors } = article
  return {
    id,
    permalink: address,
    former: isRegistered && before.permalink === address ? before.former : former,
    accession: before?.accession ?? { sequence: (archive.register.at(-1)?.sequence ?? 0) + 1, day: '' },
    article,
    filing: filingOf(article),
    tags: tagsOf(parsed, archive.names, shelving),
    publication: publication.value ? shelving.named('publications', publication.value.name) : null,
    authors: [...new Set(authors.value.map(({ name }) => shelving.named('authors', name)))],
  }
}

function tagsOf(parsed: ParsedArticle, names: NameAuthority, shelving: Patching): FiledTag[] {
  const tags =
    parsed.article.tags.length > 0
      ? givenTags(parsed.article)
      : findKnownNames(parsed, names, (name) => shelving.has('tags', name)).map(foundTag)
  return eachOnce(tags.map(({ name, ...tag }) => ({ ...tag, shelf: shelving.named('tags', name) })))
}

type Room = 'tags' | 'publications' | 'authors'

/** The shelves of an archive, and those that a changed article asks for. */
class Patching {
  private readonly rooms: Readonly<Record<Room, Map<string, Shelf>>>
  private readonly names: NameAuthority

  constructor({ tags, publications, authors, names }: Archive) {
    this.names = names
    const byKey = (shelves: readonly Shelf[]) => new Map(shelves.map((shelf) => [shelf.key, shelf]))
    this.rooms = { tags: byKey(tags), publications: byKey(publications), authors: byKey(authors) }
  }

  has(room: Room, name: string): boolean {
    return this.rooms[room].has(filingKey(name, this.names))
  }

  named(room: Room, name: string): Shelf {
    const key = filingKey(name, this.names)
    const known = this.rooms[room].get(key)
    if (known) return known
    const [label] = labelShelves(room, [name], this.names).values()
    const bare = { key, name, variants: [name], authority: null, permalink: permalink(room) }
    const shelf: Shelf = { ...(label ?? bare), entries: [], found: false }
    this.rooms[room].set(shelf.key, shelf)
    return shelf
  }

  /** The shelves of a room, those that lost or gained something anew, those that are empty left out. */
  patched(
    shelves: readonly Shelf[],
    room: Room,
    out: ReadonlySet<Entry>,
    entries: readonly Entry[],
    keysOf: (entry: Entry) => readonly string[],
  ): Shelf[] {
    const touched = new Set([...out, ...entries].flatMap(keysOf))
    const known = new Set(shelves.map(({ key }) => key))
    const added = [...touched].flatMap((key) => (known.has(key) ? [] : (this.rooms[room].get(key) ?? [])))
    return [...shelves, ...added]
      .flatMap((shelf) => {
        if (!touched.has(shelf.key)) return [shelf]
        const coming = entries.filter((entry) => keysOf(entry).includes(shelf.key))
        const held = inserted(shelf.entries, out, coming, newestFirst)
        return held.length === 0 ? [] : [{ ...shelf, entries: held }]
      })
      .sort(by(({ key }) => key))
  }
}

function patchedSpans(
  spans: readonly Span[],
  out: ReadonlySet<Entry>,
  entries: readonly Entry[],
  [level, ...deeper]: readonly Level[],
): Span[] {
  if (!level) return []
  const keyOf = ({ filing }: Pick<Entry, 'filing'>): string => {
    const here = filing && level(filing)
    return here ? filingSegments(here).join('/') : ''
  }
  const touched = new Set([...out, ...entries].map(keyOf))
  const known = new Set(spans.map(keyOf))
  const added = entries.flatMap((entry): Span[] => {
    const filing = entry.filing && level(entry.filing)
    if (!filing || known.has(keyOf(entry))) return []
    known.add(keyOf(entry))
    return [{ filing, permalink: permalink(...filingSegments(filing)), entries: [], parts: [] }]
  })
  return [...spans, ...added]
    .flatMap((span) => {
      const key = keyOf(span)
      if (!touched.has(key)) return [span]
      const coming = entries.filter((entry) => keyOf(entry) === key)
      const held = inserted(span.entries, out, coming, newestFirst)
      const leaving = new Set([...out].filter((entry) => keyOf(entry) === key))
      return held.length === 0
        ? []
        : [{ ...span, entries: held, parts: patchedSpans(span.parts, leaving, coming, deeper) }]
    })
    .sort(by(({ permalink }) => permalink))
}

/** A list without some things and with others, each in its place. */
function inserted<T>(list: readonly T[], out: ReadonlySet<T>, coming: readonly T[], order: Order<T>): T[] {
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
