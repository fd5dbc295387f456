// Paragraphs that are indented by four blanks. To CommonMark they are code; to the programs before it they went on with the item
// of a list above them, and so thousands of posts were written. Prose is no code, whoever indents it.
import type { StateCore } from 'markdown-it'

const FEWEST_WORDS = 8
/** Shares of the signs that are letters: in code there are fewer. */
const LETTERS = 0.75
/** Signs and forms of programs that no sentence has, once tags are gone. */
const OF_CODE = /[{};=<>\\|$]|\w\(|^[^\S\r\n\u2028\u2029]*(?:[#$>%]|\/\/|\/\*)/m
const TAG = /<\/?[a-z][^<>]{0,300}>/gi

/** Reads indented prose as the Markdown that it is. */
export function readIndentedProse({ md, env, tokens }: StateCore): void {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]
    if (token?.type !== 'code_block' || !isProse(token.content)) continue
    const read: typeof tokens = []
    md.block.parse(token.content.replace(/^[ \t]+/gm, ''), md, env, read)
    const line = token.map?.[0] ?? 0
    for (const each of read) if (each.map) each.map = [each.map[0] + line, each.map[1] + line]
    tokens.splice(i, 1, ...read)
  }
}

/** Whether a text is sentences: words with a capital before them and a stop behind them, and none of a program's signs. */
export function isProse(text: string): boolean {
  const words = text
    .replace(TAG, ' ')
    .replace(/\]\([^()\s]{0,2000}(?:\s+"[^"]{0,300}")?\s*\)|&#?\w{1,8};/g, '')
  if (OF_CODE.test(words) || (words.match(/\p{L}{2,}/gu)?.length ?? 0) < FEWEST_WORDS) return false
  if (!/^\s*["“‘'_*[(]*\p{Lu}/u.test(words) || !/\p{L}["”’'_*)\]]*[.!?…]["”’'_*)\]]*\s/u.test(`${words} `))
    return false
  const ink = words.replace(/\s/g, '')
  return (ink.match(/\p{L}/gu)?.length ?? 0) >= ink.length * LETTERS
}
