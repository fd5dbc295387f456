// A query in words: what was asked, as the page shows it above the results.
import { type FilterWords, rangeInWords } from '../filters/chips.ts'
import type { Joined, NameField, Query, Words } from '../query/tree.ts'
import { joinedList, quoted, type SearchKey } from '../wording.ts'

/** What a field is called. */
function fieldName(field: NameField): SearchKey {
  return field === 'lang' ? 'client.language' : `client.${field}`
}

/** `Articles with “river”, without “valley”, from 1998 to 2001`; empty for plain words, which need no telling. */
export function meaningOf(query: Query, words: FilterWords): string {
  if (isPlain(query)) return ''
  const { wording } = words
  const parts = query.kind === 'all' ? query.parts : [query]
  const wanted = parts.filter(({ kind }) => kind !== 'not' && kind !== 'dates')
  const others = parts.filter((part) => !wanted.includes(part))
  const list = joinedList(
    wanted.map((part) =>
      part.kind === 'any' && wanted.length === 1 ? listInWords(part, words) : inWords(part, words),
    ),
    'client.and',
    wording,
  )
  const what =
    list === '' ? wording.say('client.all-articles') : wording.say('client.articles-with', { words: list })
  return wording.say('client.meaning', {
    what: [what, ...others.map((part) => inWords(part, words))].join(wording.say('client.comma')),
  })
}

function isPlain(query: Query): boolean {
  if (query.kind === 'all') return query.parts.every(isPlain)
  if (query.kind === 'named') return query.typed.every(isPlainWords)
  return query.kind === 'every' || (query.kind === 'words' && isPlainWords(query))
}

function isPlainWords({ near, inHeadline, form }: Words): boolean {
  return near === 0 && !inHeadline && form !== 'pattern'
}

function inWords(query: Query, words: FilterWords): string {
  const { wording, labelOf } = words
  switch (query.kind) {
    case 'every':
      return wording.say('client.all-articles')
    case 'words':
      return wordsInWords(query, words)
    case 'name': {
      const value = query.field === 'lang' ? labelOf('language', query.text) : quoted(query.text, wording)
      return wording.say('client.field', { group: wording.say(fieldName(query.field)), value })
    }
    case 'dates':
      return wording.say('client.dated', { range: rangeInWords(query, words) })
    case 'not':
      return wording.say('client.without', { words: inWords(query.part, words) })
    case 'named':
      return joinedList(
        query.typed.map((each) => inWords(each, words)),
        'client.and',
        wording,
      )
    default:
      return `(${listInWords(query, words)})`
  }
}

function listInWords({ kind, parts }: Joined, words: FilterWords): string {
  const texts = parts.map((part) => inWords(part, words))
  return joinedList(texts, kind === 'all' ? 'client.and' : 'client.or', words.wording)
}

function wordsInWords({ text, near, inHeadline }: Words, { wording }: FilterWords): string {
  const word = quoted(text, wording)
  const close = near === 0 ? word : wording.say('client.near', { word, n: wording.number(near) })
  return inHeadline ? wording.say('client.in-headline', { word: close }) : close
}
