// A page's title without the name of its site: "Headline | Site", "Headline - Site", "Site » Headline".
import type { Saying } from './facts.ts'

/** A title parted from the name of its site, where the page shows that a part is a name. */
export interface ParedTitle {
  readonly headline: Saying
  /** The words taken off; undefined when all of the title is the headline. */
  readonly site: Saying | undefined
}

/** What the page says elsewhere, by which the parts of its title are known. */
export interface TitleContext {
  readonly html: string
  /** Names that it declares for its publication. */
  readonly names: readonly string[]
  readonly headings: readonly string[]
  readonly hosts: readonly string[]
}

const SEPARATOR = / (?:\|\|?|::?|[–—·•»«-]) |(?<=\S)[:|] /g
/** Signs that only part a title from a name; dashes and colons stand within headlines too. */
const BAR = /\|\|?|::|»/
const MOST_WORDS_OF_A_NAME = 4

/**
 * Takes the site's name off a title. A part after a dash may belong to the headline, so it goes only when the
 * page bears it out: by a heading that is the rest, by a name that it declares, or by its host.
 */
export function pareTitle(title: Saying, page: TitleContext): ParedTitle {
  const cuts = [...title.value.matchAll(SEPARATOR)].map((cut) => ({
    sign: cut[0].trim(),
    before: title.value.slice(0, cut.index),
    after: title.value.slice(cut.index + cut[0].length),
  }))
  for (const { before, after } of cuts) {
    if (isHeading(before) || isName(after)) return split(before, after)
    if (isHeading(after)) return split(after, before)
  }
  const [first] = cuts
  if (first && isName(first.before)) return split(first.after, first.before)
  const last = cuts.at(-1)
  if (last && BAR.test(last.sign) && looksLikeName(last.after, last.before))
    return split(last.before, last.after)
  return { headline: title, site: undefined }

  function isHeading(part: string): boolean {
    return page.headings.some((heading) => letters(heading) === letters(part))
  }

  function isName(part: string): boolean {
    const name = letters(part).replace(/^the/, '')
    return (
      name.length > 1 &&
      (page.names.some((known) => letters(known).replace(/^the/, '') === name) ||
        (name.length > 3 && page.hosts.some((host) => letters(host).includes(name))))
    )
  }

  function split(headline: string, site: string): ParedTitle {
    const rest = part(headline)
    const cut = SEPARATOR.exec(headline)
    SEPARATOR.lastIndex = 0
    // "Headline | World | Site": the section between them goes as well.
    const pared = cut && BAR.test(cut[0]) ? pareTitle(rest, page) : undefined
    return { headline: pared?.headline ?? rest, site: part(site) }
  }

  /** A part with its own place, where it is written as it is read; else with that of the whole title. */
  function part(value: string): Saying {
    const at = page.html.slice(title.start, title.end).indexOf(value)
    const place = at < 0 ? {} : { start: title.start + at, end: title.start + at + value.length }
    return { ...title, ...place, value }
  }
}

function looksLikeName(part: string, rest: string): boolean {
  const words = part.split(' ').length
  return words <= MOST_WORDS_OF_A_NAME && rest.split(' ').length > words
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '')
}
