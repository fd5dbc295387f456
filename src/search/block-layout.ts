// How the archive is cut into Pagefind indexes: by count alone, so that the cut never moves.

/** One Pagefind index: records `start` up to, not including, `end`, published in `folder`. */
export interface Block {
  readonly folder: string
  readonly start: number
  readonly end: number
}

/**
 * Articles in one block. Pagefind holds about 250 KB for each article while it builds, so a block of this
 * size needs about 1 GB; each block costs a reader some two requests a query.
 */
export const BLOCK_SIZE = 4096

/** Where the blocks are published. The first is the primary one, which holds the programs as well. */
const FOLDER = 'pagefind/'

/** The blocks of `count` records, `size` in each but the last. No records, no blocks. */
export function blockLayout(count: number, size: number = BLOCK_SIZE): Block[] {
  const blocks: Block[] = []
  for (let start = 0; start < count; start += size) {
    blocks.push({
      folder: blockFolder(blocks.length),
      start,
      end: Math.min(start + size, count),
    })
  }
  return blocks
}

/** The folder of a block, from the site's root, by its number from 0: `pagefind/`, `pagefind/b2/`. */
export function blockFolder(number: number): string {
  return number === 0 ? FOLDER : `${FOLDER}b${number + 1}/`
}
