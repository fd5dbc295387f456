// The documented meaning of queries (docs/search.md) as a plain scan of records: no index, and nothing of the query code.
import type { SearchRecord } from '../../../src/search/search-record.ts'
import { isOtherForm, type PlainText, plain, plainText } from './plain-text.ts'

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
  const everywhere = [headline.words, text.words, ...names.map(({ words }) => words)]
  switch (asked.is) {
    case 'quoted':
      return (asked.inHeadline ? [headline.words] : everywhere).some((words) =>
        standInRow(asked.words.map(plain), words),
      )
    case 'run':
      return [headline.whole, text.whole, ...names.map(({ whole }) => whole)].some((whole) =>
        whole.includes(asked.letters),
      )
    case 'begins':
      return [...everywhere.flat(), ...headline.also, ...text.also].some((word) =>
        word.startsWith(plain(asked.letters)),
      )
    case 'pattern': {
      const pattern = new RegExp(`^${plain(asked.letters).replace(/\?/g, '.')}$`, 'u')
      return [...everywhere.flat(), ...headline.also, ...text.also].some((word) => pattern.test(word))
    }
    case 'near':
      return [headline.words, text.words].some((words) =>
        standNear(asked.words.map(plain), words, asked.between),
      )
    case 'name':
      return names.some(
        ({ facet, words }) =>
          (asked.field === 'name' || asked.field === facet) && standInRow(asked.words.map(plain), words),
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

function wordMeant(
  typedWord: string,
  { headline, text, names }: PlainRecord,
  inHeadline: boolean,
): number | undefined {
  const word = plain(typedWord)
  const texts = inHeadline ? [headline] : [headline, text]
  const inNames = inHeadline ? [] : names.flatMap(({ words }) => words)
  if (inNames.includes(word)) return 0
  if (texts.some(({ words, also }) => words.includes(word) || also.has(word) || isParted(word, words)))
    return 0
  const isForm = formsOf(word)
  const others = texts.some(({ words, also }) => words.some(isForm) || [...also].some(isForm))
  return others || inNames.some(isForm) ? 1 : undefined
}

/** Whether words are other forms of one, which is asked of every word of every record. */
const formsOf = memoized((word: string) => memoized((other: string) => isOtherForm(word, other)))

function memoized<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const value = known.get(text) ?? make(text)
    known.set(text, value)
    return value
  }
}

/** The words of a token stand in a row, or as the one word that its signs make of them. */
function printedMeant(token: string, record: PlainRecord): number | undefined {
  const { words, also } = plainText(token, '')
  const [only, ...others] = words
  if (only !== undefined && others.length === 0) return wordMeant(only, record, false)
  const whole = words.join('')
  const { headline, text, names } = record
  return when(
    [headline, text, ...names].some(({ words: within }) => standInRow(words, within)) ||
      (also.has(whole) &&
        ([headline, text].some((some) => some.words.includes(whole) || some.also.has(whole)) ||
          names.some(({ words: within }) => within.includes(whole)))),
  )
}

/** Two words that each stand there, or both as one. */
function partedMeant([a, b]: readonly [string, string], record: PlainRecord): number | undefined {
  const asOne = plain(a + b)
  const { headline, text, names } = record
  if ([headline, text].some(({ words, also }) => words.includes(asOne) || also.has(asOne))) return 0
  if (names.some(({ words }) => words.includes(asOne))) return 0
  return meant(
    { is: 'all', parts: [a, b].map((word): Asked => ({ is: 'word', word, inHeadline: false })) },
    record,
  )
}

/** A word of Arabic script whose first or last part a space may part from it. */
function isParted(word: string, words: readonly string[]): boolean {
  const [, before, verb] = /^(می|نمی)(.{3,})$/.exec(word) ?? []
  if (before && verb && standInRow([before, verb], words)) return true
  return ['ها', 'های', 'هایی', 'هایش', 'هایشان', 'اند', 'تر', 'ترین', 'ای'].some(
    (ending) =>
      word.endsWith(ending) &&
      word.length - ending.length >= 2 &&
      standInRow([word.slice(0, -ending.length), ending], words),
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
    const { words, also } = plainText(form, '')
    return (
      [record.headline, record.text].some(
        (text) =>
          standInRow(words, text.words) ||
          (words.length === 1 && (text.also.has(words[0] ?? '') || isParted(words[0] ?? '', text.words))) ||
          [...also].some((whole) => text.words.includes(whole) || text.also.has(whole)),
      ) || record.names.some((name) => standInRow(words, name.words))
    )
  })
  if (isFiled || isWritten) return asTyped === undefined ? 1 : Math.min(1, asTyped)
  return asTyped
}

function standInRow(words: readonly string[], within: readonly string[]): boolean {
  const [first] = words
  for (
    let at = first === undefined ? -1 : within.indexOf(first);
    at >= 0;
    at = within.indexOf(first ?? '', at + 1)
  )
    if (words.every((word, i) => within[at + i] === word)) return true
  return false
}

function standNear(words: readonly string[], within: readonly string[], between: number): boolean {
  if (words.some((word) => !within.includes(word))) return false
  const length = words.length + between
  return within.some(
    (first, at) =>
      words.includes(first) && words.every((word) => within.slice(at, at + length).includes(word)),
  )
}
