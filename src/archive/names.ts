// Which names of the texts become tags: those that two articles or more share, and those that the name authority lists.
// Nobody's spelling is changed and no two people are merged but by the authority.

import type { PublicArticle } from '../access/public-article.ts'
import type { Article } from '../article/article.ts'
import type { Acronym } from '../article/intake/names/mentions.ts'
import type { Mention } from '../article/values.ts'
import { type AuthorityName, authorityOf, type NameAuthority } from '../names/authority.ts'
import { tagKey } from '../value/fold.ts'
import { memoizedText } from '../value/memo.ts'
import { by, byCodeUnits, inTurn, reversed } from '../value/order.ts'
import type { NamedTag } from './given-tags.ts'

/** A name found in an article's text, under which it is filed. */
export interface FoundName {
  readonly name: string
  /** Whether the authority has it. */
  readonly isListed: boolean
  readonly evidence: Mention['evidence']
}

/** A found name as a tag of its article. */
export function foundTag({ name, isListed, evidence }: FoundName): NamedTag {
  return {
    name,
    written: evidence.quote.replace(/\s+/g, ' '),
    status: 'inferred',
    rule: isListed ? 'tag.listed-name' : 'tag.shared-name',
    evidence: [evidence],
  }
}

/** How many articles must share a name before it is a tag. */
const SHARED_BY = 2
/** How many found names an article is filed under at most. */
export const MOST_NAMES = 16

const withoutNoun = memoizedText((name) => name.replace(PLACE_NOUN, ''))

/** Generic words after a place's name that do not make it another place. */
const PLACE_NOUN = / (?:Valley|Province|District|City|Region|Mountains|Airport)$/

/**
 * For each article, in order, the listed names of its text, then the shared ones, most mentioned first; none for
 * articles that have tags of their own. `given` are the keys of all tags that files give: one of those needs no
 * second article.
 */
export function findSharedNames(
  parsed: readonly Pick<PublicArticle, 'article' | 'acronyms' | 'listed'>[],
  given: ReadonlySet<string>,
  names: NameAuthority,
): FoundName[][] {
  const long = explainedAcronyms(parsed.map(({ acronyms }) => acronyms))
  const alone = new Set(parsed.flatMap(({ article }) => article.mentions.map(({ name }) => name)))
  const headingOf = knowing((written) => {
    const spelled = long.get(written) ?? written
    const place = withoutNoun(spelled)
    const heading = place !== spelled && alone.has(place) ? place : spelled
    return headingFor(heading, authorityOf(written, names) ?? authorityOf(heading, names))
  })
  const isTagged = ({ tags }: Pick<Article, 'tags'>) => tags.length > 0
  const mentioned = parsed.map((each) =>
    isTagged(each.article) ? undefined : headings(each, headingOf, names),
  )
  const holders = new Map<string, number>()
  for (const [i, { article }] of parsed.entries()) {
    const keys = mentioned[i]?.keys() ?? new Set(article.mentions.map(({ name }) => headingOf(name).key))
    for (const key of keys) holders.set(key, (holders.get(key) ?? 0) + 1)
  }

  return parsed.map(({ article }, i) => {
    if (isTagged(article)) return []
    const shared = [...(mentioned[i] ?? [])].filter(
      ([key, { isListed }]) => isListed || (holders.get(key) ?? 0) >= SHARED_BY || given.has(key),
    )
    return shared
      .map(([key, heading]) => ({ ...heading, holders: holders.get(key) ?? 0 }))
      .sort(
        inTurn(
          reversed(by(({ isListed }) => Number(isListed))),
          reversed(by(({ count }) => count)),
          reversed(by(({ holders }) => holders)),
          (a, b) => byCodeUnits(a.name, b.name),
        ),
      )
      .slice(0, MOST_NAMES)
      .map(({ name, isListed, evidence }) => ({ name, isListed, evidence }))
  })
}

/** The listed names of an article and those that `isKnown`, without a look at the others. */
export function findKnownNames(
  parsed: Pick<PublicArticle, 'article' | 'listed'>,
  names: NameAuthority,
  isKnown: (name: string) => boolean,
): FoundName[] {
  return [...headings(parsed, (written) => headingFor(written, authorityOf(written, names)), names).values()]
    .filter(({ name, isListed }) => isListed || isKnown(name))
    .sort(reversed(by(({ isListed }) => Number(isListed))))
    .slice(0, MOST_NAMES)
}

/** What a written name stands for. */
interface Heading {
  readonly key: string
  readonly name: string
  readonly isListed: boolean
}

function headingFor(name: string, authority: AuthorityName | undefined): Heading {
  const key = tagKey(authority?.name ?? name)
  return { key, name: authority?.display ?? name, isListed: authority !== undefined }
}

/** The same names come in thousands of articles. */
function knowing(make: (written: string) => Heading): (written: string) => Heading {
  const known = new Map<string, Heading>()
  return (written) => {
    const found = known.get(written) ?? make(written)
    known.set(written, found)
    return found
  }
}

interface Counted extends FoundName {
  readonly count: number
}

/** An article's mentions under their headings, by key. */
function headings(
  { article, listed }: Pick<PublicArticle, 'article' | 'listed'>,
  headingOf: (written: string) => Heading,
  names: NameAuthority,
): Map<string, Counted> {
  const found = new Map<string, Counted>()
  for (const mention of article.mentions)
    if (!isClosed(mention.name, names)) addTo(found, headingOf(mention.name), mention)
  return listed.length === 0 ? found : withListed(found, listed, names)
}

/** Whether nothing of the site may tell of a name. */
function isClosed(name: string, { closed }: NameAuthority): boolean {
  return closed.size > 0 && closed.has(tagKey(name))
}

function addTo(
  found: Map<string, Counted>,
  { key, name, isListed }: Heading,
  { count, evidence }: Omit<Mention, 'name'>,
): void {
  const known = found.get(key)
  found.set(key, {
    name: known?.name ?? name,
    isListed,
    count: (known?.count ?? 0) + count,
    evidence: known && known.evidence.start < evidence.start ? known.evidence : evidence,
  })
}

/** With what was looked for besides, most of which capitals showed too: the larger count is the better one. */
function withListed(
  shown: ReadonlyMap<string, Counted>,
  listed: readonly Mention[],
  names: NameAuthority,
): Map<string, Counted> {
  const looked = new Map<string, Counted>()
  for (const mention of listed) {
    const authority = authorityOf(mention.name, names)
    if (authority) addTo(looked, headingFor(mention.name, authority), mention)
  }
  const both = new Map(shown)
  for (const [key, heading] of looked) {
    const known = shown.get(key)
    const first = known && known.evidence.start < heading.evidence.start ? known : heading
    both.set(key, {
      ...heading,
      count: Math.max(heading.count, known?.count ?? 0),
      evidence: first.evidence,
    })
  }
  return both
}

/** Acronyms that the archive's texts explain in one way only. */
function explainedAcronyms(acronyms: readonly (readonly Acronym[])[]): Map<string, string> {
  const meanings = new Map<string, Set<string>>()
  for (const { short, long } of acronyms.flat()) {
    const known = meanings.get(short)
    if (known) known.add(long)
    else meanings.set(short, new Set([long]))
  }
  const explained = new Map<string, string>()
  for (const [short, longs] of meanings) {
    const keys = new Set([...longs].map(tagKey))
    const [first] = [...longs].sort(byCodeUnits)
    if (keys.size === 1 && first !== undefined) explained.set(short, first)
  }
  return explained
}
