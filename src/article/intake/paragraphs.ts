// The story's lines as blocks: paragraphs, sub-headings and lists. Lines that were wrapped at a fixed width
// are joined; lines that were not are paragraphs of their own.
import type { Block } from '../block.ts'
import type { Line } from '../raw-text.ts'

/** Words of a line that a sub-heading may have at most. */
const SUBHEADING_WORDS = 14
const BULLET = /^(?:[•▪‣·*]|[-–—])\s+(?=\S)/

/** Turns the lines of a story into blocks, in order. */
export function toBlocks(lines: readonly Line[]): Block[] {
  const paragraphs = groups(lines).flatMap(joinWrapped)
  const blocks: Block[] = []
  for (let i = 0; i < paragraphs.length; i++) {
    const text = paragraphs[i] ?? ''
    const items = bulletsFrom(paragraphs, i)
    if (items.length > 1) {
      blocks.push({
        type: 'list',
        start: null,
        items: items.map((item) => [{ type: 'paragraph', text: [item] }]),
      })
      i += items.length - 1
    } else if (i > 0 && isSubheading(text, paragraphs[i + 1])) {
      blocks.push({ type: 'heading', level: 2, text: [text] })
    } else {
      blocks.push({ type: 'paragraph', text: [text] })
    }
  }
  return blocks
}

/** Lines that no blank line parts. */
function groups(lines: readonly Line[]): Line[][] {
  const result: Line[][] = []
  for (const line of lines) {
    if (line.gap > 0 || result.length === 0) result.push([line])
    else result.at(-1)?.push(line)
  }
  return result
}

/**
 * The paragraphs of a group of lines. Wrapped text shows in lines of nearly one length that mostly do not
 * end where a sentence does; a line that the next word would still have fitted on ends its paragraph.
 */
function joinWrapped(group: readonly Line[]): string[] {
  const texts = group.map((line) => line.text)
  if (texts.length === 1) return texts
  const lengths = texts.slice(0, -1).map((text) => text.length)
  const width = Math.max(...lengths)
  const full = lengths.filter((length) => length > width * 0.75).length
  const open = texts.slice(0, -1).filter((text) => !endsSentence(text)).length
  const wrapped = width >= 40 && width <= 120 && full >= lengths.length * 0.6 && open >= lengths.length * 0.4
  if (!wrapped || texts.every((text) => BULLET.test(text))) return texts
  const paragraphs: string[] = []
  let current = ''
  for (const [i, text] of texts.entries()) {
    current = current === '' ? text : `${current} ${text}`
    const nextWord = texts[i + 1]?.split(' ')[0]?.length ?? 0
    const indented = (group[i + 1]?.indent ?? 0) > (group[i]?.indent ?? 0)
    if (nextWord === 0 || indented || (endsSentence(text) && text.length + 1 + nextWord < width * 0.85)) {
      paragraphs.push(current)
      current = ''
    }
  }
  if (current !== '') paragraphs.push(current)
  return paragraphs
}

function bulletsFrom(paragraphs: readonly string[], from: number): string[] {
  const items: string[] = []
  for (let i = from; i < paragraphs.length && BULLET.test(paragraphs[i] ?? ''); i++) {
    items.push((paragraphs[i] ?? '').replace(BULLET, ''))
  }
  return items
}

function isSubheading(text: string, next: string | undefined): boolean {
  if (next === undefined || text.split(' ').length > SUBHEADING_WORDS || text.length > 110) return false
  if (/^["“«‘'\-–—•]/.test(text) || !/^[\p{Lu}\p{Lo}\d]/u.test(text)) return false
  if (endsSentence(text) && !/[?؟]$/.test(text)) return false
  return next.length > text.length * 1.3
}

function endsSentence(text: string): boolean {
  return /[.!?؟۔。…:;,،][”’"'»)\]]*$/.test(text)
}
