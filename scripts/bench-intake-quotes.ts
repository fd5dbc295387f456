// Whether the words that bear a value out stand in the text at the place that is given for them.
import type { Article } from '../src/article/article.ts'
import type { Evidence } from '../src/article/claim.ts'
import { textOfFile } from '../src/article/source-text.ts'

/**
 * How many quotes of an article there are, and how many of them stand elsewhere than they say: in none of its texts at their
 * place. Those are its file, and the file without what is for no reader, if anything is.
 */
export function misplacedQuotes(
  article: Article,
  ...texts: readonly string[]
): { quotes: number; misplaced: number } {
  const readers = texts.map((text) => {
    const points = /[\ud800-\udfff]/.test(text) ? [...text] : undefined
    return (start: number, end: number) =>
      points ? points.slice(start, end).join('') : text.slice(start, end)
  })
  const evidence = evidenceOf(article).filter(({ line, file }) => line > 0 && file === undefined)
  const quoted = [
    ...evidence.map(({ quote, start, end }) => [quote, start, end] as const),
    ...article.hidden.map((range) => [range.text, range.start, range.end] as const),
  ]
  const misplaced = quoted.filter(([quote, start, end]) =>
    readers.every((between) => between(start, end) !== quote),
  ).length
  return { quotes: quoted.length, misplaced }
}

const encoder = new TextEncoder()

/** What is found in many texts, in a line to print. */
export function showQuotes(
  texts: readonly { readonly text: string; readonly article: Article | undefined }[],
): string {
  let quotes = 0
  let misplaced = 0
  for (const { text, article } of texts) {
    // Places are those of the text as it is read: without stray control characters, bells among them.
    const source = { path: 'articles/text.txt', bytes: encoder.encode(text) }
    const found = article ? misplacedQuotes(article, textOfFile(source)) : undefined
    quotes += found?.quotes ?? 0
    misplaced += found?.misplaced ?? 0
  }
  return `  ${quotes} quotes of ${texts.length} texts: ${misplaced} stand elsewhere than they say`
}

function evidenceOf(article: Article): Evidence[] {
  const { headline, published, byline, authors, publication } = article
  return [
    ...[headline, published, byline, authors, publication].flatMap(({ evidence, rejected = [] }) => [
      ...evidence,
      ...rejected.flatMap((one) => one.evidence),
    ]),
    ...article.tags.flatMap(({ evidence }) => evidence),
    ...article.mentions.map(({ evidence }) => evidence),
  ]
}
