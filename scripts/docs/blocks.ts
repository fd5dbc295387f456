// Reads what docs/ shows in fenced blocks, so that what is tried is what is printed there: ```LANGUAGE WORDS.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the documentation. */
export const DOCS = join(import.meta.dirname, '..', '..', 'docs')

/** A fenced block of a page. */
export interface Block {
  readonly language: string
  /** What stands behind the language: the path of the file that the block is, or how it is tried. */
  readonly words: string
  readonly text: string
  /** Line of the page on which it begins. */
  readonly line: number
}

/** The fenced blocks of a page, in its order. */
export function blocksIn(markdown: string): Block[] {
  return [...markdown.matchAll(/^```(\w+)(?: (.*))?\n([\s\S]*?)^```$/gm)].map(
    ({ index, 1: language = '', 2: words = '', 3: text = '' }) => ({
      language,
      words,
      text,
      line: markdown.slice(0, index).split('\n').length,
    }),
  )
}

/** The fenced blocks of a page below docs/; those of a language, or all. */
export function blocksOf(page: string, language?: string): Block[] {
  const blocks = blocksIn(readFileSync(join(DOCS, page), 'utf8'))
  return blocks.filter((block) => language === undefined || block.language === language)
}

/** The commands of a page as one script for a shell. */
export function scriptOf(page: string): string {
  return blocksOf(page, 'sh')
    .map(({ text }) => text)
    .join('')
}

/** The headings of a page from which its fenced blocks were taken. */
export function headingsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => title)
}

/** The address of a heading, as GitHub makes it. */
export function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\d\s_-]/gu, '')
    .replaceAll(' ', '-')
}
