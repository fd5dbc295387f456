// The text of an article as blocks: what every input shape is turned into, and the only thing that is
// ever printed. Nothing here is HTML.
import type { Place } from '../diagnostic/place.ts'
import type { Digest } from '../value/digest.ts'

/** A run of text, or a run that means something. */
export type Inline =
  | string
  | { readonly type: 'strong' | 'emphasis' | 'strike'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'link'; readonly target: LinkTarget; readonly children: readonly Inline[] }
  | Image
  | { readonly type: 'note'; readonly number: number }

/** A picture. */
export interface Image {
  readonly type: 'image'
  readonly target: LinkTarget
  /** What stands for it where it cannot be seen. */
  readonly text: string
  /** What is printed below it; absent when nothing is. */
  readonly caption?: string
  /** Whose picture it is, as printed behind the caption: `Photo: Tessa Marlow`; absent when nothing says so. */
  readonly credit?: string
}

/** A picture that stands by itself, between paragraphs. */
export interface Figure {
  readonly type: 'figure'
  readonly image: Image
  /**
   * A page names it, and nothing tells whether it was saved with it: it is shown if it is there. Its words are no words of the text, which
   * does not depend on other files.
   */
  readonly ifThere?: true
}

/** Where a link was meant to lead, as written, and where it stands in the file. */
export interface LinkTarget {
  /** Of a picture that the file itself holds: `data:` and the digest of its bytes ({@link heldHref}). */
  readonly href: string
  /** `[[wikilink]]`: the target is a file's name, not an address. */
  readonly wiki: boolean
  /** Where it is written; null for addresses outside the archive, which are not looked up. */
  readonly at: Place | null
}

/** One block of an article's body, in reading order. */
export type Block =
  | { readonly type: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: number; readonly text: readonly Inline[] }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | List
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'table'; readonly head: readonly Row[]; readonly rows: readonly Row[] }
  | { readonly type: 'rule' }
  | Figure
  | { readonly type: 'notes'; readonly items: readonly (readonly Block[])[] }

/** A list, with or without numbers. */
export interface List {
  readonly type: 'list'
  /** The number of its first item; null for a list without numbers. */
  readonly start: number | null
  readonly items: readonly (readonly Block[])[]
  /** The number of each item, where they do not follow one on the other; absent where they do. */
  readonly numbers?: readonly number[]
  /** Letters or Roman figures in which the numbers are written; absent for figures. */
  readonly figures?: ListFigures
}

/** How a list's numbers are written, as HTML's `type` has it: `a` for a, b, c; `I` for I, II, III. */
export type ListFigures = 'a' | 'A' | 'i' | 'I'

/** The numbers of a list's items, in order; undefined when it has none. */
export function itemNumbers({ start, items, numbers }: List): readonly number[] | undefined {
  if (start === null) return undefined
  return items.map((_, i) => numbers?.[i] ?? start + i)
}

/** The cells of a table's row. */
export type Row = readonly (readonly Inline[])[]

/** The words of inline content, without its marks; a line break becomes a line break. */
export function inlineText(inlines: readonly Inline[]): string {
  let text = ''
  for (const inline of inlines) {
    if (typeof inline === 'string') text += inline
    else if (inline.type === 'break') text += '\n'
    else if (inline.type === 'note') text += ''
    else if (inline.type === 'code') text += inline.text
    else if (inline.type === 'image') text += imageText(inline)
    else text += inlineText(inline.children)
  }
  return text
}

/** The words of a picture. */
export function imageText({ text, caption, credit }: Image): string {
  return [text, caption, credit].filter(Boolean).join('\n')
}

/** The words of a block; blocks within it are parted by empty lines. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.text)
    case 'code':
      return block.text
    case 'quote':
      return blocksText(block.blocks)
    case 'list':
    case 'notes':
      return block.items.map(blocksText).join('\n\n')
    case 'table':
      return [...block.head, ...block.rows].map(rowText).join('\n')
    case 'figure':
      return block.ifThere ? '' : imageText(block.image)
    case 'rule':
      return ''
  }
}

/** The words of a body, an empty line between blocks. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n')
}

/** The words of a table's row, a tab between cells. */
export function rowText(row: Row): string {
  return row.map(inlineText).join('\t')
}

/** Every link of a body, in reading order. */
export function* linksOf(blocks: readonly Block[]): Generator<LinkTarget> {
  for (const inline of targetsOf(blocks)) if (inline.type === 'link') yield inline.target
}

/** Every picture of a body, in reading order. */
export function* imagesOf(blocks: readonly Block[]): Generator<Image & Pick<Figure, 'ifThere'>> {
  for (const inline of targetsOf(blocks)) if (inline.type === 'image') yield inline
}

type Targeting = Extract<Inline, { readonly target: LinkTarget }> & Pick<Figure, 'ifThere'>

function* targetsOf(blocks: readonly Block[]): Generator<Targeting> {
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'heading') yield* inlineTargets(block.text)
    else if (block.type === 'figure') yield { ...block.image, ...(block.ifThere && { ifThere: true }) }
    else if (block.type === 'quote') yield* targetsOf(block.blocks)
    else if (block.type === 'list' || block.type === 'notes')
      for (const item of block.items) yield* targetsOf(item)
    else if (block.type === 'table')
      for (const row of [...block.head, ...block.rows]) for (const cell of row) yield* inlineTargets(cell)
  }
}

function* inlineTargets(inlines: readonly Inline[]): Generator<Targeting> {
  for (const inline of inlines) {
    if (typeof inline === 'string' || !('target' in inline || 'children' in inline)) continue
    if ('target' in inline) yield inline
    if ('children' in inline) yield* inlineTargets(inline.children)
  }
}

/** The address of a picture that the file itself holds. */
export function heldHref(digest: Digest): string {
  return `data:${digest}`
}
