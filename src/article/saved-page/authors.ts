// Who wrote a saved page's article, by the first of its places that names a person or an office.
import { inOneLine } from '../../value/characters.ts'
import { blockText } from '../block.ts'
import { type Claim, unknown } from '../claim.ts'
import { readWholeDate } from '../intake/dates/dates.ts'
import { bylineOf, isName, splitAuthors, toAuthor } from '../intake/head/byline.ts'
import type { Author } from '../values.ts'
import { bylinesBeside } from './date-beside.ts'
import type { Saying } from './facts.ts'
import { wordsInOrder } from './find-words.ts'
import { lettersOf, printedSayings } from './furniture.ts'
import type { PageEvidence } from './page-evidence.ts'
import type { SavedPage } from './saved-page.ts'

/** Names that publishing systems put where an author belongs. */
const NOBODY =
  /^(?:@.*|\d+|(?:wp-?)?admin(?:istrator)?|root|user|guest|webmaster|web ?editor|super ?user|null|none|n\/a|undefined|unknown|anonymous|no author|author)$/i
/** No text that names an author is longer, its e-mail addresses included; in UTF-16 units. */
const LONGEST_SAYING = 2000
const LONGEST_NAME = 160
const LONGEST_BYLINE = 100

/** The article's byline and authors. */
export interface PageAuthors {
  readonly byline: Claim<string | null>
  readonly authors: Claim<Author[]>
}

/** The authors that the first place names that names any; the site itself is one only where no place names a person. */
export function authorsOf(page: SavedPage, evidence: PageEvidence): PageAuthors {
  const { facts, story } = page
  const declared = facts.authors.map(peopleIn).filter((people) => people.size > 0)
  const [first] = declared
  const best = first && !isHouse(first, page) ? first : (personIn(page, declared) ?? first)
  return best ? claimed(best, evidence) : { byline: unknown(null), authors: unknown([]) }

  function personIn(of: SavedPage, places: readonly People[]): People | undefined {
    const printed = [...printedSayings(story, 'byline'), ...bylinesBeside(of), ...lastLines(of)]
    const all = [...places, ...printed.map((line) => peopleIn([line]))]
    return all.find((people) => people.size > 0 && !isHouse(people, of))
  }
}

type People = ReadonlyMap<string, Saying>

function claimed(people: People, evidence: PageEvidence): PageAuthors {
  const [first] = people.values()
  if (!first) return { byline: unknown(null), authors: unknown([]) }
  const words = [...people.values()].map((saying) => evidence.at(saying))
  const byline = [...people.keys()].join(', ')
  return {
    byline: { ...evidence.claim<string | null>(first, byline), evidence: words },
    authors: { ...evidence.claim(first, [...people].flatMap(authorsIn)), evidence: words },
  }
}

/** Whether all that a place names is the house: an organisation, an address, or the site by its name. */
function isHouse(people: People, { facts, title }: SavedPage): boolean {
  const site = [...facts.publication, ...(title.site ? [title.site] : [])].map(({ value }) =>
    lettersOf(value),
  )
  return [...people].every(([name, saying]) => {
    const letters = lettersOf(name)
    const isSite = site.some((other) => other.length > 1 && (other === letters || letters.includes(other)))
    return (
      saying.organisation === true ||
      isSite ||
      /\w\.\p{Ll}{2,4}(?=\W|$)/u.test(name) ||
      toAuthor(name).kind === 'organisation'
    )
  })
}

/** Blocks at the end of a story that may be signed. */
const LAST_BLOCKS = 3

/** The last lines of the story that open with a word for who wrote it: `Autor: Mina Rahbar`. */
function lastLines({ source, story }: SavedPage): Saying[] {
  return story.body.slice(-LAST_BLOCKS).flatMap((block): Saying[] => {
    const text = inOneLine(blockText(block))
    if (bylineOf(text) === undefined) return []
    const at = source.html.lastIndexOf(text)
    // Marks may stand among its words.
    const range = at < 0 ? wordsInOrder(source.texts)(text) : { start: at, end: at + text.length }
    return range ? [{ value: text, ...range, rule: 'byline.printed-line' }] : []
  })
}

/** The names that sayings give, each with the first that gives it. */
function peopleIn(sayings: readonly Saying[]): Map<string, Saying> {
  const people = new Map<string, Saying>()
  for (const saying of sayings) {
    const name = saying.rule === 'page.byline' ? shownName(saying.value) : nameOf(saying.value)
    if (name !== undefined && !people.has(name)) people.set(name, saying)
  }
  return people
}

/** A name as a page gives it, without "By" and e-mail; undefined when it names nobody. */
function nameOf(text: string): string | undefined {
  if (text.length > LONGEST_SAYING) return undefined
  const inBrackets = /^\S+@\S+\s*\((.+)\)$/.exec(text)?.[1] ?? text
  const unlabelled = bylineOf(inBrackets) ?? inBrackets.replace(/^by:?\s+/i, '')
  const plain = inOneLine(unlabelled.replace(/\S+/g, (word) => (isMailAddress(word) ? '' : word)))
  // A handle behind a name is where to write to, and no part of it.
  const name = plain.replace(/(?<=\S)\s+@\w{1,30}$/, '').replace(/^[\s|,·•–-]+|[\s|,·•–-]+$/gu, '')
  if (name === '' || NOBODY.test(name) || /^(?:https?:|www\.)/i.test(name) || !/\p{L}/u.test(name))
    return undefined
  return readWholeDate(name) === undefined && name.length <= LONGEST_NAME ? name : undefined
}

/** Whether a word holds `x@y.z`: an address of e-mail, perhaps with brackets around it. */
function isMailAddress(word: string): boolean {
  const at = word.indexOf('@', 1)
  return at > 0 && word.lastIndexOf('.', word.length - 2) >= at + 2
}

/** What stands in a byline's element is a byline only when it looks like one: some hold a whole biography. */
function shownName(text: string): string | undefined {
  const name = nameBesideLinks(nameOf(text))
  if (name === undefined || name.length > LONGEST_BYLINE || /[.!?]\s+\p{Lu}\p{Ll}/u.test(name))
    return undefined
  const [first, ...others] = splitAuthors(name)
  if (first === undefined) return undefined
  // "Mina Rahbar Staff Writer": the element holds the job, too.
  if (others.length === 0 && isName(first) && name.startsWith(`${first} `)) return first
  return isName(first) || toAuthor(first).kind === 'organisation' || /^\p{Lo}/u.test(first) ? name : undefined
}

/** "Oren Castell | Email the author | Follow on Birdsite": the name that stands first, without the links beside it. */
function nameBesideLinks(text: string | undefined): string | undefined {
  const [first = '', ...rest] = text?.split(/\s*[|•]\s*/) ?? []
  return rest.length > 0 && isName(first) ? first : text
}

/** One text may name several authors; "Rahbar, Mina" is one, written the way catalogues do. */
function authorsIn([text, saying]: readonly [string, Saying]): Author[] {
  if (saying.organisation) return [{ name: text, kind: 'organisation' }]
  const names = splitAuthors(text)
  const several =
    names.length > 1 && names.every((name) => isName(name) || toAuthor(name).kind === 'organisation')
  return (several ? names : [text]).map(toAuthor)
}
