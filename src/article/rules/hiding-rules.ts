// Every rule that hides a part of a file's text, declared once. The text that tells readers why is `hidden.` and the name.

/** `head` reads the lines above the story, `boilerplate` knows the words of sites, `story` the form of pages. */
export const HIDING_RULES = [
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
  'story.menu',
  'story.short-line',
  'story.above',
  'story.between',
  'story.below',
] as const

/** The name of a rule that hides. */
export type HidingRule = (typeof HIDING_RULES)[number]

/** What a line of the head was taken for, without the rule's subject: `date-line`. */
export type HeadMark = Extract<HidingRule, `head.${string}`> extends `head.${infer Mark}` ? Mark : never
