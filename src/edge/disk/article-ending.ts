// Which files are articles, by the ending of their names.

const ARTICLE = /\.(?:txt|md|markdown|html|htm)$/i

/** The ending of an article's name in small letters, `.txt`; undefined when it is no article's. */
export function articleEnding(name: string): string | undefined {
  return ARTICLE.exec(name)?.[0].toLowerCase()
}
