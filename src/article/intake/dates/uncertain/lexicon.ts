// The table of words, as it is asked: what words lead a text or end it, and where others part it in two.
import type { Season } from '../../../../value/edtf.ts'
import { foldForDates } from '../fold.ts'
import { type EndingRole, UNCERTAIN_WORDS, type UncertainWords } from './uncertain-words.ts'

/** What a word before a date can say. */
export type LeadingRole =
  | 'circa'
  | 'maybe'
  | 'before'
  | 'until'
  | 'after'
  | 'since'
  | 'part'
  | 'decade'
  | 'century'
  | 'between'
  | 'filler'

/** The most words of a phrase. */
const PHRASE = 4

/** Words that are written close to a year: `c1990`, `ca.1990`, `pre-1990`, `mid-1990s`, `و1992`. */
const GROWN = /(^| )((?:c|ca|cca|circa|ок|pre|post|mid|و)\.?)-?(?=\d{4})/gu

/** One spelling for a text: small letters without accents, one blank between words, long dashes as `–`, no word grown to a year. */
export function spelled(text: string): string {
  const plain = /^[\u0000-\u007f]*$/.test(text) ? text.toLowerCase() : withoutAccents(text)
  return plain
    .replace(/[\s\u200c]+/g, ' ')
    .replace(GROWN, '$1$2 ')
    .trim()
}

function withoutAccents(text: string): string {
  return foldForDates(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670]/g, '')
    .normalize('NFC')
    .replace(/[\u2012-\u2015\u2212]/g, '–')
    .replace(/[’‘ʼ]/g, "'")
}

/** A phrase of a spelled text as it is looked up in the table: without the stops of abbreviations. */
function keyOf(phrase: string): string {
  return /[.,]/.test(phrase) ? phrase.replace(/\.(?= |$)|,$/g, '') : phrase
}

/** A phrase under which the table has it. */
const phraseKey = (phrase: string): string => keyOf(spelled(phrase))

function tableOf<Role extends string>(
  roles: readonly Role[],
  wordsOf: (words: UncertainWords, role: Role) => string | undefined,
): ReadonlyMap<string, Role> {
  const table = new Map<string, Role>()
  // What means different things in two languages is what the first of them says.
  for (const words of Object.values(UNCERTAIN_WORDS))
    for (const role of roles)
      for (const phrase of (wordsOf(words, role) ?? '').split('|'))
        if (phrase !== '' && !table.has(phraseKey(phrase))) table.set(phraseKey(phrase), role)
  return table
}

const LEADING = tableOf<LeadingRole>(
  [
    ...(['circa', 'maybe', 'before', 'until', 'after', 'since'] as const),
    ...(['part', 'decade', 'century', 'between', 'filler'] as const),
  ],
  (words, role) => words[role],
)

const ENDING = tableOf<EndingRole>(
  ['circa', 'before', 'until', 'after', 'since', 'decade', 'century', 'filler'],
  ({ ends }, role) => ends[role],
)

const PARTING = {
  and: tableOf(['and'], (words, role) => words[role]),
  or: tableOf(['or'], (words, role) => words[role]),
  to: tableOf(['to'], (words, role) => words[role]),
}

const SEASONS = seasonTable()

function seasonTable(): ReadonlyMap<string, Season> {
  const numbers = [1, 2, 3, 4] as const
  return new Map(
    Object.values(UNCERTAIN_WORDS).flatMap(({ seasons }) =>
      numbers.flatMap((season) =>
        (seasons[season - 1] ?? '').split('|').map((word) => [phraseKey(word), season] as const),
      ),
    ),
  )
}

/** Every word of the table. */
const WORDS: ReadonlySet<string> = new Set(
  [LEADING, ENDING, SEASONS, ...Object.values(PARTING)].flatMap((table) =>
    [...table.keys()].flatMap((phrase) => wordsIn(phrase)),
  ),
)

/** The words of a spelled text that stand by themselves; letters that have grown to a number are none. */
export function wordsIn(text: string): readonly string[] {
  return text.match(/(?<![\p{L}\d])\p{L}{2,}/gu) ?? []
}

/** Whether a word stands in some phrase of the table. */
export const isListed = (word: string): boolean => WORDS.has(word)

/** The season that a word of a spelled text names. */
export function seasonNamed(word: string): Season | undefined {
  return SEASONS.get(keyOf(word))
}

/** Whether a word says nothing of its own. */
export function isFiller(word: string): boolean {
  return LEADING.get(keyOf(word)) === 'filler' || ENDING.get(keyOf(word)) === 'filler'
}

/** A phrase of the table, and the text without it. */
export interface Peeled<Role> {
  readonly role: Role
  readonly rest: string
}

/** The longest phrase that leads a spelled text with more behind it. */
export function leading(text: string): Peeled<LeadingRole> | undefined {
  const words = text.split(' ')
  for (let n = Math.min(PHRASE, words.length - 1); n > 0; n--) {
    const role = LEADING.get(keyOf(words.slice(0, n).join(' ')))
    if (role) return { role, rest: words.slice(n).join(' ') }
  }
  return undefined
}

/** The longest phrase that ends a spelled text with more before it. */
export function ending(text: string): Peeled<EndingRole> | undefined {
  const words = text.split(' ')
  for (let n = Math.min(PHRASE, words.length - 1); n > 0; n--) {
    const role = ENDING.get(keyOf(words.slice(-n).join(' ')))
    if (role) return { role, rest: words.slice(0, -n).join(' ').replace(/,$/, '') }
  }
  return undefined
}

/** The two sides of each word, or phrase of two or three, of a meaning within a spelled text. */
export function* partedBy(text: string, meaning: keyof typeof PARTING): Generator<[string, string]> {
  const words = text.split(' ')
  for (let i = 1; i < words.length - 1; i++)
    for (let n = Math.min(3, words.length - 1 - i); n > 0; n--)
      if (PARTING[meaning].has(keyOf(words.slice(i, i + n).join(' ')))) {
        yield [words.slice(0, i).join(' '), words.slice(i + n).join(' ')]
        break
      }
}
