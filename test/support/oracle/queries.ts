// Queries by chance, of every operator and class, from the words of the records that they are asked of.
import type { SearchName } from '../../../src/value/search-names.ts'
import { type Chance, oneOf } from './chance.ts'
import type { Asked, PlainRecord } from './plain-scan.ts'

/** A query, and what it is a case of. */
export interface Case {
  readonly kind: string
  readonly asked: Asked
}

const WORD = /^[\p{L}\p{M}]{3,}$/u
const UNSPACED = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]+$/u
/** What a query takes for an operator, in the languages that have one. */
const OPERATORS = new Set(['یا', 'و', 'او', 'نه', 'or', 'and', 'not'])

/** Makes cases from records and listed names. */
export function caseMaker(
  records: readonly PlainRecord[],
  names: readonly SearchName[],
  chance: Chance,
): () => Case {
  const textOf = () => {
    const { headline, text } = oneOf(records, chance)
    return chance(4) === 0 && headline.words.length > 0 ? headline.words : text.words
  }
  const isWord = (word: string) => WORD.test(word) && !UNSPACED.test(word) && !OPERATORS.has(word)
  const wordOf = (): string => {
    for (let tries = 0; tries < 99; tries++) {
      const words = textOf()
      const word = words.length > 0 ? oneOf(words, chance) : ''
      if (isWord(word)) return word
    }
    throw new Error('These records have no words.')
  }
  const rowOf = (length: number): readonly string[] => {
    for (let tries = 0; tries < 99; tries++) {
      const words = textOf()
      const at = chance(Math.max(1, words.length - length))
      const row = words.slice(at, at + length)
      if (
        row.length === length &&
        row.every((word) => /^[\p{L}\p{Nd}]+$/u.test(word) && !UNSPACED.test(word))
      )
        return row
    }
    return [wordOf()]
  }
  const word = (inHeadline = false): Asked => ({ is: 'word', word: wordOf(), inHeadline })
  const nameOf = (): Asked => {
    for (let tries = 0; tries < 99; tries++) {
      const { names: all } = oneOf(records, chance)
      if (all.length === 0) continue
      const { facet, words } = oneOf(all, chance)
      const some = words.filter((each) => isWord(each))
      if (some.length === 0) continue
      const field = chance(3) === 0 ? 'name' : facet
      if (field === 'tag' || field === 'publication' || field === 'author' || field === 'name')
        return { is: 'name', field, words: [oneOf(some, chance)] }
    }
    return { is: 'name', field: 'tag', words: [wordOf()] }
  }
  const datesOf = (): Asked => {
    const year = (oneOf(records, chance).record.day || '1999-01-01').slice(0, 4)
    const other = String(Number(year) + chance(3))
    return oneOf<Asked>(
      [
        { is: 'dates', from: year, to: other },
        { is: 'dates', from: `${year}-06`, to: '' },
        { is: 'dates', from: '', to: year },
      ],
      chance,
    )
  }
  const runOf = (): Asked => {
    for (let tries = 0; tries < 99; tries++) {
      const words = textOf()
      const at = chance(Math.max(1, words.length - 2))
      const run = words.slice(at, at + 2)
      if (run.length === 2 && run.every((letter) => UNSPACED.test(letter)))
        return { is: 'run', letters: run.join('') }
    }
    return word()
  }
  const listedOf = (): Asked => {
    const some = names.filter(({ forms }) => forms.every((form) => !UNSPACED.test(form)))
    if (some.length === 0) return word()
    const { forms, hidden = [] } = oneOf(some, chance)
    return {
      is: 'listed',
      typed: oneOf([...forms, ...hidden], chance).split(/\s+/),
      forms: [...forms, ...hidden],
    }
  }
  const kinds: Readonly<Record<string, () => Asked>> = {
    word,
    'two words': () => ({ is: 'all', parts: [word(), word()] }),
    phrase: () => ({ is: 'quoted', words: rowOf(2 + chance(3)), inHeadline: false }),
    or: () => ({ is: 'any', parts: [word(), word(), ...(chance(2) === 0 ? [] : [word()])] }),
    not: () => ({ is: 'all', parts: [word(), { is: 'not', part: word() }] }),
    brackets: () => ({
      is: 'all',
      parts: [
        { is: 'any', parts: [word(), { is: 'quoted', words: rowOf(2), inHeadline: false }] },
        oneOf([word(), { is: 'not', part: word() } as Asked], chance),
      ],
    }),
    title: () => (chance(2) === 0 ? word(true) : { is: 'quoted', words: rowOf(2), inHeadline: true }),
    name: nameOf,
    'name and word': () => ({ is: 'all', parts: [nameOf(), word()] }),
    language: () => ({
      is: 'all',
      parts: [{ is: 'language', tag: oneOf(records, chance).record.facets.language[0] ?? 'en' }, word()],
    }),
    dates: () => ({ is: 'all', parts: [word(), datesOf()] }),
    beginning: () => ({ is: 'begins', letters: wordOf().slice(0, 3 + chance(2)) }),
    pattern: () => {
      const letters = wordOf()
      const at = 2 + chance(Math.max(1, letters.length - 3))
      return letters.length < 5
        ? { is: 'begins', letters }
        : { is: 'pattern', letters: `${letters.slice(0, at)}?${letters.slice(at + 1)}` }
    },
    near: () => ({
      is: 'near',
      words: [...new Set(rowOf(3).filter((_, i) => i !== 1))],
      between: 1 + chance(6),
    }),
    'listed name': listedOf,
    'listed name and word': () => ({ is: 'any', parts: [listedOf(), word()] }),
    'letters without spaces': runOf,
  }
  const all = Object.entries(kinds)
  return () => {
    const [kind, make] = oneOf(all, chance)
    return { kind, asked: make() }
  }
}
