// Reads an invented export, and tells of each of its articles what a reader sees first.
import { blocksText } from '../../../src/article/block.ts'
import { parseArticles } from '../../../src/article/parse-article.ts'

export function readExport(text: string, path = 'articles/export.txt', sidecar?: string) {
  const source = {
    path,
    bytes: Buffer.from(text),
    ...(sidecar === undefined ? {} : { sidecar: { path: `${path}.yaml`, text: sidecar } }),
  }
  return parseArticles(source, { language: 'en' })
}

/** What of an article is labelled, and its words. */
export function told(text: string, path?: string) {
  return readExport(text, path).value.map(({ article }) => ({
    headline: article.headline.value,
    published: article.published.value.edtf,
    publication: article.publication.value?.name ?? null,
    authors: article.authors.value.map(({ name }) => name),
    words: blocksText(article.body),
  }))
}

/** The quotations of evidence and hidden lines that do not stand at their place in the file; none, if all is right. */
export function misplaced(text: string, path?: string): string[] {
  const letters = [...text]
  return readExport(text, path).value.flatMap(({ article }) => {
    const claims = [article.headline, article.published, article.publication, article.byline, article.authors]
    const places = [
      ...claims.flatMap(({ evidence }) => evidence.map((each) => ({ ...each, words: each.quote }))),
      ...article.hidden.map((each) => ({ ...each, words: each.text })),
      ...article.mentions.map(({ evidence }) => ({ ...evidence, words: evidence.quote })),
    ]
    return places
      .filter(({ start, end, line, words }) => {
        const isThere = letters.slice(start, end).join('') === words
        return !isThere || text.slice(0, text.indexOf(words)).split('\n').length > line
      })
      .map(({ words }) => words)
  })
}
