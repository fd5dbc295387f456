// Which names of the texts become tags: those that two articles or more share. A first form; nobody's
// spelling is changed and no two people are merged.
import type { Article, Mention } from '../article/article.ts'
import type { Acronym } from '../article/intake/mentions.ts'
import { tagKey } from '../value/fold.ts'
import { memoizedText } from '../value/memo.ts'
import { by, byCodeUnits, inTurn, reversed } from '../value/order.ts'

/** A name found in an article's text, under which it is filed. */
export interface FoundName {
  readonly name: string
  readonly evidence: Mention['evidence']
}

/** How many articles must share a name before it is a tag. */
const SHARED_BY = 2
/** How many found names an article is filed under at most. */
export const MOST_NAMES = 16

const withoutNoun = memoizedText((name) => name.replace(PLACE_NOUN, ''))

/** Generic words after a place's name that do not make it another place. */
const PLACE_NOUN = / (?:Valley|Province|District|City|Region|Mountains|Airport)$/

/**
 * For each article, in order, the shared names of its text, most mentioned first; none for articles that
 * have tags of their own. `given` are the keys of all tags that files give: one of those needs no second
 * article.
 */
export function findSharedNames(
  articles: readonly Article[],
  acronyms: readonly (readonly Acronym[])[],
  given: ReadonlySet<string>,
): FoundName[][] {
  const long = explainedAcronyms(acronyms)
  const alone = new Set(articles.flatMap(({ mentions }) => mentions.map(({ name }) => name)))
  const headingOf = (name: string): string => {
    const spelled = long.get(name) ?? name
    const place = withoutNoun(spelled)
    return place !== spelled && alone.has(place) ? place : spelled
  }
  const mentioned = articles.map(({ mentions }) => headings(mentions, headingOf))
  const holders = new Map<string, number>()
  for (const names of mentioned) for (const key of names.keys()) holders.set(key, (holders.get(key) ?? 0) + 1)

  return articles.map((article, i) => {
    if (article.tags.length > 0) return []
    const shared = [...(mentioned[i] ?? [])].filter(
      ([key]) => (holders.get(key) ?? 0) >= SHARED_BY || given.has(key),
    )
    return shared
      .map(([key, heading]) => ({ ...heading, holders: holders.get(key) ?? 0 }))
      .sort(
        inTurn(reversed(by(({ count }) => count)), reversed(by(({ holders }) => holders)), (a, b) =>
          byCodeUnits(a.name, b.name),
        ),
      )
      .slice(0, MOST_NAMES)
      .map(({ name, evidence }) => ({ name, evidence }))
  })
}

interface Heading {
  readonly name: string
  readonly count: number
  readonly evidence: Mention['evidence']
}

/** An article's mentions under their headings, by key. */
function headings(mentions: readonly Mention[], headingOf: (name: string) => string): Map<string, Heading> {
  const found = new Map<string, Heading>()
  for (const mention of mentions) {
    const name = headingOf(mention.name)
    const key = tagKey(name)
    const known = found.get(key)
    found.set(key, {
      name: known?.name ?? name,
      count: (known?.count ?? 0) + mention.count,
      evidence: known && known.evidence.start < mention.evidence.start ? known.evidence : mention.evidence,
    })
  }
  return found
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
