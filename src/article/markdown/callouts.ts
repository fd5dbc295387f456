// Obsidian's and GitHub's callouts: a quotation whose first line names its kind, `> [!warning] Title`.
import type { Token } from 'markdown-it'

const KIND = /^\[!([\p{L}\p{N}_ -]{1,40})(?:\|[^\]\n]{0,80})?\][+-]?[ \t]*/u

/**
 * Takes the kind and the title of a callout out of a paragraph's inline content. Gives the title's tokens, or the kind where
 * there is no title: it is what other programs print then. Undefined for what is no callout.
 */
export function takeCalloutTitle(inline: Token): Token[] | string | undefined {
  const { children } = inline
  const [first] = children ?? []
  const kind = first?.type === 'text' ? KIND.exec(first.content) : undefined
  if (!children || !first || !kind) return undefined
  first.content = first.content.slice(kind[0].length)
  const end = children.findIndex(({ type }) => type === 'softbreak' || type === 'hardbreak')
  const title = children.splice(0, end < 0 ? children.length : end + 1)
  const words = end < 0 ? title : title.slice(0, -1)
  if (words.some(({ type, content }) => type !== 'text' || content.trim() !== '')) return words
  const name = (kind[1] ?? '').replace(/[_-]/g, ' ').trim()
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
}
