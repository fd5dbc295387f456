// Articles become an archive: addressed, filed, ordered. Pure: the same articles in any order give the same
// archive.

import type { PublicArticle } from '../access/public-article.ts'
import type { Article } from '../article/article.ts'
import * as problem from '../diagnostic/catalogue/archive.ts'
import type { Diagnostic, Outcome } from '../diagnostic/diagnostic.ts'
import { filingKey, type NameAuthority, NO_NAMES } from '../names/authority.ts'
import { NO_DIGEST } from '../value/digest.ts'
import { by, inTurn } from '../value/order.ts'
import { permalink } from '../value/permalink.ts'
import { finish, type Steps } from '../value/steps.ts'
import { type FileFacts, factsOfSource, type Identity, placeOf, registerFiles } from './accession.ts'
import { type Address, type AddressRule, assignAddresses } from './addresses.ts'
import { alikeArticles } from './alike.ts'
import type { Archive, Entry, Filing, Shelf, Span, WithheldArticle } from './archive.ts'
import {
  byPermalink,
  filingOf,
  filingSegments,
  knowledgeOf,
  LEVELS,
  type Level,
  newestFirst,
} from './filing.ts'
import { formerAddresses } from './former-addresses.ts'
import { eachOnce, givenTags, type NamedTag } from './given-tags.ts'
import { mentionedNames } from './mentioned-names.ts'
import { findSharedNames, foundTag } from './names.ts'
import { type Accession, bySequence, type Register } from './register.ts'
import { labelShelves, type ShelfLabel } from './shelves.ts'
import { storiesOf } from './stories.ts'

/** What the archive was before. */
export interface Holdings {
  readonly register: Register
  /** `YYYY-MM-DD`, the day on which new files are registered and missing ones withdrawn; empty when nothing is for good. */
  readonly today: string
  readonly addresses: AddressRule
  /** Files that are there and hold no article that can be published: their lines stay as they are. */
  readonly unpublished: readonly FileFacts[]
  /** The names that the keeper lists. */
  readonly names?: NameAuthority
  /** Whether stories are looked for; they are when it is left out. */
  readonly stories?: boolean
}

const NEW_ARCHIVE: Holdings = { register: [], today: '', addresses: 'move', unpublished: [] }

/** Assembles the archive. Tags that were merged and files of the same bytes are reported. */
export function assembleArchive(
  parsed: readonly PublicArticle[],
  holdings: Holdings = NEW_ARCHIVE,
): Outcome<Archive> {
  return finish(assembleInSteps(parsed, holdings))
}

/** The same with pauses, for those who have others waiting: an archive of 20,000 takes most of a second. */
export function* assembleInSteps(
  parsed: readonly PublicArticle[],
  holdings: Holdings,
): Steps<Outcome<Archive>> {
  const sorted = [...parsed].sort(by((each) => placeOf(fileOf(each))))
  const articles = sorted.map(({ article }) => article)
  const { register, addresses, identities } = accede(sorted, holdings)
  yield
  const { names = NO_NAMES } = holdings
  const tagging = tagArticles(sorted, names)
  const publicationNames = articles.flatMap(({ publication }) => publication.value?.name ?? [])
  const authorNames = articles.flatMap(({ authors }) => authors.value.map(({ name }) => name))

  yield
  const tags = new Shelving(tagging.labels, names)
  const publications = new Shelving(labelShelves('publications', publicationNames, names), names)
  const authors = new Shelving(labelShelves('authors', authorNames, names), names)
  const all = articles.map((article, i): Entry => {
    const { id, sequence, day } = identities[i] ?? NOBODY
    const filed = tagging.filed[i] ?? []
    return {
      id,
      permalink: addresses[i]?.permalink ?? permalink(),
      former: addresses[i]?.former ?? [],
      accession: { sequence, day },
      article,
      filing: filingOf(article),
      tags: eachOnce(filed.map(({ name, ...tag }) => ({ ...tag, shelf: tags.named(name) }))),
      names: mentionedNames(sorted[i]?.listed ?? [], names),
      publication: article.publication.value ? publications.named(article.publication.value.name) : null,
      authors: unique(article.authors.value.map(({ name }) => authors.named(name))),
    }
  })
  yield
  const entries = all.filter((_, i) => !sorted[i]?.isWithheld)
  const ordered = [...entries].sort(newestFirst)
  for (const entry of ordered) {
    for (const { shelf, status } of entry.tags) tags.put(shelf, entry, status !== 'inferred')
    if (entry.publication) publications.put(entry.publication, entry, true)
    for (const author of entry.authors) authors.put(author, entry, true)
  }

  yield
  const inOrder = [...entries].sort(byPermalink)
  const former = formerAddresses(inOrder)
  const told = yield* storiesIn(inOrder, holdings)
  const archive: Archive = {
    entries: inOrder,
    withheld: all
      .filter((_, i) => sorted[i]?.isWithheld)
      .sort(byPermalink)
      .map(withheldArticle),
    newestFirst: ordered,
    approximate: ordered.filter((entry) => knowledgeOf(entry) === 'approximate'),
    undated: ordered.filter((entry) => knowledgeOf(entry) === 'undated'),
    years: spansOf(ordered),
    tags: tags.shelves(),
    publications: publications.shelves(),
    authors: authors.shelves(),
    formerAddresses: former.value,
    ...told,
    names,
    register,
  }
  yield
  const diagnostics = [...sameBytes(articles), ...mergedTags(articles, tagging.labels), ...former.diagnostics]
  return { value: archive, diagnostics }
}

