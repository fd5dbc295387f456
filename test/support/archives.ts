// Small archives from texts, for tests.

import type { PublicArticle } from '../../src/access/public-article.ts'
import type { Archive, Entry } from '../../src/archive/archive.ts'
import { assembleArchive } from '../../src/archive/assemble-archive.ts'
import { type ParsedArticle, parseArticle } from '../../src/article/parse-article.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'

/** An article as front matter and text would give it. */
export interface Sketch {
  readonly path?: string
  readonly title?: string
  readonly date?: string
  readonly tags?: readonly string[]
  readonly author?: string
  readonly publication?: string
  readonly slug?: string
  readonly text?: string
}

/** Parses sketches; the n-th without a path is `articles/n.md`. */
export function parsed(sketches: readonly Sketch[]): PublicArticle[] {
  return sketches.map(({ path, text, ...fields }, i) => {
    const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    const content = `---\n${lines.join('\n')}\n---\n${text ?? `Text number ${i}.`}\n`
    const source = { path: path ?? `articles/${i}.md`, bytes: new TextEncoder().encode(content) }
    const { value } = parseArticle(source, { language: 'en' })
    if (!value) throw new Error(`Not an article: ${content}`)
    return asPublic(value)
  })
}

export function archiveOf(...sketches: readonly Sketch[]): {
  archive: Archive
  diagnostics: readonly Diagnostic[]
} {
  const { value, diagnostics } = assembleArchive(parsed(sketches))
  return { archive: value, diagnostics }
}

/** The entry of a headline. */
export function entryOf(archive: Archive, headline: string): Entry {
  const found = archive.entries.find(({ article }) => article.headline.value === headline)
  if (!found) throw new Error(`No article is headed ${headline}.`)
  return found
}

/** An article of which nothing is kept from the public, as the archive takes it. */
export function asPublic<Parsed extends ParsedArticle>(parsed: Parsed): Omit<Parsed, 'secret'> {
  const { secret, ...article } = parsed
  if (secret) throw new Error('Words were taken out of the article.')
  return article
}
