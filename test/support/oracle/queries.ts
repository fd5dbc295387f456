// Queries by chance, of every operator and class, from the words of the records that they are asked of.
import type { SearchName } from '../../../src/value/search-names.ts'
import { type Chance, oneOf } from './chance.ts'
import type { Asked, PlainRecord } from './plain-scan.ts'
import { plain } from './plain-text.ts'

/** A query, and what it is a case of. */
export interface Case {
  readonly kind: string
  readonly asked: Asked
}

const WORD = /^[\p{L}\p{M}]{3,}$/u
const UNSPACED = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]+$/u
/** What a query takes for an operator, in the languages that have one. */
const OPERATORS = new Set(['یا', 'و', 'او', 'نه', 'or', 'and', 'not'])

/** What a reader can type as it is printed: no operator, no quotation mark, no field, and nothing that looks for letters. */
function isTypable(token: string): boolean {
  return (
    /[\p{L}\p{N}]/u.test(token) &&
    !/[()|"\u201c\u201d\u201e\u201f\u00ab\u00bb*?:\u2044]|^-|[\u00bc-\u00be\u2150-\u215e]/u.test(token) &&
    ![...token].some((letter) => UNSPACED.test(letter)) &&
    !OPERATORS.has(token) &&
    !/^(?:OR|AND|NOT)$/.test(token)
  )
}

function asOne(form: string): string {
  return plain(form.replace(/[\s.'\u2019\u200c-]/g, ''))
}

/** What is the same to a search, and is typed in its place. */
const SAME: readonly (readonly [string, string])[] = [
  ['\u06cc', '\u064a'],
  ['\u06cc', '\u0626'],
  ['\u06a9', '\u0643'],
  ['\u06af', '\u06ab'],
  ['\u0647', '\u0629'],
  ['e', '\u00e9'],
  ['o', '\u00f6'],
  ['d', '\u0111'],
  ['ss', '\u00df'],
  ['l', '\u0142'],
  ['a', '\uff41'],
]

/** A word with other letters that mean the same, in capitals, or with a vowel sign. */
function respelt(word: string, chance: Chance): string {
  const [from, to] = oneOf(SAME.filter(([letters]) => word.includes(letters)).concat([['', '']]), chance)
  const other = from === '' ? word : word.replace(from, to)
  if (/^\p{Script=Arabic}+$/u.test(word) && chance(2) === 0)
    return `${other.slice(0, 1)}\u064e${other.slice(1)}`
  return chance(2) === 0 ? other.toUpperCase() : other
}

/** Makes cases from records and listed names. */
export function caseMaker(
  records: readonly PlainRecord[],
  names: readonly SearchName[],
  chance: Chance,
): () => Case {
  const listed = new Set(names.flatMap(({ forms, hidden = [] }) => [...forms, ...hidden].map(asOne)))
  const textOf = () => {
    const { headline, text } = oneOf(records, chance)
    return chance(4) === 0 && headline.words.length > 0 ? headline.words : text.words
  }
  // What is a form of a name, be it as one word, means its other forms, too.
  const isWord = (word: string) =>
    WORD.test(word) && !UNSPACED.test(word) && !OPERATORS.has(word) && !listed.has(asOne(word))
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
  const tokenOf = (fits: (token: string) => boolean): Asked => {
    for (let tries = 0; tries < 400; tries++) {
      const { headline, text } = oneOf(records, chance).record
      const token = oneOf(`${headline} ${text}`.split(/\s+/), chance)
      if (isTypable(token) && fits(token) && !listed.has(asOne(token))) return { is: 'printed', token }
    }
    return word()
  }
  const otherwise = (): Asked => {
    const letters = wordOf()
    return { is: 'word', word: respelt(letters, chance), inHeadline: false }
  }
  const compoundOf = (): [string, string] | undefined => {
    for (let tries = 0; tries < 400; tries++) {
      const halves = oneOf(oneOf(records, chance).record.text.split(/\s+/), chance).split('\u200c')
      const [first, second, ...more] = halves.map((half) => half.replace(/[^\p{L}\p{M}]/gu, ''))
      if (first && second && more.length === 0 && ![first, second].some((half) => OPERATORS.has(half)))
        return [first, second]
    }
    return undefined
  }
  const joinedOf = (): Asked => {
    const halves = compoundOf()
    if (!halves) return word()
    return chance(2) === 0
      ? { is: 'parted', halves }
      : { is: 'word', word: halves.join(''), inHeadline: false }
  }
  const alsoOf = (): Asked => {
    for (let tries = 0; tries < 99; tries++) {
      const also = [...oneOf(records, chance).text.also].filter((each) => /^[\p{L}\p{N}]+$/u.test(each))
      const some = also.length > 0 ? oneOf(also, chance) : ''
      if (some !== '' && !OPERATORS.has(some) && !listed.has(asOne(some)))
        return { is: 'word', word: some, inHeadline: false }
    }
    return word()
  }
  const kinds: Readonly<Record<string, () => Asked>> = {
    'as printed': () => tokenOf(() => true),
    'with signs': () => tokenOf((token) => /[^\p{L}\p{M}]/u.test(token)),
    'number with signs': () => tokenOf((token) => /\p{Nd}/u.test(token) && /\P{Nd}/u.test(token)),
    'spelt otherwise': otherwise,
    'joined or parted': joinedOf,
    'within another word': alsoOf,
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
