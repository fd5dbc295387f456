// What must hold for every file, whatever its bytes: reading it never throws, every quote stands at its place, no word is lost.

import { misplacedQuotes } from '../../../scripts/bench-intake-quotes.ts'
import { findExport } from '../../../src/article/exports/read-export.ts'
import { readFrontMatter } from '../../../src/article/front-matter/front-matter.ts'
import { parseArticles, type ReadFile } from '../../../src/article/parse-article.ts'
import { rawText } from '../../../src/article/raw-text.ts'
import type { SourceFile } from '../../../src/article/source-file.ts'
import { textOfFile } from '../../../src/article/source-text.ts'
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts'
import { withoutByteOrderMark, withoutInvisible } from '../../../src/value/characters.ts'
import type { FuzzFile } from './seeds.ts'

const encoder = new TextEncoder()

/** What reading a file showed. */
export interface Reading {
  /** What does not hold, in a word or two that are the same for the same fault; undefined when all is well. */
  readonly fault: string | undefined
  /** What the file was read as: files that differ in it go different ways through the program. */
  readonly way: string
}

/** A file as the program is given it. */
export function sourceOf({ path, text, sidecar }: FuzzFile): SourceFile {
  const file = { path: `articles/${path}`, bytes: encoder.encode(text) }
  return sidecar === undefined ? file : { ...file, sidecar: { path: `articles/${path}.yaml`, text: sidecar } }
}

/** Reads a file. */
export function readingOf(file: FuzzFile): Reading {
  try {
    const { value, diagnostics } = parseArticles(sourceOf(file), { language: 'en' })
    return { fault: faultOf(file, value, diagnostics), way: wayOf(value, diagnostics) }
  } catch (thrown) {
    const message = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)
    return { fault: `throws ${message.slice(0, 80)}`, way: '' }
  }
}

function faultOf(
  file: FuzzFile,
  articles: readonly ReadFile[],
  diagnostics: readonly Diagnostic[],
): string | undefined {
  if (articles.length === 0)
    return diagnostics.length === 0 ? 'ends as no article and no line of the report' : undefined
  // Places in a part of a file, and in a text of which something was left out before it was read, are those of the file.
  const text = withoutByteOrderMark(textOfFile(sourceOf(file)))
  const isPlaced = articles.every(
    ({ article, raw }) =>
      article.redactions.length > 0 || misplacedQuotes(article, text, raw).misplaced === 0,
  )
  if (!isPlaced) return 'misplaces a quote'
  return lostWord(file, articles) === undefined ? undefined : 'loses a word'
}

/**
 * A word of a raw text that is nowhere in what became of it. Other forms have marks, comments and scripts, which are no words,
 * and exports have labels.
 */
function lostWord({ path, sidecar }: FuzzFile, articles: readonly ReadFile[]): string | undefined {
  if (!path.endsWith('.txt') || sidecar !== undefined) return undefined
  const [first, ...others] = articles
  if (
    !first ||
    others.length > 0 ||
    first.article.source.encoding !== 'utf-8' ||
    findExport(rawText('a.txt', first.raw))
  )
    return undefined
  const { value } = readFrontMatter(rawText('a.txt', first.raw))
  // The names of fields are no words of the article.
  const bodyStart = value?.bodyStart ?? 0
  const kept = new Set(bare(JSON.stringify(first.article).replace(ESCAPED, ' ')).match(WORD) ?? [])
  return (bare(first.raw.slice(bodyStart)).match(WORD) ?? []).find((word) => !kept.has(word))
}

/** A text without what is no part of any word, in the letters themselves or as JSON escapes it. */
function bare(text: string): string {
  return withoutInvisible(text).replace(
    /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\\u00[01][\da-f]/g,
    '',
  )
}

/** Blanks and signs as JSON escapes them. */
const ESCAPED = /\\[\\"bfnrt]/g
const WORD = /\p{L}{4,}/gu

function wayOf(articles: readonly ReadFile[], diagnostics: readonly Diagnostic[]): string {
  const [first] = articles
  const codes = new Set(diagnostics.map(({ code }) => code))
  if (!first) return [...codes].sort().join(' ')
  const { headline, published, byline, authors, publication, hidden, body } = first.article
  const rules = [headline, published, byline, authors, publication].map(({ rule }) => rule)
  const marks = new Set([...hidden.map(({ rule }) => rule), ...body.map(({ type }) => type)])
  return [...[...codes].sort(), ...rules, ...[...marks].sort()].join(' ')
}
