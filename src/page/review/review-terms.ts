// What an article claims, in words: value, status, rule and evidence of each, for the review.
import type { Article } from '../../article/article.ts'
import type { Claim } from '../../article/claim.ts'
import { USUAL_KEYS } from '../../article/fields/usual-keys.ts'
import type { Column } from '../../article/table-row.ts'
import { dateInWords } from '../texts/date-words.ts'
import type { PlainKey, Texts } from '../texts/texts.ts'
import { languageName } from '../texts/words.ts'
import type { ForeignText } from '../views.ts'

/** One claim of an article. */
export interface ClaimTerm {
  readonly term: string
  /** The key by which a sidecar gives it. */
  readonly column: Column
  readonly value: ForeignText
  /** Undefined for what is read without a claim. */
  readonly claim: Pick<Claim<unknown>, 'status' | 'rule' | 'evidence'> | undefined
}

/** What an article claims, in the order in which the review lists it. */
export function termsOf(article: Article, texts: Texts): ClaimTerm[] {
  const { headline, published, byline, authors, publication, dateline, updated, language } = article
  const term = (
    key: PlainKey,
    field: keyof typeof USUAL_KEYS,
    text: string,
    claim?: ClaimTerm['claim'],
  ): ClaimTerm => ({
    term: texts.say(key),
    column: USUAL_KEYS[field],
    value: { text, lang: '', dir: 'auto' },
    claim,
  })
  const headlineValue = { text: headline.value, lang: article.language, dir: article.dir }
  return [
    { ...term('claim.headline', 'headline', '', headline), value: headlineValue },
    term('claim.published', 'published', dateInWords(published.value, texts), published),
    term('claim.byline', 'byline', byline.value ?? '', byline),
    term('claim.authors', 'authors', authors.value.map(({ name }) => name).join('; '), authors),
    term('claim.publication', 'publication', publication.value?.name ?? '', publication),
    ...(dateline === null ? [] : [term('claim.dateline', 'dateline', dateline.text)]),
    ...(updated === null ? [] : [term('claim.changed', 'updated', dateInWords(updated, texts))]),
    term('claim.language', 'language', languageName(language, texts)),
  ]
}
