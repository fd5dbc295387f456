// Reads what was typed into a tree. AND binds closer than OR; words side by side are joined by AND.
import { namesOf } from '../../../value/table.ts'
import { wordsOf } from '../../../value/words.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { DateQuery, LeftOut, Misread, NameField, Query, ReadQuery, Words } from './tree.ts'

/** What each field is called in a query, in English, Dari and Pashto. */
const FIELD_WORDS: Readonly<Record<NameField | 'title' | 'date', readonly string[]>> = {
  title: ['title', '\u0639\u0646\u0648\u0627\u0646', '\u0633\u0631\u0644\u06cc\u06a9'],
  author: ['author', '\u0646\u0648\u06cc\u0633\u0646\u062f\u0647', '\u0644\u06cc\u06a9\u0648\u0627\u0644'],
  publication: ['publication', '\u0646\u0634\u0631\u06cc\u0647', '\u062e\u067e\u0631\u0648\u0646\u0647'],
  tag: ['tag', '\u0628\u0631\u0686\u0633\u0628', '\u0646\u069a\u0647'],
  name: ['name', '\u0646\u0627\u0645', '\u0646\u0648\u0645'],
  lang: ['lang', '\u0632\u0628\u0627\u0646', '\u0698\u0628\u0647'],
  date: ['date', '\u062a\u0627\u0631\u06cc\u062e', '\u0646\u06d0\u067c\u0647'],
}

const FIELDS = new Map(
  namesOf(FIELD_WORDS).flatMap((field) => FIELD_WORDS[field].map((word) => [word, field] as const)),
)

const NOTHING: Query = { kind: 'every' }

/** Brackets within brackets are read so deep, and no deeper: each costs a step of the stack. */
const DEEPEST = 40

/** Reads a query. While it is being typed (`typing`), its last word may go on unless a space or a sign ends it. */
export function readQuery(input: string, typing: boolean): ReadQuery {
  return new Reader(input.normalize('NFC'), typing).read()
}

class Reader {
  readonly #input: string
  readonly #typing: boolean
  readonly #tokens: readonly Token[]
  readonly #leftOut: LeftOut[] = []
  #at = 0
  #depth = 0

  constructor(input: string, typing: boolean) {
    this.#input = input
    this.#typing = typing
    this.#tokens = tokensOf(input, (name) => FIELDS.has(name.toLowerCase()))
  }

  read(): ReadQuery {
    const parts: Query[] = []
    while (this.#at < this.#tokens.length) {
      const part = this.#any()
      if (part) parts.push(part)
      // A bracket that closes nothing.
      const token = this.#take()
      if (token) this.#leaveOut(token.text, 'alone')
    }
    return { input: this.#input, query: joined('all', parts) ?? NOTHING, leftOut: this.#leftOut }
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at]
  }

