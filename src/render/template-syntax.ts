// What the theme's templates mean beyond plain Eta: whole-line tags, guarded addresses, exact places.
import type { EtaConfig } from 'eta/core'
import { withoutByteOrderMark } from '../value/characters.ts'

type Plugin = EtaConfig['plugins'][number]
type Node = Parameters<NonNullable<Plugin['processAST']>>[0][number]
type Tag = Exclude<Node, string>

/** A tag's code as it stands in the template; `offset` counts UTF-16 units. */
export interface TagCode {
  readonly offset: number
  readonly code: string
}

/** A template's text as Eta is given it: `\n` line breaks, no byte order mark. */
export function templateText(text: string): string {
  return withoutByteOrderMark(text).replace(/\r\n?/g, '\n')
}

/** The code of every tag, in order. Eta reads tags from left to right, so each is the next `<%`. */
export function locateTags(text: string, codes: readonly string[]): TagCode[] {
  const located: TagCode[] = []
  let after = 0
  for (const code of codes) {
    const offset = text.indexOf(code, text.indexOf('<%', after) + 2)
    located.push({ offset, code })
    after = offset + code.length
  }
  return located
}

/**
 * Three readings of a template:
 * - a line that holds nothing but one statement, or one `<%~ %>` whose text ends its own line, leaves no
 *   empty line behind;
 * - what is printed as the start of an `href`, `src` or `action` passes through `filterFunction.address`;
 * - the "line" that Eta keeps while it renders for its error messages is the offset of the tag's code, so
 *   that a message can point at the very expression.
 */
export function readingPlugin(): Plugin {
  let text = ''
  return {
    processTemplate(template) {
      text = template
      return template
    },
    processAST(nodes) {
      const tags = nodes.filter((node): node is Tag => typeof node !== 'string')
      locateTags(
        text,
        tags.map((tag) => tag.val),
      ).forEach(({ offset }, index) => {
        const tag = tags[index]
        if (tag?.lineNo !== undefined) tag.lineNo = offset
      })
      guardAddresses(nodes)
      return closeLines(nodes)
    },
  }
}

function guardAddresses(nodes: readonly Node[]): void {
  nodes.forEach((node, index) => {
    const before = nodes[index - 1]
    if (typeof node === 'string' || typeof before !== 'string') return
    if (/\s(?:href|src|action)="$/i.test(before)) node.val = `__eta.f.address(${node.val})`
  })
}

/** By now Eta has written each line break of the text between tags as the two characters `\n`. */
const INDENT_AT_LINE_START = /(?<=(?<!\\)(?:\\\\)*\\n)[ \t]*$/
const REST_OF_LINE = /^[ \t]*\\n/

function closeLines(nodes: readonly Node[]): Node[] {
  const closed = [...nodes]
  nodes.forEach((node, index) => {
    if (typeof node === 'string' || node.t === 'i') return
    const before = nodes[index - 1] ?? '\\n'
    const after = nodes[index + 1] ?? '\\n'
    if (typeof before !== 'string' || typeof after !== 'string') return
    if (!INDENT_AT_LINE_START.test(before) || !REST_OF_LINE.test(after)) return
    if (index > 0) closed[index - 1] = String(closed[index - 1]).replace(/[ \t]*$/, '')
    if (index < nodes.length - 1) closed[index + 1] = after.replace(REST_OF_LINE, '')
  })
  return closed
}
