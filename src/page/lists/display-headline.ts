// Headlines that were printed in capitals alone, as a large heading shows them.
import type { Article } from '../../article/article.ts'
import { blocksText } from '../../article/block.ts'
import { memoized } from '../../value/memo.ts'

/** Words that stay small within a title (Chicago 17, 8.159). */
const SMALL = new Set(
  'a an and as at but by for from in into nor of off on onto or over per so than the to up via vs with yet'.split(
    ' ',
  ),
)

/** A word with the signs within it: `don't`, `U.S.`, `vice-president` is two. */
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’.]\p{L}+)*/gu

/**
 * A headline in the case of titles, if it was printed in capitals alone and is English; else as it was printed. How the article's own text
 * writes a word decides for it: `NATO` stays, `PANJSHIR` becomes `Panjshir`.
 */
export const displayHeadline = memoized(
  ({ headline, language, body }: Pick<Article, 'headline' | 'language' | 'body'>): string => {
    const { value } = headline
    if (!/^en(?:-|$)/.test(language) || !isInCapitals(value)) return value
    const written = writtenForms(
      blocksText(body),
      new Set(value.match(WORD)?.map((word) => word.toLowerCase())),
    )
    let isFirst = true
    return value.replace(WORD, (word, at: number) => {
      const opens = isFirst || /[:.!?–—]\s*["'“‘(]*$/.test(value.slice(0, at))
      isFirst = false
      return inTitle(word, opens, written.get(word.toLowerCase()))
    })
  },
)

/** Two words or more, and no small letter among them. */
function isInCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}{2,}/gu)?.length ?? 0) >= 2
}

/** How a text writes words, by their small letters: with a capital, if it ever does so within a sentence. */
function writtenForms(text: string, wanted: ReadonlySet<string>): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  // The one capital that is two units long when it is made small.
  const small = text.replaceAll('İ', 'I').toLowerCase()
  for (const word of wanted) {
    const written = writtenForm(text, small, word)
    if (written !== undefined) forms.set(word, written)
  }
  return forms
}

/** How a text writes one word; `small` is the text in small letters. */
function writtenForm(text: string, small: string, word: string): string | undefined {
  let known: string | undefined
  for (let at = small.indexOf(word); at >= 0; at = small.indexOf(word, at + word.length)) {
    const end = at + word.length
    if (!isWholeWord(text, at, end) || isInCapitals(text.slice(Math.max(0, at - 20), end + 20))) continue
    // The first word of a sentence has a capital whatever it is.
    const opensSentence = /(?:^|[.!?:\n]["”’)]*\s+["“‘(]*)$/.test(text.slice(Math.max(0, at - 6), at))
    if (!opensSentence && (known === undefined || known === word)) known = text.slice(at, end)
    known ??= word
    if (known !== word) break
  }
  return known
}

/** Whether a word goes on to neither side. */
function isWholeWord(text: string, start: number, end: number): boolean {
  if (/(?:[\p{L}\p{M}\p{N}]|[\p{L}\p{M}\p{N}]['’.])$/u.test(text.slice(Math.max(0, start - 3), start)))
    return false
  return !/^(?:[\p{L}\p{M}\p{N}]|['’.]\p{L})/u.test(text.slice(end, end + 3))
}

function inTitle(word: string, opens: boolean, written: string | undefined): string {
  const small = word.toLowerCase()
  if (written !== undefined && written !== small) return written
  if (written === undefined && /\.\p{L}/u.test(word)) return word
  return SMALL.has(small) && !opens ? small : `${small[0]?.toUpperCase() ?? ''}${small.slice(1)}`
}
