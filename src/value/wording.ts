// Sentences with values and numbers in them, in any language: for the generator and for the reader's browser.

/** A text by the plural categories of its language (CLDR); `other` serves for those that are not there. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>

/** A text, or its plural forms. Values stand in braces: `{n} articles`. */
export type Phrase = string | PluralForms

/** Values for the places in braces, ready to print. */
export type Values = Readonly<Record<string, string>>

/** What can be said, by key. */
export interface Wording<PlainKey extends string, CountKey extends string> {
  say(key: PlainKey, values?: Values): string
  /** A text that depends on a number; `{n}` is the number itself. */
  count(key: CountKey, n: number, values?: Values): string
  /** A count with its digits in threes: `1,284`, `۱٬۲۸۴`. */
  number(n: number): string
  /** A number that is a name, in the digits of the language: a year, a page. */
  digits(n: number): string
}

/** Gives the phrase of a key and the language that it is in; undefined when there is none. */
export type PhraseOf = (key: string) => { readonly phrase: Phrase; readonly language: string } | undefined

/** A phrase cut at its values: texts at even places, names of values at odd ones. */
type Pieces = readonly string[]

/** The form of a phrase for a number; without one, that of a phrase which has no plural forms. */
type FormOf = (n?: number) => Pieces

/** The wording of phrases. A key without a phrase is said as the key itself. */
export function wordingOf<PlainKey extends string, CountKey extends string>(
  phraseOf: PhraseOf,
): Wording<PlainKey, CountKey> {
  const known = new Map<string, FormOf>()
  const formOf = (key: string): FormOf => {
    const found = known.get(key)
    if (found) return found
    const made = formsOf(key, phraseOf(key))
    known.set(key, made)
    return made
  }
  const textOf = (key: string): string => {
    const phrase = phraseOf(key)?.phrase
    return typeof phrase === 'string' ? phrase : ''
  }
  const own = [...textOf('number.digits')]
  const separator = textOf('number.group')
  const number = (n: number): string => numeralOf(n, own, separator)

  return {
    number,
    digits: (n) => inDigits(String(n), own),
    say: (key, values) => filled(formOf(key)(), values),
    count: (key, n, values) => filled(formOf(key)(n), { ...values, n: number(n) }),
  }
}

/** A count in ten digits of a language, in threes parted by `separator`; in `0` to `9` unless there are ten. */
export function numeralOf(n: number, digits: readonly string[], separator: string): string {
  return inDigits(String(n).replace(/\B(?=(\d{3})+$)/g, separator), digits)
}

function inDigits(text: string, digits: readonly string[]): string {
  return digits.length === 10 && digits[0] !== '0'
    ? text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)
    : text
}

/** The names of the values that a text holds. */
export function valueNames(text: string): string[] {
  return piecesOf(text).filter((_, i) => i % 2 === 1)
}

/** The plural rules of a language; those of English for a language that has none here. */
export function pluralRules(language: string): Intl.PluralRules {
  // A language that is not known must not mean the language of the machine.
  return new Intl.PluralRules([language.split('-')[0] ?? 'en', 'en'])
}

function formsOf(key: string, found: ReturnType<PhraseOf>): FormOf {
  const { phrase = key, language = 'en' } = found ?? {}
  if (typeof phrase === 'string') {
    const pieces = piecesOf(phrase)
    return () => pieces
  }
  const rules = pluralRules(language)
  const forms = new Map(Object.entries(phrase).map(([category, text]) => [category, piecesOf(text)]))
  const other = forms.get('other') ?? [key]
  return (n) => (n === undefined ? [key] : (forms.get(rules.select(n)) ?? other))
}

function piecesOf(text: string): Pieces {
  return text.split(/\{([a-z]+)\}/)
}

function filled(pieces: Pieces, values: Values = {}): string {
  const [only = ''] = pieces
  if (pieces.length === 1) return only
  return pieces.map((piece, i) => (i % 2 === 0 ? piece : (values[piece] ?? `{${piece}}`))).join('')
}
