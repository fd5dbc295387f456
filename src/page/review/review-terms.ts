// What an article claims, in words: value, status, rule and evidence of each, for the review.
import type { Article } from '../../article/article.ts'
import type { Claim } from '../../article/claim.ts'
import { dateInWords } from '../texts/date-words.ts'
import type { PlainKey, Texts } from '../texts/texts.ts'
import { languageName } from '../texts/words.ts'
import type { ForeignText } from '../views.ts'

/** One claim of an article. */
export interface ClaimTerm {
  readonly term: string
  readonly value: ForeignText
  /** Undefined for what is read without a claim. */
  readonly claim: Pick<Claim<unknown>, 'status' | 'rule' | 'evidence'> | undefined
}

/** What an article claims, in the order in which the review lists it. */
export function termsOf(article: Article, texts: Texts): ClaimTerm[] {
  const { headline, published, byline, authors, publication, dateline, updated, language } = article
  const term = (key: PlainKey, text: string, claim?: ClaimTerm['claim']): ClaimTerm => ({
    term: texts.say(key),
    value: { text, lang: '', dir: 'auto' },
    claim,
  })
  const headlineValue = { text: headline.value, lang: article.language, dir: article.dir }
  return [
    { ...term('claim.headline', '', headline), value: headlineValue },
    term('claim.published', dateInWords(published.value, texts), published),
    term('claim.byline', byline.value ?? '', byline),
    term('claim.authors', authors.value.map(({ name }) => name).join('; '), authors),
    term('claim.publication', publication.value?.name ?? '', publication),
    ...(dateline === null ? [] : [term('claim.dateline', dateline.text)]),
    ...(updated === null ? [] : [term('claim.changed', dateInWords(updated, texts))]),
    term('claim.language', languageName(language, texts)),
  ]
}
