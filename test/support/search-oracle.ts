// The documented meaning of queries (docs/search.md) as a plain scan of articles: no index, and nothing of the query code.

/** An article of plain words. */
export interface PlainArticle {
  readonly headline: readonly string[]
  readonly text: readonly string[]
  readonly tag: string
  readonly day: string
}

/** What is asked. */
export type Asked =
  | { readonly is: 'word' | 'begins' | 'quoted' | 'title'; readonly words: readonly string[] }
  | { readonly is: 'near'; readonly words: readonly string[]; readonly between: number }
  | { readonly is: 'tag'; readonly words: readonly string[] }
  | { readonly is: 'dates'; readonly from: string; readonly to: string }
  | { readonly is: 'all' | 'any'; readonly parts: readonly Asked[] }
  | { readonly is: 'not'; readonly part: Asked }

/** As a reader types it. */
export function typed(asked: Asked): string {
  switch (asked.is) {
    case 'word':
      return asked.words.join('')
    case 'begins':
      return `${asked.words.join('')}*`
    case 'quoted':
      return `"${asked.words.join(' ')}"`
    case 'title':
      return `title:"${asked.words.join(' ')}"`
    case 'near':
      return `"${asked.words.join(' ')}"~${asked.between}`
    case 'tag':
      return `tag:${asked.words.join('')}`
    case 'dates':
      return `date:${asked.from}..${asked.to}`
    case 'all':
      return `(${asked.parts.map(typed).join(' ')})`
    case 'any':
      return `(${asked.parts.map(typed).join(' OR ')})`
    case 'not':
      return asked.part.is === 'not' ? `NOT ${typed(asked.part)}` : `-${typed(asked.part)}`
  }
}

/** Whether an article is meant. */
export function isMeant(asked: Asked, article: PlainArticle): boolean {
  const { headline, text, tag, day } = article
  switch (asked.is) {
    case 'word':
      return [...headline, ...text, tag].some((word) => isForm(word, asked.words.join('')))
    case 'begins':
      return [...headline, ...text, tag].some((word) => word.startsWith(asked.words.join('')))
    case 'quoted':
      return [headline, text, [tag]].some((words) => stand(asked.words, words))
    case 'title':
      return stand(asked.words, headline)
    case 'near':
      return [headline, text].some((words) => standNear(asked.words, words, asked.between))
    case 'tag':
      return tag === asked.words.join('')
    case 'dates':
      return day !== '' && day >= asked.from && day.slice(0, asked.to.length) <= asked.to
    case 'all':
      return asked.parts.every((part) => isMeant(part, article))
    case 'any':
      return asked.parts.some((part) => isMeant(part, article))
    case 'not':
      return !isMeant(asked.part, article)
  }
}

/** The words of tests have -s, -ed and -ing as their only endings. */
function isForm(word: string, asked: string): boolean {
  const base = (each: string) => each.replace(/(?:s|ed|ing)$/, '')
  return base(word) === base(asked)
}

function stand(words: readonly string[], within: readonly string[]): boolean {
  return ` ${within.join(' ')} `.includes(` ${words.join(' ')} `)
}

function standNear(words: readonly string[], within: readonly string[], between: number): boolean {
  const length = words.length + between
  return within.some((_, at) => words.every((word) => within.slice(at, at + length).includes(word)))
}
