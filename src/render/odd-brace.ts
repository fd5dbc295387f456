// Which `{` or `}` of a template has no other: JavaScript would only say that the file ends too soon, or not even that.
import type { TagCode } from './template-syntax.ts'

/** A brace without its other; `offset` is that in the template's text, in UTF-16 units. */
export interface OddBrace {
  readonly brace: '{' | '}'
  readonly offset: number
}

/** What may hold braces that open and close nothing. */
const QUOTED = /\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`/g

/**
 * The first brace without its other; undefined when each has one. A template is laid out in lines: a `}` that stands further
 * out than the line of the `{` before it does not close that.
 */
export function oddBrace(text: string, tags: readonly TagCode[]): OddBrace | undefined {
  const open: number[] = []
  for (const { offset: start, code } of tags) {
    const bare = code.replace(QUOTED, (quoted) => ' '.repeat(quoted.length))
    for (const { 0: brace, index } of bare.matchAll(/[{}]/g)) {
      const offset = start + index
      const last = open.at(-1)
      if (brace === '{') open.push(offset)
      else if (last === undefined) return { brace: '}', offset }
      else if (indentAt(text, last) > indentAt(text, offset)) return { brace: '{', offset: last }
      else open.pop()
    }
  }
  const last = open.at(-1)
  return last === undefined ? undefined : { brace: '{', offset: last }
}

/** How far the line of an offset is indented. */
function indentAt(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return text.slice(start, offset).search(/\S|$/)
}
