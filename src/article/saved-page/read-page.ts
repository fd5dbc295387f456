// What a saved page says of its article: its own declarations are statements, each with the words of its
// source that declare it.
import { datesDisagree, impossibleDate } from '../../diagnostic/catalogue/article.ts'
import * as problem from '../../diagnostic/catalogue/saved-page.ts'
import type { Diagnostic, Outcome } from '../../diagnostic/diagnostic.ts'
import { fileItself } from '../../diagnostic/place.ts'
import { type ArchiveDate, qualified } from '../../value/archive-date.ts'
import { inOneLine } from '../../value/characters.ts'
import { directionOf, type LanguageTag, readLanguage } from '../../value/language.ts'
import { type Block, blocksText, blockText, inlineText } from '../block.ts'
import { type Claim, type Evidence, unknown } from '../claim.ts'
import { readDateline } from '../intake/dates/dateline.ts'
import { readWholeDate } from '../intake/dates/dates.ts'
import { bylineOf, isName, splitAuthors, toAuthor } from '../intake/head/byline.ts'
import { isRecognised, languageOfText } from '../intake/language-of-text.ts'
import { evidenceAt, hiddenAt, type RawText, rawPlace } from '../raw-text.ts'
import { NO_DATES, type TextFacts, type TextFields } from '../text-facts.ts'
import type { Author, GivenTag, Publication } from '../values.ts'
import { isCopy, readProvenance, withoutCopier } from './addresses.ts'
import { readPageBody } from './body.ts'
import { readDeclaredDate } from './dates.ts'
import { readPageFacts, type Saying } from './facts.ts'
import { HEAD_LINES, type PrintedLine, storyOf, withHeadLines } from './furniture.ts'
import { readPageSource, type Words } from './source.ts'
import { pareTitle } from './title.ts'

/** Names that publishing systems put where an author or a publication belongs. */
const NOBODY =
  /^(?:@.*|\d+|(?:wp-?)?admin(?:istrator)?|root|user|guest|webmaster|web ?editor|super ?user|null|none|n\/a|undefined|unknown|anonymous|author)$/i
const NO_PUBLICATION =
  /^(?:wordpress|wordpress\.com|blogger|blogspot|drupal|joomla!?|typo3|wix(?:\.com)?|squarespace|weebly|ghost|my (?:site|blog|website|wordpress( site)?)|(?:web ?)?site(?: ?name)?|home ?page|home|untitled|just another wordpress (?:site|weblog)|localhost|index|null|undefined|archive\.\w{2,5})$/i
/** More of the linked data's text than of the page's: the page fills itself by a script, or shows a teaser. */
const MOSTLY_MISSING = 0.3
const LONGEST_BYLINE = 100
/** So many tags are kept; more are written for machines that no longer read them. */
const MOST_TAGS = 100

