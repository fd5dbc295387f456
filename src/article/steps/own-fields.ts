// The fourth step: what a file says of its fields beside its front matter: in its text, its name, and by what is left to the
// archive, such as a headline for a text that has none.
import type { Outcome } from '../../diagnostic/diagnostic.ts'
import { UNDATED } from '../../value/archive-date.ts'
import { directionOf, type LanguageTag } from '../../value/language.ts'
import { once } from '../../value/memo.ts'
import { type Claim, NO_HEADLINE, unknown } from '../claim.ts'
import type { ArticleFields, OwnFields } from '../fields/field-table.ts'
import type { TextContext } from '../intake/dates/date-reading.ts'
import { orderInText } from '../intake/dates/order-in-text.ts'
import { settledUpdate, weighDates } from '../intake/dates/publication-date.ts'
import { beginsWith, headlineInName } from '../intake/head/headline-in-name.ts'
import { languageOfText } from '../intake/language-of-text.ts'
import { evidenceAt, evidenceInPath } from '../raw-text.ts'
import { daySnapshotTaken } from '../tools/archivebox.ts'
import { slugInPath } from '../tools/names.ts'
import { findingsOf } from './dates-of-file.ts'
import type { ParseSettings } from './open-file.ts'
import type { WholeFile } from './read-body.ts'

/** The headline of a record that has front matter and neither a title nor a text. */
export const UNTITLED: Claim<string> = {
  value: 'Untitled',
  status: 'supplied',
  rule: NO_HEADLINE,
  evidence: [],
}

/** What the file says without its front matter; only its date is weighed with what front matter gives. */
export function ownFields(file: WholeFile): Outcome<OwnFields & Pick<ArticleFields, 'headline'>> {
  const { text, frontMatter, source } = file
  const headline = text.fields.headline ?? madeHeadline(file)
  const told = languageOf(file, headline.value)
  const context = contextOf(file, told)
  const { value: published, diagnostics } = datePublished(file, context)
  const { update } = text.dates
  const updated = update ? settledUpdate(update, context) : text.fields.updated
  // Undefined when front matter says it, which nothing here would overrule.
  const language = file.given.values.language ? undefined : (told ?? file.settings.language)
  const slug = frontMatter.format === null ? null : slugInPath(source.path)
  const collected = text.fields.collected ?? collectedInPath(source.path)
  return { value: { ...text.fields, headline, published, updated, language, slug, collected }, diagnostics }
}

/** A headline for a text that has none; of one that front matter gives nothing is asked. */
function madeHeadline(file: WholeFile): Claim<string> {
  return (!file.given.values.headline && (headlineOfName(file) ?? headlineOfText(file))) || UNTITLED
}

function collectedInPath(path: string): ArticleFields['collected'] {
  const at = daySnapshotTaken(path)
  return at === undefined ? null : { at, method: null, clock: null }
}

/** The words of the file's name. One file of many articles is named for none of them. */
function headlineOfName({ raw, words, exported }: WholeFile): Claim<string> | undefined {
  if (words === '' || exported) return undefined
  const found = headlineInName(raw.path)
  if (!found || beginsWith(words, found.value)) return undefined
  const { value, start, end } = found
  return {
    value,
    status: 'inferred',
    rule: 'headline.file-name',
    evidence: [evidenceInPath(raw.path, start, end)],
  }
}

/** Longest headline that is made of a text's first sentence, in UTF-16 units. */
const SUPPLIED_LENGTH = 90

/** The first sentence, cut at a word: a headline that the archive supplies and says so. */
function headlineOfText({ raw, text, words }: WholeFile): Claim<string> | undefined {
  const first = words.split('\n')[0] ?? ''
  const sentence = /^.*?[.!?؟۔](?=["”’»)]*(?:\s|$))["”’»)]*/u.exec(first)?.[0] ?? first
  const cut =
    sentence.length <= SUPPLIED_LENGTH
      ? sentence
      : `${sentence.slice(0, SUPPLIED_LENGTH).replace(/\s+\S*$/, '')}…`
  if (cut === '') return undefined
  const quote = cut.replace(/…$/, '')
  const at = raw.text.indexOf(quote, text.bodyStart)
  return {
    value: cut.replace(/[.,;:]$/, ''),
    status: 'supplied',
    rule: 'headline.first-sentence',
    evidence: at < 0 ? [] : [evidenceAt(raw, at, at + quote.length)],
  }
}

/** A saved page has weighed its own declarations; front matter stands above them. */
function datePublished(file: WholeFile, context: TextContext): Outcome<ArticleFields['published']> {
  const { given, text } = file
  if (given.impossible.has('published')) return { value: unknown(UNDATED), diagnostics: [] }
  if (text.fields.published && !given.values.published)
    return { value: text.fields.published, diagnostics: [] }
  return weighDates({ ...findingsOf(file), context })
}

/** How the text writes its dates. The source of a page holds figures of its scripts. */
function contextOf({ raw, facts, settings }: WholeFile, language: LanguageTag | undefined): TextContext {
  const order = once(() => (facts.form === 'html' ? undefined : orderInText(raw.text)))
  return { language, order, siteOrder: settings.siteOrder }
}

/** The language of the text, as far as it is given or told; the site's own says nothing of a text. */
function languageOf(file: WholeFile, headline: string): LanguageTag | undefined {
  const { given, inPath, text, words, settings } = file
  return (
    given.values.language?.value ??
    inPath.language ??
    text.fields.language ??
    languageTold(words === '' ? (given.values.headline?.value ?? headline) : words, settings)
  )
}

/** Too few words to tell, in the letters of the site's own language, are taken to be in it. */
function languageTold(words: string, { language }: ParseSettings): LanguageTag | undefined {
  const told = languageOfText(words)
  if (told !== 'und' || directionOf(language) === 'rtl') return told
  return /[^\P{L}\p{Script=Latin}]/u.test(words) ? told : undefined
}