/** The stories, where they are asked for. */
function* storiesIn(
  entries: readonly Entry[],
  { stories = true }: Holdings,
): Steps<Pick<Archive, 'stories' | 'alike'>> {
  if (!stories) return { stories: [], alike: undefined }
  const alike = yield* alikeArticles(entries.map(({ article }) => article))
  return { stories: storiesOf(entries, alike), alike }
}

/** Where a list has a hole, which it never has. */
const NOBODY = { id: '', sequence: 0, day: '' }

/** Identities and addresses, and the register that says so from now on. */
function accede(
  articles: readonly PublicArticle[],
  { register, today, addresses: rule, unpublished }: Holdings,
): {
  readonly register: Register
  readonly identities: readonly Identity[]
  readonly addresses: readonly Address[]
} {
  const sources = articles.map(fileOf)
  const waiting = registeredAmong(unpublished, register)
  const registered = registerFiles([...sources, ...waiting], register, today)
  const identities = sources.flatMap((source, i) => {
    const identity = registered.identities.get(placeOf(source))
    return identity ? [servable(identity, articles[i]?.mayServe)] : []
  })
  const still = waiting.flatMap((file) => withAddress(registered.identities.get(placeOf(file))) ?? [])
  const faces = articles.map(({ face, article }) => face ?? article)
  const addresses = assignAddresses(faces, identities, [...registered.gone, ...still], rule)
  const lines = identities.map((identity, i) => {
    const { permalink: address, former } = addresses[i] ?? NOWHERE
    const known = identity.permalink === address ? withAddress(identity) : undefined
    return known?.former.length === former.length ? known : { ...identity, permalink: address, former }
  })
  const served = addresses.map(({ permalink: address, former }, i) => {
    const { mayServe } = articles[i] ?? {}
    return { permalink: address, former: mayServe ? former.filter(mayServe) : former }
  })
  return {
    register: [...lines, ...still, ...registered.gone].sort(bySequence),
    identities,
    addresses: served,
  }
}

/** Which file an article is, to the register. */
function fileOf({ identity, article }: PublicArticle): FileFacts {
  return identity ?? factsOfSource(article.source)
}

/** An identity whose address holds words that are withheld by now asks for another; the old one is never given again. */
function servable(identity: Identity, mayServe: PublicArticle['mayServe']): Identity {
  const { permalink: address, former } = identity
  if (!mayServe || address === null || mayServe(address)) return identity
  return { ...identity, permalink: null, former: [...former, address] }
}

function withheldArticle({ id, permalink: address, former, article }: Entry): WithheldArticle {
  return { id, permalink: address, former, access: article.access }
}

/** Files that hold no article now and may be those of articles that the register knows. */
function registeredAmong(files: readonly FileFacts[], register: Register): readonly FileFacts[] {
  if (files.length === 0) return files
  const known = new Set(register.flatMap(({ path, sha256 }): string[] => [path, sha256]))
  const paths = new Set(files.map(({ path }) => path))
  // Of a file that held several articles nobody knows now which of them it would hold: each waits.
  const others = register.filter(
    ({ path, part = 1, withdrawn }) => part > 1 && withdrawn === null && paths.has(path),
  )
  return [...files.filter(({ path, sha256 }) => known.has(path) || known.has(sha256)), ...others]
}

