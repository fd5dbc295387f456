// What a text says of its article's fields: the values of its head as claims, and what a dateline tells.
import { type Block, inlineText } from './block.ts'
import { type Claim, unknown } from './claim.ts'
import type { OwnFields } from './fields/field-table.ts'
import { type FoundDateline, readDateline } from './intake/dates/dateline.ts'
import { isName, splitAuthors, toAuthor } from './intake/head/byline.ts'
import type { Head, ReadValue } from './intake/head/head.ts'
import { isNewspaper } from './intake/head/newspapers.ts'
import { copyrightHolder, openingPublisher } from './intake/head/publication.ts'
import type { HiddenLine } from './intake/story/tail.ts'
import { rangeOfWords } from './intake/words-in-line.ts'
import { evidenceAt, type Line, type RawText } from './raw-text.ts'
import { statusOfRule } from './rules/claim-rules.ts'
import type { Dateline, Publication } from './values.ts'

/** The fields of a text whose lines were read as a head and a story. */
export function fieldsOfHead(raw: RawText, head: Head, hidden: readonly HiddenLine[]): OwnFields {
  const { headline, byline, dateline, updated, standfirst, kicker, section, sourceUrl } = head
  return {
    headline: headline && claimOf(raw, headline),
    updated,
    ...(byline && {
      byline: claimOf(raw, byline),
      authors: claimOf(raw, { ...byline, value: splitAuthors(byline.value).map(toAuthor) }),
    }),
    publication: publicationClaim(raw, head.publication ?? publisherIn(hidden, head)),
    dateline: dateline && plainDateline(dateline),
    summary: standfirst,
    kicker,
    section,
    sourceUrl,
  }
}

/** The fields of a text that has no head, because front matter stands above it: those that a dateline tells. */
export function fieldsOfNote(raw: RawText, body: readonly Block[], bodyStart: number): OwnFields {
  const dateline = datelineOf(body)
  const agency = dateline?.agency?.text
  const at = agency === undefined ? -1 : raw.text.indexOf(`(${agency})`, bodyStart)
  const isFound = agency !== undefined && at >= 0
  return {
    dateline: dateline && plainDateline(dateline),
    publication: publicationClaim(
      raw,
      isFound
        ? { value: agency, rule: 'publication.dateline', start: at + 1, end: at + 1 + agency.length }
        : undefined,
    ),
  }
}

function plainDateline({ text, place }: FoundDateline): Dateline {
  return { text, place }
}

function datelineOf(body: readonly Block[]): FoundDateline | undefined {
  const first = body.find((block) => block.type === 'paragraph')
  return first?.type === 'paragraph' ? readDateline(inlineText(first.text)) : undefined
}

function publicationClaim(raw: RawText, name: ReadValue<string> | undefined): Claim<Publication | null> {
  return name ? claimOf(raw, { ...name, value: { name: name.value } }) : unknown(null)
}

/**
 * Who published a text that has no line for it: the holder of a copyright that the site names, the agency of the dateline,
 * the name that the story opens with.
 */
/** Words of names that own pictures, and signs that no site has in its name. */
const OWNS_PICTURES =
  /[/:()@]|(?:fotos?|photos?|photography|images?|pictures?|unsplash|getty|pool)(?!\p{L})/iu
/** Longest line that names the site beside other words of its own, in UTF-16 units beyond the name. */
const BESIDE_NAME = 40

/**
 * Whether a holder of a copyright is the site: an address, or a name that other lines of the site's own bear as well. What
 * could be a person's name must stand on two of them.
 */
function isSite(name: string, own: Line, hidden: readonly HiddenLine[]): boolean {
  if (/^[\w-]+(?:\.[\w-]+)*\.\p{L}{2,}$/u.test(name)) return true
  if (OWNS_PICTURES.test(name)) return false
  const others = hidden.filter(
    ({ line, rule }) =>
      line !== own &&
      rule !== 'head.byline' &&
      line.text.length <= name.length + BESIDE_NAME &&
      line.text.includes(name) &&
      !/©|copyright/i.test(line.text),
  )
  return others.length >= (isName(name) ? 2 : 1)
}

function publisherIn(hidden: readonly HiddenLine[], head: Head): ReadValue<string> | undefined {
  for (const { line } of hidden) {
    const holder = copyrightHolder(line.text)
    if (holder && (isNewspaper(holder.name) || isSite(holder.name, line, hidden)))
      return { value: holder.name, rule: 'publication.copyright', ...rangeOfWords(line, holder.name) }
  }
  const first = head.story[0]
  const opening = first && openingPublisher(first.text)
  if (head.dateline?.agencyWords || !first || !opening) return head.dateline?.agencyWords
  return { value: opening.name, rule: 'publication.opening', ...rangeOfWords(first, opening.name) }
}

function claimOf<T>(raw: RawText, reading: ReadValue<T>): Claim<T> {
  return {
    value: reading.value,
    status: statusOfRule(reading.rule),
    rule: reading.rule,
    evidence: [evidenceAt(raw, reading.start, reading.end)],
  }
}
