// Parsing in one line, for tests.

import type { Article } from '../../src/article/article.ts'
import { parseArticle } from '../../src/article/parse-article.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'

/** Notes on what a file does not say, which most files of tests do not: for the tests of doubts alone. */
const SILENCES: ReadonlySet<string> = new Set(['no-date', 'headline-supplied', 'little-text'])

export interface Parsed {
  readonly article: Article | undefined
  /** Without the notes on what the file does not say. */
  readonly diagnostics: readonly Diagnostic[]
  readonly codes: readonly string[]
}

/** Parses a text, or bytes, as the file at `path`, with `sidecar` as the text of its sidecar. */
export function parse(content: string | Uint8Array, path = 'articles/a.txt', sidecar?: string): Parsed {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const beside = sidecar === undefined ? {} : { sidecar: { path: `${path}.yaml`, text: sidecar } }
  const { value, diagnostics: all } = parseArticle({ path, bytes, ...beside }, { language: 'en' })
  const diagnostics = all.filter(({ code }) => !SILENCES.has(code))
  return { article: value?.article, diagnostics, codes: diagnostics.map(({ code }) => code) }
}

/** The article of a text that must have one. */
export function articleOf(content: string | Uint8Array, path?: string, sidecar?: string): Article {
  const { article, diagnostics } = parse(content, path, sidecar)
  if (!article) throw new Error(`No article: ${JSON.stringify(diagnostics)}`)
  return article
}

/** The bytes of text in Arabic script in windows-1256, for the letters that the tests use. */
export function windows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256')
  const table = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) table.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from([...text], (character) => {
    const byte = table.get(character)
    if (byte === undefined) throw new Error(`Not in windows-1256: ${character}`)
    return byte
  })
}
