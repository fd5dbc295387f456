// Parts of a page that are no part of its story, as their element, its name or its links show.
import type { HidingRule } from '../rules/hiding-rules.ts'
import { descendants, type TreeNode } from './page-tree.ts'
import { withoutSigns } from './slim.ts'

/** Parts of a page that are known by the name that its maker gave them. */
const BOXES: readonly (readonly [RegExp, HidingRule])[] = [
  [/(?:^|[\s_-])(?:caption|wp-caption-text|photo-credit|image-credit)(?=\s|$)/i, 'boilerplate.caption'],
  // Names that are put together by capitals: `imageEmbedCaption`, `Caption__Wrapper`.
  [
    /(?:[a-z]|(?:^|\s))Caption(?=[\s_-]|$)|(?:[Ii]mage|[Pp]hoto|[Ee]mbed)Credit(?=[\s_-]|$)/,
    'boilerplate.caption',
  ],
  [/(?:^|[\s_-])(?:share|sharing|social|sharedaddy|addtoany|addthis)(?=[\s_-]|$)/i, 'boilerplate.share'],
  [
    /(?:^|[\s_-])(?:newsletter|subscribe|subscription|signup|mailchimp|modal|regwall|paywall)(?=[\s_-]|$)/i,
    'boilerplate.subscribe',
  ],
  [
    /(?:^|[\s_-])(?:related|also-read|alsoread|read-?more|read-?also|readnext|more-?stories|recommend(?:ed|ations?)?|recirc(?:ulation)?)(?=[\s_-]|$)/i,
    'boilerplate.related',
  ],
  [/(?:^|[\s_-])(?:advert|advertisement|ad-container|sponsored)(?=[\s_-]|$)/i, 'boilerplate.advert'],
]
/** A box with more text than this is a part of the story, whatever its name, unless its links or its words say otherwise. */
export const LARGEST_BOX = 300
/** An appeal is no longer. */
const LARGEST_APPEAL = 3000
/** A longer list is no list of other stories. */
const LARGEST_LIST = 3000
/** Share of a part's text within links from which it is navigation. */
const MOSTLY = 0.8

/** Names of boxes in which a site asks for money, and words that ask for it. */
const APPEAL_BOX =
  /(?:^|[\s_-])(?:support|donat(?:e|ion|ions)|contribut(?:e|ion|ions)|fundrais(?:er|ing)|appeal|membership|disruptor)(?=[\s_-]|$)/i
const ASKS =
  /\b(?:donat(?:e|ion|ing)|contribut(?:e|ing|ion) (?:as little as|today|now|to (?:our|the)|will)|support (?:us|our (?:work|newsroom|journalism|reporting|mission))|we need your (?:help|support)|become a (?:member|supporter)|help (?:us )?keep)\b/i

/** The rule that hides an element of a page; undefined for what may be its story. */
export function boxRule(node: TreeNode): HidingRule | undefined {
  const name = node.nodeName.toUpperCase()
  const classes = node.getAttribute?.('class') ?? ''
  if (classes === '' && !/^FIG(?:URE|CAPTION)$/.test(name)) return undefined
  const text = withoutSigns(node.textContent ?? '')
  if (text.length > LARGEST_APPEAL) return undefined
  if (APPEAL_BOX.test(classes) && ASKS.test(text)) return 'boilerplate.subscribe'
  const named = BOXES.find(([test]) => test.test(classes))?.[1]
  // A long box is hidden only where what it holds says the same as its name.
  if (text.length > LARGEST_BOX)
    return named === 'boilerplate.related' && isMostlyLinks(node, text.trim()) ? named : undefined
  const isCaption = name === 'FIGURE' && descendants(node, 'FIGCAPTION').length === 0 && !holdsMore(node)
  if (name === 'FIGCAPTION' || isCaption) return 'boilerplate.caption'
  return named
}

/** Whether a box around a picture holds what no caption does. */
export function holdsMore(node: TreeNode): boolean {
  return MORE_THAN_CAPTION.some((name) => descendants(node, name).length > 0)
}

const MORE_THAN_CAPTION = 'BLOCKQUOTE TABLE UL OL PRE H1 H2 H3 H4 H5 H6'.split(' ')

/** Whether most of the text of an element stands within links, and these are several. */
export function isMostlyLinks(node: TreeNode, text: string): boolean {
  return linkedIn(node, text) > 1
}

/** Whether an element is a list, a line or a heading of hardly anything but links. */
export function isListOfLinks(node: TreeNode): boolean {
  if (!/^(?:UL|OL|P|H[1-6])$/i.test(node.nodeName)) return false
  const text = withoutSigns(node.textContent ?? '').trim()
  return text !== '' && text.length <= LARGEST_LIST && linkedIn(node, text) > 0
}

/** How many links an element has that hold most of its text; none where they do not. */
function linkedIn(node: TreeNode, text: string): number {
  const links = descendants(node, 'A')
  const linked = links.reduce((sum, link) => sum + (link.textContent?.trim().length ?? 0), 0)
  return linked > text.length * MOSTLY ? links.length : 0
}
