// How the archive is cut into Pagefind indexes: by count alone, so that the cut hardly moves. Full blocks, and of
// the rest a half, a quarter, an eighth of a block as far as they fill: the logarithmic method of Bentley and
// Saxe (1980). A new article changes the small last block, an old one its own.

/** One Pagefind index: places `start` up to, not including, `end`, published in `folder`. */
export interface BlockRange {
  readonly folder: string
  readonly start: number
  readonly end: number
}

/**
 * Articles in a full block. Pagefind holds about 250 KB for each article while it builds, so a block of this
 * size needs about 1 GB; each block costs a reader some two requests a query.
 */
export const BLOCK_SIZE = 4096

/** Parts that the rest is cut into are at least this part of a block; what remains is less, and the last block. */
const SMALLEST = 1 / 8

/** Where the blocks are published. */
const FOLDER = 'pagefind/'

/** The blocks of `count` places, `size` in each full one. No places, no blocks. */
export function blockLayout(count: number, size: number = BLOCK_SIZE): BlockRange[] {
  const blocks: BlockRange[] = []
  let start = 0
  for (let length = size; start < count; ) {
    const end = Math.min(start + length, count)
    if (end - start === length || length <= size * SMALLEST) {
      blocks.push({ folder: blockFolder(start), start, end })
      start = end
    } else length = Math.max(1, Math.floor(length / 2))
  }
  return blocks
}

/** The folder of the block that begins at a place, from the site's root: `pagefind/`, `pagefind/b4096/`. */
export function blockFolder(start: number): string {
  return start === 0 ? FOLDER : `${FOLDER}b${start}/`
}
