// The paragraphs that doubts are looked for in, and where their words stand in the file.
import { fileItself, type Place } from '../../../diagnostic/place.ts'
import { type Block, type Inline, inlineText } from '../../block.ts'
import { type RawText, rawPlace } from '../../raw-text.ts'

/** How much of a paragraph is looked at, in UTF-16 units. */
export const LOOKED_AT = 600

/** The paragraphs of a body, those in quotations and lists among them, without what is set as code. */
export function* paragraphsOf(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield inlineText(block.text.filter(isNotCode))
    else if (block.type === 'quote') yield* paragraphsOf(block.blocks)
    else if (block.type === 'list') for (const item of block.items) yield* paragraphsOf(item)
  }
}

function isNotCode(inline: Inline): boolean {
  return typeof inline === 'string' || inline.type !== 'code'
}

/** A word; where none are parted by blanks, two letters, which is what a word of Chinese, Japanese or Thai has at least. */
const UNPARTED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const WORD = new RegExp(`[${UNPARTED}]{1,2}|[^\\s${UNPARTED}]+`, 'gu')

/** How many words a text has; no more than `most` are counted. */
export function countWords(text: string, most: number): number {
  let words = 0
  for (const _ of text.slice(0, most * 40).matchAll(WORD)) if (++words >= most) break
  return words
}

/** Where words stand in the file; the file itself when tidying changed their spelling. */
export function placeOf(raw: RawText, words: string, last = false): Place {
  for (const part of [words, words.slice(-20)]) {
    const at = last ? raw.text.lastIndexOf(part) : raw.text.indexOf(part)
    if (part !== '' && at >= 0) return rawPlace(raw, at, at + part.length)
  }
  return fileItself(raw.path)
}

/** The last words of a paragraph. */
export function endOf(text: string): string {
  return text.length <= 50 ? text : text.slice(-50).replace(/^\S*\s+/, '')
}
