// What was typed, cut at blanks, brackets and quotation marks.

/** A piece of what was typed. */
export interface Token {
  readonly kind: 'word' | 'phrase' | 'open' | 'close' | 'or' | 'and' | 'not' | 'field'
  /** Of words and phrases what is searched, of fields the name, of others what was typed. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** Of a phrase: how many words may stand between its own; of a phrase that does not end, -1. */
  readonly near: number
}

/** Quotation marks of the scripts at hand; any of them opens and any closes. */
const QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb'
const PIECE = new RegExp(
  [
    `[${QUOTES}](?<phrase>[^${QUOTES}]*)(?<ended>[${QUOTES}](?:~(?<near>\\d{1,3}))?)?`,
    '(?<sign>[()|])',
    `(?<not>(?<![^\\s(|])-(?=[\\p{L}\\p{N}\\p{S}(${QUOTES}]))`,
    `(?<field>(?<![^\\s(|-])\\p{L}+:)`,
    `(?<word>[^\\s()|${QUOTES}]+)`,
  ].join('|'),
  'gu',
)

/** Words for the operators, in English capitals, Dari and Pashto. */
const OPERATORS: ReadonlyMap<string, Token['kind']> = new Map([
  ['OR', 'or'],
  ['AND', 'and'],
  ['NOT', 'not'],
  ['\u06cc\u0627', 'or'],
  ['\u0648', 'and'],
  ['\u0627\u0648', 'and'],
  ['\u0646\u0647', 'not'],
])

/** Cuts what was typed; `isField` tells which words before a colon name a field. */
export function tokensOf(input: string, isField: (name: string) => boolean): Token[] {
  const tokens: Token[] = []
  for (const { 0: whole, index: start, groups = {} } of input.matchAll(PIECE)) {
    const end = start + whole.length
    const { phrase, ended, near, sign, not, field } = groups
    if (phrase !== undefined)
      tokens.push({
        kind: 'phrase',
        text: phrase,
        start,
        end,
        near: ended === undefined ? -1 : Number(near ?? 0),
      })
    else if (field !== undefined && isField(field.slice(0, -1)))
      tokens.push({ kind: 'field', text: field.slice(0, -1), start, end, near: 0 })
    else tokens.push({ kind: kindOf(whole, sign, not), text: whole, start, end, near: 0 })
  }
  return withWholeWords(tokens, input)
}

function kindOf(whole: string, sign?: string, not?: string): Token['kind'] {
  if (sign !== undefined) return sign === '(' ? 'open' : sign === ')' ? 'close' : 'or'
  return not === undefined ? (OPERATORS.get(whole) ?? 'word') : 'not'
}

/** A word before a colon that names no field is one word with what follows: `12:30`, `https://`. */
function withWholeWords(tokens: readonly Token[], input: string): Token[] {
  const whole: Token[] = []
  for (const token of tokens) {
    const last = whole.at(-1)
    if (last?.kind === 'word' && token.kind === 'word' && last.end === token.start)
      whole[whole.length - 1] = { ...last, text: input.slice(last.start, token.end), end: token.end }
    else whole.push(token)
  }
  return whole
}
