// Addresses within an article's text: each passage has one that is made of its own words, so that a citation of it
// holds when paragraphs above are added, removed or corrected.
import { type Block, blockText } from '../../article/block.ts'
import type { HidingRule } from '../../article/rules/hiding-rules.ts'
import type { HiddenRange } from '../../article/values.ts'
import { inOneLine } from '../../value/characters.ts'
import { sha256, shortId } from '../../value/digest.ts'
import { foldLetters } from '../../value/fold.ts'

/** A block that can be linked to. */
export interface Passage {
  /** `p-` and six characters of base 32, with a number for words that stood before: `p-k3f7qa`, `p-k3f7qa-2`. */
  readonly id: string
  readonly block: Block
  readonly words: string
}

/** Thirty bits: two of a hundred paragraphs are given the same one in five of a million articles, and then counted. */
const LENGTH = 6

/** Words of the file before the first passage of a body and after its last that are hidden there. */
interface HiddenBeside {
  readonly opening: string
  readonly ending: string
}

/**
 * What many texts share is hidden as long as they do: an address that was made without it would change with other files. So
 * the words that were taken off a passage count for its address as if they stood there.
 */
export function hiddenBeside(hidden: readonly HiddenRange[]): HiddenBeside {
  const textOf = (rule: HidingRule) => hidden.find((range) => range.rule === rule)?.text ?? ''
  return { opening: textOf('shared.opening'), ending: textOf('shared.ending') }
}

/** The passages of a body in reading order: paragraphs and headings, those of quotations too; lists and tables whole. */
export function passagesOf(
  blocks: readonly Block[],
  { opening, ending }: HiddenBeside = { opening: '', ending: '' },
): Passage[] {
  const found = wordsOfPassages(blocks)
  const met = new Map<string, number>()
  return found.map(({ block, words }, i) => {
    const all = [i === 0 ? opening : '', words, i === found.length - 1 ? ending : '']
    const id = passageId(all.filter((part) => part !== '').join(' '))
    const count = (met.get(id) ?? 0) + 1
    met.set(id, count)
    return { id: count === 1 ? id : `${id}-${count}`, block, words }
  })
}

/** The address of a passage of these words, the first of them on its page. */
export function passageId(words: string): string {
  return `p-${shortId(sha256(bareWords(words)), LENGTH)}`
}

function wordsOfPassages(blocks: readonly Block[]): Omit<Passage, 'id'>[] {
  const passages: Omit<Passage, 'id'>[] = []
  const add = (block: Block) => passages.push({ block, words: blockText(block) })
  const walk = (within: readonly Block[]) => {
    for (const block of within) {
      if (block.type === 'quote') walk(block.blocks)
      // What is there or not by other files has no address.
      else if (block.type === 'figure' && block.ifThere) continue
      else if (block.type !== 'rule' && block.type !== 'code' && block.type !== 'notes') add(block)
    }
  }
  walk(blocks)
  return passages
}

/** Letters and digits alone: another quotation mark or capital is not another paragraph. */
function bareWords(words: string): string {
  const bare = foldLetters(words)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  return bare === '' ? words : bare
}

/** Finds the passage in which words of the file stand. */
export class Passages {
  private readonly lines: readonly { readonly id: string; readonly line: string }[]

  constructor(passages: readonly Passage[]) {
    this.lines = passages.map(({ id, words }) => ({ id, line: inOneLine(words) }))
  }

  /** The id of the first passage that holds a quote as whole words; empty when none does. */
  holding(quote: string): string {
    const wanted = inOneLine(quote)
    if (wanted === '') return ''
    return this.lines.find(({ line }) => holds(line, wanted))?.id ?? ''
  }
}

const WORD = /[\p{L}\p{M}\p{N}]/u

function holds(line: string, wanted: string): boolean {
  for (let at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + 1)) {
    const [before, after] = [line.slice(0, at).at(-1) ?? '', line[at + wanted.length] ?? '']
    const begins = !WORD.test(before) || !WORD.test(wanted[0] ?? '')
    const ends = !WORD.test(after) || !WORD.test(wanted.at(-1) ?? '')
    if (begins && ends) return true
  }
  return false
}
