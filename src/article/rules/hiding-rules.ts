// Every rule that hides a part of a file's text, declared once. The text that tells readers why is `hidden.` and the name.

/** Rules that know a line by its words: `head` the lines above a story, `boilerplate` those of sites. */
const WORD_RULES = [
  'head.extractor-line',
  'head.date-line',
  'head.updated-line',
  'head.impossible-date',
  'head.byline',
  'head.byline-and-date',
  'head.address',
  'head.caption',
  'head.reading-time',
  'head.relative-time',
  'head.repeated-headline',
  'head.section',
  'head.release-mark',
  'head.kicker',
  'head.standfirst',
  'head.site-text',
  'head.publication',
  'head.wire-slug',
  'head.masthead',
  'boilerplate.source-link',
  'boilerplate.about-author',
  'boilerplate.comment-form',
  'boilerplate.comments',
  'boilerplate.disclaimer',
  'boilerplate.copyright',
  'boilerplate.related',
  'boilerplate.read-more',
  'boilerplate.share',
  'boilerplate.subscribe',
  'boilerplate.tags',
  'boilerplate.navigation',
  'boilerplate.account',
  'boilerplate.advert',
  'boilerplate.cookies',
  'boilerplate.legal',
  'boilerplate.credit',
  'boilerplate.reading-aid',
  'boilerplate.caption',
  'boilerplate.repeat',
  'boilerplate.wire-mark',
  'boilerplate.running-head',
] as const

/** The rule of what a saved page has outside of its article. */
const PAGE_RULES = ['page.outside'] as const

/** What is meant for another program than a reader. */
const TOOL_RULES = ['tool.instruction'] as const

/** Lines of a database, a mailbox or a chat around an article of its export. */
const EXPORT_RULES = ['export.line'] as const

/** Rules of what many texts of the archive share; `texts` of the range says how many. */
const SHARED_RULES = ['shared.line', 'shared.ending', 'shared.opening'] as const

/** Rules that hide a line for its form and place alone, and so may hide a part of the story. */
const FORM_RULES = ['story.menu', 'story.short-line', 'story.above', 'story.between', 'story.below'] as const

/** All of them. */
export const HIDING_RULES = [
  ...WORD_RULES,
  ...PAGE_RULES,
  ...TOOL_RULES,
  ...EXPORT_RULES,
  ...SHARED_RULES,
  ...FORM_RULES,
] as const

/** The name of a rule that hides. */
export type HidingRule = (typeof HIDING_RULES)[number]

/** What a line of the head was taken for, without the rule's subject: `date-line`. */
export type HeadMark = Extract<HidingRule, `head.${string}`> extends `head.${infer Mark}` ? Mark : never

/** Whether nothing but its form and place speaks against a line. */
export function hidesByForm(rule: HidingRule): boolean {
  return FORM_RULES.some((each) => each === rule)
}
