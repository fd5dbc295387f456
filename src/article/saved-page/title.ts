// A page's headline, and the name of its site that stands beside it in a title: "Headline | Site", "Headline - Site",
// "Site » Headline".
import { type Block, blockText } from '../block.ts'
import type { PageFacts, Saying } from './facts.ts'
import { HEAD_LINES, lettersOf } from './furniture.ts'
import type { PageSource } from './source.ts'

/** A page's title, as far as it has one. */
export interface PageTitle {
  readonly headline: Saying | undefined
  /** The site's name where the title shows it. */
  readonly site: Saying | undefined
}

/** A title parted from the name of its site, where the page shows that a part is a name. */
export interface ParedTitle extends PageTitle {
  readonly headline: Saying
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
/** Longer titles are no titles, and are not parted. In UTF-16 units. */
const LONGEST_TITLE = 500
/** A title that was too long for whoever declares it. */
const CUT_OFF = /(?:…|\.\.\.)$/

/** The first headline that is declared, whole where it was cut off, without its site's name. */
export function readTitle(source: PageSource, facts: PageFacts, blocks: readonly Block[]): PageTitle {
  const [declared] = facts.headline
  if (!declared) return { headline: undefined, site: undefined }
  const context = {
    html: source.html,
    names: facts.publication.map(({ value }) => value),
    headings: [
      ...source.lines.filter(({ kind }) => kind === 'heading').map(({ words }) => words.value),
      ...blocks.slice(0, HEAD_LINES).map(blockText),
    ],
    hosts: facts.addresses.map(({ value }) => /^https?:\/\/([^/]+)/i.exec(value)?.[1] ?? ''),
  }
  const pared = pareTitle(wholeOf(declared, facts.headline), context)
  if (pared.site || !source.title) return pared
  const headings = [...context.headings, pared.headline.value]
  const { site } = pareTitle({ ...source.title, rule: 'page.title' }, { ...context, headings })
  return { ...pared, site }
}

/** The first headline of which a cut-off one is the beginning; itself when there is none. */
function wholeOf(declared: Saying, headlines: readonly Saying[]): Saying {
  const cut = CUT_OFF.exec(declared.value)
  const stem = cut ? declared.value.slice(0, cut.index).trimEnd() : ''
  const whole = headlines.find(
    ({ value }) => stem.length > 10 && value.startsWith(stem) && !CUT_OFF.test(value),
  )
  return whole ?? declared
}

/**
 * Takes the site's name off a title. A part after a dash may belong to the headline, so it goes only when the
 * page bears it out: by a heading that is the rest, by a name that it declares, or by its host.
 */
export function pareTitle(title: Saying, page: TitleContext): ParedTitle {
  const whole = { headline: title, site: undefined }
  return title.value.length > LONGEST_TITLE ? whole : (new TitlePage(page).pare(title) ?? whole)
}

/** A sign in a title that may part it, with what stands around it. */
interface Cut {
  readonly sign: string
  readonly before: string
  readonly after: string
}

function cutsOf(text: string): Cut[] {
  return [...text.matchAll(SEPARATOR)].map((cut) => ({
    sign: cut[0].trim(),
    before: text.slice(0, cut.index),
    after: text.slice(cut.index + cut[0].length),
  }))
}

/** The page of a title, as far as it says which part of it is what. */
class TitlePage {
  private readonly html: string
  private readonly headings: ReadonlySet<string>
  private readonly names: ReadonlySet<string>
  private readonly hosts: readonly string[]

  constructor({ html, headings, names, hosts }: TitleContext) {
    this.html = html
    this.headings = new Set(headings.map(lettersOf))
    this.names = new Set(names.map(nameLetters))
    this.hosts = hosts.map(lettersOf)
  }

  /** The parts of a title; undefined when it is all headline. */
  pare(title: Saying): ParedTitle | undefined {
    const cuts = cutsOf(title.value)
    for (const { before, after } of cuts) {
      if (this.isHeading(before) || this.isName(after)) return this.parted(title, before, after)
      if (this.isHeading(after)) return this.parted(title, after, before)
    }
    const [first] = cuts
    if (first && this.isName(first.before)) return this.parted(title, first.after, first.before)
    const last = cuts.at(-1)
    if (last && BAR.test(last.sign) && looksLikeName(last.after, last.before))
      return this.parted(title, last.before, last.after)
    return undefined
  }

  private isHeading(part: string): boolean {
    return this.headings.has(lettersOf(part))
  }

  private isName(part: string): boolean {
    const name = nameLetters(part)
    if (name.length <= 1) return false
    return this.names.has(name) || (name.length > 3 && this.hosts.some((host) => host.includes(name)))
  }

  private parted(title: Saying, headline: string, site: string): ParedTitle {
    const rest = this.part(title, headline)
    const [cut] = cutsOf(headline)
    // "Headline | World | Site": the section between them goes as well.
    const pared = cut && BAR.test(cut.sign) ? this.pare(rest) : undefined
    return { headline: pared?.headline ?? rest, site: this.part(title, site) }
  }

  /** A part with its own place, where it is written as it is read; else with that of the whole title. */
  private part(title: Saying, value: string): Saying {
    const at = this.html.slice(title.start, title.end).indexOf(value)
    const place = at < 0 ? {} : { start: title.start + at, end: title.start + at + value.length }
    return { ...title, ...place, value }
  }
}

function looksLikeName(part: string, rest: string): boolean {
  const words = part.split(' ').length
  return words <= MOST_WORDS_OF_A_NAME && rest.split(' ').length > words
}

function nameLetters(name: string): string {
  return lettersOf(name).replace(/^the/, '')
}
