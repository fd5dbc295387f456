// Names that the archive's keeper lists, found in a text in any of their forms. Capitals show most of them to the
// finder of names; forms that they do not show, as those of scripts without capitals, are looked for word by word.
import { sha256 } from '../../../value/digest.ts'
import { foldLetters } from '../../../value/fold.ts'
import { by, byCodeUnits, inTurn, reversed } from '../../../value/order.ts'
import { evidenceAt, type RawText } from '../../raw-text.ts'
import type { Mention } from '../../values.ts'
import { isShownByCapitals, type Names, placeOf } from './mentions.ts'

/** Forms of names, ready to be looked for. */
export interface ListedForms {
  /** Those that the finder of names shows. */
  readonly shown: ReadonlySet<string>
  /** The others by their first word, those of more words first. */
  readonly byWord: ReadonlyMap<string, readonly WordForm[]>
  /** Of all forms: the same forms are found by the same. */
  readonly digest: string
}

interface WordForm {
  readonly form: string
  /** Folded. */
  readonly words: readonly string[]
  /** Whether points stand between its words and, if so, at its end. */
  readonly isDotted: boolean
}

/** Letters, marks and digits, with joiners, which are spelling. */
const WORD = /[\p{L}\p{M}\p{N}\u200c\u200d]+/gu

/** Makes forms ready. Their order does not count. */
export function listForms(forms: readonly string[]): ListedForms {
  const each = [...new Set(forms)].sort(byCodeUnits)
  const byWord = new Map<string, WordForm[]>()
  const hidden = each.filter((form) => !isShownByCapitals(form))
  for (const form of hidden) {
    const words = [...form.matchAll(WORD)].map(([word]) => foldLetters(word))
    const [first] = words
    if (first === undefined) continue
    // What opens a sentence has a capital.
    for (const opening of new Set([first, first.charAt(0).toUpperCase() + first.slice(1)])) {
      const same = byWord.get(opening) ?? []
      same.push({ form, words: [opening, ...words.slice(1)], isDotted: /\p{L}\.\p{L}/u.test(form) })
      byWord.set(opening, same)
    }
  }
  for (const same of byWord.values())
    same.sort(inTurn(reversed(by(({ words }) => words.length)), (a, b) => byCodeUnits(a.form, b.form)))
  const shown = new Set(each.filter(isShownByCapitals))
  return { shown, byWord, digest: sha256(JSON.stringify(each)) }
}

/** A text with the names that capitals show in it. */
export interface NamedText {
  readonly text: string
  readonly named: Names['all']
}

/**
 * The forms that stand in a text, each with how often and with the words of the raw text where it stands first, from
 * the offset `from`.
 */
export function findListed(
  { text, named }: NamedText,
  forms: ListedForms,
  raw: RawText,
  from: number,
): Mention[] {
  const shown = [...named].filter(([name]) => forms.shown.has(name))
  const found = new Map(shown.map(([name, count]) => [name, { count, quote: name }]))
  for (const { form, quote } of formsByWord(text, forms)) {
    const known = found.get(form)
    found.set(form, { count: (known?.count ?? 0) + 1, quote: known?.quote ?? quote })
  }
  return [...found].flatMap(([name, { count, quote }]) => {
    const place = placeOf(raw.text, quote, from)
    return place ? [{ name, count, evidence: evidenceAt(raw, place.start, place.end) }] : []
  })
}

/** Every place where a form of the second kind stands; of several forms in one place, that of most words. */
function* formsByWord(
  text: string,
  { byWord }: ListedForms,
): Generator<{ readonly form: string; readonly quote: string }> {
  if (byWord.size === 0) return
  const words = [...text.matchAll(WORD)]
  const isAscii = !/[^\u0000-\u007f]/.test(text)
  const folded = words.map(([word]) => (isAscii ? word : foldLetters(word)))
  for (let i = 0; i < words.length; i++) {
    const found = byWord.get(folded[i] ?? '')?.find(({ words: wanted, isDotted }) =>
      wanted.every((word, n) => {
        if (folded[i + n] !== word) return false
        return n === 0 || isGap(between(text, words[i + n - 1], words[i + n]), isDotted)
      }),
    )
    if (!found) continue
    const last = words[i + found.words.length - 1]
    const end = endOf(last) + (found.isDotted && text[endOf(last)] === '.' ? 1 : 0)
    yield { form: found.form, quote: text.slice(words[i]?.index, end) }
    i += found.words.length - 1
  }
}

function between(text: string, before: RegExpMatchArray | undefined, after: RegExpMatchArray | undefined) {
  return text.slice(endOf(before), after?.index)
}

function endOf(word: RegExpMatchArray | undefined): number {
  return (word?.index ?? 0) + (word?.[0].length ?? 0)
}

/** What may stand between two words of one name: nothing that ends a sentence or a line. */
function isGap(gap: string, isDotted: boolean): boolean {
  return isDotted ? /^\.[^\S\n]?$/.test(gap) : /^(?:[^\S\n]+|[\p{Pd}_'’ʼ])$/u.test(gap)
}
