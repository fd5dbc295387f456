// Which newspaper or agency published a text, read from lines that were meant for something else.
import { isNewspaper } from './newspapers.ts'

/** A page's title, parted into the headline and the site's name. */
export interface TitleParts {
  readonly headline: string
  readonly site: string
}

/** Words after a bar that name a place in the site rather than the site. */
const NOT_A_SITE =
  /^(?:video|photos?|pictures?|analysis|opinion|live|exclusive|updated|podcast|watch|sponsored|ad|live updates?|news|politics|world|sports?|business)$/i

/** `A headline | The Sample Times`: the name after the last bar or spaced dash; undefined where there is none. */
export function parts(title: string): TitleParts | undefined {
  if (!/\s(?:[|–—-]|::|»)\s/u.test(title)) return undefined
  const match = /^(.{12,220}\S)\s+([|–—-]|::|»)\s+([^|–—]{2,40})$/u.exec(title)
  const [, headline = '', mark = '', site = ''] = match ?? []
  if (!match || site.split(' ').length > 5 || !/^\p{Lu}|^\p{Lo}|^[a-z]+\.[a-z]{2,}$/u.test(site))
    return undefined
  if (NOT_A_SITE.test(site) || /[.!?:,]$/.test(site) || (mark !== '|' && /\s\p{Ll}{4,}/u.test(site)))
    return undefined
  return { headline, site }
}

/** A name with its offsets (UTF-16 units) in the line that it was read from. */
export interface NameInLine {
  readonly name: string
  readonly start: number
  readonly end: number
}

const COPYRIGHT =
  /^(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:copyright\s*)?(?:(?:19|20)\d\d(?:\s*[-–—]\s*(?:(?:19|20)?\d\d|present))?)?,?\s*(?:by\s+)?(\S.*)$/i

/** The holder that a copyright line names: `© 2023 The Sample Times. All rights reserved.` */
export function copyrightHolder(line: string): NameInLine | undefined {
  if (line.length > 200 || !/©|\(c\)|(?:19|20)\d\d/i.test(line)) return undefined
  const rest = COPYRIGHT.exec(line)?.[1]
  if (rest === undefined) return undefined
  const name = rest
    .replace(/^(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?,?\s*/, '')
    .split(
      /\s*(?:\.\s|\.$|\||\ball rights\b|copyright|,?\s\b(?:inc|llc|ltd|limited|plc|corp|gmbh|co)\b|\ba (?:division|part) of\b|[•·–—]|,?\s(?:19|20)\d\d)/iu,
    )[0]
    ?.trim()
    .replace(/[,;]+$/, '')
  if (name === undefined || name.length < 2 || name.length > 50 || name.split(' ').length > 6)
    return undefined
  if (
    !/^(?:\p{Lu}|\p{Lo}|[a-z0-9-]+\.[a-z]{2,}$)/u.test(name) ||
    /^(?:all rights|this|the (?:author|copyright))/i.test(name)
  )
    return undefined
  const start = line.indexOf(name)
  return start < 0 ? undefined : { name, start, end: start + name.length }
}

/** Agencies and broadcasters that open their stories with their own name: `Sample Radio - The governor said …` */
const OPENING =
  /^((?:\p{Lu}[\p{L}\p{M}]*|of|the|د|و)(?: (?:\p{Lu}[\p{L}\p{M}]*|of|the|د|و)){0,4})\s*(?:[-–—]|:)\s+(?=[\p{Lu}\p{Lo}"“])/u
/** `VOA Pashto`: initials before another word; two words in capitals are a city (`NEW YORK —`). */
const INITIALS = /^\p{Lu}{2,5}\s\p{Lu}\p{Ll}/u

/** The same in Persian and Pashto, where only the word shows a publisher. */
const ARABIC_OPENING =
  /^((?:[\u0620-\u06ff\u200c]+ ){0,3}?[\u0620-\u06ff\u200c]+(?: [\u0620-\u06ff\u200c]+){0,2})\s*(?:[([][^()[\]]{2,40}[)\]]\s*)?[:–—-]\s*/u

/** The publisher that a story's first words name, recognised by a word that publishers bear or by its initials. */
export function openingPublisher(paragraph: string): NameInLine | undefined {
  const opening = paragraph.slice(0, 120)
  const name = (OPENING.exec(opening) ?? ARABIC_OPENING.exec(opening))?.[1]
  if (name === undefined || name.length > 50 || !(isNewspaper(name) || INITIALS.test(name))) return undefined
  // In capitals before a dash stands the place (`NEWPORT NEWS —`), unless the name is that of an agency.
  if (!/[\p{Ll}\p{Lo}]/u.test(name) && (name.length > 5 || name.includes(' '))) return undefined
  return { name, start: 0, end: name.length }
}
