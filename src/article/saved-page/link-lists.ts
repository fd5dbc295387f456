// Links to other stories within a page's story, under words that say so.
import { type Block, inlineText } from '../block.ts'
import { kindOf } from '../intake/story/line-kinds.ts'

/**
 * The blocks, by their index, that are a heading such as "More from" and the links right below it; `links` are the blocks of hardly
 * anything else. A heading of these words over paragraphs is the story's own.
 */
export function* linkLists(blocks: readonly Block[], links: ReadonlySet<Block>): Generator<number> {
  for (const [i, block] of blocks.entries()) {
    if (!isHeading(block)) continue
    let end = i + 1
    for (let next = blocks[end]; next && links.has(next); next = blocks[end]) end++
    if (end > i + 1) for (let k = i; k < end; k++) yield k
  }
}

function isHeading(block: Block): boolean {
  if (block.type !== 'heading' && block.type !== 'paragraph') return false
  const kind = kindOf(inlineText(block.text).trim())?.kind
  return kind === 'related' || kind === 'read-more'
}
