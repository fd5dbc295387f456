// The tree of a saved page; the only file that uses linkedom and Readability. Nothing in a page is fetched or run.
import { createRequire } from 'node:module'
import { Readability } from '@mozilla/readability'
import { once } from '../../value/memo.ts'
import type { Block, Inline, LinkTarget } from '../block.ts'

/** Loaded when the first saved page is met: it takes a quarter of the program's whole start. */
const linkedom = once(() => createRequire(import.meta.url)('linkedom') as typeof import('linkedom'))

/** The little of the DOM that is read here. */
export interface TreeNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<TreeNode>
  getAttribute?(name: string): string | null
  /** Where a link of a Markdown text leads, which may be into the archive. */
  readonly link?: LinkTarget | undefined
  /** What was read already, by another reader; `blocks` when it is no part of a run of text. */
  readonly made?: { readonly blocks?: readonly Block[]; readonly inlines: readonly Inline[] }
}

export const TEXT_NODE = 3
export const ELEMENT_NODE = 1

/** A fragment gets a page around it: linkedom would take its first element for the whole document. */
export function documentOf(html: string): Document {
  const { parseHTML } = linkedom()
  const wrapped = `<!doctype html><html><head></head><body>${html}</body></html>`
  const whole = parseHTML(/<html[\s>]/i.test(html) ? html : wrapped).document
  // The words "<html" in a script or a broken tag make no page.
  const isPage = whole.documentElement?.nodeName.toUpperCase() === 'HTML'
  return isPage ? whole : parseHTML(wrapped).document
}

/**
 * Readability asks each element for its style, which linkedom makes anew for each. In a slim page what is not to be seen
 * says so by its attributes.
 */
class Reader extends Readability<Node> {
  _isProbablyVisible(node: Element): boolean {
    if (node.hasAttribute('hidden')) return false
    // Pictures of formulas are hidden from screen readers and stand there for all others.
    return node.getAttribute('aria-hidden') !== 'true' || node.className.includes('fallback-image')
  }

  /** The same share as the package's own, which looks each word of one text up among all words of the other. */
  _textSimilarity(one: string, other: string): number {
    const [known, words] = [new Set(wordsOf(one)), wordsOf(other)]
    if (known.size === 0 || words.length === 0) return 0
    const unlike = words.filter((word) => !known.has(word))
    return 1 - unlike.join(' ').length / words.join(' ').length
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\W+/g).filter(Boolean)
}

/** The element that Readability takes for the article. It throws on some trees that no person has written. */
export function articleOf(document: Document): TreeNode | undefined {
  try {
    const article = new Reader(document, {
      keepClasses: true,
      disableJSONLD: true,
      serializer: (node) => node,
    }).parse()
    // Its types know only text here; what the serializer gives is the element itself.
    return (article?.content ?? undefined) as unknown as TreeNode | undefined
  } catch {
    return undefined
  }
}

/** Whether elements are nested more deeply than `most`. */
export function depthExceeds(root: TreeNode, most: number): boolean {
  let level: readonly TreeNode[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true
    level = level.flatMap((node) => (node.nodeType === ELEMENT_NODE ? [...node.childNodes] : []))
  }
  return false
}

/** The children of an element that have a name, in capitals. */
export function elements(parent: TreeNode, name: string): TreeNode[] {
  return [...parent.childNodes].filter((node) => node.nodeName.toUpperCase() === name)
}

/** The elements within another that have a name, in capitals; none within another of them. */
export function descendants(parent: TreeNode, name: string): TreeNode[] {
  return [...parent.childNodes].flatMap((node) =>
    node.nodeName.toUpperCase() === name
      ? [node]
      : node.nodeType === ELEMENT_NODE
        ? descendants(node, name)
        : [],
  )
}
