// What the leak test looks for: the words of every article of which not all is public.
import type { Article } from '../article/article.ts'
import { blocksText, imagesOf, imageText } from '../article/block.ts'
import type { SourcePath } from '../article/source-file.ts'
import { withoutArticleEnding } from '../value/article-endings.ts'
import { foldedWords } from '../value/secret-words.ts'

/** Words that nothing of a public site may hold. */
export interface Secret {
  readonly text: string
  /** Whether they may stand where an article that is open says them: words of a withheld text are often said elsewhere as well. */
  readonly mayBeElsewhere: boolean
  /** The file that they are withheld of. */
  readonly path: SourcePath
}

/** So many words in a row tell a text from all others. */
const RUN = 8
/** Shorter than that many words, a line is a formula more often than a text. */
const LEAST_WORDS = 4
/** So many runs are looked for in each text: the first ones, for excerpts begin there, and others over its length. */
const FIRST_RUNS = 4
const MOST_RUNS = 16

/** Runs of words from the text of an article, from its beginning and spread over all of it. */
export function runsOfText(article: Article): string[] {
  const lines = [
    article.summary ?? '',
    article.kicker ?? '',
    blocksText(article.body),
    ...article.hidden.map(({ text }) => text),
  ]
  const runs = lines.flatMap((text) => text.split(/\n+/)).flatMap(runsOfLine)
  if (runs.length <= MOST_RUNS) return runs
  const rest = runs.slice(FIRST_RUNS)
  const step = rest.length / (MOST_RUNS - FIRST_RUNS)
  const spread = Array.from({ length: MOST_RUNS - FIRST_RUNS }, (_, i) => rest[Math.floor(i * step)] ?? '')
  return [...runs.slice(0, FIRST_RUNS), ...spread]
}

function runsOfLine(line: string): string[] {
  const words = foldedWords(line)
  const runs: string[] = []
  for (let at = 0; at < words.length; at += RUN) {
    const run = words.slice(at, at + RUN)
    if (run.length >= LEAST_WORDS) runs.push(run.join(' '))
  }
  return runs
}

/** The names of an article's pictures, and the words that stand for those that no text speaks of. */
export function wordsOfPictures({ body }: Article): string[] {
  const pictures = [...imagesOf(body)]
  const names = pictures.map(({ target }) => pictureName(target.href))
  const words = pictures.flatMap((image) => (image.ifThere ? imageText(image).split('\n') : []))
  return [...names.filter((name) => foldedWords(name).length >= 2), ...words.flatMap(runsOfLine)]
}

/** The name of a picture's file without its ending, as its published name is made of it. */
export function pictureName(href: string): string {
  const path = decodedAddress(href).replace(/[?#].*$/, '')
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
}

function decodedAddress(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

/** What a withheld article is called, and by whom it is: its headline, its authors, its file's name, its source. */
export function namesOfArticle(article: Article, path: SourcePath): string[] {
  const stem = withoutArticleEnding(path.slice(path.lastIndexOf('/') + 1))
  const names = [
    article.headline.value,
    ...article.otherTitles,
    article.byline.value ?? '',
    ...article.authors.value.map(({ name }) => name),
    ...article.tags.map(({ name }) => name),
    article.dateline?.text ?? '',
    article.slug ?? '',
    stem,
  ]
  // One common word would be found everywhere, and tells nothing.
  return names.filter((name) => foldedWords(name).length >= 2)
}
