// Inline content of a saved page's tree.
import { withoutInvisible } from '../../value/characters.ts'
import { type Inline, inlineText } from '../block.ts'
import { ELEMENT_NODE, TEXT_NODE, type TreeNode } from './page-tree.ts'
import { pictureNumber, withoutSigns } from './slim.ts'

/** The inline content of an element. */
export function inlinesOf(parent: TreeNode): Inline[] {
  const inlines: Inline[] = []
  let before: TreeNode | undefined
  for (const node of parent.childNodes) {
    if (areApart(before, node)) inlines.push(' ')
    for (const inline of inlinesOfNode(node)) inlines.push(inline)
    before = node
  }
  return inlines
}

/** Elements that a page sets beside each other as boxes, which its style parts; marks within a word are others. */
const BOX = /^(?:SPAN|TIME|A|CITE|LABEL|SMALL|ADDRESS|BUTTON|[A-Z]+-[A-Z-]+)$/
const ENDS_IN_WORD = /[\p{L}\p{N}.,:;!?)\]"”’»]$/u
const BEGINS_WITH_WORD = /^[\p{L}\p{N}("“‘«[]/u

/**
 * Whether nothing stands between two neighbouring elements but the page's style: `<span>6 January</span><span>Tessa
 * Marlow</span>`. An initial that is set apart from its word is not a word.
 */
export function areApart(before: TreeNode | undefined, node: TreeNode): boolean {
  if (before === undefined || !BOX.test(nameOf(before)) || !BOX.test(nameOf(node))) return false
  const [left, right] = [before.textContent ?? '', node.textContent ?? '']
  return (
    left.length > 1 &&
    right !== '' &&
    ENDS_IN_WORD.test(left.slice(-2)) &&
    BEGINS_WITH_WORD.test(right.slice(0, 2))
  )
}

function nameOf(node: TreeNode): string {
  return node.nodeType === ELEMENT_NODE ? node.nodeName.toUpperCase() : ''
}

/** The inline content that a node stands for: text, marks, links; of anything else what is in it. */
export function inlinesOfNode(node: TreeNode): Inline[] {
  if (node.nodeType === TEXT_NODE) {
    const text = withoutInvisible(node.textContent ?? '').replace(/\s+/g, ' ')
    return text === '' ? [] : [text]
  }
  if (node.nodeType !== ELEMENT_NODE) return []
  if (node.made) return [...node.made.inlines]
  // A picture among the words stands beside their paragraph.
  if (pictureNumber(node) !== undefined) return []
  const children = () => inlinesOf(node)
  switch (node.nodeName.toUpperCase()) {
    case 'BR':
      return [{ type: 'break' }]
    case 'STRONG':
    case 'B':
      return marked('strong', children())
    case 'EM':
    case 'I':
      return marked('emphasis', children())
    case 'S':
    case 'STRIKE':
    case 'DEL':
      return marked('strike', children())
    case 'SUP':
      return raised(children())
    case 'CODE':
      return [{ type: 'code', text: withoutSigns(node.textContent ?? '') }]
    case 'A': {
      if (node.link) return [{ type: 'link', target: node.link, children: children() }]
      const href = node.getAttribute?.('href') ?? ''
      return /^https?:\/\//i.test(href)
        ? [{ type: 'link', target: { href, wiki: false, at: null }, children: children() }]
        : children()
    }
    case 'IMG':
    case 'VIDEO':
    case 'AUDIO':
      return []
    default:
      return children()
  }
}

/** Figures and signs that Unicode has raised: 10<sup>6</sup> is not 106. */
const RAISED = new Map([...'0123456789+-−=()n'].map((sign, i) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'][i] ?? sign]))

/** Raised text; words that Unicode has no raised form of stay as they are, as in 6<sup>th</sup>. */
function raised(children: readonly Inline[]): Inline[] {
  const text = inlineText(children).trim()
  const signs = [...text].map((sign) => RAISED.get(sign))
  return text === '' || signs.includes(undefined) ? [...children] : [signs.join('')]
}

function marked(type: 'strong' | 'emphasis' | 'strike', children: readonly Inline[]): Inline[] {
  return inlineText(children).trim() === '' ? [...children] : [{ type, children }]
}

/** The paragraphs of a run of text: two line breaks part them, as in pages without `<p>`. */
export function paragraphs(run: readonly Inline[]): Inline[][] {
  const parts: Inline[][] = [[]]
  let breaks = 0
  for (const inline of run) {
    const isBreak = typeof inline !== 'string' && inline.type === 'break'
    if (isBreak) breaks++
    else if (typeof inline !== 'string' || inline.trim() !== '') {
      if (breaks > 1) parts.push([])
      else if (breaks === 1) parts.at(-1)?.push({ type: 'break' })
      breaks = 0
    }
    if (!isBreak) parts.at(-1)?.push(inline)
  }
  return parts.map(trimInlines).filter((text) => inlineText(text).trim() !== '' || holdsPicture(text))
}

/** Whether inline content has a picture, which may have no words. */
function holdsPicture(inlines: readonly Inline[]): boolean {
  return inlines.some(
    (inline) =>
      typeof inline !== 'string' &&
      (inline.type === 'image' || ('children' in inline && holdsPicture(inline.children))),
  )
}

/** Blanks and breaks at both ends gone, neighbouring runs of text joined; empty when nothing is left. */
export function trimInlines(inlines: readonly Inline[]): Inline[] {
  const isBlank = (inline: Inline | undefined) =>
    typeof inline === 'string' ? inline.trim() === '' : inline?.type === 'break'
  let from = 0
  let to = inlines.length
  while (from < to && isBlank(inlines[from])) from++
  while (to > from && isBlank(inlines[to - 1])) to--
  const joined: Inline[] = []
  let text = ''
  const flush = () => {
    if (text !== '') joined.push(text.replace(/ {2,}/g, ' '))
    text = ''
  }
  for (const inline of inlines.slice(from, to)) {
    if (typeof inline === 'string') text += inline
    else {
      flush()
      joined.push(inline)
    }
  }
  flush()
  const [first] = joined
  if (typeof first === 'string') joined[0] = first.trimStart()
  const last = joined.at(-1)
  if (typeof last === 'string') joined[joined.length - 1] = last.trimEnd()
  return joined
}
