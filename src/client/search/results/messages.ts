// What the page says of an answer: how many articles there are, what was asked, and why there are none.
import type { QueryAnswer } from '../query/find.ts'
import { type Words, wordsIn } from '../query/tree.ts'
import { otherForms } from '../query/with-names.ts'
import { quoted, quotedList, type SearchKey, type SearchWording } from '../wording.ts'

/**
 * `3 articles`, or with filters `3 of 26 articles`; just `0 articles` when there are none to filter. Where some tell the same story,
 * also how many stories there are: `12 articles, 7 stories`.
 */
export function countText(
  shown: { readonly articles: number; readonly stories: number },
  all: { readonly articles: number; readonly isNarrowed: boolean },
  wording: SearchWording,
): string {
  const inAll = wording.count('client.articles', all.articles)
  const articles =
    all.isNarrowed && all.articles > 0
      ? wording.say('client.some-of', { shown: wording.number(shown.articles), articles: inAll })
      : inAll
  return shown.stories === shown.articles
    ? articles
    : wording.say('client.in-stories', { articles, stories: wording.count('client.stories', shown.stories) })
}

/** Why nothing was found, naming the words. */
export function nothingFound({ query, absent }: QueryAnswer, wording: SearchWording): string {
  const words = wordsIn(query)
  if (query.kind !== 'words' && (query.kind !== 'all' || words.length < query.parts.length))
    return wording.say('client.no-such')
  const [only, ...others] = absent
  if (others.length > 0)
    return wording.say('client.none-of', { words: quotedList(absent.map(textOf), 'client.or', wording) })
  if (only) return wording.say(noneOf(only), { word: quoted(only.text, wording) })
  return wording.say('client.not-together', { words: quotedList(words.map(textOf), 'client.and', wording) })
}

function textOf({ text }: Words): string {
  return text
}

function noneOf({ form, text }: Words): SearchKey {
  if (form === 'begins') return 'client.no-beginning'
  return /\s/.test(text) ? 'client.no-phrase' : 'client.no-word'
}

/** In which other forms names were searched; or that they were not; empty where there are none. */
export function formsSearched({ names, inAllForms }: QueryAnswer, wording: SearchWording): string {
  const forms = names.flatMap(otherForms)
  if (forms.length === 0) return ''
  if (!inAllForms) return wording.say('client.letters-only')
  const more = forms.length > MOST_NAME_FORMS ? ' …' : ''
  // Isolated, for those of another script would turn the marks around them.
  const list = forms.slice(0, MOST_NAME_FORMS).map((form) => `\u2068${quoted(form, wording)}\u2069`)
  return wording.say('client.also-searched', { words: list.join(wording.say('client.comma')) + more })
}

/** More forms of names are not told. */
const MOST_NAME_FORMS = 12

/** What must be said of an answer that has results, sentence by sentence. */
export function remarks(answer: QueryAnswer, wording: SearchWording): string[] {
  const { beginningWith, otherForms } = answer
  return [
    ...(beginningWith === ''
      ? []
      : [wording.say('client.beginnings-instead', { word: quoted(beginningWith, wording) })]),
    ...(otherForms.length === 0
      ? []
      : [
          wording.say('client.other-forms', {
            words: quotedList(otherForms.slice(0, MOST_FORMS), 'client.and', wording),
          }),
        ]),
  ]
}

/** More forms of a word are not named. */
const MOST_FORMS = 5

/** What an answer could not take into account: parts of the query, parts of the index. */
export function doubts({ leftOut, unasked, namesUnasked }: QueryAnswer, wording: SearchWording): string[] {
  return [
    ...leftOut.map(({ text, why }) => wording.say(`client.left-out-${why}`, { text: quoted(text, wording) })),
    ...(unasked === 0 ? [] : [wording.count('client.unasked', unasked)]),
    ...(namesUnasked ? [wording.say('client.names-unasked')] : []),
  ]
}

/** What was typed, with every word as it is written: in quotation marks. */
export function asWritten({ input, query }: QueryAnswer): string {
  return wordsIn(query)
    .filter(({ quoted: isQuoted, form }) => !isQuoted && form === 'whole')
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end }) => `${text.slice(0, start)}"${text.slice(start, end)}"${text.slice(end)}`,
      input,
    )
}
