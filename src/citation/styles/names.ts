// Names of authors as styles write them. Only a name that is printed in two parts, `Hughes, Michael`, is ever turned round or shortened.
import type { CitationFacts } from '../citation-facts.ts'
import { oneLine, splitName } from '../text.ts'
import type { CitationWords } from './words.ts'

type Authors = CitationFacts['authors']
type Author = Authors[number]

/** APA 7: every name inverted, with initials; of more than twenty the first nineteen and the last. */
export function namesOfApa(authors: Authors, words: CitationWords): string {
  const comma = `${words.comma} `
  const names = authors.map((author) => invertedName(author, words, initials))
  const [last = '', ...before] = names.toReversed()
  if (before.length === 0) return last
  if (names.length > 20) return `${names.slice(0, 19).join(comma)}${comma}… ${last}`
  const hasComma = before.length > 1 || authors.some(isSplit)
  return `${before.reverse().join(comma)}${hasComma ? comma : ' '}${words.ampersand} ${last}`
}

/** MLA 9: the first name inverted; of more than two the first alone. */
export function namesOfMla(authors: Authors, words: CitationWords): string {
  const [first, ...others] = authors
  if (!first) return ''
  const inverted = invertedName(first, words)
  return others.length > 1
    ? `${inverted}${words.comma} ${words.etAl}`
    : listOf([inverted, ...others.map(straightName)], words, isSplit(first))
}

/** Chicago 17, bibliography: the first name inverted; of more than ten the first seven. */
export function namesOfBibliography(authors: Authors, words: CitationWords): string {
  const [first, ...others] = authors
  if (!first) return ''
  const names = [invertedName(first, words), ...others.map(straightName)]
  return names.length > 10
    ? [...names.slice(0, 7), words.etAl].join(`${words.comma} `)
    : listOf(names, words, isSplit(first))
}

/** Chicago 17, notes: every name as it is spoken; of more than three the first alone. */
export function namesOfNote(authors: Authors, words: CitationWords): string {
  const names = authors.map(straightName)
  return names.length > 3 ? `${names[0]} ${words.etAl}` : listOf(names, words, false)
}

/** `A`, `A and B`, `A, B, and C`; `comma` puts one before "and" also between two. */
function listOf(names: readonly string[], words: CitationWords, comma: boolean): string {
  const [last = '', ...before] = names.toReversed()
  if (before.length === 0) return last
  const isLong = before.length > 1
  // Persian and Pashto have no comma before "and".
  const sign = (isLong || comma) && words.comma === ',' ? words.comma : ''
  return `${before.reverse().join(`${words.comma} `)}${sign} ${words.and} ${last}`
}

function isSplit({ name, kind }: Author): boolean {
  return splitName(name, kind) !== undefined
}

function straightName({ name, kind }: Author): string {
  const split = splitName(name, kind)
  return split ? `${split.given} ${split.family}` : oneLine(name)
}

function invertedName(
  { name, kind }: Author,
  words: CitationWords,
  shortened: (given: string) => string = (given) => given,
): string {
  const split = splitName(name, kind)
  return split ? `${split.family}${words.comma} ${shortened(split.given)}` : oneLine(name)
}

/** `Michael Ali` as `M. A.`, `Jean-Paul` as `J.-P.`; a word in small letters stays. */
function initials(given: string): string {
  const initial = (part: string) => (/^\p{Ll}/u.test(part) ? part : part.replace(/^(\p{L}\p{M}*).*$/u, '$1.'))
  return given
    .split(' ')
    .map((word) => word.split('-').map(initial).join('-'))
    .join(' ')
}
