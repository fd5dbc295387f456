// The documented meaning of queries (docs/search.md) as a plain scan of records: no index, and nothing of the query code.
import type { SearchRecord } from '../../../src/search/search-record.ts'
import { basesOf, type PlainText, plain, plainText, plainWords } from './plain-text.ts'

/** A form of a name that a record has. */
export interface PlainName extends PlainText {
  readonly facet: string
  /** The name. */
  readonly of: string
}

/** A record as it is scanned. */
export interface PlainRecord {
  readonly record: SearchRecord
  readonly headline: PlainText
  readonly text: PlainText
  /** The words of its names and of their other forms, by facet. */
  readonly names: readonly PlainName[]
  /** The words of all its names, each once, and what these may be forms of. */
  readonly inNames: { readonly words: ReadonlySet<string>; readonly bases: ReadonlySet<string> }
}

/** Reads a record. */
export function plainRecord(record: SearchRecord): PlainRecord {
  const language = record.facets.language[0] ?? ''
  const forms = new Map(record.otherForms.map(([name, ...others]) => [name, others]))
  const names = (['tag', 'publication', 'author'] as const).flatMap((facet) =>
    record.facets[facet].flatMap((of) =>
      [of, ...(forms.get(of) ?? [])].map((form) => ({ facet, of, ...plainText(form, language) })),
    ),
  )
  return {
    record,
    names,
    inNames: {
      words: new Set(names.flatMap(({ words }) => words)),
      bases: new Set(names.flatMap(({ words }) => words.flatMap(basesOf))),
    },
    headline: plainText(record.headline, language),
    text: plainText(record.text, language),
  }
}

/** What is asked. */
export type Asked =
  | { readonly is: 'word'; readonly word: string; readonly inHeadline: boolean }
  | { readonly is: 'quoted'; readonly words: readonly string[]; readonly inHeadline: boolean }
  /** A word as a text prints it, with its signs. */
  | { readonly is: 'printed'; readonly token: string }
  /** Two halves of a compound, typed with a space. */
  | { readonly is: 'parted'; readonly halves: readonly [string, string] }
  | { readonly is: 'run'; readonly letters: string }
  | { readonly is: 'begins'; readonly letters: string }
  | { readonly is: 'pattern'; readonly letters: string }
  | { readonly is: 'near'; readonly words: readonly string[]; readonly between: number }
  | {
      readonly is: 'name'
      readonly field: 'tag' | 'publication' | 'author' | 'name'
      readonly words: readonly string[]
    }
  | { readonly is: 'language'; readonly tag: string }
  | { readonly is: 'dates'; readonly from: string; readonly to: string }
  | { readonly is: 'listed'; readonly typed: readonly string[]; readonly forms: readonly string[] }
  | { readonly is: 'all' | 'any'; readonly parts: readonly Asked[] }
  | { readonly is: 'not'; readonly part: Asked }

/** As a reader types it. */
export function typed(asked: Asked): string {
  switch (asked.is) {
    case 'word':
      return (asked.inHeadline ? 'title:' : '') + asked.word
    case 'quoted':
      return `${asked.inHeadline ? 'title:' : ''}"${asked.words.join(' ')}"`
    case 'printed':
      return asked.token
    case 'parted':
      return asked.halves.join(' ')
    case 'run':
      return asked.letters
    case 'begins':
      return `${asked.letters}*`
    case 'pattern':
      return asked.letters
    case 'near':
      return `"${asked.words.join(' ')}"~${asked.between}`
    case 'name':
      return `${asked.field}:"${asked.words.join(' ')}"`
    case 'language':
      return `lang:${asked.tag}`
    case 'dates':
      return `date:${asked.from}..${asked.to}`
    case 'listed':
      return asked.typed.join(' ')
    case 'all':
      return `(${asked.parts.map(typed).join(' ')})`
    case 'any':
      return `(${asked.parts.map(typed).join(' OR ')})`
    case 'not':
      return asked.part.is === 'not' ? `NOT ${typed(asked.part)}` : `-${typed(asked.part)}`
  }
}

/** How a record answers: as it was typed or spelt (0); in so many parts only by another ending or form; not at all. */
export function meant(asked: Asked, record: PlainRecord): number | undefined {
  switch (asked.is) {
    case 'all': {
      const parts = asked.parts.map((part) => meant(part, record))
      return parts.reduce(
        (sum: number | undefined, part) => (sum === undefined || part === undefined ? undefined : sum + part),
        0,
      )
    }
    case 'any': {
      const parts = asked.parts.flatMap((part) => meant(part, record) ?? [])
      return parts.length === 0 ? undefined : Math.min(...parts)
    }
    case 'not':
      return when(meant(asked.part, record) === undefined)
    case 'word':
      return wordMeant(asked.word, record, asked.inHeadline)
    case 'printed':
      return printedMeant(asked.token, record)
    case 'parted':
      return partedMeant(asked.halves, record)
    case 'listed':
      return listedMeant(asked.typed, asked.forms, record)
    default:
      return when(holds(asked, record))
  }
}

function when(holds: boolean): number | undefined {
  return holds ? 0 : undefined
}