/** Reads the saved page from an offset of the raw text; undefined, with an error, when it holds no article. */
export function readSavedPage(raw: RawText, from: number): Outcome<TextFacts | undefined> {
  const file = fileItself(raw.path)
  const read = readPageSource(raw.text.slice(from))
  if (!read) return { value: undefined, diagnostics: [problem.pageTooDeep(file)] }
  const source = withoutCopier(read)
  const facts = readPageFacts(source)
  const provenance = readProvenance(read, facts.addresses)
  const diagnostics: Diagnostic[] = []
  const evidence = ({ start, end }: Pick<Words, 'start' | 'end'>): Evidence =>
    evidenceAt(raw, from + start, from + end)
  const place = ({ start, end }: Pick<Words, 'start' | 'end'>) => rawPlace(raw, from + start, from + end)
  const claimed = <T>(saying: Saying, value: T): Claim<T> => ({
    value,
    status: saying.likely ? 'inferred' : 'stated',
    rule: saying.rule,
    evidence: saying.end > saying.start ? [evidence(saying)] : [],
  })

  const page = readPageBody(source.html, isCopy(read))
  if (!page) return { value: undefined, diagnostics: [problem.pageTooDeep(file)] }
  const { found } = page
  const blocks = withHeadLines(page.blocks, page.furniture)
  const title = headlineOf()
  const story = storyOf(blocks, page.furniture, title.headline?.value ?? '', source.texts)
  const body = bodyOf()
  if (body.length === 0 && source.frames > 0)
    return { value: undefined, diagnostics: [problem.pageOfFrames(file)] }
  remark()

  const authors = authorsOf()
  const first = body.find((block) => block.type === 'paragraph')
  const dateline = first?.type === 'paragraph' ? readDateline(inlineText(first.text)) : undefined
  const { sourceUrl, archivedAt, collectedAt } = provenance
  const value: TextFacts = {
    fields: {
      headline: title.headline && claimed(title.headline, title.headline.value),
      published: facts.several ? undefined : publishedOf(),
      updated: updatedOf(),
      byline: authors.byline,
      authors: authors.authors,
      publication: publicationOf(),
      dateline: dateline ? { text: dateline.text, place: dateline.place } : null,
      language: languageOf(),
      summary: facts.summary[0]?.value ?? null,
      section: facts.section[0]?.value ?? null,
      sourceUrl,
      tags: tagsOf(),
      collected: collectedAt && { at: collectedAt.edtf, method: null, clock: null },
      archivedAt,
    },
    dates: NO_DATES,
    body,
    hidden: story.hidden.map(({ rule, start, end }) => hiddenAt(raw, rule, from + start, from + end)),
    bodyStart: from + story.start,
  }
  return { value, diagnostics }

  /** The first headline that is declared, whole where it was cut off, without its site's name. */
  function headlineOf(): ReturnType<typeof pareTitle> | { headline: undefined; site: undefined } {
    const [declared] = facts.headline
    if (!declared) return { headline: undefined, site: undefined }
    const cut = /(?:…|\.\.\.)$/.exec(declared.value)
    const stem = cut ? declared.value.slice(0, cut.index).trimEnd() : ''
    const whole = facts.headline.find(
      ({ value }) => stem.length > 10 && value.startsWith(stem) && !/(?:…|\.\.\.)$/.test(value),
    )
    const context = {
      html: source.html,
      names: facts.publication.map(({ value }) => value),
      headings: [
        ...source.lines.filter(({ kind }) => kind === 'heading').map(({ words }) => words.value),
        ...blocks.slice(0, HEAD_LINES).map(blockText),
      ],
      hosts: facts.addresses.map(({ value }) => /^https?:\/\/([^/]+)/i.exec(value)?.[1] ?? ''),
    }
    const pared = pareTitle(whole ?? declared, context)
    if (pared.site || !source.title) return pared
    const headings = [...context.headings, pared.headline.value]
    const { site } = pareTitle({ ...source.title, rule: 'page.title' }, { ...context, headings })
    return { ...pared, site }
  }

  function bodyOf(): readonly Block[] {
    const shown = blocksText(story.body).length
    if (facts.articleBody.length === 0 || shown >= facts.articleBody.length * MOSTLY_MISSING)
      return story.body
    return facts.articleBody.split('\n').map((text): Block => ({ type: 'paragraph', text: [text] }))
  }

  function remark(): void {
    if (facts.several) diagnostics.push(problem.severalArticles(file))
    if (body.length === 0) diagnostics.push(problem.pageWithoutText(file))
    else if (!found && story.body === body) diagnostics.push(problem.contentNotFound(file))
  }

  /** The most believed date; those that agree are evidence too, those that do not are kept and reported. */
  function publishedOf(): Claim<ArchiveDate> | undefined {
    const printed = story.printed.filter(({ kind }) => kind === 'date').map(printedSaying)
    const sure: { saying: Saying; date: ArchiveDate }[] = []
    let likely: { saying: Saying; date: ArchiveDate } | undefined
    for (const saying of [...facts.published, ...printed]) {
      const date = readDeclaredDate(saying.value)
      if (date === 'invalid') diagnostics.push(impossibleDate(saying.value, place(saying)))
      else if (date === 'placeholder') diagnostics.push(problem.placeholderDate(saying.value, place(saying)))
      else if (date && saying.likely) likely ??= { saying, date }
      else if (date) sure.push({ saying, date })
    }
    const [first] = sure
    if (!first) return likely ? claimed(likely.saying, qualified(likely.date, '?')) : addressDate()
    const best = sure.find(({ date }) => date.precision === 'day' && within(date, first.date)) ?? first
    const agreeing = sure.filter(({ date }) => within(best.date, date))
    const others = sure.filter((each) => !agreeing.includes(each))
    if (others[0])
      diagnostics.push(
        datesDisagree(
          { used: best.date.edtf, other: others[0].date.edtf, where: 'the page', severity: 'warning' },
          place(others[0].saying),
        ),
      )
    const rejected = others.map(({ saying, date }) => ({
      value: date,
      rule: saying.rule,
      why: { rule: 'less-trusted-declaration', believed: best.saying.rule } as const,
      evidence: [evidence(saying)],
    }))
    return {
      ...claimed(best.saying, best.date),
      evidence: agreeing.map(({ saying }) => evidence(saying)),
      ...(rejected.length > 0 ? { rejected } : {}),
    }
  }

  /** The day in an address like `/2022/01/05/`: about when, unless the page says it. */
  function addressDate(): Claim<ArchiveDate> | undefined {
    for (const saying of facts.addresses) {
      const written = source.html.slice(saying.start, saying.end)
      const path = /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/-])/.exec(written)
      const date = path && readDeclaredDate(`${path[1]}-${path[2]}-${path[3]}`)
      if (!path || !date || typeof date !== 'object' || isArchived(written)) continue
      const start = saying.start + path.index + 1
      return {
        ...claimed(
          { ...saying, start, end: saying.start + path.index + path[0].length },
          qualified(date, '?'),
        ),
        status: 'inferred',
        rule: 'page.address',
      }
    }
    return undefined
  }

  function updatedOf(): ArchiveDate | null {
    for (const { value } of facts.updated) {
      const date = readDeclaredDate(value)
      if (typeof date === 'object') return date
    }
    return null
  }

  function authorsOf(): Pick<TextFields, 'byline' | 'authors'> {
    const printed = story.printed.filter(({ kind }) => kind === 'byline').map((line) => [printedSaying(line)])
    for (const sayings of [...facts.authors, ...printed]) {
      const people = new Map<string, Saying>()
      for (const saying of sayings) {
        const name = saying.rule === 'page.byline' ? shownName(saying.value) : nameOf(saying.value)
        if (name !== undefined && !people.has(name)) people.set(name, saying)
      }
      const [first] = people.values()
      if (!first) continue
      const words = [...people.values()].map(evidence)
      const byline = [...people.keys()].join(', ')
      return {
        byline: { ...claimed<string | null>(first, byline), evidence: words },
        authors: { ...claimed(first, [...people].flatMap(authorsIn)), evidence: words },
      }
    }
    return { byline: unknown(null), authors: unknown([]) }
  }

  function publicationOf(): Claim<Publication | null> {
    const publication = facts.publication.find(({ value }) => isPublication(value))
    if (publication) return claimed<Publication | null>(publication, { name: publication.value })
    if (title.site && isPublication(title.site.value))
      return {
        ...claimed<Publication | null>(title.site, { name: title.site.value }),
        status: 'inferred',
        rule: 'page.title-suffix',
      }
    const agency = dateline?.agency?.text
    const at = agency === undefined ? -1 : raw.text.indexOf(`(${agency})`, from + story.start)
    if (agency === undefined || at < 0) return unknown(null)
    return {
      value: { name: agency },
      status: 'inferred',
      rule: 'publication.dateline',
      evidence: [evidenceAt(raw, at + 1, at + 1 + agency.length)],
    }
  }

  /**
   * The declared language, unless the text is plainly in another: themes declare the language they were
   * written in, whatever is published with them.
   */
  function languageOf(): LanguageTag | undefined {
    const declared = facts.language.map(({ value }) => readLanguage(value)).find((tag) => tag !== undefined)
    const read = languageOfText(blocksText(body))
    if (declared === undefined || read === undefined || read === 'und') return declared
    const primary = (tag: LanguageTag) => tag.split('-')[0] ?? tag
    const contradicts =
      directionOf(declared) !== directionOf(read) ||
      (isRecognised(primary(declared)) && primary(declared) !== primary(read))
    return contradicts ? read : declared
  }

  function tagsOf(): GivenTag[] {
    for (const sayings of facts.tags) {
      const tags = new Map<string, GivenTag>()
      for (const saying of sayings) {
        for (const part of partsOf(source.html, saying)) {
          const key = part.value.toLowerCase()
          if (part.value !== '' && !tags.has(key) && tags.size < MOST_TAGS)
            tags.set(key, { name: part.value, evidence: [evidence(part)] })
        }
      }
      if (tags.size > 0) return [...tags.values()]
    }
    return []
  }
}

