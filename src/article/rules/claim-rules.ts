// Every rule that gives an article a value, declared once: what it means for the value, and what readers are told of it.
import type { Status } from '../status.ts'

/** What holds for every value that a rule gives. */
interface ClaimRuleFacts {
  /** The status of the value; absent where it depends on what else the file says, as for dates. */
  readonly status?: Exclude<Status, 'unknown'>
  /**
   * Whether it reads what the file prints for readers. Only such words can be shown where they stand on the article's page;
   * front matter, sidecars and the markup of a saved page are nowhere on it.
   */
  readonly isPrinted: boolean
  /** Keys of the texts that tell a reader why the value was taken, one sentence each; none for what pages never explain. */
  readonly reasons: readonly `reason.${string}`[]
}

const SOLAR = 'reason.converted-solar'
const LUNAR = 'reason.converted-lunar'
const SAVED_PAGE = 'reason.saved-page'

/** Rules with a whole name, by subject. */
export const CLAIM_RULES = {
  'headline.first-line': { status: 'stated', isPrinted: true, reasons: ['reason.headline.first-line'] },
  'headline.head-line': { status: 'stated', isPrinted: true, reasons: ['reason.headline.head-line'] },
  'headline.above-story': { status: 'stated', isPrinted: true, reasons: ['reason.headline.above-story'] },
  /** The name of a file is no headline that anybody printed. */
  'headline.file-name': { status: 'inferred', isPrinted: false, reasons: ['reason.headline.file-name'] },
  'headline.first-sentence': {
    status: 'supplied',
    isPrinted: true,
    reasons: ['reason.headline.first-sentence'],
  },
  /** The word that stands where a record has no headline: it is not a value. */
  'headline.none': { status: 'supplied', isPrinted: false, reasons: ['reason.headline.none'] },

  'date.printed-line': { isPrinted: true, reasons: ['reason.date.printed-line'] },
  'date.short-year-line': { isPrinted: true, reasons: ['reason.date.short-year-line'] },
  'date.updated-line': { isPrinted: true, reasons: ['reason.date.updated-line'] },
  'date.only-line': { isPrinted: true, reasons: ['reason.date.only-line'] },
  'date.line-by-language': {
    isPrinted: true,
    reasons: ['reason.date.printed-line', 'reason.date.order-of-language'],
  },
  'date.line-as-in-file': {
    isPrinted: true,
    reasons: ['reason.date.printed-line', 'reason.date.order-of-file'],
  },
  'date.line-as-site': {
    isPrinted: true,
    reasons: ['reason.date.printed-line', 'reason.date.order-of-site'],
  },
  'date.dateline': { isPrinted: true, reasons: ['reason.date.dateline'] },
  'date.extractor-line': { isPrinted: true, reasons: ['reason.date.extractor-line'] },
  'date.address': { isPrinted: true, reasons: ['reason.date.address'] },
  'date.file-name': { isPrinted: false, reasons: ['reason.date.file-name'] },
  'date.solar-hijri-line': { isPrinted: true, reasons: ['reason.date.hijri-line', SOLAR] },
  'date.solar-hijri-dateline': { isPrinted: true, reasons: ['reason.date.hijri-dateline', SOLAR] },
  'date.solar-hijri-address': { isPrinted: true, reasons: ['reason.date.hijri-address', SOLAR] },
  'date.solar-hijri-file-name': { isPrinted: false, reasons: ['reason.date.hijri-file-name', SOLAR] },
  'date.solar-hijri-front-matter': { isPrinted: false, reasons: ['reason.date.hijri-front-matter', SOLAR] },
  'date.lunar-hijri-line': { isPrinted: true, reasons: ['reason.date.hijri-line', LUNAR] },
  'date.lunar-hijri-dateline': { isPrinted: true, reasons: ['reason.date.hijri-dateline', LUNAR] },
  'date.lunar-hijri-address': { isPrinted: true, reasons: ['reason.date.hijri-address', LUNAR] },
  'date.lunar-hijri-file-name': { isPrinted: false, reasons: ['reason.date.hijri-file-name', LUNAR] },
  'date.lunar-hijri-front-matter': { isPrinted: false, reasons: ['reason.date.hijri-front-matter', LUNAR] },
  'date.citation-line': { isPrinted: true, reasons: ['reason.date.citation-line'] },
  'date.post-line': { isPrinted: true, reasons: ['reason.date.post-line'] },
  'date.release-line': { isPrinted: true, reasons: ['reason.date.release-line'] },
  'date.latest-in-text': { status: 'bounded', isPrinted: true, reasons: ['reason.date.latest-in-text'] },
  'date.collected': { status: 'bounded', isPrinted: false, reasons: ['reason.date.collected'] },
  'date.between': { status: 'bounded', isPrinted: true, reasons: ['reason.date.between'] },

  'byline.printed-line': { status: 'stated', isPrinted: true, reasons: ['reason.byline.printed-line'] },
  'byline.reporting-line': { status: 'stated', isPrinted: true, reasons: ['reason.byline.reporting-line'] },
  'byline.signature': { status: 'stated', isPrinted: true, reasons: ['reason.byline.signature'] },
  'byline.extractor-line': { status: 'inferred', isPrinted: true, reasons: ['reason.byline.extractor-line'] },
  'byline.name-alone': { status: 'inferred', isPrinted: true, reasons: ['reason.byline.name-alone'] },

  // Each was printed for another end than to say who published.
  'publication.capitals-line': {
    status: 'inferred',
    isPrinted: true,
    reasons: ['reason.publication.capitals-line'],
  },
  'publication.name-line': { status: 'inferred', isPrinted: true, reasons: ['reason.publication.name-line'] },
  'publication.issuer-line': {
    status: 'inferred',
    isPrinted: true,
    reasons: ['reason.publication.issuer-line'],
  },
  'publication.citation-line': {
    status: 'inferred',
    isPrinted: true,
    reasons: ['reason.publication.citation-line'],
  },
  'publication.title-suffix': {
    status: 'inferred',
    isPrinted: true,
    reasons: ['reason.publication.title-suffix'],
  },
  'publication.copyright': { status: 'inferred', isPrinted: true, reasons: ['reason.publication.copyright'] },
  'publication.dateline': { status: 'inferred', isPrinted: true, reasons: ['reason.publication.dateline'] },
  'publication.opening': { status: 'inferred', isPrinted: true, reasons: ['reason.publication.opening'] },

  // What a saved page declares in its markup, or shows.
  'page.heading': { isPrinted: false, reasons: [SAVED_PAGE] },
  'page.title': { isPrinted: false, reasons: [SAVED_PAGE] },
  'page.title-suffix': { isPrinted: false, reasons: [SAVED_PAGE] },
  'page.linked-data': { isPrinted: false, reasons: [SAVED_PAGE] },
  'page.microdata': { isPrinted: false, reasons: [SAVED_PAGE] },
  'page.time': { isPrinted: false, reasons: [SAVED_PAGE] },
  'page.date-line': { isPrinted: false, reasons: [SAVED_PAGE] },
  'page.byline': { isPrinted: false, reasons: [SAVED_PAGE] },
  'page.address': { isPrinted: false, reasons: [SAVED_PAGE] },
  // Of languages, tags and addresses, which are no claims: no record names these rules.
  'page.language': { isPrinted: false, reasons: [] },
  'page.tag-link': { isPrinted: false, reasons: [] },

  // Tags are drawn solid or dashed; no page says more of them.
  'tag.given': { status: 'stated', isPrinted: false, reasons: [] },
  'tag.listed-name': { status: 'inferred', isPrinted: true, reasons: [] },
  'tag.shared-name': { status: 'inferred', isPrinted: true, reasons: [] },
} as const satisfies Readonly<Record<string, ClaimRuleFacts>>

