// Lists of a saved page's tree, with the numbers that their markup gives them.
import type { Block, List, ListFigures } from '../block.ts'
import { descendants, ELEMENT_NODE, type TreeNode } from './page-tree.ts'

/** Numbers beyond these are no list's. */
const MOST = 99_999

/** An item, and the number that its markup gives it. */
interface Item {
  readonly blocks: readonly Block[]
  readonly value: number | undefined
}

/** The list that a `<ul>` or `<ol>` stands for; nothing when it is empty. What stands in it outside of its items follows the one before it. */
export function listOf(list: TreeNode, blocksOf: (item: TreeNode) => Block[]): Block[] {
  const items: Item[] = []
  for (const child of list.childNodes) {
    if (child.nodeType !== ELEMENT_NODE) continue
    const isItem = child.nodeName.toUpperCase() === 'LI'
    // A list within a list, as old editors nest them, belongs to the item above it.
    if (!isItem && isMenu(child)) continue
    const blocks = isItem ? blocksOf(child) : blocksOf({ ...EMPTY, childNodes: [child] })
    const last = items.at(-1)
    if (blocks.length === 0) continue
    if (isItem || last === undefined)
      items.push({ blocks, value: isItem ? numberIn(child, 'value') : undefined })
    else items[items.length - 1] = { ...last, blocks: [...last.blocks, ...blocks] }
  }
  if (items.length === 0) return []
  const texts = items.map(({ blocks }) => blocks)
  if (list.nodeName.toUpperCase() !== 'OL') return [{ type: 'list', start: null, items: texts }]
  return [{ ...numbered(list, items), items: texts }]
}

/** Share of links from which what stands in a list beside its items is a menu that opens below one; it is listed as hidden then. */
const MOSTLY = 0.8

function isMenu(element: TreeNode): boolean {
  const links = descendants(element, 'A')
  const linked = links.reduce((sum, link) => sum + (link.textContent?.trim().length ?? 0), 0)
  return links.length > 1 && linked > (element.textContent?.replace(/\s+/g, ' ').trim().length ?? 0) * MOSTLY
}

const EMPTY = { nodeType: ELEMENT_NODE, nodeName: 'DIV', textContent: null } as const

function numbered(list: TreeNode, items: readonly Item[]): Omit<List, 'items'> {
  const isReversed = (list.getAttribute?.('reversed') ?? null) !== null
  let next = numberIn(list, 'start') ?? (isReversed ? items.length : 1)
  const numbers = items.map(({ value }) => {
    const number = value ?? next
    next = number + (isReversed ? -1 : 1)
    return number
  })
  const start = numbers[0] ?? 1
  const figures = /^[aAiI]$/.exec(list.getAttribute?.('type') ?? '')?.[0] as ListFigures | undefined
  return {
    type: 'list',
    start,
    ...(numbers.some((number, i) => number !== start + i) && { numbers }),
    ...(figures && { figures }),
  }
}

function numberIn(element: TreeNode, attribute: string): number | undefined {
  const written = /^\s*(-?\d{1,6})/.exec(element.getAttribute?.(attribute) ?? '')?.[1]
  const number = Number(written)
  return written !== undefined && Math.abs(number) <= MOST ? number : undefined
}