function printedSaying({ kind, text, start, end, masthead }: PrintedLine): Saying {
  const rule = kind === 'date' ? 'date.printed-line' : 'byline.printed-line'
  return { value: text, start, end, rule, ...(masthead ? { likely: true } : {}) }
}

/** Whether the days of one date all lie within another. */
function within(inner: ArchiveDate, outer: ArchiveDate): boolean {
  return (
    inner.earliest !== null &&
    inner.latest !== null &&
    (outer.earliest ?? '9') <= inner.earliest &&
    inner.latest <= (outer.latest ?? '')
  )
}

function isArchived(address: string): boolean {
  return /^https?:\/\/(?:web\.)?archive\./i.test(address)
}

function isPublication(name: string): boolean {
  return !NO_PUBLICATION.test(name) && !/^https?:/i.test(name) && !name.includes('@') && /[\p{L}]/u.test(name)
}

/** A name as a page gives it, without "By" and e-mail; undefined when it names nobody. */
function nameOf(text: string): string | undefined {
  const inBrackets = /^\S+@\S+\s*\((.+)\)$/.exec(text)?.[1] ?? text
  const plain = inOneLine(
    (bylineOf(inBrackets) ?? inBrackets.replace(/^by:?\s+/i, '')).replace(/<?\S+@\S+\.\S+>?/g, ''),
  )
  const name = plain.replace(/^[\s|,·•–-]+|[\s|,·•–-]+$/gu, '')
  if (name === '' || NOBODY.test(name) || /^(?:https?:|www\.)/i.test(name) || !/\p{L}/u.test(name))
    return undefined
  return readWholeDate(name) === undefined && name.length <= 160 ? name : undefined
}

