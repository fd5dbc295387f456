// The body of a saved page as blocks.
import { type Block, blockText } from '../block.ts'
import type { PicturesOfPage } from '../pictures.ts'
import type { HidingRule } from '../rules/hiding-rules.ts'
import { articleOf, depthExceeds, documentOf, type TreeNode } from './page-tree.ts'
import { PagePictures } from './pictures.ts'
import { slimPage } from './slim.ts'
import { TreeWalk } from './tree-blocks.ts'

/** Deeper trees would exhaust the stack of whoever walks them. */
const MOST_DEPTH = 500

/** The blocks of a piece of a page; of one that is nested too deeply none. */
export function fragmentBlocks(html: string): Block[] {
  const { documentElement, body } = documentOf(slimPage(html, false))
  return depthExceeds(documentElement, MOST_DEPTH) ? [] : new TreeWalk(new Map()).blocks(body)
}

/** The text of a saved page. */
export interface PageBody {
  readonly blocks: readonly Block[]
  /** Blocks that the markup shows to be no part of the story, each with the rule that says so. */
  readonly furniture: ReadonlyMap<Block, HidingRule>
  /** Blocks that are hardly anything but links. */
  readonly links: ReadonlySet<Block>
  /** False when no part stands out as the article, so that all of the text was kept. */
  readonly found: boolean
  readonly pictures: PicturesOfPage
}

/**
 * The blocks of a page whose size is known to be moderate (`readPageSource`); `copied` for pages that
 * archive.today wrapped. Undefined when its tree is too deep to be walked: what one parser closes, another nests.
 */
export function readPageBody(html: string, copied: boolean): PageBody | undefined {
  const furniture = new Map<Block, HidingRule>()
  const pictures = new PagePictures(html)
  const slim = slimPage(html, copied, pictures)
  const document = documentOf(slim)
  if (depthExceeds(document.documentElement, MOST_DEPTH)) return undefined
  const content = articleOf(document)
  const walk = new TreeWalk(furniture, pictures)
  const blocksIn = (root: TreeNode) => walk.blocks(root)
  const blocks = content ? blocksIn(content) : []
  const found = blocks.some((block) => block.type !== 'figure' && blockText(block) !== '')
  const all = found ? blocks : blocksIn(documentOf(slim).body)
  return { blocks: all, furniture, links: walk.links, found, pictures: pictures.facts() }
}