  #take(): Token | undefined {
    return this.#tokens[this.#at++]
  }

  #leaveOut(text: string, why: Misread): void {
    this.#leftOut.push({ text, why })
  }

  /** Parts with OR between them. */
  #any(): Query | undefined {
    const first = this.#all()
    const parts = first ? [first] : []
    while (this.#peek()?.kind === 'or') {
      const sign = this.#take()?.text ?? ''
      const next = this.#all()
      if (!next || parts.length === 0) this.#leaveOut(sign, 'alone')
      if (next) parts.push(next)
    }
    return joined('any', parts)
  }

  /** Parts with AND, or nothing, between them. */
  #all(): Query | undefined {
    const parts: Query[] = []
    for (
      let token = this.#peek();
      token && token.kind !== 'or' && token.kind !== 'close';
      token = this.#peek()
    ) {
      if (token.kind === 'and') {
        this.#at += 1
        if (parts.length === 0 || !startsPart(this.#peek())) this.#and(token, parts)
        continue
      }
      parts.push(...this.#one())
    }
    return joined('all', withHalves(parts))
  }

  /** AND at the edge joins nothing: in Dari and Pashto it is a word like others then. */
  #and(token: Token, parts: Query[]): void {
    if (token.text === 'AND') this.#leaveOut(token.text, 'alone')
    else parts.push(this.#words(token))
  }

  /** One part: a word, a phrase, a bracket, a field, or the opposite of one. */
  #one(): Query[] {
    const token = this.#take()
    if (!token) return []
    if (token.kind === 'not') return this.#not(token)
    if (token.kind === 'field') return this.#field(token)
    if (token.kind === 'open') return this.#bracket()
    return this.#wordsIn(token, false)
  }

  #not(token: Token): Query[] {
    if (!startsPart(this.#peek())) {
      this.#leaveOut(token.text, 'alone')
      return []
    }
    return this.#within(() => this.#one()).map((part) =>
      part.kind === 'not' ? part.part : { kind: 'not', part },
    )
  }

  /** What is read one step deeper; nothing where that is too deep. */
  #within(read: () => Query[]): Query[] {
    this.#depth += 1
    const parts = this.#depth > DEEPEST ? [] : read()
    this.#depth -= 1
    return parts
  }

  #bracket(): Query[] {
    const inner = this.#within(() => {
      const part = this.#any()
      return part ? [part] : []
    })
    if (this.#peek()?.kind === 'close') this.#at += 1
    else if (this.#peek()) this.#leaveOut('(', 'no-end')
    return inner
  }

  #field({ text, end }: Token): Query[] {
    const field = FIELDS.get(text.toLowerCase()) ?? 'name'
    const value = this.#peek()
    if (
      (value?.kind !== 'word' && value?.kind !== 'phrase') ||
      value.start !== end ||
      value.text.trim() === ''
    ) {
      this.#leaveOut(`${text}:`, 'no-value')
      return []
    }
    this.#at += 1
    if (field === 'date') return this.#dates(value.text)
    if (field === 'title') return this.#wordsIn(value, true)
    return [{ kind: 'name', field, text: value.text.trim() }]
  }

  #dates(text: string): Query[] {
    const dates = datesOf(text)
    if (dates) return [dates]
    this.#leaveOut(text, 'no-date')
    return []
  }

  #wordsIn(token: Token, inHeadline: boolean): Query[] {
    const { text } = token
    if (token.kind === 'word' && /^[^*?]?\*|^\?/.test(text) && wordsOf(text).length > 0) {
      this.#leaveOut(text, 'no-beginning')
      return []
    }
    if (wordsOf(text).length > 0) return [this.#words(token, inHeadline)]
    // A mark that stands apart, as a dash does, is no part of what is asked.
    if (token.kind === 'phrase' || /[\p{Sc}\p{Sm}\p{So}]/u.test(text)) this.#leaveOut(text, 'no-word')
    return []
  }

  #words({ kind, text, start, end, near }: Token, inHeadline = false): Words {
    const isLast = this.#at >= this.#tokens.length && end === this.#input.length
    const isOpen = this.#typing && isLast && near <= 0 && (kind !== 'phrase' || near < 0)
    const isPattern = kind !== 'phrase' && /\*|\?[\p{L}\p{N}]/u.test(text)
    return {
      kind: 'words',
      text: text.trim(),
      quoted: kind === 'phrase',
      near: Math.max(0, near),
      inHeadline,
      form: isPattern ? 'pattern' : isOpen && /[\p{L}\p{M}\p{N}]$/u.test(text) ? 'begins' : 'whole',
      halves: [],
      start,
      end,
    }
  }
}

function startsPart(token: Token | undefined): boolean {
  return token !== undefined && ['word', 'phrase', 'open', 'not', 'field'].includes(token.kind)
}

function joined(kind: 'all' | 'any', parts: readonly Query[]): Query | undefined {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]))
  return flat.length > 1 ? { kind, parts: flat } : flat[0]
}

/** Two words of Arabic script side by side may be one word to whoever wrote the text. */
function withHalves(parts: readonly Query[]): Query[] {
  const keys = parts.map((part) =>
    part.kind === 'words' && !part.quoted && part.form !== 'pattern' ? arabicKey(part.text) : undefined,
  )
  return parts.map((part, i) => {
    const [before, own, after] = [keys[i - 1], keys[i], keys[i + 1]]
    if (part.kind !== 'words' || own === undefined) return part
    const halves = [
      ...(before === undefined ? [] : [before + own]),
      ...(after === undefined ? [] : [own + after]),
    ]
    return { ...part, halves }
  })
}

function arabicKey(text: string): string | undefined {
  const [word, ...others] = wordsOf(text)
  return word && others.length === 0 && /^[\u0600-\u06ff]+$/.test(word.key) ? word.key : undefined
}

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** `1998`, `1998..2001-06`, `1998..`, `..2001`; undefined for anything else. */
function datesOf(text: string): DateQuery | undefined {
  const [from = '', to = from, ...rest] = text.split('..')
  const fits = (date: string) => date === '' || DATE.test(date)
  if (rest.length > 0 || (from === '' && to === '') || !fits(from) || !fits(to)) return undefined
  return { kind: 'dates', from, to }
}