/** What stands in a byline's element is a byline only when it looks like one: some hold a whole biography. */
function shownName(text: string): string | undefined {
  const name = nameOf(text)
  const [first] = name === undefined ? [] : splitAuthors(name)
  if (
    name === undefined ||
    first === undefined ||
    name.length > LONGEST_BYLINE ||
    /[.!?]\s+\p{Lu}\p{Ll}/u.test(name)
  )
    return undefined
  return isName(first) || toAuthor(first).kind === 'organisation' || /^\p{Lo}/u.test(first) ? name : undefined
}

/** One text may name several authors; "Rahbar, Mina" is one, written the way catalogues do. */
function authorsIn([text, saying]: readonly [string, Saying]): Author[] {
  if (saying.organisation) return [{ name: text, kind: 'organisation' }]
  const names = splitAuthors(text)
  const several =
    names.length > 1 && names.every((name) => isName(name) || toAuthor(name).kind === 'organisation')
  return (several ? names : [text]).map(toAuthor)
}

/** The parts of a list in one text, each with its own place where the source is parted alike. */
function partsOf(html: string, saying: Saying): Words[] {
  const separator = /[,،]/.test(saying.value) ? /[,،]/g : /;/g
  const values = saying.value.split(separator)
  const written = html.slice(saying.start, saying.end)
  const raws = written.split(separator)
  if (raws.length !== values.length) return values.map((value) => ({ ...saying, value: inOneLine(value) }))
  let at = saying.start
  return values.map((value, i) => {
    const part = raws[i] ?? ''
    const start = at + part.length - part.trimStart().length
    at += part.length + 1
    return {
      value: inOneLine(value).replace(/^#/, ''),
      start,
      end: Math.max(start, at - 1 - (part.length - part.trimEnd().length)),
    }
  })
}