/** Rules that end with the name of what they read: `front-matter.author`, `page.meta.og:title`. */
export const CLAIM_RULE_FAMILIES = {
  'front-matter': { isPrinted: false, reasons: ['reason.front-matter'] },
  sidecar: { status: 'supplied', isPrinted: false, reasons: ['reason.sidecar'] },
  'page.meta': { isPrinted: false, reasons: [SAVED_PAGE] },
  'page.link': { isPrinted: false, reasons: [] },
} as const satisfies Readonly<Record<string, ClaimRuleFacts>>

type NamedRule = keyof typeof CLAIM_RULES
type Family = keyof typeof CLAIM_RULE_FAMILIES

const FAMILIES: readonly Family[] = ['front-matter', 'sidecar', 'page.meta', 'page.link']

/** The name of a rule that gives a value. */
export type ClaimRule = NamedRule | `${Family}.${string}`

/** The rules of one subject, or one family of rules: `ClaimRuleOf<'byline'>`. */
export type ClaimRuleOf<Subject extends string> = Extract<ClaimRule, `${Subject}.${string}`>

/** Rules that say by themselves how far their values can be trusted. */
export type DecidedRule = {
  [Rule in NamedRule]: (typeof CLAIM_RULES)[Rule] extends { readonly status: Status } ? Rule : never
}[NamedRule]

/** Keys of the texts that tell readers why a value was taken. */
export type ReasonKey =
  | (typeof CLAIM_RULES)[NamedRule]['reasons'][number]
  | (typeof CLAIM_RULE_FAMILIES)[Family]['reasons'][number]

/** The status of every value that the rule gives. */
export function statusOfRule(rule: DecidedRule): Status {
  return CLAIM_RULES[rule].status
}

/** What is declared of a rule. */
export function factsOfRule(
  rule: ClaimRule,
): Omit<ClaimRuleFacts, 'reasons'> & { readonly reasons: readonly ReasonKey[] } {
  return isNamed(rule) ? CLAIM_RULES[rule] : CLAIM_RULE_FAMILIES[familyOf(rule)]
}

/** What a rule of a family read, `author` of `front-matter.author`; empty for any other rule. */
export function fieldOfRule(rule: ClaimRule): string {
  return isNamed(rule) ? '' : rule.slice(familyOf(rule).length + 1)
}

/** Whether a person supplied the value, in a sidecar. */
export function isOfSidecar(rule: ClaimRule | ''): boolean {
  return rule.startsWith('sidecar.')
}

function isNamed(rule: ClaimRule): rule is NamedRule {
  return Object.hasOwn(CLAIM_RULES, rule)
}

function familyOf(rule: Exclude<ClaimRule, NamedRule>): Family {
  const found = FAMILIES.find((family) => rule.startsWith(`${family}.`))
  if (found === undefined) throw new Error(`No rule is called ${rule}.`)
  return found
}