/** An identity that has an address is an accession. */
function withAddress(identity: Identity | undefined): Accession | undefined {
  return identity?.permalink ? (identity as Accession) : undefined
}

const NOWHERE = { permalink: permalink(), former: [] }

interface Tagging {
  readonly labels: ReadonlyMap<string, ShelfLabel>
  readonly filed: readonly (readonly NamedTag[])[]
}

/** The tags that each article's file gives, or else the listed and shared names of its text. */
function tagArticles(parsed: readonly PublicArticle[], names: NameAuthority): Tagging {
  const given = parsed.flatMap(({ article }) => article.tags.map(({ name }) => name))
  const keys = new Set(given.map((name) => filingKey(name, names)))
  const found = findSharedNames(parsed, keys, names)
  const used = found.flatMap((each) => each.map(({ name }) => name))
  const labels = labelShelves('tags', [...given, ...used], names)
  const filed = parsed.map(({ article }, i) =>
    article.tags.length > 0 ? givenTags(article) : (found[i] ?? []).map(foundTag),
  )
  return { labels, filed }
}

/** Shelves while they are being filled; entries and shelves refer to each other. */
class Shelving {
  private readonly open = new Map<string, Shelf & { entries: Entry[]; found: boolean }>()
  private readonly names: NameAuthority

  constructor(labels: ReadonlyMap<string, ShelfLabel>, names: NameAuthority) {
    this.names = names
    for (const [key, label] of labels) this.open.set(key, { ...label, entries: [], found: true })
  }

  named(name: string): Shelf {
    const shelf = this.open.get(filingKey(name, this.names))
    if (!shelf) throw new Error(`No shelf was labelled for ${name}.`)
    return shelf
  }

  put(shelf: Shelf, entry: Entry, stated: boolean): void {
    const open = this.open.get(shelf.key)
    open?.entries.push(entry)
    if (open && stated) open.found = false
  }

  /** In the alphabetical order of their keys. */
  shelves(): Shelf[] {
    return [...this.open.values()].sort(by(({ key }) => key))
  }
}

function unique(shelves: readonly Shelf[]): Shelf[] {
  return [...new Set(shelves)]
}

/** Years, months and days that hold something. */
function spansOf(ordered: readonly Entry[]): Span[] {
  return spanLevel(
    ordered.filter(({ filing }) => filing !== null),
    LEVELS,
  )
}

function spanLevel(entries: readonly Entry[], levels: readonly Level[]): Span[] {
  const [level, ...deeper] = levels
  if (!level) return []
  const groups = new Map<number, { filing: Filing; entries: Entry[] }>()
  for (const entry of entries) {
    const filing = entry.filing && level(entry.filing)
    if (!filing) continue
    const key = (filing.year * 13 + (filing.month ?? 0)) * 32 + (filing.day ?? 0)
    const group = groups.get(key)
    if (group) group.entries.push(entry)
    else groups.set(key, { filing, entries: [entry] })
  }
  return [...groups].sort(by(([key]) => key)).map(([, group]) => ({
    filing: group.filing,
    permalink: permalink(...filingSegments(group.filing)),
    entries: group.entries,
    parts: spanLevel(group.entries, deeper),
  }))
}

function sameBytes(articles: readonly Article[]): Diagnostic[] {
  const first = new Map<string, string>()
  const found: Diagnostic[] = []
  for (const { source } of articles) {
    if ((source.part && source.part.number > 1) || source.sha256 === NO_DIGEST) continue
    const earlier = first.get(source.sha256)
    if (earlier === undefined) first.set(source.sha256, source.path)
    else found.push(problem.sameBytes(source.path, earlier))
  }
  return found
}

function mergedTags(articles: readonly Article[], labels: ReadonlyMap<string, ShelfLabel>): Diagnostic[] {
  const merged = [...labels.values()]
    .filter(({ variants, authority }) => variants.length > 1 && authority === null)
    .sort(inTurn(by(({ key }) => key)))
  if (merged.length === 0) return []
  const users = new Map<string, { path: string; line: number }>()
  for (const article of articles) {
    for (const { name, evidence } of article.tags) {
      if (!users.has(name)) users.set(name, { path: article.source.path, line: evidence[0]?.line ?? 1 })
    }
  }
  return merged.flatMap(({ name, variants }) => {
    const others = variants.slice(1)
    const user =
      others.map((variant) => users.get(variant)).find((found) => found !== undefined) ?? users.get(name)
    return user ? [problem.tagsMerged(name, others, user.path, user.line)] : []
  })
}