function holds(
  asked: Exclude<Asked, { readonly is: 'all' | 'any' | 'not' | 'word' | 'printed' | 'parted' | 'listed' }>,
  plainOf: PlainRecord,
): boolean {
  const { record, headline, text, names } = plainOf
  switch (asked.is) {
    case 'quoted': {
      const wanted = asked.words.map(plain)
      const isIn = (within: PlainText) => standInRow(wanted, within)
      return isIn(headline) || (!asked.inHeadline && (isIn(text) || names.some(isIn)))
    }
    case 'run':
      return [headline.whole, text.whole, ...names.map(({ whole }) => whole)].some((whole) =>
        whole.includes(asked.letters),
      )
    case 'begins': {
      const letters = plain(asked.letters)
      return hasWord(plainOf, (word) => word.startsWith(letters))
    }
    case 'pattern': {
      const pattern = new RegExp(`^${plain(asked.letters).replace(/\?/g, '.')}$`, 'u')
      return hasWord(plainOf, (word) => pattern.test(word))
    }
    case 'near': {
      const wanted = asked.words.map(plain)
      return [headline, text].some((within) => standNear(wanted, within, asked.between))
    }
    case 'name':
      return names.some(
        (name) =>
          (asked.field === 'name' || asked.field === name.facet) && standInRow(asked.words.map(plain), name),
      )
    case 'language':
      return `${record.facets.language[0]}-`.toLowerCase().startsWith(`${asked.tag.toLowerCase()}-`)
    case 'dates': {
      const [from, to] = [asked.from, asked.to]
      const { day, lastDay } = record
      return (
        day !== '' && lastDay.slice(0, from.length) >= from && (to === '' || day.slice(0, to.length) <= to)
      )
    }
  }
}

/** Whether a test is true of some word of a record. */
function hasWord({ headline, text, inNames }: PlainRecord, test: (word: string) => boolean): boolean {
  for (const words of [headline.all, inNames.words, text.all])
    for (const word of words) if (test(word)) return true
  return false
}

function wordMeant(
  typedWord: string,
  { headline, text, inNames }: PlainRecord,
  inHeadline: boolean,
): number | undefined {
  const word = plain(typedWord)
  const texts = inHeadline ? [headline] : [headline, text]
  if (!inHeadline && inNames.words.has(word)) return 0
  if (texts.some((within) => within.all.has(word) || isParted(word, within))) return 0
  // The word itself is not there: one that shares a base with it is another form of it.
  const bases = inHeadline ? [headline.bases] : [headline.bases, text.bases, inNames.bases]
  return basesOf(word).some((base) => bases.some((within) => within.has(base))) ? 1 : undefined
}

/** The words of a token stand in a row, or as the one word that its signs make of them. */
function printedMeant(token: string, record: PlainRecord): number | undefined {
  const { words, also } = plainWords(token)
  const [only, ...others] = words
  if (only !== undefined && others.length === 0) return wordMeant(only, record, false)
  const whole = words.join('')
  const { headline, text, names, inNames } = record
  return when(
    [headline, text, ...names].some((within) => standInRow(words, within)) ||
      (also.has(whole) && [headline.all, text.all, inNames.words].some((all) => all.has(whole))),
  )
}

/** Two words that each stand there, or both as one. */
function partedMeant([a, b]: readonly [string, string], record: PlainRecord): number | undefined {
  const asOne = plain(a + b)
  const { headline, text, inNames } = record
  if ([headline.all, text.all, inNames.words].some((all) => all.has(asOne))) return 0
  return meant(
    { is: 'all', parts: [a, b].map((word): Asked => ({ is: 'word', word, inHeadline: false })) },
    record,
  )
}

/** A word of Arabic script whose first or last part a space may part from it. */
function isParted(word: string, within: PlainText): boolean {
  if (!/[\u0600-\u06ff]/.test(word)) return false
  const [, before, verb] = /^(می|نمی)(.{3,})$/.exec(word) ?? []
  if (before && verb && standInRow([before, verb], within)) return true
  return ['ها', 'های', 'هایی', 'هایش', 'هایشان', 'اند', 'تر', 'ترین', 'ای'].some(
    (ending) =>
      word.endsWith(ending) &&
      word.length - ending.length >= 2 &&
      standInRow([word.slice(0, -ending.length), ending], within),
  )
}

function listedMeant(
  typedWords: readonly string[],
  forms: readonly string[],
  record: PlainRecord,
): number | undefined {
  const asTyped = meant(
    { is: 'all', parts: typedWords.map((word): Asked => ({ is: 'word', word, inHeadline: false })) },
    record,
  )
  if (asTyped === 0) return 0
  const isFiled = record.names.some(({ of }) => forms.includes(of))
  const own = plain(typedWords.join(''))
  const others = forms.filter(
    (form) =>
      plain(form.replace(/[\s.'’-]/g, '')) !== own && !/^\p{Lu}{1,4}$/u.test(form.replaceAll('.', '')),
  )
  const isWritten = others.some((form) => {
    const { words, also } = plainWords(form)
    return (
      [record.headline, record.text].some(
        (text) =>
          standInRow(words, text) ||
          (words.length === 1 && (text.also.has(words[0] ?? '') || isParted(words[0] ?? '', text))) ||
          [...also].some((whole) => text.all.has(whole)),
      ) || record.names.some((name) => standInRow(words, name))
    )
  })
  if (isFiled || isWritten) return asTyped === undefined ? 1 : Math.min(1, asTyped)
  return asTyped
}

function standInRow(wanted: readonly string[], { words, all }: PlainText): boolean {
  const [first] = wanted
  if (first === undefined || !wanted.every((word) => all.has(word))) return false
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1))
    if (wanted.every((word, i) => words[at + i] === word)) return true
  return false
}

function standNear(wanted: readonly string[], { words, all }: PlainText, between: number): boolean {
  if (!wanted.every((word) => all.has(word))) return false
  const length = wanted.length + between
  return words.some(
    (first, at) =>
      wanted.includes(first) && wanted.every((word) => words.slice(at, at + length).includes(word)),
  )
}
