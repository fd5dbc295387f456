// What a saved page says of its article: its own declarations are statements, each with the words of its
// source that declare it.
import * as problem from '../../diagnostic/catalogue/saved-page.ts'
import type { Diagnostic, Outcome } from '../../diagnostic/diagnostic.ts'
import { fileItself, type Place } from '../../diagnostic/place.ts'
import { type Block, blocksText, inlineText } from '../block.ts'
import { type FoundDateline, readDateline } from '../intake/dates/dateline.ts'
import type { SharedPassage } from '../intake/shared/shared-passage.ts'
import type { RawText } from '../raw-text.ts'
import { NO_DATES, type TextFacts } from '../text-facts.ts'
import { isCopy, type Provenance, readProvenance, withoutCopier } from './addresses.ts'
import { authorsOf } from './authors.ts'
import { type PageBody, readPageBody } from './body.ts'
import { type PageFacts, readPageFacts } from './facts.ts'
import { lettersOf, type PageStory, storyOf, withHeadLines } from './furniture.ts'
import { noteMakers, withoutNote } from './notes.ts'
import { PageEvidence } from './page-evidence.ts'
import { plainPage } from './plain-page.ts'
import { languageOf, publicationOf } from './publication.ts'
import { publishedOf, updatedOf } from './published.ts'
import type { SavedPage } from './saved-page.ts'
import { articlesIn, mayHoldSeveral } from './several.ts'
import { type PageSource, readPageSource } from './source.ts'
import { tagsOf } from './tags.ts'
import { readTitle } from './title.ts'

/** More of the linked data's text than of the page's: the page fills itself by a script, or shows a teaser. */
const MOSTLY_MISSING = 0.3

/**
 * Reads the saved page from an offset of the raw text; undefined, with an error, when it holds no article. `shared` is what its
 * edges share with many texts of the archive.
 */
export function readSavedPage(
  raw: RawText,
  from: number,
  shared: readonly SharedPassage[] = [],
): Outcome<TextFacts | undefined> {
  const file = fileItself(raw.path)
  const html = raw.text.slice(from)
  const saved = readPageSource(html)
  const content = saved && readPageBody(saved.html, isCopy(saved))
  if (!content) return { value: plainPage(html, from), diagnostics: [problem.pageTooLarge(file)] }
  const page = assemblePage(withoutNote(withoutCopier(saved)), content, shared)
  if (page.body.length === 0 && page.source.frames > 0)
    return { value: undefined, diagnostics: [problem.pageOfFrames(file)] }
  const provenance = readProvenance(saved, page.facts.addresses)
  const claims = claimsOf(page, provenance, new PageEvidence(raw, from))
  const value = {
    ...claims.value,
    namesCollector: noteMakers(saved).length > 0,
    pictures: content.pictures,
  }
  return { value, diagnostics: [...remarks(page, content, file), ...claims.diagnostics] }
}

/** Parts what stands on a page by what it says of itself. */
function assemblePage(source: PageSource, content: PageBody, shared: readonly SharedPassage[]): SavedPage {
  const facts = readPageFacts(source)
  const blocks = withHeadLines(content.blocks, content.furniture)
  const title = readTitle(source, facts, blocks)
  const story = storyOf(blocks, content.furniture, {
    html: source.html,
    texts: source.texts,
    headline: title.headline?.value ?? '',
    headingAt: headingAt(source, title.headline?.value ?? ''),
    links: content.links,
    authors: facts.authors.flatMap((sayings) => sayings.map(({ value }) => value)),
    shared,
  })
  return { source, facts, title, story, body: bodyOf(story, facts) }
}

/** Where the heading that shows the headline stands; 0 where none does. */
function headingAt({ lines }: PageSource, headline: string): number {
  const letters = lettersOf(headline)
  const heading = lines.find(({ kind, words }) => kind === 'heading' && lettersOf(words.value) === letters)
  return heading?.words.start ?? 0
}

function bodyOf(story: PageStory, { articleBody }: PageFacts): readonly Block[] {
  const figures = story.body.filter(({ type }) => type === 'figure')
  const shown = blocksText(story.body.filter(({ type }) => type !== 'figure')).length
  if (articleBody.length === 0 || shown >= articleBody.length * MOSTLY_MISSING) return story.body
  return [...figures, ...articleBody.split('\n').map((text): Block => ({ type: 'paragraph', text: [text] }))]
}

/** What is remarkable about a page as a whole. */
function remarks(page: SavedPage, { found }: PageBody, file: Place): Diagnostic[] {
  const { story, body } = page
  const remarks = ofSeveral(page, file)
  if (body.length === 0) return [...remarks, problem.pageWithoutText(file)]
  return !found && story.body === body ? [...remarks, problem.contentNotFound(file)] : remarks
}

function ofSeveral({ facts, source }: SavedPage, file: Place): Diagnostic[] {
  if (facts.several) return [problem.severalArticles(file)]
  const held = mayHoldSeveral(source.html, source.articles) ? articlesIn(source.html) : 1
  return held > 1 ? [problem.articlesInPage(held, file)] : []
}

/** What a page says of each field of its article. */
function claimsOf(page: SavedPage, provenance: Provenance, evidence: PageEvidence): Outcome<TextFacts> {
  const { facts, title, story, body } = page
  const { headline } = title
  const published = facts.several ? undefined : publishedOf(page, evidence)
  const dateline = datelineOf(body)
  const { sourceUrl, archivedAt, collectedAt } = provenance
  const value: TextFacts = {
    fields: {
      headline: headline && evidence.claim(headline, headline.value),
      published: published?.value,
      updated: updatedOf(facts),
      ...authorsOf(page, evidence),
      publication: publicationOf(page, dateline, evidence),
      dateline: dateline ? { text: dateline.text, place: dateline.place } : null,
      language: languageOf(page),
      summary: facts.summary[0]?.value ?? null,
      section: facts.section[0]?.value ?? null,
      sourceUrl,
      tags: tagsOf(page, evidence),
      collected: collectedAt && { at: collectedAt.edtf, method: null, clock: null },
      archivedAt,
    },
    dates: NO_DATES,
    body,
    hidden: story.hidden.map((block) => evidence.hidden(block)),
    bodyStart: evidence.offset(story.start),
  }
  return { value, diagnostics: published?.diagnostics ?? [] }
}

/** The dateline at the beginning of the first paragraph. */
function datelineOf(body: readonly Block[]): FoundDateline | undefined {
  const first = body.find((block) => block.type === 'paragraph')
  return first?.type === 'paragraph' ? readDateline(inlineText(first.text)) : undefined
}
