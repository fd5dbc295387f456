// A saved page with nothing in it but what its text can be found by: the tree builder makes an object of every
// attribute, comment and character reference, and whoever looks for the article goes through them again and again.
import { framedDocument, isShadowRoot } from './framed.ts'
import type { TreeNode } from './page-tree.ts'
import type { PagePictures } from './pictures.ts'
import { walkSource } from './source.ts'

/** What is never text. What stands in a player or a canvas is for programs that know none: "Your browser does not support …". */
const NOT_TEXT = new Set(
  'script style meta link noscript template iframe object svg input button select textarea audio video canvas'.split(
    ' ',
  ),
)
/** The bars that web archives lay over their copies. */
const ARCHIVE_BARS = new Set(['wm-ipp-base', 'wm-ipp'])
/** The frame of archive.today around its copies. */
const COPIER_BARS = new Set(['HEADER', 'FOOTER'])

/** Attributes by which an article is told from what stands around it, and where its links lead. */
const KEPT = new Set(
  'class id href rel role itemprop property hidden aria-hidden aria-modal datatable summary rowspan colspan lang dir'.split(
    ' ',
  ),
)
const UNSEEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

/** Attributes of lists that say how their items are numbered. */
const NUMBERING = new Set(['start', 'value', 'type', 'reversed'])

/** Longer classes are cut: the tree builder passes each word of them as an argument. In UTF-16 units. */
const LONGEST_CLASS = 20_000

/** Elements without an end. */
const VOID = new Set('area base br col embed hr img param source track wbr'.split(' '))

/** Longer titles are no titles; they are compared with every heading, word by word. In UTF-16 units. */
const LONGEST_TITLE = 500

/**
 * Where a picture stands: an element that Readability takes for a part of its line, with a sign in it, for it throws pictures and empty
 * paragraphs away. The sign is no character, so no text has it.
 */
const PICTURE = { attribute: 'data-picture', sign: '\ufdd0' } as const

/** The number of the picture that an element stands for; undefined for any other. */
export function pictureNumber(node: TreeNode): number | undefined {
  if (node.nodeName.toUpperCase() !== 'DATA') return undefined
  const written = node.getAttribute?.(PICTURE.attribute)
  return written ? Number(written) : undefined
}

/** A text without the signs that stand for pictures. */
export function withoutSigns(text: string): string {
  return text.replaceAll(PICTURE.sign, '')
}

/**
 * Writes a page anew; `copied` for pages that archive.today wrapped. Every element is closed where it ends. Pictures are counted by
 * `pictures`, and left out without it.
 */
export function slimPage(html: string, copied: boolean, pictures?: PagePictures): string {
  return slim(html, { copied, pictures }, () => false)
}

interface Slimming {
  readonly copied: boolean
  readonly pictures: PagePictures | undefined
}

/** `isWrapper` tells elements whose tags go and whose content stays. */
function slim(html: string, slimming: Slimming, isWrapper: (name: string) => boolean): string {
  const { copied, pictures } = slimming
  const parts: string[] = []
  /** How many open elements are left out; the outermost takes what is in it along. */
  let left = 0
  let inTitle = false
  let room = LONGEST_TITLE
  walkSource(html, {
    open(name, attributes) {
      const id = attributes['id'] ?? ''
      const framed = left > 0 ? undefined : framedDocument(name, attributes)
      if (framed !== undefined) parts.push('<div>', slim(framed, slimming, isOfWholePage), '</div>')
      if (left === 0 && isShadowRoot(name, Object.keys(attributes))) {
        parts.push('<div>')
        return
      }
      const isFramesTitle = name === 'title' && isWrapper('head')
      if (
        left > 0 ||
        isFramesTitle ||
        NOT_TEXT.has(name) ||
        ARCHIVE_BARS.has(id) ||
        (copied && COPIER_BARS.has(id))
      ) {
        left++
        return
      }
      inTitle = name === 'title'
      const picture = name === 'img' ? pictures?.add(attributes) : undefined
      if (picture !== undefined) parts.push(`<data ${PICTURE.attribute}="${picture}">${PICTURE.sign}</data>`)
      else if (!isWrapper(name)) parts.push(`<${name}${attributesOf(name, attributes)}>`)
    },
    text(text) {
      if (left > 0) return
      const words = inTitle ? text.slice(0, room) : pictures ? withoutSigns(text) : text
      if (inTitle) room -= words.length
      parts.push(escaped(words))
    },
    close(name) {
      inTitle = false
      if (left > 0) left--
      else if (name === 'template') parts.push('</div>')
      else if (!VOID.has(name) && !isWrapper(name)) parts.push(`</${name}>`)
    },
  })
  return parts.join('')
}

/** A document in a frame is a part of the page around it. */
function isOfWholePage(name: string): boolean {
  return name === 'html' || name === 'head' || name === 'body'
}

function attributesOf(element: string, attributes: Readonly<Record<string, string>>): string {
  let written = ''
  const isNumbered = element === 'ol' || element === 'li'
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'class') written += attribute(name, value.slice(0, LONGEST_CLASS))
    else if (KEPT.has(name) || (isNumbered && NUMBERING.has(name))) written += attribute(name, value)
    // A style of its own costs more than all other attributes together.
    else if (name === 'style' && UNSEEN.test(value)) written += ' hidden=""'
  }
  return written
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
